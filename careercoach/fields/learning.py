"""What a person can say of something they learn, in the order of its form."""

from careercoach.fields.field import Field

KINDS = {
    "course": "a course",
    "certificate": "a certificate",
    "shadowing": "shadowing somebody",
    "stretch": "a stretch assignment",
    "conference": "a conference",
    "reading": "reading",
    "other": "something else",
}
STATUSES = {"planned": "planned", "under-way": "under way", "finished": "finished", "stopped": "stopped"}
_WHO_PAYS = (("me", "I do"), ("company", "my work does"), ("shared", "both"))
_COMES_BACK = (("asked", "I asked"), ("paid", "paid back"), ("refused", "refused"))

LEARNING = (
    Field("title", "What is it?", hint="Its name", example="Level 3 teaching award", needed=True),
    Field("kind", "What kind?", "pick", example="A certificate.", needed=True),
    Field("status", "Where does it stand?", "choice", choices=(("", "as the days say"), *STATUSES.items())),
    Field("on", "When is it, or was it?", "day", hint="last fri, 6 oct, 2027-01-11", example="6 oct"),
    Field("until", "The last day, if longer", "day", hint="in 3 months", toward="future"),
    Field(
        "learned",
        "What did you learn?",
        "prose",
        hint="One thing you would tell a beginner",
        example="Ask what the learner was doing while I was talking.",
        lines=2,
    ),
    Field("hours", "How many hours?", "amount", hint="7.5", example="7.5"),
    Field("provider", "Who offers it?", hint="A school, a colleague, a book", example="Wexley College"),
    Field("goal", "Which goal does it serve?", "pick"),
    Field("competencies", "What does it build?", "names", hint="Coaching, Clear writing"),
    Field("cost", "What does it cost?", "amount", hint="240", example="240"),
    Field("currency", "In which currency?", hint="EUR", example="EUR"),
    Field("paid_by", "Who pays?", "choice", choices=(("", "not said"), *_WHO_PAYS)),
    Field("reimbursement", "Do you get it back?", "choice", choices=(("", "no"), *_COMES_BACK)),
)
