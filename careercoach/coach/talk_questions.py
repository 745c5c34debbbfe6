"""The questions offered for a talk: those for its kind, then those about the path of whom it is with."""

from collections.abc import Iterable

from careercoach.content import conversations, kinds, loader
from careercoach.errors import NotFound
from careercoach.frozen import Frozen

_ASKED = {"mentor": "mentor", "skip-level": "skip-level"}
"""What the other person is in talks of a kind, whatever else they are."""


class Asked(Frozen):
    """A question one may bring; its ``key`` never changes."""

    key: str
    text: str


class Group(Frozen):
    """Questions under a title of ours. ``key`` is one of ``loader`` PURPOSES or of ``conversations`` GROUPS."""

    key: str
    title: str
    questions: tuple[Asked, ...]


def bank(situation: str = kinds.EMPLOYED) -> tuple[Group, ...]:
    """The whole question bank, by purpose, without the questions about a path."""
    return _groups(loader.bank(situation), ())


def offered(talk: str, relation: str | None, situation: str = kinds.EMPLOYED) -> tuple[Group, ...]:
    """What is offered for a kind of talk with somebody of that relation, None while it is not known."""
    whom = _ASKED.get(talk, relation)
    about_them = [group for group in conversations.groups().values() if group.relation == whom]
    return _groups(loader.fitting(talk, situation), about_them)


def others(talk: str, relation: str | None, situation: str = kinds.EMPLOYED) -> tuple[Group, ...]:
    """All other questions, for somebody who looks for one."""
    first = {group.key for group in offered(talk, relation, situation)}
    everything = _groups(loader.bank(situation), conversations.groups().values())
    return tuple(group for group in everything if group.key not in first)


def named(key: str) -> Asked:
    """The question of that key, of the bank or about a path. Raises NotFound."""
    for group in conversations.groups().values():
        for one in group.questions:
            if one.key == key:
                return Asked(one.key, one.text)
    try:
        found = loader.bank_question(key)
    except NotFound:
        raise NotFound("No question of the bank has that key.", "look-in-bank") from None
    return Asked(found.key, found.text)


def _groups(bank: Iterable[loader.Purpose], about_them: Iterable[conversations.Group]) -> tuple[Group, ...]:
    banked = [Group(one.key, one.title, _asked(one.questions)) for one in bank]
    told = [Group(one.relation, f"{one.title}: their path", _asked(one.questions)) for one in about_them]
    return (*banked, *told)


def _asked(questions: Iterable[loader.BankQuestion | conversations.PathQuestion]) -> tuple[Asked, ...]:
    return tuple(Asked(one.key, one.text) for one in questions)
