"""The leaving pack: what is open in a position that ends, with whom, and where things are; for whoever goes on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from careercoach.documents import agreed_between, agreements, doubts, noted, phrases, spoken
from careercoach.documents.audience import EVERYWHERE, Record, scope_of, shown
from careercoach.documents.budget import Loss, fewer, within
from careercoach.documents.choosing import Offered, Reader, offered_as
from careercoach.documents.evidence import link
from careercoach.documents.kept_back import PRIVATE_WORK, agreed, kept_back, on_this_computer
from careercoach.documents.making import Kind
from careercoach.documents.markdown import bullets, document, heading, inline, section, sentence, wrapped
from careercoach.documents.materials import Leaving
from careercoach.documents.pay import about_pay
from careercoach.documents.readers import reader_of
from careercoach.language import shorthand, whom
from careercoach.records import (
    AccomplishmentRecord,
    GoalRecord,
    LearningRecord,
    MeetingRecord,
    ProfileRecord,
    PromiseRecord,
    StepRecord,
)
from careercoach.visible import one_line

WORDS = 350
"""Words of a page from which somebody goes on with the work."""

_COST = "What learning cost: only for you."
_NO_DAY = "Your last day there: it is not on file yet."


def leaving(material: Leaving, audience: str, today: date) -> str:
    """The pack as Markdown for this reader, ending in one newline; ``today`` says which days have passed.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return _written(_fitted(material, audience, today)[0], audience, today)


def to_fit(material: Leaving, audience: str, today: date) -> tuple[str, ...]:
    """What is open or kept and does not stand there, for it is one page; a plain sentence each, often ().

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return _fitted(material, audience, today)[1]


def _fitted(material: Leaving, audience: str, today: date) -> tuple[Leaving, tuple[str, ...]]:
    """One's own copy is whole."""
    seen = _through_the_gate(material, audience)
    return (
        (seen, ()) if audience == "self" else within(seen, WORDS, lambda one: _written(one, audience, today), _LOSSES)
    )


def _written(seen: Leaving, audience: str, today: date) -> str:
    to = inline(seen.to or "")
    return document(
        [
            heading(1, phrases.titled(": ".join(filter(None, ("Leaving", inline(seen.profile.name or "")))), audience)),
            wrapped(phrases.who_held(seen.profile)),
            wrapped(f"For {to}" if to else ""),
            wrapped(_last_day(seen, today)),
            *_sections(seen, audience, today),
        ]
    )


def says_nothing(material: Leaving, audience: str, today: date) -> bool:
    """Whether this reader would find nothing open in the pack, and nothing that is kept somewhere.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return not any(_sections(_through_the_gate(material, audience), audience, today))


def left_out(material: Leaving, audience: str) -> tuple[str, ...]:
    """What is open there and this reader never sees, a plain sentence each; often empty.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    if audience == "self":
        return ()
    work = (*material.work, *material.kept)
    chosen: list[Record] = [*material.goals, *material.steps, *material.talks, *work]
    free = tuple(replace(one, cost=None) for one in material.learning)
    return (
        *kept_back(chosen, audience),
        *kept_back(free, audience, chosen=False),
        *([_COST] if any(one.cost is not None for one in material.learning) else []),
        *_untold(material, audience),
        *([PRIVATE_WORK] if any(done.private for done in work) else []),
        *on_this_computer((done for done in work if not done.private), audience),
        *([_NO_DAY] if material.profile.until is None else []),
    )


def offered(
    goals: Iterable[GoalRecord],
    promises: Sequence[PromiseRecord],
    reader: Reader,
    *,
    manager: str | None,
    to: str | None,
) -> Iterator[Offered]:
    """What a pack for that reader may hold: goals once they are chosen, and what was agreed as far as it goes on.

    ``manager`` is who leads there, ``to`` who goes on with it, by name.
    """
    for goal in goals:
        always = [("private", goal.private), ("about pay", about_pay(goal.title))]
        doubt = doubts.of_goal(goal, reader.name)
        yield offered_as("goal", goal.id, goal.title, reader, always=always, first=[("own", True)], doubt=doubt)
    for one in promises:
        stays = not _goes_on(one, reader.audience, manager, to)
        pay, between = ("about pay", about_pay(one.text)), ("between", stays)
        theirs = reader.name is not None and one.person in (None, reader.name)
        read = noted.to_them(one, promises) if theirs else one
        doubt = doubts.of_promise(one, reader.name if theirs else None, read)
        yield offered_as("promise", one.id, one.text, reader, always=[pay], first=[between], doubt=doubt)


