"""What a person can say of somebody, in the order of the form."""

from careercoach.fields.field import Field

RELATIONS = {
    "manager": "manager",
    "former-manager": "was my manager",
    "skip-level": "my manager's manager",
    "client": "client",
    "supervisor": "supervisor of my studies",
    "adviser": "adviser in finding work",
    "mentor": "mentor",
    "elder": "elder, long in the trade",
    "sponsor": "sponsor, speaks up for me",
    "peer": "peer",
    "outside-peer": "peer outside",
    "expert": "expert",
    "helped": "somebody I help",
    "other": "other",
}
"""What somebody is to the person, in words."""

NAME = Field("name", "What is their name?", example="Bernadette Foss", needed=True)

RELATION = Field("relation", "What are they to you?", "pick", example="Elder, long in the trade.", needed=True)

SEVERAL = Field(
    "several", "One person, or several?", "choice", choices=(("", "one"), ("yes", "a group, such as a shift"))
)

PERSON = (
    Field(
        "organisation",
        "Where do they work?",
        hint="If another team or place",
        option="Whom they work for.",
        page="Organisation",
    ),
    Field(
        "spoken_on",
        "When did you last speak?",
        "day",
        hint="today, last fri, march 2026",
        example="last fri",
        option="The day you last spoke.",
        page="Last spoken",
    ),
    Field(
        "address",
        "How do you address them?",
        hint="Aoife, Dr. Müller",
        example="Dr. Müller",
        option="How you address them in a letter, such as “Dr. Müller”.",
        page="Addressed as",
    ),
    Field(
        "left_on",
        "When did they leave?",
        "day",
        hint="Empty while they are there",
        example="end of march",
        edge="last",
        option="The day they left; what they promised is not asked about any more from then on.",
        page="Left",
    ),
    Field(
        "notes",
        "What is worth remembering?",
        "prose",
        hint="What they care about",
        example="Ask how she got her first group.",
        option="What you want to remember.",
        page="Notes",
    ),
)
"""What both fronts take as it is said here; name, relation and whether it is a group each has in a way of its own."""
