"""An agent reads and searches what is shown, may propose, and each such answer is written down before it is given."""

import json
from typing import Any

import pytest

from careercoach.agent.answering import Agent, Noted
from careercoach.agent.seen import ShownRecord
from tests.agent.lines import DONE, GOAL, PROMISE, Behind, ask, call, line


def text(answer: Any) -> str:
    (content,) = answer["content"]
    assert content["type"] == "text"
    return str(content["text"])


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ("2025-11-25", "2025-11-25"),
        ("2025-06-18", "2025-06-18"),
        ("2024-11-05", "2025-11-25"),
        ("9999-01-01", "2025-11-25"),
        (None, "2025-11-25"),
        ([], "2025-11-25"),
    ],
)
def test_both_agree_on_a_revision_of_the_protocol(asked: object, spoken: str) -> None:
    said = ask(Agent(Behind()), "initialize", protocolVersion=asked, clientInfo={"name": "desk"})
    assert said["protocolVersion"] == spoken
    assert said["capabilities"] == {"resources": {}, "tools": {}}
    assert said["serverInfo"]["name"] == "careercoach"


def test_each_noun_is_a_resource_with_its_things_alone() -> None:
    behind = Behind()
    agent = Agent(behind)
    listed = ask(agent, "resources/list")["resources"]
    assert [each["name"] for each in listed] == ["goals", "accomplishments", "promises"]
    assert listed[2]["title"] == "Open promises"
    assert listed[2]["description"] == "What was agreed in talks and is still open."
    uris = [each["uri"] for each in listed]
    assert uris == ["careercoach://goals", "careercoach://accomplishments", "careercoach://promises"]
    for uri, thing in zip(uris, (GOAL, DONE, PROMISE), strict=True):
        (content,) = ask(agent, "resources/read", uri=uri)["contents"]
        assert (content["uri"], content["mimeType"]) == (uri, "application/json")
        assert json.loads(content["text"]) == [{"noun": thing.kind, "id": thing.id, **thing.said}]
    assert behind.noted == [
        Noted(None, f"read {uri}", (thing,)) for uri, thing in zip(uris, (GOAL, DONE, PROMISE), strict=True)
    ]


def test_a_long_life_is_read_page_by_page_and_what_is_noted_is_the_page() -> None:
    many = [ShownRecord(f"a{number}", "accomplishment", {"title": f"Thing {number}"}) for number in range(1, 251)]
    behind = Behind(things=[GOAL, *many])
    agent, uri = Agent(behind), "careercoach://accomplishments"
    read: list[str] = []
    sizes: list[int] = []
    while uri:
        content, *more = ask(agent, "resources/read", uri=uri)["contents"]
        page = [each["id"] for each in json.loads(content["text"])]
        assert (content["uri"], [each.id for each in behind.noted[-1].shown]) == (uri, page)
        read, sizes = [*read, *page], [*sizes, len(page)]
        uri = more[0]["uri"] if more else ""
    assert (read, sizes) == ([each.id for each in many], [100, 100, 50])
    assert ask(agent, "resources/read", uri="careercoach://accomplishments?from=251")["contents"][0]["text"] == "[]"
    templates = ask(agent, "resources/templates/list")["resourceTemplates"]
    assert "careercoach://accomplishments{?from}" in [each["uriTemplate"] for each in templates]


@pytest.mark.parametrize(
    "page", ["?from=0", "?from=-1", "?from=", "?from=1&all=1", "?from=\u0661", "?from=" + "9" * 10]
)
def test_a_page_that_cannot_be_is_no_resource(page: str) -> None:
    answer = json.loads(Agent(Behind()).answer(line("resources/read", 1, uri=f"careercoach://goals{page}")) or "")
    assert answer["error"]["message"] == "There is no such resource."


def test_what_shows_nothing_of_the_file_is_not_written_down() -> None:
    behind = Behind()
    agent = Agent(behind)
    for method in ("initialize", "ping", "resources/list", "resources/templates/list", "tools/list", "nonsense"):
        ask(agent, method, uri="careercoach://goals") if method != "ping" else agent.answer(b"x")
    assert behind.noted == []


