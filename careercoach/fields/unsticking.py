"""What is asked about a goal that is stuck, in the order in which it is asked."""

from careercoach.fields.field import Field

WAY = Field(
    "way",
    "Which way on?",
    "choice",
    choices=(("smaller", "make it smaller"), ("ask", "ask somebody"), ("let-go", "let it go")),
    example="Smaller fits into two weeks. Letting go makes room.",
    option="Which way on: one smaller piece, somebody's help, or letting it go.",
)

STEP = {
    "smaller": Field(
        "step",
        "Which piece fits into two weeks?",
        hint="Small enough to begin tomorrow",
        example="Half of Tuesday's handover, with Ines beside me.",
        option="The smaller piece, or what you ask of whom.",
    ),
    "ask": Field(
        "step",
        "Whom do you ask, and for what?",
        hint="One person, one thing they can say yes to",
        example="Ask Ines whether she covers my counter on two Tuesdays.",
    ),
}
"""What the next step is, by the way on."""

TAKING = Field(
    "taking",
    "What do you take along?",
    "prose",
    hint="What you now can or know",
    example="I like the teaching and not the planning.",
    lines=2,
    option="What you take along from a goal you let go.",
)

BEFORE = (
    Field(
        "done_looks",
        "What would done look like in a fortnight?",
        "prose",
        hint="What could somebody see by then?",
        example="One handover given by myself.",
        lines=2,
        option="What done would look like in a fortnight.",
    ),
    Field(
        "in_the_way",
        "What is really in the way?",
        "prose",
        hint="Nobody else reads this",
        example="I am afraid of the questions at the end.",
        lines=2,
        option="What is really in the way.",
    ),
)

PLAN = Field(
    "if_then",
    "What will you do next time?",
    "prose",
    hint="If …, then I will …",
    example="If somebody asks what I do not know, then I answer the next day.",
    lines=2,
    option="What you will do then: if …, then I will ….",
)

BY = Field(
    "by",
    "By when?",
    "day",
    hint="next fri; blank means in two weeks",
    example="next fri",
    toward="future",
    option="The day of that step; two weeks from today when left out.",
)

ASK = Field(
    "ask",
    "What will you ask for in your next talk?",
    hint="Empty if nothing",
    example="Could I have two Tuesday evenings for the course?",
    option="What to ask for in your next talk; it goes on its agenda.",
)

ALL = (*BEFORE, WAY, STEP["smaller"], BY, PLAN, ASK, TAKING)
"""Every field once, as the command line takes them."""
