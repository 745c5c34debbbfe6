"""Rehearsing what one asks for, and how it was taken: the asks of a talk, the replies one may fear, which one came.

Nothing here is counted or weighed: what somebody said to an ask is told as it was noted. Source: product E3 to E6;
article 003 ("through the lens of your manager", and whether they stand behind one).
"""

from collections.abc import Iterable, Iterator

from careercoach.content.rehearsal import rehearsing
from careercoach.frozen import Frozen
from careercoach.records import AgendaItemRecord, MeetingRecord, ReplyRecord
from careercoach.vocabulary import REPLIES

LAST = 3
"""Talks of which it is told how they were taken, the latest."""


class Feared(Frozen):
    """One of REPLIES to an ask: what it is called, an example of a next sentence, and what was kept of one's own."""

    reply: str
    called: str
    example: str
    kept: ReplyRecord | None

    @property
    def answer(self) -> str | None:
        """What one will say then; None while that is open."""
        return self.kept.answer if self.kept else None


class Taken(Frozen):
    """How a talk was taken. ``behind`` says in words how far the other stood behind one, None when it was not noted.

    ``asks`` are what one asked for, each with the reply that came, in words.
    """

    talk: MeetingRecord
    behind: str | None
    asks: tuple[tuple[str, str], ...]


def asks(meeting: MeetingRecord) -> tuple[AgendaItemRecord, ...]:
    """What the person asks for in a talk, in the order of its agenda."""
    return tuple(item for item in meeting.items if item.kind == "ask")


def feared(kind: str, ask: str, replies: Iterable[ReplyRecord], situation: str) -> tuple[Feared, ...]:
    """Every reply to an ask (its id) in a talk of that kind, in the words for one of ``content.kinds`` SITUATIONS."""
    words = rehearsing(situation)
    kept = {one.reply: one for one in replies if one.ask == ask}
    examples = words.talks[kind].examples
    return tuple(Feared(reply, words.came[reply], examples[reply], kept.get(reply)) for reply in REPLIES)


def lens(kind: str, situation: str) -> str:
    """The one question before a talk of that kind: how the other person sees things."""
    return rehearsing(situation).talks[kind].lens


def said_then(reply: ReplyRecord) -> tuple[str, str]:
    """What a reply is called, and what one will say then."""
    return rehearsing().came[reply.reply], reply.answer


def compares(meeting: MeetingRecord) -> bool:
    """Whether it can be asked how far somebody stands behind one *now*: before a first talk there was nothing."""
    return meeting.kind != "handover"


def behind_in_words(meeting: MeetingRecord) -> str | None:
    """How far the other stood behind one after the talk, as it is read in a sentence; None when it was not noted."""
    return rehearsing().behind[meeting.behind].lower() if meeting.behind else None


def came_in_words(item: AgendaItemRecord) -> str | None:
    """Which reply came to an ask, as it is read in a sentence; None when it was not noted."""
    return rehearsing().came[item.came].lower() if item.came else None


def taken(talks: Iterable[MeetingRecord], person: str) -> tuple[Taken, ...]:
    """How the last talks held with a person of that name were taken, the latest first; those of which that is noted.

    ``talks`` come the latest first, as ``queries.talk.meetings.listed`` has them.
    """
    found = (_taken(talk) for talk in talks if talk.status == "held" and talk.with_ == person)
    return tuple(one for one in found if one.behind or one.asks)[:LAST]


def taken_in_words(one: Taken) -> str:
    """One line about how a talk was taken; holds what the person asked for, so it is user text."""
    return "; ".join(_parts(one))


def _taken(talk: MeetingRecord) -> Taken:
    answered = tuple((item.title, said) for item in asks(talk) if (said := came_in_words(item)))
    return Taken(talk, behind_in_words(talk), answered)


def _parts(one: Taken) -> Iterator[str]:
    if one.behind:
        yield f"they stood behind you {one.behind}"
    yield from (f"“{title}”: {said}" for title, said in one.asks)
