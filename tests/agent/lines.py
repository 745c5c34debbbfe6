"""A door without a file behind it, and lines to ask with."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from careercoach.agent.answering import Agent, Noted
from careercoach.agent.seen import ShownRecord
from careercoach.importers.proposed import Proposed

GOAL = ShownRecord("g1", "goal", {"title": "Lead one handover", "horizon": "near"})
DONE = ShownRecord("a1", "accomplishment", {"title": "Moved the Köln rota", "did": "Asked all shifts"})
PROMISE = ShownRecord("p1", "promise", {"text": "A quiet shift a month", "owner": "them"})


@dataclass
class Behind:
    """What lies behind the door: what is seen, and what was written down."""

    things: Sequence[ShownRecord] = (GOAL, DONE, PROMISE)
    noted: list[Noted] = field(default_factory=list)
    proposed: list[Proposed] = field(default_factory=list)

    def today(self) -> date:
        return date(2026, 11, 22)

    def seen(self) -> Sequence[ShownRecord]:
        return self.things

    def note(self, noted: Noted) -> None:
        self.noted.append(noted)

    def propose(self, noted: Noted, proposed: Proposed) -> bool:
        self.noted.append(noted)
        new = proposed.mark not in {each.mark for each in self.proposed}
        self.proposed.append(proposed)
        return new


def line(method: str, identity: object = 1, **params: object) -> bytes:
    return json.dumps({"jsonrpc": "2.0", "id": identity, "method": method, "params": params}).encode() + b"\n"


def ask(agent: Agent, method: str, **params: object) -> Any:
    """The result, or the error."""
    answer = json.loads(agent.answer(line(method, **params)) or "")
    return answer.get("result") or answer["error"]


def call(agent: Agent, tool: str, **arguments: object) -> Any:
    return ask(agent, "tools/call", name=tool, arguments=arguments)
