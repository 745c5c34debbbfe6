"""Conversations in a few lines."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from careercoach.records import ConversationRecord
from careercoach.tui import text

SHOWN = 3
"""The latest conversations with somebody that are shown beside their name."""


def last_talks(talks: Sequence[ConversationRecord], today: date, most: int | None) -> list[Content]:
    """The last conversations with somebody, the newest first, ``most`` of them (None: all), with what to ask next."""
    lines = []
    for talk in talks[:most]:
        lines.append(Content.assemble((f"{text.day(talk.on, today)}  ", "$muted"), text.line(talk.about)))
        if talk.notes:
            lines.append(text.prose(talk.notes))
    if talks and talks[0].next_time:
        lines.append(Content.assemble(("Next time: ", "$secondary"), text.prose(talks[0].next_time)))
    return lines
