"""Documents line by line: heard as they leave, chosen from, written in one's own words, kept, and given."""

from collections.abc import Callable, Sequence
from inspect import Parameter, signature
from pathlib import Path
from typing import Any

from careercoach.cli.documents import (
    export,
    handing,
    handover,
    leaving,
    plan,
    recap,
    request,
    review,
    year,
)
from careercoach.cli.file import history
from careercoach.cli.frame.context import acting, current, parse_period
from careercoach.cli.frame.voice import EMPTY, Back, Ended, Leaves, Voice
from careercoach.cli.plain.forms import read
from careercoach.cli.plain.listing import UNDO, UNDOING, attempt
from careercoach.cli.talk import agendas
from careercoach.dates import echo
from careercoach.documents import formats, papers
from careercoach.documents.audience import called
from careercoach.documents.choosing import PARTS, REASONS, SECTIONS, Offered
from careercoach.documents.plain import heard
from careercoach.documents.readers import readers
from careercoach.errors import NotFound, UsageError
from careercoach.paths import absolute
from careercoach.queries import profile
from careercoach.queries.documents import papers as stored
from careercoach.queries.people import people
from careercoach.queries.talk import meetings
from careercoach.records import PaperRecord
from careercoach.store.exports import write_whole
from careercoach.visible import one_line

Make = Callable[[Sequence[str], Sequence[str]], None]
"""Makes a document with what was picked and what was left out."""


def choose(voice: Voice) -> None:
    """Choose a document, hear it, and do something with it."""
    ways = [(name, words) for name, (words, _) in _DOCUMENTS.items()]
    _go(voice, _DOCUMENTS[voice.choose("Which document?", ways)][1](voice))


def brief(voice: Voice, meeting: str) -> None:
    """The brief of a talk."""
    _go(voice, _made(export.brief, meeting))


def _go(voice: Voice, make: Make) -> None:
    """Go through the document, where there is anything to make it of; what is missing was said."""
    sheet = _Sheet(voice, make)
    if sheet.is_made:
        sheet.go()


