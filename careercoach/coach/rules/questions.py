"""Rules that ask one real question: about what has just happened, otherwise of the topic that is longest unasked.

A question is never asked twice within half a year. Sources: product A2, 003 (know yourself before you choose where to
go), 000 (questions as the way to notice that one grows).
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from careercoach.coach.away import days_away
from careercoach.coach.journey import own
from careercoach.coach.kinds import offered
from careercoach.coach.rules.act import ALWAYS, Act, act
from careercoach.content.kinds import situation
from careercoach.content.moments import KINDS, moments
from careercoach.content.questions import Question, topics
from careercoach.dates import echo
from careercoach.materials import Snapshot

AGAIN = timedelta(days=180)
"""So long a question is not asked again."""

RHYTHM = timedelta(days=14)
"""The rhythm of answers."""

LONG_SILENCE = 4
"""Rhythms without an answer after which the silence is something to ask about."""

_QUOTED = 60
"""Characters of the person's words that a reason repeats at most."""

FIRST = "energy-unasked"
"""The first question of all: small, and about something that went well."""


def question(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """About the most telling of what has just happened, unless it was answered since: one question (A2; 000, 003)."""
    asked = moments(situation(snapshot.profile))
    for one in sorted(snapshot.happened, key=lambda each: (KINDS.index(each.kind), -each.on.toordinal())):
        moment = asked[one.kind]
        if any(snapshot.answered.get(each.key, ALWAYS) >= one.on for each in moment.questions):
            continue
        free = next((each for each in moment.questions if _may_be_asked(each.key, snapshot.answered, today)), None)
        if free:
            said = {"question": free.text, "why": moment.why.format(what=_short(one.what), date=echo(one.on))}
            yield act(snapshot, "question", "reflection", free.key, None, since=one.on, **said)
            return


def first_question(snapshot: Snapshot, _today: date) -> Iterator[Act]:
    """Before the first answer: one question (A2, 003: know yourself before you choose where to go)."""
    if snapshot.last_reflected_on is None:
        found = {each.key: each for topic in topics(situation(snapshot.profile)) for each in topic.questions}
        first = found.get(FIRST) or next(iter(found.values()))
        yield act(snapshot, "first-question", "reflection", first.key, None, since=ALWAYS, question=first.text)


def quiet_reflection(snapshot: Snapshot, today: date) -> Iterator[Act]:
    """After two weeks without an answer: a question, after eight one about the silence itself (A2; 003, 004)."""
    last = snapshot.last_reflected_on
    if last is None:
        return
    silence = today - last - timedelta(days=days_away(snapshot.aways, last, today))
    if silence >= RHYTHM * LONG_SILENCE:
        asked = moments(situation(snapshot.profile))["long-silence"]
        chosen = next((one for one in asked.questions if _may_be_asked(one.key, snapshot.answered, today)), None)
    else:
        chosen = None
    chosen = chosen or longest_unasked(snapshot, today)
    if silence >= RHYTHM and chosen:
        since, said = last + RHYTHM, {"question": chosen.text, "date": echo(last)}
        yield act(snapshot, "quiet-reflection", "reflection", chosen.key, None, since=since, **said)


def longest_unasked(snapshot: Snapshot, today: date) -> Question | None:
    """The question to ask of the topic whose latest answer is oldest; one never answered goes before the others.

    None when everything was answered within AGAIN.
    """
    mine = [own(record) for record in snapshot.asked]
    rounds = [
        (*topic.questions, *(one for one in mine if one.topic == topic.key))
        for topic in offered(topics(situation(snapshot.profile)), snapshot.profile, today)
    ]
    rounds.sort(key=lambda questions: max(snapshot.answered.get(one.key, ALWAYS) for one in questions))
    for questions in rounds:
        free = [one for one in questions if _may_be_asked(one.key, snapshot.answered, today)]
        if free:
            return min(free, key=lambda one: snapshot.answered.get(one.key, ALWAYS))
    return None


def _may_be_asked(key: str, answered: Mapping[str, date], today: date) -> bool:
    return key not in answered or today - answered[key] >= AGAIN


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _QUOTED else f"{line[:_QUOTED].rsplit(' ', 1)[0]} …"