def test_a_search_finds_what_holds_all_words_in_any_case_and_accent() -> None:
    behind = Behind()
    agent = Agent(behind)
    ask(agent, "initialize", clientInfo={"name": " my\n desk "})
    assert [each["id"] for each in json.loads(text(call(agent, "search", words="koln SHIFT")))] == ["a1"]
    assert [each["id"] for each in json.loads(text(call(agent, "search", words="shift")))] == ["a1", "p1"]
    assert json.loads(text(call(agent, "search", words="shift goal"))) == []
    assert behind.noted[0] == Noted("my desk", "search koln SHIFT", (DONE,))
    assert [len(each.shown) for each in behind.noted] == [1, 2, 0]


def test_a_search_shows_so_many_at_most_and_notes_no_more() -> None:
    behind = Behind([ShownRecord(f"g{number}", "goal", {"title": "Lead"}) for number in range(51)])
    assert len(json.loads(text(call(Agent(behind), "search", words="lead")))) == 50
    assert len(behind.noted[0].shown) == 50


def test_what_an_agent_calls_itself_and_asks_is_noted_short() -> None:
    behind = Behind()
    agent = Agent(behind)
    ask(agent, "initialize", clientInfo={"name": "d" * 500})
    call(agent, "search", words="w" * 5000)
    assert (behind.noted[0].agent, behind.noted[0].request) == ("d" * 80, f"search {'w' * 200}")


@pytest.mark.parametrize("info", [None, "desk", {}, {"name": 7}, {"name": "half \ud800"}, {"name": " "}])
def test_an_agent_without_a_name_is_noted_without_one(info: object) -> None:
    behind = Behind()
    agent = Agent(behind)
    ask(agent, "initialize", clientInfo=info)
    call(agent, "search", words="shift")
    assert behind.noted[0].agent is None


def test_a_proposal_waits_and_the_same_again_proposes_nothing() -> None:
    behind = Behind()
    agent = Agent(behind)
    said = {"title": " Trained two porters\nin the new lift", "on": "2026-11-22", "result": "Both go alone."}
    assert text(call(agent, "propose", **said)) == "It waits in the inbox; the person decides."
    assert text(call(agent, "propose", **said)) == "That was proposed before."
    first = behind.proposed[0]
    assert (first.title, first.did, str(first.on)) == ("Trained two porters", "in the new lift", "2026-11-22")
    assert (first.result, first.kind) == ("Both go alone.", "accomplishment")
    assert [each.request for each in behind.noted] == ["propose", "propose"]
    call(agent, "propose", **{**said, "on": "2026-11-21"})
    assert len({each.mark for each in behind.proposed}) == 2


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"title": " \n "},
        {"title": 7},
        {"title": "half \ud800"},
        {"title": "Trained", "on": "2026-11-23"},
        {"title": "Trained", "on": "soon"},
        {"title": "Trained", "on": "0001-01-01"},
        {"title": "Trained", "did": ["x"]},
    ],
)
def test_what_could_be_no_accomplishment_is_refused_and_proposes_nothing(said: dict[str, object]) -> None:
    behind = Behind()
    answer = call(Agent(behind), "propose", **said)
    assert answer["isError"] is True
    assert text(answer).endswith(".")
    assert (behind.proposed, behind.noted) == ([], [])


def test_each_tool_says_what_it_needs_and_whether_it_only_reads() -> None:
    tools = ask(Agent(Behind()), "tools/list")["tools"]
    assert [(each["name"], each["inputSchema"]["required"]) for each in tools] == [
        ("search", ["words"]),
        ("propose", ["title"]),
    ]
    assert [each["annotations"]["readOnlyHint"] for each in tools] == [True, False]


class Broken(Behind):
    """A file that cannot be written."""

    def note(self, noted: Noted) -> None:
        raise RuntimeError(str(noted.shown))


def test_what_cannot_be_written_down_is_not_said() -> None:
    agent = Agent(Broken())
    for said in (ask(agent, "resources/read", uri="careercoach://goals"), call(agent, "search", words="handover")):
        assert said["code"] == -32603
        assert "handover" not in str(said)
    assert json.loads(agent.answer(line("resources/read", 9, uri="careercoach://goals")) or "")["id"] == 9
