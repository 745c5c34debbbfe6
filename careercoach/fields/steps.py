"""What a person can say of a step, in the order of its form."""

from careercoach.fields.field import Field

KINDS = {
    "action": "something to do",
    "milestone": "milestone",
    "course": "course",
    "shadowing": "watching somebody work",
    "stretch": "stretch assignment",
    "project": "project",
    "rotation": "time in another team",
    "mentoring": "mentoring",
    "exposure": "being seen, meeting people",
    "certificate": "certificate",
}

STEP = (
    Field(
        "title",
        "What is the next step?",
        hint="Done in a week or two",
        example="Ask Marek whether I may sit in on his month-end close.",
        needed=True,
    ),
    Field("by", "By when?", "day", hint="next fri, in 2 weeks", example="next fri", toward="future"),
    Field("kind", "What kind of step?", "pick", example="Watching somebody work.", needed=True),
)
