"""A disk that loses its power: what it may hold then, worked out from the calls a program made.

What was synced is there. Of the rest each sector, each new size and each name in a folder is there or not, whatever was
first: a disk and its cache write in any order. Where a file grew without its sectors stand noughts, or what was there
before.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from tests.faults.tracing import Call

SECTOR = 512


@dataclass(slots=True)
class _File:
    """A file: what is sure, and what was written since. A number in ``pending`` is a new size."""

    sure: bytes = b""
    pending: list[tuple[int, bytes] | int] = field(default_factory=list)

    def after_all(self) -> bytes:
        """What it holds when nothing is lost."""
        held = bytearray(self.sure)
        for each in self.pending:
            _apply(held, each, b"\0")
        return bytes(held)

    def after_a_cut(self, draw: random.Random) -> bytes:
        """One of the things it may hold after a power cut."""
        held, share, filling = (
            bytearray(self.sure),
            draw.choice((0.0, 0.1, 0.5, 0.9, 1.0)),
            draw.choice((b"\0", b"\xa5")),
        )
        for each in self.pending:
            for part in [each] if isinstance(each, int) else _sectors(*each):
                if draw.random() < share:
                    _apply(held, part, filling)
        return bytes(held)


def _sectors(offset: int, data: bytes) -> Iterable[tuple[int, bytes]]:
    """A write, cut where sectors begin."""
    start = 0
    while start < len(data):
        end = min(len(data), start + SECTOR - (offset + start) % SECTOR)
        yield offset + start, data[start:end]
        start = end


def _apply(held: bytearray, change: tuple[int, bytes] | int, filling: bytes) -> None:
    if isinstance(change, int):
        del held[change:]
        held.extend(b"\0" * (change - len(held)))
        return
    offset, data = change
    held.extend(filling * (offset - len(held)))
    held[offset : offset + len(data)] = data


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder."""


_Entry: TypeAlias = _File | _Folder


class Disk:
    """What a disk holds at and below ``folder``, by the paths under which the program knows it."""

    def __init__(self, folder: Path, beside: Path) -> None:
        """All that is in ``beside`` now is sure, and stands in ``folder`` for the program."""
        self._folder = folder
        self._sure: dict[Path, _Entry] = {folder: _Folder()}
        for path in beside.rglob("*"):
            entry = _Folder() if path.is_dir() else _File(path.read_bytes())
            self._sure[folder / path.relative_to(beside)] = entry
        self._now = dict(self._sure)
        self._moves: list[dict[Path, _Entry | None]] = []
        """Names that came (with what they name) and went (None) and are not sure yet."""
        self._opened: dict[int, _File | Path] = {}
        self._at: dict[int, int] = {}

    def take(self, call: Call) -> None:
        """Take in one call of the program; one that failed changes nothing."""
        if call.result >= 0:
            kind = call.name.removesuffix("2").removesuffix("at").removesuffix("64")
            getattr(self, f"_{kind}", self._leave)(call)

    def after_a_cut(self, draw: random.Random, folder: Path) -> None:
        """Put one of the states into ``folder`` that the disk may hold when its power fails now."""
        names, share = dict(self._sure), draw.choice((0.0, 0.5, 1.0))
        for move in self._moves:
            if draw.random() < share:
                _rename(names, move)
        contents: dict[int, bytes] = {}
        for path, entry in sorted(names.items()):
            place = folder / path.relative_to(self._folder)
            if not place.parent.is_dir():
                continue
            if isinstance(entry, _Folder):
                place.mkdir(mode=0o700, exist_ok=True)
            else:
                if id(entry) not in contents:
                    contents[id(entry)] = entry.after_a_cut(draw)
                place.write_bytes(contents[id(entry)])
                place.chmod(0o600)

    def after_all(self) -> dict[Path, bytes]:
        """Every file when nothing is lost."""
        return {path: entry.after_all() for path, entry in self._now.items() if isinstance(entry, _File)}

    def _move(self, move: dict[Path, _Entry | None]) -> None:
        _rename(self._now, move)
        self._moves.append(move)

    def _leave(self, _call: Call) -> None:
        """Changes nothing that we follow, such as a mode."""

    def _open(self, call: Call) -> None:
        path = call.paths[0]
        entry = _File() if "O_TMPFILE" in call.flags else self._now.get(path)
        if entry is None:
            entry = _File()
            self._move({path: entry})
        elif isinstance(entry, _File) and "O_TRUNC" in call.flags:
            entry.pending.append(0)
        self._opened[call.result] = entry if isinstance(entry, _File) else path
        self._at[call.result] = 0

    def _write(self, call: Call) -> None:
        if file := self._file(call):
            file.pending.append((self._at[call.file or 0], call.texts[0][: call.result]))
            self._at[call.file or 0] += call.result

    def _pwrite(self, call: Call) -> None:
        if file := self._file(call):
            file.pending.append((call.numbers[-1], call.texts[0][: call.result]))

    def _ftruncate(self, call: Call) -> None:
        if file := self._file(call):
            file.pending.append(call.numbers[-1])

    def _fsync(self, call: Call) -> None:
        opened = self._opened.get(call.file or 0)
        if isinstance(opened, _File):
            opened.sure, opened.pending = opened.after_all(), []
        elif opened:
            sure = [move for move in self._moves if any(path.parent == opened for path in move)]
            for move in sure:
                _rename(self._sure, move)
                self._moves.remove(move)

    _fdatasync = _fsync

    def _unlink(self, call: Call) -> None:
        self._move({call.paths[0]: None})

    _rmdir = _unlink

    def _rename(self, call: Call) -> None:
        old, new = call.paths
        self._move({old: None, new: self._now[old]})

    def _link(self, call: Call) -> None:
        old, new = call.paths
        if old.parent == Path("/proc/self/fd"):  # a file without a name gets one
            nameless = self._opened[int(old.name)]
            assert isinstance(nameless, _File)
            self._move({new: nameless})
        else:
            self._move({new: self._now[old]})

    def _mkdir(self, call: Call) -> None:
        self._move({call.paths[0]: _Folder()})

    def _file(self, call: Call) -> _File | None:
        opened = self._opened.get(call.file or 0)
        return opened if isinstance(opened, _File) and call.file != 1 else None


def _rename(names: dict[Path, _Entry], move: dict[Path, _Entry | None]) -> None:
    for path, entry in move.items():
        if entry is None:
            names.pop(path, None)
        else:
            names[path] = entry