class _Sheet:
    """A document in front of the person."""

    def __init__(self, voice: Voice, make: Make) -> None:
        """Make it as the file says it now."""
        self._voice, self._make = voice, make
        self._picked: list[str] = []
        self._left: list[str] = []
        self.is_made = self._read_again()

    def go(self) -> None:
        """Say it, then do one thing after the other with it, until Enter alone. Raises Ended."""
        self._say()
        known = False
        while True:
            acts = self._acts()
            ways = [("done", "That is enough"), *((name, words) for name, (words, _) in acts.items())]
            try:
                way = self._voice.choose("And now?", ways, now="done", known=known, letters={UNDOING: UNDOING})
            except Ended:
                raise
            except Leaves:
                return
            if way == "done":
                return
            before = list(acts)
            attempt(self._voice, history.undo if way == UNDOING else acts[way][1])
            self._read_again()
            known = before == list(self._acts())

    def _acts(self) -> dict[str, tuple[str, Callable[[], None]]]:
        """What can be done with it as it stands, in words."""
        paper, mine, for_others = self._paper, bool(self._paper), self._made.audience != "self"
        acts: dict[str, tuple[str, Callable[[], None]]] = {"hear": ("Hear it again", self._say)}
        if any(each.offered for each in self._made.choosings) and for_others:
            acts["pick"] = ("Choose what may stand in it", self._pick)
        if for_others:
            acts["back"] = ("Hear what stays back, and why", self._say_left_out)
        acts["write"] = ("Write it in your own words, line by line", self._write)
        if paper and papers.changed(self._made, paper):
            acts["mine"] = ("Your words stay", lambda: self._take("mine"))
            acts["both"] = ("Put what is new into your words", lambda: self._take("both"))
        if mine and paper and paper.given_on is None:
            acts["file"] = ("Throw your words away; your file speaks again", lambda: self._take("file"))
        acts["file-it"] = ("Write it to a file", self._export)
        if for_others and not (paper and paper.given_on):
            acts["given"] = (f"Remember that {one_line(self._made.reader)} has it", self._give)
        return acts

    def _read_again(self) -> bool:
        """Whether there is anything to make it of."""
        with handing.set_aside() as documents:
            self._make(self._picked, self._left)
        if not documents:
            return False
        self._made = documents[0]
        paper = read(lambda found: stored.standing(found, self._made)) if papers.kind(self._made) else None
        self._paper: PaperRecord | None = paper
        self._document = papers.as_written(self._made, paper)
        return True

    def _say(self) -> None:
        for line in heard(self._document.markdown):
            self._voice.say(line)
        self._voice.say("That was all of it.")
        for words in self._stands():
            self._voice.say(words)

    def _stands(self) -> list[str]:
        """Whose words these are, and what the file says since."""
        if self._made.lacks and not self._paper:
            return [self._made.lacks]
        if self._paper is None:
            return []
        if self._paper.given_on:
            return [f"This was given on {echo(self._paper.given_on)}."]
        changed = papers.changed(self._made, self._paper)
        new = [f"New in your file since: {_aloud(words)}" for words in changed.new]
        gone = [f"No longer in your file: {_aloud(words)}" for words in changed.gone]
        return [f"These are your own words of {echo(self._paper.on)}.", *new, *gone]

    def _say_left_out(self) -> None:
        told = [*(f"Private, but you chose it: {one_line(each)}" for each in self._made.private), *self._made.left_out]
        for words in told or ["This reader sees all you chose."]:
            self._voice.say(one_line(words))

    def _pick(self) -> None:
        """Turn what is offered in or out by its numbers, and remember it for this reader."""
        offered = [one for each in self._made.choosings for one in each.offered]
        ways = [(str(number), _offered(one)) for number, one in enumerate(offered, 1)]
        lines = "\n".join(f"{number} {words}" for number, words in ways)
        self._voice.say(f"{lines}\nWhich shall change, in or out? Numbers with a blank between; Enter changes none.")
        for number in self._voice.several(ways, lines) or ():
            one = offered[int(number) - 1]
            token = f"{one.thing}:{one.id}" if one.thing in PARTS else one.id
            (self._left if one.picked else self._picked).append(token)
        self._read_again()
        if decided := [each for each in self._made.choosings if each.decided]:
            with acting() as session:
                from careercoach.services.documents import picks

                picks.remember(session, decided)
            self._voice.say(f"Remembered for {one_line(self._made.reader)}.\n{UNDO}")
        self._picked, self._left = [], []

    def _write(self) -> None:
        """Go through it line by line; what is said stands as one's own words, also where one leaves midway."""
        text = papers.to_write_on(self._made, self._paper if self._paper and not self._paper.given_on else None)
        kept = [[line] for line in text.splitlines()]
        try:
            _line_by_line(self._voice, kept)
        finally:
            self._keep("\n".join(line for group in kept for line in group), before=text)

    def _keep(self, written: str, *, before: str) -> None:
        if written == before:
            self._voice.say("Nothing was changed.")
            return
        with acting() as session:
            from careercoach.services.documents import papers as writing

            writing.write(session, self._made, written, current().today)
        self._voice.say(f"Kept in your own words.\n{UNDO}")

    def _take(self, which: str) -> None:
        with acting() as session:
            from careercoach.services.documents import papers as writing

            if which == "mine":
                writing.keep(session, self._made)
            elif which == "both":
                writing.join(session, self._made, current().today)
            elif self._paper:
                writing.throw_away(session, self._paper.id)
        said = {
            "mine": "Your words stay as they are.",
            "both": "What is new stands in your words.",
            "file": "Thrown away.",
        }
        self._voice.say(f"{said[which]}\n{UNDO}")

    def _export(self) -> None:
        self._refuse_what_lacks()
        self._voice.say("Under which name? It may end in .md, .txt, .html or .pdf.")
        if name := self._voice.answer(f"For example {self._made.noun.replace(' ', '-')}.txt; Enter writes none."):
            form = formats.of_name(name) or formats.MARKDOWN
            words = formats.written(self._document.markdown, form, current().today)
            target = absolute(name)
            write_whole(Path(target), words, force=False, spare=current().places.database)
            self._voice.say(f"Written to {target}.")

    def _give(self) -> None:
        self._refuse_what_lacks()
        with acting() as session:
            from careercoach.services.documents import papers as writing

            writing.give(session, self._document, current().today)
        self._voice.say(f"Remembered: given on {echo(current().today)}.\n{UNDO}")

    def _refuse_what_lacks(self) -> None:
        if self._made.lacks and not self._paper:
            raise UsageError(self._made.lacks)


def _line_by_line(voice: Voice, kept: list[list[str]]) -> None:
    """Put what is said to each line in its place, or behind it. Raises Ended."""
    how = "Enter keeps a line, - takes it out, words take its place, + and words add one after it, b goes back, q ends."
    voice.say(how)
    asked = [at for at, (line,) in enumerate(kept) if _is_said(line, kept[at + 1][0] if at + 1 < len(kept) else "")]
    place = 0
    while place < len(asked):
        group = kept[asked[place]]
        voice.say(_aloud(group[0]) or "This line is taken out.")
        try:
            typed = voice.answer(how)
        except Back:
            place = max(place - 1, 0)
            continue
        except Ended:
            raise
        except Leaves:
            return
        if typed.startswith("+"):
            apart = [] if group[0].startswith(("- ", "|")) else [""]
            group += [*apart, _marked(group[0].lstrip("#"), typed[1:].strip())]
            voice.say("Added.")
        elif typed:
            group[0] = "" if typed == EMPTY else _marked(group[0], typed)
        place += 1


