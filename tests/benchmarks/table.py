"""The figures as a table, with the machine on top."""

import os
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path


def machine(entries: int, rounds: int) -> str:
    """What it was measured on."""
    return (
        f"{_processor()}, {os.cpu_count()} cores · {platform.system()} {platform.release().split('-')[0]} · "
        f"{platform.python_implementation()} {platform.python_version()} · Textual {version('textual')}\n"
        f"{entries:,} entries · medians over {rounds} rounds of ratios within a round"
    )


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text("utf-8").splitlines() if told.exists() else []
    named = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return named[0] if named else platform.machine()


def table(heads: Sequence[str], rows: Mapping[str, Sequence[str]]) -> str:
    """Right-aligned columns below their heads; a Markdown table, so that it can be kept as it is."""
    lines = [list(heads), *([name, *cells] for name, cells in rows.items())]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    drawn = ["| " + " | ".join(_fit(cell, widths[at], at) for at, cell in enumerate(line)) + " |" for line in lines]
    rule = "|" + "|".join("-" * (width + 1) + ("-" if at == 0 else ":") for at, width in enumerate(widths)) + "|"
    return "\n".join([drawn[0], rule, *drawn[1:]])


def _fit(cell: str, width: int, column: int) -> str:
    return cell.ljust(width) if column == 0 else cell.rjust(width)
