"""People: who is around, when one last spoke, what they said."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from typing import ClassVar

from textual.content import Content

from careercoach import dates, vocabulary
from careercoach.coach.circle import gaps
from careercoach.coach.loops import open_loops
from careercoach.coach.rehearsal import taken
from careercoach.fields.field import Field
from careercoach.fields.people import NAME, PERSON, RELATION, RELATIONS, SEVERAL
from careercoach.queries import positions
from careercoach.queries.goals import goals
from careercoach.queries.people import conversations, people
from careercoach.queries.talk import meetings
from careercoach.queries.work import accomplishments
from careercoach.records import ConversationRecord, FeedbackRecord, PersonRecord
from careercoach.tui import pages, previews, routes, text
from careercoach.tui.commands import Command, bindings
from careercoach.tui.frame.detailed import DetailedPlace
from careercoach.tui.frame.form import FormScreen, Values
from careercoach.tui.shown.conversations import SHOWN, last_talks
from careercoach.tui.shown.people import feedback_kept, goal_theirs, promised, talk_taken, talk_with
from careercoach.tui.widgets.choosing import Choose, Pick
from careercoach.visible import one_line

_SENTENCES = 2
"""Sentences the quiet line has room for."""

_ROOM_FOR_ORGANISATION = 50
"""Columns from which a row has room for more than a name and a day."""

_TALL = 32
"""Rows of the terminal from which each relation may have a heading."""


class PersonForm(FormScreen):
    """The form of one person."""

    TITLE_WORDS = "Person"
    FIELDS = (NAME, RELATION, *PERSON, SEVERAL)

    def load(self) -> Values:
        """What is on file."""
        if self.row is None:
            return {"relation": "other"}
        record = people.get(self.program.reading, self.row)
        return {**asdict(record), "several": "yes" if record.several else ""}

    def store(self, changes: Values) -> Callable[..., str]:
        """Add them, or change what is known."""
        from careercoach.services.people import people as writing

        row, values = self.row, dict(changes)
        if "several" in values:
            values["several"] = values["several"] == "yes"
        if row is None:
            return lambda session: writing.add(session, values)
        return lambda session: writing.edit(session, row, values)

    def options(self, field: Field) -> list[tuple[str, str]]:
        """The relations in plain words."""
        return [(each, RELATIONS[each]) for each in vocabulary.RELATIONS] if field.name == "relation" else []


class People(DetailedPlace):
    """The circle, by relation."""

    EMPTY = "Who leads you, teaches you, works beside you."
    EMPTY_EXAMPLE = "Bernadette Foss, mentor; spoken in October."
    EMPTY_BUTTON = "Add the first person"
    UNFINISHED = frozenset({"personform", "feedback", "conversation"})
    WITH_IT = frozenset({"conversation", "feedback", "talked", "thanks", "reference", "delete"})
    COMMAND_LIST: ClassVar[tuple[Command, ...]] = (
        Command("enter", "Read", "open", "Read it", shown="⏎"),
        Command("e", "Change", "edit", "Change it"),
        Command("n", "New", "new", "Add a person"),
        Command("t", "Conversation", "conversation", "What a talk with them brought"),
        Command("f", "Feedback", "feedback", "What they said of your work"),
        Command("x,space", "Talked today", "talked", "You spoke today", footer=False),
        Command("F", "Feedback kept", "kept_feedback", "What changed, who noticed", footer=False),
        Command("", "Conversations kept", "kept_conversations", "Open a kept talk", footer=False),
        Command("", "Thank them", "thanks", "A short letter of thanks", footer=False),
        Command("", "Reference", "reference", "Ask them to vouch for you", footer=False),
        Command("a", "Ask advice", "advice", "Ask a few people one thing", footer=False),
        Command("", "Feedback without a name", "anonymous", "Feedback without a name", footer=False),
        Command("", "Same person", "merge", "Two names, one person", footer=False),
        Command("d,delete", "Delete", "delete", "u brings it back", footer=False),
    )
    BINDINGS = [*bindings(COMMAND_LIST[1:])]

    def everything(self) -> Sequence[PersonRecord]:
        """By relation, then by name."""
        found = people.listed(self.program.reading)
        return sorted(found, key=lambda person: vocabulary.RELATIONS.index(person.relation))

    def heading(self, record: PersonRecord) -> Content | None:
        """The relation in plain words, where the screen is tall; else it stands in the row."""
        if self.app.size.height < _TALL:
            return None
        name, _, meaning = RELATIONS[record.relation].partition(", ")
        return Content.assemble((name.upper(), "bold"), (f"   {meaning}" if meaning else "", "not bold"))

    def row(self, record: PersonRecord, width: int) -> Content:
        """Name, relation or where they work, and when one last spoke."""
        spoken = dates.relative(record.spoken_on, self.program.today) if record.spoken_on else "not said"
        wide = width >= _ROOM_FOR_ORGANISATION
        beside = record.organisation if self.app.size.height >= _TALL else _short(record.relation)
        place = text.line(beside).truncate(width // 3, ellipsis=True, pad=True) if wide else Content("")
        name = text.line(record.name).truncate(width - place.cell_length - 18, ellipsis=True, pad=True)
        return Content.assemble("  ", name, " ", place.stylize("$muted"), (f"  {spoken}", "$muted"))

    def detail(self, record: PersonRecord) -> Content:
        """Notes, the last conversations, promises with them, and what they said."""
        return Content("\n").join(whole(self.program.reading, record, self.program.today, talks=SHOWN))

    def quiet(self) -> Content:
        """What most deserves a word about the whole circle: feedback that waits, empty places, help given."""
        reading, today = self.program.reading, self.program.today
        waiting = len(open_loops(people.feedback(reading), today))
        empty = [
            _short(relation) for relation in gaps(one.relation for one in self.records.values() if not one.several)
        ]
        helped = len(accomplishments.listed(reading, since=date(today.year, 1, 1), until=today, gives_back=True))
        pieces = f"{waiting} pieces of feedback are" if waiting > 1 else "One piece of feedback is"
        words = [f"{pieces} still open: what changed, who noticed?  F opens it."] if waiting else []
        words += [f"Not in your circle yet: {', '.join(empty)}. Is there somebody to ask?"] if empty else []
        words += [f"You helped somebody grow {_times(helped)} this year."] if helped else []
        return Content(" ".join(words[:_SENTENCES]))

    def open(self, record: PersonRecord) -> None:
        """Read all there is about it."""
        self.program.open(pages.Person(record.id))

    def action_edit(self) -> None:
        """Change the highlighted one."""
        record = self.to_act_on()
        if record is not None:
            self.program.open(routes.Person(record.id))

    def action_new(self) -> None:
        """Add a person."""
        self.program.open(routes.Person())

    def action_feedback(self) -> None:
        """Keep what the highlighted person said."""
        person = self.chosen()
        self.program.open(routes.Feedback(person=person.name if person else None))

    def action_conversation(self) -> None:
        """Keep what a talk with the highlighted person brought."""
        person = self.chosen()
        self.program.open(routes.Conversation(person=person.id if person else None))

    def action_kept_conversations(self) -> None:
        """Open a conversation: this person's first, then all others."""
        person = self.chosen()
        found = conversations.listed(self.program.reading)
        if not found:
            self.program.say(Content("None kept yet.  t keeps one"))
            return
        mine = sorted(found, key=lambda each: person is None or each.person != person.name)
        offered = [(each.id, self._headline(each, each.about)) for each in mine]
        self.program.ask(Choose("WHICH CONVERSATION?", offered), self._open_conversation)

    def action_anonymous(self) -> None:
        """Keep feedback without a name."""
        self.program.open(routes.Feedback())

    def action_kept_feedback(self) -> None:
        """Open a piece of feedback: this person's first, then all others."""
        person = self.chosen()
        found = people.feedback(self.program.reading)
        if not found:
            self.program.say(Content("None kept yet.  f keeps some"))
            return
        mine = sorted(found, key=lambda each: person is None or each.person != person.name)
        offered = [(each.id, self._headline(each, each.behaviour)) for each in mine]
        self.program.ask(Choose("WHICH FEEDBACK?", offered), self._open_feedback)

    def action_talked(self) -> None:
        """Note that one spoke today."""
        person = self.to_act_on()
        if person is None:
            return
        from careercoach.services.people import people as writing

        today = self.program.today
        self.program.act(lambda session: writing.mark_spoken(session, person.id, today), "Noted for today.  u Undo")

    def action_advice(self) -> None:
        """Choose whom to ask, the highlighted person among them, and see the message to each."""
        known = [(one.id, one.name) for one in people.listed(self.program.reading) if not one.several]
        here = self.chosen()
        if not known:
            self.program.say(Content("Nobody yet.  n adds somebody"))
            return
        self.program.ask(
            Pick("WHOM DO YOU ASK? THREE SEE MORE THAN ONE.", known, (here.id,) if here else ()),
            lambda asked: self.program.open(previews.Advice(asked)) if asked else None,
        )

    def action_thanks(self) -> None:
        """See the letter of thanks to the highlighted person."""
        person = self.to_act_on()
        if person:
            self.program.open(previews.Thanks(person.id))

    def action_reference(self) -> None:
        """See the letter that asks the highlighted person for a reference."""
        person = self.to_act_on()
        if person:
            self.program.open(previews.Reference(person.id))

    def action_merge(self) -> None:
        """Choose who is the same person as the highlighted one, whose name stays."""
        here = self.chosen()
        others = [(one.id, text.line(one.name)) for one in self.records.values() if here and one.id != here.id]
        if here is None or not others:
            self.program.say(Content("Nobody else is on file."))
            return
        heading = f"WHO IS THE SAME PERSON AS {one_line(here.name).upper()}?"
        self.program.ask(Choose(heading, others), lambda other: self._merge(here, other))

    def _merge(self, kept: PersonRecord, other: str | None) -> None:
        if other is None:
            return
        from careercoach.services.people import people as writing

        gone = one_line(self.records[other].name)
        done = Content(f"{gone} is {one_line(kept.name)} now.  u parts them again")
        self.program.act(lambda session: writing.merge(session, kept.id, other), done)

    def action_delete(self) -> None:
        """Take the highlighted person out of the file."""
        person = self.to_act_on()
        if person is None:
            return
        from careercoach.services.people import people as writing

        self.program.act(lambda session: writing.delete(session, person.id), "Deleted.  u Undo")

    def _open_feedback(self, row: str | None) -> None:
        if row is not None:
            self.program.open(routes.Feedback(row))

    def _open_conversation(self, row: str | None) -> None:
        if row is not None:
            self.program.open(routes.Conversation(row))

    def _headline(self, kept: FeedbackRecord | ConversationRecord, words: str) -> Content:
        who = kept.person or "somebody"
        return Content.assemble(
            (f"{text.day(kept.on, self.program.today)}  ", "$muted"),
            text.line(text.shortened(who, 18)),
            (": ", "$muted"),
            text.line(text.shortened(words, 60)),
        )


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _short(relation: str) -> str:
    """The relation without what explains it."""
    return RELATIONS[relation].partition(",")[0]


