"""Who imports whom: no circle is let through, and a command loads only what it needs."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from careercoach.services.goals import goals
from tests.store import ROOT, TODAY, do

RUN = """
import json, sys
sys.argv = ["careercoach", *sys.argv[1:]]
from careercoach.__main__ import main
try:
    code = main()
except SystemExit as end:
    code = end.code
sys.stdout.flush()
print("\\n" + json.dumps([code or 0, sorted({name.partition(".")[0] for name in sys.modules})]))
"""
READING = [
    ["goal", "list"],
    ["goal", "due"],
    ["today"],
    ["demo"],
    ["search", "shift"],
    ["history"],
    ["where"],
    ["accomplishment", "list"],
    ["profile", "show"],
    ["completion", "offer", "--", "careercoach goal show "],
    ["completion", "offer", "--", "careercoach log x --seen-by "],
    ["--help"],
]


def _loaded(path: Path, *words: str) -> set[str]:
    ended = subprocess.run(
        [sys.executable, "-c", RUN, *words],
        cwd=ROOT,
        env={"HOME": str(path.parent), "CAREERCOACH_DB": str(path), "CAREERCOACH_TODAY": TODAY.isoformat(), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    code, modules = json.loads(ended.stdout.splitlines()[-1])
    assert code == 0, ended.stderr
    return set(modules)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("home") / "careercoach.db"
    do(path, goals.add, {"title": "Lead a shift", "horizon": "near", "key": "shift"}, TODAY)
    return path


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_reading_loads_neither_tables_nor_screens(path: Path, words: list[str]) -> None:
    assert not _loaded(path, *words) & {"sqlmodel", "sqlalchemy", "pydantic", "textual"}


def test_a_brief_is_read_and_a_talk_prepared_without_tables_or_screens(path: Path) -> None:
    _loaded(path, "meeting", "plan", "--with", "Rosa")
    for words in (("export", "brief"), ("meeting", "suggest"), ("meeting", "ready"), ("meeting", "words")):
        assert not _loaded(path, *words) & {"sqlmodel", "sqlalchemy", "pydantic", "textual"}


def test_writing_loads_no_screens(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Lead a shift", "horizon": "near", "key": "shift"}, TODAY)
    for words in (
        ("log", "Trained two nurses", "--energy", "neutral"),
        ("goal", "add", "Teach", "--horizon", "mid"),
        ("goal", "check-in", goal, "--progress", "20", "--on", "a week ago"),
    ):
        loaded = _loaded(path, *words)
        assert "sqlmodel" in loaded
        assert "textual" not in loaded


def test_the_version_is_told_without_loading_typer(path: Path) -> None:
    assert not _loaded(path, "--version") & {"typer", "sqlmodel", "textual", "rich", "sqlite3"}


FIRST_PICTURE = """
import asyncio, json, sys
from pathlib import Path
import careercoach.cli.app, careercoach.cli.frame.screens
from careercoach.paths import Places
from careercoach.tui.app import CareerCoachApp

CareerCoachApp._get_ready = staticmethod(lambda: None)  # what is loaded once the picture stands

async def picture():
    async with CareerCoachApp(Places(Path(sys.argv[1]), Path(sys.argv[1] + ".toml"))).run_test(size=(100, 30)):
        print(json.dumps(sorted(sys.modules)))

