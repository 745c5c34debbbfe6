"""Logging something done, in one line or with all its parts."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from careercoach import vocabulary
from careercoach.cli.frame import output
from careercoach.cli.frame.asking import required_text
from careercoach.cli.frame.context import acting, current, parse_period, read_back
from careercoach.cli.frame.fields import given
from careercoach.cli.frame.options import BELONGS, KEYED, Json, Quiet, choice, several, taking, text
from careercoach.cli.work.wording import hint_at
from careercoach.dates import days
from careercoach.records import AccomplishmentRecord
from careercoach.visible import one_line

FIELDS: Mapping[str, Any] = {
    "on": text("--on", "The day or days; today when left out.", "DATE"),
    "situation": text("--situation", "What it was about."),
    "did": text("--did", "What you did."),
    "result": text("--result", "What came of it."),
    "before": text("--before", "The figure before.", "VALUE"),
    "after": text("--after", "The figure after.", "VALUE"),
    "unit": text("--unit", "What the figures count.", "UNIT"),
    "status": choice("--status", vocabulary.ACCOMPLISHMENT_STATUSES, "Where it stands; done when left out."),
    "goal": several("--goal", "A goal it helps.", "ID"),
    "competency": several("--competency", "What it shows you can do.", "NAME"),
    "priority": several("--priority", "A priority it serves.", "ID"),
    "seen_by": several("--seen-by", "Who saw it.", "NAME"),
    "evidence": several("--evidence", "Where it can be seen.", "URL|PATH"),
    "tag": several("--tag", "A word to find it by.", "TAG"),
    "energy": choice("--energy", vocabulary.ENERGIES, "How it left you."),
    "private": Annotated[
        bool | None, typer.Option("--private/--not-private", help="Keep it out of documents for others.")
    ],
    "gives_back": Annotated[
        bool | None, typer.Option("--gives-back/--no-gives-back", help="It helped somebody grow, or it did not.")
    ],
    **BELONGS,
    **KEYED,
}
"""The options of an accomplishment, for logging and editing."""

LINKS = {"goal": "goals", "competency": "competencies", "priority": "priorities", "tag": "tags"}
"""By option, the field it fills where that is called otherwise."""


@taking(FIELDS)
def log(
    words: Annotated[
        str | None, typer.Argument(metavar="TEXT", help="What you did; - reads stdin. Further lines say how.")
    ] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    **said: Any,
) -> None:
    """Log something you did.

    Without TEXT your editor opens. The same --key again changes what was logged under it. A hint may follow about
    what could still be said; careercoach nudge off wording/no-outcome is how to switch one off (number-hinted, all-we
    and no-witness are the others).

    \b
    Example:
      careercoach log "Cut the refund backlog" --before 41 --after 12
      careercoach log "Taught the new starters" --on "last fri" --goal 7f3a91c2 --competency Teaching
    """
    fields = fields_of(said)
    title, _, more = required_text("TEXT", words, "what you did, in one line and more below if you like").partition(
        "\n"
    )
    if more.strip():
        fields["did"] = "\n".join([*([str(fields["did"])] if "did" in fields else []), more.strip()])
    with acting() as session:
        from careercoach.services.work import accomplishments

        written = accomplishments.add(session, {"title": title, **fields}, current().today)
    from careercoach.queries.work import accomplishments as stored

    record = read_back(stored.get, written)
    figures = f" ({change(record)})" if change(record) else ""
    sentence = f"Logged for {days(record.on, record.until)}: {output.quoted(record.title)}{figures}"
    output.show_written(record, sentence, as_json=as_json, quiet=quiet)
    hint_at(record, as_json=as_json, quiet=quiet)


def fields_of(said: Mapping[str, Any]) -> dict[str, object]:
    """What the options said as fields of an accomplishment; a period ends today at the latest. Raises InvalidValue."""
    fields = given({name: value for name, value in said.items() if name != "on"}, LINKS)
    if said["on"] is not None:
        first, last = parse_period("--on", said["on"], "past")
        last = max(first, min(last, current().today))
        fields |= {"on": first, "until": last if last > first else None}
    return fields


def change(record: AccomplishmentRecord) -> str:
    """``41 → 12 tickets`` as far as it was said; blank when there are no figures."""
    figures = " → ".join(one_line(each) for each in (record.before, record.after) if each)
    return f"{figures} {one_line(record.unit or '')}".strip() if figures else ""
