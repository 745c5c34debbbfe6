"""Unfinished text: what it would become, how a form's is written down, and who changed what meanwhile."""

import json
from collections.abc import Mapping
from datetime import date

from careercoach.dates import lately
from careercoach.fields.field import Raw
from careercoach.frozen import NOTHING, Frozen
from careercoach.visible import cut

_TITLE = 16
"""Signs of a title that are shown in any case."""

KINDS: Mapping[str, tuple[str, str]] = {
    "quick-log": ("accomplishment", "something you did"),
    "editor": ("", "something you wrote in your editor"),
    "accomplishmenteditor": ("accomplishment", "something you did"),
    "reflection": ("reflection", "an answer"),
    "reflectioneditor": ("reflection", "an answer"),
    "questionform": ("question", "a question of your own"),
    "observationform": ("observation", "what you think of something noticed"),
    "growth-check": ("growth-check", "a growth check"),
    "compass": ("compass", "the compass"),
    "learningform": ("learning", "something you learn"),
    "goaleditor": ("goal", "a goal"),
    "step": ("step", "a step"),
    "check-in": ("check-in", "a check-in"),
    "unstick": ("goal", "five minutes for a goal"),
    "movedday": ("goal", "another day for a goal"),
    "lettinggo": ("goal", "what you take along from a goal"),
    "priorityform": ("priority", "a priority"),
    "competencyform": ("competency", "what the work asks for"),
    "trial": ("trial", "a small test of a role"),
    "trialdone": ("trial", "how a small test was"),
    "setbackform": ("setback", "a setback"),
    "proposalform": ("proposal", "a proposal"),
    "pathform": ("path", "a role you could take"),
    "stopdoing": ("path", "what you would stop doing"),
    "notapplicable": ("path", "what does not apply to a role"),
    "personform": ("person", "a person"),
    "feedback": ("feedback", "feedback"),
    "conversation": ("conversation", "a conversation"),
    "meetingform": ("meeting", "a talk"),
    "meeting": ("meeting", "words for a talk"),
    "wordstosay": ("meeting", "words to say in a talk"),
    "rehearsal": ("meeting", "what you say to a no"),
    "run": ("note", "a note in a talk"),
    "caught": ("note", "what you wrote down in a talk"),
    "note": ("note", "a note from a talk"),
    "promise": ("promise", "a promise"),
    "asknext": ("question", "a question for a talk"),
    "said": ("", "an answer to what Today asks"),
    "profileform": ("profile", "who you are at work"),
    "positionform": ("position", "a position"),
    "thanks": ("", "words of thanks"),
    "reference": ("", "words that ask for a reference"),
    "advice": ("", "a question to ask advice on"),
    "paper": ("", "a document in your own words"),
    "awayform": ("away", "time away"),
    "changeform": ("", "something that changed at work"),
    "maskform": ("mask", "a name to mask"),
    "settingsform": ("settings", "your settings"),
}
"""By how the key of a draft begins: the noun it would become, and what that is in words."""


def began(title: str, what: str, on: date, today: date, room: int = 80) -> str:
    """What is said of an unfinished text to the person who began it, in about ``room`` signs; the title is cut."""
    day = lately(on, today)
    if not title:
        return f"You began {what} ({day})"
    longest = max(room - len(f"You began “” ({what}, {day})"), _TITLE)
    return f"You began “{cut(title, longest, '…')}” ({what}, {day})"


def kind(key: str) -> tuple[str, str]:
    """The noun a draft would become, and in words; a key of no form there is any more is simply something."""
    return KINDS.get(head(key), ("", "something"))


def head(key: str) -> str:
    """How a key begins."""
    return key.replace(":", "/", 1).partition("/")[0]


def headline(text: str) -> str:
    """What a text is called in a list: its first line that says something."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")[:200]


class Typed(Frozen):
    """What was typed in a form, by field: only what was changed.

    ``based`` is what stood there before; it is not known of a field that is missing in it. ``days`` are the person's
    days on which the fields were typed: “yesterday” is that day's.
    """

    mine: Mapping[str, Raw]
    based: Mapping[str, Raw] = NOTHING
    days: Mapping[str, date] = NOTHING


def pack(typed: Typed) -> tuple[str, str | None]:
    """The text of a draft and what it is based on, as they are kept; "" and None when nothing was changed."""
    if not typed.mine:
        return "", None
    known = {
        name: {"was": typed.based.get(name), "on": typed.days[name].isoformat() if name in typed.days else None}
        for name in typed.mine
    }
    return json.dumps(dict(typed.mine), ensure_ascii=False), json.dumps(known, ensure_ascii=False)


def unpack(text: str, based: str | None) -> Typed:
    """The form that ``pack`` wrote, or an older program, which wrote the fields alone. Raises ValueError."""
    mine, known = json.loads(text), json.loads(based) if based else {}
    if not isinstance(mine, dict) or not all(_is_raw(value) for value in mine.values()):
        raise ValueError("not the fields of a form")
    if not isinstance(known, dict) or not all(isinstance(one, dict) for one in known.values()):
        raise ValueError("not what fields are based on")
    return Typed(
        mine,
        {name: one["was"] for name, one in known.items() if _is_raw(one.get("was"))},
        {name: date.fromisoformat(one["on"]) for name, one in known.items() if one.get("on")},
    )


def _is_raw(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value))


def moved(
    based: Mapping[str, Raw | None], mine: Mapping[str, Raw], theirs: Mapping[str, Raw]
) -> tuple[list[str], list[str]]:
    """Compare a form with the file as it is now: the fields that only others changed, and those that both did.

    ``based`` is what stood in a field at the beginning, None when that is not known: then what differs counts as both.
    """
    others: list[str] = []
    both: list[str] = []
    for name, now in mine.items():
        before = based.get(name)
        if now == theirs[name] or theirs[name] == before:
            continue
        (others if now == before else both).append(name)
    return others, both


def readable(key: str, text: str) -> str:
    """A draft as words to read and to copy, whatever state it is in."""
    if head(key) == "run":
        from careercoach.coach.run import picked_up

        return picked_up(text).text
    try:
        typed = unpack(text, None)
    except ValueError:
        return text
    said = {name: ", ".join(raw) if isinstance(raw, list) else raw for name, raw in typed.mine.items()}
    return "\n\n".join(
        f"{name.strip('_').replace('_', ' ').replace('-', ' ')}: {words}" for name, words in said.items() if words
    )