def _untold(material: Leaving, audience: str) -> Iterator[str]:
    """A sentence for everybody with whom something was agreed that this reader does not see, and one about pay."""
    goes = _going(material, audience)
    stays = [one for one in (*material.promises, *material.between_two) if one not in goes]
    pay = [one for one in stays if about_pay(one.text)]
    told = {one.person for one in goes}
    yield from agreed([one for one in stays if one not in pay and one.person not in told], audience, chosen=False)
    for name in dict.fromkeys(one.person for one in stays if one not in pay and one.person in told):
        yield f"Some of what you agreed with {one_line(name or '') or 'them'}: only for the two of you."
    if pay:
        yield f"{len(pay)} promise{'' if len(pay) == 1 else 's'}: about pay."


def _going(material: Leaving, audience: str) -> list[PromiseRecord]:
    """What was agreed and goes to this reader; what was agreed in other talks is for oneself, or was chosen."""
    other = material.between_two if audience == "self" else ()
    return [*(one for one in material.promises if _may_go(one, material, audience)), *other]


def _may_go(promise: PromiseRecord, material: Leaving, audience: str) -> bool:
    """Whether a reader gets what was agreed: what was chosen, and what goes on by itself."""
    if audience == "self" or promise.id in material.chosen:
        return True
    offered = {one.id for one in material.choosing.offered} if material.choosing else set()
    return promise.id not in offered and _goes_on(promise, audience, material.profile.manager, material.to)


def _goes_on(promise: PromiseRecord, audience: str, manager: str | None, to: str | None) -> bool:
    """Whether what was agreed goes to a reader unasked: to the manager all between the two, but what is about pay.

    Somebody else gets what the person has yet to do for the manager by a day, for that is work; not what speaks of
    themselves, or has words that mean another to them.
    """
    if promise.person not in (manager, None) or about_pay(promise.text):
        return False
    if audience != "person" or promise.owner != "me" or promise.by is None:
        return audience == "manager"
    return not any(
        (
            whom.families(promise.text),
            whom.reads_wrong(promise.text, to, agreed_with=True),
            whom.reads_wrong(promise.text, None, agreed_with=False),
        )
    )


def _is_in(talk: MeetingRecord, material: Leaving, audience: str) -> bool:
    """Whether the reader is the one with whom a talk is."""
    if audience in ("manager", "person", "hr"):
        return talk.with_ == material.goes_to(audience)
    return audience == "self" or reader_of(talk, None) == audience


def _through_the_gate(material: Leaving, audience: str) -> Leaving:
    """Asking for the pack chose the reader's own talks, and what was agreed as far as it goes on; goals were chosen."""
    scope = scope_of(material.profile)
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope)
    return replace(
        material,
        profile=profile,
        reader=material.goes_to(audience),
        promises=shown(_going(material, audience), audience, scope=scope),
        between_two=(),
        people=shown(material.people, audience, scope=EVERYWHERE),
        work=shown(material.work, audience, chosen=False, scope=scope),
        talks=shown([talk for talk in material.talks if _is_in(talk, material, audience)], audience, scope=scope),
        goals=shown(material.goals, audience, scope=EVERYWHERE),
        steps=shown(material.steps, audience, scope=EVERYWHERE),
        learning=shown(material.learning, audience, chosen=False, scope=scope),
        kept=tuple(done for done in shown(material.kept, audience, chosen=False, scope=scope) if done.evidence),
    )


def _last_day(seen: Leaving, today: date) -> str:
    """The last day and, in the same house, what comes then; empty while the day is not on file."""
    until = seen.profile.until
    if until is None:
        return ""
    over = until < today
    on = spoken.day(until, today)
    then = ""
    if seen.next_ and seen.next_.start_on:
        since = f"{'since' if over else 'from'} {spoken.day(seen.next_.start_on, today)}"
        then = f"; {since} I am {inline(shorthand.lowered_thing(phrases.place_held(seen.next_)))}"
    last = f"My last day {'was' if over else 'is'} {on}{then}."
    return f"{last} Until then, ask me about anything on this page." if until > today else last


def _sections(seen: Leaving, audience: str, today: date) -> Iterator[str]:
    yield from _agreed(seen, today)
    yield section(2, "Work that is not finished", bullets(_work(done, seen.reader, today) for done in seen.work))
    yield section(2, "Talks planned", bullets(_talk(talk, seen.reader, seen.profile, today) for talk in seen.talks))
    # Within a year it is work that somebody else can go on with; what comes later is where the person wants to get.
    goes_on = [goal for goal in seen.goals if audience != "self" and goal.horizon == "near"]
    own = [goal for goal in seen.goals if goal not in goes_on]
    yield section(2, "Goals that need somebody", bullets(_goal(goal, seen, today) for goal in goes_on))
    yield section(2, "My own goals", bullets(_goal(goal, seen, today) for goal in own))
    yield section(2, "Learning under way that is paid for", bullets(_learning(one, today) for one in seen.learning))
    yield section(2, "Where things are", bullets([_lead(done, today), _evidence(done)] for done in seen.kept))


