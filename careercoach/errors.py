"""Everything that can go wrong, as sentences for people.

    CareerCoachError
    ├── UsageError        2  the command or a value was not understood
    │   └── InvalidValue  2  one field does not take that value
    ├── FileProblem       3  the file is busy, damaged, too new or not writable
    │   ├── CopiesClosed  3
    │   ├── FileBusy      3
    │   ├── FileMoved     3
    │   ├── FileTooNew    3
    │   ├── NotOurFile    3
    │   └── SavedAnyway   3
    ├── NotFound          4  nothing (or more than one thing) goes by that id or name
    ├── Declined          5  the person cancelled
    └── Conflict          1  the act cannot be done any more, for example an undo that others build upon
        └── KeptElsewhere 1  another window kept the same unfinished text meanwhile

Anything else is a fault of our own and ends with 70, so that 1 from ``goal due`` always means that something is due.

Each error is one sentence that also says the next step. A step that is done one way by command and another way on a
screen is only named here, as its remedy; ``content.remedies`` has the words of both. An error never carries a private
value: what the person typed into a prose field is not repeated. The front doors print the sentence; nobody else does.
"""


class CareerCoachError(Exception):
    """A failure with a sentence for the person and an exit code for scripts.

    ``remedy`` is the key of the next step in content/remedies.toml, None when the sentence says all there is to say;
    ``words`` fill its gaps.
    """

    exit_code = 1

    def __init__(self, sentence: str, remedy: str | None = None, **words: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedy = remedy
        self.words = words


class UsageError(CareerCoachError):
    """The command or a value was not understood."""

    exit_code = 2


class InvalidValue(UsageError):
    """One field does not take that value; ``{field}`` in the sentence is said as the place it is read in calls it."""

    def __init__(self, field: str, sentence: str, remedy: str | None = None, **words: str) -> None:
        super().__init__(sentence, remedy, **words)
        self.field = field


class FileProblem(CareerCoachError):
    """The file cannot be used as it is."""

    exit_code = 3


class CopiesClosed(FileProblem):
    """The folder of copies cannot be used."""


class FileBusy(FileProblem):
    """Another program holds the file for longer than we wait."""


class FileMoved(FileProblem):
    """What we opened is not at its path any more: it was moved away or replaced meanwhile."""


class FileTooNew(FileProblem):
    """A newer careercoach wrote the file."""


class NotOurFile(FileProblem):
    """What stands at the path is not a careercoach file."""


class SavedAnyway(FileProblem):
    """What was to be saved is on file; only what came after it went wrong."""


class NotFound(CareerCoachError):
    """Nothing, or more than one thing, goes by that id or name."""

    exit_code = 4


class Declined(CareerCoachError):
    """The person cancelled."""

    exit_code = 5


class Conflict(CareerCoachError):
    """The act cannot be done any more because later acts build upon what it would change."""


class KeptElsewhere(Conflict):
    """Another window kept the same unfinished text; ``became`` is the id of what it became."""

    def __init__(self, became: str) -> None:
        super().__init__("This was kept in another window meanwhile.")
        self.became = became
