"""Whatever an agent sends, it gets one line of JSON-RPC back, or none where none is wanted."""

import json

import pytest

from careercoach.agent.answering import Agent
from careercoach.agent.protocol import LONGEST
from tests.agent.lines import Behind, line


def code(sent: bytes) -> tuple[object, int]:
    """The id and the code of the error."""
    answer = Agent(Behind()).answer(sent)
    assert answer is not None
    assert answer.count("\n") == 1
    assert answer.isascii()
    said = json.loads(answer)
    assert (set(said), said["jsonrpc"]) == ({"jsonrpc", "id", "error"}, "2.0")
    return said["id"], said["error"]["code"]


@pytest.mark.parametrize(
    "sent",
    [
        b"x\n",
        b"{\n",
        b"\xff\xfe\n",
        b"[" * 200_000 + b"\n",
        b'{"jsonrpc": "2.0", "id": NaN, "method": "ping"}\n',
        b'{"jsonrpc": "2.0", "id": ' + b"9" * 5000 + b', "method": "ping"}\n',
    ],
    ids=["a word", "half", "no text", "deep", "no number", "a long number"],
)
def test_a_line_that_is_no_json_is_answered_as_such(sent: bytes) -> None:
    assert code(sent) == (None, -32700)


@pytest.mark.parametrize(
    ("sent", "identity"),
    [
        (b"[]", None),
        (b'[{"jsonrpc": "2.0", "id": 1, "method": "ping"}]', None),
        (b"1", None),
        (b"null", None),
        (b'{"id": 1, "method": "ping"}', None),
        (b'{"jsonrpc": "1.0", "id": 1, "method": "ping"}', None),
        (b'{"jsonrpc": "2.0", "id": 1}', 1),
        (b'{"jsonrpc": "2.0", "id": 1, "method": 7}', 1),
        (b'{"jsonrpc": "2.0", "id": null, "method": "ping"}', None),
        (b'{"jsonrpc": "2.0", "id": true, "method": "ping"}', None),
        (b'{"jsonrpc": "2.0", "id": 1.5, "method": "ping"}', None),
        (b'{"jsonrpc": "2.0", "id": {}, "method": "ping"}', None),
    ],
)
def test_json_that_is_no_request_is_refused_and_a_batch_too(sent: bytes, identity: object) -> None:
    assert code(sent) == (identity, -32600)


def test_a_line_may_be_long_but_not_endless() -> None:
    padded = line("ping").rstrip()
    assert Agent(Behind()).answer(padded + b" " * (LONGEST - len(padded))) == '{"jsonrpc":"2.0","id":1,"result":{}}\n'
    assert code(padded + b" " * (LONGEST - len(padded) + 1)) == (None, -32600)


def test_what_wants_no_answer_gets_none() -> None:
    agent = Agent(Behind())
    for sent in (
        b"\n",
        b"",
        b'{"jsonrpc": "2.0", "method": "notifications/initialized"}',
        b'{"jsonrpc": "2.0", "method": "tools/call", "params": {"name": "propose"}}',
        b'{"jsonrpc": "2.0", "id": 4, "result": {}}',
        b'{"jsonrpc": "2.0", "id": 4, "error": {"code": 1, "message": "no"}}',
    ):
        assert agent.answer(sent) is None, sent


def test_the_id_comes_back_as_it_was() -> None:
    for identity in (0, -3, "", "é", "\ud800"):
        answer = Agent(Behind()).answer(line("ping", identity))
        assert answer is not None
        assert json.loads(answer) == {"jsonrpc": "2.0", "id": identity, "result": {}}


def test_params_without_names_and_unknown_methods_are_refused_by_their_codes() -> None:
    assert code(b'{"jsonrpc": "2.0", "id": 2, "method": "ping", "params": [1]}') == (2, -32602)
    assert code(line("prompts/list", 3)) == (3, -32601)
    assert code(line("resources/read", 4, uri="careercoach://people")) == (4, -32002)
    assert code(line("resources/read", 5, uri=["careercoach://goals"])) == (5, -32002)
    assert code(line("tools/call", 6, name="delete")) == (6, -32602)
    assert code(line("tools/call", 7, name="search", arguments="rota")) == (7, -32602)
    assert code(line("tools/call", 8, name=[])) == (8, -32602)
