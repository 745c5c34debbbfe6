"""The forms that are filled in line by line, made of the fields, the queries and the services of the screens."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from careercoach import vocabulary
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.filling import Form, Offered, Values
from careercoach.coach.forms import worded
from careercoach.date_grammar.moments import parse_moment
from careercoach.dates import echo, horizon_for
from careercoach.fields import accomplishments as accomplishment_fields
from careercoach.fields import check_ins as check_in_fields
from careercoach.fields import goals as goal_fields
from careercoach.fields.field import Field
from careercoach.fields.learning import KINDS as LEARNING_KINDS
from careercoach.fields.learning import LEARNING
from careercoach.fields.steps import KINDS as STEP_KINDS
from careercoach.fields.steps import STEP
from careercoach.fields.talks import PROMISE, TALK, arranged, promised
from careercoach.frozen import NOTHING
from careercoach.queries import profile
from careercoach.records import GoalRecord, PromiseRecord

if TYPE_CHECKING:
    from sqlmodel import Session

FoundT = TypeVar("FoundT")


def read(look: Callable[[sqlite3.Connection], FoundT]) -> FoundT:
    """What is read from the file, which need not be there yet."""
    with reading(begins=True) as connection:
        return look(connection)


def thing(
    head: str,
    fields: tuple[Field, ...],
    foremost: Sequence[str],
    row: str | None,
    *,
    standing: Callable[[], Values],
    store: Callable[["Session", str | None, Values, date], str],
    usual: Values = NOTHING,
    offered: Callable[[str], Offered] = lambda _: (),
    belongs: str = "",
) -> Form:
    """The form of something, ``row`` its id, None for something new.

    ``head`` and, of a new one, what it ``belongs`` to make the key of its draft. ``standing`` reads what is on file,
    ``usual`` is what a new one begins with; ``store`` takes the id, or None, and what was said.
    """
    return Form(
        key=f"{head}/{row or f'new{belongs}'}",
        fields=_worded(fields),
        foremost=foremost,
        store=lambda session, said, day: store(session, row, said, day),
        new=row is None,
        on_file=standing if row else dict,
        proposed=lambda _: {} if row else usual,
        offered=offered,
    )


def accomplishment(row: str | None = None) -> Form:
    """Something done, ``row`` its id; None for something new."""
    from careercoach.queries.work import accomplishments
    from careercoach.queries.work.offered import offered

    def on_file() -> Values:
        return accomplishment_fields.standing(read(lambda found: accomplishments.get(found, row or "")))

    def store(session: "Session", said: Values, day: date) -> str:
        from careercoach.services.work import accomplishments as writing

        values = accomplishment_fields.meant(said)
        if row is None:
            return writing.add(session, {"on": day, **values}, current().today)
        return writing.edit(session, row, values, current().today)

    return Form(
        key=f"accomplishmenteditor/{row or 'new'}",
        fields=_worded(accomplishment_fields.ACCOMPLISHMENT),
        foremost=accomplishment_fields.FOREMOST,
        store=store,
        new=row is None,
        on_file=on_file if row else dict,
        proposed=lambda _: {} if row else {"on": current().today},
        offered=lambda field: read(lambda found: offered(found, field)),
    )


def goal(row: str | None = None, near: str | None = None) -> Form:
    """A goal, ``row`` its id, None for a new one; ``near`` the goal that a new one is the first step to."""
    from careercoach.queries.goals import goals
    from careercoach.queries.goals.offered import offered

    def on_file() -> Values:
        return goal_fields.standing(read(lambda found: goals.get(found, row or "")))

    def proposed(said: Values) -> Values:
        by = said.get("by")
        horizon = horizon_for(by, current().today) if isinstance(by, date) else "near"
        return {"horizon": horizon, **({"serves": near} if near else {})}

    def picks(field: str) -> Offered:
        horizon = str(on_file()["horizon"]) if row else "near"
        return read(lambda found: offered(found, field, (near or "",), row=row, horizon=horizon))

    def store(session: "Session", said: Values, day: date) -> str:
        from careercoach.services.goals import goals as writing

        values = goal_fields.meant(said)
        if row is None:
            return writing.add(session, {"started_on": day, **values}, current().today)
        return writing.edit(session, row, values)

    return Form(
        key=f"goaleditor/{row or 'new'}",
        fields=_worded(goal_fields.GOAL),
        foremost=goal_fields.FOREMOST,
        store=store,
        new=row is None,
        on_file=on_file if row else dict,
        proposed=proposed,
        offered=picks,
    )


def check_in(looked_at: GoalRecord) -> Form:
    """A look at a goal today; it begins where the goal stood last."""
    from careercoach.queries.goals import goals

    today = current().today

    def on_file() -> Values:
        earlier = [each for each in read(lambda found: goals.check_ins(found, looked_at.id)) if each.on <= today]
        last = earlier[-1] if earlier else None
        return check_in_fields.standing(last, same_day=last is not None and last.on == today)

    def store(session: "Session", said: Values, day: date) -> str:
        from careercoach.services.goals import goals as writing

        return writing.check_in(session, looked_at.id, {**check_in_fields.meant(said), "on": day}, current().today)

    return Form(
        key=f"check-in/{looked_at.id}/{today}",
        fields=_worded(check_in_fields.CHECK_IN),
        foremost=[field.name for field in check_in_fields.CHECK_IN],
        store=store,
        called=looked_at.title,
        on_file=on_file,
    )


def step(row: str | None = None, goal: str | None = None) -> Form:
    """A step, ``row`` its id, None for a new one of the ``goal``."""
    from careercoach.queries.goals import goals

    def store(session: "Session", row: str | None, said: Values, _: date) -> str:
        from careercoach.services.goals import steps as writing

        return writing.edit(session, row, said) if row else writing.add(session, str(goal), said)

    return thing(
        "step",
        STEP,
        ("title", "by") if row is None else [field.name for field in STEP],
        row,
        belongs=f"/{goal}",
        standing=lambda: asdict(read(lambda found: goals.step(found, row or ""))),
        usual={"kind": "action"},
        offered=lambda field: [(kind, STEP_KINDS[kind]) for kind in vocabulary.STEP_KINDS] if field == "kind" else (),
        store=store,
    )


def learning(row: str | None = None) -> Form:
    """A course, a certificate, a day beside somebody; ``row`` its id, None for a new one."""
    from careercoach.queries.goals import goals
    from careercoach.queries.work import learning as stored

    def offered(field: str) -> Offered:
        if field == "kind":
            return [(kind, LEARNING_KINDS[kind]) for kind in vocabulary.LEARNING_KINDS]
        known = read(lambda found: goals.listed(found, statuses=("active", "paused", "done")))
        return [(one.id, one.title) for one in known] if field == "goal" else ()

    def store(session: "Session", row: str | None, said: Values, _: date) -> str:
        from careercoach.services.work import learning as writing

        values = {name: value for name, value in said.items() if (name, value) != ("status", None)}
        if row:
            return writing.edit(session, row, values, current().today)
        return writing.add(session, values, current().today)

    return thing(
        "learningform",
        LEARNING,
        ("title", "kind", "on", "until", "learned", "hours"),
        row,
        standing=lambda: asdict(read(lambda found: stored.get(found, row or ""))),
        usual={"kind": "course"},
        offered=offered,
        store=store,
    )


def talk(row: str | None = None) -> Form:
    """A talk, ``row`` its id; of a new one the kind says how long and what for it usually is.

    With whom is asked first, as the manager; another kind of talk changes no name that was heard.
    """
    from careercoach.queries.talk import meetings, offered

    def on_file() -> Values:
        return arranged(read(lambda found: meetings.get(found, row or "")))

    def proposed(said: Values) -> Values:
        minutes = current().settings.talk_minutes
        kind = str(said.get("kind") or "career")
        usual, first = (
            read(lambda found, kind=kind: offered.usual(found, kind, current().today, minutes))  # type: ignore[misc]  # bound now
            for kind in (kind, "career")
        )
        return {"kind": kind, **usual, "with_": first["with_"]}

    def store(session: "Session", said: Values, day: date) -> str:
        from careercoach.services.talk import meetings as writing

        values = dict(said)
        if when := values.pop("when", None):
            on, at, _ = parse_moment(str(when), day, current().settings.week)
            values |= {"on": on, "at": at}
        return writing.edit(session, row, values) if row else writing.plan(session, values)

    return Form(
        key=f"meetingform/{row or 'new'}",
        fields=_worded(tuple(sorted(TALK, key=lambda field: field.name != "with_"))),
        foremost=[field.name for field in TALK],
        store=store,
        new=row is None,
        on_file=on_file if row else dict,
        proposed=(lambda _: {}) if row else proposed,
        heard=_moment,
    )


def _moment(field: str, value: object, on: date) -> str:
    """The day, hour and length of a talk as they were understood; empty for any other field."""
    if field != "when" or not value:
        return ""
    day, at, minutes = parse_moment(str(value), on, current().settings.week)
    return f"{echo(day)}{f' at {at}' if at else ''}{f', {minutes} minutes' if minutes else ''}"


def promise(meeting: str, known: PromiseRecord | None = None) -> Form:
    """What is agreed in the talk of that id; or another day for one that is ``known``."""

    def store(session: "Session", said: Values, _: date) -> str:
        from careercoach.services.talk import promises as writing

        return writing.edit(session, known.id, said) if known else writing.add(session, meeting, said)

    names = ("by",) if known else ("text", "owner", "by")
    return Form(
        key=f"promise/{known.id if known else f'new/{meeting}'}",
        fields=_worded(PROMISE),
        foremost=names,
        store=store,
        new=known is None,
        on_file=lambda: promised(known) if known else {},
    )


def _worded(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields in the words that fit the person; what is beside a field on a screen stands in its question."""
    situation = read(lambda found: profile.situation(found, current().today))
    return tuple(replace(field, label=_ALONE.get(field.name, field.label)) for field in worded(fields, situation))


_ALONE = {
    "before": "A figure before it, if there is one?",
    "after": "The figure after it?",
    "unit": "What do they count?",
}
"""What is asked in place of words that only make sense side by side."""
