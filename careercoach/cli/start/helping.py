"""Help by topic and by command, the same as a page of the manual, and all commands in one text."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from careercoach import __version__
from careercoach.cli.frame import output
from careercoach.cli.frame.meant import meant
from careercoach.content.help import Topic, pages
from careercoach.errors import NotFound

MANUAL, REFERENCE = "manual", "reference"
"""What is printed for programs that show pages, and for whoever wants to read all commands."""


def help_(
    ctx: typer.Context,
    about: Annotated[list[str] | None, typer.Argument(metavar="TOPIC", help="A topic, or a command.")] = None,
) -> None:
    """Read about a topic, or a command.

    manual prints the page of the manual (careercoach help manual | man -l -), reference the help of every command.

    \b
    Example:
      careercoach help
      careercoach help dates
      careercoach help goal check-in
      careercoach help reference
    """
    words = [word.strip().lower() for word in about or ()]
    root = ctx.find_root()
    if not words:
        output.write(_contents())
    elif words == [MANUAL]:
        output.write(manual(root.command.sections))  # type: ignore[attr-defined]  # the root is our own group
    elif words == [REFERENCE]:
        output.write("\n".join(_of_each(root.command, root)))
    elif found := _command(root, words):
        output.write(found.get_help() + "\n")
    elif topic := next((each for each in pages().topics if " ".join(words) in (each.key, each.title.lower())), None):
        output.write(_page(topic))
    else:
        raise _unknown(root, words)


def manual(sections: Mapping[str, Mapping[str, tuple[str, str]]]) -> str:
    """The page of the manual, in the language of man; ``sections`` are the commands with their summaries."""
    lines = [
        f'.TH CAREERCOACH 1 "" "careercoach {__version__}"',
        *(".SH NAME", r"careercoach \- a private career coach in your own terminal"),
        *(".SH SYNOPSIS", r".B careercoach", r"[\fIOPTIONS\fR] [\fICOMMAND\fR [\fIARGS\fR]]"),
    ]
    for heading, commands in sections.items():
        lines.append(f".SH {_safe(heading.upper())}")
        for name, (_, summary) in commands.items():
            lines += [".TP", f"\\fB{_safe(name)}\\fR", _safe(summary)]
    for topic in pages().topics:
        lines.append(f".SH {_safe(topic.title.upper())}")
        for paragraph in topic.text.split("\n\n"):
            lines += [".PP", *(_line(line) for line in paragraph.splitlines())]
    return "\n".join(lines) + "\n"


def _contents() -> str:
    topics = "".join(f"  {topic.key.ljust(9)}  {topic.title}\n" for topic in pages().topics)
    return (
        f"careercoach help TOPIC tells about\n{topics}  {MANUAL.ljust(9)}  All of it as a page for man\n"
        f"  {REFERENCE.ljust(9)}  The help of every command\n\n"
        "careercoach help COMMAND tells about a command, such as careercoach help goal check-in.\n"
        "careercoach --help lists the commands.\n"
    )


def _page(topic: Topic) -> str:
    return f"{output.bold(topic.title)}\n\n{topic.text}\n"


def _command(root: Any, words: list[str]) -> Any:
    """The context of the command that these words name; None when there is none."""
    at = root
    for word in words:
        found = at.command.get_command(at, word) if hasattr(at.command, "get_command") else None
        if found is None:
            return None
        at = type(root)(found, info_name=word, parent=at)
    return at


def _unknown(root: Any, words: list[str]) -> NotFound:
    """What is said to words that lead nowhere: the topic or command that is near, else what they begin with."""
    at, path = root, list[str]()
    known = [*(topic.key for topic in pages().topics), MANUAL, REFERENCE]
    while below := _command(at, words[len(path) : len(path) + 1]):
        at, path, known = below, words[: len(path) + 1], []
    known += at.command.list_commands(at) if hasattr(at.command, "list_commands") else ()
    word = words[len(path)]
    near = word if word in known else meant(word, known) if word else None
    if not (path or near):
        return NotFound("There is no such topic or command; careercoach help shows what there is.")
    asked = " ".join([*path, *([near] if near else [])])
    return NotFound(f"There is no such topic or command; did you mean careercoach help {asked}?")


def _of_each(command: Any, at: Any) -> Iterator[str]:
    """The help of every command, the groups before what is in them."""
    yield f"{at.command_path}\n\n{at.get_help()}\n"
    for name in command.list_commands(at) if hasattr(command, "list_commands") else ():
        found = command.get_command(at, name)
        yield from _of_each(found, type(at)(found, info_name=name, parent=at))


def _line(line: str) -> str:
    return f".nf\n{_safe(line)}\n.fi" if line.startswith("  ") else _safe(line)


def _safe(text: str) -> str:
    """Words as man shows them: its own signs stand for themselves."""
    shown = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{shown}" if shown.startswith((".", "'")) else shown
