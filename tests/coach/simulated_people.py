"""Simulated people: a small world that Today looks at, and how each of them lives in it for a year."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from careercoach.coach.growth_check import ENOUGH, next_due
from careercoach.coach.rules.act import Act
from careercoach.materials import Sitting, Snapshot
from careercoach.records import (
    AccomplishmentRecord,
    GoalRecord,
    MeetingRecord,
    NudgeRecord,
    ProfileRecord,
    PromiseRecord,
)

from . import EMPTY, NOBODY, PREPARED, PROFILE, goal, promise, talk, told_whole, unready, waiting

MONDAY = date(2026, 1, 5)
"""The first day of the year that is lived through."""

CADENCE = {"near": 14, "mid": 30, "long": 91}


@dataclass
class World:
    """What is on file of one person, and how it changes when they act."""

    today: date = MONDAY
    given: dict[tuple[str, str], date] = field(default_factory=dict)
    profile: ProfileRecord = NOBODY
    lines: int = 0
    logged_on: date | None = None
    reflected_on: date | None = None
    goals: list[GoalRecord] = field(default_factory=list)
    promises: list[PromiseRecord] = field(default_factory=list)
    meetings: list[MeetingRecord] = field(default_factory=list)
    waiting: list[AccomplishmentRecord] = field(default_factory=list)
    nudges: dict[str, NudgeRecord] = field(default_factory=dict)
    staying: bool = False
    rated_on: date | None = None
    wishes: list[str] = field(default_factory=list)
    sittings: list[Sitting] = field(default_factory=list)
    steps: tuple[tuple[str, str], ...] = (
        ("Show a first draft", "Ask about a place on the course"),
        ("Write down what the course changed", "Free one morning a month for it"),
        ("Name two things to hand over", "Introduce me to the planning team"),
    )

    def day(self, offset: int) -> date:
        """So many days from the world's today."""
        return self.today + timedelta(days=offset)

    def snapshot(self) -> Snapshot:
        """The file as Today sees it: talks of long ago are left out, as in the real query."""
        meetings = [each for each in self.meetings if each.on is None or each.on >= self.day(-120)]
        return replace(
            EMPTY,
            profile=self.profile,
            accomplishments=self.lines,
            last_logged_on=self.logged_on,
            last_reflected_on=self.reflected_on,
            waiting=tuple(self.waiting),
            goals=tuple(map(told_whole, self.goals)),
            growth_checked_on=self.rated_on,
            sittings=tuple(self.sittings),
            unready=unready(self.meetings),
            promises=tuple(each for each in self.promises if each.state == "open"),
            meetings=tuple(meetings),
            nudges=tuple(self.nudges.values()),
            given=self.given,
            staying=self.staying,
            growth_check_due=next_due(self.rated_on, self.today, on_file=ENOUGH if self.lines > 0 else 0),
        )

    def log(self) -> None:
        """One line."""
        self.lines += 1
        self.logged_on = self.today

    def set_goal(self, title: str, horizon: str = "near", serves: str | None = None) -> None:
        """A goal from today, looked at in its rhythm."""
        name, pace = f"goal-{len(self.goals)}", CADENCE[horizon]
        plain = goal(name, horizon, title=title, cadence_days=pace, next_check_in_on=self.day(pace))
        self.goals.append(replace(plain, started_on=self.today, serves=serves))

    def meet(self, offset: int, *, kind: str = "career", held: bool = False) -> None:
        """A talk with the manager so many days from now."""
        name = f"talk-{len(self.meetings)}"
        with_ = self.profile.manager or "Priya"
        status = "held" if held else "planned"
        self.meetings.append(talk(name, self.day(offset), kind=kind, with_=with_, status=status))

    def agree(self, owner: str, text: str, offset: int) -> None:
        """A next step agreed with the manager."""
        person = self.profile.manager or "Priya"
        self.promises.append(
            promise(f"promise-{len(self.promises)}", owner, self.day(offset), text=text, person=person)
        )

    def tell(self, rule: str, *, until: date | None = None, done_on: date | None = None) -> None:
        """What the person told a rule."""
        self.nudges[rule] = NudgeRecord(rule, False, until, done_on)

    def do(self, act: Act) -> None:
        """Do what Today recommends."""
        DONE.get(act.rule, World._just_done)(self, act)

    def _just_done(self, act: Act) -> None:
        self.tell(act.rule, done_on=self.today)

    def _log(self, _: Act) -> None:
        self.log()

    def _reflect(self, _: Act) -> None:
        self.reflected_on = self.today

    def _rate(self, _: Act) -> None:
        self.rated_on = self.today

    def _introduce(self, _: Act) -> None:
        self.profile = PROFILE

    def _wish(self, _: Act) -> None:
        if self.wishes:
            self.set_goal(self.wishes.pop(0))

    def _near_step(self, act: Act) -> None:
        if self.wishes:
            self.set_goal(self.wishes.pop(0), serves=act.id)

    def _look(self, act: Act) -> None:
        for place, each in enumerate(self.goals):
            if each.id == act.id:
                progress = min((each.progress or 0) + 15, 100)
                done = progress == 100
                self.goals[place] = replace(
                    each,
                    progress=progress,
                    checked_in_on=self.today,
                    status="done" if done else "active",
                    ended_on=self.today if done else None,
                    next_check_in_on=None if done else self.day(each.cadence_days),
                )

    def _plan(self, _: Act) -> None:
        self.meet(11)

    def _prepare(self, act: Act) -> None:
        self.meetings = [replace(each, items=PREPARED) if each.id == act.id else each for each in self.meetings]

    def _send(self, act: Act) -> None:
        self.given = {**self.given, ("recap", str(act.id)): self.today}

    def _hold(self, act: Act) -> None:
        self.meetings = [replace(each, status="held") if each.id == act.id else each for each in self.meetings]
        mine, theirs = self.steps[sum(each.owner == "me" for each in self.promises) % len(self.steps)]
        self.agree("me", mine, 23)
        self.agree("them", theirs, 12)

    def _keep(self, act: Act) -> None:
        self.promises = [replace(each, state="kept") if each.id == act.id else each for each in self.promises]

    def _complete(self, act: Act) -> None:
        self.waiting = [each for each in self.waiting if each.id != act.id]


