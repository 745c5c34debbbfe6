"""A year to keep: what was done in each month, what came of it, what grew, who helped, and what one thought oneself.

Why it is short: a year is hundreds of lines, and what is kept is what is read again. Of each month a few things stand
there, those first that came to something, gave energy or were seen; the rest is counted. It is for oneself, so private
things are in it; for others there is the review pack. Nothing adds up to a verdict.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from careercoach.content import growth_check, kinds
from careercoach.documents import charts, phrases, spoken
from careercoach.documents.audience import scope_of, shown
from careercoach.documents.fitting import first_sentences
from careercoach.documents.kept_back import kept_back
from careercoach.documents.leading import MOST, with_result
from careercoach.documents.making import Kind
from careercoach.documents.markdown import bullets, document, heading, inline, section, sentence, strong, table, wrapped
from careercoach.documents.materials import YearPage
from careercoach.documents.results import at_a_glance, line
from careercoach.language import shorthand, telling
from careercoach.patterns import pattern
from careercoach.records import (
    AccomplishmentRecord,
    FeedbackRecord,
    GoalRecord,
    LearningRecord,
    PromiseRecord,
    RatingRecord,
    ReflectionRecord,
)
from careercoach.visible import cut

OF_A_MONTH, FEW, SEVERAL = 3, 5, 12
"""Things named of each month, of a list about people, and of any other list; the rest is counted."""

CHARTED = 3
"""Months with something in them from which a chart shows more than its sentence."""

ANSWER = 240
"""Characters of an answer that stand there."""

_YOU = pattern(r"\byou\b", re.IGNORECASE)
_SO_MUCH = pattern(r"(?:half|an?|the|no|one|two|three|four|five|six|more|fewer|less|time|a place) ", re.IGNORECASE)
"""How a thing begins that was given, in the middle of a sentence."""
_TIMES = {1: "once", 2: "twice"}


def year(material: YearPage, audience: str, today: date) -> str:
    """The page as Markdown, ending in one newline; ``today`` says whether the year goes on.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    seen = _through_the_gate(material, audience)
    goes_on = seen.first.year == today.year and seen.last < date(today.year, 12, 31)
    told = with_result(seen.work, reached=_reached(seen))[:MOST]
    return document(
        [
            heading(1, f"My year {seen.first.year}{f', up to {spoken.day(seen.last, today)}' if goes_on else ''}"),
            "\n\n".join(filter(None, _who(seen))),
            "\n\n".join(filter(None, _shape(seen))) or ("Nothing of it is on file." if says_nothing(material) else ""),
            section(2, "What came of it", bullets([line(done)] for done in told)),
            section(2, "What grew", "\n\n".join(filter(None, _grew(seen)))),
            section(2, "Goals", bullets(_goals(seen))),
            section(2, "Month by month", "\n\n".join(filter(None, _by_month(seen, {done.id for done in told})))),
            section(2, "What I learned", _list(_learning(one) for one in seen.learning)),
            section(2, "What others said", _list([_said(one)] for one in seen.feedback)),
            section(2, "The people in it", bullets(_people(seen))),
            section(2, "Promises I kept", _list([_promise(one)] for one in seen.kept if one.owner == "me")),
            section(2, "What I thought about", _list(_answer(one) for one in _latest(seen.reflections))),
            section(2, "What was hard", bullets(_hard(seen))),
        ]
    )


