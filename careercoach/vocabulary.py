"""The closed lists of the product: every value a field with choices may take, in the order shown.

The schema's CHECK constraints hold the same values; a test compares them.
"""

HORIZONS = ("near", "mid", "long")
GOAL_STATUSES = ("active", "paused", "done", "dropped")
ACCOMPLISHMENT_STATUSES = ("in-progress", "waiting", "done")
ENERGIES = ("drained", "neutral", "energised")
WAYS = ("smaller", "ask", "let-go")
"""Ways on for a goal that is stuck: one piece of it, somebody's help, or letting it go."""

STEP_KINDS = (
    "action",
    "milestone",
    "course",
    "shadowing",
    "stretch",
    "project",
    "rotation",
    "mentoring",
    "exposure",
    "certificate",
)
RELATIONS = (
    "manager",
    "former-manager",
    "skip-level",
    "client",
    "supervisor",
    "adviser",
    "mentor",
    "elder",
    "sponsor",
    "peer",
    "outside-peer",
    "expert",
    "helped",
    "other",
)
POSITION_KINDS = ("employed", "own-business", "studying", "between-jobs")
AREAS = ("leadership", "interpersonal", "technical", "personal")
PRIORITY_KINDS = ("priority", "strategy", "value")
FEEDBACK_KINDS = ("strength", "growth")
MEETING_KINDS = ("career", "one-on-one", "review", "skip-level", "mentor", "handover")
WITH_THE_MANAGER = ("career", "one-on-one", "review", "handover")
"""Kinds of talk one has with one's manager."""

REGULAR_TALKS = tuple(kind for kind in WITH_THE_MANAGER if kind != "handover")
"""Those one has again and again; the first talk with a new manager comes once."""

MEETING_STATUSES = ("planned", "held", "cancelled")
ITEM_KINDS = ("accomplishment", "vision", "goal", "feedback", "ask", "question")
NOTE_KINDS = ("note", "advice", "feedback")
NOTE_OUTCOMES = ("feedback", "goal", "step", "question", "nothing")
"""What a piece of advice became after the talk."""

REPLIES = ("not-now", "no-budget", "not-ready", "silence")
"""Replies to an ask that one may fear, and has a next sentence for."""

CAME = ("yes", *REPLIES)
"""What came in reply to an ask in the end."""

BEHIND = ("less", "same", "more")
"""How far somebody stands behind the person after a talk, against before it."""

TRIALS = ("talk", "beside", "task")
"""Small tests of a path: a talk with somebody who holds the role, half a day beside them, one small task."""

FITS = ("fits", "partly", "no")
"""What the person says to an observation of the coach."""

OWNERS = ("me", "them")
PROMISE_STATES = ("open", "kept", "dropped")
READERS_CHOSEN = ("manager", "skip-level", "mentor", "hr", "self")
"""Readers one chooses from, for a document that is not made for one person by name."""

AUDIENCES = (*READERS_CHOSEN, "person")
"""Everybody a document is made for; ``person`` is the one it names."""

DOCUMENTS = (
    "brief",
    "recap",
    "plan",
    "review",
    "handover",
    "request",
    "advice",
    "thanks",
    "reminder",
    "reference",
    "leaving",
    "year",
)
"""The kinds of documents that are written by hand from a draft, and remembered once they were given."""

TOPICS = ("interests", "strengths", "motivations", "vision", "life", "company", "story", "arriving", "between-jobs")
BECOMES = ("accomplishment", "goal", "question")
"""What an answer may be made into; the question is one for a talk."""

TRACKS = ("managerial", "technical", "customer")
INSTRUMENTS = ("growth-check", "compass")
MOVES = ("up", "sideways", "deeper", "return", "stay")
LEARNING_KINDS = ("course", "certificate", "shadowing", "stretch", "conference", "reading", "other")
LEARNING_STATUSES = ("planned", "under-way", "finished", "stopped")
PAYERS = ("me", "company", "shared")
REIMBURSEMENTS = ("asked", "paid", "refused")
PROPOSED = ("accomplishment", "learning", "position", "feedback", "competency")
"""What may come in as a proposal."""

PROPOSAL_STATES = ("waiting", "accepted", "rejected")
DRAFT_STATES = ("open", "thrown", "kept")
"""Unfinished text is open until it is thrown away, or kept as what it was meant to become."""

PLACES = ("today", "reflect", "accomplishments", "goals", "people", "meetings")

ACTS = (
    *("new", "log", "delete", "undo", "redo", "search", "help", "commands", "cover", "quit", "earlier", "check-in"),
    *("copy", "export", "up", "down", "changed"),
    *PLACES,
)
"""What one may have a key of one's own for on the screens: acts of lists and of everywhere, and the places."""

FREE_KEYS = (*"HJQ789,.;!~", "f10", "f11")
"""Keys that no screen has an act for."""
