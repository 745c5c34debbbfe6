"""The message that asks a few people for advice on one thing: what one works on, and one question.

Why advice and not feedback: asked for advice, people say more that can be used (Yoon, Blunden, Kristal and Whillans,
Harvard Business School working paper). Every word about the person is theirs; the rest stands in
``content/messages.toml``.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from careercoach.content.messages import letter
from careercoach.documents import phrases
from careercoach.documents.audience import EVERYWHERE, scope_of, shown
from careercoach.documents.kept_back import kept_back
from careercoach.documents.making import Kind
from careercoach.documents.markdown import block, document, ended, inline, sentence, strong, wrapped
from careercoach.documents.materials import Advice
from careercoach.language import shorthand
from careercoach.records import GoalRecord, PersonRecord
from careercoach.visible import one_line

APART = "---"
"""Stands between the messages to several people."""

BLANK = "What you ask, in your words: it is not written yet."


def advice(material: Advice, audience: str, today: date) -> str:  # noqa: ARG001 the same for every kind of document
    """The message to each of the people, one after the other, as Markdown ending in one newline.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope_of(material.profile))
    people = shown(material.people, audience, scope=EVERYWHERE)
    goal = shown([material.goal] if material.goal else [], audience, scope=EVERYWHERE)
    seen = replace(material, profile=profile, people=people, goal=next(iter(goal), None))
    parts: list[str] = []
    for person in people:
        parts += [*([APART] if parts else []), *_paragraphs(seen, person)]
    return document(parts)


def left_out(material: Advice, audience: str) -> tuple[str, ...]:
    """What is on file of the goal and of oneself that stays back, a plain sentence each; and a question still missing.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    goals = [material.goal] if material.goal else []
    missing = () if inline(material.words or "") else (BLANK,)
    return (*kept_back([material.profile, *goals], audience), *missing)


def said_to(material: Advice) -> str:
    """Who reads it, by name, safe to print: Anna, Ben and Clara."""
    *others, last = [one_line(person.name) for person in material.people]
    return f"{', '.join(others)} and {last}" if others else last


def _paragraphs(seen: Advice, person: PersonRecord) -> Iterator[str]:
    words, asked = letter("advice"), inline(seen.words or "")
    yield f"{strong('Subject:')} {words['subject']}"
    yield wrapped(phrases.greeting(person.name, seen.profile, person))
    if seen.goal:
        yield wrapped(_works_on(seen.goal))
    if asked.endswith("?"):
        yield block(shorthand.raised(seen.words or ""))
    else:
        yield block(words["about"].format(about=seen.words) if asked else "")
        yield wrapped(words["question"])
    yield wrapped(words["free"])
    yield words["goodbye"]
    yield phrases.signed(person.name, seen.profile, person)


def _works_on(goal: GoalRecord) -> str:
    words = letter("advice")
    if shorthand.begins_with_a_deed(goal.title):
        return words["wants"].format(goal=ended(inline(shorthand.lowered(goal.title))))
    return words["works"].format(goal=sentence(goal.title))


KIND: Kind[Advice] = Kind("advice", advice, left_out)
