"""The wording coach on the command line: at most one quiet line beside the answer."""

import sys
from contextlib import suppress

from careercoach.cli.frame import output
from careercoach.cli.frame.context import reading
from careercoach.records import AccomplishmentRecord


def hint_at(record: AccomplishmentRecord, *, as_json: bool, quiet: bool, example: bool = False) -> None:
    """Say on stderr what is missing in an accomplishment, and the option that takes it; scripts are told nothing.

    ``example`` adds a line that shows how it could be told.
    """
    if as_json or quiet:
        return
    from careercoach.coach.hints import first_hint
    from careercoach.queries.start import nudges

    with reading() as connection:
        hint = first_hint(record, nudges.off(connection))
    if hint is not None:
        with suppress(OSError, ValueError, AttributeError):  # what cannot be written is told at the end
            sys.stdout.flush()  # the answer first, also where both go to one place
        option = f"--{hint.field.replace('_', '-')}"
        output.note(f"Hint: {hint.text} (accomplishment edit {output.short(record.id)} {option} …)")
        if example:
            output.note(f"For example: “{hint.after}”")
