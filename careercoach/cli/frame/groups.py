"""Groups of commands: their help, their errors, and loading a noun's file only when it is used."""

import sys
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from re import fullmatch
from typing import Any, ClassVar

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command, get_group

from careercoach.errors import UsageError

Sections = Mapping[str, Mapping[str, tuple[str, str]]]
"""By heading and command name: where the command is (``module:attribute``) and its one-line summary."""

_PLAIN: dict[str, Any] = {"rich_markup_mode": None, "pretty_exceptions_enable": False, "add_completion": False}


def noun(summary: str, *examples: str) -> typer.Typer:
    """The commands of one noun; decorate functions with ``@app.command("name")``. ``examples`` end its help."""
    lines = "".join(f"\n  {example}" for example in examples)
    return typer.Typer(help=f"{summary}\n\n\b\nExample:{lines}" if examples else summary, cls=Commands, **_PLAIN)


class Commands(TyperGroup):
    """A group that says in one sentence what it does not know, and prints its help when no command is given.

    The parser's own classes are private to Typer, hence the untyped contexts.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Without any word: the help on stderr, and exit code 2."""
        if not args and not self.invoke_without_command and not ctx.resilient_parsing:
            sys.stderr.write(ctx.get_help() + "\n")
            raise typer.Exit(2)
        return super().parse_args(ctx, args)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """What can be done stands before how: the commands, then the options."""
        self.format_commands(ctx, formatter)
        TyperCommand.format_options(self, ctx, formatter)  # type: ignore[arg-type]  # it asks a group for no more than its options

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command. Raises UsageError with the names that come near."""
        if self.get_command(ctx, args[0]) is None:
            raise UsageError(_unknown(args, self.list_commands(ctx), ctx.command_path))
        return super().resolve_command(ctx, args)


class LazyCommands(Commands):
    """The root: commands come from ``sections`` and are imported when used; help is written without importing any."""

    sections: ClassVar[Sections] = {}

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 the parser's signature
        """All names in the order shown."""
        return [name for commands in self.sections.values() for name in commands]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 the parser's signature
        """Import the command of that name; None when there is none."""
        for commands in self.sections.values():
            if cmd_name in commands:
                return load(cmd_name, commands[cmd_name][0])
        return None

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 the parser's signature
        """Write the table of commands from the summaries."""
        for heading, commands in self.sections.items():
            with formatter.section(heading):
                width = max(len(name) for names in self.sections.values() for name in names)
                formatter.write_dl([(name.ljust(width), summary) for name, (_, summary) in commands.items()])


@cache
def load(name: str, place: str) -> Any:
    """The parser's command for ``module:attribute``, which is a noun's Typer or the function of a single command."""
    module, attribute = place.split(":")
    found: typer.Typer | Callable[..., None] = getattr(import_module(module), attribute)
    if isinstance(found, typer.Typer):
        return get_group(found)
    single = typer.Typer(**_PLAIN)
    single.command(name)(found)
    return get_command(single)


def _unknown(typed: list[str], known: list[str], path: str) -> str:
    """Only what could be a mistyped command is repeated: anything else may be private words."""
    from careercoach.cli.frame import meant

    name, after = typed[0], "".join(typed[1:2])
    root, _, within = path.partition(" ")
    whole = meant.elsewhere(name, after, within)
    near, about = meant.meant(name, known), meant.of_a_noun(name) if not within else None
    found = f"{root} {whole}" if whole and not (near and near.startswith(name)) else near
    way = f"did you mean {found}?" if found else f"see {path} --help."
    if about and not found:
        way = f"say first what it is about, as in {path} goal {about}, or see {path} --help."
    if fullmatch("[a-z0-9-]{1,20}", name):
        return f"There is no command “{path} {name}”; {way}"
    return f"That is not a command of {path}; {way}"
