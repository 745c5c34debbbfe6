"""Whom a line speaks of, where that is its reader or somebody whom its reader need not know of."""

import re
from collections.abc import Iterable

from careercoach.language import naming, short_forms
from careercoach.language.clauses import pieces, without_quotes
from careercoach.patterns import pattern
from careercoach.records import PersonRecord, ProfileRecord

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


def department(text: str, profile: ProfileRecord) -> str:
    """That something is said of the person's own department as of others, before who leads it: "QA told at once"."""
    team = (profile.team or "").split()
    initials = "".join(word[0] for word in team).upper() if len(team) > 1 else ""
    capitals = [
        word for word in f"{profile.role or ''} {profile.team or ''}".split() if word.isalpha() and word.isupper()
    ]
    names = "|".join(map(re.escape, filter(None, dict.fromkeys((*capitals, initials, profile.team or "")))))
    found = names and re.search(
        rf"\b(?:{names}) (?:was |were |is |are )?(?:told|informed|called|asked|warned|knew|said|decided)\b"
        rf"|\b(?:told|informed|called|asked|warned|rang) (?:the )?(?:{names})\b",
        without_quotes(text),
        re.IGNORECASE,
    )
    return f"“{found[0]}” is you both" if found else ""
