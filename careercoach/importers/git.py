"""One's own commits in a Git repository, a week at a time.

``careercoach.repository`` asks git and writes down what is read here: three lines that say of which repository and of
whom, then the commits as ``git log -z`` gives them in the form LOG. A week is proposed once it is over, since it is
known by the repository, the address and its Monday; the subjects of its commits are merged into one thing done.
"""

from collections import defaultdict
from datetime import date, datetime, timedelta

from careercoach.errors import UsageError
from careercoach.importers.proposed import Gathering, Read, Source, broken, joined

FIRST_LINE = "a log of git for careercoach"
LOG = "%ae%x1f%aI%x1f%P%x1f%s"
"""The form of a commit: the author's address and moment, the parents, the subject."""


def fits(text: str) -> bool:
    """Whether ``repository`` wrote it."""
    return text.startswith(FIRST_LINE)


def read(source: Source) -> Read:
    """Each week that is over as something done. Raises UsageError when git said something else than asked."""
    if not fits(source.text):
        raise UsageError("That is a file; give the folder of a Git repository.")
    _, root, address, log = [*source.text.split("\n", 3), "", "", ""][:4]
    found = Gathering(source.today)
    weeks: defaultdict[date, list[tuple[date, str, str]]] = defaultdict(list)
    for number, commit in enumerate(filter(None, log.split("\0")), 4):
        author, moment, parents, subject = _parts(commit, number)
        if author.casefold() != address.casefold():
            found.ignore("commits of others")
        elif " " in parents.strip():
            found.ignore("merges")
        else:
            day = _day(moment, number)
            weeks[day - timedelta(days=day.weekday())].append((day, moment, subject))
    for monday, commits in sorted(weeks.items()):
        if monday + timedelta(days=7) > source.today:
            found.ignore("commits of this week, which is not over", len(commits))
            continue
        _propose(found, monday, sorted(commits), f"{root}\n{address}", source.name)
    return found.read()


def _propose(found: Gathering, monday: date, commits: list[tuple[date, str, str]], whose: str, repository: str) -> None:
    """The week as one thing done, from the first day with a commit to the last; a single commit as itself."""
    first, last = commits[0][0], commits[-1][0]
    only = len(commits) == 1
    title = commits[0][2] if only else f"{len(commits)} commits in {repository}"
    told = None if only else joined(*(f"- {subject}" for _, _, subject in commits))
    until = last if last > first else None
    found.propose(1, title, f"{whose}\n{monday}", on=first, until=until, did=told, tags=repository)


def _parts(commit: str, number: int) -> tuple[str, str, str, str]:
    parts = commit.strip("\n").split("\x1f", 3)
    if len(parts) != 4:
        raise broken(number, "git said something else than a commit")
    author, moment, parents, subject = parts
    return author, moment, parents, subject


def _day(moment: str, number: int) -> date:
    try:
        return datetime.fromisoformat(moment).date()
    except ValueError:
        raise broken(number, "the commit has no moment we can read") from None
