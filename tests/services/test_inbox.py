"""The inbox: nothing is proposed twice, what is accepted is as if written by hand, and one undo takes it back."""

from pathlib import Path

import pytest

from careercoach.errors import Conflict, InvalidValue
from careercoach.importers.proposed import Proposed
from careercoach.paths import Places
from careercoach.queries.file import history
from careercoach.queries.people import people
from careercoach.queries.start import search
from careercoach.queries.work import accomplishments, learning
from careercoach.queries.work import inbox as stored
from careercoach.records import AccomplishmentRecord, ProposalRecord
from careercoach.services.work import accomplishments as writing
from careercoach.services.work import inbox
from careercoach.store import changes, erase
from careercoach.store.acts import transaction
from tests.importers import read, sample, some_wait, zipped
from tests.importers.test_samples import LINKEDIN
from tests.store import TODAY, do, nouns, reading


def listed(
    path: Path, state: str = "waiting", source: str | None = None, kind: str | None = None
) -> list[ProposalRecord]:
    with reading(path) as connection:
        return stored.listed(connection, state=state, source=source, kind=kind)


def done(path: Path) -> list[AccomplishmentRecord]:
    with reading(path) as connection:
        return accomplishments.listed(connection)


def undo(path: Path) -> None:
    with transaction(path) as connection:
        changes.undo(connection, TODAY)


def linkedin(path: Path) -> dict[str, str]:
    """Everything of the sample is accepted; what each became, by its title."""
    ids = do(path, inbox.take_in, "linkedin", "li.zip", read(zipped(LINKEDIN)).proposals)
    do(path, inbox.accept, ids, TODAY)
    return {each.title: each.became or "" for each in listed(path, "accepted")}


def test_the_same_source_read_again_proposes_nothing_twice_whatever_became_of_it(path: Path) -> None:
    first, second = do(path, some_wait)
    assert do(path, some_wait) == []
    do(path, inbox.accept, [first], TODAY)
    do(path, inbox.reject, [second])
    assert do(path, some_wait) == []
    assert listed(path) == []
    grown = sample("tasks.json").replace('"pending"', '"completed"')
    (third,) = do(path, inbox.take_in, "taskwarrior", "other.json", read(grown).proposals)
    assert [(each.id, each.title, each.origin) for each in listed(path)] == [(third, "Still open", "other.json")]


def test_what_is_accepted_is_an_accomplishment_with_all_its_words_and_one_undo_takes_back_both(path: Path) -> None:
    ids = do(path, some_wait)
    before = nouns(path)
    became = do(path, inbox.accept, ids, TODAY)
    assert [each.id for each in done(path)] == became[::-1]
    rota = done(path)[0]
    assert (rota.title, rota.did, rota.tags) == (
        "Moved the night rota to two-week blocks",
        "Night staff asked for it",
        ("Ward", "rota"),
    )
    assert {each.became for each in listed(path, "accepted")} == set(became)
    undo(path)
    assert nouns(path) == before


def test_each_decision_is_one_act_in_the_history(path: Path) -> None:
    first, second = do(path, some_wait)
    do(path, inbox.edit, first, {"title": "The sheet"})
    do(path, inbox.accept, [first], TODAY)
    do(path, inbox.reject, [second])
    with reading(path) as connection:
        names = [each.name for each in history.listed(connection)]
    assert names == ["inbox reject", "inbox accept", "inbox edit", "inbox import"]


def test_who_saw_it_and_where_and_figures_come_along(path: Path) -> None:
    proposed = Proposed(
        "m", "Cut the backlog", situation="Winter", organisation="St Anne", before="41", after="12", unit="letters",
        person="Ines, Omar", evidence="https://a.example/x, https://b.example", tags="a, b",
    )  # fmt: skip
    do(path, inbox.accept, do(path, inbox.take_in, "csv", None, [proposed]), TODAY)
    (one,) = done(path)
    assert (one.on, one.situation) == (TODAY, "Winter\nSt Anne")
    assert (one.before, one.after, one.unit) == ("41", "12", "letters")
    assert (one.seen_by, one.tags) == (("Ines", "Omar"), ("a", "b"))
    assert one.evidence == ("https://a.example/x", "https://b.example")


def test_linkedin_becomes_positions_learning_feedback_and_competencies(path: Path) -> None:
    became = linkedin(path)
    with reading(path) as connection:
        study, wounds = (learning.get(connection, became[title]) for title in ("BSc Nursing", "Wound care"))
        (praise,) = people.feedback(connection)
        rows = connection.execute('SELECT role, organisation, "from_", until, serves FROM position_view ORDER BY 3')
        positions = [tuple(row) for row in rows]
        names = {name for (name,) in connection.execute("SELECT name FROM competency")}
    assert (study.kind, study.status, study.learned) == ("course", "finished", "Choir")
    assert (study.provider, str(study.on), str(study.until)) == ("University of Leeds", "2010-01-01", "2013-12-31")
    assert (wounds.kind, wounds.status) == ("certificate", "finished")
    assert wounds.learned == "Finished On: Feb 2025\nLicense Number: ABC-123\nhttps://example.org/c"
    assert (praise.person, praise.kind, praise.situation) == ("Dee Park", "strength", "Matron\nSt Anne")
    assert str(praise.on) == "2025-06-30"
    assert praise.behaviour == "Calm at three in the morning.\nI would hire her again."
    assert positions[0][:4] == ("Clerk", "Globex", "2014-01-01", "2020-12-31")
    assert positions[1] == ("Ward nurse", "St Anne", "2021-01-01", None, None)
    assert names == {"Triage", "Teaching"}


