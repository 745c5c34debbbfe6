"""The brief: one page a person hands over, and cue cards for oneself (``cards``).

``_parts`` is the page from top to bottom. What stands there, in which order and under which heading depends on who
reads it: a manager is told first what is asked for and what was done of what was promised, a mentor what one would like
their view on and what became of their advice, a director results. How much of it is told is decided in ``fitting``
before a word is written. How far a goal is, how many steps are done and what of one's own is late is never told, and
nothing stands there empty.

Why no blank line after a heading: it keeps a usual selection on one printed page, and Markdown reads it the
same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from careercoach.content import kinds
from careercoach.documents import advised, agreed_between, cards, noted, phrases, spoken
from careercoach.documents.audience import EVERYWHERE, Record, here, scope_between, scope_of, shown, written_for
from careercoach.documents.fitting import fitted, holds, without_goals
from careercoach.documents.kept_back import agreed, kept_back, of_other_positions, rehearsed
from careercoach.documents.likeness import alike, covers, untold
from careercoach.documents.making import Kind
from careercoach.documents.markdown import (
    begun,
    block,
    bullets,
    document,
    ended,
    heading,
    inline,
    section,
    sentence,
    strong,
    wrapped,
)
from careercoach.documents.readers import reader_of
from careercoach.documents.results import headline
from careercoach.language import shorthand, telling
from careercoach.materials import Brief, Noted
from careercoach.records import (
    AccomplishmentRecord,
    GoalRecord,
    NoteRecord,
    ProfileRecord,
    PromiseRecord,
    StepRecord,
)
from careercoach.visible import one_line
from careercoach.vocabulary import HORIZONS

_SAID_BY_GOALS = "Of your words for the talk, what the goals say too: it stands there once."
_RESULTS_FIRST = ("review", "skip-level")
"""Kinds of talk in which results stand above what is asked for."""


def brief(material: Brief, audience: str, today: date) -> str:
    """The brief as Markdown for this reader, ending in one newline.

    ``today`` says which days have passed. Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return _written(_fitted(material, audience, today)[0], audience, today)


def to_fit(material: Brief, audience: str, today: date) -> tuple[str, ...]:
    """What was chosen and does not stand on the page for want of room or of minutes, a plain sentence each; often ().

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    seen, gone = _fitted(material, audience, today)
    waiting = (f"Parked, “{one_line(title)}”: the talk is too short for it." for title in material.parked)
    twice = audience != "self" and _without_goals(seen) != seen
    return (*gone, *([_SAID_BY_GOALS] if twice else []), *waiting, *material.out_of_date)


def _fitted(material: Brief, audience: str, today: date) -> tuple[Brief, tuple[str, ...]]:
    seen = _through_the_gate(material, audience)
    told = replace(seen, steps=_next_steps(seen))
    return (cards.fitted if audience == "self" else fitted)(told, lambda less: _written(less, audience, today))


def _written(seen: Brief, audience: str, today: date) -> str:
    if audience == "self":
        return document(cards.parts(_said_once(seen), today))
    return document(_parts(_said_once(_without_goals(seen)), audience, today))


def _parts(seen: Brief, audience: str, today: date) -> Iterator[str]:
    """The page, part by part; what has nothing to say is empty."""
    yield from _header(seen, audience, today)
    yield phrases.what_for(seen.meeting)
    if audience == "mentor":
        yield section(2, "What I would like your view on", bullets([begun(one)] for one in seen.questions))
        yield section(2, "What I ask of you", bullets([begun(one)] for one in seen.asks))
        yield section(2, _since(seen, today), bullets(_news(seen, today)))
        yield from _going(seen, audience, today)
        yield section(2, phrases.over_feedback(seen.feedback), bullets(_told_me(seen, today)))
    else:
        yield wrapped(agreed_between.thanks(seen))
        yield from _asks_and_results(seen, audience, today)
        yield from _going(seen, audience, today)
        yield section(2, phrases.over_feedback(seen.feedback), bullets(_told_me(seen, today)))
        yield section(2, _over_questions(seen, audience), bullets([begun(question)] for question in seen.questions))


def _told_me(seen: Brief, today: date) -> Iterator[list[str]]:
    reader = seen.meeting.with_ if seen.theirs else None
    on_its_day = seen.meeting.on or today
    yield from (phrases.heard(said, on_its_day, reader) for said in seen.feedback)


def _asks_and_results(seen: Brief, audience: str, today: date) -> list[str]:
    asks = section(2, "What I ask for", bullets([begun(ask)] for ask in seen.asks))
    results = "\n\n".join(_results(seen))
    if audience == "skip-level" or seen.meeting.kind in _RESULTS_FIRST:
        return [results, asks, agreed_between.promised(seen, today)]
    return [asks, agreed_between.promised(seen, today), results]


def _results(seen: Brief) -> Iterator[str]:
    """What came of the work here, and of each house before under its own heading."""
    here_now = [done for done in seen.accomplishments if done.position not in seen.before]
    if here_now:
        yield section(2, "Results", bullets([_accomplishment(done)] for done in here_now))
    earlier = [done for done in seen.accomplishments if done not in here_now]
    for place in dict.fromkeys(seen.before[done.position or ""] for done in earlier):
        there = [done for done in earlier if seen.before[done.position or ""] == place]
        yield section(2, f"Before, at {inline(place)}", bullets([_accomplishment(done)] for done in there))


def left_out(material: Brief, audience: str) -> tuple[str, ...]:
    """What the material holds that this reader never sees, a plain sentence each; often empty.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    scope = scope_of(material.profile)
    agreed_in = scope_between(material.meeting, material.profile)
    former = material.left_open if material.meeting.kind == "handover" else ()
    made = (*here(material.promises, agreed_in), *here(former, scope))
    chosen = _for_whom_it_is_with(material, audience)
    between = agreed(made, audience, chosen=chosen, other=material.meeting.with_)
    others = of_other_positions([one for one in (*material.promises, *former) if one not in made], scope)
    said = rehearsed(material.replies, audience)
    theirs = material.asks and audience != "self" and not chosen
    asks = (f"What you ask for: only {one_line(material.meeting.with_ or 'who the talk is with')} is asked.",)
    return (*kept_back(_records(material), audience), *said, *between, *others, *(asks if theirs else ()))


