"""Guided reflection as questions and answers on an ordinary terminal, one question at a time.

The conversation knows neither the file nor the terminal: a ``Notebook`` reads and keeps for it, ``say`` and ``ask``
speak for it.
"""

import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from careercoach.cli.context import Unsaved, acting, current, reading
from careercoach.content import loader
from careercoach.content.loader import Question, Topic
from careercoach.dates import relative
from careercoach.records import ReflectionRecord
from careercoach.visible import one_line

WIDTH = 78

HOW = "Write and press Enter to answer. Enter alone skips, b goes back, q stops. Each answer is kept at once."

Say = Callable[[str], None]
Ask = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Notebook:
    """Where answers are read from and kept.

    ``last`` gives the latest answer to a question or None; ``keep`` keeps an answer, with the key of the question
    that comes next; ``mark`` remembers that key alone. The key is "" once the topic is through.
    """

    last: Callable[[str], ReflectionRecord | None]
    keep: Callable[[str, str, str], None]
    mark: Callable[[str], None]


def converse(
    topic: Topic,
    start: str | None,
    notebook: Notebook,
    today: date,
    *,
    say: Say,
    ask: Ask,
) -> bool:
    """Go through the questions of a topic from the one with the key ``start``; None or unknown means the first.

    ``ask`` returns None when nobody answers any more. Returns True when the last question was passed.
    """
    questions = topic.questions
    at = next((place for place, one in enumerate(questions) if one.key == start), 0)
    say(f"{topic.title}\n{topic.purpose}\n\n{textwrap.fill(HOW, WIDTH)}")
    if at:
        say(f"\nYou stopped at question {at + 1}; here it is again.")
    while at < len(questions):
        say(f"\n{asked(questions[at], at + 1, len(questions), notebook.last(questions[at].key), today)}")
        said = ask("> ")
        following = questions[at + 1].key if at + 1 < len(questions) else ""
        match said.strip().lower() if said is not None else "q":
            case "q":
                notebook.mark(questions[at].key)
                return False
            case "b":
                if at == 0:
                    say("This is the first question; q stops.")
                at = max(at - 1, 0)
                notebook.mark(questions[at].key)
            case "":
                at += 1
                notebook.mark(following)
            case _:
                notebook.keep(questions[at].key, said or "", following)
                say("Kept.")
                at += 1
    return True


def asked(question: Question, number: int, count: int, last: ReflectionRecord | None, today: date) -> str:
    """A question as it is put: its number, the hint, the example, and the last answer when there is one."""
    parts = [_filled(f"{number} of {count}  ", question.text)]
    if question.hint:
        parts.append(_filled("  ", question.hint))
    parts.append(_filled("  For example: ", f"“{question.example}”"))
    if last:
        parts.append(_filled(f"  Your answer {relative(last.on, today)}: ", f"“{one_line(last.answer)}”"))
    return "\n".join(parts)


def _filled(lead: str, text: str) -> str:
    return textwrap.fill(text, WIDTH, initial_indent=lead, subsequent_indent="  ")


def choose(say: Say, ask: Ask) -> str | None:
    """The topic the person wants: by its number or its name, Enter for the one offered. None means none."""
    topics = loader.topics()
    with reading() as connection:
        from careercoach.queries import reflections

        answered = {one.question for one in reflections.listed(connection)}
    open_ones = [one for one in topics if any(question.key not in answered for question in one.questions)]
    offered = next((one for one in topics if drafted(one.key)), (open_ones or topics)[0])
    say("What would you like to think about?")
    for number, one in enumerate(topics, 1):
        count = sum(question.key in answered for question in one.questions)
        say(f"  {number}  {one.title} ({count} of {len(one.questions)} answered)\n     {one.purpose}")
    while True:
        said = ask(f"1 to {len(topics)}, Enter for {topics.index(offered) + 1}, q to stop: ")
        wanted = said.strip().lower() if said is not None else "q"
        if wanted == "q":
            return None
        if not wanted:
            return offered.key
        for number, one in enumerate(topics, 1):
            if wanted in (str(number), one.key, one.title.lower()):
                return one.key
        say("That is none of them.")


def drafted(topic: str) -> str | None:
    """The key of the question the person stopped at; None when there is none."""
    from careercoach.queries import drafts

    with reading() as connection:
        return drafts.get(connection, _draft(topic))


def notebook(topic: str, kept: list[str]) -> Notebook:
    """A notebook in the person's file; the ids of answers are added to ``kept``. Each answer is an act."""

    def last(question: str) -> ReflectionRecord | None:
        from careercoach.queries import reflections

        with reading() as connection:
            return next(iter(reflections.listed(connection, question=question, limit=1)), None)

    def keep(question: str, words: str, following: str) -> None:
        current().unsaved.append(Unsaved(words, None))
        with acting() as session:
            from careercoach.services import drafts, reflections

            kept.append(reflections.answer(session, question, words, current().today))
            drafts.keep(session, _draft(topic), following)

    def mark(question: str) -> None:
        with acting() as session:
            from careercoach.services import drafts

            drafts.keep(session, _draft(topic), question)

    return Notebook(last, keep, mark)


def _draft(topic: str) -> str:
    """Where the place in a topic is kept; the screens use the same."""
    return f"reflect/{topic}"
