"""The words of a command line, as far as they are familiar."""

VALUE, FLAG = True, False

_ANYWHERE = {"--db": VALUE, "--today": VALUE}
_EVERYWHERE = {**_ANYWHERE, "--json": FLAG, "--quiet": FLAG, "-q": FLAG}
_SAYING = {"--on": VALUE, "--note": VALUE, "--blocker": VALUE, "--progress": VALUE, "--confidence": VALUE}
_COMMANDS = {
    ("log",): {**_EVERYWHERE, "--on": VALUE, "--result": VALUE, "--tag": VALUE},
    ("goal", "check-in"): {**_EVERYWHERE, **_SAYING},
    ("goal", "due"): _EVERYWHERE,
}
"""The options of each command."""


class Line:
    """What was asked: the ``command``, its one ``word`` (blank for none), its options by name, and its tags."""

    def __init__(self, command: str, word: str, options: dict[str, str], tags: list[str]) -> None:
        self.command, self.word, self.options, self.tags = command, word, options, tags
        self.as_json = "--json" in options
        self.quiet = "--quiet" in options or "-q" in options


def read(words: list[str]) -> Line | None:
    """What the words ask for; None when anything in them is not familiar."""
    said: list[str] = []
    options: dict[str, str] = {}
    tags: list[str] = []
    known = _ANYWHERE
    waiting = iter(words)
    for word in waiting:
        if not word.startswith("-"):
            said.append(word)
            known = _COMMANDS.get(tuple(said), known)
            continue
        name, equals, value = word.partition("=")
        if name not in known or name in options or (equals and known[name] is FLAG):
            return None
        if known[name] is VALUE:
            value = value if equals else next(waiting, "-")
            if value.startswith("-"):  # stdin, or a slip
                return None
        if name == "--tag":
            tags.append(value)
        else:
            options[name] = value
    command = tuple(said) if tuple(said) in _COMMANDS else tuple(said[:-1])
    if command not in _COMMANDS or (command == tuple(said)) is not (command == ("goal", "due")):
        return None
    plain = all(map(is_plain, words))
    return Line(" ".join(command), "".join(said[len(command) :]), options, tags) if plain else None


def is_plain(text: str) -> bool:
    """Whether a text is kept and shown as it is: in it is no sign that nobody sees, or that does something."""
    return text.replace("\n", "").isprintable()
