"""The screens in a browser on this machine: one browser is let in, and nobody else is told a word of the file."""

import http.client
import os
import re
import signal
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest

from careercoach.services.goals import goals
from careercoach.services.work import accomplishments
from tests.browsing import Browser, Page, a_browser
from tests.cli.conftest import Run
from tests.documents.browser import with_a_browser
from tests.store import TODAY, do
from tests.terminal import PATIENCE, Terminal

with_the_extra = pytest.mark.skipif(find_spec("textual_serve") is None, reason="the extra web is not installed")

WRITTEN = "Told Ines that she may train the group"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with one line in it, at a place with a blank in its name."""
    path = tmp_path / "my life" / "own.db"
    path.parent.mkdir(mode=0o700)
    do(path, accomplishments.add, {"title": WRITTEN}, TODAY)
    return path


@pytest.fixture
def terminal(tmp_path: Path, file: Path) -> Iterator[Terminal]:
    """A terminal in which the file is served."""
    started = Terminal(tmp_path, "serve", "--db", str(file), columns=160, CAREERCOACH_TODAY=TODAY.isoformat())
    started.wait_for("Ctrl+C ends it")
    yield started
    started.process.terminate(force=True)


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    """A browser of the person who serves it."""
    with a_browser(tmp_path / "profile") as started:
        yield started


def _address(terminal: Terminal) -> str:
    found = re.search(r"http://127\.0\.0\.1:\S+", terminal.text)
    assert found, terminal.text
    return found[0]


def _begin(page: Page, title: str) -> None:
    """Begin to write down something done, and stop in the middle of the form."""
    page.wait_for(WRITTEN)
    page.type("3")
    page.wait_for("n New")
    page.type("n")
    page.wait_for("What did you do?")
    page.type(title)
    page.wait_for(title)


def _titles(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [title for (title,) in connection.execute("SELECT title FROM accomplishment ORDER BY id")]


def _wait_until_kept(file: Path, title: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while title not in _titles(file):
        assert time.monotonic() < deadline, _titles(file)
        time.sleep(0.05)


@with_the_extra
@with_a_browser
def test_the_screens_are_lived_in_from_a_browser_and_nothing_is_fetched_from_elsewhere(
    terminal: Terminal, browser: Browser, file: Path
) -> None:
    page = browser.open(_address(terminal))
    _begin(page, "Zoë’s rota")
    page.press("escape")
    _wait_until_kept(file, "Zoë’s rota")
    served = urlsplit(_address(terminal)).netloc
    assert {urlsplit(each).netloc for each in page.asked if not each.startswith("data:")} == {served}
    assert page.complaints == []


@with_the_extra
@with_a_browser
def test_a_week_is_lived_with_the_mouse_alone_but_for_the_words_themselves(
    terminal: Terminal, browser: Browser, file: Path
) -> None:
    """A line, a look at a goal, a page to read; the terminal that serves it says no word of them."""
    do(file, goals.add, {"title": "Lead a shift", "horizon": "near"}, TODAY)
    page = browser.open(_address(terminal))
    page.click("3 Accomplishments")
    page.click("n New")
    page.click("What did you do?")
    page.type("Wrote the rota")
    page.wait_for("Wrote the rota")
    page.click("Done")
    _wait_until_kept(file, "Wrote the rota")
    page.click("4 Goals")
    page.click("Lead a shift")
    page.click("c Check in")
    page.click("4 mostly")
    page.wait_for("● 4 mostly")
    page.click("Done")
    page.wait_for("Checked in")
    page.click("3 Accomplishments")
    page.click("Wrote the rota")
    page.click("Wrote the rota")
    page.wait_for("HOW IT CAME ABOUT")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT confidence FROM check_in").fetchall() == [(4,)]
    assert not any(words in terminal.text for words in ("rota", "Lead", WRITTEN))


@with_the_extra
@with_a_browser
def test_a_second_browser_is_told_nothing_and_a_second_tab_is_a_second_window(
    terminal: Terminal, browser: Browser
) -> None:
    mine = browser.open(_address(terminal))
    mine.wait_for(WRITTEN)
    theirs = browser.open(_address(terminal), stranger=True)
    assert theirs.status == 403
    assert WRITTEN not in theirs.words
    assert "careercoach serve" in theirs.words
    assert len(theirs.asked) == 1
    second = browser.open(_address(terminal))
    second.wait_for(WRITTEN)
    second.type("4")
    second.wait_for("GOALS")
    assert WRITTEN in mine.text


@with_the_extra
@with_a_browser
def test_what_was_typed_is_kept_when_the_tab_is_closed_and_the_terminal_says_so(
    terminal: Terminal, browser: Browser, file: Path
) -> None:
    page = browser.open(_address(terminal))
    _begin(page, "Covered the desk")
    page.close()
    terminal.wait_for("No window is open any more; what was typed is kept.")
    assert _titles(file) == [WRITTEN, "Covered the desk"]


@with_the_extra
@with_a_browser
def test_ctrl_c_ends_it_quietly_with_all_that_was_typed(terminal: Terminal, browser: Browser, file: Path) -> None:
    page = browser.open(_address(terminal))
    _begin(page, "Covered the desk")
    terminal.press("ctrl+c")
    assert terminal.end() == 130
    assert [line for line in terminal.text.splitlines() if line] == [
        _address(terminal),
        "It lets in one browser of this machine, once. Ctrl+C ends it.",
        "^C",
    ]
    assert _titles(file) == [WRITTEN, "Covered the desk"]
    page.wait_until("document.body.classList.contains('-closed')")
    assert "This window is closed" in page.words


@with_the_extra
@with_a_browser
def test_leaving_the_screens_in_the_browser_leads_back_into_them(terminal: Terminal, browser: Browser) -> None:
    page = browser.open(_address(terminal))
    page.wait_for(WRITTEN)
    page.press("ctrl+q")
    page.wait_until("document.body.classList.contains('-closed')")
    page.look("document.querySelector('button').click()")
    page.wait_until("document.body.classList.contains('-first-byte')")
    page.wait_for(WRITTEN)


@with_the_extra
@with_a_browser
def test_what_was_typed_is_kept_when_the_server_is_killed(terminal: Terminal, browser: Browser, file: Path) -> None:
    page = browser.open(_address(terminal))
    _begin(page, "Covered the desk")
    os.kill(terminal.process.pid, signal.SIGKILL)
    _wait_until_kept(file, "Covered the desk")


@with_the_extra
@with_a_browser
def test_no_colour_is_shown_to_somebody_who_wants_none_whatever_the_terminal_can_draw(
    tmp_path: Path, file: Path, browser: Browser
) -> None:
    terminal = Terminal(tmp_path, "serve", "--db", str(file), columns=160, NO_COLOR="1", TERM="dumb")
    terminal.wait_for("Ctrl+C ends it")
    page = browser.open(_address(terminal))
    page.wait_for(WRITTEN)
    assert page.colours
    assert all(len({colour[:2], colour[2:4], colour[4:]}) == 1 for colour in page.colours)
    terminal.process.terminate(force=True)


@with_the_extra
@with_a_browser
def test_a_page_of_another_program_on_this_machine_opens_no_window(
    terminal: Terminal, browser: Browser, tmp_path: Path
) -> None:
    """It is the same site to a browser, for which ports do not count: what guards is where the request came from."""
    mine = browser.open(_address(terminal))
    mine.wait_for(WRITTEN)
    window = next(each for each in mine.asked if each.startswith("ws://"))
    (tmp_path / "theirs").mkdir()
    server = HTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(tmp_path / "theirs")))
    Thread(target=server.serve_forever, daemon=True).start()
    page = browser.open(f"http://127.0.0.1:{server.server_port}/")
    script = (
        f"new Promise(said => {{ const one = new WebSocket('{window}'); "
        "one.onopen = () => said('opened'); one.onerror = () => said('refused') })"
    )
    assert mine.look(script) == "opened"
    assert page.look(script) == "refused"
    server.shutdown()
    server.server_close()


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""


def _ask(terminal: Terminal, path: str | None = None, method: str = "GET", **headers: str) -> tuple[int, str, object]:
    """What a program on this machine is answered: the status, the words, and the headers."""
    address = urlsplit(_address(terminal))
    with closing(http.client.HTTPConnection("127.0.0.1", address.port, timeout=PATIENCE)) as asking:
        asking.request(method, f"{address.path}?{address.query}" if path is None else path, headers=headers)
        answer = asking.getresponse()
        return answer.status, answer.read().decode(), answer.headers


@with_the_extra
def test_whoever_calls_it_by_another_name_or_from_another_page_is_refused(terminal: Terminal) -> None:
    port = urlsplit(_address(terminal)).port
    assert _ask(terminal, Host="careercoach.example")[0] == 403
    assert _ask(terminal, Host=f"127.0.0.1.nip.io:{port}")[0] == 403
    assert _ask(terminal, Origin="http://evil.example")[0] == 403
    assert _ask(terminal, Origin="null")[0] == 403
    assert _ask(terminal, method="HEAD")[0] == 403
    status, words, _ = _ask(terminal, Host=f"localhost:{port}", Origin=f"http://localhost:{port}")
    assert (status, "http-equiv" in words) == (200, True)  # none of them used up the one time


@with_the_extra
def test_the_address_works_once_and_without_its_cookie_nothing_is_there(terminal: Terminal) -> None:
    status, _, headers = _ask(terminal)
    assert status == 200
    assert isinstance(headers, http.client.HTTPMessage)
    cookie = str(headers["Set-Cookie"])
    home = urlsplit(_address(terminal)).path
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert f"Path={home.rstrip('/')}" in cookie
    refused = {
        _ask(terminal)[:2],
        *(_ask(terminal, path)[:2] for path in ("/", home, f"{home}ws", f"{home}static/js/textual.js", "/x")),
    }
    assert [status for status, _ in refused] == [403]
    assert _ask(terminal, Cookie="careercoach=é".encode().decode("latin-1"))[0] == 403
    with_it = _ask(terminal, home, Cookie=cookie.partition(";")[0])
    assert with_it[0] == 200
    assert isinstance(with_it[2], http.client.HTTPMessage)
    assert with_it[2]["Cache-Control"] == "no-store"
    assert with_it[2]["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in with_it[2]["Content-Security-Policy"]
    assert "//" not in with_it[1].replace(f'"ws://{urlsplit(_address(terminal)).netloc}', "")


@with_the_extra
def test_a_browser_is_opened_by_a_page_that_only_this_person_can_read(tmp_path: Path, file: Path) -> None:
    """Everybody on a machine sees what a program was started with, so the address is not said there."""
    browser = tmp_path / "browser"
    browser.write_text(
        '#!/bin/sh\necho "$1" > "$0.told"\ncp -p "${1#file://}" "$0.page.part"\nmv "$0.page.part" "$0.page"\n'
    )
    browser.chmod(0o700)
    terminal = Terminal(tmp_path, "serve", "--open", "--db", str(file), columns=160, BROWSER=f"{browser} %s")
    terminal.wait_for("Ctrl+C ends it")
    page, told, address = tmp_path / "browser.page", tmp_path / "browser.told", _address(terminal)
    deadline = time.monotonic() + PATIENCE
    while not page.exists():
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert page.stat().st_mode & 0o777 == 0o600
    assert address in page.read_text()
    assert address.partition("=")[2] not in told.read_text()
    terminal.press("ctrl+c")
    assert terminal.end() == 130
    assert not Path(told.read_text().strip().removeprefix("file://")).exists()


@with_the_extra
def test_only_this_machine_reaches_it(terminal: Terminal) -> None:
    port = urlsplit(_address(terminal)).port
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as outward:
        outward.connect(("192.0.2.1", 9))  # sends nothing; it only says which address we have outside
        own = outward.getsockname()[0]
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((own, port), timeout=PATIENCE)


@with_the_extra
def test_a_port_that_is_taken_is_said_in_one_sentence(tmp_path: Path, file: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        terminal = Terminal(tmp_path, "serve", "--port", port, "--db", str(file), columns=160)
        assert terminal.end() == 2
    assert terminal.text.strip() == (
        f"careercoach: Another program has port {port}; name another, or leave out --port for a free one."
    )


def test_without_the_package_it_says_how_to_get_it(tmp_path: Path, file: Path) -> None:
    (tmp_path / "gone" / "textual_serve").mkdir(parents=True)
    (tmp_path / "gone" / "textual_serve" / "__init__.py").write_text("raise ImportError\n")
    (tmp_path / "gone" / "aiohttp").mkdir()
    (tmp_path / "gone" / "aiohttp" / "__init__.py").write_text("raise ImportError\n")
    found = f"{tmp_path / 'gone'}{os.pathsep}{Path(__file__).parents[3]}"
    terminal = Terminal(tmp_path, "serve", "--db", str(file), columns=160, PYTHONPATH=found)
    assert terminal.end() == 2
    assert terminal.text.strip() == (
        "careercoach: The browser needs one more package; pip install 'careercoach[web]' brings it."
    )


@with_the_extra
def test_a_file_that_was_named_and_is_not_there_is_not_begun_in_a_browser(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "serve", "--db", str(tmp_path / "slip.db"), columns=160)
    assert terminal.end() == 3
    assert "There is no file" in terminal.text
    assert not (tmp_path / "slip.db").exists()


def test_without_a_terminal_no_address_is_given_out(run: Run) -> None:
    answer = run("serve")
    assert (answer.code, answer.out) == (2, "")
    assert "on a terminal" in answer.err
