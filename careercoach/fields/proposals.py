"""What a person can change of a proposal before it becomes something."""

from careercoach.fields.field import Field
from careercoach.vocabulary import LEARNING_KINDS

PROPOSAL = (
    Field("title", "What is it?", needed=True, hint="One line", option="What it is, in one line.", page="What"),
    Field(
        "on",
        "When was it?",
        "day",
        hint="today, last fri, 6 oct",
        option="The day it was, or the first of a period.",
        page="When",
    ),
    Field("until", "Until when?", "day", edge="last", option="The last day of a period.", page="Until"),
    Field("situation", "What was the situation?", "prose", option="The situation; - reads stdin.", page="Situation"),
    Field("did", "What did you do?", "prose", lines=4, option="What you did; - reads stdin.", page="What I did"),
    Field("result", "What changed?", "prose", option="What came of it; - reads stdin.", page="Result"),
    Field("before", "Figure before", option="A figure before.", page="Before"),
    Field("after", "Figure after", option="The same figure after.", page="After"),
    Field("unit", "Unit", option="What the figures count.", page="Unit"),
    Field("organisation", "Where? (company, school)", option="A company, a school.", page="Where"),
    Field("person", "Who?", option="Who said it, or saw it.", page="Who"),
    Field(
        "activity",
        "What kind of learning?",
        "choice",
        choices=tuple((kind, kind) for kind in LEARNING_KINDS),
        option="The kind of learning.",
        page="Kind of learning",
    ),
    Field("tags", "Tags", hint="With commas", option="Tags, with commas between.", page="Tags"),
    Field("evidence", "Links", hint="With commas", option="Links, with commas between.", page="Links"),
)

_OF = {
    "accomplishment": "title on until situation did result before after unit person tags evidence",
    "learning": "title activity organisation on until did",
    "position": "title organisation on until did",
    "feedback": "title person organisation situation on",
    "competency": "title",
}
_SAID = Field("title", "What did they say?", "prose", needed=True, lines=5)


def fields_of(kind: str, filled: frozenset[str]) -> tuple[Field, ...]:
    """What a form shows of a proposal that would become this: what that has, and whatever else is ``filled``."""
    shown = {*_OF[kind].split(), *filled}
    asked = tuple(field for field in PROPOSAL if field.name in shown)
    return (_SAID, *asked[1:]) if kind == "feedback" else asked
