"""Encrypted exports: what leaves is unreadable without the key, by age's own format, and nothing else stays behind."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from careercoach.encryption import Key, Lock, open_sealed, seal
from careercoach.errors import UsageError
from careercoach.store.example_life import lay_out
from tests.cli.conftest import Run
from tests.terminal import Terminal

pyrage = pytest.importorskip("pyrage", reason="careercoach[encrypt] is not installed")

PHRASE = "  Bluß im Café, zwei Blanks "
PRIVATE = "Priya Dalvi"
DOCUMENTS = ("brief", "calendar", "plan", "review", "handover", "request", "leaving")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    lay_out(path, date(2026, 11, 22))
    return path


@pytest.fixture
def here(built: Path, environment: Mapping[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the person stands in, whose file is the example life."""
    file = Path(environment["CAREERCOACH_DB"])
    shutil.copy(built, file)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def keys(here: Path) -> str:
    """The public key of the secret one in key.txt."""
    secret = pyrage.x25519.Identity.generate()
    (here / "key.txt").write_text(f"# created: today\n# public key: {secret.to_public()}\n{secret}\n")
    return str(secret.to_public())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_leaves_encrypted_for_a_key_and_comes_back(
    run: Run, here: Path, keys: str, document: str
) -> None:
    plain = run("export", document).out
    assert plain
    answer = run("export", document, "--recipient", keys, "-o", document)
    assert answer.code == 0, answer.err
    assert f"Wrote {document}.age for" in answer.err
    sealed = here / f"{document}.age"
    assert sealed.stat().st_mode & 0o777 == 0o600
    assert sealed.read_bytes().startswith(b"age-encryption.org/v1\n-> X25519 ")
    assert not any(PRIVATE.encode() in each.read_bytes() for each in here.glob("*"))
    assert run("decrypt", sealed.name, "--identity", "key.txt").code == 0
    assert (here / document).read_bytes().decode() == plain
    assert (here / document).stat().st_mode & 0o777 == 0o600


