"""Getting text that a command needs: from an argument, from stdin for ``-``, from the editor, or typed line by line.

What came from stdin or the editor is never lost: until it is saved it stands in ``Context.unsaved``, and when the
command fails, in a working file whose path is printed.
"""

import os
import select
import signal
import sys
from contextlib import suppress
from pathlib import Path

from careercoach import editor
from careercoach.cli.frame import output
from careercoach.cli.frame.context import Unsaved, acting, current
from careercoach.dates import relative
from careercoach.errors import Declined, UsageError
from careercoach.incoming import decoded
from careercoach.visible import visible

_MOMENT = 0.05
"""Seconds in which nobody types a line: what the terminal has by then came with the line before."""


def given_text(name: str, value: str | None) -> str | None:
    """The value of an option or argument, where ``-`` means all of stdin. None stays None.

    ``name`` is how the person knows it, for example ``--note``. Raises UsageError when stdin was used up or is closed.
    """
    return read_stdin(name).rstrip("\n") if value == "-" else value


def required_text(name: str, value: str | None, about: str) -> str:
    """Text the command cannot do without; missing on a terminal, it is written in the editor.

    ``about`` completes "Write …", for example ``what you did``. Raises UsageError without a terminal, Declined when the
    text stayed empty.
    """
    text = given_text(name, value)
    if text is not None:
        return text
    if not current().interactive:
        raise UsageError(f"{name} is missing; give it as an argument, or - to read it from stdin.")
    return edit_text(about)


def typed_line(prompt: str) -> str | None:
    """What the person types up to Enter; None when the input has ended.

    At a terminal, lines that came with it, as of a paste, belong to it: they are the rest of the answer, not answers to
    what follows. Out of a pipe each line is an answer, and stands behind its question as if it were typed there. What
    is no text is refused and asked for again. What stands there at Ctrl-C is not lost.
    """
    if sys.stdin is None or sys.stdin.closed:
        return None
    if sys.stdin.errors != "surrogateescape":  # which cannot change once something was read
        sys.stdin.reconfigure(errors="surrogateescape")  # type: ignore[union-attr]  # an interactive stdin is a text stream
    take = _typed if sys.stdin.isatty() else _piped
    while True:
        try:
            lines = take(prompt)
            return "\n".join(_understood(line) for line in lines)
        except EOFError:
            return None
        except UsageError as error:
            output.note(error.sentence)


def _typed(prompt: str) -> list[str]:
    """A line from the terminal with those that came with it. Raises EOFError."""
    import readline

    try:
        lines = [input(prompt)]
    except EOFError:
        output.note("")
        raise
    except KeyboardInterrupt:
        output.note("")
        current().unsaved.append(Unsaved(readline.get_line_buffer(), None))
        raise
    with suppress(EOFError):
        while _more_waits():
            lines.append(input())
    return lines


def _piped(prompt: str) -> list[str]:
    """The next line of a pipe, which is shown behind its question. Raises EOFError."""
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    typed = line.rstrip("\n")
    output.write(f"{prompt}{visible(typed)}\n")
    return [typed]


def edit_text(about: str, before: str = "") -> str:
    """Have the person write or change a text in their editor. Raises Declined when it stays empty or unchanged."""
    taken = _taken_up(about) if not before else None
    if taken:
        return taken
    output.note(f"Write {about}; then save and close your editor. Leave it as it is to cancel.")
    edited = editor.edit(before, about, current().places.drafts, current().settings.programs(os.environ))
    text = edited.text.strip()
    written = edited.path if text != before.strip() else None
    if written:
        current().unsaved.append(Unsaved(text, written))
    if edited.status == -signal.SIGINT:
        raise KeyboardInterrupt
    if written and edited.status:
        raise Declined("The editor ended with an error, so nothing was saved; start the command again.")
    if written:
        return text
    beside = ", ".join(map(str, editor.rescue_files(edited.path))) if edited.path else ""
    may = f" Your editor left {beside}, which may hold what you wrote." if beside else ""
    raise Declined(f"Cancelled: the text was left as it was, so nothing was saved.{may}")


def _taken_up(about: str) -> str | None:
    """What was written for this in an editor before and is not in the file, if the person wants it; else None."""
    found = (left for left in editor.left_over(current().places.drafts) if left.words and ":" not in about)
    left = next((one for one in found if one.about == editor.named(about)), None)
    if left is None:
        return None
    output.note(left_over_sentence(left))
    said = typed_line("k keeps it now, t throws it away, Enter leaves it for later: ")
    text = editor.words_of(left.path).strip()
    match (said or "").strip().lower():
        case "k":
            current().unsaved.append(Unsaved(text, left.path))
            return text
        case "t":
            _throw_away(left, text)
    return None


def left_over_sentence(left: editor.LeftOver) -> str:
    """What is said of words that are not in the file."""
    day = relative(left.when.date(), current().today)
    words = output.quoted(left.words) if left.words else f"your editor left {', '.join(map(str, left.rescue))}"
    return f"You wrote something {day} that is not in the file yet: {words}"


def _throw_away(left: editor.LeftOver, text: str) -> None:
    """Throw words away that are in no file yet; as an act, so that undo brings them back to Today."""
    from careercoach.coach.drafts import headline
    from careercoach.queries.drafts import QUICK_LINE, Draft

    begun = Draft(None, QUICK_LINE, headline(text), text, None, left.when.date())
    with acting() as session:
        from careercoach.services import drafts

        number = drafts.write(session, begun)
        drafts.throw_away(session, number or 0)
    editor.forget(left.path)
    output.note("Thrown away. careercoach undo brings it back.")


def keep_unsaved() -> list[Path]:
    """Put what was not saved into working files and return their paths; called when a command has failed."""
    folder = current().places.drafts
    kept = [
        text.draft or editor.keep_anywhere(text.text, "given", folder)
        for text in current().unsaved
        if text.draft or text.text.strip()
    ]
    current().unsaved.clear()
    return kept


def read_stdin(name: str, *, prose: bool = True) -> str:
    """All of stdin; a person's ``prose`` is unsaved from now on, and kept when it is no text.

    ``name`` is how the person knows what it is for. Raises UsageError.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise UsageError(f"{name} is - but there is nothing on stdin to read; give the text itself.")
    if any(text.draft is None for text in current().unsaved):
        raise UsageError(f"{name} is - but stdin was read already; only one value can be -.")
    raw = sys.stdin.buffer.read()
    if prose:
        current().unsaved.append(Unsaved(raw.decode("utf-8", "surrogateescape"), None))
    return decoded(raw, name)


def _more_waits() -> bool:
    """Whether the terminal has more to give already."""
    return bool(select.select([sys.stdin], [], [], _MOMENT)[0])


def _understood(line: str) -> str:
    return decoded(line.encode(sys.stdin.encoding, "surrogateescape"), "That line")
