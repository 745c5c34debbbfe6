"""A yes before what cannot be seen to be meant: asked for in a letter, or to be heard, by a number."""

from careercoach.cli.frame.asking import typed_line
from careercoach.cli.frame.context import current
from careercoach.cli.frame.voice import Ended, Leaves, beside
from careercoach.errors import Declined, UsageError

_YES_OR_NO = (("yes", "Yes"), ("no", "No, leave it as it is"))


def have_agreed(question: str, *, otherwise: str = "Nothing was changed.") -> None:
    """Go on only after a yes, which may have been given before, with --yes.

    Raises Declined, which says ``otherwise``, after anything else, UsageError where nobody can be asked.
    """
    if current().assume_yes:
        return
    if not current().interactive:
        raise UsageError("Nobody is here to be asked; add --yes if you are sure.")
    if not (_agrees_by_number(question) if current().plain else _agrees(question)):
        raise Declined(otherwise)


def _agrees(question: str) -> bool:
    return (typed_line(f"{question} [y/N] ") or "").strip().lower() in ("y", "yes")


def _agrees_by_number(question: str) -> bool:
    try:
        return beside().choose(question, _YES_OR_NO, now="no", letters={"y": "yes", "n": "no"}) == "yes"
    except Ended:
        raise
    except Leaves:
        return False
