"""What is worth asking in a talk: from the weakest parts of the file, each with its reason.

Every rule looks at one part and is silent when it holds nothing weak. A suggestion names only what is on file, and
what it quotes to the other person is theirs or the person's own: what somebody else said never stands in a question.
"""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice, zip_longest

from careercoach.coach import alignment, growth_check, loops, paths, readiness
from careercoach.content import kinds
from careercoach.content.loader import fitting
from careercoach.content.talk import preparing
from careercoach.dates import echo
from careercoach.frozen import Frozen
from careercoach.materials import Preparation
from careercoach.records import MeetingRecord, NoteRecord
from careercoach.visible import cut
from careercoach.vocabulary import WITH_THE_MANAGER

MOST = 5
"""Suggestions at most."""

EACH = 2
"""Suggestions from one rule at most."""

QUOTED = 90
"""Characters of a quotation; what is longer is cut between words."""


class Suggestion(Frozen):
    """Something to ask: a question of the bank by its ``key``, or own words, for which ``key`` is None.

    ``kind`` is ``question`` or ``ask``, as on an agenda; ``rule`` is the part of the file it comes from.
    """

    rule: str
    kind: str
    key: str | None
    text: str
    reason: str


Rule = Callable[[Preparation, date], Iterator[Suggestion]]


def suggestions(material: Preparation, today: date) -> tuple[Suggestion, ...]:
    """At most MOST, the best first; never one that is on the agenda already, and none on an empty file.

    First the best of every rule in the order of RULES, then the second of every rule, so that no part of the file
    crowds out another. Source: product E3.
    """
    items = material.meeting.items
    taken = {_plain(item.title) for item in items} | {item.subject for item in items if item.kind == "question"}
    rounds = zip_longest(*(tuple(islice(_new(rule(material, today), taken), EACH)) for rule in RULES))
    found: dict[str, Suggestion] = {}
    for each in (one for turn in rounds for one in turn if one is not None):
        found.setdefault(_plain(each.text), each)
    return tuple(found.values())[:MOST]


def promises(material: Preparation, today: date) -> Iterator[Suggestion]:
    """What the other person promised and is open, the earliest due first (E7)."""
    theirs = [one for one in material.brief.promises if one.owner == "them" and one.state == "open"]
    for one in sorted(theirs, key=lambda each: each.by or date.max):
        person = one.person or material.meeting.with_
        if person is None:
            continue
        late = one.by is not None and one.by < today
        date_ = echo(one.by) if one.by else ""
        reason = "promise-due" if late else "promise-open"
        yield _own("promise", "promise", reason, {"text": one.text}, {"person": person, "date": date_})


def support(material: Preparation, _today: date) -> Iterator[Suggestion]:
    """The support that goals need of this person; where nobody is named for it, a manager is asked (C3)."""
    talk = material.meeting
    for goal in material.goals:
        theirs = goal.helper == talk.with_ if goal.helper else talk.kind in WITH_THE_MANAGER
        if theirs and (words := " ".join((goal.support or "").split())):
            reason = "support-of" if goal.helper else "support"
            said = {"title": goal.title, "person": goal.helper or ""}
            yield Suggestion("goal", "ask", None, words, _reason(reason, said))


def growth(material: Preparation, _today: date) -> Iterator[Suggestion]:
    """Asks for growth-check statements that are low or fell, in talks about one's work (A3)."""
    situation = _situation(material)
    if growth_check.takes_asks(material.meeting, situation):
        staying = paths.stays(material.paths)
        for one in growth_check.suggestions(material.ratings, situation, staying=staying):
            yield Suggestion("growth-check", "ask", None, one.statement.ask, f"“{one.statement.text}” {one.reason}")


def feedback(material: Preparation, today: date) -> Iterator[Suggestion]:
    """Growth feedback that waits for more than a month: theirs first, then what anybody said (D3)."""
    talk = material.meeting
    waiting = loops.open_loops(material.feedback, today)
    for one in waiting:
        if one.person and one.person == talk.with_:
            words = f"feedback-{loops.missing(one)}"
            said = {"person": one.person, "date": echo(one.on)}
            yield _own("feedback", words, words, {"behaviour": one.behaviour}, said)
    for one in waiting:
        if one.person != talk.with_ and not (one.changed or "").strip():
            yield from _banked(material, "feedback", "improve-one-thing", "feedback-others", date=echo(one.on))


