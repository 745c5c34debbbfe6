"""Writing down a role one could take; why a competency does not count for it; what one would stop doing in it."""

from collections.abc import Callable
from dataclasses import asdict, replace
from typing import cast

from textual.content import Content

from careercoach.coach import readiness
from careercoach.content import tracks
from careercoach.fields.field import Field
from careercoach.incoming import alike
from careercoach.queries.goals import company
from careercoach.queries.paths import paths
from careercoach.queries.people import people
from careercoach.queries.reflect import reflections
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.shown.words import TRACK_CHOICES
from careercoach.visible import visible

MOVE_CHOICES = (("up", "up"), ("sideways", "sideways"), ("deeper", "deeper"), ("return", "back"), ("stay", "stay"))

ATTRACTS = Field("attracts", "What draws you to it?", "prose", hint="One honest line", lines=2)

STOP_DOING = Field(
    "stop_doing",
    "What would you stop doing in that role?",
    "prose",
    hint="Would you miss it?",
    example="Taking calls. I would miss the thank-yous.",
)


class PathForm(FormScreen):
    """The form of one path."""

    TITLE_WORDS = "Goals › Paths › A role you could take"
    FIELDS: tuple[Field, ...] = (
        Field(
            "title", "What is the role?", hint="As people call it where it is", example="Quality analyst", needed=True
        ),
        Field(
            "move",
            "Which way does it lead?",
            "choice",
            choices=MOVE_CHOICES,
            example="Up, sideways, deeper, back, or stay.",
        ),
        Field("track", "Which kind of work does it lean on?", "choice", choices=TRACK_CHOICES),
        ATTRACTS,
        Field("asks", "What does it ask for?", "prose", hint="What one must do", lines=2),
        Field("competencies", "What must one be good at?", "picks"),
        Field("others", "Anything else?", "names", hint="Names, with commas"),
        Field("inside", "Where is it?", "choice", choices=(("yes", "where I am now"), ("", "somewhere else"))),
        Field("organisation", "Which organisation, team or place?"),
        Field("style", "How does one work there?", "prose", hint="Alone or together, planned or not", lines=2),
        Field("colleagues", "Whom does one work with?", "prose", lines=2),
        Field("lifestyle", "What does life around it look like?", "prose", hint="Hours, travel, weekends", lines=2),
        Field("pay", "What does it pay?", hint="Only if you like"),
        STOP_DOING,
        Field("deadline", "Until when can one apply?", "day", hint="in 3 weeks, end of march", toward="future"),
        Field("person", "Who can tell you more?", "person", hint="A name"),
        Field("link", "Where is it described?"),
        Field("active", "Is it still open to you?", "choice", choices=(("yes", "it is open"), ("", "I said no"))),
    )

    def begin(self) -> None:
        """The field about what draws one says where earlier answers are at hand."""
        self._written = reflections.at_hand(self.program.reading, "path")
        if self._written:
            told = replace(ATTRACTS, hint=f"{ATTRACTS.hint}; F1 shows what you wrote in My story")
            self.FIELDS = tuple(told if field is ATTRACTS else field for field in self.FIELDS)
        super().begin()

    def help_written(self) -> Content | None:
        """What was loved before and the futures once pictured, where one says what draws one; None elsewhere."""
        if not self._written or self.focused is None or self.focused.id != ATTRACTS.name:
            return None
        told = [
            Content.assemble((f"{one.asked} · {one.on:%b %Y}", "$muted"), f"\n{visible(one.answer)}")
            for one in self._written
        ]
        return Content("\n\n").join(told)

    def load(self) -> Values:
        """What is on file."""
        if self.row is None:
            return {}
        record = asdict(paths.get(self.program.reading, self.row))
        flags = {name: "yes" if record[name] else "" for name in ("inside", "active")}
        return {**record, **flags, "others": ()}

    def store(self, changes: Values) -> Callable[..., str]:
        """Write it down, or change it."""
        from careercoach.services.paths import paths as writing

        row, values = self.row, dict(changes)
        values.update({name: values[name] == "yes" for name in ("inside", "active") if name in values})
        others = cast(tuple[str, ...], values.pop("others", None) or ())
        if others:
            kept = values.get("competencies", self._loaded.get("competencies")) or ()
            values["competencies"] = (*cast(tuple[str, ...], kept), *others)
        if row is None:
            return lambda session: writing.add(session, {"inside": False, "active": False, **values})
        return lambda session: writing.edit(session, row, values)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """Competencies on file and those of the three tracks; people to complete."""
        reading = self.program.reading
        if field.name == "competencies":
            return [(name, name) for name in competency_names([each.name for each in company.competencies(reading)])]
        if field.name == "person":
            return [(person.id, person.name) for person in people.listed(reading)]
        return []


class StopDoing(FormScreen):
    """One question about one path."""

    TITLE_WORDS = "Goals › Paths › What you would stop doing"
    FIELDS = (STOP_DOING,)

    def load(self) -> Values:
        """What is on file."""
        assert self.row is not None  # noqa: S101 the question is about a path on file
        return {"stop_doing": paths.get(self.program.reading, self.row).stop_doing}

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep the answer."""
        from careercoach.services.paths import paths as writing

        row = str(self.row)
        return lambda session: writing.edit(session, row, changes)


class NotApplicable(FormScreen):
    """Why one competency does not count for a path; empty text lets it count again."""

    TITLE_WORDS = "Goals › Paths › Not applicable"
    FIELDS = (
        Field(
            "because",
            "It does not apply to me in this role, because…",
            hint="One line",
            example="…the trainer here holds no budget.",
        ),
    )

    def __init__(self, path: str, competency: str) -> None:
        """``path`` is an id, ``competency`` a name."""
        super().__init__(path)
        self.competency = competency

    @property
    def draft_key(self) -> str:
        """A draft of its own for each competency of a path."""
        return f"{super().draft_key}/{self.competency}"

    def load(self) -> Values:
        """What is on file."""
        record = paths.get(self.program.reading, str(self.row))
        return {"because": readiness.not_applicable(record).get(self.competency)}

    def store(self, changes: Values) -> Callable[..., str]:
        """Keep the reason, or take it back."""
        from careercoach.services.paths import paths as writing

        row, because = str(self.row), cast(str | None, changes["because"])
        return lambda session: writing.set_not_applicable(session, row, self.competency, because)


def competency_names(known: list[str]) -> list[str]:
    """Names on file, then those of the three tracks that are not."""
    have = {alike(name) for name in known}
    shipped = [one.name for track in tracks.tracks() for one in track.competencies]
    return [*known, *(name for name in shipped if alike(name) not in have)]
