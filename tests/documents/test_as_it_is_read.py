"""What people typed is read as it was when somebody last read the whole table.

Every way in which ``careercoach.language`` looks at a line stands in ``said/as_it_is_read.txt``, where it finds what
the line does not show. ``UPDATE_AS_READ=1`` writes the table anew after a rule has changed: read what differs.
"""

import os
import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from careercoach.language import as_spoken, clauses, days_in_words, naming, own_name, short_forms, shorthand, whom

SAID = Path(__file__).with_name("said")
TABLE = SAID / "as_it_is_read.txt"
READER, WRITER = "Ruth Adeyemi", "Maren Vik"
WRITTEN, READ_ON = date(2025, 11, 12), date(2026, 3, 3)
ABOUT_NAMES = (
    "Maren can join the round on Tuesday",
    "Ask Maren whether Ruth has the key",
    "Maren's plan for the ward, checked by Ruth",
    "Send Ruth the list, then ring Dr. Okafor",
    "Show the prof at Graz what Ruth and I built",
)
ABOUT_DAYS = (
    "Talked to the board yesterday, and again this morning",
    "Done by tomorrow night or in January",
    "Since last year nobody has left, and next year we grow",
    "Will open in May. Was closed in October",
    "Moved on from December. The same week as the fair two days ago",
    "Finished today, until September",
)


def lines() -> list[str]:
    """What stands in the files beside this one, each once, in their order."""
    found = [text for name in ("careless", "hurried", "noted", "trades", "titles", "advice") for text in _typed(name)]
    return [*dict.fromkeys([*ABOUT_NAMES, *ABOUT_DAYS, *found])]


def _typed(name: str) -> Iterator[str]:
    def walked(inside: Any, key: str = "") -> Iterator[str]:
        match inside:
            case dict():
                for each, value in inside.items():
                    yield from walked(value, each)
            case [str(text), _, *_] if key in ("mine", "theirs"):
                yield text
            case list():
                for each in inside:
                    yield from walked(each, key)
            case str() if key in ("text", "notes", "deeds", "things"):
                yield inside

    yield from walked(tomllib.loads((SAID / f"{name}.toml").read_text("utf-8")))


def read(text: str) -> Iterator[tuple[str, str]]:
    """What is found in a line, as a name and what it says; nothing where it stays as it is or holds nothing."""
    words = {
        "spelled out": short_forms.spelled_out(text),
        "no stars": short_forms.without_emphasis(text),
        "written out": as_spoken.written_out(text),
        "read in March": days_in_words.told(text, WRITTEN, READ_ON),
        "due last year": days_in_words.promised(text, WRITTEN, READ_ON),
        "of me": own_name.said_of_me(text, WRITER, READER),
        "with an article": shorthand.with_article(text),
        "to them": whom.turned(text),
        "to her": whom.turned(text, frozenset({"she"}), by_them=True),
        "by name": whom.by_name(text, "Ruth"),
        "seen to": whom.seen_to(text),
        "my deed": shorthand.deed(text, "me", "Ruth"),
        "their deed": shorthand.deed(text, "them", "Ruth"),
    }
    yield from ((name, said) for name, said in words.items() if said != text)
    small, great = f"{text[:1].lower()}{text[1:]}", f"{text[:1].upper()}{text[1:]}"
    yield from (("inside", said) for said in [shorthand.lowered(text)] if said != small)
    yield from (("behind a colon", said) for said in [shorthand.lowered_thing(text)] if said != text)
    yield from (("at the start", said) for said in [shorthand.raised(text)] if said != great)
    yield from ((name, said) for name, said in _found(text) if said)
    yield from (("so", name) for name, holds in _holds(text) if holds)


def _found(text: str) -> Iterator[tuple[str, str | None]]:
    pieces = clauses.pieces(text)
    yield "a short form", short_forms.leftover(text)
    yield "as spoken", as_spoken.doubtful(text)
    yield "pieces", " | ".join(pieces) if len(pieces) > 1 else None
    yield "no quotes", clauses.without_quotes(text) if clauses.without_quotes(text) != text else None
    yield "gone off", days_in_words.gone_off(text, over=False)
    yield "gone off when over", days_in_words.gone_off(text, over=True)
    yield "roles", ", ".join(naming.roles(text))
    mine, theirs = (shorthand.deed(text, owner, "Ruth") for owner in ("me", "them"))
    ahead, kept = shorthand.does(mine, "me"), shorthand.did(mine, "me")
    yield from (("I, ahead", ahead), ("I, kept", kept))
    for name, said, of_mine in (
        ("you, ahead", shorthand.does(theirs, "them"), ahead),
        ("you, kept", shorthand.did(theirs, "them"), kept),
    ):
        yield name, said if said != (of_mine and f"You{of_mine.removeprefix('I')}") else None
    yield "told", shorthand.told(text)
    yield "done to", ", ".join(sorted(whom.done_to(text)))
    yield "stands for", ", ".join(sorted(whom.pronouns(text)))
    yield "of them", ", ".join(sorted(whom.families(text)))
    yield "who does it", ", ".join(sorted(whom.doer(text)))
    yield "themselves", ", ".join(sorted(whom.themselves(text)))


def _holds(text: str) -> Iterator[tuple[str, bool]]:
    yield "reads wrong to them", whom.reads_wrong(text, READER, agreed_with=True)
    yield "reads wrong to others", whom.reads_wrong(text, "Tiago", agreed_with=False)
    yield "sure of mine", whom.is_sure(text, READER, by_them=False)
    yield "sure of theirs", whom.is_sure(text, READER, by_them=True)
    yield "a thing of theirs", whom.is_thing_of_theirs(text)
    yield "he or she", whom.third(text)
    yield "somebody unnamed", whom.unnamed("", text)
    yield "one clause", clauses.is_one(text)
    yield "one clause when over", clauses.is_one_when_over(text)
    yield "a verb first", clauses.begins_with_a_verb(text)
    yield "names somebody", naming.names_somebody(text)
    yield "names another", naming.another(text, READER)
    yield "names its reader", naming.names(text, READER)
    yield "names me", own_name.names_me(text, WRITER, READER)
    yield "a deed first", shorthand.begins_with_a_deed(text)
    yield "both ways", shorthand.both_ways(text)
    yield "of me", shorthand.speaks_of_me(text)
    yield "otherwise", shorthand.says_otherwise(text)
    yield "you in doubt", shorthand.in_doubt(text, "them")
    yield "a deed somewhere", shorthand.tells_a_deed(text)


def _row(text: str) -> str:
    """A line and below it what is found in it; what names have the same words stands together."""
    found = sorted(read(text), key=lambda each: each[0] == "so")
    told = [
        f"    {name}: {'; '.join(dict.fromkeys(said for _, said in group))}"
        for name, group in groupby(found, key=lambda each: each[0])
    ]
    return "\n".join([text, *told])


def test_what_people_typed_is_read_as_it_was_when_the_table_was_last_read() -> None:
    table = "\n".join(map(_row, lines())) + "\n"
    if os.environ.get("UPDATE_AS_READ"):
        TABLE.write_text(table, "utf-8")
    kept = TABLE.read_text("utf-8").splitlines()
    assert table.splitlines() == kept, "UPDATE_AS_READ=1 writes it anew: read what differs"
