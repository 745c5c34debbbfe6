"""Who the person is at work."""

from typing import Any

from careercoach.cli.frame import output
from careercoach.cli.frame.context import acting, current, reading
from careercoach.cli.frame.fields import changes, shown
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.options import Json, Quiet, options, taking
from careercoach.cli.jobs.offering import offer_for_the_manager
from careercoach.cli.jobs.positions import NoManager, managed, manager_in_words, worded
from careercoach.fields.positions import PROFILE
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
    if record.id is None and record.position is None and not as_json:
        output.note('Nothing is said yet; careercoach profile set --name "Your Name" --role "Your role" begins.')
        return
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)


@app.command("set")
@taking(options(PROFILE))
def set_(*, no_manager: NoManager = False, as_json: Json = False, quiet: Quiet = False, **said: Any) -> None:
    """Say who you are at work; what you leave out stays, and a blank text ("") takes a part away.

    All but your name is said of the position you hold today; careercoach position keeps the others.

    \b
    Example:
      careercoach profile set --name "Ines Halloran" --role "Support agent" --manager "Priya Dalvi"
    """
    fields = changes(managed(said, no_manager=no_manager), "--role TEXT", PROFILE)
    from careercoach.queries import profile as stored

    with reading(begins=True) as connection:
        before = stored.get(connection, current().today)
    with acting() as session:
        from careercoach.services.jobs import profile

        profile.update(session, fields, current().today)
    with reading() as connection:
        record = stored.get(connection, current().today)
    output.show_one(record, lambda: _page(record), as_json=as_json, quiet=quiet)
    if not (as_json or quiet):
        offer_for_the_manager(before, record, current().today)


def _page(record: ProfileRecord) -> str:
    return output.details(worded(shown(PROFILE, record) | {"Manager": manager_in_words(record)}, record))
