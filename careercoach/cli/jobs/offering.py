"""After an edit by hand: that there is one act for what follows from it."""

from datetime import date

from careercoach.cli.frame import output
from careercoach.incoming import alike
from careercoach.records import PositionRecord, ProfileRecord


def offer_for_the_manager(
    before: PositionRecord | ProfileRecord, after: PositionRecord | ProfileRecord, today: date
) -> None:
    """Say what follows when somebody else, or nobody, is the manager now; nothing when that was not known before."""
    over = after.until is not None and after.until < today
    if over or not before.manager or alike(before.manager) == alike(after.manager or ""):
        return
    if after.manager:
        output.note(
            "Somebody new? careercoach undo, then careercoach changed new-manager NAME, also goes through what is"
            " open with the former one and plans a first talk."
        )
    elif after.no_manager:
        output.note(
            "Nobody any more? careercoach undo, then careercoach changed no-manager, also goes through what is open."
        )


def offer_for_the_end(ended: PositionRecord, today: date) -> None:
    """Say what follows when the position ends that was held until now."""
    if ended.until and (ended.from_ or date.min) <= today and ended.until >= today:
        output.note(
            f"careercoach changed job-lost --on {ended.until}, or changed new-job, goes through what is still open"
            " there."
        )
