"""Where each module stands that was loaded at an earlier start, so that it need not be looked for again.

Why: the first picture takes some five hundred modules, and to look for each in the folders of the path takes longer
than to read it: a seventh of what a bare Textual app costs. Python's own rule holds for each: bytecode is taken for
what stands in the source now, and what stands there no more is looked for as ever. Nothing is known of a module that
was loaded otherwise than from a folder.
"""

import marshal
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER
from types import CodeType

from careercoach import kept

_Stands = tuple[str, str, list[str] | None]
"""Of a module its source, its bytecode and, of a package, its folders."""

_NAME = "modules"
_MANY = 50
"""Modules that were looked for, from which what is known is written again."""


class _AtOnce(SourceFileLoader):
    """Reads bytecode where it is known to stand; all else is Python's own."""

    def __init__(self, name: str, source: str, bytecode: str, seen: os.stat_result) -> None:
        super().__init__(name, source)
        self._bytecode = bytecode
        self._begins = b"".join((MAGIC_NUMBER, bytes(4), _in_four(seen.st_mtime), _in_four(seen.st_size)))

    def get_code(self, fullname: str) -> CodeType | None:
        """The code, where its bytecode was made of the source as it is."""
        try:
            with open(self._bytecode, "rb", 0) as file:
                read = file.read()
        except OSError:
            read = b""
        if not read.startswith(self._begins):
            return super().get_code(fullname)
        code: CodeType = marshal.loads(memoryview(read)[len(self._begins) :])  # noqa: S302 as Python reads it
        return code


class _Finder:
    """Says of a module where it stands; of one that is not known, or not there any more, nothing."""

    def __init__(self, known: dict[str, _Stands]) -> None:
        self.known = known

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """As Python asks whoever stands in ``sys.meta_path``."""
        if name not in self.known:
            return None
        source, bytecode, folders = self.known[name]
        try:
            seen = os.stat(source)
        except OSError:
            del self.known[name]
            return None
        spec = ModuleSpec(name, _AtOnce(name, source, bytecode, seen), origin=source)
        spec.has_location = True
        spec.cached = bytecode
        spec.submodule_search_locations = folders and [*folders]
        return spec


def take_up() -> None:
    """From now on load what is known from where it stands."""
    known: dict[str, _Stands] | None = kept.found(_NAME, _asked())
    if known:
        sys.meta_path.insert(0, _Finder(known))


def keep() -> None:
    """Know at the next start where all stands that is loaded by now, once much of that was looked for."""
    known = next((each.known for each in sys.meta_path if isinstance(each, _Finder)), {})
    new = {name: stands for name in sys.modules.keys() - known.keys() if (stands := _stands(name))}
    if len(new) >= _MANY:
        kept.keep(_NAME, _asked(), known | new)


def _stands(name: str) -> _Stands | None:
    spec = getattr(sys.modules.get(name), "__spec__", None)
    if not spec or spec.name != name or not isinstance(spec.loader, SourceFileLoader) or not spec.cached:
        return None
    folders = spec.submodule_search_locations
    return spec.origin, spec.cached, folders and [*folders]


def _asked() -> tuple[str, str, list[str]]:
    """What decides where a module is found; the first folder is that of the program that was called."""
    return sys.version, __file__, sys.path[0 if sys.flags.safe_path else 1 :]


def _in_four(number: float) -> bytes:
    """As the head of bytecode has it."""
    return (int(number) & 0xFFFFFFFF).to_bytes(4, "little")
