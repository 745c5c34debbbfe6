"""Guided reflection as questions and answers on an ordinary terminal, one question at a time.

The conversation knows neither the file nor the terminal: a ``Notebook`` reads and keeps for it, a ``Voice`` speaks for
it.
"""

import textwrap
from collections.abc import Callable
from datetime import date

from careercoach.cli.frame import output
from careercoach.cli.frame.context import Unsaved, acting, current, reading
from careercoach.cli.frame.voice import Voice
from careercoach.coach.journey import Journey, resume
from careercoach.content.questions import Question, Topic
from careercoach.dates import relative
from careercoach.frozen import Frozen
from careercoach.records import ReflectionRecord
from careercoach.visible import one_line

HOW = (
    "Write and press Enter to answer. Enter alone skips, ? shows examples by trade, b goes back, q stops. "
    "Each answer is kept at once."
)

MAKE = "Make it: l something you did, g a goal, t a question for a talk. Enter goes on: "

_KINDS = {"l": "accomplishment", "g": "goal", "t": "question"}


class Notebook(Frozen):
    """Where answers are read from and kept.

    ``last`` gives the latest answer to a question or None; ``keep`` keeps an answer, with the place in the journey
    that comes next, and returns its id; ``mark`` remembers that place alone, "" once the journey is through; ``make``
    makes the answer of that id into one of ``vocabulary`` BECOMES and returns what to say about it; ``add`` adds words
    to it, for somebody who goes on writing.
    """

    last: Callable[[str], ReflectionRecord | None]
    keep: Callable[[str, str, str], str]
    mark: Callable[[str], None]
    make: Callable[[str, str], str]
    add: Callable[[str, str], None]


def converse(topic: Topic, start: Journey, notebook: Notebook, today: date, voice: Voice) -> bool:
    """Go through the questions of a topic from where ``start`` stands.

    True when the last question was passed; False when the person stopped, or nobody answers any more.
    """
    journey, count = start, len(topic.questions)
    voice.say(f"{topic.title}\n{textwrap.fill(topic.purpose, output.WIDTH)}\n\n{textwrap.fill(HOW, output.WIDTH)}")
    if journey != resume(topic.questions, None):
        voice.say(f"\nYou stopped at question {journey.number}; here it is again.")
    while question := journey.question:
        last = notebook.last(question.key)
        lead = "    " if question != journey.main else f"{journey.number} of {count}  "
        voice.say(f"\n{asked(question, lead, last, today)}")
        said = _answer(question, voice)
        match said.strip().lower() if said is not None else "q":
            case "q":
                notebook.mark(journey.place)
                return False
            case "b":
                if journey.back() == journey:
                    voice.say("This is the first question; q stops.")
                journey = journey.back()
            case "":
                journey = journey.passed(answered=last is not None and last.on == today)
            case _:
                following = journey.passed(answered=True)
                kept = notebook.keep(question.key, said or "", following.place)
                voice.say("Kept.")
                wanted = _make(kept, notebook, voice)
                if wanted == "q":
                    return False
                journey = journey if wanted == "b" else following
        notebook.mark(journey.place)
    return True


def _answer(question: Question, voice: Voice) -> str | None:
    """What is said to a question, once no more examples are wanted; None when the input has ended."""
    while (said := voice.ask("> ")) is not None and said.strip() == "?":
        told = [_filled(f"  {trade}: ", f"“{example}”") for trade, example in question.titled_examples]
        voice.say("\n".join(told) or "There is no example for this one.")
    return said


def _make(answer: str, notebook: Notebook, voice: Voice) -> str:
    """Make the answer into something, as often as wanted; what was said last is "", "b" or "q"."""
    while True:
        said = voice.ask(MAKE)
        wanted = said.strip().lower() if said is not None else "q"
        if wanted in ("", "b", "q"):
            return wanted
        if wanted in _KINDS:
            voice.say(notebook.make(answer, _KINDS[wanted]))
        elif said and len(said.split()) > 1:
            notebook.add(answer, said)
            voice.say("Added to your answer.")
        else:
            voice.say("That is none of them.")


