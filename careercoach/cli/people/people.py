"""The people around the person's work, and what they said about it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import given_text, required_text
from careercoach.cli.frame.context import acting, current, read_back, reading
from careercoach.cli.frame.fields import changes, given, shown
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.lists import listing
from careercoach.cli.frame.options import (
    BELONGS,
    KEYED,
    Id,
    Json,
    Limit,
    OfPosition,
    Quiet,
    choice,
    options,
    taking,
    text,
)
from careercoach.coach.loops import missing, open_loops
from careercoach.dates import echo
from careercoach.errors import UsageError
from careercoach.fields.people import PERSON
from careercoach.records import FeedbackRecord, PersonRecord
from careercoach.visible import one_line

if TYPE_CHECKING:
    from careercoach.coach.rehearsal import Taken

person = noun("The people around your work.", "careercoach person list")
feedback = noun("What others said about your work.", "careercoach feedback list")

PERSON_FIELDS = {
    "relation": Annotated[str | None, choice("--relation", vocabulary.RELATIONS, "What they are to you.")],
    **options(PERSON),
    "several": Annotated[
        bool | None, typer.Option("--several/--one", help="A group, such as a shift or a team; or one person.")
    ],
    **KEYED,
}
FEEDBACK_FIELDS = {
    "kind": Annotated[str | None, choice("--kind", vocabulary.FEEDBACK_KINDS, "A strength, or room for growth.")],
    "area": Annotated[str | None, choice("--area", vocabulary.AREAS, "What it is about.")],
    "situation": text("--situation", "When and where it was."),
    "effect": text("--effect", "What it did to others or to the work."),
    "on": text("--on", "The day they said it; today when left out.", "DATE"),
    "changed": text("--changed", "What you changed since."),
    "noticed": text("--noticed", "Who noticed the change, and how."),
    **BELONGS,
    **KEYED,
}

_LACKING = {"changed": "what changed?", "noticed": "who noticed?"}

PersonId = Annotated[str, typer.Argument(metavar="ID|NAME", help="The beginning of their id, or their name.")]


@person.command("add")
@taking(PERSON_FIELDS)
def add_person(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Their name.")],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Add a person.

    \b
    Example:
      careercoach person add "Noor Adeyemi" --relation mentor --spoken-on "last fri"
    """
    fields = {"name": given_text("NAME", name), **given(said, fields=PERSON)}
    with acting() as session:
        from careercoach.services.people import people

        written = people.add(session, fields)
    _show_person("Added", written, as_json=as_json, quiet=quiet)