def advice(material: Preparation, _today: date) -> Iterator[Suggestion]:
    """Advice of this person that has become nothing yet, the newest first (E9)."""
    for note, talk in material.advice:
        if talk.with_ and talk.with_ == material.meeting.with_ and talk.on:
            said = {"person": talk.with_, "date": echo(talk.on)}
            yield Suggestion("advice", "question", None, _about_advice(note), _reason("advice", said))


def empty_cells(material: Preparation, today: date) -> Iterator[Suggestion]:
    """What a role one looks for asks for and no fresh work shows; roles elsewhere stay with a mentor (A6)."""
    open_to_all = material.meeting.kind != "mentor"
    cells = [
        (path, cell)
        for path in paths.asking(material.paths)
        if path.inside or not open_to_all
        for cell in readiness.grid(path, material.evidence, today)
        if cell.open
    ]
    for path, cell in sorted(cells, key=lambda each: each[1].standing != readiness.NONE):
        words = {"competency": cell.competency}
        yield _own("readiness", "readiness", f"readiness-{cell.standing}", words, {"path": path.title})


def unaligned(material: Preparation, _today: date) -> Iterator[Suggestion]:
    """Active goals that point at no priority (C6)."""
    for goal in material.goals:
        if _of_the_company(material.meeting) and alignment.unaligned(goal, material.priorities):
            yield from _banked(material, "goal", "priorities-my-goals", "unaligned", title=goal.title)


def uncovered(material: Preparation, _today: date) -> Iterator[Suggestion]:
    """Priorities that no active goal points at; somebody without goals has nothing to compare them with (C6)."""
    if material.goals and _of_the_company(material.meeting):
        for one in alignment.uncovered(material.priorities, material.goals):
            yield _own("priority", "priority", "priority", {"title": one.title}, {})


def to_ask_next(note: NoteRecord) -> str:
    """A question to edit, for next time, about advice or feedback: never their own words as if they were mine."""
    questions = preparing().questions
    return questions["feedback-next"] if note.kind == "feedback" else _about_advice(note)


RULES: tuple[Rule, ...] = (promises, support, growth, feedback, advice, empty_cells, unaligned, uncovered)
"""In the order of what is lost by not asking: somebody's word first, then how the person is, then plans."""


def _of_the_company(talk: MeetingRecord) -> bool:
    return talk.kind != "mentor"


def _new(found: Iterator[Suggestion], taken: set[str | None]) -> Iterator[Suggestion]:
    """Those not on the agenda, each once."""
    seen: set[str | None] = set(taken)
    for one in found:
        if one.key not in seen - {None} and _plain(one.text) not in seen:
            seen |= {one.key, _plain(one.text)}
            yield one


def _own(rule: str, question: str, reason: str, words: dict[str, str], said: dict[str, str]) -> Suggestion:
    """A question in own words with its reason; user text only ever fills a place."""
    content = preparing()
    text = content.questions[question].format(**{name: _quoted(value) for name, value in words.items()})
    return Suggestion(rule, "question", None, text, _reason(reason, said))


def _about_advice(note: NoteRecord) -> str:
    return preparing().questions["advice"].format(text=_quoted(note.text))


def _banked(material: Preparation, rule: str, key: str, reason: str, **said: str) -> Iterator[Suggestion]:
    """The question of the bank with that key, when it is put in a talk like this."""
    for purpose in fitting(material.meeting.kind, _situation(material)):
        for question in purpose.questions:
            if question.key == key:
                yield Suggestion(rule, "question", key, question.text, _reason(reason, said))


def _situation(material: Preparation) -> str:
    return kinds.situation(material.brief.profile)


def _reason(key: str, said: dict[str, str]) -> str:
    return preparing().reasons[key].format(**{name: _quoted(value) for name, value in said.items()})


def _quoted(text: str) -> str:
    """User text within a sentence: on one line, not too long, without the full stop of its own."""
    return cut(text, QUOTED).rstrip(".") or text[:QUOTED]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
