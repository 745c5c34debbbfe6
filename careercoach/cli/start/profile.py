"""Who the person is at work."""

from typing import Any

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, reading
from careercoach.cli.frame.fields import changes
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.options import Json, Quiet, taking, text
from careercoach.records import ProfileRecord

app = noun("Who you are at work.", "careercoach profile show")


@app.command()
def show(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """Show what your file says about you.

    \b
    Example:
      careercoach profile show
    """
    from careercoach.queries import profile

    with reading() as connection:
        record = profile.get(connection, current().today)
    if record.id is None and not as_json:
        output.note('Nothing is said yet; careercoach profile set --name "Your Name" --role "Your role" begins.')
        return
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command("set")
@taking(
    {
        "name": text("--name", "Your name.", "NAME"),
        "role": text("--role", "What you are at work."),
        "team": text("--team", "The team you are in."),
        "organisation": text("--organisation", "Whom you work for."),
        "manager": text("--manager", "Your manager, who is also kept among the people.", "NAME"),
        "start": text("--start", "The day you started there.", "DATE"),
        "serves": text("--serves", "How your role serves the business, in a sentence or two."),
    }
)
def set_(*, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Say who you are at work; what you leave out stays, and a blank text ("") takes a part away.

    \b
    Example:
      careercoach profile set --name "Ines Halloran" --role "Support agent" --manager "Priya Dalvi"
    """
    fields = changes(said, "--role TEXT")
    if "start" in fields:
        fields["start_on"] = fields.pop("start")
    with acting() as session:
        from careercoach.services.start import profile

        profile.update(session, fields, current().today)
    from careercoach.queries import profile as stored

    with reading() as connection:
        record = stored.get(connection, current().today)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


def _page(record: ProfileRecord) -> str:
    return output.details(
        {
            "Name": record.name,
            "Role": record.role,
            "Team": record.team,
            "Organisation": record.organisation,
            "Manager": record.manager,
            "Started": output.day_in_words(record.start_on),
            "Serves": record.serves,
        }
    )
