"""A sitting at the file: what somebody writes down in half an hour, in words of the position they hold."""

from datetime import date, timedelta

from sqlmodel import Session

from careercoach.services.goals import company, goals, steps
from careercoach.services.paths import paths
from careercoach.services.people import conversations, people
from careercoach.services.reflect import reflections
from careercoach.services.talk import meetings, notes, promises
from careercoach.services.work import accomplishments, learning
from tests.lives.stories import Lots, Stage
from tests.lives.truth import Thing, Truth
from tests.lives.words import OWN, SAID, Word

MENTOR = "Maud"
"""Who stays through all positions."""

SKIP = 7
"""The number among the peers of a position of whoever is above the manager there."""


class Sitting:
    """Somebody at their file: ``write`` begins things, ``go_on`` takes them further."""

    def __init__(self, truth: Truth, lots: Lots) -> None:
        self._truth, self._lots = truth, lots
        self.theirs: set[str] = set()
        """The ids of what others promised."""
        self._numbers = 0
        self._work: list[tuple[Thing, Word]] = []
        self._goals: dict[int, Thing] = {}
        self._priorities: dict[int, Thing] = {}
        self._planned: list[Thing] = []
        self._promised: list[Thing] = []

    def write(self, session: Session, day: date) -> None:
        """Whatever is on somebody's mind that day."""
        stage = self._truth.present(day)
        place = stage.number if stage else OWN
        reflections.answer(session, "energy-unasked", str(Word(OWN, SAID)), day)
        self._direction(session, place, day)
        self._log(session, place, day)
        self._learned(session, place, day)
        if stage:
            self._heard(session, place, day)
            self._path(session, place, day)
        self._talk(session, stage, day)

    def go_on(self, session: Session, day: date) -> None:
        """Keep some promises, hold the talks of these days, look at the goal."""
        for promise in self._promised[:]:
            if not promise.ended and promise.now in (OWN, self._place(day)):
                fate = self._lots(0, 5)
                if fate == 0:
                    promises.keep(session, promise.id, day)
                elif fate == 1:
                    promises.drop(session, promise.id, day)
                if fate < 3:
                    self._promised.remove(promise)
        for talk in self._planned[:]:
            self._planned.remove(talk)
            if not talk.ended and talk.now in (OWN, self._place(day)) and self._lots(0, 3):
                meetings.hold(session, talk.id, day)
                self._agree(session, talk, day)
        goal = self._goals.get(self._place(day))
        if goal and not goal.ended and goal.now == self._place(day):
            goals.check_in(session, goal.id, {"progress": self._lots(0, 90), "note": self._say(goal)}, day)

    def _place(self, day: date) -> int:
        stage = self._truth.present(day)
        return stage.number if stage else OWN

    def _word(self, place: int) -> Word:
        self._numbers += 1
        return Word(place, SAID, self._numbers)

    def _keep(self, noun: str, id: str, place: int, *words: Word, person: Word | None = None) -> Thing:
        """Remember what is on file now, and which words are its own."""
        thing = self._truth.things[id] = Thing(noun, id, place, person)
        for word in words:
            self._truth.said[word.number] = thing
        return thing

    def _say(self, thing: Thing) -> str:
        """Another text of a thing on file."""
        word = self._word(thing.now)
        self._truth.said[word.number] = thing
        return f"Said {word} of it"

    def _direction(self, session: Session, place: int, day: date) -> None:
        """On the first sitting in a position what counts there, a goal of it with a step, and one of one's own."""
        if place in self._goals:
            return
        own = goals.add(session, {"title": f"My own {Word(OWN, SAID)}", "horizon": "long"}, day)
        self._keep("goal", own, OWN)
        title, why, benefit, support, step = (self._word(place) for _ in range(5))
        wanted: dict[str, object] = {"title": f"Reach {title}", "horizon": "near", "by": day + timedelta(300)}
        wanted |= {"why": str(why), "benefit": str(benefit), "support": str(support), "serves": own}
        if place != OWN:
            first, more = self._word(place), self._word(place)
            counts = company.add_priority(session, {"title": f"Counts {first}", "description": str(more)})
            session.flush()
            self._priorities[place] = self._keep("priority", counts, place, first, more)
            wanted |= {"priorities": [counts], "position_id": self._row(session)}
        goal = goals.add(session, wanted, day)
        self._goals[place] = self._keep("goal", goal, place, title, why, benefit, support)
        session.flush()
        todo = steps.add(session, goal, {"title": f"Do {step}", "by": day + timedelta(90)})
        self._goals[place].parts.append(self._keep("step", todo, place, step))

    @staticmethod
    def _row(session: Session) -> int:
        """The number of the position that was begun last."""
        return int(session.connection().exec_driver_sql("SELECT max(id) FROM position").scalar() or 0)

    def _log(self, session: Session, place: int, day: date) -> None:
        title, did, result = (self._word(place) for _ in range(3))
        goal, counts = self._goals[place], self._priorities.get(place)
        here = self._truth.manager(day)
        seen_by = [] if place == OWN else [str(Word(place, "peer")), *([str(here)] if here else [])]
        said: dict[str, object] = {
            "title": f"Did {title}",
            "did": f"By {did}",
            "result": f"So {result}",
            "seen_by": seen_by,
            "competencies": ["Calm"],
            "status": ("done", "done", "waiting")[self._lots(0, 2)],
            "goals": [] if goal.ended or goal.now != place else [goal.id],
            "priorities": [counts.id] if counts and not counts.ended and counts.now == place else [],
        }
        done = accomplishments.add(session, said, day)
        self._work.append((self._keep("accomplishment", done, place, title, did, result), title))
        self._truth.things[done].chosen |= {title, did, result, *(Word(place, "peer"),), *([here] if here else [])}

    def _learned(self, session: Session, place: int, day: date) -> None:
        title, what = self._word(place), self._word(place)
        said: dict[str, object] = {"title": f"Course {title}", "learned": str(what), "on": day}
        said |= {"status": "under-way"} if self._lots(0, 1) else {"status": "finished"}
        self._keep("learning", learning.add(session, said, day), place, title, what)

    def _heard(self, session: Session, place: int, day: date) -> None:
        """What a colleague said, of one's work and in a talk."""
        situation, behaviour, effect = (self._word(place) for _ in range(3))
        peer = Word(place, "peer")
        said = {"person": str(peer), "kind": "growth", "situation": str(situation)}
        said |= {"behaviour": f"You {behaviour}", "effect": str(effect)}
        self._keep("feedback", people.add_feedback(session, said, day), place, situation, behaviour, effect)
        about, what, later = (self._word(place) for _ in range(3))
        told = {"person": str(peer), "about": f"About {about}", "notes": str(what), "next_time": str(later)}
        self._keep("conversation", conversations.add(session, told, day), place, about, what, later)

    def _path(self, session: Session, place: int, day: date) -> None:
        title, attracts = self._word(place), self._word(place)
        said: dict[str, object] = {"title": f"Become {title}", "attracts": str(attracts), "inside": True}
        said |= {"organisation": str(Word(place, "org")), "person": str(Word(place, "peer"))}
        said |= {"deadline": day + timedelta(self._lots(20, 90))}
        self._keep("path", paths.add(session, said), place, title, attracts)

    def _talk(self, session: Session, stage: Stage | None, day: date) -> None:
        """Plan a talk with whoever is there, and choose things for it; at times one of an earlier position."""
        kind, place, person = self._with_whom(stage, day)
        purpose, opening, ask, question = (self._word(place) for _ in range(4))
        said: dict[str, object] = {"kind": kind, "purpose": f"To {purpose}", "opening": f"So {opening}"}
        said |= {"with_": str(person) if person else MENTOR}
        if person and person.what == "manager" and self._lots(0, 1):
            del said["with_"]  # a talk of that kind is with the manager of its day
        said |= {"on": day + timedelta(7)} if self._lots(0, 4) else {}
        id = meetings.plan(session, said)
        session.flush()
        talk = self._keep("meeting", id, place, purpose, opening, ask, question, person=person)
        work = [self._work[-1]] if place != OWN else []
        work += [self._work[self._lots(0, len(self._work) - 1)]] if self._lots(0, 3) == 0 else []
        for done, _ in work:
            talk.chosen |= self._truth.things[done.id].chosen
        goal = self._goals[self._place(day)]
        own = [goal.id] if not goal.ended and goal.now == place != OWN else []
        bring = {"accomplishments": [done.id for done, _ in work], "goals": own}
        meetings.bring(session, id, **bring, asks=[f"Ask {ask}"], questions=[f"What of {question}?"])
        self._planned.append(talk)

    def _with_whom(self, stage: Stage | None, day: date) -> tuple[str, int, Word | None]:
        """The kind of talk, the position it belongs to, and whom it is with; a mentor belongs to none."""
        manager = self._truth.manager(day)
        if stage and manager and self._lots(0, 4):
            employed = stage.kind == "employed"
            return (
                (("career", "review", "one-on-one")[self._lots(0, 2)] if employed else "one-on-one"),
                stage.number,
                manager,
            )
        if stage and stage.kind == "employed" and self._lots(0, 1):
            return "skip-level", stage.number, Word(stage.number, "peer", SKIP)
        return "mentor", OWN, None

    def _agree(self, session: Session, talk: Thing, day: date) -> None:
        for kind in ("advice", "note", "feedback"):
            notes.add(session, talk.id, {"kind": kind, "text": self._say(talk)})
        for owner in ("me", "them"):
            word = self._word(talk.now)
            by = day + timedelta(self._lots(5, 60))
            id = promises.add(session, talk.id, {"text": f"Will {word}", "owner": owner, "by": by})
            self.theirs |= {id} if owner == "them" else set()
            self._promised.append(self._keep("promise", id, talk.now, word, person=talk.person))
