"""What a person can say of a small test of a path: before it, then after it."""

from careercoach.fields.field import Field

PULL = (1, 5)
"""How much a role draws somebody: from not at all to very much."""

AFTERWARDS = (
    Field(
        "done_on",
        "When did you do it?",
        "day",
        hint="last fri; empty while ahead",
        example="last fri",
        option='The day you did it; "" opens it again.',
        flag="--on",
        page="Done",
    ),
    Field(
        "after",
        "How much does the role draw you now?",
        "number",
        hint="1 not at all, 5 very much",
        example="2",
        least=PULL[0],
        most=PULL[1],
        option="How much the role draws you after it.",
    ),
    Field(
        "learned",
        "What did you learn?",
        "prose",
        hint="About the work, or about you",
        example="Half her day is rotas. I liked the hour on the ward.",
        lines=2,
        option="What you learned; - reads stdin.",
        page="Learned",
    ),
)

TRIAL = (
    Field(
        "title",
        "What will you try?",
        hint="A talk, half a day beside somebody",
        example="Coffee with Ines, who runs the ward",
        needed=True,
    ),
    Field(
        "kind",
        "What kind of test?",
        "choice",
        choices=(("talk", "a talk"), ("beside", "half a day beside somebody"), ("task", "one small task")),
        example="A talk is the smallest: half an hour with somebody who does it.",
        option="A talk, half a day beside somebody, or one small task.",
    ),
    Field(
        "person",
        "With whom?",
        "person",
        hint="A name",
        example="Ines Moreau",
        option="Whom you try it with.",
        flag="--with",
        page="With",
    ),
    Field(
        "by",
        "When will you?",
        "day",
        hint="next fri, in 2 weeks",
        example="next fri",
        toward="future",
        option="The day it is planned for.",
        page="Planned for",
    ),
    Field(
        "before",
        "How much does the role draw you today?",
        "number",
        hint="1 not at all, 5 very much",
        example="4",
        least=PULL[0],
        most=PULL[1],
        option="How much the role draws you before it.",
    ),
    *AFTERWARDS,
)
