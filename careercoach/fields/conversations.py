"""What a person can say of a talk with somebody that they want to keep, in the order of its form."""

from careercoach.fields.field import Field

CONVERSATION = (
    Field("person", "With whom?", "person", hint="A name", example="Bernadette Foss", needed=True),
    Field(
        "about",
        "What was it about?",
        hint="One line",
        example="How she got her first group",
        needed=True,
    ),
    Field("on", "When did you speak?", "day", hint="today, last fri, 6 oct", example="last fri"),
    Field(
        "notes",
        "What will you keep?",
        "prose",
        hint="A sentence, a name, a doubt",
        example="Nobody offered it. She ran one session at lunch, then another.",
    ),
    Field(
        "next_time",
        "What to raise next time?",
        "prose",
        hint="Shown until you speak again",
        lines=2,
    ),
)
