"""Reads the words of the messages around a talk, as strictly as ``loader`` reads the rest."""

from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import Any

from careercoach.content import checks, kinds
from careercoach.content.checks import LINE, Check, ContentError, Raw
from careercoach.frozen import Frozen
from careercoach.vocabulary import MEETING_KINDS

FILE = "messages.toml"

LEAST = 3
"""Parts each kind of talk names."""

LONGEST = 60


def _parts(value: Any) -> str | None:
    if not isinstance(value, list) or len(value) < LEAST:
        return f"must be a list of at least {LEAST} parts"
    check = checks.words(LONGEST)
    return next((wrong for part in value if (wrong := check(part))), None)


def _line(*blanks: str) -> Check:
    """A line with exactly these blanks to fill in."""
    check = checks.words(LINE)

    def fault(value: Any) -> str | None:
        wrong = check(value)
        if wrong is None and {name for _, name, _, _ in Formatter().parse(value) if name is not None} != set(blanks):
            return f"must hold the blanks {', '.join(blanks) or 'none'}"
        return wrong

    return fault


MESSAGE = {
    "kind": checks.one_of(MEETING_KINDS),
    "subject": checks.words(LINE),
    "opening": _line("length"),
    "parts": _parts,
    "closing": checks.words(LINE),
    "opening_beside_topics": _line("length"),
}


LETTERS: Mapping[str, Mapping[str, Check]] = {
    "request": {
        "one": _line("moment", "open_time"),
        "several": _line("open_time"),
        "any_time": _line(),
        "place": _line("place"),
        "afar": _line("how"),
        "about": _line("about"),
        "about_several": _line(),
        "nothing_yet": _line(),
        "hr_subject": _line(),
        "hr_opening": _line("length"),
        "hr_closing": _line(),
        "in_person": _line(),
        "goodbye": _line(),
    },
    "recap": {
        "subject": _line(),
        "subject_agreed": _line(),
        "thanks": _line("when"),
        "take": _line("advice"),
        "points": _line(),
        "closed": _line(),
        "agreed": _line(),
        "agreed_today": _line(),
        "open": _line(),
        "open_from": _line("month"),
        "let_go": _line(),
        "my_side": _line(),
        "said": _line("text"),
        "your_side": _line(),
        "planned": _line("day"),
        "proposed": _line("day"),
        "plan": _line(),
        "plan_later": _line(),
        "closing": _line(),
        "goodbye": _line(),
    },
    "reminder": {
        "subject": _line(),
        "asks": _line("when", "text"),
        "agreed": _line("when", "text"),
        "promised": _line("when", "text"),
        "without_day": _line(),
        "before_leaving": _line(),
        "where": _line(),
        "where_gone": _line(),
        "day": _line(),
        "goodbye": _line(),
    },
    "thanks": {
        "subject": _line(),
        "ends": _line("place", "day"),
        "ended": _line("place", "day"),
        "leaves": _line(),
        "what_for": _line(),
        "bare": _line(),
        "advised": _line(),
        "told": _line(),
        "kept": _line(),
        "together": _line(),
        "seen": _line(),
        "wish": _line(),
        "goodbye": _line(),
    },
    "reference": {
        "subject": _line(),
        "asks": _line(),
        "helps": _line(),
        "free": _line(),
        "closing": _line(),
        "goodbye": _line(),
    },
    "advice": {
        "subject": _line(),
        "wants": _line("goal"),
        "works": _line("goal"),
        "about": _line("about"),
        "question": _line(),
        "free": _line(),
        "goodbye": _line(),
    },
}
"""The messages that are the same for every kind of talk, by name: their lines, and what is wrong with one."""


class Message(Frozen):
    """How one asks for a kind of talk. ``parts`` say what it would be about, in words for the reader."""

    kind: str
    subject: str
    opening: str
    parts: tuple[str, ...]
    closing: str
    opening_beside_topics: str = ""

    def asks(self, topics: object) -> str:
        """How it begins, with {length} to fill in; what for need not be said twice where topics stand below."""
        return self.opening_beside_topics if topics and self.opening_beside_topics else self.opening


def read(raw: Raw, situation: str = kinds.EMPLOYED) -> dict[str, Message]:
    """The messages by kind of talk from a parsed file, for one of ``kinds`` SITUATIONS. Raises ContentError."""
    raw = kinds.spoken(raw, situation)
    checks.table(raw, {"message": checks.tables, **dict.fromkeys(LETTERS, checks.mapping)}, FILE)
    messages = [_read_message(one, at) for one, at in checks.each(raw, "message", FILE)]
    checks.exactly((message.kind for message in messages), FILE, MEETING_KINDS)
    return {message.kind: message for message in messages}


def _read_message(raw: Mapping[str, Any], at: str) -> Message:
    checks.table(raw, MESSAGE, at, optional=("opening_beside_topics",))
    if len(set(raw["parts"])) < len(raw["parts"]):
        raise ContentError(at, "parts", "must not say the same twice")
    return Message(**{**raw, "parts": tuple(raw["parts"])})


def read_letter(raw: Raw, name: str) -> Mapping[str, str]:
    """The lines of one of LETTERS from a parsed file. Raises ContentError."""
    return checks.table(raw[name], LETTERS[name], f"{FILE} {name}")


@cache
def letter(name: str) -> Mapping[str, str]:
    """The lines of one of LETTERS as they ship, with blanks in braces."""
    return read_letter(checks.parsed(FILE), name)


@cache
def messages(situation: str = kinds.EMPLOYED) -> dict[str, Message]:
    """The messages that ship, by kind of talk, in the words for one of ``kinds`` SITUATIONS."""
    return read(checks.parsed(FILE), situation)
