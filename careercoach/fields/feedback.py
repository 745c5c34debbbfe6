"""What a person can say of what somebody said about their work, in the order of its form."""

from careercoach import vocabulary
from careercoach.fields.field import Field

AREAS = {
    "leadership": "leading others",
    "interpersonal": "working with people",
    "technical": "knowing the craft",
    "personal": "managing oneself",
}
AREA_CHOICES = (("", "not said"), *((area, AREAS[area]) for area in vocabulary.AREAS))

KINDS = {"strength": "something I do well", "growth": "something to grow"}

FEEDBACK = (
    Field("person", "Who said it?", "person", hint="A name, if you know it", example="Priya"),
    Field("kind", "What is it about?", "choice", choices=tuple(KINDS.items()), example="Something I do well."),
    Field(
        "situation",
        "When and where?",
        hint="One concrete moment",
        example="The Tuesday handover, with two agency nurses new on the ward.",
    ),
    Field(
        "behaviour",
        "What did they notice?",
        "prose",
        hint="Seen or heard, in their words",
        example="You wrote the three open jobs on the board before anybody asked.",
        needed=True,
        lines=2,
    ),
    Field(
        "effect",
        "What did it lead to?",
        "prose",
        hint="For them, a customer, the work",
        example="Nobody rang me at home that night.",
        lines=2,
    ),
    Field("area", "Where does it belong?", "choice", choices=AREA_CHOICES),
    Field("on", "When was it said?", "day", hint="today, last fri, 6 oct", example="last fri"),
    Field(
        "changed",
        "What did you change?",
        "prose",
        hint="One thing you do differently",
        example="I send the figures the evening before.",
        lines=2,
    ),
    Field(
        "noticed",
        "Did anybody notice?",
        "prose",
        hint="Who, and their words, or “not yet”",
        example="Tomasz said in March that the meetings are shorter.",
        lines=2,
    ),
)
