"""Completion in the shell: a script per shell, which asks this program what may stand at the cursor."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated, ClassVar

import typer

from careercoach.cli.frame import output
from careercoach.cli.frame.agreeing import have_agreed
from careercoach.cli.frame.context import current, enter, reading
from careercoach.cli.frame.groups import noun
from careercoach.cli.frame.options import Json, Quiet
from careercoach.cli.shell.line import words_of
from careercoach.cli.shell.places import place
from careercoach.cli.shell.scripts import Installed, chosen, place_for, script
from careercoach.errors import CareerCoachError, FileProblem
from careercoach.frozen import Frozen
from careercoach.paths import find_places, make_private
from careercoach.queries.file import handles
from careercoach.store import ids
from careercoach.store.exports import write_whole
from careercoach.store.waiting import Patience

app = noun("Complete commands, ids and names with the Tab key.", "careercoach completion install bash")

Shell = Annotated[str | None, typer.Argument(metavar="SHELL", help="bash, zsh or fish; the one you use when left out.")]

_WAIT = Patience(1.0)
"""How long the Tab key waits for other programs at the file."""


class CompletionRecord(Frozen):
    """The script of a shell: the ``file`` it is in, and the ``line`` that ``rc`` needs to read it, None for none.

    ``added`` says that the line stands there now.
    """

    noun: ClassVar[str] = "completion"
    id: str
    file: str
    rc: str
    line: str | None
    added: bool


@app.command()
def show(shell: Shell = None) -> None:
    """Print the script that a shell reads, to put it where you like.

    \b
    Example:
      careercoach completion show bash
    """
    output.write(script(chosen(shell, os.environ)))


@app.command()
def install(shell: Shell = None, *, as_json: Json = False, quiet: Quiet = False) -> None:
    """Put the script where your shell looks for it. Deleting that one file undoes it.

    Where the shell needs a line in its own file to read it, you are shown the line and asked first.

    \b
    Example:
      careercoach completion install bash
    """
    name = chosen(shell, os.environ)
    place = place_for(name, os.environ)
    make_private_folder(place.file.parent)
    write_whole(place.file, script(name), force=True)
    added = _line_stands(place) or _added(place)
    record = CompletionRecord(name, str(place.file), str(place.rc), place.line, added)
    output.show_one(record, lambda: _said(name, place, added=added), as_json=as_json, quiet=quiet)


@app.command(hidden=True)
def offer(
    ctx: typer.Context, line: Annotated[str, typer.Argument(metavar="LINE", help="What has been typed so far.")]
) -> None:
    """Print what may stand at the end of a line, one a line, each with a tab and what it means. For the scripts.

    \b
    Example:
      careercoach completion offer -- "careercoach goal show "
    """
    words, typed = words_of(line)
    found = place(ctx.find_root().command, words[1:], typed)
    offered = [each for each in found.words if each[0].startswith(found.typed)]
    if found.noun:
        offered += _on_file(found.noun, found.typed, _named_file(words))
    output.write("".join(f"{found.before}{word}\t{meaning}\n" for word, meaning in offered))


def make_private_folder(folder: Path) -> None:
    """Make the folder of a script. Raises FileProblem."""
    try:
        make_private(folder)
    except OSError as error:
        raise FileProblem(f"{folder} could not be made: {error.strerror}; check the folder it is in.") from None


def _on_file(noun: str, typed: str, named: Path | None) -> list[tuple[str, str]]:
    """Things on file that begin so; none when the file cannot be read, for a Tab key says no errors.

    Where words start covered, no title and no name is told.
    """
    places = find_places(named, os.environ) if named else current().places
    enter(replace(current(), places=places, patience=_WAIT, looked=True))
    try:
        with reading() as connection:
            found = handles.beginning(connection, noun, typed)
    except CareerCoachError:
        return []
    by_id = [(output.short(each.typed), each.words) for each in found if _is_id(noun, each)]
    if current().settings.cover:
        return [(short, "") for short, _ in by_id]
    return [*by_id, *((each.typed, each.words) for each in found if not _is_id(noun, each))]


def _is_id(noun: str, handle: handles.Handle) -> bool:
    return noun not in handles.BY_NAME and not handle.typed.startswith(ids.KEY)


def _named_file(words: list[str]) -> Path | None:
    """The file that the line names with --db; None when it names none."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        name, equals, value = word.partition("=")
        if name == "--db" and (said := value if equals else following):
            return Path(said)
    return None


def _line_stands(place: Installed) -> bool:
    if place.line is None:
        return True
    try:
        return place.line in place.rc.read_text("utf-8", "surrogateescape").splitlines()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise FileProblem(f"{place.rc} could not be read: {error.strerror}; add the line there yourself.") from None


def _added(place: Installed) -> bool:
    """Add the line after a yes; where nobody can be asked, it is only shown. Raises Declined, FileProblem."""
    if not (current().interactive or current().assume_yes):
        return False
    output.note(f"Your shell reads the script by one line in {place.rc}:\n  {place.line}")
    have_agreed("Add it?", otherwise="The script is in place; add the line yourself when you want it read.")
    try:
        with place.rc.open("a+", encoding="utf-8", errors="surrogateescape") as file:
            file.seek(0)
            ends = file.read()[-1:] in ("", "\n")
            file.write(f"{'' if ends else chr(10)}{place.line}\n")
    except OSError as error:
        raise FileProblem(f"{place.rc} could not be written: {error.strerror}; add the line there yourself.") from None
    return True


def _said(shell: str, place: Installed, *, added: bool) -> str:
    said = [f"The completion for {shell} is in {place.file}; delete that file to be without it."]
    if place.line and not added:
        said += [f"For {shell} to read it, add this line to {place.rc}:", f"  {place.line}"]
    elif place.line:
        said.append(f"{place.rc} reads it, by the line: {place.line}")
    return "\n".join([*said, f"It counts from the next {shell} that you start."])