def asked(question: Question, lead: str, last: ReflectionRecord | None, today: date) -> str:
    """A question as it is put after ``lead``: the hint, the example, and the last answer when there is one."""
    parts = [_filled(lead, one_line(question.text))]
    if question.hint:
        parts.append(_filled("  ", question.hint))
    if question.example:
        parts.append(_filled("  For example: ", f"“{question.example}”"))
    if last:
        parts.append(_filled(f"  Your answer {relative(last.on, today)}: ", f"“{one_line(last.answer)}”"))
    return "\n".join(parts)


def _filled(lead: str, text: str) -> str:
    return textwrap.fill(text, output.WIDTH, initial_indent=lead, subsequent_indent="  ")


def choose(voice: Voice) -> str | None:
    """The topic the person wants: by its number or its name, Enter for the one offered. None means none."""
    with reading() as connection:
        from careercoach.queries.reflect import questions, reflections

        topics = questions.offered(connection, current().today)
        answered = {one.question for one in reflections.listed(connection)}
    open_ones = [one for one in topics if any(question.key not in answered for question in one.questions)]
    offered = next((one for one in topics if drafted(one.key)), (open_ones or topics)[0])
    voice.say("What would you like to think about?")
    for number, one in enumerate(topics, 1):
        count = sum(question.key in answered for question in one.questions)
        purpose = textwrap.fill(one.purpose, output.WIDTH, initial_indent=" " * 5, subsequent_indent=" " * 5)
        voice.say(f"  {number}  {one.title} ({count} of {len(one.questions)} answered)\n{purpose}")
    while True:
        said = voice.ask(f"1 to {len(topics)}, Enter for {topics.index(offered) + 1}, q to stop: ")
        wanted = said.strip().lower() if said is not None else "q"
        if wanted == "q":
            return None
        if not wanted:
            return offered.key
        for number, one in enumerate(topics, 1):
            if wanted in (str(number), one.key, one.title.lower()):
                return one.key
        voice.say("That is none of them.")


def drafted(topic: str) -> str | None:
    """The place where the person stopped; None when there is none."""
    from careercoach.queries import drafts

    with reading() as connection:
        return drafts.get(connection, _draft(topic))


def begin(topic: Topic, question: str = "") -> Journey:
    """Where the person goes on in a topic, past what they answered today; at that ``question``, where one is named."""
    from careercoach.queries.reflect import reflections

    place = question or drafted(topic.key)
    with reading() as connection:
        given = {one.question for one in reflections.listed(connection, on=current().today)}
    return resume(topic.questions, place, given)


def notebook(topic: str, kept: list[str]) -> Notebook:
    """A notebook in the person's file; the ids of answers are added to ``kept``. Each answer is an act."""

    def last(question: str) -> ReflectionRecord | None:
        from careercoach.queries.reflect import reflections

        with reading() as connection:
            return next(iter(reflections.listed(connection, question=question, limit=1)), None)

    def keep(question: str, words: str, following: str) -> str:
        current().unsaved.append(Unsaved(words, None))
        with acting() as session:
            from careercoach.services import drafts
            from careercoach.services.reflect import reflections

            kept.append(reflections.answer(session, question, words, current().today))
            drafts.keep(session, _draft(topic), following)
        return kept[-1]

    def mark(place: str) -> None:
        with acting() as session:
            from careercoach.services import drafts

            drafts.keep(session, _draft(topic), place)

    def make(answer: str, kind: str) -> str:
        with acting() as session:
            from careercoach.services.reflect import reflections

            return made(kind, reflections.turn_into(session, answer, kind, current().today))

    def add(answer: str, words: str) -> None:
        current().unsaved.append(Unsaved(words, None))
        with acting() as session:
            from careercoach.services.reflect import reflections

            reflections.add(session, answer, words)

    return Notebook(last, keep, mark, make, add)


def made(kind: str, identity: str) -> str:
    """What to say once an answer became something of that kind."""
    short = identity[: output.SHORT]
    return {
        "accomplishment": f"Logged; careercoach accomplishment edit {short} says more about it.",
        "goal": f"A goal now; careercoach goal edit {short} gives it a day and a measure.",
        "question": f"A question for a talk now; careercoach meeting bring --question {short} takes it there.",
    }[kind]


def _draft(topic: str) -> str:
    """Where the place in a topic is kept; the screens use the same."""
    return f"reflect/{topic}"
