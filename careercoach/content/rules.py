"""The rules of Today in the person's words: when each speaks, and what it goes back to."""

from functools import cache

from careercoach.content import checks
from careercoach.content.checks import LINE, Raw
from careercoach.frozen import Frozen

RULES_FILE = "rules.toml"

RULE = {"key": checks.key, "when": checks.words(LINE), "source": checks.words(LINE)}


class Rule(Frozen):
    """A rule as it is listed. ``when`` says when it speaks, ``source`` what it goes back to, with its limit."""

    key: str
    when: str
    source: str


def read_rules(raw: Raw) -> dict[str, Rule]:
    """The rules by key, in the file's order, from a parsed rules file. Raises ContentError."""
    checks.table(raw, {"rule": checks.tables}, RULES_FILE)
    found = [Rule(**checks.table(one, RULE, at)) for one, at in checks.each(raw, "rule", RULES_FILE)]
    checks.exactly((rule.key for rule in found), RULES_FILE)
    return {rule.key: rule for rule in found}


@cache
def rules() -> dict[str, Rule]:
    """The rules that ship, by key."""
    return read_rules(checks.parsed(RULES_FILE))
