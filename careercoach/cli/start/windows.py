"""The server behind ``careercoach serve``: one window of the program for each page, for one browser on this machine.

Why so guarded: everybody on a machine reaches its loopback, and so does every page that the person's browser shows. So
whoever comes first with the token gets a cookie, and nobody without it is told anything; the names under which the
server is called are its own, or another page could call it by a name that leads here; and a cookie knows no ports, so
it is sent to one path that nobody can guess, and to no other program of this machine.
"""

import asyncio
import logging
import secrets
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from importlib.resources import files
from string import Template
from typing import TypeVar

from aiohttp import web
from aiohttp.typedefs import Handler
from textual_serve.app_service import AppService
from textual_serve.server import Server, to_int

T = TypeVar("T")

LOOPBACK = "127.0.0.1"

_HEARTBEAT = 15.0
"""Seconds after which a page is asked whether it is still there."""

_SIZE = (("width", 80), ("height", 24))
"""Columns and rows that a page names, and those of one that does not."""

_COOKIE = "careercoach"
_TOKEN = "token"  # noqa: S105 its name in the address
_HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff"}
_POLICY, _NOTHING = "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"
_OWN_FILES = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    "img-src 'self' data:; connect-src ws://{host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_LET_IN = """\
<!DOCTYPE html><title>careercoach</title><meta http-equiv="refresh" content="0; url=./">
"""
_REFUSED = """\
This address has let in a browser already, or was never given out.
End careercoach serve with Ctrl+C in its terminal and start it again for a new one.
"""


class Windows(Server):
    """The windows in a browser. ``command`` starts one; ``closed`` is called each time when the last one has gone."""

    def __init__(self, command: str, listening: socket.socket, closed: Callable[[], object]) -> None:
        self._listening, self._closed = listening, closed
        port = listening.getsockname()[1]
        super().__init__(command, host=LOOPBACK, port=port)
        self._hosts = (f"{LOOPBACK}:{port}", f"localhost:{port}")
        self._path = f"/{secrets.token_urlsafe(9)}"
        self._token: str | None = secrets.token_urlsafe(32)
        self._cookie = secrets.token_urlsafe(32)
        self._open: set[asyncio.Task[object] | None] = set()

    @property
    def address(self) -> str:
        """Where the first browser is let in."""
        return f"http://{self._hosts[0]}{self._path}/?{_TOKEN}={self._token}"

    def serve(self, debug: bool = False) -> None:  # noqa: ARG002 what Textual's takes
        """Serve until Ctrl+C or a signal ends it; what is typed in the windows is kept first."""
        for name in ("aiohttp", "textual-serve"):  # which would write what went wrong, with what is private in it
            logging.getLogger(name).addHandler(logging.NullHandler())
        web.run_app(self._make_app(), sock=self._listening, print=None, access_log=None)

    async def _make_app(self) -> web.Application:
        app = web.Application(middlewares=[self._guard])
        app.on_response_prepare.append(_mark)
        app.add_subapp(self._path, await super()._make_app())
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing."""

    async def on_shutdown(self, app: web.Application) -> None:  # noqa: ARG002 what aiohttp hands over
        """Close every window, and wait until what was typed in it is kept."""
        self._closed = lambda: None
        going = [task for task in self._open if task]
        for task in going:
            task.cancel()
        await asyncio.gather(*going, return_exceptions=True)

    async def handle_index(self, request: web.Request) -> web.Response:
        """The page that shows a window. All it needs comes from here, its letters too."""
        nonce = secrets.token_urlsafe(16)
        page = Template((files("careercoach.cli.start") / "window.html").read_text("utf-8"))
        text = page.substitute(nonce=nonce, windows=f"ws://{request.host}{self._path}/ws")
        policy = _OWN_FILES.format(nonce=nonce, host=request.host)
        return web.Response(text=text, content_type="text/html", headers={_POLICY: policy})

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Run the program in a window until that, or the program, is closed, and all that was typed is kept."""
        page = web.WebSocketResponse(heartbeat=_HEARTBEAT)
        width, height = (to_int(request.query.get(name, ""), least) for name, least in _SIZE)
        await page.prepare(request)
        window = _Window(
            self.command,
            write_bytes=_unless_closed(page.send_bytes),
            write_str=_unless_closed(page.send_str),
            close=page.close,
            download_manager=self.download_manager,
        )
        running = asyncio.current_task()
        self._open.add(running)
        try:
            await window.start(width, height)
            await self._process_messages(page, window)
        finally:
            await window.stop()
            self._open.discard(running)
            if not self._open:
                self._closed()
        return page

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.host in self._hosts and request.headers.get("Origin") in (None, f"http://{request.host}"):
            if _same(request.cookies.get(_COOKIE), self._cookie):
                return await handler(request)
            if self._is_first(request):
                return self._let_in()
        return web.Response(status=403, text=_REFUSED)

    def _is_first(self, request: web.Request) -> bool:
        return (
            request.method == "GET"
            and request.path == f"{self._path}/"
            and _same(request.query.get(_TOKEN), self._token)
        )

    def _let_in(self) -> web.Response:
        """Give this browser the cookie. It goes on from a page of ours, for else a strict cookie may be held back."""
        self._token = None
        response = web.Response(text=_LET_IN, content_type="text/html")
        response.set_cookie(_COOKIE, self._cookie, path=self._path, httponly=True, samesite="Strict")
        return response


class _Window(AppService):
    async def stop(self) -> None:
        """Have it close, and wait until it has ended."""
        await super().stop()
        if self._process:
            await self._process.wait()


async def _mark(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(_HEADERS)
    response.headers.setdefault(_POLICY, _NOTHING)


def _unless_closed(send: Callable[[T], Awaitable[None]]) -> Callable[[T], Awaitable[None]]:
    """Send as long as the page is there. Why: the program draws while it keeps what was typed, and is heard out."""

    async def to_page(said: T) -> None:
        with suppress(ConnectionError):
            await send(said)

    return to_page


def _same(said: str | None, kept: str | None) -> bool:
    return said is not None and kept is not None and secrets.compare_digest(said.encode(), kept.encode())