def _records(material: Brief) -> tuple[Record, ...]:
    main: tuple[Record, ...] = (material.profile, material.meeting, *material.accomplishments)
    return (*main, *material.goals, *material.steps, *material.vision, *material.feedback)


def _for_whom_it_is_with(material: Brief, audience: str) -> bool:
    return audience == reader_of(material.meeting, material.person)


def _through_the_gate(material: Brief, audience: str) -> Brief:
    """Everything in the material was picked for it, but for the profile and the promises of that position.

    What was promised and said is for whom the talk is with; what others said and left open for oneself.
    """
    with_them, own = _for_whom_it_is_with(material, audience), audience == "self"
    scope, agreed_in = scope_of(material.profile), scope_between(material.meeting, material.profile)
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope)
    (meeting,) = shown([material.meeting], audience, scope=EVERYWHERE)
    return replace(
        material,
        theirs=with_them,
        profile=profile,
        meeting=meeting,
        asks=material.asks if own else _asks_read(material, with_them=with_them),
        accomplishments=noted.work_to_them(
            shown(material.accomplishments, audience, scope=EVERYWHERE), material.meeting.with_ if with_them else None
        ),
        goals=shown(material.goals, audience, scope=EVERYWHERE),
        steps=_steps_read(shown(material.steps, audience, scope=EVERYWHERE), material, with_them=with_them),
        vision=shown(material.vision, audience, scope=EVERYWHERE),
        promises=_read(shown(material.promises, audience, chosen=with_them, scope=agreed_in), material, own=own),
        replies=shown(material.replies, audience, scope=EVERYWHERE),
        person=next(iter(shown(filter(None, [material.person]), audience, scope=EVERYWHERE)), None),
        kept=_read(shown(material.kept, audience, chosen=with_them, scope=agreed_in), material, own=own),
        notes=shown(_worth_telling(material, own=own), audience, chosen=with_them, scope=EVERYWHERE),
        heard=shown(material.heard, audience, chosen=own, scope=EVERYWHERE),
        left_open=shown(material.left_open, audience, chosen=own, scope=scope),
        feedback=shown(material.feedback, audience, scope=EVERYWHERE),
    )


def _read(promises: Iterable[PromiseRecord], material: Brief, *, own: bool) -> tuple[PromiseRecord, ...]:
    """The promises as the one they were agreed with reads them; in one's own copy as they were noted."""
    name = phrases.address(material.meeting.with_, material.profile, material.person)
    return tuple(one if own else noted.to_them(one, _among(material), name) for one in promises)


def _asks_read(material: Brief, *, with_them: bool) -> tuple[str, ...]:
    """The asks as who the talk is with reads them; nobody else is asked."""
    name = phrases.address(material.meeting.with_, material.profile, material.person)
    return tuple(noted.asked_of_them(ask, _among(material), name) for ask in material.asks) if with_them else ()


def _among(material: Brief) -> tuple[Noted, ...]:
    return (*material.among, *material.notes, *material.promises, *material.kept)


