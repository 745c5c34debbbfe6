"""Where one can go: plain frozen values, each the name of a screen and what it is about.

``router`` knows the screen behind each; screens know only this page, ``previews`` for documents, ``working_life`` for
positions, and ``wanted`` for what is shown here or there.
"""

from __future__ import annotations

from datetime import date

from careercoach.tui.route import AboutGoal, AboutTalk, Form, Route


# start
class Leftover(Route):
    """An unfinished text that no form takes up any more, to read and to copy."""

    draft: int


class FirstRun(Route):
    """The first minutes."""


class QuickLog(Route):
    """One line about something done today."""


class Search(Route):
    """Finding words, beginning with some."""

    words: str = ""


class Erase(Route):
    """Erasing a thing for good, None everything. Answers whether it went."""

    row: str | None


class History(Route):
    """What was done, act by act."""


class PastAct(Route):
    """What one act changed."""

    act: str


class Noticed(Route):
    """What the coach noticed, and what was answered."""


class Observation(Form):
    """Answering one thing it noticed; ``row`` is its key or its id."""


class Help(Route):
    """What can be done on the screen in front, and pages to read."""


class HelpPage(Route):
    """One page of help, by its key."""

    topic: str


class Copies(Route):
    """The copies of the file."""


class Copy(Route):
    """What one copy holds; ``row`` is its name."""

    row: str


class Settings(Route):
    """What the person set; the cursor begins in the field ``begin``, None in the first."""

    begin: str | None = None


# reflect
class Reflect(Route):
    """The questions of a topic, beginning at ``question``; None goes on where one stopped."""

    topic: str
    question: str | None = None


class EndOfTopic(Route):
    """What was written on a topic today, and the topic that comes next."""

    topic: str


class Answers(Route):
    """All answers ever given."""


class Answer(Form):
    """The words of one answer."""


class OwnQuestions(Route):
    """The person's own questions."""


class Question(Form):
    """One question of one's own."""


class GrowthCheck(Route):
    """A sitting of the growth check."""


class GrowthTrend(Route):
    """How the growth check moved."""


class CompassStatements(Route):
    """A sitting of the compass."""


class Compass(Route):
    """Three kinds of work, three signals each."""


# work
class Accomplishment(Form):
    """One accomplishment; the cursor begins in the field ``begin``."""

    begin: str = "title"


class LearningLog(Route):
    """What is under way, planned, ended."""


class Learning(Form):
    """One activity of the learning log."""


class Inbox(Route):
    """What came in from elsewhere and waits."""


class Proposal(Form):
    """One proposal."""


class Setbacks(Route):
    """What went wrong or was bad news."""


class Setback(Form):
    """One setback."""


class Month(Route):
    """What a month held: that of a day, None for the one that is running."""

    day: date | None = None


class Story(AboutGoal):
    """How a goal went, from its first day on."""


# goals
class Goal(Form):
    """One goal."""


class Steps(AboutGoal):
    """The steps of a goal."""


class Step(Route):
    """One step, or a new one of ``goal``."""

    row: str | None = None
    goal: str | None = None


class CheckIn(Route):
    """A check-in of a goal on a day; None means today."""

    goal: str
    on: date | None = None


class Unstick(AboutGoal):
    """Five minutes for a goal that is stuck."""


class GoalDay(AboutGoal):
    """What becomes of a goal whose day is near or past."""


class MovedDay(AboutGoal):
    """Another day for a goal."""


class LettingGo(AboutGoal):
    """What one takes along from a goal one lets go."""


class StepDay(Route):
    """What becomes of a step whose day is near or past."""

    step: str


class Ladder(Route):
    """Which goal leads to which."""


class Company(Route):
    """What the company wants, and what the work asks for."""


class Priority(Form):
    """One priority of the company."""


class Competency(Form):
    """One competency."""


class Metrics(Route):
    """A few honest figures."""


# paths
class Paths(Route):
    """Roles one could take."""


class Path(Form):
    """One role."""


class ClosingDay(Route):
    """What becomes of a path whose last day to apply is near or past."""

    path: str


class Comparison(Route):
    """Two to four paths side by side."""

    ids: tuple[str, ...]


class Readiness(Route):
    """What one's work shows of what a role needs."""

    path: str


class Trials(Route):
    """The small tests of a path."""

    path: str


class Trial(Route):
    """One small test, or a new one of ``path``."""

    row: str | None = None
    path: str | None = None


class TrialDone(Route):
    """How a small test was."""

    row: str


class StopDoing(Form):
    """What one would stop doing in a role."""


class NotApplicable(Route):
    """Why a competency does not count for a role."""

    path: str
    competency: str


# people
class Person(Form):
    """One person."""


class Feedback(Route):
    """What somebody said; a new one may begin with the name of a person."""

    row: str | None = None
    person: str | None = None


class Conversation(Route):
    """One conversation; a new one may be with a ``person``."""

    row: str | None = None
    person: str | None = None


# talk
class Talk(Form):
    """When and with whom a talk is."""


class PrepareTalk(AboutTalk):
    """Preparing a talk, from the step of that name on."""

    begin: str = "Purpose"


class TalkReadiness(AboutTalk):
    """What is missing for a talk. Answers with the step of preparing where it is mended, or None."""


class WordsToSay(AboutTalk):
    """The words to open with."""


class Rehearsal(Route):
    """What one says to a no: to an ``ask``, the id of something on an agenda."""

    ask: str


class RunTalk(AboutTalk):
    """The talk itself."""


class TalkPassed(AboutTalk):
    """Whether a talk whose day has passed took place."""


class Caught(AboutTalk):
    """What was caught in a talk."""


class Note(Route):
    """One note of a talk, or a new one."""

    meeting: str
    row: str | None = None


class AfterTalk(AboutTalk):
    """What follows a talk, one thing at a time."""


class Agreed(AboutTalk):
    """The promises of one talk."""


class Promises(Route):
    """Every open promise, or only those with ``people``, who go by name; the cursor begins at ``row``."""

    row: str | None = None
    people: tuple[str, ...] = ()


class Promise(Route):
    """One promise, or a new one of ``meeting``."""

    row: str | None = None
    meeting: str = ""
