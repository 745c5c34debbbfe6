"""Whom a line speaks of, where that is its reader or somebody whom its reader need not know of."""

import re
from collections.abc import Iterable

from careercoach.language import naming, short_forms
from careercoach.language.clauses import pieces, without_quotes
from careercoach.patterns import pattern
from careercoach.records import PersonRecord

_BY_TITLE = pattern(
    r"\b(?:mrs?|ms|miss|herr|frau|pani?|gospod|gospa|señora?|senhora?|monsieur|madame|signora?)\.?"
    r" (?P<name>(?-i:[A-ZÀ-Ž])\w+)",
    re.IGNORECASE,
)


def client(text: str, known: Iterable[str]) -> str:
    """That somebody is named by title and surname who is none of those ``known``, as a patient or a client is."""
    found = _BY_TITLE.search(without_quotes(text))
    if found is None or any(naming.names(found["name"], one) for one in known):
        return ""
    return f"may they know of “{found[0]}”?"


def reader(text: str, person: PersonRecord | None) -> str:
    """That the reader is spoken of by what they are, as of somebody else: "the professor asked me again"."""
    if person is None:
        return ""
    first, *_ = pieces(short_forms.spelled_out(person.notes or "")) or [""]
    roles = "|".join(map(re.escape, (person.relation, *naming.roles(first))))
    found = re.search(rf"\b(?:the|my|our) (?:{roles})\b(?![’'-])", without_quotes(text), re.IGNORECASE)
    return f"“{found[0]}” may be who reads it" if found else ""
