"""What a line, an answer or a note tells in passing: a death, an injury, an illness, good news, work that may end.

People type this without marking it, in fragments and without apostrophes. The phrases of ``content.heard`` decide, and
they are meant to miss rather than to mistake: a death wrongly heard is worse than one not heard. Whoever has such
things as daily work (a nurse, an undertaker, a farmer) is only heard where the words are about themselves or somebody
near. Source: product G1 (000, 003: the emotional side of work); 004 (who asks at the wrong moment is switched off).
"""

from __future__ import annotations

from functools import lru_cache

from careercoach.coach.hard_lines import tells_of_a_worry
from careercoach.coach.signs import told
from careercoach.content import heard

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Collection

    from careercoach.content.heard import Telling

ON_FILE = "_onfile"
"""What stands in the phrases for whoever is on file, as others do for those who are near (``heard.PEOPLE``)."""


NO_NAME = frozenset(["a", "all", "an", "my", "one", "our", "some", "the"])
"""What begins the name of somebody on file without being a name: "the guests", "our night team"."""


def news(text: str | None, role: str | None = None, people: Collection[str] = ()) -> str | None:
    """What a text tells in passing: one of ``content.heard.NEWS``; None for nothing. ``people`` are names on file."""
    return _heard(text or "", role, tuple(people))


@lru_cache(1024)  # Today hears the same texts each time it is shown
def _heard(text: str, role: str | None, people: tuple[str, ...]) -> str | None:
    plain = _with_people(told(text).replace("'", ""), people)
    small = heard.small_letters(plain)
    if not heard.ANY_NEWS.search(small):
        return None
    everyday = bool(role and heard.EVERYDAY.search(role))
    told_of = (kind for kind, telling in heard.NEWS.items() if telling.may_be_in(small))
    kind = next((kind for kind in told_of if _tells(heard.NEWS[kind], plain, everyday)), None)
    return "worry" if kind == "birth" and tells_of_a_worry(text) else kind


def is_a_deed(line: str, role: str | None = None, people: Collection[str] = ()) -> bool:
    """Whether a line may tell of something done: it tells of no news, or of what somebody won."""
    return news(line, role, people) in (None, "won", "glad")


def _tells(telling: Telling, plain: str, everyday: bool) -> bool:
    """Whether a text tells it; of somebody to whom such words are ``everyday``, only what is sure counts."""
    found = telling.sure.search(plain) or (not everyday and telling.plain and telling.plain.search(plain))
    found = found or (telling.near and "_" in plain and telling.near.search(plain))
    return bool(found) and not (telling.never and telling.never.search(plain))


def _with_people(plain: str, people: tuple[str, ...]) -> str:
    """The text with one word in the place of whoever is near, or on file by their full or their first name."""
    named = _on_file(people)
    found = named.sub(ON_FILE, plain) if named else plain
    small = heard.small_letters(found)
    for word, near in heard.PEOPLE.items():
        if near.may_be_in(small):
            found = near.sure.sub(word, found)
            small = heard.small_letters(found)
    return found


@lru_cache(1)
def _on_file(people: tuple[str, ...]) -> re.Pattern[str] | None:
    """What finds whoever is on file; None while nobody is, or nobody by a name."""
    named = [each for each in people if each.split()[0].casefold() not in NO_NAME]
    names = {name for each in named for name in (each, each.split()[0]) if len(name) > 2}
    names |= {name.casefold() for name in names} - heard.ALSO_WORDS
    if not names:
        return None
    import re

    listed = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"\b(?:{listed})(?=s?\b)")