asyncio.run(picture())
"""
LATER = (
    "typer", "sqlmodel", "sqlalchemy", "pydantic", "hashlib", "careercoach.services", "careercoach.importers",
    "careercoach.documents.audience", "careercoach.documents.making", "careercoach.documents.noted",
    "careercoach.documents.papers", "careercoach.documents.rewording", "careercoach.coach.agenda",
    "careercoach.coach.run", "careercoach.coach.words", "careercoach.language.whom",
    "careercoach.queries.documents", "careercoach.queries.talk.notes", "careercoach.queries.talk.overtaken",
    "careercoach.store.acts", "careercoach.store.backups", "careercoach.store.copies", "careercoach.store.erase",
    "careercoach.store.migrations",
)  # fmt: skip
"""What neither Today nor the first picture needs: it is loaded when somebody asks for it."""


def _heavy(modules: list[str]) -> list[str]:
    return [each for each in modules if any(f"{each}.".startswith(f"{later}.") for later in LATER)]


def test_the_first_picture_loads_no_parser_no_tables_and_no_screen_but_its_own(path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FIRST_PICTURE, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    modules = json.loads(ended.stdout)
    assert "careercoach.tui.screens.start.today" in modules
    assert not _heavy(modules)
    wings = {each.split(".")[3] for each in modules if each.startswith("careercoach.tui.screens.")}
    assert wings == {"start"}
    assert not {"careercoach.tui.destinations", "careercoach.tui.picking_up", "careercoach.tui.frame.form"} & {*modules}
    assert not {"textual.widgets._text_area", "textual.widgets._selection_list"} & {*modules}, "nothing is typed there"


def test_the_screens_load_no_tls_and_whoever_asks_for_it_later_gets_it() -> None:
    told = "from careercoach.cli.frame.screens import _load_asyncio as load; load(); import asyncio, sys"
    told += "; asyncio.run(asyncio.sleep(0)); print('_ssl' in sys.modules); import ssl; print(ssl.OPENSSL_VERSION)"
    ended = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded, version = ended.stdout.splitlines()
    assert loaded == "False"
    assert version


def test_today_loads_only_what_it_says(path: Path) -> None:
    told = RUN.replace('name.partition(".")[0] for', "name for")
    ended = subprocess.run(
        [sys.executable, "-c", told, "today"],
        cwd=ROOT,
        env={"HOME": str(path.parent), "CAREERCOACH_DB": str(path), "CAREERCOACH_TODAY": TODAY.isoformat(), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    _, modules = json.loads(ended.stdout.splitlines()[-1])
    assert _heavy(modules) == []
    assert {"calendar", "shutil", "subprocess", "uuid"} & {*modules} == set()


WRITTEN = """
import json, sys
sys.argv = ["careercoach", *sys.argv[1:]]
from careercoach.__main__ import main
main()
rooms = [room for name, room in sys.modules.items() if name.startswith("careercoach")]
classes = {each for room in rooms for each in vars(room).values() if isinstance(each, type)}
print("\\n" + json.dumps([each.__qualname__ for each in classes if "__dataclass_params__" in vars(each)]))
"""


@pytest.mark.parametrize("words", [["today"], ["accomplishment", "list"], ["goal", "list"]], ids=" ".join)
def test_no_class_is_written_by_dataclasses_while_a_command_starts(path: Path, words: list[str]) -> None:
    """To write its methods takes longer than to load five files: ``careercoach.frozen`` says what does instead."""
    ended = subprocess.run(
        [sys.executable, "-c", WRITTEN, *words],
        cwd=ROOT,
        env={"HOME": str(path.parent), "CAREERCOACH_DB": str(path), "CAREERCOACH_TODAY": TODAY.isoformat(), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(ended.stdout.splitlines()[-1]) == []


def _planted(folder: Path, **files: str) -> subprocess.CompletedProcess[str]:
    """Hold a package of these files, ``room_file`` for ``room/file.py``, against our own contract about circles."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    contract = next(each for each in contracts if each["type"] == "acyclic_siblings")
    for name, text in files.items():
        path = folder / "planted" / f"{name.replace('_', '/', 1)}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        for package in (folder / "planted", path.parent):
            (package / "__init__.py").touch()
        path.write_text(text)
    settings = folder / ".importlinter"
    settings.write_text(
        "[importlinter]\nroot_package = planted\n"
        f"[importlinter:contract:1]\nname = {contract['name']}\ntype = {contract['type']}\nancestors = planted\n"
    )
    command = [str(Path(sys.executable).with_name("lint-imports")), "--config", str(settings), "--no-cache"]
    return subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(folder), "PATH": ""}, capture_output=True, text=True, check=False
    )


CIRCLES = {
    "plainly": ("import planted.one.b", "import planted.one.a"),
    "inside a function": ("import planted.one.b", "def late():\n    import planted.one.a"),
    "for the type checker": (
        "import planted.one.b",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import planted.one.a",
    ),
}


@pytest.mark.parametrize("circle", CIRCLES.values(), ids=CIRCLES)
def test_a_circle_of_files_is_found(tmp_path: Path, circle: tuple[str, str]) -> None:
    first, second = circle
    found = _planted(tmp_path, one_a=first, one_b=second)
    assert found.returncode == 1, found.stdout
    assert "No cycles are allowed in planted.one" in found.stdout


def test_a_circle_of_rooms_is_found(tmp_path: Path) -> None:
    found = _planted(tmp_path, one_a="import planted.two.a", two_a="", two_b="import planted.one.b", one_b="")
    assert found.returncode == 1, found.stdout


def test_rooms_that_import_downward_are_let_through(tmp_path: Path) -> None:
    found = _planted(tmp_path, one_a="import planted.two.a\nimport planted.one.b", one_b="", two_a="")
    assert found.returncode == 0, found.stdout


def test_no_package_imports_what_is_in_it() -> None:
    """The contract about circles looks at a package's files and not at the package itself."""
    for package in (ROOT / "careercoach").rglob("__init__.py"):
        tree = ast.parse(package.read_text("utf-8"))
        assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)], package


def test_the_map_at_the_door_names_every_room() -> None:
    inside = (ROOT / "careercoach").iterdir()
    rooms = {path.stem for path in inside if path.suffix == ".py" or (path / "__init__.py").exists()}
    plan = ast.get_docstring(ast.parse((ROOT / "careercoach" / "__init__.py").read_text("utf-8"))) or ""
    assert not {room for room in rooms if not room.startswith("__") and not re.search(rf"\b{room}\b", plan)}
