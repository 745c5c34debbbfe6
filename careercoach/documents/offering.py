"""What a document about a longer time may hold, and what of it starts chosen for its reader, thing by thing."""

from collections.abc import Iterator, Sequence

from careercoach.documents import doubts
from careercoach.documents.asides import carries_work
from careercoach.documents.audience import Key, elsewhere, written_for
from careercoach.documents.choosing import NO_CHOICE, PARTS, Choice, Choosing, Offered, Reader, offered_as, settled
from careercoach.documents.choosing import chosen as picked
from careercoach.documents.evidence import file_name, is_here
from careercoach.documents.for_others import each_record, read_as
from careercoach.documents.likeness import covers, says_no_more
from careercoach.documents.pay import about_pay
from careercoach.documents.turned import by_oneself
from careercoach.frozen import Frozen
from careercoach.materials import Scope
from careercoach.records import (
    AccomplishmentRecord,
    FeedbackRecord,
    GoalRecord,
    LearningRecord,
    ProfileRecord,
    PromiseRecord,
    ReflectionRecord,
)

Belonging = GoalRecord | AccomplishmentRecord | PromiseRecord | LearningRecord
"""What belongs to a position and can be chosen."""


class Asked(Frozen):
    """A document that is asked for: its kind, for whom, who the person is in the position it speaks of, and what they
    say of what may stand in it. ``scope`` has all the positions it speaks of; ``given`` is what others
    promised and did.
    """

    kind: str
    reader: Reader
    who: ProfileRecord
    scope: Scope
    choice: Choice = NO_CHOICE
    given: tuple[str, ...] = ()

    def settled(self, offered: tuple[Offered, ...]) -> Choosing:
        """The list as the person decides it."""
        return settled(Choosing(self.kind, self.reader, offered), self.choice)


class Found(Frozen):
    """What a document could hold, before anything is chosen. ``parts`` are those of PARTS that it tells."""

    goals: Sequence[GoalRecord] = ()
    promises: Sequence[PromiseRecord] = ()
    work: Sequence[AccomplishmentRecord] = ()
    feedback: Sequence[FeedbackRecord] = ()
    learning: Sequence[LearningRecord] = ()
    answers: Sequence[ReflectionRecord] = ()
    parts: tuple[str, ...] = ()

    def chosen(self, asked: Asked) -> "Chosen":
        """What is chosen of it for the document that is asked for, in the words that its reader reads."""
        own, reader = asked.who.name or "", asked.reader.name
        if asked.reader.audience == "self":
            return self._chosen(asked)
        said = each_record(self, lambda one: by_oneself(one, own, reader))
        return read_as(said, asked.reader.words)._chosen(asked)

    def _chosen(self, asked: Asked) -> "Chosen":
        goals = tuple(one for goal in self.goals for one in _goal(goal, asked))
        towards = asked.settled(goals).picked
        offered: tuple[Offered, ...] = (
            *goals,
            *(_promise(one, asked) for one in self.promises),
            *(one for done in self.work for one in _work(done, asked)),
            *(_said(one, asked.reader) for one in self.feedback),
            *(_learning(one, asked, towards) for one in self.learning),
            *(_answer(one, asked.reader) for one in self.answers),
        )
        told = tuple(one for one in offered if one.thing not in PARTS or one.thing in self.parts)
        return Chosen(self, asked.scope, asked.settled(told))


class Chosen(Frozen):
    """What of what was ``found`` stands in a document, and the list it was chosen from."""

    found: Found
    scope: Scope
    choosing: Choosing

    @property
    def goals(self) -> tuple[GoalRecord, ...]:
        """The goals, as the rest in the order in which they were found."""
        return picked(self.found.goals, self.choosing)

    @property
    def promises(self) -> tuple[PromiseRecord, ...]:
        """What was agreed."""
        return picked(self.found.promises, self.choosing)

    @property
    def work(self) -> tuple[AccomplishmentRecord, ...]:
        """What the person did."""
        return picked(self.found.work, self.choosing)

    @property
    def feedback(self) -> tuple[FeedbackRecord, ...]:
        """What others said."""
        return picked(self.found.feedback, self.choosing)

    @property
    def learning(self) -> tuple[LearningRecord, ...]:
        """What the person learned."""
        return picked(self.found.learning, self.choosing)

    @property
    def answers(self) -> tuple[ReflectionRecord, ...]:
        """Their answers to themselves."""
        return picked(self.found.answers, self.choosing)

    @property
    def elsewhere(self) -> tuple[Belonging, ...]:
        """What belongs to other positions and stays back, for nobody chose it."""
        found: list[Belonging] = [*self.found.goals, *self.found.work, *self.found.promises, *self.found.learning]
        chosen = self.choosing.picked
        return tuple(one for one in found if (one.noun, one.id) not in chosen and elsewhere(one, self.scope))


