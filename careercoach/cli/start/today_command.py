"""The command that says Today, with its options."""

from careercoach.cli.frame.options import Earlier, Json, Quiet
from careercoach.cli.start.today import say


def today(*, earlier: Earlier = False, as_json: Json = False, quiet: Quiet = False) -> None:
    """The one next act, and what is due.

    What was done lately is that of the position you hold; --earlier shows that of earlier ones beside it.

    \b
    Example:
      careercoach today
      careercoach today --json
    """
    say(earlier=earlier, as_json=as_json, quiet=quiet)
