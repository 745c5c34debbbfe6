"""What an agent is answered: the requests of the Model Context Protocol that this program knows.

It reads, and it may propose an accomplishment, on which the person decides. Each answer that says something of the file
is noted before it is given: what cannot be noted is not said.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from careercoach import __version__
from careercoach.agent import protocol
from careercoach.agent.protocol import Refused, Request
from careercoach.agent.seen import ShownRecord, found
from careercoach.errors import UsageError
from careercoach.frozen import Frozen
from careercoach.importers.proposed import Gathering, Proposed
from careercoach.incoming import clean, is_whole

VERSIONS = ("2025-11-25", "2025-06-18")
"""The revisions of the protocol that are spoken, the newest first."""

RESOURCES = {
    "careercoach://goals": ("goal", "Goals", "Goals that are not private: title, horizon, by, status, progress."),
    "careercoach://accomplishments": (
        "accomplishment",
        "Accomplishments",
        "What the person did and did not keep private, the latest first.",
    ),
    "careercoach://promises": ("promise", "Open promises", "What was agreed in talks and is still open."),
}
"""Where each noun is read: its noun, its title, and what it holds."""

MOST = 50
"""How many things a search shows at most."""

PAGE = 100
"""How many things are read at once. The protocol turns the pages of lists alone; here each has its own address."""

_PAGE_OF = re.compile(r"([a-z:/]+)(?:\?from=([1-9][0-9]{0,8}))?")

_TEXTS = ("situation", "did", "result")
_NAME, _ASKED = 80, 200
"""Signs that are noted at most of an agent's name, and of what it asked."""
_JSON = "application/json"


class Noted(Frozen):
    """What is written down about an answer: who asked, for what, and what was shown."""

    agent: str | None
    request: str
    shown: tuple[ShownRecord, ...] = ()


class Door(Protocol):
    """What lies behind: the file, read anew for each request."""

    def today(self) -> date:
        """The person's day."""

    def seen(self) -> Sequence[ShownRecord]:
        """All that an agent may see."""

    def note(self, noted: Noted) -> None:
        """Write down what is about to be answered."""

    def propose(self, noted: Noted, proposed: Proposed) -> bool:
        """Put it into the inbox and write that down; False when it was proposed before."""


class Agent:
    """One agent that asks, from its first line to its last."""

    def __init__(self, door: Door) -> None:
        """Ask nothing yet."""
        self._door = door
        self._name: str | None = None
        self._methods: Mapping[str, Callable[[Mapping[str, Any]], Mapping[str, Any]]] = {
            "initialize": self._initialize,
            "ping": lambda _: {},
            "resources/list": lambda _: {"resources": [_resource(uri) for uri in RESOURCES]},
            "resources/templates/list": lambda _: {"resourceTemplates": [_template(uri) for uri in RESOURCES]},
            "resources/read": self._read,
            "tools/list": lambda _: {"tools": TOOLS},
            "tools/call": self._call,
        }

    def answer(self, line: bytes) -> str | None:
        """The line that answers a line; None where none is wanted. Whatever goes wrong is answered, too."""
        request = None
        try:
            request = protocol.read(line)
            return protocol.result(request.id, self._result(request)) if request else None
        except Refused as refused:
            return protocol.error(Refused(refused.code, refused.sentence, request.id if request else refused.identity))
        except Exception:
            sentence = "That did not work, and nothing is shown."
            return protocol.error(Refused(protocol.FAILED, sentence, request.id if request else None))

    def _result(self, request: Request) -> Mapping[str, Any]:
        if request.method not in self._methods:
            raise Refused(protocol.NO_METHOD, "There is no such method.")
        return self._methods[request.method](request.params)

    def _initialize(self, params: Mapping[str, Any]) -> Mapping[str, Any]:
        info, asked = params.get("clientInfo"), params.get("protocolVersion")
        self._name = _noted(info.get("name"), _NAME) if isinstance(info, dict) else None
        return {
            "protocolVersion": asked if asked in VERSIONS else VERSIONS[0],
            "capabilities": {"resources": {}, "tools": {}},
            "serverInfo": {"name": "careercoach", "title": "careercoach", "version": __version__},
            "instructions": "One person's goals, work and open promises, as far as they show them. What you propose "
            "waits in their inbox until they decide.",
        }

    def _read(self, params: Mapping[str, Any]) -> Mapping[str, Any]:
        uri, asked = params.get("uri"), _PAGE_OF.fullmatch(str(params.get("uri")))
        if not isinstance(uri, str) or not asked or asked[1] not in RESOURCES:
            raise Refused(protocol.NO_RESOURCE, "There is no such resource.")
        there = [each for each in self._door.seen() if each.kind == RESOURCES[asked[1]][0]]
        first = int(asked[2] or 1)
        shown = tuple(there[first - 1 :][:PAGE])
        self._door.note(Noted(self._name, f"read {uri}", shown))
        contents = [{"uri": uri, "mimeType": _JSON, "text": as_text(shown)}]
        if (following := first + PAGE) <= len(there):
            more = f"These are {first} to {following - 1} of {len(there)}; read this resource for those that follow."
            contents.append({"uri": f"{asked[1]}?from={following}", "mimeType": "text/plain", "text": more})
        return {"contents": contents}

    def _call(self, params: Mapping[str, Any]) -> Mapping[str, Any]:
        tools, name = {"search": self._search, "propose": self._propose}, params.get("name")
        said = params.get("arguments", {})
        if not isinstance(name, str) or name not in tools or not isinstance(said, dict):
            raise Refused(protocol.WRONG_PARAMETERS, "There is no such tool.")
        try:
            return _content(tools[name](said))
        except UsageError as error:
            return {**_content(error.sentence), "isError": True}

    def _search(self, said: Mapping[str, Any]) -> str:
        words = _texts(said, ("words",)).get("words")
        if not words:
            raise UsageError("A search needs words.")
        shown = found(self._door.seen(), words)[:MOST]
        self._door.note(Noted(self._name, f"search {_noted(words, _ASKED)}", shown))
        return as_text(shown)

    def _propose(self, said: Mapping[str, Any]) -> str:
        new = self._door.propose(Noted(self._name, "propose"), _proposed(said, self._door.today()))
        return "It waits in the inbox; the person decides." if new else "That was proposed before."


