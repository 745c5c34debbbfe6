"""A real browser without a window, which a test drives as a person would: open a page, look, type, close it.

It speaks the browser's own protocol over two pipes, so nothing listens on a port. What stands on a page that shows the
program is read from what the page was sent, for it is drawn on a canvas.
"""

import base64
import json
import os
import select
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pyte

from tests.documents.browser import FOUND
from tests.terminal import PATIENCE

_KEYS = {"enter": ("Enter", 13, "\r", 0), "escape": ("Escape", 27, "", 0), "ctrl+q": ("q", 81, "", 2)}
"""By our name: the browser's, its number, what it types, and the keys held with it (2: control)."""


class Browser:
    """One process of a browser that reaches this machine alone. ``open`` gives a page of it."""

    def __init__(self, process: "subprocess.Popen[bytes]", commands: int, answers: int) -> None:
        self._process, self._commands, self._answers = process, commands, answers
        self._read, self._number = b"", 0
        self._pages: dict[str, Page] = {}
        self._done: dict[int, Any] = {}

    def open(self, address: str, *, stranger: bool = False) -> "Page":
        """A new tab there; for a ``stranger``, of a browser that shares nothing with the others."""
        where = {"browserContextId": self.call("Target.createBrowserContext")["browserContextId"]} if stranger else {}
        target = self.call("Target.createTarget", url="about:blank", width=1000, height=500, **where)["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = self._pages[session] = Page(self, session, target)
        for domain in ("Network", "Page", "Runtime"):
            page.call(f"{domain}.enable")
        page.go(address)
        return page

    def call(self, method: str, session: str | None = None, **said: Any) -> Any:
        """Have something done and give the answer."""
        self._number += 1
        whole = {"id": self._number, "method": method, "params": said} | ({"sessionId": session} if session else {})
        os.write(self._commands, json.dumps(whole).encode() + b"\0")
        number = self._number
        self.wait(lambda: number in self._done, lambda: f"the browser did not answer {method}")
        answer = self._done.pop(number)
        assert "error" not in answer, answer
        return answer["result"]

    def wait(self, met: Callable[[], object], complaint: Callable[[], str]) -> None:
        """Listen until something holds. Fails with the complaint when it never does."""
        deadline = time.monotonic() + PATIENCE
        while not met():
            assert time.monotonic() < deadline, complaint()
            if select.select([self._answers], [], [], 0.1)[0]:
                *whole, self._read = (self._read + os.read(self._answers, 1 << 20)).split(b"\0")
                for each in map(json.loads, whole):
                    self._take(each)

    def _take(self, heard: Any) -> None:
        if "id" in heard:
            self._done[heard["id"]] = heard
        elif page := self._pages.get(heard.get("sessionId", "")):
            page.hear(heard["method"], heard["params"])


class Page:
    """A tab. ``asked`` has the addresses it asked for, ``status`` what it was answered as a whole page."""

    def __init__(self, browser: Browser, session: str, target: str) -> None:
        self._browser, self._session, self._target = browser, session, target
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self._screen)
        self._loaded = False
        self.asked: list[str] = []
        self.status = 0
        self.complaints: list[str] = []

    @property
    def text(self) -> str:
        """What stands in the window of the program."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def colours(self) -> set[str]:
        """The colours in the window, each as rrggbb."""
        cells = (cell for row in self._screen.buffer.values() for cell in row.values())
        return {colour for cell in cells for colour in (cell.fg, cell.bg)} - {"default"}

    @property
    def words(self) -> str:
        """What stands on the page itself."""
        return str(self.look("document.body.innerText"))

    def go(self, address: str) -> None:
        """Open an address, and wait until all it needs is there."""
        self._loaded = False
        self.call("Page.navigate", url=address)
        self._browser.wait(lambda: self._loaded, lambda: f"{address} did not load")

    def call(self, method: str, **said: Any) -> Any:
        """Have something done in this tab."""
        return self._browser.call(method, self._session, **said)

    def look(self, script: str) -> Any:
        """What a script on the page gives; of a promise, what it comes to."""
        given = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        return given["result"].get("value")

    def wait_for(self, words: str) -> None:
        """Wait until words stand in the window."""
        self._browser.wait(lambda: words in self.text, lambda: f"“{words}” did not appear:\n{self.text}")

    def wait_until(self, script: str) -> None:
        """Wait until a script on the page gives something true."""
        self._browser.wait(lambda: self.look(script), lambda: f"never true: {script}")

    def type(self, words: str) -> None:
        """Type letters."""
        for letter in words:
            self.call("Input.dispatchKeyEvent", type="keyDown", text=letter, key=letter, unmodifiedText=letter)
            self.call("Input.dispatchKeyEvent", type="keyUp", key=letter)

    def click(self, words: str) -> None:
        """Click on words in the window with the mouse, once they stand there."""
        self.wait_for(words)
        rows = self.text.splitlines()
        row = next(number for number, line in enumerate(rows) if words in line)
        column = rows[row].index(words) + len(words) // 2
        x, y, width, height = self.look(
            "(() => { const box = document.querySelector('.xterm-screen').getBoundingClientRect();"
            " return [box.x, box.y, box.width, box.height]; })()"
        )
        where = {
            "x": x + (column + 0.5) * width / self._screen.columns,
            "y": y + (row + 0.5) * height / self._screen.lines,
            "button": "left",
            "clickCount": 1,
        }
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, **where)

    def press(self, *names: str) -> None:
        """Press keys by name."""
        for name in names:
            key, number, text, held = _KEYS[name]
            said: dict[str, Any] = {"key": key, "windowsVirtualKeyCode": number, "modifiers": held}
            self.call("Input.dispatchKeyEvent", type="keyDown", **said, **({"text": text} if text else {}))
            self.call("Input.dispatchKeyEvent", type="keyUp", **said)

    def close(self) -> None:
        """Close the tab."""
        self._browser.call("Target.closeTarget", targetId=self._target)

    def hear(self, method: str, said: Any) -> None:
        """Take in what happened in this tab."""
        match method:
            case "Page.loadEventFired":
                self._loaded = True
            case "Network.requestWillBeSent":
                self.asked.append(said["request"]["url"])
            case "Network.responseReceived" if said["type"] == "Document":
                self.status = said["response"]["status"]
            case "Network.webSocketCreated":
                self.asked.append(said["url"])
                size = parse_qs(urlsplit(said["url"]).query)
                self._screen.reset()
                self._screen.resize(int(size["height"][0]), int(size["width"][0]))
            case "Network.webSocketFrameReceived" if said["response"]["opcode"] == 2:
                self._stream.feed(base64.b64decode(said["response"]["payloadData"]))
            case "Runtime.exceptionThrown":
                self.complaints.append(json.dumps(said["exceptionDetails"]))


@contextmanager
def a_browser(profile: Path) -> Iterator[Browser]:
    """A browser with a profile of its own, gone at the end."""
    assert FOUND
    (to_browser, commands), (answers, from_browser) = os.pipe(), os.pipe()
    said = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={profile}"]
    nowhere = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
    process = subprocess.Popen(
        [
            "bash",
            "-c",
            f'exec "$@" 3<&{to_browser} 4>&{from_browser}',
            "bash",
            FOUND,
            *said,
            nowhere,
            "--remote-debugging-pipe",
        ],
        pass_fds=(to_browser, from_browser),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_browser)
    os.close(from_browser)
    try:
        yield Browser(process, commands, answers)
    finally:
        process.terminate()
        process.wait()
        os.close(commands)
        os.close(answers)
