"""What is asked in the first minutes: three questions about the person, and one thing they did with what came of it."""

from careercoach.fields.field import Field

STEPS = (
    Field(
        "name",
        "What is your name?",
        hint="It stands on what you hand over.",
        example="Ines Halloran",
    ),
    Field(
        "role",
        "What is your work at present?",
        hint="What you are, and where. Or: none.",
        example="Ward nurse at St Anne",
    ),
    Field(
        "manager",
        "Who is your manager?",
        hint="Most talks are with them. Or: none.",
        example="Priya Dalvi",
    ),
    Field(
        "title",
        "What is one thing you did lately?",
        hint="Small counts: a calmer ward, a mended spreadsheet.",
        example="Wrote a handover sheet for the night staff",
    ),
    Field(
        "result",
        "What came of it?",
        hint="What is different now? Empty if you cannot tell yet.",
        example="They used it on Sunday without me there",
    ),
)
"""The role is asked for with all that one line says of the position."""

WHOM = {
    "own-business": "Who is your most important client?",
    "studying": "Who supervises you?",
    "between-jobs": "Who helps you find the next one?",
}
"""What is asked instead of the manager, by the kind of position."""

WELCOME = (
    "This is your own career coach. It remembers what you did, and helps you prepare the talks that decide your next "
    "step. What you write stays in one file on this computer.",
    "Three short questions, then one thing you did. Skip what you like.",
)
