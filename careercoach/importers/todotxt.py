"""Done items of a todo.txt or done.txt.

https://github.com/todotxt/todo.txt: a done item begins with a small x and a blank, then the day it was done and the day
it was made, both of which may be missing. Projects (+), contexts (@) and key:value may stand anywhere; those at the end
become tags and a note, those inside the sentence stay in it.
"""

import re
from datetime import date

from careercoach.importers.proposed import Gathering, Read, Source, broken, lines

_DONE = re.compile(r"x (?:(\d{4}-\d\d-\d\d) )?(?:\d{4}-\d\d-\d\d )?(.*)")
_ASIDE = re.compile(r"[+@]\S+|[^\s:/]+:[^\s:/]+")


def fits(text: str) -> bool:
    """Whether it looks like a todo.txt: some item that is done, with its day."""
    return bool(re.search(r"^x \d{4}-\d\d-\d\d ", text, re.MULTILINE))


def read(source: Source) -> Read:
    """Each done item as something done. Raises UsageError with the line of an impossible day."""
    found = Gathering(source.today)
    for number, line in enumerate(lines(source.text), 1):
        done = _DONE.fullmatch(line.strip())
        if done:
            title, tags, note = _parted(done[2])
            found.propose(number, title, line.strip(), on=_day(done[1], number), did=note, tags=tags)
        elif line.strip():
            found.ignore("still open")
    return found.read()


def _parted(words: str) -> tuple[str, str, str]:
    """The sentence; the projects and contexts behind it; and what else is said behind it."""
    sentence = words.split()
    aside: list[str] = []
    while len(sentence) > 1 and _ASIDE.fullmatch(sentence[-1]):
        aside.insert(0, sentence.pop())
    tags = [each[1:] for each in aside if each[0] in "+@"]
    return " ".join(sentence), ", ".join(tags), " ".join(each for each in aside if each[0] not in "+@")


def _day(text: str | None, number: int) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise broken(number, "its day is none of the calendar") from None
