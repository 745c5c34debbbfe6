"""Where modules stand is known from an earlier start, and never stands in the way of what has changed since."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from careercoach import kept, modules

ROOM = "a_room_for_modules"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of the path with a package of one file; nothing is known yet."""
    room = tmp_path / "path" / ROOM
    room.mkdir(parents=True)
    (room / "__init__.py").write_text("")
    (room / "table.py").write_text("LEGS = 4\n")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "path")])
    monkeypatch.setattr(kept, "_PLACE", str(tmp_path / "kept"))
    monkeypatch.setattr(modules, "_MANY", 1)
    yield room
    _forget()


def _forget() -> None:
    for name in [each for each in sys.modules if each.startswith(ROOM)]:
        del sys.modules[name]
    importlib.invalidate_caches()


def _loaded() -> ModuleType:
    return importlib.import_module(f"{ROOM}.table")


def _start_again() -> ModuleType:
    """Keep what is loaded by now, and load it again as the next start does."""
    modules.keep()
    _forget()
    sys.meta_path[:] = [each for each in sys.meta_path if not isinstance(each, modules._Finder)]
    modules.take_up()
    return _loaded()


def _was_known(module: ModuleType) -> bool:
    return isinstance(module.__loader__, modules._AtOnce)


def test_a_module_is_loaded_from_where_it_was_found_and_is_the_same() -> None:
    looked_for = _loaded()
    known = _start_again()
    assert [_was_known(each) for each in (looked_for, known)] == [False, True]
    for name in ("LEGS", "__name__", "__file__", "__cached__", "__package__"):
        assert getattr(known, name) == getattr(looked_for, name)
    assert importlib.import_module(ROOM).__path__ == [str(Path(str(known.__file__)).parent)]


def test_what_was_written_to_the_source_since_counts(folder: Path) -> None:
    _loaded()
    modules.keep()
    (folder / "table.py").write_text("LEGS = 3 + 1 - 1\n")
    known = _start_again()
    assert (_was_known(known), known.LEGS) == (True, 3)


def test_a_file_that_became_a_folder_is_found_there(folder: Path) -> None:
    _loaded()
    modules.keep()
    (folder / "table.py").unlink()
    (folder / "table").mkdir()
    (folder / "table" / "__init__.py").write_text("LEGS = 6\n")
    known = _start_again()
    assert (_was_known(known), known.LEGS) == (False, 6)


@pytest.mark.parametrize("left", [None, b"", b"no bytecode at all"])
def test_bytecode_that_is_gone_or_damaged_is_made_anew(left: bytes | None) -> None:
    bytecode = Path(str(_loaded().__cached__))
    if left is None:
        bytecode.unlink()
    else:
        bytecode.write_bytes(left)
    assert _start_again().LEGS == 4


def test_what_was_found_on_another_path_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _loaded()
    modules.keep()
    other = tmp_path / "other" / ROOM
    other.mkdir(parents=True)
    (other / "__init__.py").write_text("")
    (other / "table.py").write_text("LEGS = 1\n")
    monkeypatch.setattr(sys, "path", [sys.path[0], str(other.parent), *sys.path[1:]])
    _forget()
    modules.take_up()
    assert _loaded().LEGS == 1


def test_a_few_modules_that_were_looked_for_are_not_worth_writing_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _loaded()
    _start_again()
    before = (tmp_path / "kept.modules").stat().st_ino
    monkeypatch.setattr(modules, "_MANY", 50)
    (tmp_path / "path" / ROOM / "chair.py").write_text("")
    importlib.invalidate_caches()
    importlib.import_module(f"{ROOM}.chair")
    modules.keep()
    assert (tmp_path / "kept.modules").stat().st_ino == before
