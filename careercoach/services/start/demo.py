"""The example life of content/demo.toml, written into a fresh file through the ordinary services.

Why in several acts: the long past is one act, which keeps it quick; what happened in the last few days is an act
each, so that history and undo look as they do in real use.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlmodel import Session

from careercoach.content import loader
from careercoach.content.checks import ContentError
from careercoach.errors import CareerCoachError
from careercoach.rows import field_of
from careercoach.services.documents import masks
from careercoach.services.goals import company, goals, steps
from careercoach.services.jobs import profile
from careercoach.services.paths import paths, trials
from careercoach.services.people import conversations, people
from careercoach.services.reflect import questions, ratings, reflections
from careercoach.services.talk import meetings, notes, promises
from careercoach.services.work import accomplishments, learning, setbacks
from careercoach.store.session import act, name_act

RECENT = -10
"""The day, counted from today, from which what was done is an act of its own."""

PLANNED = -1
"""The day, counted from today, on which the talk ahead was planned."""

_NAMED = ("priorities", "goals", "competencies", "seen_by", "with", "person")
_PARTS = ("ref", "step", "check_in", "trial", "item", "promise", "caught", "status", "ended_day", "not_applicable")

Raw = Mapping[str, Any]


def build(path: Path, today: date, life: Raw | None = None) -> None:
    """Make the example life in the file at ``path``, which must not exist yet, as if it had led up to ``today``.

    ``life`` None means the one that ships. Raises ContentError for a mistake in it.
    """
    _Builder(path, today, loader.demo() if life is None else life).build()


class _Builder:
    """One run: the file's ``ref`` names and names of people, with what they became."""

    def __init__(self, path: Path, today: date, life: Raw) -> None:
        self.path = path
        self.today = today
        self.life = life
        self.known: dict[tuple[str, str], str] = {}

    def build(self) -> None:
        lately: list[tuple[int, Callable[[Session], None]]] = []
        with act(self.path, self.today + timedelta(days=RECENT)) as session:
            name_act(session, "example life")
            self._circle(session)
            for goal, at in self._each("goal"):
                with _placed(at):
                    self._goal(session, goal, at)
            for one, at in self._each("question"):
                with _placed(at):
                    self.known["question", one.get("ref", at)] = questions.add(session, one["text"], one.get("topic"))
            for one, at in self._each("favourite"):
                with _placed(at):
                    questions.favourite(session, self._asked(one["question"]))
            dated = {"accomplishment": self._accomplishment, "reflection": self._reflection, "setback": self._setback}
            for noun, write in dated.items():
                for one, at in self._each(noun):
                    if one.get("day", RECENT) < RECENT:
                        write(session, one, at)
                    else:
                        lately.append((one.get("day", RECENT), partial(write, one=one, at=at)))
            for one, at in self._each("feedback"):
                with _placed(at):
                    people.add_feedback(session, self._fields(one, at), self.today)
            for one, at in self._each("learning"):
                with _placed(at):
                    self._learning(session, one, at)
            for one, at in self._each("conversation"):
                with _placed(at):
                    conversations.add(session, self._fields(one, at), self.today)
            self._sittings(session)
            for one, at in self._each("meeting"):
                with _placed(at):
                    if one["status"] == "held":
                        self._bring(session, one, self._plan(session, one, at), at)
        self._last_days(lately)

    def _last_days(self, lately: list[tuple[int, Callable[[Session], None]]]) -> None:
        """What was done lately, in its order; then the planning of the talk ahead, in two acts."""
        for day, write in sorted(lately, key=lambda each: each[0]):
            with act(self.path, self._day(day)) as session:
                write(session)
        for one, at in self._each("meeting"):
            with _placed(at):
                if one["status"] != "planned":
                    continue
                with act(self.path, self._day(PLANNED)) as session:
                    planned = self._plan(session, one, at)
                with act(self.path, self._day(PLANNED)) as session:
                    self._bring(session, one, planned, at)

    def _circle(self, session: Session) -> None:
        """People and the names to mask, what the work asks for, what the company wants, and who the person is."""
        for one, at in self._each("person"):
            with _placed(at):
                self.known["person", one["name"]] = people.add(session, self._fields(one, at))
        for one, at in self._each("mask"):
            with _placed(at):
                masks.add(session, one["name"], one["shown_as"])
        for one, at in self._each("competency"):
            with _placed(at):
                self.known["competency", one["name"]] = company.add_competency(session, self._fields(one, at))
        for one, at in self._each("priority"):
            with _placed(at):
                self.known["priority", one["ref"]] = company.add_priority(session, self._fields(one, at))
        for one, at in self._each("path"):
            with _placed(at):
                self._path(session, one, at)
        with _placed("profile"):
            profile.update(session, self._fields(self.life["profile"], "profile"), self.today)

    def _path(self, session: Session, one: Raw, at: str) -> None:
        path = paths.add(session, self._fields(one, at))
        for cell in one.get("not_applicable", ()):
            paths.set_not_applicable(session, path, cell["competency"], cell["because"])
        for count, trial in enumerate(one.get("trial", ()), 1):
            with _placed(f"{at} trial {count}"):
                trials.add(session, path, self._fields(trial, at), self.today)

    def _goal(self, session: Session, one: Raw, at: str) -> None:
        rung = {"serves": self._find("goal", one["serves"], at)} if "serves" in one else {}
        goal = goals.add(session, {**self._fields(one, at), **rung}, self.today)
        self.known["goal", one["ref"]] = goal
        for count, step in enumerate(one.get("step", ()), 1):
            with _placed(f"{at} step {count}"):
                steps.add(session, goal, self._fields(step, at))
        for count, check_in in enumerate(one.get("check_in", ()), 1):
            with _placed(f"{at} check-in {count}"):
                goals.check_in(session, goal, self._fields(check_in, at), self.today)
        match one.get("status", "active"):
            case "done":
                goals.finish(session, goal, self._day(one["ended_day"]))
            case "dropped":
                goals.drop(session, goal, self._day(one["ended_day"]))
            case "paused":
                goals.pause(session, goal)

    def _accomplishment(self, session: Session, one: Raw, at: str) -> None:
        with _placed(at):
            fields = {**self._fields(one, at), "on": self._day(one["day"]), "status": one.get("status", "done")}
            found = accomplishments.add(session, fields, self.today)
        if "ref" in one:
            self.known["accomplishment", one["ref"]] = found

    def _setback(self, session: Session, one: Raw, at: str) -> None:
        with _placed(at):
            setbacks.add(session, self._fields(one, at), self.today)

    def _learning(self, session: Session, one: Raw, at: str) -> None:
        goal = {"goal": self._find("goal", one["goal"], at)} if "goal" in one else {}
        fields = {**self._fields(one, at), **goal, "status": one["status"]}
        learning.add(session, fields, self.today)

    def _reflection(self, session: Session, one: Raw, at: str) -> None:
        with _placed(at):
            on = self._day(one["day"])
            found = reflections.answer(session, self._asked(one["question"]), one["answer"], self.today, on=on)
            self.known["vision", one["question"]] = found

    def _asked(self, question: str) -> str:
        """The key of a question that ships, or the id of one of the person's own that stands before."""
        return self.known.get(("question", question), question)

    def _sittings(self, session: Session) -> None:
        """Growth checks and sittings over the compass, each with its day."""
        for noun, instrument in (("growth_check", "growth-check"), ("compass", "compass")):
            for one, at in self._each(noun):
                with _placed(at):
                    said = one["ratings"], one.get("remarks", {})
                    ratings.record(session, instrument, *said, self.today, on=self._day(one["day"]))

    def _plan(self, session: Session, one: Raw, at: str) -> str:
        meeting = meetings.plan(session, {**self._fields(one, at), "status": one["status"]})
        session.flush()
        return meeting

    def _bring(self, session: Session, one: Raw, meeting: str, at: str) -> None:
        """Put the items on the agenda in the file's order, and write down what was promised."""
        lists = {"accomplishment": "accomplishments", "goal": "goals", "vision": "visions"}
        for item in one.get("item", ()):
            kind = item["kind"]
            if kind in lists:
                meetings.bring(session, meeting, **{lists[kind]: [self._find(kind, item["subject"], at)]})
            elif kind == "ask":
                meetings.bring(session, meeting, asks=[item["text"]])
            else:
                meetings.bring(session, meeting, questions=[item.get("subject") or item["text"]])
        for caught in one.get("caught", ()):
            notes.add(session, meeting, caught)
        for promise in one.get("promise", ()):
            promises.add(session, meeting, {**self._fields(promise, at), "state": promise["state"]})

    def _each(self, noun: str) -> Iterator[tuple[Raw, str]]:
        for count, one in enumerate(self.life.get(noun, ()), 1):
            yield one, f"{noun} {count}"

    def _day(self, count: int) -> date:
        return self.today + timedelta(days=count)

    def _fields(self, one: Raw, at: str) -> dict[str, object]:
        """The values of a table as services take them: days as dates, refs as ids; what follows later left out."""
        fields: dict[str, object] = {}
        for key, value in one.items():
            if key in _PARTS:
                continue
            if key == "day" or key.endswith("_day"):
                fields["on" if key == "day" else field_of(key)] = self._day(value)
            elif key in _NAMED:
                fields["with_" if key == "with" else key] = self._named(key, value, at)
            else:
                fields[key] = value
        return fields

    def _named(self, key: str, value: Any, at: str) -> object:
        """Links: ids of goals and priorities, names of people and competencies, all of them known already."""
        match key:
            case "priorities":
                return [self._find("priority", ref, at) for ref in value]
            case "goals":
                return [self._find("goal", ref, at) for ref in value]
            case "competencies" | "seen_by":
                for name in value:
                    self._find("competency" if key == "competencies" else "person", name, at)
            case "with" | "person":
                self._find("person", value, at)
        return value

    def _find(self, kind: str, name: str, at: str) -> str:
        if (kind, name) not in self.known:
            raise ContentError(f"{loader.DEMO_FILE} {at}", name, f"is no {kind} that stands before it")
        return self.known[kind, name]


@contextmanager
def _placed(at: str) -> Iterator[None]:
    """Say where in the file a value stands that a service refuses, or that is missing."""
    place = f"{loader.DEMO_FILE} {at}"
    try:
        yield
    except KeyError as error:
        raise ContentError(place, str(error.args[0]), "is missing") from error
    except CareerCoachError as error:
        raise ContentError(place, getattr(error, "field", "a value"), f"does not fit: {error.sentence}") from error