@person.command("list")
@listing("spoken_on")
@taking({"relation": Annotated[str | None, choice("--relation", vocabulary.RELATIONS, "Who stands like this.")]})
def list_people(*, limit: Limit = None, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """List the people you know, your manager first.

    \b
    Example:
      careercoach person list --relation mentor
    """
    from careercoach.queries.people import people

    with reading() as connection:
        found = people.listed(connection, relation=said["relation"] or None, limit=limit)
    empty = "Nobody is on file that fits; careercoach person add NAME --relation mentor adds somebody."
    output.show_list(found, _person_row, as_json=as_json, quiet=quiet, empty=empty, heads=_PERSON_HEADS)


@person.command("show")
def show_person(who: PersonId, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one person.

    \b
    Example:
      careercoach person show "Priya Dalvi"
    """
    from careercoach.coach.rehearsal import taken
    from careercoach.queries.people import people
    from careercoach.queries.talk import meetings

    with reading() as connection:
        record = people.get(connection, who)
        held = taken(meetings.listed(connection, status="held"), record.name)
    output.show_one(record, lambda: _person_page(record, held), as_json=as_json, quiet=quiet)


@person.command("edit")
@taking({"name": text("--name", "Their name.", "NAME"), **PERSON_FIELDS})
def edit_person(who: PersonId, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change what you know of a person; what you leave out stays, and a blank text ("") takes a part away.

    \b
    Example:
      careercoach person edit 0a1b2c3d --spoken-on yesterday
    """
    fields = changes(said, "--spoken-on DATE", PERSON)
    with acting() as session:
        from careercoach.services.people import people

        written = people.edit(session, who, fields)
    _show_person("Changed", written, as_json=as_json, quiet=quiet)


@person.command("merge")
def merge_people(
    kept: Annotated[str, typer.Argument(metavar="KEPT", help="Who stays: the beginning of their id, or their name.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Who is the same person.")],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Make two people one: whatever names OTHER names KEPT from then on.

    \b
    Example:
      careercoach person merge "Priya Dalvi" "Bernadette Foss"
    """
    from careercoach.queries.people import people as stored

    gone = read_back(stored.get, other).name
    with acting() as session:
        from careercoach.services.people import people

        written = people.merge(session, kept, other)
    record = read_back(stored.get, written)
    sentence = f"{output.quoted(gone)} is {output.quoted(record.name)} now; careercoach undo parts them again"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


@person.command("delete")
def delete_person(who: PersonId, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete a person; talks and feedback stay, without the name.

    \b
    Example:
      careercoach person delete 0a1b2c3d
    """
    from careercoach.queries.people import people as stored

    record = read_back(stored.get, who)
    with acting() as session:
        from careercoach.services.people import people

        people.delete(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


@feedback.command("add")
@taking({"person": text("--from", "Who said it.", "NAME"), **FEEDBACK_FIELDS})
def add_feedback(
    behaviour: Annotated[
        str | None, typer.Argument(metavar="BEHAVIOUR", help="What you did that they noticed; - reads stdin.")
    ] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Keep what somebody said about your work. Without BEHAVIOUR your editor opens.

    \b
    Example:
      careercoach feedback add "You let the learner finish the call" --from "Priya Dalvi" --kind strength
    """
    for option, value in (("--from", said["person"]), ("--kind", said["kind"])):
        if not value:
            raise UsageError(f"{option} is missing; see careercoach feedback add --help.")
    fields = given(said)
    fields["behaviour"] = required_text("BEHAVIOUR", behaviour, "what you did that they noticed")
    with acting() as session:
        from careercoach.services.people import people

        written = people.add_feedback(session, fields, current().today)
    _show_feedback("Kept", written, as_json=as_json, quiet=quiet)


@feedback.command("list")
@listing()
@taking({"person": text("--from", "What this person said.", "NAME")})
def list_feedback(
    *,
    open_only: Annotated[
        bool, typer.Option("--open", help="Only what waits: no change yet, or nobody asked whether it shows.")
    ] = False,
    position: OfPosition = None,
    limit: Limit = None,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """List what others said, the newest first.

    \b
    Example:
      careercoach feedback list --from "Priya Dalvi"
      careercoach feedback list --open
    """
    from careercoach.queries.people import people

    with reading() as connection:
        found = people.feedback(
            connection, person=said["person"] or None, position=position, limit=None if open_only else limit
        )
    if open_only:
        found = list(open_loops(found, current().today))[:limit]
    empty = "No feedback is kept that fits; careercoach feedback add BEHAVIOUR --from NAME --kind growth keeps some."
    row, heads = (_open_row, _OPEN_HEADS) if open_only else (_feedback_row, _FEEDBACK_HEADS)
    output.show_list(found, row, as_json=as_json, quiet=quiet, empty=empty, heads=heads)


@feedback.command("show")
def show_feedback(identity: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show one piece of feedback.

    \b
    Example:
      careercoach feedback show d7e8f9a0
    """
    from careercoach.queries.people import people

    record = read_back(people.one_feedback, identity)
    output.show_one(record, lambda: _feedback_page(record), as_json=as_json, quiet=quiet)


@feedback.command("edit")
@taking(
    {"behaviour": text("--behaviour", "What you did."), "person": text("--from", "Who.", "NAME"), **FEEDBACK_FIELDS}
)
def edit_feedback(identity: Id, *, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Change feedback, for example by what you did about it; what you leave out stays.

    \b
    Example:
      careercoach feedback edit d7e8f9a0 --changed "I count to ten before I answer"
    """
    fields = changes(said, "--changed TEXT")
    with acting() as session:
        from careercoach.services.people import people

        written = people.edit_feedback(session, identity, fields)
    _show_feedback("Changed", written, as_json=as_json, quiet=quiet)


@feedback.command("delete")
def delete_feedback(identity: Id, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Delete feedback.

    \b
    Example:
      careercoach feedback delete d7e8f9a0
    """
    from careercoach.queries.people import people as stored

    record = read_back(stored.one_feedback, identity)
    with acting() as session:
        from careercoach.services.people import people

        people.delete_feedback(session, record.id)
    output.show_deleted(record, as_json=as_json, quiet=quiet)


def _show_person(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.people import people

    record = read_back(people.get, written)
    spoken = f", last spoken with on {echo(record.spoken_on)}" if record.spoken_on else ""
    left = f", left on {echo(record.left_on)}" if record.left_on else ""
    what = f"{record.relation}, a group" if record.several else record.relation
    sentence = f"{done}: {output.quoted(record.name)} ({what}){spoken}{left}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


_PERSON_HEADS = ("Id", "Relation", "Last spoke", "State", "Name")


def _person_row(record: PersonRecord) -> tuple[str, ...]:
    relation = f"{record.relation}, a group" if record.several else record.relation
    left = f"left {output.day(record.left_on)}" if record.left_on else ""
    return output.short(record.id), relation, output.day(record.spoken_on), left, record.name


def _person_page(record: PersonRecord, held: "Sequence[Taken]") -> str:
    from careercoach.coach.rehearsal import taken_in_words

    told = "".join(f"  {output.day(one.talk.on)}  {one_line(taken_in_words(one))}\n" for one in held)
    details = output.titled(record.name, record.id) + output.details(
        {
            "Relation": record.relation,
            "Stands for": "a group" if record.several else None,
            **shown(PERSON, record),
        }
    )
    return details + (f"\nYour last talks:\n{told}" if told else "")


def _show_feedback(done: str, written: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.queries.people import people

    record = read_back(people.one_feedback, written)
    giver = f" from {one_line(record.person)}" if record.person else ""
    sentence = f"{done}: {record.kind}{giver}, {echo(record.on)}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)


_FEEDBACK_HEADS = ("Id", "Day", "Kind", "From", "What they saw")


def _feedback_row(record: FeedbackRecord) -> tuple[str, ...]:
    return output.short(record.id), output.day(record.on), record.kind, record.person or "", record.behaviour


_OPEN_HEADS = (*_FEEDBACK_HEADS[:-1], "Open", _FEEDBACK_HEADS[-1])


def _open_row(record: FeedbackRecord) -> tuple[str, ...]:
    *before, behaviour = _feedback_row(record)
    return *before, _LACKING[missing(record) or "noticed"], behaviour


def _feedback_page(record: FeedbackRecord) -> str:
    return output.titled(record.behaviour, record.id) + output.details(
        {
            "From": record.person,
            "When": output.day_in_words(record.on),
            "Kind": record.kind,
            "Area": record.area,
            "Situation": record.situation,
            "Effect": record.effect,
            "What I changed": record.changed,
            "Who noticed": record.noticed,
        }
    )
