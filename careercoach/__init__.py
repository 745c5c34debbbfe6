"""A private career coach in a person's own terminal.

The house, from the doors down. A line of code is found by two questions: what kind of code is it (the room), and which
noun is it about (the file).

    express    what is done most, before anything is loaded; all else goes on to cli
    cli        commands   ─┐ one folder a wing: start, reflect, work, goals, paths, people, talk, documents;
    tui        screens    ─┘ frame holds what a door's wings share; no wing imports another
    services   writing: one function per act, one act per transaction and undo step; the only makers of model objects
    queries    reading: SQL over views into records; never writes, never loads SQLModel
    coach      thinking: pure functions over records, content and a given day
    documents  what leaves the file: records into Markdown, messages, calendars; audience says who may read what
    store      the file itself, without nouns: opening, schema, migrations, acts, undo, search, copies
    models     what is written; rows validates it            content    what the coach says, as data
    records    what is read; materials puts several together vocabulary the closed lists
    settings   what a person can set, a line for each thing  editor     the person's own editor, and its working files
    encryption sealing bytes, an optional extra              incoming   what comes in from outside, as text
    folding    one spelling for what reads alike             visible    text that can do nothing to a terminal
    date_grammar what people type for a day          dates      days and periods, and how they are said
    amounts, clock, zones, paths, errors, traces, frozen: words every room may use

Imports run downward only, never in a circle, imports inside functions included; ``cli`` and ``tui`` never meet but for
the one line that opens the screens. ``cli.plain`` alone knows the other wings: it leads through them in words. In
``tui`` a screen says where it goes with a route (``tui.routes``), asks the program behind it for the rest
(``tui.program``), and ``tui.router`` alone knows which screen a route opens. The rules are contracts in pyproject.toml,
and tests/README.md says how to add a field, a noun, a nudge, a document or a screen.
"""

__version__ = "0.1.0"
