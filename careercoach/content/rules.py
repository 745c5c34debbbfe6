"""The rules of Today in the person's words: when each speaks, and what it goes back to."""

from dataclasses import dataclass
from functools import cache

from careercoach.content.loader import LINE, Raw, _each, _exactly, _key, _parsed, _table, _tables, _words

RULES_FILE = "rules.toml"

RULE = {"key": _key, "when": _words(LINE), "source": _words(LINE)}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as it is listed. ``when`` says when it speaks, ``source`` what it goes back to, with its limit."""

    key: str
    when: str
    source: str


def read_rules(raw: Raw) -> dict[str, Rule]:
    """The rules by key, in the file's order, from a parsed rules file. Raises ContentError."""
    _table(raw, {"rule": _tables}, RULES_FILE)
    found = [Rule(**_table(one, RULE, at)) for one, at in _each(raw, "rule", RULES_FILE)]
    _exactly((rule.key for rule in found), RULES_FILE)
    return {rule.key: rule for rule in found}


@cache
def rules() -> dict[str, Rule]:
    """The rules that ship, by key."""
    return read_rules(_parsed(RULES_FILE))
