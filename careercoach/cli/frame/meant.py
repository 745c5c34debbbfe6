"""What somebody meant who typed a command or an option that there is not."""

from collections.abc import Collection
from difflib import SequenceMatcher

_SAME: dict[str, tuple[str, ...]] = {
    "new": ("add", "plan", "log"),
    "create": ("add", "plan", "log"),
    "make": ("add", "plan"),
    "rm": ("delete",),
    "remove": ("delete",),
    "del": ("delete",),
    "view": ("show",),
    "get": ("show",),
    "display": ("show",),
    "info": ("show",),
    "ls": ("list",),
    "all": ("list",),
    "change": ("edit", "set"),
    "update": ("edit", "set"),
    "modify": ("edit", "set"),
    "finish": ("done", "finish", "hold", "keep"),
    "complete": ("done", "finish", "hold", "keep"),
    "close": ("done", "finish", "hold", "keep", "end"),
    "reached": ("done",),
    "cancel": ("drop", "end"),
    "abandon": ("drop", "end"),
    "continue": ("resume",),
    "restart": ("resume",),
    "stop": ("pause", "end", "drop"),
    "note": ("log",),
    "done": ("log", "finish", "hold", "keep"),
    "entry": ("accomplishment",),
    "work": ("accomplishment",),
    "win": ("accomplishment",),
    "talk": ("meeting",),
    "1on1": ("meeting",),
    "boss": ("person",),
    "manager": ("person",),
    "job": ("position",),
    "course": ("learning",),
    "settings": ("config",),
    "preferences": ("config",),
    "agenda": ("meeting",),
    "find": ("search",),
    "grep": ("search",),
    "status": ("today",),
    "next": ("today",),
    "open": ("today",),
    "tutorial": ("help", "demo"),
    "manual": ("help",),
    "save": ("backup",),
    "reset": ("undo",),
}
"""Words of other programs, each with ours for it, the likeliest first."""

_OF_A_NOUN = ("add", "list", "show", "edit", "delete", "done", "pause", "resume", "drop")
"""What one does to a thing: what it is about stands before it."""

_NO_SLIP = {*_SAME, *_OF_A_NOUN, "exit", "quit", "bye", "init", "start", "run", "set", "end", "keep", "hold", "plan"}
"""Words spelled as they should be: nothing that only looks like them was meant."""

_ELSEWHERE: dict[str, str] = {
    **{
        document: f"export {document}"
        for document in (
            "brief",
            "recap",
            "review",
            "handover",
            "request",
            "reminder",
            "leaving",
            "thanks",
            "reference",
        )
    },
    "checkin": "goal check-in",
    "check-in": "goal check-in",
    "prepare": "meeting bring",
    "run": "meeting run",
    "agenda": "meeting agenda",
    "people": "person list",
    "did": "log",
    "me": "profile show",
    "who": "profile show",
    "theme": "config set theme",
    "colours": "config set theme",
    "colors": "config set theme",
}
"""Words people begin with, or say of a thing, for what stands elsewhere: the whole command."""

_ADDED = ("goal", "step", "promise", "person", "feedback", "learning", "conversation", "path", "priority", "question")
"""Nouns to which one is added."""

_HARMFUL = frozenset({"delete", "erase", "drop", "undo", "restore", "reject", "leave", "--force", "--yes"})
"""What takes something away: named only to whoever nearly spelled it, or its synonym."""

_NEAR, _NEARLY_SPELLED = 0.6, 0.8
"""How alike two words must be, from 0 to 1."""


def meant(typed: str, known: Collection[str]) -> str | None:
    """The one of ``known`` that was meant by ``typed``: its other word, what it begins, or what is spelled like it.

    None for a word that is spelled right and is none of them: it was not a slip.
    """
    ours = next((word for word in _SAME.get(typed, ()) if word in known), None)
    if ours:
        return ours
    if typed in _NO_SLIP:
        return None
    begun = [word for word in known if word.startswith(typed)]
    if len(begun) == 1 and begun[0] not in _HARMFUL:
        return begun[0]
    alike = [(SequenceMatcher(None, typed.lstrip("-"), word.lstrip("-")).ratio(), word) for word in begun or known]
    near = [(how, word) for how, word in alike if how >= (_NEARLY_SPELLED if word in _HARMFUL else _NEAR)]
    return max(near)[1] if near else None


def of_a_noun(typed: str) -> str | None:
    """Our word for what somebody wants to do to a thing they did not name; None when it is no such word."""
    return next((word for word in (typed, *_SAME.get(typed, ())) if word in _OF_A_NOUN), None)


def elsewhere(typed: str, after: str, within: str) -> str | None:
    """The whole command that was meant by ``typed``, which stands in another place; None when none is known.

    ``after`` is the word behind it, "" where none is; ``within`` the noun it was typed of, "" at the beginning.
    """
    noun, verb = _noun(after), of_a_noun(typed)
    if not within and noun and (verb or typed == "set"):
        return f"{noun} {verb or 'add'}"
    if not within and _noun(typed) and typed.endswith("s"):
        return f"{_noun(typed)} {of_a_noun(after) or 'list'}"
    if within and _noun(typed):
        return f"{_noun(typed)} add"
    return _ELSEWHERE.get(typed)


def _noun(word: str) -> str | None:
    """The noun, also in its plural."""
    return next((one for one in _ADDED if word in (one, f"{one}s", f"{one.removesuffix('y')}ies")), None)
