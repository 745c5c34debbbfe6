"""Where one can go: plain frozen values, each the name of a screen and what it is about.

``row`` is the id of a thing on file, None starts a new one, which ``prefill`` fills in in advance; a field named
after a noun holds that noun's id.
``router`` knows the screen behind each route; the screens know only this page.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from careercoach.coach.today import Act

Values = Mapping[str, object]
"""Values of a form by the name of the field."""


@dataclass(frozen=True, slots=True)
class Route:
    """Somewhere one can go."""


@dataclass(frozen=True, slots=True)
class _Form(Route):
    """The form of a thing on file, or of a new one."""

    row: str | None = None
    prefill: Values | None = None


@dataclass(frozen=True, slots=True)
class _AboutTalk(Route):
    """Something about one talk."""

    meeting: str


@dataclass(frozen=True, slots=True)
class Place(Route):
    """One of the six places, by its name in ``bars.PLACES``."""

    name: str


@dataclass(frozen=True, slots=True)
class Record(Route):
    """A thing on file by its noun, wherever it is shown; ``id`` None starts a new one."""

    noun: str
    row: str | None


@dataclass(frozen=True, slots=True)
class Recommended(Route):
    """Where an act that Today recommends is done."""

    act: Act


# start


@dataclass(frozen=True, slots=True)
class FirstRun(Route):
    """The first minutes."""


@dataclass(frozen=True, slots=True)
class QuickLog(Route):
    """One line about something done today."""


@dataclass(frozen=True, slots=True)
class Search(Route):
    """Finding words."""


@dataclass(frozen=True, slots=True)
class Help(Route):
    """The keys of the screen in front."""


@dataclass(frozen=True, slots=True)
class Profile(Route):
    """Who the person is at work."""


# reflect


@dataclass(frozen=True, slots=True)
class Reflect(Route):
    """The questions of a topic, beginning at ``question``; None goes on where one stopped."""

    topic: str
    question: str | None = None


@dataclass(frozen=True, slots=True)
class EndOfTopic(Route):
    """What was written on a topic today, and the topic that comes next."""

    topic: str


@dataclass(frozen=True, slots=True)
class Answers(Route):
    """All answers ever given."""


@dataclass(frozen=True, slots=True)
class Answer(_Form):
    """The words of one answer."""


@dataclass(frozen=True, slots=True)
class OwnQuestions(Route):
    """The person's own questions."""


@dataclass(frozen=True, slots=True)
class Question(_Form):
    """One question of one's own."""


@dataclass(frozen=True, slots=True)
class GrowthCheck(Route):
    """A sitting of the growth check."""


@dataclass(frozen=True, slots=True)
class GrowthTrend(Route):
    """How the growth check moved."""


@dataclass(frozen=True, slots=True)
class CompassStatements(Route):
    """A sitting of the compass."""


@dataclass(frozen=True, slots=True)
class Compass(Route):
    """Three kinds of work, three signals each."""


# work


@dataclass(frozen=True, slots=True)
class Accomplishment(_Form):
    """One accomplishment; the cursor begins in the field ``begin``."""

    begin: str = "title"


@dataclass(frozen=True, slots=True)
class LearningLog(Route):
    """What is under way, planned, ended."""


@dataclass(frozen=True, slots=True)
class Learning(_Form):
    """One activity of the learning log."""


@dataclass(frozen=True, slots=True)
class Month(Route):
    """What a month held."""


@dataclass(frozen=True, slots=True)
class Story(Route):
    """How a goal went, from its first day on."""

    goal: str


# goals


@dataclass(frozen=True, slots=True)
class Goal(_Form):
    """One goal."""


@dataclass(frozen=True, slots=True)
class Steps(Route):
    """The steps of a goal."""

    goal: str


@dataclass(frozen=True, slots=True)
class Step(Route):
    """One step, or a new one of ``goal``."""

    row: str | None = None
    goal: str | None = None


@dataclass(frozen=True, slots=True)
class CheckIn(Route):
    """A check-in of a goal on a day; None means today."""

    goal: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Ladder(Route):
    """Which goal leads to which."""


@dataclass(frozen=True, slots=True)
class Company(Route):
    """What the company wants, and what the work asks for."""


