"""A way through questions of reflection, one after the other, each with the follow-up that is due.

A follow-up depends on one thing alone: whether its question was answered or passed without an answer. What an answer
says is never guessed at. Everything a journey knows fits in one line, so that it goes on another day as if nobody had
left.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from careercoach.content.questions import Question, Topic
from careercoach.frozen import Frozen
from careercoach.records import OwnQuestionRecord
from careercoach.visible import cut

FAVOURITES = "favourites"
"""The name of the round made of favourites; topics of the content have other names."""

LONG_TITLE = 80
"""Characters from which a first line is cut to its first sentence, where it becomes a title."""

LONGEST = 200
"""Characters of a title made of an answer; the rest stays with the answer."""


class Journey(Frozen):
    """Where somebody stands.

    ``questions`` are the main ones in their order. ``at`` is the key of the question in front, "" once the last was
    passed. ``skipped`` holds main questions passed without an answer.
    """

    questions: tuple[Question, ...]
    at: str
    skipped: frozenset[str] = frozenset()

    @property
    def question(self) -> Question | None:
        """The question in front; None at the end."""
        return next((one for one in self._route() if one.key == self.at), None)

    @property
    def main(self) -> Question | None:
        """The main question in front, or the one whose follow-up is; None at the end."""
        return next((one for one in self.questions if self.at in _keys(one)), None)

    @property
    def number(self) -> int:
        """Which main question it is, counted from 1; at the end, how many there are."""
        return self.questions.index(self.main) + 1 if self.main else len(self.questions)

    @property
    def place(self) -> str:
        """This place as one line, for ``resume``; "" at the end."""
        return " ".join([self.at, *sorted(self.skipped)]) if self.at else ""

    def passed(self, *, answered: bool) -> "Journey":
        """On to what comes next; ``answered`` says whether the question in front has an answer now."""
        if not self.at:
            return self
        here = {self.at} & {one.key for one in self.questions}
        settled = replace(self, skipped=self.skipped - here if answered else self.skipped | here)
        keys = [one.key for one in settled._route()]
        return replace(settled, at=(*keys, "")[keys.index(self.at) + 1])

    def back(self) -> "Journey":
        """Back to the question before; the first one stays in front."""
        keys = [one.key for one in self._route()]
        return replace(self, at=keys[max(keys.index(self.at) - 1, 0)] if self.at else keys[-1])

    def _route(self) -> list[Question]:
        """The main questions, each with the follow-up that is due."""
        found = []
        for one in self.questions:
            due = one.skipped if one.key in self.skipped else one.answered
            found += [one, due] if due else [one]
        return found


def resume(questions: Sequence[Question], place: str | None, given: Collection[str] = ()) -> Journey:
    """Go on where somebody stopped, past what has an answer today (the keys in ``given``).

    ``place`` None, or one that is no question any more, means the beginning; so does having answered all of it.
    """
    at, *skipped = (place or "").split() or [""]
    known = {one.key for one in questions}
    start = Journey(tuple(questions), questions[0].key if questions else "", frozenset(skipped) & known)
    for one in questions:
        if at in _keys(one):
            led = bool(one.skipped and at == one.skipped.key)
            start = replace(start, at=at, skipped=start.skipped | {one.key} if led else start.skipped - {one.key})
    journey = start
    while journey.at in given:
        journey = journey.passed(answered=True)
    return journey if journey.at else start


def own(record: OwnQuestionRecord) -> Question:
    """A question of one's own as part of its topic: it has no example and leads to no other."""
    return Question(record.id, record.topic or "", record.text, {})


def favourites(topics: Sequence[Topic], keys: Collection[str]) -> Topic:
    """The round of favourites, in the order of the topics; a follow-up comes with its question if that is one."""
    found = []
    for main in (one for topic in topics for one in topic.questions):
        found += [main] if main.key in keys else [one for one in main.follow_ups if one.key in keys]
    return Topic(FAVOURITES, "Your favourites", "The questions you marked, from all topics.", tuple(found))


def headline(answer: str) -> str:
    """An answer as a title: its first line or, where that is long, the first sentence of it, without the full stop.

    What is longer still ends in an ellipsis.
    """
    line = next((line.strip() for line in answer.splitlines() if line.strip()), "")
    end = min((line.find(sign) for sign in (". ", "? ", "! ") if sign in line), default=-1)
    title = line[: end + 1] if len(line) > LONG_TITLE and end > 0 else line
    return cut(title.rstrip(".") or title, LONGEST, "…")


def _keys(main: Question) -> set[str]:
    return {main.key, *(one.key for one in main.follow_ups)}
