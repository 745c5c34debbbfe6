"""The people around one's work, what they said of it, and talks with them that one keeps: line by line."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from careercoach import vocabulary
from careercoach.cli.frame.context import acting, current
from careercoach.cli.frame.filling import Form, Offered
from careercoach.cli.frame.voice import Voice
from careercoach.cli.plain.forms import read, thing
from careercoach.cli.plain.listing import UNDO
from careercoach.cli.plain.writing import keep
from careercoach.coach.conversations import to_ask
from careercoach.content.conversations import groups
from careercoach.fields.conversations import CONVERSATION
from careercoach.fields.feedback import FEEDBACK
from careercoach.fields.people import NAME, PERSON, RELATION, RELATIONS, SEVERAL
from careercoach.queries.people import conversations, people
from careercoach.visible import one_line

if TYPE_CHECKING:
    from sqlmodel import Session

_TO_ASK = 3
"""Questions that are offered before a talk is written down."""


def person(voice: Voice, row: str | None = None) -> None:
    """Somebody, new or on file."""
    keep(voice, _person(row), lambda kept: read(lambda found: people.get(found, kept)).name)


def feedback(voice: Voice, row: str | None = None, by: str | None = None) -> None:
    """What somebody said, new or on file; ``by`` is the name of who said it."""
    form = thing(
        "feedback",
        FEEDBACK,
        ("changed", "noticed") if row else (*(() if by else ("person",)), "kind", "situation", "behaviour", "effect"),
        row,
        belongs=f"/{by}",
        standing=lambda: asdict(read(lambda found: people.one_feedback(found, row or ""))),
        usual={"person": by},
        store=_keep_feedback,
    )
    keep(voice, form, lambda kept: read(lambda found: people.one_feedback(found, kept)).behaviour)


def talked(voice: Voice, row: str | None = None, with_: str | None = None) -> None:
    """A talk about work, new or on file; ``with_`` is the id of whom it was with."""
    somebody = read(lambda found: people.get(found, with_)) if with_ else None
    if somebody:
        kept = read(lambda found: conversations.listed(found, person=somebody.id))
        meant = [one_line(kept[0].next_time)] if kept and kept[0].next_time else []
        fitting = to_ask(groups()[somebody.relation].questions, len(kept))
        for words in [*meant, *(one.text for one in fitting)][:_TO_ASK]:
            voice.say(f"You could ask: {words}")
    form = thing(
        "conversation",
        CONVERSATION,
        [field.name for field in CONVERSATION if not (somebody and field.name == "person")],
        row,
        belongs=f"/{with_}",
        standing=lambda: asdict(read(lambda found: conversations.get(found, row or ""))),
        usual={"person": somebody.name if somebody else None},
        store=_keep_talk,
    )
    keep(voice, form, lambda kept: read(lambda found: conversations.get(found, kept)).about)


def spoke_today(voice: Voice, row: str) -> None:
    """One spoke with them today."""
    with acting() as session:
        from careercoach.services.people import people as writing

        writing.mark_spoken(session, row, current().today)
    voice.say(f"Noted: you spoke today.\n{UNDO}")


def _person(row: str | None) -> Form:
    def standing() -> Mapping[str, object]:
        known = read(lambda found: people.get(found, row or ""))
        return {**asdict(known), "several": "yes" if known.several else ""}

    def offered(field: str) -> Offered:
        return [(each, RELATIONS[each]) for each in vocabulary.RELATIONS] if field == "relation" else ()

    return thing(
        "personform",
        (NAME, RELATION, *PERSON, SEVERAL),
        ("name", "relation", "organisation", "notes"),
        row,
        standing=standing,
        usual={"relation": "other"},
        offered=offered,
        store=_keep_person,
    )


def _keep_person(session: "Session", row: str | None, said: Mapping[str, object], _: date) -> str:
    from careercoach.services.people import people as writing

    values = {**said, **({"several": said["several"] == "yes"} if "several" in said else {})}
    return writing.edit(session, row, values) if row else writing.add(session, values)


def _keep_feedback(session: "Session", row: str | None, said: Mapping[str, object], day: date) -> str:
    from careercoach.services.people import people as writing

    if row:
        return writing.edit_feedback(session, row, said)
    return writing.add_feedback(session, {"on": day, **said}, current().today)


def _keep_talk(session: "Session", row: str | None, said: Mapping[str, object], day: date) -> str:
    from careercoach.services.people import conversations as writing

    if row:
        return writing.edit(session, row, said, current().today)
    return writing.add(session, {"on": day, **said}, current().today)
