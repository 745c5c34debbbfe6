"""What goes so that a brief can be read in a minute and stands on one page: the budget, and the order of losses.

The budget is words for the minutes of a talk: about 220 for half an hour, 70 more for each further quarter, never more
than an hour's, which one printed page holds. One's own copy has words of its own (``cards``).

What is missed least goes first, from the end of its list, and no sooner than needed. Results with their figures, asks,
why a goal helps and the first three promises never go: a page that is too long with these alone stays so, and says it.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from careercoach.frozen import Frozen
from careercoach.materials import Brief
from careercoach.patterns import pattern
from careercoach.records import GoalRecord

WORDS = 220
"""Words of a brief for a talk of ``MINUTES``; of one page for a reader who has a minute."""
MINUTES = 30
_SHORTEST, _LONGEST = 15, 60
_PER_QUARTER = 70
PAGE = 450
"""Words of a brief that one printed page surely holds, A4 or Letter."""

_WORD = pattern(r"[^\W_]\S*")
_SENTENCE_END = pattern(r"(?<![A-Z][a-z]\.)(?<!Prof\.)(?<!Mrs\.)(?<=[.!?…])\s+(?![a-z])")
"""Between two sentences, and not behind the title of a person."""
_SMALL = (
    "in to by and i a helps because one three five or more within years year months next the these want work "
    "towards what is my plan january february march april may june july august september october november "
    "december"
)
_AROUND_GOALS = frozenset(_SMALL.split())
"""Words around goals in a sentence that says no more than they do."""
_ENOUGH = 12
"""Words after which the first sentences of a long text may end; a short one would say too little."""


def room(minutes: int) -> int:
    """The words for a talk of so many minutes."""
    counted = min(max(minutes, _SHORTEST), _LONGEST)
    return WORDS + round((counted - MINUTES) * _PER_QUARTER / 15)


def words(text: str) -> int:
    """The words of Markdown or of plain text: what has a letter or a digit."""
    return len(_WORD.findall(text))


def holds(text: str | None, part: str | None) -> bool:
    """Whether the text says the whole of the part, as words and not as a piece of one, however it begins."""
    wanted = " ".join((part or "").split()).rstrip(".")
    found = rf"(?<!\w){re.escape(wanted)}(?!\w)"
    return bool(wanted) and re.search(found, " ".join((text or "").split()), re.IGNORECASE) is not None


def without_goals(text: str | None, goals: Iterable[GoalRecord], company: str = "") -> str | None:
    """Words for a talk without the sentences that only say the goals below them, or whom these help; None for nothing.

    ``company`` is what the workplace is called there.
    """
    said = [each.strip().rstrip(".") for goal in goals for each in (goal.title, goal.benefit or "", company)]
    known = sorted(filter(None, said), key=len, reverse=True)
    paragraphs = (
        " ".join(each for each in _SENTENCE_END.split(paragraph.strip()) if not _only_says(each, known))
        for paragraph in re.split(r"\n\s*\n", text or "")
    )
    return "\n\n".join(filter(None, paragraphs)) or None


def _only_says(sentence: str, known: Iterable[str]) -> bool:
    """Whether a sentence says these things, or some of them, and nothing besides them but days and small words."""
    whole = rest = " ".join(sentence.split())
    for each in known:
        rest = re.sub(rf"(?<!\w){re.escape(' '.join(each.split()))}(?!\w)", "", rest, flags=re.IGNORECASE)
    return rest != whole and {word.casefold() for word in re.findall(r"[^\W\d_]+", rest)} <= _AROUND_GOALS


class _Loss(Frozen):
    """One kind of thing that may go; ``without`` takes one of it away.

    ``one`` and ``several`` name what went; ``several`` is empty where there is never more than one.
    """

    one: str
    several: str
    without: Callable[[Brief], Brief]

    def said(self, number: int) -> str:
        """What went, as a person says it."""
        return self.one if number == 1 else self.several.format(number)


def fitted(seen: Brief, written: Callable[[Brief], str]) -> tuple[Brief, tuple[str, ...]]:
    """As much of a brief as its words allow, and a sentence for each kind of thing that went; () when all of it stays.

    ``seen`` is what the reader may see, ``written`` the page it makes.
    """
    minutes = seen.meeting.minutes
    allowed = room(minutes)
    page = written(seen)
    gone: dict[_Loss, int] = {}
    for loss in _LOSSES:
        while words(page) > allowed and (less := loss.without(seen)) != seen:
            shorter = written(less)
            gone[loss] = gone.get(loss, 0) + (shorter != page)
            seen, page = less, shorter
    about = f"about {room(minutes)} words for {minutes} minute{'' if minutes == 1 else 's'}"
    told = [f"{loss.said(number)}: to keep to {about}." for loss, number in gone.items() if number]
    if words(page) > PAGE:
        told.append(f"Longer than one page: what you bring and ask for has {words(page)} words; choose or say less.")
    return seen, tuple(told)


def _last(name: str, change: Callable[[Any], Any]) -> Callable[[Brief], Brief]:
    """Changes the last of these things that the change makes different."""

    def without(seen: Brief) -> Brief:
        things = getattr(seen, name)
        for place in reversed(range(len(things))):
            less = change(things[place])
            if less != things[place]:
                return _with(seen, name, (*things[:place], less, *things[place + 1 :]))
        return seen

    return without


def _cut(name: str, keep: int = 0) -> Callable[[Brief], Brief]:
    """Takes the last of these things away, as long as there are more than ``keep``."""

    def without(seen: Brief) -> Brief:
        things = getattr(seen, name)
        return _with(seen, name, things[:-1]) if len(things) > keep else seen

    return without


def _with(seen: Brief, name: str, things: tuple[Any, ...]) -> Brief:
    changed: dict[str, Any] = {name: things}
    return replace(seen, **changed)


def first_sentences(text: str) -> str:
    """The text up to the end of the sentence in which enough is said."""
    said = ""
    for sentence in _SENTENCE_END.split(text.strip()):
        said = f"{said} {sentence}".lstrip()
        if words(said) >= _ENOUGH:
            break
    return said


def _shorter_vision(seen: Brief) -> Brief:
    vision = seen.meeting.vision
    return replace(seen, meeting=replace(seen.meeting, vision=first_sentences(vision))) if vision else seen


def _helped_by_goals(seen: Brief) -> Brief:
    """Without one's words for how it all helps, where the goals say the same and then say it themselves."""
    words_for_it = seen.meeting.alignment
    if not any(holds(words_for_it, goal.benefit) for goal in seen.goals):
        return seen
    return replace(seen, meeting=replace(seen.meeting, alignment=None))


_LOSSES: tuple[_Loss, ...] = (
    _Loss(
        "How one thing was done", "How {} things were done", _last("accomplishments", lambda it: replace(it, did=None))
    ),
    _Loss("The next step of one goal", "The next steps of {} goals", _cut("steps")),
    _Loss(
        "The priorities of one goal",
        "The priorities of {} goals",
        _last("goals", lambda it: replace(it, priorities=())),
    ),
    _Loss("One question", "{} questions", _cut("questions", 3)),
    _Loss(
        "The end of one answer",
        "The ends of {} answers",
        _last("vision", lambda it: replace(it, answer=first_sentences(it.answer))),
    ),
    _Loss("One promise that can wait", "{} promises that can wait", _cut("promises", 3)),
    _Loss("The end of where you want to go", "", _shorter_vision),
    _Loss("Your words for how it helps, which the goals say", "", _helped_by_goals),
    _Loss("One more question", "{} more questions", _cut("questions", 1)),
    _Loss("One answer about the years to come", "{} answers about the years to come", _cut("vision", 1)),
)
"""What goes, the least missed first."""