def left_out(material: YearPage, audience: str) -> tuple[str, ...]:
    """What of it somebody else would never see, a plain sentence each; () for oneself.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return kept_back([*material.work, *material.learning], audience, chosen=False)


def says_nothing(material: YearPage) -> bool:
    """Whether nothing of these days is on file."""
    held = (material.work, material.hard, material.setbacks, _moved(material), material.kept, material.talks)
    told = (material.conversations, material.feedback, material.learning, material.reflections)
    return not any((*held, *told, *_ratings_of_these_days(material)))


def _moved(material: YearPage) -> list[GoalRecord]:
    """The goals that were begun, looked at or ended in these days, and did not only go on."""
    looked_at = {each.goal for each in material.check_ins if each.on >= material.first}
    begun_or_over = (one for one in material.goals if one.ended_on or one.started_on >= material.first)
    return [*begun_or_over, *(one for one in material.goals if one.id in looked_at)]


def _through_the_gate(material: YearPage, audience: str) -> YearPage:
    """Nothing in it was chosen: of what others may only see once it was, they see nothing."""
    scope = scope_of(*material.earlier, material.profile)
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope)
    lists = {name: found for name in material.names if isinstance(found := getattr(material, name), tuple)}
    seen: dict[str, Any] = {name: shown(found, audience, chosen=False, scope=scope) for name, found in lists.items()}
    return replace(material, profile=profile, **seen)


def _who(seen: YearPage) -> Iterator[str]:
    """Who the person was in these days; of several positions each with its days, the earliest first."""
    if not seen.earlier:
        yield wrapped(phrases.who_held(seen.profile))
        return
    yield wrapped(inline(seen.profile.name or ""))
    yield bullets([phrases.who_held(replace(who, name=None))] for who in (*seen.earlier, seen.profile))


def _shape(seen: YearPage) -> Iterator[str]:
    """How much was written down in which month, in a sentence and as a chart; and the days away."""
    months = _months(seen)
    counts = [count for _, count in months if count]
    yield wrapped(charts.months_said(months))
    if len(counts) >= CHARTED:
        rows = ((f"{first:%B}", charts.dots(count, max(counts))) for first, count in months)
        yield table(("Month", "Written down"), rows)
    away = [_away(each.from_, each.until or seen.last, seen) for each in seen.aways]
    yield wrapped(f"Away {', '.join(away)}.") if away else ""


def _months(seen: YearPage) -> list[charts.Month]:
    """Each month of these days, from the first one in which anything was on file, with how much was written down."""
    begun = max(seen.begun or seen.first, seen.first)
    counted = Counter(_day(done).month for done in (*seen.work, *seen.hard))
    return [(date(seen.first.year, month, 1), counted[month]) for month in range(begun.month, seen.last.month + 1)]


def _away(first: date, last: date, seen: YearPage) -> str:
    """Days away as far as they lie in these: ``from 3 to 24 July``."""
    first, last = max(first, seen.first), min(last, seen.last)
    if first == last:
        return f"on {first.day} {first:%B}"
    begins = f"{first.day}" if first.month == last.month else f"{first.day} {first:%B}"
    return f"from {begins} to {last.day} {last:%B}"


def _grew(seen: YearPage) -> Iterator[str]:
    """How the statements of the growth check moved, those that rose most first; what stayed is counted."""
    moves = list(_moves(seen))
    if not moves:
        return
    days = [each.on for _, *both in moves for each in both]
    since, until = (spoken.month(day, seen.last) for day in (min(days), max(days)))
    told = charts.moves_said((first.rating, last.rating) for _, first, last in moves)
    yield wrapped(f"In the growth check, from {since} to {until}: {told}.")
    yield bullets(
        [f"{inline(text)} {charts.raised(first.rating, last.rating)} of 5."]
        for text, first, last in sorted(moves, key=lambda move: move[1].rating - move[2].rating)
        if first.rating != last.rating
    )


def _moves(seen: YearPage) -> Iterator[tuple[str, RatingRecord, RatingRecord]]:
    """Each statement rated in these days and before that, with its first rating and its last.

    The first is the last one of before these days, where there is one.
    """
    for one in growth_check.statements(kinds.situation(seen.profile)):
        rated = [each for each in seen.ratings if each.statement == one.key]
        before = [each for each in rated if each.on < seen.first]
        now = [each for each in rated if each.on >= seen.first]
        both = [*before[-1:], *now]
        if now and len(both) > 1:
            yield one.text, both[0], both[-1]


def _goals(seen: YearPage) -> Iterator[list[str]]:
    """What was reached, what was let go and what was taken along from it, and how far the others are."""
    ended = [goal for goal in seen.goals if goal.ended_on and goal.ended_on <= seen.last]
    for goal in ended:
        if goal.status == "done":
            yield [phrases.lead(goal.title, [f"reached in {goal.ended_on:%B}"])]
    for goal in ended:
        if goal.status == "dropped":
            words = "let go" if goal.ended_with is None else "ended with the work it belonged to"
            taken = next(
                (each.note for each in seen.check_ins if each.goal == goal.id and each.on == goal.ended_on), None
            )
            along = sentence(taken or "")
            yield [
                phrases.lead(goal.title, [f"{words} in {goal.ended_on:%B}"]),
                f"Taken along: {along}" if along else "",
            ]
    for goal in seen.goals:
        if goal not in ended:
            yield [phrases.lead(goal.title, [_stands(goal, seen)])]


def _stands(goal: GoalRecord, seen: YearPage) -> str:
    """How far a goal came that went on after these days: from its last figure before them, or the first in them."""
    looks = [(each.on, each.progress) for each in seen.check_ins if each.goal == goal.id and each.progress is not None]
    before = [progress for on, progress in looks if on < seen.first]
    figures = [*before[-1:], *(progress for on, progress in looks if on >= seen.first)]
    if not figures:
        return "goes on"
    return (
        f"goes on, {charts.moved(figures[0], figures[-1], ' %')}" if len(figures) > 1 else f"goes on, at {figures[0]} %"
    )


def _by_month(seen: YearPage, told: set[str]) -> Iterator[str]:
    """Each month with a few of its things; those that are told above by their names alone."""
    for first, _ in _months(seen):
        here = [done for done in seen.work if _day(done).month == first.month]
        named = sorted(sorted(here, key=_worth)[:OF_A_MONTH], key=_day)
        lines = [phrases.lead(done.title, []) if done.id in told else at_a_glance(done) for done in named]
        more = len(here) - len(named)
        yield section(3, f"{first:%B}", bullets([each] for each in (*lines, f"and {more} more" if more else "")))


def _worth(done: AccomplishmentRecord) -> tuple[bool, ...]:
    """What of a month is named first: what was measured, came to something, gave energy, was seen, was for a goal."""
    return (
        not (done.result and telling.measure(done)),
        not (done.result or done.after),
        done.energy != "energised",
        not done.seen_by,
        not (done.goals or done.priorities),
    )


def _people(seen: YearPage) -> Iterator[list[str]]:
    """Who kept what they promised, whom one talked with and thanked, and whom one helped."""
    theirs: dict[str, list[str]] = {}
    for one in seen.kept:
        if one.owner == "them" and inline(one.text):
            theirs.setdefault(one.person or "Somebody", []).append(_inside(one))
    for name, texts in theirs.items():
        yield [f"{strong(name)} kept what we agreed: {'; '.join(_few(texts))}."]
    talked = Counter(filter(None, (*(talk.with_ for talk in seen.talks), *(one.person for one in seen.conversations))))
    names = [f"{inline(name)} ({_times(times)})" for name, times in talked.most_common()]
    yield [_led("Talked with", _few(names))]
    thanked = Counter(letter.person or "somebody" for letter in seen.thanked)
    yield [_led("Thanked", _few([f"{inline(name)}{_more_than_once(times)}" for name, times in thanked.items()]))]
    yield [
        _led("Helped to grow", _few([inline(done.title).removesuffix(".") for done in seen.work if done.gives_back]))
    ]


def _times(times: int) -> str:
    return _TIMES.get(times, f"{times} times")


def _more_than_once(times: int) -> str:
    return f" ({_times(times)})" if times > 1 else ""


def _inside(promise: PromiseRecord) -> str:
    """What they did, as it stands behind their name: "asked Aleš about a text"; what is no deed as it was noted.

    A deed that cannot be told as over is said as it was promised: "to look at it when the freeze is over".
    """
    deed = shorthand.deed(promise.text, "them", promise.person)
    did = shorthand.did(deed, "them")
    if not did:
        to = "to " if shorthand.begins_with_a_deed(deed) else ""
        small = to or _SO_MUCH.match(deed)
        return inline(f"{to}{shorthand.lowered(deed)}" if small else shorthand.lowered_thing(deed)).removesuffix(".")
    return inline(did.removeprefix("You ")).removesuffix(".")


def _led(words: str, named: Sequence[str]) -> str:
    """What stands under a few words in a line; empty for nothing."""
    return f"**{words}:** {'; '.join(named)}." if named else ""


def _few(named: Sequence[str]) -> list[str]:
    """The first few, and how many more there are."""
    return [*named[:FEW], *([f"{len(named) - FEW} more"] if len(named) > FEW else [])]


def _list(items: Iterable[list[str]]) -> str:
    """A list, of which what is too much is counted."""
    found = [item for item in items if any(item)]
    more = len(found) - SEVERAL
    return bullets([*found[:SEVERAL], *([[f"and {more} more"]] if more > 0 else [])])


def _learning(one: LearningRecord) -> list[str]:
    ended = one.until or one.on
    known = [inline(one.provider or ""), f"{ended:%B}" if ended else "", f"{one.hours:g} hours" if one.hours else ""]
    return [phrases.lead(one.title, known), sentence(one.learned or "")]


def _said(one: FeedbackRecord) -> str:
    parts = (sentence(part or "") for part in (one.situation, one.behaviour, one.effect))
    changed = sentence(one.changed or "")
    told = (
        phrases.lead(one.person or "Somebody", [f"{one.on:%B}"]),
        *parts,
        f"What I changed: {changed}" if changed else "",
    )
    return " ".join(filter(None, told))


def _promise(one: PromiseRecord) -> str:
    """What one promised and did, as one reads it oneself: "Send Marieke Postma three points", and not "Send you"."""
    text = _YOU.sub(one.person, one.text) if one.person else one.text
    did = shorthand.did(shorthand.deed(text, "me", one.person), "me")
    said = did or text
    whom = "" if one.person and one.person in said else inline(one.person or "")
    return phrases.lead(said, [whom, f"{one.closed_on:%B}" if one.closed_on else ""])


def _latest(answers: Iterable[ReflectionRecord]) -> list[ReflectionRecord]:
    """The last answer to each question, in the order of their days."""
    return sorted({one.question: one for one in answers}.values(), key=lambda one: one.on)


def _answer(one: ReflectionRecord) -> list[str]:
    whole = one.answer.strip()
    first = whole if len(whole) <= ANSWER else f"{first_sentences(whole)} …"
    said = cut(first, ANSWER)
    return [strong(one.asked), f"“{inline(said)}”" if inline(said) else ""]


def _hard(seen: YearPage) -> Iterator[list[str]]:
    """Bad news and setbacks with what is taken along from them, the earliest first."""
    found = [
        *((each.on, each.title, each.learned) for each in seen.setbacks),
        *((_day(each), each.title, None) for each in seen.hard),
    ]
    for on, title, learned in sorted(found, key=lambda each: each[0]):
        along = sentence(learned or "")
        yield [phrases.lead(title, [f"{on:%B}"]), f"Taken along: {along}" if along else ""]


def _ratings_of_these_days(seen: YearPage) -> list[RatingRecord]:
    return [each for each in seen.ratings if each.on >= seen.first]


def _reached(seen: YearPage) -> dict[str, date]:
    return {goal.id: goal.ended_on for goal in seen.goals if goal.status == "done" and goal.ended_on}


def _day(done: AccomplishmentRecord) -> date:
    return done.until or done.on


KIND: Kind[YearPage] = Kind("year page", year, left_out)
