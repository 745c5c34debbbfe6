"""The words by which news is heard in what somebody wrote: phrases by what they tell, for a search.

They stand in heard.toml. ``python -m careercoach.derive`` puts them together as ``heard_phrases``, for a line that was
logged may have to wait for them: nothing is read here and nothing checked.
"""

from __future__ import annotations

from careercoach.content import heard_phrases
from careercoach.patterns import IGNORECASE, pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Telling:
    """What tells one thing: ``sure`` whoever writes, ``near`` where somebody is named to whom it happened.

    ``plain`` tells it unless it is daily work; ``never`` only sounds like it. None where there is no such phrase.
    """

    def __init__(self, phrases: Mapping[str, str]) -> None:
        """Take what ``heard_phrases`` has of it."""
        ready = {name: pattern(text, IGNORECASE) for name, text in phrases.items() if name != "marks"}
        self.sure = ready["sure"]
        self.near, self.plain, self.never = ready.get("near"), ready.get("plain"), ready.get("never")
        self._marks = pattern(phrases["marks"])

    def may_be_in(self, small: str) -> bool:
        """Whether a text in ``small_letters`` may tell it: most hold no mark of it, and need not be searched."""
        return self._marks.search(small) is not None


def small_letters(text: str) -> str:
    """A text in small letters, as far as a search in any case takes signs for those of the alphabet."""
    return text.translate(_ALSO_TAKEN_FOR).lower()


_ALSO_TAKEN_FOR = str.maketrans("İıſ", "iis")


NEWS = {kind: Telling(phrases) for kind, phrases in heard_phrases.NEWS.items()}
"""What a text may tell in passing; of several, the first counts."""

ANY_NEWS = pattern(heard_phrases.ANY_NEWS)
"""What finds that a text in ``small_letters`` may tell something: one search instead of one for each of NEWS."""

MARKED = {kind: Telling(phrases) for kind, phrases in heard_phrases.MARKED.items()}
"""What a line that was marked, or an answer, may say of itself."""

PEOPLE = {word: Telling(phrases) for word, phrases in heard_phrases.PEOPLE.items()}
"""What finds who is meant, by the word that stands for them in the phrases of NEWS."""

EVERYDAY = pattern(heard_phrases.EVERYDAY, IGNORECASE)
"""What finds the roles in which such words are daily work."""

ALSO_WORDS = frozenset(heard_phrases.ALSO_WORDS)
"""Names that are words, too."""