def _goal(goal: GoalRecord, asked: Asked) -> Iterator[Offered]:
    """A goal, and what is said to oneself of it: why it matters, and the support it needs."""
    reader = asked.reader
    came_later = asked.who.until is not None and goal.started_on > asked.who.until
    foreign = ("of another position", elsewhere(goal, asked.scope) or came_later)
    always = [
        ("private", goal.private),
        ("let go", goal.status == "dropped"),
        foreign,
        ("about pay", about_pay(goal.title)),
    ]
    aligned = written_for(asked.who, goal) and bool(goal.benefit or goal.priorities)
    first = [("new", goal.id not in reader.known), ("unaligned", not aligned)]
    doubt = doubts.of_goal(goal, reader.name) or doubts.names_me(goal.title, asked.who.name, reader.name)
    yield offered_as("goal", goal.id, goal.title, reader, always=always, first=first, doubt=doubt)
    if goal.why:
        yield offered_as("why", goal.id, goal.why, reader, always=[foreign], first=[("own", True)])
    if goal.support:
        theirs = goal.helper is not None and goal.helper == reader.name
        pay, own = ("about pay", about_pay(goal.support)), ("own", not theirs)
        given = "given", any(covers(text, goal.support) or says_no_more(text, goal.support) for text in asked.given)
        doubt = doubts.doubt(goal.support)
        yield offered_as(
            "support", goal.id, goal.support, reader, always=[foreign, given, pay], first=[own], doubt=doubt
        )


def _promise(one: PromiseRecord, asked: Asked) -> Offered:
    """What was promised in talks with somebody else: it is between the two until it is chosen for this reader.

    What is over, about pay or about how one behaves says that first: it is asked for every reader.
    """
    always = [
        ("of another position", elsewhere(one, asked.scope)),
        ("about pay", about_pay(one.text)),
        ("kept", one.state == "kept"),
        ("let go", one.state == "dropped"),
        ("conduct", one.owner == "me" and one.by is None),
    ]
    first = [("between", True)]
    doubt = doubts.of_promise(one) or doubts.names_me(one.text, asked.who.name, asked.reader.name)
    return offered_as("promise", one.id, one.text, asked.reader, always=always, first=first, doubt=doubt)


def _work(done: AccomplishmentRecord, asked: Asked) -> Iterator[Offered]:
    """What one did, and the names of files on this computer that show it."""
    always = [("private", done.private), ("of another position", elsewhere(done, asked.scope))]
    aside = [("aside", not carries_work(done, seen=asked.reader.name in done.seen_by))]
    doubt = doubts.of_work(done, asked.reader.name) or doubts.names_me(done.title, asked.who.name, asked.reader.name)
    yield offered_as("accomplishment", done.id, done.title, asked.reader, always=always, first=aside, doubt=doubt)
    names = [file_name(place) for place in done.evidence if is_here(place)]
    if names:
        yield offered_as("evidence", done.id, ", ".join(names), asked.reader, first=[("here", True)])


def _said(one: FeedbackRecord, reader: Reader) -> Offered:
    words = ": ".join(filter(None, (one.person, one.behaviour)))
    return offered_as("feedback", one.id, words, reader, first=[("own", True)])


def _learning(one: LearningRecord, asked: Asked, towards: frozenset[Key]) -> Offered:
    """What one learned; of what serves a goal that stays back nothing is told by itself."""
    for_nobody = one.goal is not None and ("goal", one.goal) not in towards
    always = [("of another position", elsewhere(one, asked.scope)), ("its goal", for_nobody)]
    return offered_as("learning", one.id, one.title, asked.reader, always=always, doubt=doubts.of_learning(one))


def _answer(one: ReflectionRecord, reader: Reader) -> Offered:
    return offered_as("reflection", one.id, f"{one.asked} {one.answer}", reader, first=[("own", True)])