def as_text(shown: Iterable[ShownRecord]) -> str:
    """What an agent gets to read of these things."""
    return json.dumps([{"noun": each.kind, "id": each.id, **each.said} for each in shown], ensure_ascii=False)


def _proposed(said: Mapping[str, Any], today: date) -> Proposed:
    """What is proposed. Raises UsageError for what could be no accomplishment."""
    texts = _texts(said, ("title", "on", *_TEXTS))
    on = _day(texts.pop("on", None))
    title = texts.pop("title", "")
    gathered = Gathering(today)
    mark = json.dumps([title, on and on.isoformat(), texts], sort_keys=True)
    gathered.propose(1, title, mark, on=on, **texts)
    proposals = gathered.read().proposals
    if not proposals:
        raise UsageError("An accomplishment needs a title, and a day that has come.")
    return proposals[0]


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError("A day is written as 2026-11-22.") from None


def _texts(said: Mapping[str, Any], names: Iterable[str]) -> dict[str, str]:
    """The arguments of these names, without the blank ones. Raises UsageError for one that is no text."""
    given = {name: said[name] for name in names if said.get(name) is not None}
    if not all(isinstance(value, str) and is_whole(value) for value in given.values()):
        raise UsageError("Each argument is a text.")
    return {name: clean(value) for name, value in given.items() if clean(value)}


def _noted(text: object, longest: int) -> str | None:
    """A text of the agent as it is noted: one short line; None when it is none."""
    if not isinstance(text, str) or not is_whole(text):
        return None
    return " ".join(clean(text).split())[:longest].strip() or None


def _content(text: str) -> dict[str, Any]:
    return {"content": [{"type": "text", "text": text}]}


def _resource(uri: str) -> dict[str, str]:
    _, title, description = RESOURCES[uri]
    name = uri.rpartition("/")[2]
    return {"uri": uri, "name": name, "title": title, "description": description, "mimeType": _JSON}


def _template(uri: str) -> dict[str, str]:
    shown = _resource(uri)
    says = f"{shown['title']}, {PAGE} at a time: from the one of this number on, counted from 1."
    named = {"name": f"{shown['name']}-from", "title": f"{shown['title']} from one on", "description": says}
    return {"uriTemplate": f"{uri}{{?from}}", **named, "mimeType": _JSON}


def _tool(name: str, title: str, description: str, fields: Mapping[str, str], *, reads: bool) -> dict[str, Any]:
    """A tool whose first field is needed."""
    properties = {field: {"type": "string", "description": says} for field, says in fields.items()}
    return {
        "name": name,
        "title": title,
        "description": description,
        "inputSchema": {"type": "object", "properties": properties, "required": [next(iter(fields))]},
        "annotations": {"readOnlyHint": reads, "destructiveHint": False, "openWorldHint": False},
    }


TOOLS = [
    _tool(
        "search",
        "Search",
        f"Find goals, accomplishments and open promises that hold all the words, {MOST} at most.",
        {"words": "Words that each stand in it."},
        reads=True,
    ),
    _tool(
        "propose",
        "Propose an accomplishment",
        "Put something the person did into their inbox. It becomes part of their file only when they accept it.",
        {
            "title": "What they did, in one line.",
            "on": "The day, as 2026-11-22.",
            "situation": "What it was like before.",
            "did": "What they did, in more words.",
            "result": "What came of it.",
        },
        reads=False,
    ),
]
"""What an agent can have done."""