def _steps_read(steps: tuple[StepRecord, ...], material: Brief, *, with_them: bool) -> tuple[StepRecord, ...]:
    """The steps as who the talk is with reads them."""
    reader, alone = material.meeting.with_, [goal for goal in material.goals if goal.id in material.between_us]
    if not reader or not with_them:
        return steps
    return noted.steps_to_them(steps, alone, reader, _among(material))


def _worth_telling(material: Brief, *, own: bool) -> tuple[NoteRecord, ...]:
    """The notes of last time; to others without what was heard and left at that."""
    return tuple(note for note in material.notes if own or note.became != "nothing")


def _said_once(seen: Brief) -> Brief:
    """Without what the person's words or asks for the talk say already: it need not stand on the page twice."""
    words = seen.meeting
    goals = (
        replace(
            goal,
            benefit=None if holds(words.alignment, goal.benefit) else goal.benefit,
            priorities=tuple(one for one in goal.priorities if not holds(words.alignment, seen.priorities.get(one))),
        )
        for goal in seen.goals
    )
    return replace(
        seen,
        meeting=replace(words, purpose=None) if _is_said(words.purpose, seen) else words,
        goals=tuple(goals),
        vision=tuple(one for one in seen.vision if not holds(words.vision, one.answer)),
    )


def _is_said(purpose: str | None, seen: Brief) -> bool:
    """Whether what the talk is for stands in the words for it, or is what one asks."""
    if purpose and not untold(purpose, seen.asks):
        return True
    return holds(seen.meeting.opening, purpose) or any(
        alike(purpose or "", one) for one in (*seen.asks, *seen.questions)
    )


def _without_goals(seen: Brief) -> Brief:
    """Without the sentences of one's words for the talk that say no more than the goals on the page."""
    words, goals = seen.meeting, seen.goals
    helping = [goal if written_for(seen.profile, goal) else replace(goal, benefit=None) for goal in goals]
    helps = without_goals(words.alignment, helping, kinds.company(seen.profile) or "")
    return replace(seen, meeting=replace(words, vision=without_goals(words.vision, goals), alignment=helps))


def _header(seen: Brief, audience: str, today: date) -> Iterator[str]:
    """Whose talk it is, for a reader with many of them, and when; who one is for a reader who may not know it."""
    meeting, name = seen.meeting, inline(seen.profile.name or "")
    theirs = seen.theirs
    whose = "our talk" if theirs or not meeting.with_ else f"my talk with {inline(meeting.with_)}"
    talk = " ".join(filter(None, (whose, f"on {spoken.day(meeting.on, today)}" if meeting.on else "")))
    yield heading(1, f"{name}: {talk}" if name else shorthand.raised(talk))
    reader = _reader(seen, audience)
    known = audience in ("manager", "mentor") and meeting.kind != "handover"
    length = f"{meeting.minutes} minute{'' if meeting.minutes == 1 else 's'}"
    when = ", ".join(filter(None, (spoken.clock(inline(meeting.at or "")), length)))
    place = "" if known else shorthand.raised(phrases.place_held(seen.profile))
    said = (place, f"For {reader}" if reader else "", when)
    yield wrapped(" · ".join(filter(None, (*said, phrases.place(meeting) if theirs else ""))))


def _reader(seen: Brief, audience: str) -> str:
    """For whom the page is made, who need not be whom the talk is with; blank for who leads: that changes."""
    if seen.theirs:
        return phrases.named(seen.meeting.with_, seen.profile, seen.person)
    return "my mentor" if audience == "mentor" else ""


def _accomplishment(done: AccomplishmentRecord) -> str:
    """What came of it and what it was, and how it was done."""
    return " ".join(filter(None, (headline(done), phrases.how(done))))


def _since(seen: Brief, today: date) -> str:
    return f"Since {spoken.month(seen.last_on, today)}" if seen.last_on else "What I have done"


def _news(seen: Brief, today: date) -> Iterator[list[str]]:
    """What became of a mentor's advice, of what the two agreed, and of one's work."""
    yield from ([said] for said in _advised(seen))
    yield from ([phrases.done(one)] for one in seen.kept if one.owner == "me")
    yield [agreed_between.thanks(seen)]
    yield from ([_accomplishment(done)] for done in seen.accomplishments)
    yield from ([agreed_between.still_open(one, today)] for one in seen.promises if one.owner == "me")
    yield from ([said] for said in agreed_between.asked_of_them(seen))


