"""How the file is opened for writing, by whoever opens it. Imports nothing but SQLite itself."""

from _sqlite3 import sqlite_version

_VERSION = tuple(map(int, sqlite_version.split(".")))

PRAGMAS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA cell_size_check=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA mmap_size=0",
    # A large act stays in memory until its commit: writing parts of it out earlier would shut readers out.
    "PRAGMA cache_spill=OFF",
    # SQLite 3.40 does not let a trigger write to a full-text index unless the schema is trusted; 3.44 does.
    f"PRAGMA trusted_schema={'OFF' if _VERSION >= (3, 44) else 'ON'}",
)
