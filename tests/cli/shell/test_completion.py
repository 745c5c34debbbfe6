"""The Tab key in the real shells, and what is offered at each place of a line."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from careercoach.cli.commands import root
from careercoach.cli.shell.line import words_of
from careercoach.cli.shell.places import noun_of, place
from careercoach.cli.shell.scripts import SHELLS
from careercoach.queries.file import handles
from careercoach.services.goals import goals
from careercoach.services.people import people
from careercoach.store.file import open_for_reading
from tests.cli.conftest import Run
from tests.shell import loaded
from tests.store import ROOT, TODAY, do
from tests.terminal import Terminal

STARTED = {"bash": ["bash", "--noprofile", "-i"], "zsh": ["zsh", "-i"], "fish": ["fish", "-i"]}
BEFORE = {
    "bash": (".bashrc", "PS1='> '\n[ ! -r /etc/bash_completion ] || . /etc/bash_completion"),
    "zsh": (".zshrc", "PROMPT='> '\nunsetopt LIST_AMBIGUOUS"),  # ids that begin alike are shown at once, too
    "fish": (".config/fish/config.fish", "set -U fish_greeting\nfunction fish_prompt; echo -n '> '; end\n"),
}


@pytest.fixture(scope="module")
def started() -> Iterator[str]:
    """What starts careercoach here."""
    with loaded() as program:
        yield program


@pytest.fixture
def at_home(tmp_path: Path, started: str) -> dict[str, str]:
    """A home with the program on its PATH, and a file with two goals and two people in it."""
    file = tmp_path / "life" / "careercoach.db"
    file.parent.mkdir(mode=0o700)
    for title, key in (("Lead a night shift", "nights"), ("Teach the new ones", "new ones")):
        do(file, goals.add, {"title": title, "horizon": "near", "key": key}, TODAY)
    for name in ("Anna Weber", "Piotr O'Neill"):
        do(file, people.add, {"name": name, "relation": "peer"})
    program = tmp_path / "bin" / "careercoach"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {started} "$@"\n')
    program.chmod(0o755)
    return {
        "PATH": f"{program.parent}:/usr/local/bin:/usr/bin:/bin",
        "HOME": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "CAREERCOACH_DB": str(file),
        "CAREERCOACH_TODAY": TODAY.isoformat(),
        "CAREERCOACH_WAIT": "60",
        "LANG": "C.UTF-8",
    }


@pytest.mark.parametrize("shell", SHELLS)
def test_tab_shows_titles_and_types_names_as_the_shell_needs_them(
    shell: str, at_home: dict[str, str], tmp_path: Path
) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not on this machine")
    rc, text = BEFORE[shell]
    (tmp_path / rc).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / rc).write_text(text)
    subprocess.run(["careercoach", "completion", "install", shell, "--yes"], env=at_home, check=True)
    terminal = Terminal(tmp_path, program=STARTED[shell], **at_home)  # type: ignore[arg-type]  # no name is a keyword of its own
    terminal.wait_for(">")
    terminal.press("careercoach goal show ", "tab", *(["tab", "tab"] if shell == "bash" else []))
    terminal.wait_for("Lead a night shift")
    terminal.wait_for("Teach the new ones")
    terminal.press("ctrl+u")  # read in its turn; Ctrl-C would reach a shell that still answers the last Tab
    terminal.press("careercoach goal show key:ni", "tab")
    terminal.wait_for("show key:nights")
    terminal.press("ctrl+u")
    terminal.press("careercoach log Helped --energy=ener", "tab")
    terminal.wait_for("--energy=energised")
    terminal.press(" --seen-by Pio", "tab")
    terminal.wait_for("Neill")
    terminal.press("--seen-by 'Anna", "tab", "enter")
    terminal.wait_for("Logged for")
    said = subprocess.run(
        ["careercoach", "accomplishment", "list", "--format", "{seen_by}/{energy}"],
        env=at_home,
        check=True,
        capture_output=True,
        text=True,
    )
    assert said.stdout == "Piotr O'Neill, Anna Weber/energised\n"


def test_every_id_that_a_command_takes_is_of_a_noun_that_completes() -> None:
    found = {
        (each.opts[0] if each.param_type_name == "option" else path[0], noun_of(each, path))
        for path, command in _commands(get_command(root))
        for each in command.params
        if {"ID", "ACT"} & set((each.metavar or "").strip("[]….").split("|"))
    }
    assert None not in {noun for _, noun in found}
    mixed = {"--along", "--rests", "--ends", "--leave", "--pick", "erase"}
    assert {name for name, noun in found if noun == handles.ANYTHING} == mixed


def _commands(group: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[list[str], Any]]:
    for name in group.list_commands(None):
        command = group.get_command(None, name)
        yield [*path, name], command
        if hasattr(command, "list_commands"):
            yield from _commands(command, (*path, name))


@pytest.mark.parametrize(
    ("line", "noun", "before"),
    [
        ("goal show ", "goal", ""),
        ("goal show --json 7f", "goal", ""),
        ("goal add 'Lead a shift' --serves ", "goal", ""),
        ("goal add x --serves=7f", "goal", "--serves="),
        ("log x --seen-by ", "person", ""),
        ("log x --goal 7f3a --competency ", "competency", ""),
        ("accomplishment edit 7f3a 8b ", "accomplishment", ""),
        ("accomplishment edit 7f3a --remove-seen-by An", "person", ""),
        ("accomplishment list --tag ", "tag", ""),
        ("meeting note ", "meeting", ""),
        ("meeting plan --with ", "person", ""),
        ("meeting move ", "agenda-item", ""),
        ("export brief ", "meeting", ""),
        ("export reminder ", "promise", ""),
        ("step add ", "goal", ""),
        ("question favourite ", "question", ""),
        ("promise pass 7f3a ", "person", ""),
        ("--db x.db --today 2026-01-01 goal show ", "goal", ""),
        ("goal show -- -", "goal", ""),
        ("undo ", "act", ""),
        ("history 7f", "act", ""),
        ("export plan --pick ", "anything", ""),
        ("erase ", "anything", ""),
        ("goal show 7f3a ", None, ""),
        ("person add ", None, ""),
        ("goal add --why ", None, ""),
    ],
)
def test_what_a_place_of_the_line_takes(line: str, noun: str | None, before: str) -> None:
    words, typed = words_of(line)
    found = place(get_command(root), words, typed)
    assert (found.noun, found.words, found.before) == (noun, (), before)


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("", "today"),
        ("goal ", "add"),
        ("goal add --horizon ", "near"),
        ("goal list --status=", "active"),
        ("config set ", "day_ends"),
        ("completion install ", "bash"),
        ("goal examples ", "near"),
        ("goal due --", "--json"),
    ],
)
def test_closed_lists_are_offered_whole(line: str, first: str) -> None:
    words, typed = words_of(line)
    assert place(get_command(root), words, typed).words[0][0] == first


def test_an_option_is_offered_with_what_it_means_and_the_hidden_door_is_not() -> None:
    parser = get_command(root)
    assert ("--horizon", "How far away: within a year, one to three years, further.") in place(
        parser, ["goal", "add"], "--"
    ).words
    assert "--db" in dict(place(parser, ["goal", "add"], "--").words)
    assert [word for word, _ in place(parser, ["completion"], "").words] == ["show", "install"]


@pytest.mark.parametrize(
    ("line", "words", "typed"),
    [
        ("careercoach goal show ", ["careercoach", "goal", "show"], ""),
        ("log  'Anna We", ["log"], "Anna We"),
        ('log "a \\" b" c\\ d', ["log", 'a " b'], "c d"),
        ("log '' x", ["log", ""], "x"),
        ("log it\\", ["log"], "it"),
        ("", [], ""),
    ],
)
def test_a_line_is_read_as_a_shell_reads_it(line: str, words: list[str], typed: str) -> None:
    assert words_of(line) == (words, typed)


def test_only_what_begins_as_typed_is_offered_with_the_newest_first(run: Run) -> None:
    first, second = (
        run("goal", "add", title, "--horizon", "near", "-q").out.strip() for title in ("One", "Two\x1b[2J")
    )
    run("person", "add", "Zoë")
    run("person", "add", "anna weber", "--relation", "peer")

    def offer(line: str) -> str:
        return run("completion", "offer", "--", f"careercoach {line}").out

    assert offer("goal show ") == f"{second[:8]}\tTwo␛[2J\n{first[:8]}\tOne\n"
    assert offer(f"goal show {first[:4].upper()}") == f"{first[:8]}\tOne\n"
    assert offer("meeting plan --with A") == "anna weber\tpeer\n"
    assert offer("meeting plan --with=").splitlines()[1].startswith("--with=Zoë\t")
    run("goal", "edit", first, "--key", "One more")
    run("person", "edit", "Zoë", "--key", "oncall")
    assert offer("goal show k") == offer("goal show KEY:on") == "key:One more\tOne\n"
    assert offer("goal show key:t") == ""
    assert offer("person show key:") == "key:oncall\tZoë\n"
    latest = run("history", "--quiet", "--limit", "1").out.strip()
    assert offer(f"undo {latest[:6]}") == f"{latest[:8]}\tperson changed: “Zoë”\n"
    assert offer(f"erase {second[:6]}") == f"{second[:8]}\tgoal: Two␛[2J\n"
    assert offer("goal show zz") == offer("--db /nowhere.db goal show ") == offer("nonsense ") == ""


def test_a_long_life_offers_the_newest_of_it_in_a_line_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "careercoach.db"
    monkeypatch.setattr(handles, "MOST", 3)
    for number in range(-1, 3):
        do(file, goals.add, {"title": f"Goal {number} " + "long " * 20, "horizon": "near"}, TODAY)
    with closing(open_for_reading(file)) as connection:
        found = handles.beginning(connection, "goal", "")
    assert [each.words[:6] for each in found] == ["Goal 2", "Goal 1", "Goal 0"]
    assert {len(each.words) for each in found} == {60}


def test_every_noun_that_completes_reads_from_an_empty_file(tmp_path: Path) -> None:
    with closing(open_for_reading(tmp_path / "none.db")) as connection:
        assert [handles.beginning(connection, noun, "") for noun in sorted(handles.NOUNS)] == [[]] * len(handles.NOUNS)


def test_installing_says_where_touches_no_other_file_and_goes_with_one(run: Run, environment: dict[str, str]) -> None:
    home = Path(environment["HOME"])
    (home / ".zshrc").write_text("PROMPT='> '")
    told = run("completion", "install", "zsh", "--json").json
    script = home / "data/zsh/site-functions/_careercoach"
    line = f"[ ! -r {script} ] || . {script}"
    assert (told["file"], told["line"], told["added"]) == (str(script), line, False)
    assert (home / ".zshrc").read_text() == "PROMPT='> '"
    assert run("completion", "install", "zsh").out.endswith(
        f"to {home}/.zshrc:\n  {line}\nIt counts from the next zsh that you start.\n"
    )
    for _ in range(2):
        assert run("completion", "install", "zsh", "--yes", "--json").json["added"]
        assert (home / ".zshrc").read_text() == f"PROMPT='> '\n{line}\n"
    assert script.read_text() == run("completion", "show", "zsh").out
    script.unlink()
    assert subprocess.run(["sh", "-ec", line], check=False).returncode == 0


def test_fish_and_bash_look_in_their_own_places(run: Run, environment: dict[str, str], monkeypatch: Any) -> None:
    home = Path(environment["HOME"])
    told = run("completion", "install", "fish").out
    assert told.startswith(f"The completion for fish is in {home}/.config/fish/completions/careercoach.fish; delete")
    monkeypatch.setenv("SHELL", "/bin/bash")
    assert run("completion", "install", "--json").json["file"] == f"{home}/data/bash-completion/completions/careercoach"
    monkeypatch.setenv("SHELL", "/bin/tcsh")
    answer = run("completion", "show")
    assert (answer.code, answer.err) == (2, "careercoach: Say which shell: bash, zsh, fish.\n")
