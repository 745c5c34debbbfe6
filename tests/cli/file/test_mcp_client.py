"""The protocol's own client library comes to the door as an agent does: over pipes, page by page, and is refused."""

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from careercoach.agent.answering import PAGE
from tests.cli.conftest import Run

pytest.importorskip("mcp", reason="the protocol's client library (mcp, in the extra “test”) is not installed here")

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client


async def _visit(file: Path) -> tuple[list[str], list[int], list[str]]:
    """What a client finds: the resources and tools, how many things each page holds, and what it is told."""
    arguments = ["-m", "careercoach", "--db", str(file), "--today", "2026-11-22", "mcp"]
    server = StdioServerParameters(command=sys.executable, args=arguments, env=dict(os.environ))
    async with stdio_client(server) as (reads, writes), ClientSession(reads, writes) as session:
        await session.initialize()
        await session.send_ping()
        names = [str(each.uri) for each in (await session.list_resources()).resources]
        names += [tool.name for tool in (await session.list_tools()).tools]
        pages, uri = [], "careercoach://accomplishments"
        while uri:
            contents: list[Any] = list((await session.read_resource(uri)).contents)
            content, *more = contents
            pages.append(len(json.loads(content.text)))
            uri = str(more[0].uri) if more else ""
        asked: list[tuple[str, dict[str, str]]] = [
            ("search", {"words": "rota"}),
            ("propose", {"title": "Trained two people"}),
            ("propose", {}),
        ]
        answers: list[Any] = [(await session.call_tool(tool, said)).content[0] for tool, said in asked]
        told = [answer.text for answer in answers]
        try:
            await session.read_resource("careercoach://people")
        except Exception as error:  # whatever the library makes of a refusal
            told.append(str(error))
    return names, pages, told


def test_the_public_client_reads_searches_proposes_and_is_refused(run: Run, tmp_path: Path) -> None:
    titles = [f"Moved rota {number}" for number in range(PAGE + 1)]
    (tmp_path / "tasks.txt").write_text("".join(f"x 2026-11-20 {title}\n" for title in titles))
    assert run("import", str(tmp_path / "tasks.txt"), "--format", "todotxt").code == 0
    run("inbox", "accept", "--all")
    run("log", "Told Ada off about the rota", "--private")
    file = Path(run("where", "--quiet").out.strip())
    names, pages, told = asyncio.run(_visit(file))
    assert names[-2:] == ["search", "propose"]
    assert {"careercoach://goals", "careercoach://accomplishments", "careercoach://promises"} == set(names[:-2])
    assert pages == [PAGE, 1]
    assert ("Moved rota" in told[0], "Ada" in told[0]) == (True, False)
    assert told[1:] == [
        "It waits in the inbox; the person decides.",
        "An accomplishment needs a title, and a day that has come.",
        "There is no such resource.",
    ]
    assert [each["title"] for each in run("inbox", "list", "--json").json] == ["Trained two people"]
