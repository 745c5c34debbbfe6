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
    agent      the door for a program that the person lets in; exchange, importers: what comes and goes as files
    language   how people write: short forms, shorthand, whom "her" means, figures in words
    store      the file itself, without nouns: opening, schema, migrations, acts, undo, search, copies
    models     what is written, with links and housekeeping beside the nouns; rows validates it
    records    what is read; materials puts several together, fields says what one can say of each
    content    what the coach says, as data              vocabulary the closed lists
    settings   what a person can set, a line for each    editor     the person's own editor, and its working files
    encryption sealing bytes, an optional extra          repository what git knows of the person's commits
    incoming   what comes in from outside, as text       visible    text that can do nothing to a terminal
    folding    one spelling for what reads alike         names      whom somebody means who types a name
    date_grammar what people type for a day              dates      days and periods; spoken_days: how they are said
    kept       what was made ready once: patterns, and   derive     writes anew what repeats models
               modules: where what is loaded stands
    amounts, clock, zones, paths, errors, traces, frozen: words every room may use

Imports run downward only, never in a circle, imports inside functions included; ``cli`` and ``tui`` never meet but for
the one line that opens the screens. ``cli.plain`` alone knows the other wings: it leads through them in words. In
``tui`` a screen says where it goes with a route (``tui.routes``), asks the program behind it for the rest
(``tui.program``), and ``tui.router`` alone knows which screen a route opens. The rules are contracts in pyproject.toml,
and tests/README.md says how to add a field, a noun, a nudge, a document or a screen.
"""

__version__ = "0.1.0"