DONE: Mapping[str, Callable[[World, Act], None]] = {
    "first-line": World._log,
    "quiet-log": World._log,
    "all-in-order": World._log,
    "quiet-reflection": World._reflect,
    "first-question": World._reflect,
    "growth-check": World._rate,
    "profile": World._introduce,
    "first-goal": World._wish,
    "nothing-near": World._near_step,
    "check-in": World._look,
    "still-stands": World._look,
    "plan-talk": World._plan,
    "new-manager": World._plan,
    "first-talk": World._plan,
    "talk-soon": World._prepare,
    "talk-passed": World._hold,
    "recap": World._send,
    "my-promise": World._keep,
    "their-promise": World._keep,
    "came-of-this": World._complete,
}


@dataclass(frozen=True)
class Someone:
    """One person: ``begin`` makes their world, ``life`` is what happens by week, ``acts`` whether they act."""

    name: str
    who: str
    begin: Callable[[], World]
    life: Mapping[int, tuple[str, Callable[[World], None]]]
    acts: Callable[[int, Act], bool]
    logs: Callable[[int], bool]


def _settled(**more: object) -> World:
    """Somebody who has used the coach for a while: a profile, lines, an answer, a growth check, a talk a month ago."""
    world = World(profile=PROFILE, lines=12, logged_on=MONDAY - timedelta(days=3))
    world.reflected_on = MONDAY - timedelta(days=6)
    world.rated_on = MONDAY - timedelta(days=40)
    world.meet(-30, held=True)
    for name, value in more.items():
        setattr(world, name, value)
    return world


def _starter() -> World:
    return World(
        steps=(
            ("Write the one-page ward guide", "Set a day for the drug round test"),
            ("Ask two night nurses what helps them", "Put me on one night shift with Helen"),
            ("List what I still ask about", "Say which ward course fits me"),
        ),
        wishes=["Give a handover by myself", "Learn the night routine", "Teach the next new starter"],
    )


def _busy() -> World:
    world = _settled(wishes=["Run one sprint review", "Mentor a new colleague"])
    world.set_goal("Write clearer specifications")
    world.set_goal("Lead a small team", "mid")
    world.agree("me", "Send the plan for the release", 80)
    return world