def _agreed(seen: Leaving, today: date) -> Iterator[str]:
    """A section for everybody with whom something is open, what is due first on top."""
    made = sorted(seen.promises, key=lambda promise: promise.by or date.max)
    if seen.reader and (ours := [one for one in made if one.person == seen.reader and not one.promised_by]):
        ahead = (replace(one, by=one.by if one.by and one.by >= today else None) for one in ours)
        read = (noted.to_them(one, seen.promises) for one in ahead)
        yield section(2, "What we agreed", bullets([agreed_between.said(one, today)] for one in read))
        made = [one for one in made if one not in ours]
    for name in dict.fromkeys(promise.promised_by or promise.person for promise in made):
        title = f"Agreed with {inline(name or '')}" if inline(name or "") else "Agreed in a talk"
        called, gone = agreements.called(name, seen.people, "the other person"), name in seen.gone
        theirs = [one for one in made if (one.promised_by or one.person) == name]
        yield section(2, title, bullets([agreements.said(one, called, today, gone=gone)] for one in theirs))


def _work(done: AccomplishmentRecord, reader: str | None, today: date) -> list[str]:
    did, outcome = sentence(done.did or ""), phrases.result(done)
    know = phrases.listed(name for name in done.seen_by if name != reader)
    told = (
        _lead(done, today),
        sentence(done.situation or ""),
        did,
        f"So far: {outcome}" if outcome else "",
    )
    where = _evidence(done)
    return [
        " ".join(filter(None, told)),
        f"{know} {'know' if ' and ' in know else 'knows'} about it." if know else "",
        f"Where it is: {where}" if where else "",
    ]


def _lead(done: AccomplishmentRecord, today: date) -> str:
    return phrases.accomplishment(done, spoken.months(done.on, done.until, today))


def _evidence(done: AccomplishmentRecord) -> str:
    return "; ".join(filter(None, map(link, done.evidence)))


def _talk(talk: MeetingRecord, reader: str | None, profile: ProfileRecord, today: date) -> list[str]:
    other = "you" if talk.with_ and talk.with_ == reader else inline(talk.with_ or "")
    day = spoken.day(talk.on, today) if talk.on else ""
    when = " at ".join(filter(None, (day, spoken.clock(inline(talk.at or "")))))
    said = " ".join(filter(None, (f"**{phrases.talk(talk.kind, profile)}**", f"with {other}" if other else "")))
    return [f"{said} ({when})." if when else f"{said}."]


def _goal(goal: GoalRecord, seen: Leaving, today: date) -> list[str]:
    steps = "; ".join(_step(step, today) for step in phrases.open_steps(goal, seen.steps))
    return [phrases.lead(goal.title, phrases.ahead(goal, today)), f"Next: {steps}." if steps else ""]


def _step(step: StepRecord, today: date) -> str:
    title = inline(step.title).removesuffix(".")
    return f"{title}, by {spoken.day(step.by, today)}" if step.by and step.by >= today else title


def _learning(one: LearningRecord, today: date) -> list[str]:
    until = f"until {spoken.day(one.until, today)}" if one.until else ""
    return [phrases.lead(one.title, [inline(one.provider or ""), until])]


def _without_how(seen: Leaving) -> Leaving:
    """Without how the last of the unfinished work was done that says it."""
    told = next((done for done in reversed(seen.work) if done.did), None)
    return replace(seen, work=tuple(replace(done, did=None) if done == told else done for done in seen.work))


_LOSSES: tuple[Loss[Leaving], ...] = (
    Loss("How one piece of work was done", "How {} pieces of work were done", _without_how),
    Loss("One piece of learning", "{} pieces of learning", fewer("learning")),
    Loss("Where one thing is", "Where {} things are", fewer("kept", 3)),
    Loss("What comes next for one goal", "What comes next for {} goals", fewer("steps")),
    Loss("Where one more thing is", "Where {} more things are", fewer("kept")),
)
"""What goes, the least missed first; what is agreed, work, talks and goals stay."""

KIND: Kind[Leaving] = Kind("leaving pack", leaving, left_out, to_fit=to_fit)
