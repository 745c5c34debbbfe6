"""Handing something over: documents on stdout or in a file. Each document's command is registered here."""

from typing import Any

from careercoach.cli.documents import calendar as export_calendar
from careercoach.cli.documents import everything, handing, saying
from careercoach.cli.documents import handover as export_handover
from careercoach.cli.documents import leaving as export_leaving
from careercoach.cli.documents import plan as export_plan
from careercoach.cli.documents import recap as export_recap
from careercoach.cli.documents import request as export_request
from careercoach.cli.documents import review as export_review
from careercoach.cli.frame.context import current, reading
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.options import NextMeeting, taking

app = noun("Hand something over: for a talk, a review, somebody new.", "careercoach export brief --preview")


@app.command()
@taking(handing.OPTIONS)
@saying.anew
def brief(
    meeting: NextMeeting = None,
    **said: Any,
) -> None:
    """Print the brief for a talk as Markdown, or write it to a file.

    It holds what you chose for the talk and nothing private besides. Without ID it is for the next talk planned. It is
    one printed page: about 220 words for 30 minutes. Results and asks always stay; --preview says what had to go.

    \b
    Example:
      careercoach export brief
      careercoach export brief 9c0d1e2f --for manager --preview
      careercoach export brief --format text --mask
      careercoach export brief -o brief.html
    """
    from careercoach.documents.brief import KIND
    from careercoach.documents.making import made
    from careercoach.queries.documents import for_others
    from careercoach.queries.talk import meetings

    with reading() as connection:
        record = meetings.named(connection, meeting, current().today)
        reader = handing.audience(connection, said, record)
        material = for_others.told(connection, meetings.brief(connection, record), reader)
        masks = handing.masks(connection, said)
    document = made(KIND, record.id, material, audience=reader, today=current().today, masks=masks)
    handing.hand_over(document, said)


app.command("request")(export_request.request)
app.command("calendar")(export_calendar.calendar)
app.command()(export_plan.plan)
app.command()(export_review.review)
app.command()(export_handover.handover)
app.command()(export_recap.recap)
app.command()(export_recap.reminder)
app.command()(export_leaving.leaving)
app.command()(export_leaving.thanks)
app.command()(export_leaving.reference)
app.command()(everything.data)
app.command()(everything.csv)
app.command()(everything.folder)
