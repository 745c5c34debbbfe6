"""What the person set: listed with where each value came from, changed one by one, or in their editor."""

import os
from typing import Annotated, ClassVar

import typer

from careercoach import editor
from careercoach.cli.frame import output
from careercoach.cli.frame.context import current
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.options import Json, Quiet
from careercoach.content.remedies import for_command
from careercoach.errors import UsageError
from careercoach.frozen import Frozen
from careercoach.settings import DEFAULT, SETTINGS, as_words, find_settings
from careercoach.visible import one_line

app = noun("What you set, such as when your day ends.", "careercoach config list")


Name = Annotated[str, typer.Argument(metavar="SETTING", help="Which setting, as config list names it.")]


class SettingRecord(Frozen):
    """A setting, what it is now, and where that came from: default, a variable's name, or the file's path."""

    noun: ClassVar[str] = "setting"
    id: str
    value: str
    default: str
    origin: str
    meaning: str


@app.command("list")
def list_(*, as_json: Json = False, quiet: Quiet = False) -> None:
    """List what can be set, what it is now, and where that came from.

    \b
    Example:
      careercoach config list
    """
    output.show_list(_records(), _row, as_json=as_json, quiet=quiet, empty="Nothing can be set.", heads=_HEADS)
    for problem in find_settings(current().places.settings, os.environ).problems:
        output.note(for_command(problem))


@app.command("set")
def set_(
    name: Name,
    value: Annotated[str, typer.Argument(metavar="VALUE", help='What it shall be; "" takes it back to the default.')],
    *,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Set one thing; comments in your file of settings stay.

    With day_ends at 04:00, what you write down at half past one belongs to the day before.

    \b
    Example:
      careercoach config set day_ends 04:00
    """
    _change(name, value, as_json=as_json, quiet=quiet)


@app.command()
def unset(name: Name, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Take one thing back to its default; comments in your file of settings stay.

    \b
    Example:
      careercoach config unset day_ends
    """
    _change(name, "", as_json=as_json, quiet=quiet)


@app.command()
def edit() -> None:
    """Open your file of settings in your editor.

    \b
    Example:
      careercoach config edit
    """
    if not current().interactive:
        raise UsageError("config edit opens an editor, which needs a terminal; config set NAME VALUE needs none.")
    command = editor.choose_editor(current().settings.programs(os.environ))
    from careercoach.services.file import settings

    file = current().places.settings
    settings.begin(file)
    editor.run(command, file)
    if problems := find_settings(file, {}).problems:
        raise problems[0]
    list_()


_ZONE = "Your time zone is part of your profile; careercoach profile set --zone Europe/Berlin keeps it."
_LANGUAGE = "Days are read in English, German, French and Spanish at once, so there is no language to set."
_NO_SETTINGS = {"zone": _ZONE, "timezone": _ZONE, "time_zone": _ZONE, "language": _LANGUAGE, "locale": _LANGUAGE}
"""What people look for here, and where it is."""


def _change(name: str, value: str, *, as_json: bool, quiet: bool) -> None:
    from careercoach.services.file import settings

    if (elsewhere := _NO_SETTINGS.get(name.lower().replace("-", "_"))) is not None:
        raise UsageError(elsewhere)
    settings.change(current().places.settings, name, value)
    record = next(each for each in _records() if each.id == name)
    others = record.origin not in (DEFAULT, str(current().places.settings))
    hint = f", because {record.origin} says so; your file of settings counts without it" if others else ""
    sentence = f"{name} is {one_line(record.value) or 'not set'}{hint}."
    output.show_one(record, lambda: sentence, as_json=as_json, quiet=quiet)


def _records() -> list[SettingRecord]:
    found = find_settings(current().places.settings, os.environ)
    return [
        SettingRecord(name, as_words(found.settings, name), each.written, found.origins[name], each.meaning)
        for name, each in SETTINGS.items()
    ]


_HEADS = ("Setting", "Value", "Set by", "What it is")


def _row(record: SettingRecord) -> tuple[str, ...]:
    return record.id, record.value, record.origin, record.meaning
