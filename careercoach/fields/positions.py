"""What a person can say of a position, in the order of its form; of who they are at work now; of a time away."""

from careercoach.fields.field import Field

KINDS = {
    "employed": "employed",
    "own-business": "own business",
    "studying": "studying",
    "between-jobs": "between jobs",
}
"""The kinds of position, as people say them."""

NOBODY = "none"
"""What is said for a manager where there is none; a blank is "not known yet"."""

_ROLE = Field(
    "role",
    "Your role",
    hint="Support agent, ward nurse, analyst …",
    example="Senior support agent",
    option="What you are at work.",
    page="Role",
)
_ORGANISATION = Field(
    "organisation",
    "Where you work",
    example="Harrowbeck Energy",
    option="Whom you work for.",
    page="Organisation",
)
_TEAM = Field("team", "Your team", example="Refunds, early shift", option="Whom you work with every day.", page="Team")
_MANAGER = Field(
    "manager",
    "Your manager",
    "person",
    hint="A name, or none",
    example="Priya Anand",
    option="Who leads your work or stands in that place, kept among the people too; or none.",
    page="Manager",
)
_SERVES = Field(
    "serves",
    "How does your work serve the organisation?",
    "prose",
    hint="Who is better off because you do it well?",
    example="Customers with a billing problem get one clear answer and need not call twice.",
    option="How your role serves the business, in a sentence or two.",
    page="Serves",
)

POSITION = (
    _ROLE,
    _ORGANISATION,
    Field(
        "from_",
        "From when on?",
        "day",
        hint="march 2024; blank if unknown",
        example="4 march 2024",
        edge="first",
        option="The first day there.",
        flag="--from",
        page="From",
    ),
    Field(
        "until",
        "Until when?",
        "day",
        hint="Blank while you hold it",
        example="end of march",
        edge="last",
        option="The last day there; none while you hold it.",
        page="Until",
    ),
    _TEAM,
    _MANAGER,
    Field(
        "kind",
        "What is it?",
        "choice",
        choices=tuple(KINDS.items()),
        example="Employed, or what stands in its place for a while.",
        option="What it is; employed when left out.",
    ),
    Field(
        "short_name",
        "Its name in a letter?",
        hint="Its short name",
        example="Harrowbeck",
        option="What you call the organisation for short.",
        page="In short",
    ),
    Field(
        "address",
        "Your manager in a letter?",
        hint="Priya, Ms Anand, Dr Anand",
        example="Ms Anand",
        option="How you address them.",
        page="Address",
    ),
    Field(
        "hours",
        "How many hours a week?",
        "amount",
        hint="32",
        example="32",
        option="Hours of a week.",
        page="Hours a week",
    ),
    _SERVES,
)

PROFILE = (
    Field(
        "name",
        "Your name",
        hint="As on a brief",
        example="Noor Haddad",
        option="Your name.",
        page="Name",
    ),
    _ROLE,
    _TEAM,
    _ORGANISATION,
    _MANAGER,
    Field(
        "start_on",
        "Since when?",
        "day",
        hint="march 2024, 2024-03-04",
        example="4 march 2024",
        edge="first",
        option="The day you started there.",
        flag="--start",
        page="Started",
    ),
    _SERVES,
    Field(
        "zone",
        "Which time zone?",
        hint="Europe/Dublin; blank for this computer's",
        example="Europe/Dublin",
        option="The time zone that your times of day are meant in; this computer's when left out.",
        page="Time zone",
    ),
)

AWAY = (
    Field(
        "from_",
        "Away from when?",
        "day",
        hint="next mon, 2027-01-04",
        example="4 january",
        toward="future",
        edge="first",
        option="The first day away.",
        flag="--from",
        page="From",
    ),
    Field(
        "until",
        "Until when?",
        "day",
        hint="Blank while unknown",
        example="end of march",
        toward="future",
        edge="last",
        option="The last day away, if you know it.",
        page="Until",
    ),
    Field(
        "reason",
        "What for?",
        hint="For yourself alone",
        example="Parental leave",
        option="What for, for yourself alone.",
        page="What for",
    ),
)
