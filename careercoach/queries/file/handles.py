"""By what each thing on file is called on a command line, and the words that tell it from others: for completion."""

import sqlite3
from collections.abc import Iterable, Mapping

from careercoach.content.acts import told
from careercoach.frozen import Frozen
from careercoach.queries.file import history
from careercoach.store import ids
from careercoach.visible import one_line

MOST = 100
"""Handles given at once; more are no choice for anybody."""

_WIDEST = 60
"""Characters of words beside a handle."""


class Handle(Frozen):
    """What is typed for a thing, the whole id or its name, and words about it; "" where the name says it all."""

    typed: str
    words: str


_WORDS: Mapping[str, tuple[str, str]] = {
    "accomplishment": ("accomplishment_view", "title"),
    "agenda-item": ("agenda_item_view", "coalesce(title, kind)"),
    "away": ("away_view", "from_ || coalesce(' ' || reason, '')"),
    "check-in": ("check_in_view", "\"on\" || coalesce(' ' || note, '')"),
    "conversation": ("conversation_view", "\"on\" || coalesce(' ' || person, '') || ': ' || about"),
    "feedback": ("feedback_view", "coalesce(person || ': ', '') || behaviour"),
    "for-others": ("for_others_view", "text"),
    "goal": ("goal_view", "title"),
    "inbox": ("proposal_view", "title"),
    "learning": ("learning_view", "title"),
    "mask": ("mask_view", "name"),
    "meeting": ("meeting_view", "coalesce(\"on\" || ' ', '') || kind || coalesce(' with ' || with_, '')"),
    "note": ("note_view", "text"),
    "paper": ("paper_view", "\"on\" || ' ' || kind || coalesce(' for ' || coalesce(person, audience), '')"),
    "path": ("path_view", "title"),
    "position": ("position_view", "coalesce(role, kind) || coalesce(', ' || organisation, '')"),
    "priority": ("priority_view", "title"),
    "promise": ("promise_view", "text"),
    "question": ("question_view", "text"),
    "reflection": ("reflection_view", "\"on\" || ': ' || asked"),
    "setback": ("setback_view", "title"),
    "step": ("step_view", "title"),
    "trial": ("trial_view", "title"),
}
"""By noun: the view that has its ids, and the words that tell one from the others."""

_NAMES: Mapping[str, tuple[str, str, str]] = {
    "person": ("person_view", "name", "coalesce(relation, '')"),
    "competency": ("competency_view", "name", "''"),
    "tag": ("tag", "name", "''"),
}
"""By noun: where the names stand by which it is called, and the words beside them."""

BY_NAME = frozenset(_NAMES)
"""Nouns called by a name, not by an id."""

ACT, ANYTHING = "act", "anything"
"""An act of the history, and a thing of whatever noun."""

NOUNS = frozenset(_WORDS) | BY_NAME | {ACT, ANYTHING}
"""Everything that ``beginning`` knows handles of."""


def beginning(connection: sqlite3.Connection, noun: str, typed: str) -> list[Handle]:
    """The things of a noun whose id, name or key begins with what was typed: the newest, or the first by name.

    Keys are told from their first letter on, so that they stand in nobody's way who looks for an id.
    """
    if noun == ANYTHING:
        found = [
            Handle(each.typed, f"{name}: {each.words}"[:_WIDEST])
            for name in _WORDS
            for each in beginning(connection, name, typed)
        ]
        return found[:MOST]
    return [*_called(connection, noun, typed), *_keyed(connection, noun, typed)][:MOST]


def _keyed(connection: sqlite3.Connection, noun: str, typed: str) -> list[Handle]:
    wanted = typed.casefold()
    view, words = _NAMES[noun][:2] if noun in _NAMES else _WORDS.get(noun, ("", ""))
    if not typed or not (wanted.startswith(ids.KEY) or ids.KEY.startswith(wanted)) or not _has_keys(connection, view):
        return []
    rows = connection.execute(f"SELECT key, {words} FROM {view} WHERE key IS NOT NULL ORDER BY row DESC")  # noqa: S608 our own views
    keys = [(ids.KEY + key, about) for key, about in rows]
    return _told((key, about) for key, about in keys if key.casefold().startswith(wanted))


def _has_keys(connection: sqlite3.Connection, view: str) -> bool:
    return bool(connection.execute("SELECT 1 FROM pragma_table_info(?) WHERE name = 'key'", (view,)).fetchone())


def _called(connection: sqlite3.Connection, noun: str, typed: str) -> list[Handle]:
    """By id or name alone."""
    if noun == ACT:
        acts = history.listed(connection, limit=MOST)
        found = [(act.id, told(act.name, act.title)) for act in acts if act.id.startswith(typed.lower())]
    elif noun in _NAMES:
        table, name, words = _NAMES[noun]
        rows = connection.execute(f"SELECT DISTINCT {name}, {words} FROM {table} ORDER BY {name} COLLATE NOCASE")  # noqa: S608 our own tables
        wanted = typed.casefold()
        found = [(called, about) for called, about in rows if called.casefold().startswith(wanted)]
    else:
        view, words = _WORDS[noun]
        found = connection.execute(
            f"SELECT id, {words} FROM {view} WHERE id >= ? AND id < ? ORDER BY row DESC LIMIT {MOST}",  # noqa: S608 our own views
            (typed.lower(), typed.lower() + "g"),
        ).fetchall()
    return _told(found)


def _told(found: Iterable[tuple[str, str | None]]) -> list[Handle]:
    return [Handle(one_line(called), one_line(about or "")[:_WIDEST]) for called, about in found]
