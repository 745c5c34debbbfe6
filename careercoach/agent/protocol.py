"""JSON-RPC 2.0, one message a line: a line becomes a request, an answer becomes a line.

Of a request that cannot be read nothing is repeated. Several in one line (a batch) are refused, as the Model Context
Protocol has it since its revision 2025-06-18.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from careercoach.frozen import Frozen

LONGEST = 1_000_000
"""Bytes that a line may have."""

BROKEN, NO_REQUEST, NO_METHOD, WRONG_PARAMETERS, FAILED, NO_RESOURCE = -32700, -32600, -32601, -32602, -32603, -32002
"""The codes of errors: those of JSON-RPC, and the protocol's own for a resource that is not there."""

Id = str | int | None


class Request(Frozen):
    """What is asked: ``id`` comes back with the answer."""

    id: str | int
    method: str
    params: Mapping[str, Any]


class Refused(Exception):
    """A request that gets an error for its answer: its code, a sentence, and the id of the request as far as known."""

    def __init__(self, code: int, sentence: str, identity: Id = None) -> None:
        """Keep the three."""
        super().__init__(sentence)
        self.code, self.sentence, self.identity = code, sentence, identity


def read(line: bytes) -> Request | None:
    """The request in a line; None for what wants no answer: a blank line, a notification, somebody's answer.

    Raises Refused.
    """
    if len(line) > LONGEST:
        raise Refused(NO_REQUEST, f"A line may have {LONGEST} bytes at most.")
    if not line.strip():
        return None
    try:
        message = json.loads(line.decode("utf-8"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Refused(BROKEN, "The line is no JSON.") from None
    if isinstance(message, list):
        raise Refused(NO_REQUEST, "One request a line: several at once are not taken.")
    if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
        raise Refused(NO_REQUEST, "That is no request of JSON-RPC 2.0.")
    return _request(message)


def result(identity: Id, value: Mapping[str, Any]) -> str:
    """The line that answers a request."""
    return _line({"jsonrpc": "2.0", "id": identity, "result": value})


def error(refused: Refused) -> str:
    """The line that refuses a request."""
    told = {"code": refused.code, "message": refused.sentence}
    return _line({"jsonrpc": "2.0", "id": refused.identity, "error": told})


def _request(message: Mapping[str, Any]) -> Request | None:
    if "method" not in message and ("result" in message or "error" in message):
        return None
    identity, method, params = message.get("id"), message.get("method"), message.get("params", {})
    if "id" in message and (isinstance(identity, bool) or not isinstance(identity, str | int)):
        raise Refused(NO_REQUEST, "The id of a request is a text or a whole number.")
    if not isinstance(method, str):
        raise Refused(NO_REQUEST, "A request names its method.", identity)
    if identity is None:
        return None
    if not isinstance(params, dict):
        raise Refused(WRONG_PARAMETERS, "The params of a request have names.", identity)
    return Request(identity, method, params)


def _line(message: Mapping[str, Any]) -> str:
    """ASCII alone, so that it is one line in whatever encoding the stream has."""
    return json.dumps(message, separators=(",", ":")) + "\n"


def _no_number(name: str) -> float:
    raise ValueError(name)