def _is_said(line: str, after: str) -> bool:
    """Whether there is anything to hear in a line: not in an empty one, nor in the heads of a table."""
    return bool(line.strip()) and not any(one.startswith("|--") for one in (line, after))


def _aloud(line: str) -> str:
    """The words of a line without the marks of Markdown."""
    if line.startswith("|"):
        return "; ".join(filter(None, (" ".join(heard(cell.strip())) for cell in line.strip("|").split("|"))))
    return " ".join(heard(line))


def _marked(before: str, words: str) -> str:
    """The words as a heading, an item or the row of a table, as the line was."""
    if before.startswith("|"):
        return f"| {words} {'| ' * (before.count('|') - 1)}".rstrip()
    return f"{before[: len(before) - len(before.lstrip('# -'))]}{words}"


def _offered(one: Offered) -> str:
    where = "stands in it" if one.picked else f"stays back, {REASONS[one.reason]}"
    noun = SECTIONS[one.thing][0] if one.thing in SECTIONS else f"its {one.thing}"
    return f"{noun}, {where}: {one_line(one.words)}"


def _made(command: Callable[..., None], *named: str, **options: Any) -> Make:
    """What makes the document of a command, with all that is not said left to it."""
    unsaid = {
        each.name: None
        for each in signature(command).parameters.values()
        if each.kind is Parameter.KEYWORD_ONLY and each.default is None
    }

    def make(picked: Sequence[str], left: Sequence[str]) -> None:
        chosen = {name: list(ids) for name, ids in (("pick", picked), ("leave", left)) if name in unsaid}
        command(*named, **(unsaid | chosen | options))

    return make


def _for_somebody(command: Callable[..., None]) -> Callable[[Voice], Make]:
    """A document for one of the readers."""

    def make(voice: Voice) -> Make:
        situation = read(lambda found: profile.situation(found, current().today))
        ways = [(reader, called(reader, situation)) for reader in readers(situation)]
        return _made(command, audience=voice.choose("For whom?", ways))

    return make


def _of_a_talk(command: Callable[..., None], status: str) -> Callable[[Voice], Make]:
    def make(voice: Voice) -> Make:
        found = read(lambda connection: meetings.listed(connection, status=status))
        if not found:
            raise NotFound("No talk is planned." if status == "planned" else "No talk was held yet.")
        ways = [(one.id, agendas.called(one)) for one in found]
        return _made(command, voice.choose("Which talk?", ways) if len(ways) > 1 else found[0].id)

    return make


def _to_one(command: Callable[..., None]) -> Callable[[Voice], Make]:
    def make(voice: Voice) -> Make:
        found = read(people.listed)
        if not found:
            raise NotFound("Nobody is on file yet.")
        name = voice.choose("To whom?", [(one.name, one.name) for one in found])
        voice.say("What do you want to say in your own words? Enter says none.")
        words = voice.answer("One sentence stands in the letter as you type it.")
        return _made(command, person=name, words=words or None)

    return make


def _advice(voice: Voice) -> Make:
    """A message to one of those who are asked for advice."""
    found = read(people.listed)
    if not found:
        raise NotFound("Nobody is on file yet.")
    name = voice.choose("Whom do you ask?", [(one.name, one.name) for one in found])
    voice.say("What is the one thing you want to know?")
    words = voice.answer("Best a question, such as: How would you begin with a group?")
    return _made(request.request, advice=True, to=[name], about=words or None)


def _year(voice: Voice) -> Make:
    voice.say("Which year? Enter takes this one.")
    when = voice.answer("For example 2025 or last year.")
    parse_period("YEAR", when or "this year", "past")
    return _made(year.year, when)


_DOCUMENTS: dict[str, tuple[str, Callable[[Voice], Make]]] = {
    "brief": ("Brief for a talk", _of_a_talk(export.brief, "planned")),
    "request": ("Message that asks for a talk", _of_a_talk(request.request, "planned")),
    "recap": ("Message after a talk", _of_a_talk(recap.recap, "held")),
    "plan": ("Development plan", _for_somebody(plan.plan)),
    "review": ("Review pack", _for_somebody(review.review)),
    "handover": ("Pack for somebody new", lambda _: _made(handover.handover)),
    "thanks": ("Letter of thanks", _to_one(leaving.thanks)),
    "reference": ("Letter that asks somebody to speak for your work", _to_one(leaving.reference)),
    "advice": ("Message that asks for advice", _advice),
    "leaving": ("Pack for the end of a job", lambda _: _made(leaving.leaving)),
    "year": ("A year to keep", _year),
}
