"""Plausible working-life entries from a dozen trades, the same for the same day, for tests that want real text.

Each file in ``trades/`` holds one trade: measured results told for three places, things told without a figure, and
one goal with its check-ins. All of it is invented; the figures have the size such figures have.
"""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

TRADES = Path(__file__).parent / "trades"
DAYS = 730
STRIDE = 263  # shares no factor with DAYS, so that entries spread over two years without meeting on a day
SAID = ("title", "did", "result", "before", "after", "unit", "energy")
CADENCE = {"near": 14, "mid": 30, "long": 91}

Entry = dict[str, Any]


def accomplishments(today: date) -> list[Entry]:
    """Accomplishments of the last 24 months, oldest first; None where a person would have said nothing.

    Keys: title, on, did, result, before, after, unit, energy, competencies, tags (the trade).
    """
    told = [entry for trade in _trades() for entry in _measured(trade) + _told(trade)]
    for count, entry in enumerate(told):
        entry["on"] = today - timedelta(days=count * STRIDE % DAYS)
    return sorted(told, key=lambda entry: entry["on"])


def goals(today: date) -> list[Entry]:
    """One active goal per trade. Keys: title, horizon, by, started_on, tag."""
    return [
        {
            "title": trade["goal"]["title"],
            "horizon": trade["goal"]["horizon"],
            "by": today + timedelta(days=trade["goal"]["by_day"]),
            "started_on": _checked_in_on(trade["goal"], 0, today) - timedelta(days=1),
            "tag": trade["tag"],
        }
        for trade in _trades()
    ]


def check_ins(today: date) -> list[Entry]:
    """The check-ins of ``goals``, one cadence apart.

    Keys: goal (its place in that list), on, progress, confidence, note.
    """
    return [
        {"goal": place, "on": _checked_in_on(trade["goal"], count, today), **said}
        for place, trade in enumerate(_trades())
        for count, said in enumerate(trade["goal"]["check_ins"])
    ]


def _trades() -> list[dict[str, Any]]:
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(TRADES.glob("*.toml"))]


def _measured(trade: dict[str, Any]) -> list[Entry]:
    return [
        _entry(trade, work)
        | {
            "title": work["title"].format(at=place),
            "result": work["result"].format(before=before, after=after),
            "before": before,
            "after": after,
        }
        for work in trade["measured"]
        for place, (before, after) in zip(trade["places"], work["figures"], strict=True)
    ]


def _told(trade: dict[str, Any]) -> list[Entry]:
    return [_entry(trade, work) for work in trade["told"]]


def _entry(trade: dict[str, Any], work: dict[str, Any]) -> Entry:
    said = {field: work.get(field) for field in SAID}
    return said | {"competencies": [work["competency"]], "tags": [trade["tag"]]}


def _checked_in_on(goal: dict[str, Any], count: int, today: date) -> date:
    since_then = (len(goal["check_ins"]) - 1 - count) * CADENCE[goal["horizon"]]
    return today + timedelta(days=goal["last_check_in_day"] - since_then)