def test_learning_without_a_day_is_over_and_a_skill_known_already_stays_one(path: Path) -> None:
    proposals = [
        Proposed("a", "First aid", kind="learning"),
        Proposed("b", "Later", kind="learning", on=TODAY.replace(year=2027)),
        Proposed("c", "triage", kind="competency"),
        Proposed("d", "Triage", kind="competency"),
        Proposed("e", "Until then", kind="learning", until=TODAY),
        Proposed("f", "Well done", kind="feedback"),
    ]
    ids = do(path, inbox.take_in, "csv", None, proposals)
    became = do(path, inbox.accept, ids, TODAY)
    with reading(path) as connection:
        assert [learning.get(connection, each).status for each in became[:2]] == ["finished", "planned"]
        assert learning.get(connection, became[4]).on == TODAY
        assert [each.on for each in people.feedback(connection)] == [TODAY]
    assert became[2] == became[3]


def test_what_was_rejected_can_still_be_accepted_but_nothing_becomes_something_twice(path: Path) -> None:
    first, second = do(path, some_wait)
    do(path, inbox.reject, [first, second])
    do(path, inbox.accept, [first], TODAY)
    assert len(done(path)) == 1
    with pytest.raises(Conflict):
        do(path, inbox.accept, [second, first], TODAY)
    for act in (lambda: do(path, inbox.reject, [first]), lambda: do(path, inbox.edit, first, {"title": "B"})):
        with pytest.raises(Conflict):
            act()
    assert len(done(path)) == 1
    assert [each.id for each in listed(path, "rejected")] == [second]


def test_a_proposal_is_changed_before_it_becomes_something(path: Path) -> None:
    first, _ = do(path, some_wait)
    do(path, inbox.edit, first, {"title": "The sheet", "on": TODAY.replace(day=2), "result": "Used on Sunday"})
    do(path, inbox.accept, [first], TODAY)
    assert [(one.title, one.on.day, one.result) for one in done(path)] == [("The sheet", 2, "Used on Sunday")]
    with pytest.raises(InvalidValue):
        do(path, inbox.edit, listed(path)[0].id, {"title": " "})


def test_one_that_cannot_be_leaves_all_as_they_are(path: Path) -> None:
    ids = do(path, some_wait)
    do(path, inbox.edit, ids[1], {"on": TODAY.replace(year=2027)})
    with pytest.raises(InvalidValue, match="still to come"):
        do(path, inbox.accept, ids, TODAY)
    assert (len(listed(path)), done(path)) == (2, [])


def test_sources_are_told_apart_by_their_format_and_their_file(path: Path) -> None:
    do(path, some_wait)
    do(path, inbox.take_in, "csv", "a.csv", [Proposed("1", "A"), Proposed("2", "B", on=TODAY)])
    do(path, inbox.take_in, "csv", None, [Proposed("3", "C", kind="competency")])
    assert [each.title for each in listed(path, source="A.CSV")] == ["B", "A"]
    assert [each.title for each in listed(path, source="csv")] == ["C", "B", "A"]
    assert [each.title for each in listed(path, kind="competency")] == ["C"]
    with reading(path) as connection:
        assert stored.by_source(connection) == {("csv", None): 1, ("csv", "a.csv"): 2, ("taskwarrior", "tasks.json"): 2}
        assert stored.waiting(connection) == 5
        assert [each.title for each in stored.listed(connection, limit=2)] == ["C", "B"]


def test_what_is_not_decided_on_is_not_found_by_searching_and_counts_for_nothing(path: Path) -> None:
    ids = do(path, some_wait)
    with reading(path) as connection:
        assert search.words(connection, "rota") == []
    do(path, inbox.accept, ids, TODAY)
    with reading(path) as connection:
        assert len(search.words(connection, "rota")) == 1


def test_erasing_what_a_proposal_became_erases_the_proposal_and_names_others_with_its_words(path: Path) -> None:
    ids = do(path, some_wait)
    (became,) = do(path, inbox.accept, ids[1:], TODAY)
    title = "Moved the night rota to two-week blocks"
    do(path, inbox.take_in, "csv", None, [Proposed("x", f"Note: {title}")])
    places = Places(path, "--db")
    with reading(path) as connection:
        asked = [erase.find(connection, became)]
        assert [each.noun for each in erase.plan(connection, places, asked).elsewhere] == ["proposal"]
    erase.erase(places, TODAY, asked, copies=False)
    assert [each.id for each in listed(path, "accepted")] == []
    assert b"Night staff asked for it" not in path.read_bytes()
    assert {each.title for each in listed(path)} == {'Write "the" handover sheet; café, ünïcode', f"Note: {title}"}


def test_what_an_agent_was_answered_is_no_act_and_goes_with_everything(path: Path) -> None:
    do(path, some_wait)
    with transaction(path) as connection:
        acts = connection.execute("SELECT count(*) FROM act").fetchone()
        connection.execute(
            "INSERT INTO answered (uuid, asked_at, request, words) VALUES ('a', '2026-11-22T10:00:00Z', 'goals', 12)"
        )
        assert connection.execute("SELECT count(*) FROM act").fetchone() == acts
    erase.erase_everything(Places(path, "--db"), copies=False)
    with reading(path) as connection:
        assert connection.execute("SELECT count(*) FROM answered").fetchone() == (0,)
        assert stored.waiting(connection) == 0


def test_an_accomplishment_that_was_deleted_is_not_proposed_again(path: Path) -> None:
    ids = do(path, some_wait)
    for became in do(path, inbox.accept, ids, TODAY):
        do(path, writing.delete, became)
    assert do(path, some_wait) == []