def _advised(seen: Brief) -> list[str]:
    """What they advised, and that one would like to tell what came of it, unless one did."""
    advice = [(advised.taken(note.text), note.text) for note in seen.notes if note.kind == "advice"]
    taken = [inline(to_do) for to_do, _ in advice if to_do]
    said = [f"You advised me {phrases.and_then(taken)}."] if taken else []
    said += [f"You said: {phrases.in_words(advised.said(text))}." for to_do, text in advice if to_do == ""]
    if not said or any((noted.did(one) or "").startswith("I told you") for one in seen.kept if one.owner == "me"):
        return said
    return [*said[:-1], f"{said[-1]} I would like to tell you how that went."]


def _going(seen: Brief, audience: str, today: date) -> Iterator[str]:
    """Where one is going: the words for it, the visions chosen, the goals, and whom it all helps."""
    over = "Where I would like to go" if audience == "skip-level" else "Where I am going"
    goals = bullets([_goal(goal, seen, audience, today)] for goal in _by_horizon(seen))
    yield section(2, over, "\n\n".join(filter(None, (_vision(seen), goals))))
    if audience != "mentor":
        helps = block(shorthand.raised(seen.meeting.alignment or ""))
        yield section(2, f"How this helps {phrases.company(seen.profile)}".rstrip(), helps)


def _vision(seen: Brief) -> str:
    """The words for it, then the visions chosen; several with the question before each."""
    if len(seen.vision) > 1:
        chosen = [(strong(one.asked), shorthand.raised(one.answer)) for one in seen.vision]
    else:
        chosen = [("", telling.to_come(one)) for one in seen.vision]
    told = [("", shorthand.raised(seen.meeting.vision or "")), *chosen]
    said = [(asked, ended(block(answer))) for asked, answer in told]
    return "\n\n".join("\n".join(filter(None, (wrapped(asked), answer))) for asked, answer in said if answer)


def _by_horizon(seen: Brief) -> list[GoalRecord]:
    return sorted(seen.goals, key=lambda goal: HORIZONS.index(goal.horizon))


def _goal(goal: GoalRecord, seen: Brief, audience: str, today: date) -> str:
    """A goal and its day, the next step, and whom it helps; a mentor is told by what one will know instead."""
    title = begun(goal.title).removesuffix(".")
    said = [f"**{', '.join(filter(None, (title, *phrases.ahead(goal, today))))}.**"]
    said += [f"Next: {_step(step, today)}." for step in seen.steps if step.goal == goal.id]
    if audience == "mentor":
        said.append(f"How I will know: {sentence(goal.measure)}" if goal.measure and inline(goal.measure) else "")
    else:
        said.append(_benefit(goal, seen.profile))
    if audience == "skip-level":
        said.append(_serves(goal, seen))
    return " ".join(filter(None, said))


def _benefit(goal: GoalRecord, profile: ProfileRecord) -> str:
    """How a goal helps where the person works, if it was written for there."""
    return sentence(goal.benefit or "") if written_for(profile, goal) else ""


def _serves(goal: GoalRecord, seen: Brief) -> str:
    """What was asked for that a goal serves, for who asks for it."""
    titles = [seen.priorities[one] for one in goal.priorities if inline(seen.priorities.get(one, ""))]
    return f"This serves {phrases.quoted(titles)}." if titles and written_for(seen.profile, goal) else ""


def _next_steps(seen: Brief) -> tuple[StepRecord, ...]:
    """The next open step of each goal, in the order of the goals; asking for what is asked here is no next step."""
    asked = [step for step in seen.steps if any(covers(ask, step.title) for ask in seen.asks)]
    left = [step for step in seen.steps if not step.done_on and step not in asked]
    still_open = [[step for step in left if step.goal == goal.id] for goal in seen.goals]
    return tuple(min(steps, key=lambda step: step.by or date.max) for steps in still_open if steps)


def _step(step: StepRecord, today: date) -> str:
    begins = shorthand.begins_with_a_deed(step.title)
    title = inline((shorthand.lowered(step.title) if begins else step.title).strip().removesuffix("."))
    return spoken.by(title, step.by, today) if step.by and step.by >= today else title


def _over_questions(seen: Brief, audience: str) -> str:
    if audience == "skip-level":
        return "My question to you" if len(seen.questions) == 1 else "My questions to you"
    if seen.meeting.kind == "handover":
        return "What I would like to talk about"
    return "What I would like to hear"


def _private(material: Brief, audience: str) -> tuple[str, ...]:
    """What is private and leaves only because it was chosen for this talk."""
    told = {one.id for one in material.accomplishments} | {one.id for one in material.goals}
    told |= {one.id for one in material.vision} | {one.id for one in material.feedback}
    chosen = (item for item in material.meeting.items if item.private and item.subject in told)
    return tuple(item.title for item in chosen if audience != "self")


KIND: Kind[Brief] = Kind("brief", brief, left_out, _private, to_fit)
