"""A person lets an agent in, sees beforehand what it will see, and afterwards what it was answered."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.agent.lines import line
from tests.cli.conftest import Run


def answers(said: str) -> list[Any]:
    return [json.loads(each) for each in said.splitlines()]


def talk(*lines: bytes) -> str:
    return b"".join(lines).decode()


def test_a_process_answers_over_pipes_and_the_person_reads_what_it_was_told(run: Run, program: Run) -> None:
    run("log", "Moved the night rota", "--result", "Nobody works three in a row.")
    run("log", "Told Ada off", "--private")
    goal = run("goal", "add", "Lead one handover", "--horizon", "near", "--why", "I want out", "--json").json
    said = program(
        "mcp",
        stdin=talk(
            line("initialize", 1, protocolVersion="2025-06-18", clientInfo={"name": "desk"}),
            b'{"jsonrpc": "2.0", "method": "notifications/initialized"}\n',
            line("resources/read", 2, uri="careercoach://goals"),
            b"x" * 2_500_000 + b"\n",
            line("tools/call", 3, name="search", arguments={"words": "night"}),
            line("tools/call", 4, name="search", arguments={"words": "Ada"}),
            line("tools/call", 5, name="propose", arguments={"title": "Trained two porters"}),
            b"half a line",
        ),
    )
    assert (said.code, said.err) == (0, "")
    told = answers(said.out)
    assert [each["id"] for each in told] == [1, 2, None, 3, 4, 5, None]
    assert told[0]["result"]["protocolVersion"] == "2025-06-18"
    assert [told[2]["error"]["code"], told[-1]["error"]["code"]] == [-32600, -32700]
    assert json.loads(told[1]["result"]["contents"][0]["text"])[0]["id"] == goal["id"]
    assert "Nobody works three in a row." in told[3]["result"]["content"][0]["text"]
    assert told[4]["result"]["content"][0]["text"] == "[]"
    assert "I want out" not in said.out

    log = run("mcp", "log", "--json").json
    assert [(each["agent"], each["request"], each["words"]) for each in log] == [
        ("desk", "propose", 0),
        ("desk", "search Ada", 0),
        ("desk", "search night", 11),
        ("desk", "read careercoach://goals", 5),
    ]
    assert log[3]["things"] == [f"goal {goal['id']}"]
    (waiting,) = run("inbox", "list", "--json").json
    assert (waiting["title"], waiting["source"], waiting["origin"]) == ("Trained two porters", "agent", "desk")
    assert log[0]["things"] == [f"proposal {waiting['id']}"]
    assert [each["title"] for each in run("accomplishment", "list", "--json").json] == [
        "Told Ada off",
        "Moved the night rota",
    ]


def test_the_preview_is_what_an_agent_reads(run: Run) -> None:
    assert run("mcp", "preview").err == "An agent would see nothing yet.\n"
    run("log", "Moved the night rota")
    run("goal", "add", "Lead one handover", "--horizon", "near", "--support", "A free Friday")
    uris = ("careercoach://goals", "careercoach://accomplishments", "careercoach://promises")
    asked = run("mcp", stdin=talk(*(line("resources/read", 1, uri=uri) for uri in uris)))
    read = [json.loads(each["result"]["contents"][0]["text"]) for each in answers(asked.out)]
    seen = run("mcp", "preview", "--json").json
    assert [thing for things in read for thing in things] == [
        {"noun": each["kind"], "id": each["id"], **each["said"]} for each in seen
    ]
    assert run("mcp", "preview", "--quiet").out.split() == [each["id"] for each in seen]
    told = run("mcp", "preview").out
    for each in seen:
        assert all(f"  {value}\n" in told for value in (each["id"], *each["said"].values()))
    assert "Friday" not in told


def test_what_was_answered_is_no_act_and_an_undo_takes_back_what_was_proposed(run: Run) -> None:
    run("log", "Moved the night rota")
    run("mcp", stdin=talk(line("resources/read", 1, uri="careercoach://goals")))
    assert run("history", "--json").json[0]["title"] == "Moved the night rota"
    run("mcp", stdin=talk(line("tools/call", 1, name="propose", arguments={"title": "Trained two porters"})))
    run("undo")
    assert run("inbox", "list", "--json").json == []
    assert [each["request"] for each in run("mcp", "log", "--json").json] == ["propose", "read careercoach://goals"]
    assert len(run("mcp", "log", "--limit", "1", "--quiet").out.split()) == 1


def test_a_file_that_is_not_there_is_refused_before_anybody_asks(program: Run) -> None:
    said = program("mcp", stdin=talk(line("ping")), CAREERCOACH_DB="/nowhere/life.db")
    assert (said.code, said.out) == (3, "")


def test_nobody_was_answered_anything_yet(run: Run) -> None:
    assert run("mcp", "log").err == "No agent was answered anything yet.\n"


def test_what_is_erased_is_gone_from_what_agents_were_answered_too(run: Run, environment: Mapping[str, str]) -> None:
    goes = run("log", "Counted the zebrafish", "--quiet").out.strip()
    stays = run("log", "Fed the fish", "--quiet").out.strip()
    run(
        "mcp",
        stdin=talk(
            line("tools/call", 1, name="search", arguments={"words": "fish"}),
            line("tools/call", 2, name="search", arguments={"words": "zebra"}),
            line("resources/read", 3, uri="careercoach://accomplishments"),
            line("tools/call", 4, name="search", arguments={"words": "fed"}),
        ),
    )
    run("--yes", "erase", goes)
    log = [(each["request"], each["things"]) for each in run("mcp", "log", "--json").json]
    one = [f"accomplishment {stays}"]
    assert log == [("search fed", one), ("read careercoach://accomplishments", one), ("search", []), ("search", one)]
    held = Path(environment["CAREERCOACH_DB"]).read_bytes()
    assert b"zebra" not in held
    assert goes.encode() not in held
