"""Documents in one's own words: kept as a draft for their reader, compared with the file, remembered once given."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from careercoach.documents import brief, papers, plan, recap, reminder
from careercoach.documents.choosing import Choice
from careercoach.documents.comparing import Difference
from careercoach.documents.making import Document, made, of_days
from careercoach.documents.materials import Reminder
from careercoach.errors import InvalidValue
from careercoach.paths import Places
from careercoach.queries import profile as who
from careercoach.queries.documents import documents, masks, recaps
from careercoach.queries.documents import papers as stored
from careercoach.queries.file import history
from careercoach.queries.goals import goals as goals_on_file
from careercoach.queries.start import happened, search
from careercoach.queries.talk import meetings as talks
from careercoach.services import positions
from careercoach.services.documents import masks as masking
from careercoach.services.documents import papers as writing
from careercoach.services.goals import goals
from careercoach.services.jobs import changing, profile
from careercoach.services.people import people
from careercoach.services.talk import meetings, promises
from careercoach.services.work import accomplishments
from careercoach.store import acts, changes
from careercoach.store import erase as erasing
from tests.store import TODAY, do, nouns, reading


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)


@pytest.fixture
def life(path: Path) -> Path:
    """Marta works for Helen and has one goal."""
    do(path, profile.update, {"name": "Marta", "role": "Nurse", "manager": "Helen", "start_on": day(-300)}, day(-300))
    do(path, goals.add, {"title": "Wound care course", "horizon": "near"}, day(-200))
    return path


def the_plan(path: Path, audience: str = "manager", on: date = TODAY, *, masked: bool = False) -> Document:
    with reading(path) as connection:
        names = masks.listed(connection) if masked else None
        every = Choice(only={"goal": tuple(one.id for one in goals_on_file.listed(connection))})
        material = documents.plan(connection, audience, on, choice=every)
        identity = of_days(material.since or on, on)
        return made(plan.KIND, identity, material, audience=audience, today=on, masks=names)


def the_brief(path: Path, talk: str, audience: str = "manager") -> Document:
    with reading(path) as connection:
        material = talks.brief(connection, talks.get(connection, talk))
        return made(brief.KIND, talk, material, audience=audience, today=TODAY)


def leaves(path: Path, document: Document) -> str:
    """The document as it would leave now."""
    with reading(path) as connection:
        return papers.as_written(document, stored.standing(connection, document)).markdown


def changed(path: Path, document: Document) -> Difference:
    with reading(path) as connection:
        paper = stored.standing(connection, document)
    assert paper
    return papers.changed(document, paper)


def since(path: Path, audience: str = "manager", on: date = TODAY) -> date | None:
    with reading(path) as connection:
        return documents.plan(connection, audience, on).since


def undo(path: Path) -> None:
    with acts.transaction(path) as connection:
        changes.undo(connection, TODAY)


def test_my_words_leave_in_place_of_the_files_until_i_throw_them_away(life: Path) -> None:
    draft = do(life, writing.write, the_plan(life), "My plan.\n\n\n", TODAY)
    assert leaves(life, the_plan(life)) == "My plan.\n"
    assert do(life, writing.write, the_plan(life), "My better plan.", day(1)) == draft
    assert leaves(life, the_plan(life, on=day(5))) == "My better plan.\n"
    with reading(life) as connection:
        assert stored.get(connection, str(draft)).on == day(1)
    do(life, writing.throw_away, str(draft)[:8])
    assert leaves(life, the_plan(life)) == the_plan(life).made
    undo(life)
    assert leaves(life, the_plan(life)) == "My better plan.\n"


def test_each_reader_and_each_talk_has_words_of_its_own(life: Path) -> None:
    one, other = (do(life, meetings.plan, {"with_": "Helen", "on": day(ahead)}) for ahead in (3, 9))
    do(life, writing.write, the_plan(life), "For Helen.", TODAY)
    do(life, writing.write, the_brief(life, one), "The first talk.", TODAY)
    assert "For Helen" not in leaves(life, the_plan(life, "mentor"))
    assert leaves(life, the_brief(life, one)) == "The first talk.\n"
    assert "first talk" not in leaves(life, the_brief(life, other))
    assert "first talk" not in leaves(life, the_brief(life, one, "self"))


def test_two_reminders_of_one_talk_are_two_letters(life: Path) -> None:
    talk = do(life, meetings.plan, {"with_": "Helen", "on": day(-20)})
    promised = [do(life, promises.add, talk, {"text": words, "owner": "them"}) for words in ("A day off", "A book")]

    def letter(promise: str) -> Document:
        with reading(life) as connection:
            material = Reminder(
                who.get(connection, TODAY), talks.get(connection, talk), talks.promise(connection, promise)
            )
        return made(reminder.KIND, promise, material, audience="manager", today=TODAY)

    do(life, writing.write, letter(promised[0]), "The day off?", TODAY)
    assert leaves(life, letter(promised[0])) == "The day off?\n"
    assert "promised a book" in leaves(life, letter(promised[1]))
    do(life, writing.give, letter(promised[0]), TODAY)
    assert "The day off?" not in leaves(life, letter(promised[0])), "a second reminder is a new letter"


def test_words_that_say_what_the_file_says_are_no_draft(life: Path) -> None:
    page = the_plan(life)
    assert do(life, writing.write, page, page.made.replace("\n- ", "\n-   "), TODAY) is None
    assert nouns(life)["paper"] == []
    do(life, writing.write, page, "Mine.", TODAY)
    assert do(life, writing.write, page, page.made, TODAY) is None
    assert nouns(life)["paper"] == []
    do(life, writing.write, page, "Mine.", TODAY)
    assert do(life, writing.write, page, "  \n ", TODAY) is None
    assert nouns(life)["paper"] == []
    undo(life)
    assert leaves(life, page) == "Mine.\n"


def test_what_the_file_says_since_is_told_once_and_my_words_stay(life: Path) -> None:
    do(life, writing.write, the_plan(life), f"Dear Helen\n\n{the_plan(life).made}", TODAY)
    assert not changed(life, the_plan(life, on=day(0)))
    do(life, goals.add, {"title": "Night course", "horizon": "near"}, TODAY)
    assert changed(life, the_plan(life)).new == ("- **Night course**.",)
    assert "Night course" not in leaves(life, the_plan(life))
    do(life, writing.join, the_plan(life), TODAY)
    assert leaves(life, the_plan(life)).count("Night course") == 1
    assert leaves(life, the_plan(life)).startswith("Dear Helen\n")
    assert not changed(life, the_plan(life))
    undo(life)
    do(life, writing.keep, the_plan(life))
    assert not changed(life, the_plan(life))
    assert "Night course" not in leaves(life, the_plan(life))
    assert leaves(life, the_plan(life)).startswith("Dear Helen\n")


def test_what_became_private_or_was_deleted_is_named_while_it_still_stands_in_my_words(life: Path) -> None:
    talk = do(life, meetings.plan, {"with_": "Helen", "on": day(3)})
    done = do(life, accomplishments.add, {"title": "Told the ward of an error"}, TODAY)
    do(life, meetings.bring, talk, accomplishments=[done])
    do(life, writing.write, the_brief(life, talk), f"Hello.\n\n{the_brief(life, talk).made}", TODAY)
    do(life, accomplishments.delete, done)
    (gone,) = changed(life, the_brief(life, talk)).gone
    assert gone == "- **I told the ward of an error.**"


def test_what_was_given_is_remembered_as_it_left_and_stays_so(life: Path) -> None:
    talk = do(life, meetings.plan, {"with_": "Helen", "on": day(3)})
    do(life, writing.write, the_brief(life, talk), "My brief.", day(-1))
    given = do(life, writing.give, the_brief(life, talk).saying("My brief."), TODAY)
    do(life, meetings.edit, talk, {"purpose": "Something else"})
    with reading(life) as connection:
        (paper,) = stored.listed(connection)
    assert (paper.id, paper.given_on, paper.text, paper.meeting, paper.person) == (
        given,
        TODAY,
        "My brief.",
        talk,
        "Helen",
    )
    assert leaves(life, the_brief(life, talk)) == "My brief.\n"
    assert not changed(life, the_brief(life, talk))
    with pytest.raises(InvalidValue, match="stays as it was"):
        do(life, writing.edit, given, "Other", TODAY)
    with pytest.raises(InvalidValue, match="stays as it was"):
        do(life, writing.give_draft, given, TODAY, TODAY)
    do(life, writing.write, the_brief(life, talk), "A second one.", TODAY)
    assert leaves(life, the_brief(life, talk)) == "A second one.\n"
    assert len(nouns(life)["paper"]) == 2


def test_a_plan_that_was_given_is_an_earlier_version_and_the_next_begins_anew(life: Path) -> None:
    do(life, writing.write, the_plan(life), "My plan.", TODAY)
    do(life, writing.give, the_plan(life).saying("My plan."), TODAY)
    assert leaves(life, the_plan(life)) == the_plan(life).made


def test_a_draft_is_given_on_the_day_i_say_and_on_none_to_come(life: Path) -> None:
    draft = str(do(life, writing.write, the_plan(life), "My plan.", TODAY))
    with pytest.raises(InvalidValue, match="still to come"):
        do(life, writing.give_draft, draft, day(1), TODAY)
    do(life, writing.give_draft, draft, day(-2), TODAY)
    assert since(life) == day(-2)
    draft = str(do(life, writing.write, the_plan(life), "My next plan.", TODAY))
    assert do(life, writing.give_draft, draft, TODAY, TODAY) == draft
    assert do(life, writing.throw_away, draft) == draft


def test_since_the_last_version_counts_from_the_one_this_reader_was_given(life: Path) -> None:
    talk = do(life, meetings.plan, {"with_": "Helen", "on": day(-60)})
    do(life, meetings.hold, talk, day(-60))
    assert since(life) == day(-60)
    do(life, writing.give, the_plan(life, on=day(-30)), day(-30))
    do(life, writing.write, the_plan(life), "Only written.", TODAY)
    assert since(life) == day(-30)
    assert since(life, on=day(-30)) == day(-60), "the version of that same day is not an earlier one"
    assert since(life, "mentor") is None
    for title, ended in (("Night course", day(-45)), ("First aid course", day(-20))):
        do(life, goals.drop, do(life, goals.add, {"title": title, "horizon": "near"}, day(-90)), ended)
    assert "## What changed since October\n- First aid course: let go.\n" in the_plan(life).made


def test_a_recap_with_the_plan_below_it_gives_the_plan_too(life: Path) -> None:
    talk = do(life, meetings.plan, {"with_": "Helen", "on": day(-1)})
    do(life, meetings.hold, talk, day(-1))
    with reading(life) as connection:
        held = talks.get(connection, talk)
        message = made(
            recap.KIND, talk, recaps.recap(connection, held, TODAY, with_plan=True), audience="manager", today=TODAY
        )
        whole = made(plan.KIND, talk, recaps.plan(connection, held, "manager", TODAY), audience="manager", today=TODAY)
    do(life, writing.give, recap.together(message, whole), TODAY)
    assert since(life, on=day(1)) == TODAY
    with reading(life) as connection:
        assert {one.kind for one in stored.listed(connection, given=True)} == {"recap", "plan"}
        assert happened.given_of_talks(connection, TODAY)["recap", talk] == TODAY
        assert happened.given_of_talks(connection, day(1)) == {}
        assert recaps.plan(connection, held, "manager", day(1)).since == TODAY


def test_a_new_manager_gets_neither_the_words_nor_the_day_of_the_former_one(life: Path) -> None:
    do(life, writing.give, the_plan(life, on=day(-30)), day(-30))
    do(life, writing.write, the_plan(life), "Dear Helen.", TODAY)
    do(life, changing.change, "new-manager", {"manager": "Omar"}, {}, TODAY)
    assert "Helen" not in leaves(life, the_plan(life))
    assert since(life) is None
    do(life, writing.write, the_plan(life), "Dear Omar.", TODAY)
    assert leaves(life, the_plan(life)) == "Dear Omar.\n"


def test_in_another_job_nothing_is_left_of_what_was_written_in_the_last(life: Path) -> None:
    do(life, writing.write, the_plan(life, "mentor"), "About St Brannoc.", TODAY)
    with reading(life) as connection:
        held = who.get(connection, TODAY).position
    do(life, positions.end, str(held), day(5))
    do(life, positions.add, {"role": "Tutor", "from_": day(10)})
    assert "Brannoc" not in leaves(life, the_plan(life, "mentor", on=day(20)))
    with reading(life) as connection:
        assert [one.text for one in stored.listed(connection)] == ["About St Brannoc."]


def test_a_masked_name_is_replaced_in_my_own_words_too(life: Path) -> None:
    do(life, masking.add, "Helen", "my manager")
    do(life, writing.write, the_plan(life), "Helen, helen's idea; Marta.", TODAY)
    with reading(life) as connection:
        document = the_plan(life, masked=True)
        left = papers.as_written(document, stored.standing(connection, document))
    assert (left.markdown, left.masked) == ("my manager, my manager's idea; Marta.\n", 2)
    assert leaves(life, the_plan(life)) == "Helen, helen's idea; Marta.\n"


def test_what_cannot_be_seen_is_made_visible_in_my_own_words(life: Path) -> None:
    do(life, writing.write, the_plan(life), "Fine\x1b[31m and \u202egood.", TODAY)
    assert leaves(life, the_plan(life)) == "Fine␛[31m and ‹U+202E›good.\n"


def test_each_act_is_told_by_its_name(life: Path) -> None:
    page = the_plan(life)
    do(life, writing.write, page, "Mine.", TODAY)
    do(life, goals.add, {"title": "Night course", "horizon": "near"}, TODAY)
    do(life, writing.keep, the_plan(life))
    do(life, goals.add, {"title": "Day course", "horizon": "near"}, TODAY)
    do(life, writing.join, the_plan(life), TODAY)
    draft = str(do(life, writing.write, page, "Mine, really.", TODAY))
    do(life, writing.edit, draft, "Mine at last.", TODAY)
    with pytest.raises(InvalidValue, match="An empty text"):
        do(life, writing.edit, draft, " ", TODAY)
    do(life, writing.give, page.saying("Mine at last."), TODAY)
    do(life, writing.throw_away, draft)
    with reading(life) as connection:
        told = [one.name for one in history.listed(connection, limit=9)]
    assert told == [
        "paper throw-away",
        "paper give",
        "paper write",
        "paper write",
        "paper join",
        "goal add",
        "paper keep",
        "goal add",
        "paper write",
    ]


def test_erasing_names_the_documents_in_which_its_sentences_stand_and_takes_those_that_are_about_it(
    life: Path,
) -> None:
    talk = do(life, meetings.plan, {"with_": "Helen", "on": day(3)})
    done = do(life, accomplishments.add, {"title": "Map", "did": "I asked nine [of] us and\nwrote it all down"}, TODAY)
    do(life, meetings.bring, talk, accomplishments=[done])
    do(life, writing.write, the_plan(life), "Nothing of it.", TODAY)
    draft = do(life, writing.write, the_brief(life, talk), f"Hello.\n\n{the_brief(life, talk).made}", TODAY)
    places = Places(life, "--db")
    with reading(life) as connection:
        about_work = erasing.plan(connection, places, [erasing.find(connection, done)])
        about_talk = erasing.plan(connection, places, [erasing.find(connection, talk)])
    assert [(one.noun, one.id, one.title[:6]) for one in about_work.elsewhere] == [("paper", draft, "Hello.")]
    assert len(about_work.elsewhere[0].title) <= 200
    assert (about_work.parts, about_talk.parts) == (1, 2), "its place on the agenda; and the brief of the talk"
    erasing.erase(places, TODAY, [("meeting", 1)], copies=False)
    with reading(life) as connection:
        assert [one.text for one in stored.listed(connection)] == ["Nothing of it."]


def test_words_of_a_document_are_found_and_go_by_whom_it_is_for(life: Path) -> None:
    do(life, writing.write, the_plan(life), "A zebra crosses the ward.", TODAY)
    with reading(life) as connection:
        assert [(one.noun, one.title) for one in search.found(connection, "zebra", ()).records] == [
            ("paper", "plan for Helen")
        ]
        assert [one.noun for one in search.found(connection, "wound", ()).records] == ["goal"], (
            "not what was made of it"
        )


def test_a_letter_to_somebody_who_turns_out_to_be_another_stays_theirs(life: Path) -> None:
    one, other = (do(life, people.add, {"name": name, "relation": "mentor"}) for name in ("Åsa", "Åsa Lind"))

    def letter(person: str) -> Document:
        return Document("thanks", person, "person", "", (), made="Thank you.\n")

    do(life, writing.write, letter(one), "Dear Åsa.", TODAY)
    do(life, people.merge, other, one)
    assert leaves(life, letter(other)) == "Dear Åsa.\n"
    with reading(life) as connection:
        assert [paper.person for paper in stored.listed(connection)] == ["Åsa Lind"]
