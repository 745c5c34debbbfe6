"""The way through the express lane."""

from __future__ import annotations

import sys

from careercoach.express import line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from careercoach.express.deeds import Answer


def answer(words: list[str]) -> int | None:
    """Do what the words say and return the exit code; None when it is for the ordinary way, and nothing was done."""
    asked = line.read(words)
    if asked is None:
        return None
    try:
        from careercoach.express import deeds

        answered = deeds.do(asked)
    except Exception as error:
        return _fail(error.__cause__, saved=False) if type(error).__name__ == "Unclear" else None
    return _say(answered)


def _say(answered: Answer) -> int:
    """Give an answer. What goes wrong now does so after the deed."""
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream.isatty():
                stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # both are text streams
            else:
                stream.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]  # as above
        sys.stdout.write(answered.out)
        if answered.told and (hint := _hint(answered)):
            sys.stdout.flush()  # the answer first, also where both go to one place
            _note(hint)
        for sentence in answered.notes:
            _note(sentence)
        sys.stdout.flush()
    except Exception as error:
        return _fail(error, saved=answered.saved)
    return answered.code


def _note(sentence: str) -> None:
    try:
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
    except OSError:
        sys.stderr = None


def _hint(answered: Answer) -> str:
    """What the wording coach misses in what was logged; blank for nothing."""
    from careercoach.coach.wording import missing
    from careercoach.express.statements import HINTS

    told = answered.told
    rules = missing(told) if told else []  # type: ignore[arg-type]  # it has the fields the rules ask for
    rule = next((rule for rule in rules if f"wording/{rule}" not in answered.off), None)
    if told is None or rule is None:
        return ""
    field, text = HINTS[rule]
    return f"Hint: {text} (accomplishment edit {told.id[:8]} --{field.replace('_', '-')} …)"


def _fail(error: BaseException | None, *, saved: bool) -> int:
    from careercoach.cli import app

    return app.end(error or RuntimeError(), saved=saved)
