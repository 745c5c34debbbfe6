"""Work done, in words."""

from careercoach.records import AccomplishmentRecord

STATUS_WORDS = {"in-progress": "in progress", "waiting": "waiting for the outcome", "done": "done"}


def change(one: AccomplishmentRecord) -> str:
    """``41 → 12 open refunds``, or the one figure there is with its word; empty without a figure."""
    if one.before and one.after:
        figures = f"{one.before} → {one.after}"
    elif one.before or one.after:
        figures = f"{one.before} before" if one.before else f"{one.after} now"
    else:
        return ""
    return f"{figures} {one.unit}" if one.unit else figures