@dataclass(frozen=True, slots=True)
class Priority(_Form):
    """One priority of the company."""


@dataclass(frozen=True, slots=True)
class Competency(_Form):
    """One competency."""


@dataclass(frozen=True, slots=True)
class Metrics(Route):
    """A few honest figures."""


# paths


@dataclass(frozen=True, slots=True)
class Paths(Route):
    """Roles one could take."""


@dataclass(frozen=True, slots=True)
class Path(_Form):
    """One role."""


@dataclass(frozen=True, slots=True)
class Comparison(Route):
    """Two to four paths side by side."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Readiness(Route):
    """What one's work shows of what a role needs."""

    path: str


@dataclass(frozen=True, slots=True)
class StopDoing(_Form):
    """What one would stop doing in a role."""


@dataclass(frozen=True, slots=True)
class NotApplicable(Route):
    """Why a competency does not count for a role."""

    path: str
    competency: str


# people


@dataclass(frozen=True, slots=True)
class Person(_Form):
    """One person."""


@dataclass(frozen=True, slots=True)
class Feedback(Route):
    """What somebody said; a new one may begin with the name of a person."""

    row: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Conversation(Route):
    """One conversation; a new one may be with a ``person``."""

    row: str | None = None
    person: str | None = None


# talk


@dataclass(frozen=True, slots=True)
class Talk(_Form):
    """When and with whom a talk is."""


@dataclass(frozen=True, slots=True)
class PrepareTalk(_AboutTalk):
    """Preparing a talk, from the step of that name on."""

    begin: str = "Purpose"


@dataclass(frozen=True, slots=True)
class TalkReadiness(_AboutTalk):
    """What is missing for a talk. Answers with the step of preparing where it is mended, or None."""


@dataclass(frozen=True, slots=True)
class WordsToSay(_AboutTalk):
    """The words to open with."""


@dataclass(frozen=True, slots=True)
class RunTalk(_AboutTalk):
    """The talk itself."""


@dataclass(frozen=True, slots=True)
class TalkPassed(_AboutTalk):
    """Whether a talk whose day has passed took place."""


@dataclass(frozen=True, slots=True)
class Caught(_AboutTalk):
    """What was caught in a talk."""


@dataclass(frozen=True, slots=True)
class Note(Route):
    """One note of a talk, or a new one."""

    meeting: str
    row: str | None = None


@dataclass(frozen=True, slots=True)
class AfterTalk(_AboutTalk):
    """What follows a talk, one thing at a time."""


@dataclass(frozen=True, slots=True)
class Agreed(_AboutTalk):
    """The promises of one talk."""


@dataclass(frozen=True, slots=True)
class Promises(Route):
    """Every open promise; the cursor begins at ``row``."""

    row: str | None = None


@dataclass(frozen=True, slots=True)
class Promise(Route):
    """One promise, or a new one of ``meeting``."""

    row: str | None = None
    meeting: str = ""


# documents


@dataclass(frozen=True, slots=True)
class Brief(_AboutTalk):
    """The brief for a talk."""


@dataclass(frozen=True, slots=True)
class Request(_AboutTalk):
    """The message that asks for a talk."""


@dataclass(frozen=True, slots=True)
class Recap(_AboutTalk):
    """The message after a talk."""


@dataclass(frozen=True, slots=True)
class Reminder(Route):
    """A friendly reminder of a promise."""

    promise: str


@dataclass(frozen=True, slots=True)
class Plan(Route):
    """The development plan, for one of ``vocabulary`` AUDIENCES first."""

    reader: str = "manager"


@dataclass(frozen=True, slots=True)
class ReviewDays(Route):
    """The days a review pack is about."""


@dataclass(frozen=True, slots=True)
class Review(Route):
    """The review pack of a period."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Handover(Route):
    """The pack for a new manager, for a talk with them or for none."""

    meeting: str | None


@dataclass(frozen=True, slots=True)
class LeftOut(Route):
    """All that stays back of a document."""

    told: Content


@dataclass(frozen=True, slots=True)
class Masks(Route):
    """The names that documents replace."""


@dataclass(frozen=True, slots=True)
class Mask(_Form):
    """One such name."""
