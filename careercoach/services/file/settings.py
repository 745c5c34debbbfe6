"""Setting something: one value in the file of settings, everything else in it as the person wrote it.

It is no act on the person's file: it stands in no history, and setting the old value again takes it back.
"""

from pathlib import Path

from careercoach.errors import FileProblem
from careercoach.paths import make_private
from careercoach.settings import SETTINGS, known, parsed, understood
from careercoach.store.exports import write_whole

_HEAD = "# What you set in careercoach. Take away the # before a line to set it.\n"


def change(file: Path, name: str, words: str, called: str | None = None) -> None:
    """Set ``name`` to what ``words`` mean; blank words take it out, so that the default counts again.

    ``called`` is how the person knows it. Raises InvalidValue, UsageError when the file of settings cannot be read, and
    FileProblem when it cannot be written.
    """
    setting = known(name)
    value = setting.kind.write(understood(name, words, called)) if words.strip() else None
    parsed(file)  # says what is wrong with it in our words
    import tomlkit

    document = tomlkit.parse(file.read_text("utf-8-sig") if file.exists() else "")
    if value is not None:
        document[name] = value
    elif name in document:
        del document[name]
    _write(file, tomlkit.dumps(document))


def begin(file: Path) -> None:
    """Make a file of settings that says what can be set, where there is none yet. Raises FileProblem."""
    if not file.exists():
        lines = (f'\n# {each.label}: {each.meaning}.\n# {each.name} = "{each.written}"\n' for each in SETTINGS.values())
        _write(file, _HEAD + "".join(lines))


def _write(file: Path, text: str) -> None:
    """Write the file that a link stands for, since people keep their settings elsewhere and link to them."""
    try:
        make_private(file.parent)
        target = file.resolve()
    except OSError as error:
        raise FileProblem(f"{file.parent} could not be made: {error.strerror}; check the folder it is in.") from None
    write_whole(target, text, force=True)
