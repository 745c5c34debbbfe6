"""Lives whose documents were written by hand first: the life, played through the real commands, and what it prints.

A life is a folder of ``by_hand``: ``life.toml`` holds what happened, as in the played lives of ``tests/coach``, and
for each document the day it is made on, the command, its budget of words and what it must and must not say; beside it
stands each document as a person who coaches well would hand it over. ``python -m tests.documents.hand_written LIFE
[DOCUMENT …]`` prints what the program makes of it.
"""

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from careercoach.store.file import open_file
from tests.coach.life import life
from tests.coach.playing import Player, at_home

BY_HAND = Path(__file__).with_name("by_hand")
LIVES = sorted(folder.name for folder in BY_HAND.iterdir())

AS_IT_COMES = tuple(
    f"export {asked} --for {reader} --preview"
    for asked in ("plan", "handover $first", "recap $talk3 --with-plan", "review", "brief $next")
    for reader in ("manager", "skip-level", "mentor")
)
"""What a person looks at, at the end of each life, without having chosen anything for it."""

SPOKEN = "the brief once the drafted words are kept"

_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Page:
    """A document of a life: the day it is made on, the command, and what is asked of it.

    ``words`` is how many it may have. Each of ``says`` is there in one of its spellings, parted by ``|``; none of
    ``never`` is. ``not_yet`` names those of both that the program still gets wrong, each with the reason.
    """

    name: str
    on: date
    command: str
    words: int
    says: tuple[str, ...]
    never: tuple[str, ...]
    not_yet: Mapping[str, str]


def _told(name: str) -> dict[str, Any]:
    return tomllib.loads((BY_HAND / name / "life.toml").read_text("utf-8"))


def private(name: str) -> tuple[str, ...]:
    """What the person of a life keeps to themselves, a few words of each thing."""
    return tuple(_told(name)["private"])


def happened(name: str) -> str:
    """All that was typed in a life."""
    return "\n".join(commands for _, commands in life(BY_HAND / name / "life.toml").before)


def pages(name: str) -> tuple[Page, ...]:
    """The documents of a life; what is private in the life is private in each that is for somebody else."""
    return tuple(
        Page(
            name=each["name"],
            on=each["on"],
            command=each["command"],
            words=each["words"],
            says=tuple(each["says"]),
            never=(*(() if each.get("for_oneself") else private(name)), *each.get("never", ())),
            not_yet=each.get("not_yet", {}),
        )
        for each in _told(name)["document"]
    )


def by_hand(name: str, page: Page) -> str:
    """The document as it was written by hand."""
    return (BY_HAND / name / f"{page.name}.md").read_text("utf-8")


@dataclass(frozen=True)
class Lived:
    """A life that was played to its end: its ``documents`` by name or command, its file, and the ids it gave names."""

    documents: Mapping[str, str]
    file: bytes
    names: Mapping[str, str]


def played(name: str) -> Lived:
    """What the program makes of a life: each document by its name, made on its day, and all that is ``AS_IT_COMES``."""
    with TemporaryDirectory() as folder:
        player = Player(life(BY_HAND / name / "life.toml"), Path(folder))
        with at_home(player.folder) as file:
            documents = dict(_lived(name, player, file))
            return Lived(documents, file.read_bytes(), player.names)


def _lived(name: str, player: Player, file: Path) -> Iterator[tuple[str, str]]:
    lived = player.life
    open_file(file).close()
    for day, commands in lived.before:
        yield from _made(player, name, day)
        player.today = day
        player.type(commands)
    yield from _made(player, name, date.max)
    yield from ((command, player.answer(command)) for command in AS_IT_COMES)
    player.type("meeting words $next --accept")
    yield SPOKEN, player.answer("export brief $next")


def _made(player: Player, name: str, before: date) -> Iterator[tuple[str, str]]:
    """The documents whose day lies between what was last lived and a later day."""
    for page in pages(name):
        if player.today <= page.on < before:
            player.today = page.on
            yield page.name, player.answer(page.command)


def words(markdown: str) -> int:
    """How many words a reader meets; marks of Markdown are none."""
    return sum(bool(_WORD.search(word)) for word in markdown.split())


def told(text: str, kept: Iterable[str]) -> list[str]:
    """Those of some words that a text says."""
    return [word for word in kept if word.casefold() in _read(text)]


def _read(text: str) -> str:
    return " ".join(text.split()).casefold()


def faults(page: Page, text: str) -> Iterator[str]:
    """What a document lacks or says too much, each in a few words."""
    yield from (f"says “{word}”" for word in told(text, page.never))
    said = _read(text)
    yield from (
        f"does not say “{word}”" for word in page.says if not any(way.casefold() in said for way in word.split("|"))
    )
    if words(text) > page.words:
        yield f"has more than {page.words} words"


if __name__ == "__main__":
    for document, text in played(sys.argv[1]).documents.items():
        if document in sys.argv[2:] or not sys.argv[2:]:
            sys.stdout.write(f"======== {document} ({words(text)} words)\n{text}\n")
