"""The file itself in words: finding what one wrote, what was done, and what is set."""

import os

from careercoach.cli.file import history as acts_done
from careercoach.cli.frame.context import current
from careercoach.cli.frame.voice import EMPTY, Voice
from careercoach.cli.plain import looking
from careercoach.cli.plain.forms import read
from careercoach.cli.plain.listing import Kind, Ways, hear
from careercoach.content.acts import told
from careercoach.dates import echo
from careercoach.errors import InvalidValue
from careercoach.queries import positions
from careercoach.queries.file import history
from careercoach.queries.start import search
from careercoach.records import ActRecord, FoundRecord
from careercoach.services.file import settings as service
from careercoach.settings import SETTINGS, as_words, find_settings
from careercoach.visible import one_line

_MOST = 100
"""Things found, or acts, that a list holds: nobody listens to more."""


def find(voice: Voice) -> None:
    """Find words in everything on file, and open what has them."""
    voice.say("Which words?")
    words = voice.answer("All of them must occur; beginnings count. Enter finds nothing.")
    if not words:
        return
    earlier = read(lambda found: positions.left_out(found, current().today, earlier=True))
    records = {one.id: one for one in read(lambda found: search.found(found, words, earlier, limit=_MOST)).records}
    if not records:
        voice.say("Nothing holds all of these words; try fewer, or the beginning of one.")
        return
    ways = [(one.id, _found(one)) for one in records.values()]

    def kind(row: str) -> Kind:
        return looking.BY_NOUN.get(records[row].noun) or Kind("", lambda: ways, lambda one: _say(voice, records[one]))

    hear(voice, Kind("What was found", lambda: ways, lambda row: kind(row).page(row), of=kind))


def done(voice: Voice) -> None:
    """What was done, the latest first; each act can be taken back and brought back."""
    in_force = Kind("", _acts, acts_done.history, {"undo": ("Take it back", _take_back)})
    undone = Kind("", _acts, acts_done.history, {"redo": ("Bring it back", _bring_back)})
    undoing = Kind("", _acts, acts_done.history, {"undo": ("Bring back what it took", _take_back)})

    def kind(act: str) -> Kind:
        one = read(lambda file: history.get(file, act))
        return undone if one.undone else undoing if one.name == "undo" else in_force

    hear(voice, Kind("What was done", _acts, acts_done.history, of=kind))


def settings(voice: Voice) -> None:
    """What is set, each thing by its number."""

    def listed() -> Ways:
        found = find_settings(current().places.settings, os.environ).settings
        return [(name, f"{one.label}: {as_words(found, name) or 'not set'}") for name, one in SETTINGS.items()]

    hear(voice, Kind("Settings", listed, lambda _: None, opens=_set))


def _set(voice: Voice, name: str) -> None:
    """Say what it means and what it is now, and take another value: from a list by its number, where there is one."""
    one, now = SETTINGS[name], _now(name)
    asked = f"{one.label}: {one.meaning}.\nNow: {now or 'not set'}."
    usual = f"Enter leaves it, {EMPTY} takes back what is usual."
    if one.kind.offers:
        ways = [(value, value) for value in one.kind.offers]
        _change(voice, name, voice.choose(f"{asked}\n{usual}", ways, now=now, letters={EMPTY: one.written}))
        return
    voice.say(f"{asked}\nIt takes {one.kind.takes}.\n{usual}")
    while typed := voice.answer(f"{one.meaning}."):
        try:
            _change(voice, name, "" if typed == EMPTY else typed)
        except InvalidValue as error:
            voice.say(error.sentence)
        else:
            return


def _change(voice: Voice, name: str, words: str) -> None:
    label = SETTINGS[name].label
    if words != _now(name):
        service.change(current().places.settings, name, words, f"“{label}”")
        voice.say(f"{label}: {_now(name) or 'not set'}.\nIt counts from the next start.")


def _now(name: str) -> str:
    """What is set, as one would type it; "" where nothing is."""
    return as_words(find_settings(current().places.settings, os.environ).settings, name)


def _take_back(_: Voice, act: str) -> None:
    acts_done.undo(act)


def _bring_back(_: Voice, act: str) -> None:
    acts_done.redo(act)


def _acts() -> Ways:
    found = read(lambda file: history.listed(file, limit=_MOST))
    return [(one.id, f"{echo(one.on)}: {_act(one)}{', taken back' if one.undone else ''}") for one in found]


def _act(one: ActRecord) -> str:
    """An act in words; an undo or a redo by what it took back or brought back."""
    turned = {"undo": "took back", "redo": "brought back"}.get(one.name)
    title = one_line(one.title)
    return f"{turned}: “{title}”" if turned else told(one.name, title)


def _found(one: FoundRecord) -> str:
    around = search.beside(one)
    when = f", {echo(one.on)}" if one.on else ""
    title = one_line(one.title)
    return f"{one.noun.replace('_', ' ')}{when}: {title}{f' ({one_line(around)})' if around else ''}"


def _say(voice: Voice, one: FoundRecord) -> None:
    voice.say(f"{one_line(one.title)}\n{one_line(one.excerpt)}")