def whole(reading: sqlite3.Connection, record: PersonRecord, today: date, *, talks: int | None) -> list[Content]:
    """Who they are and what was said; of conversations the last ``talks``. None for all, with goals and talks, too."""
    spoken = (
        f"last spoken {dates.echo(record.spoken_on)}, {dates.relative(record.spoken_on, today)}"
        if record.spoken_on
        else "no talk noted yet, t notes one"
    )
    what = ["a group"] if record.several else []
    left = [f"left {dates.relative(record.left_on, today)}"] if record.left_on else []
    facts = [RELATIONS[record.relation], *what, *filter(None, [record.organisation]), *left]
    lines = [
        text.line(record.name, "bold"),
        text.line(" · ".join(facts), "$muted"),
        Content.styled(spoken, "$muted"),
    ]
    with_them = [each for each in meetings.listed(reading) if each.with_ == record.name]
    theirs, endings = goals.with_person(reading, record) if talks is None else (), positions.endings(reading)
    if record.notes:
        lines.extend([Content(""), text.prose(record.notes)])
    for heading, parts in (
        ("CONVERSATIONS", last_talks(conversations.listed(reading, person=record.id), today, talks)),
        ("GOALS", [goal_theirs(each, record.name, endings) for each in theirs]),
        ("TALKS", [talk_with(each, today) for each in with_them if talks is None]),
        ("HOW THE LAST TALKS WENT", [talk_taken(each) for each in taken(with_them, record.name)]),
        ("PROMISES", [promised(each, today, endings) for each in meetings.promises(reading, person=record.name)]),
        ("FEEDBACK", [feedback_kept(each, today) for each in people.feedback(reading, person=record.id)]),
    ):
        if parts:
            lines.extend([Content(""), Content.styled(heading, "bold $muted"), *parts])
    return lines