def _newly_led() -> World:
    world = _settled(
        steps=(
            ("List the slow sellers", "Name a date for the training"),
            ("Draft the evening rota", "Ask head office about shorter forms"),
            ("Show how I count the stock", "Find cover for two mornings"),
        ),
        wishes=["Take the evening rota over", "Run a stock count", "Train two colleagues"],
    )
    world.set_goal("Know the whole stock system")
    return world


def _talker() -> World:
    world = _settled(wishes=["Present in the monthly meeting", "Own a small budget", "Write the safety guide"])
    world.set_goal("Handle a complaint to its end")
    world.meet(2)
    return world


def _dreamer() -> World:
    world = _settled(
        steps=(
            ("Ask two families what they miss", "Ask who could mentor me"),
            ("Write up the day with the ward manager", "Let me see how a rota is made"),
            ("Prepare one team meeting", "Show me the budget of one ward"),
        ),
        wishes=[
            "Shadow the ward manager for a day",
            "Lead a team meeting",
            "Plan a rota",
            "Read the budget of one ward",
        ],
    )
    world.set_goal("Run a care home of my own", "long")
    return world


def _content() -> World:
    return _settled(lines=60, steps=PAULS_STEPS)


PAULS_STEPS = (
    ("Write down the scanner steps", "Find out about new winter gloves"),
    ("Say which streets flood", "Ask for a second trolley"),
    ("Show Ivo the hill round", "Keep my round as it is next year"),
)


def _manager_leaves(world: World) -> None:
    world.profile = replace(PROFILE, manager="Omar")


def _waits(title: str) -> Callable[[World], None]:
    def happen(world: World) -> None:
        world.log()
        world.waiting.append(replace(waiting(f"work-{world.lines}", world.today), title=title))

    return happen


def _called_in(offset: int, kind: str = "career") -> Callable[[World], None]:
    return lambda world: world.meet(offset, kind=kind)


def _stays(world: World) -> None:
    world.staying = True


def _rest(rule: str, days: int) -> Callable[[World], None]:
    return lambda world: world.tell(rule, until=world.day(days))


PEOPLE = (
    Someone(
        "Rosa",
        "A new starter on a ward. Nothing on file; she does what Today suggests most weeks.",
        _starter,
        {12: ("changed the drug round, result still open", _waits("Changed the order of the drug round"))},
        lambda week, _: week % 6 != 5,
        lambda week: week % 3 == 0,
    ),
    Someone(
        "Marek",
        "An engineer with two goals. From week 13 to 25 a release takes all his time and he opens nothing.",
        _busy,
        {
            5: ("mended the nightly build, result still open", _waits("Mended the nightly build")),
            10: ("his manager asks for a talk in two weeks", _called_in(14)),
        },
        lambda week, _: not 13 <= week <= 25,
        lambda week: week < 13 and week % 2 == 0,
    ),
    Someone(
        "Aisha",
        "A shop supervisor. In week 9 her manager leaves and Omar takes over.",
        _newly_led,
        {9: ("Omar is her manager now", _manager_leaves)},
        lambda week, _: week % 5 != 4,
        lambda week: week % 2 == 1,
    ),
    Someone(
        "Jon",
        "An office clerk whose talks come at short notice: two days ahead, four times a year.",
        _talker,
        {
            14: ("called to a talk in two days", _called_in(2)),
            27: ("called to a review in two days", _called_in(2, "review")),
            40: ("called to a talk today", _called_in(0)),
        },
        lambda week, _: week % 7 != 6,
        lambda week: week % 2 == 0,
    ),
    Someone(
        "Lena",
        "A carer with one far goal and nothing near. She is not ready to choose until spring.",
        _dreamer,
        {4: ("lets the question of a near step rest for six weeks", _rest("nothing-near", 42))},
        lambda week, act: act.rule != "nothing-near" or week > 11,
        lambda week: week % 3 != 1,
    ),
    Someone(
        "Paul",
        "A postman who likes his work. In week 3 he writes down that staying put is his answer.",
        _content,
        {
            3: ("says that staying put is his path", _stays),
            30: ("taught a colleague the new scanner, result still open", _waits("Taught Ivo the new scanner")),
        },
        lambda _, act: act.rule != "first-goal",
        lambda week: week % 4 == 2,
    ),
)
