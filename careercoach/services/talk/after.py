"""After a talk: what the other person said becomes something, and the next talk is planned. Each is one act."""

from datetime import date

from sqlmodel import Session, col, select

from careercoach import vocabulary
from careercoach.coach.suggestions import to_ask_next
from careercoach.errors import Conflict, InvalidValue, UsageError
from careercoach.models import Meeting, Note, Person, Question
from careercoach.queries.talk import notes
from careercoach.rows import revise
from careercoach.services.finding import find, number
from careercoach.services.goals import goals, steps
from careercoach.services.people import people
from careercoach.services.reflect import questions
from careercoach.services.talk import meetings
from careercoach.store.session import name_act, raw

TITLE = 80
"""Characters of a note that a title holds at most; the whole then stands with the goal as its reason."""


def become(
    session: Session,
    note: str,
    becomes: str,
    today: date,
    *,
    goal: str | None = None,
    kind: str | None = None,
    talk: str | None = None,
    words: str | None = None,
) -> str:
    """Let a note become one of NOTE_OUTCOMES, and return the id of what it became; for nothing, the note's.

    ``goal`` is the id of the goal that a step belongs to. ``kind`` is one of FEEDBACK_KINDS; without it advice counts
    as something to grow in, and other feedback as a strength. ``talk`` is the id of the next talk, on whose agenda a
    question goes, None while none is planned; ``words`` are those of the question, None for the one proposed. Raises
    InvalidValue, NotFound, and Conflict when it is decided already.
    """
    name_act(session, "note decide")
    found = find(session, Note, note)
    if becomes not in vocabulary.NOTE_OUTCOMES:
        raise InvalidValue("becomes", f"A note becomes one of: {', '.join(vocabulary.NOTE_OUTCOMES)}.")
    if found.became:
        raise Conflict(f"That is decided already ({found.became}).", "undo")
    revise(found, {"became": becomes})
    meeting = session.get_one(Meeting, found.meeting_id)
    match becomes:
        case "feedback":
            return _feedback(session, found, meeting, today, kind)
        case "goal":
            return goals.add(session, {**_titled(found.text), "horizon": "near"}, today)
        case "step":
            if not goal:
                raise UsageError("A step belongs to a goal.", "name-goal")
            return steps.add(session, goal, {"title": _line(found.text)})
        case "question":
            return _question(session, found, talk, words)
        case _:
            return found.uuid


def plan_next(session: Session, meeting: str, on: date, at: str | None = None, minutes: int | None = None) -> str:
    """Plan the next talk: the same person, kind and place, with the questions kept for it. Returns its id.

    It is as long as the last one unless ``minutes`` says otherwise. A question that was reworded since comes in its new
    words; one that was taken out of the file does not.
    """
    name_act(session, "meeting plan")
    last = find(session, Meeting, meeting)
    fields = {"kind": last.kind, "minutes": minutes or last.minutes, "place": last.place, "on": on, "at": at}
    planned = meetings.plan(session, {**fields, "with_": _name(session, last)})
    kept = select(Question).join(Note, col(Note.question_id) == Question.id)
    of_this = kept.where(Note.meeting_id == last.id).order_by(col(Note.id))
    asked = [question.uuid for question in session.exec(of_this)]
    if asked:
        session.flush()
        meetings.bring(session, planned, questions=asked)
    return planned


def _feedback(session: Session, note: Note, meeting: Meeting, today: date, kind: str | None) -> str:
    on = meeting.on_day if meeting.on_day and meeting.on_day < today else today
    usual = "growth" if note.kind == "advice" else "strength"
    fields = {"person": _name(session, meeting), "on": on, "kind": kind or usual, "behaviour": note.text}
    return people.add_feedback(session, fields, today)


def _question(session: Session, note: Note, talk: str | None, words: str | None) -> str:
    record = notes.get(raw(session), note.uuid)
    question = questions.add(session, _line(words or to_ask_next(record)))
    note.question_id = number(find(session, Question, question))
    if talk:
        meetings.bring(session, talk, questions=[question])
    return question


def _name(session: Session, meeting: Meeting) -> str | None:
    return session.get_one(Person, meeting.person_id).name if meeting.person_id else None


def _titled(text: str) -> dict[str, str]:
    """A goal's title; of a long note its beginning, with the whole as the reason."""
    line = _line(text)
    if len(line) <= TITLE:
        return {"title": line}
    return {"title": f"{line[:TITLE].rsplit(' ', 1)[0]}…", "why": text}


def _line(text: str) -> str:
    return " ".join(text.split())