def test_a_passphrase_counts_with_its_blanks_and_however_its_accents_are_composed(run: Run, here: Path) -> None:
    (here / "phrase").write_text(f"{PHRASE}\r\nanother line\n")
    (here / "composed-otherwise").write_text(PHRASE.replace("é", "e\u0301"))
    (here / "wrong").write_text(PHRASE.strip())
    assert run("export", "brief", "--passphrase-file", "phrase", "-o", "brief.md.age").code == 0
    wrong = run("decrypt", "brief.md.age", "--passphrase-file", "wrong")
    assert wrong.code == 2
    assert (
        wrong.err == "careercoach: That passphrase does not open it; try again, minding capital letters and blanks.\n"
    )
    assert not (here / "brief.md").exists()
    assert run("decrypt", "brief.md.age", "--passphrase-file", "composed-otherwise").code == 0
    assert PRIVATE in (here / "brief.md").read_text()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--encrypt",), 2, "What is encrypted goes into a file; name it with -o FILE."),
        (("--encrypt", "-o", "x"), 2, "A passphrase is typed on a terminal; without one, give --passphrase-file FILE"),
        (("--encrypt", "-o", "taken"), 2, "exists already"),
        (("--encrypt", "-o", "x", "--json"), 2, "--json prints the words that shall be encrypted"),
        (("--passphrase-file", "", "-o", "x"), 3, "--passphrase-file could not read"),
        (("--passphrase-file", "empty", "-o", "x"), 2, "An empty passphrase protects nothing"),
        (("--passphrase-file", "bytes", "-o", "x"), 2, "UTF-8"),
        (("--passphrase-file", "none", "-o", "x"), 3, "could not read none: No such file"),
        (("--recipient", "age1nobody", "-o", "x"), 2, "--recipient takes a public key that begins with age1 or ssh-"),
        (("--recipient", "@empty", "-o", "x"), 2, "holds no key"),
        (("--recipient", "", "-o", "x"), 2, "takes a public key"),
        (("--recipient", "age1x", "--passphrase-file", "p", "-o", "x"), 2, "--recipient needs no passphrase"),
    ],
)
def test_what_cannot_be_encrypted_is_said_and_never_written_in_the_open(
    run: Run, here: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    (here / "empty").touch()
    (here / "bytes").write_bytes(b"\xff\xfe")
    (here / "taken.age").write_text("mine")
    answer = run("export", "brief", *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert {each.name for each in here.iterdir()} == {"empty", "bytes", "taken.age"}


def test_several_may_be_able_to_open_it_and_their_keys_may_stand_in_a_file(run: Run, here: Path, keys: str) -> None:
    others = [pyrage.x25519.Identity.generate() for _ in range(2)]
    (here / "team").write_text(f"# the two\n{others[0].to_public()}\n\n{keys}\n")
    third = str(others[1].to_public())
    assert run("export", "brief", "--recipient", "@team", "--recipient", third, "-o", "b").code == 0
    for each in others:
        assert PRIVATE.encode() in pyrage.decrypt((here / "b.age").read_bytes(), [each])
    assert run("decrypt", "b.age", "--identity", "key.txt", "-o", "b.md").code == 0
    (here / "key.txt").write_text(str(pyrage.x25519.Identity.generate()))
    stranger = run("decrypt", "b.age", "--identity", "key.txt", "-o", "c.md")
    assert (stranger.code, (here / "c.md").exists()) == (2, False)
    assert "locked for another key or a passphrase; --identity FILE" in stranger.err


def test_an_encrypted_copy_comes_back_and_is_never_laid_over_the_file(
    run: Run, here: Path, keys: str, environment: Mapping[str, str]
) -> None:
    live = environment["CAREERCOACH_DB"]
    before = len(run("goal", "list", "--json").json)
    made = run("backup", "--recipient", keys, "-o", "stick.db", "--json")
    assert made.json["path"] == str(here / "stick.db.age")
    assert not (here / "stick.db").exists()
    assert b"SQLite" not in (here / "stick.db.age").read_bytes()
    run("goal", "add", "Of later", "--horizon", "near")
    opened = run("decrypt", "stick.db.age", "--identity", "key.txt", "--json")
    assert opened.json["size"] == (here / "stick.db").stat().st_size
    refused = run("decrypt", "stick.db.age", "--identity", "key.txt", "--force", "-o", live)
    assert (refused.code, "That is your careercoach file itself" in refused.err) == (2, True)
    assert run("--yes", "restore", "stick.db").code == 0
    assert len(run("goal", "list", "--json").json) == before
    assert run("backup", "--encrypt").err.startswith("careercoach: What is encrypted goes into a file")


def test_no_flipped_bit_and_no_cut_opens(keys: str, here: Path) -> None:
    sealed = seal(b"words" * 10, Lock(recipients=(keys,)))
    key = Key(identities=(here / "key.txt").read_text())
    assert open_sealed(sealed, key) == b"words" * 10
    for place in range(len(sealed)):
        flipped = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        for harmed in (flipped, sealed[:place]):
            with pytest.raises(UsageError):
                open_sealed(harmed, key)


@pytest.mark.parametrize("words", [("export", "brief", "--encrypt", "-o", "x"), ("decrypt", "sealed.age")])
def test_without_the_extra_one_sentence_says_how_to_get_it(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    (here / "sealed.age").write_bytes(b"age-encryption.org/v1\n")
    (here / "p").write_text("phrase")
    monkeypatch.setitem(sys.modules, "pyrage", None)
    answer = run(*words, "--passphrase-file", "p")
    assert answer.code == 2
    assert answer.err == (
        "careercoach: Encrypting needs one more package; pip install 'careercoach[encrypt]' brings it.\n"
    )


def test_a_passphrase_typed_on_a_terminal_is_not_shown_and_must_come_twice(
    here: Path, environment: Mapping[str, str]
) -> None:
    life = environment["CAREERCOACH_DB"]

    def ask(again: str) -> Terminal:
        terminal = Terminal(here, "export", "brief", "--encrypt", "-o", "typed.md", CAREERCOACH_DB=life)
        terminal.wait_for("Passphrase:")
        terminal.press("correct horse", "enter")
        terminal.wait_for("The same again:")
        terminal.press(again, "enter")
        return terminal

    mistyped = ask("correct hose")
    assert mistyped.end() == 2
    assert "The two passphrases differ, so nothing was written" in mistyped.text
    terminal = ask("correct horse")
    assert terminal.end() == 0
    assert "correct horse" not in terminal.text
    assert b"\n-> scrypt " in (here / "typed.md.age").read_bytes()


@pytest.mark.skipif(not shutil.which("age"), reason="age is not installed")
@pytest.mark.usefixtures("here")
def test_age_itself_opens_it(run: Run, keys: str) -> None:
    assert run("export", "brief", "--recipient", keys, "-o", "brief.md").code == 0
    opened = subprocess.run(["age", "-d", "-i", "key.txt", "brief.md.age"], check=True, capture_output=True)
    assert opened.stdout.decode() == run("export", "brief").out
