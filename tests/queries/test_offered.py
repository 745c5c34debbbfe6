"""What a talk may be prepared with follows whom it is with and what they know already."""

from datetime import date
from pathlib import Path

from careercoach.queries.talk import meetings, offered
from careercoach.services.people import conversations, people
from careercoach.services.talk import meetings as writing
from careercoach.services.work import accomplishments
from tests.store import TODAY, do, reading


def planned(path: Path, **fields: object) -> str:
    return do(path, writing.plan, {"kind": "career", **fields})


def test_the_questions_end_with_those_about_the_path_of_whom_the_talk_is_with(path: Path) -> None:
    do(path, people.add, {"name": "Åsa", "relation": "expert"})
    known, unknown, nobody = planned(path, with_="Åsa"), planned(path, kind="mentor", with_="Ines"), planned(path)
    with reading(path) as connection:
        asked = [
            offered.questions(connection, meetings.get(connection, one), TODAY) for one in (known, unknown, nobody)
        ]
        rest = offered.other_questions(connection, meetings.get(connection, known), TODAY)
        whole = offered.bank(connection, TODAY)
    assert [groups[-1].key for groups in asked] == ["expert", "mentor", "pay"]
    assert [groups[0].key for groups in asked] == ["skills", "counsel", "skills"]
    assert {"counsel", "mentor"} <= {group.key for group in rest}
    assert not {group.key for group in rest} & {group.key for group in asked[0]}
    assert [group.key for group in whole][-1] == "beginning"


def test_what_one_kept_to_ask_is_that_of_the_last_conversation(path: Path) -> None:
    for day, words in ((1, "How was the move?"), (9, "Who took your place?")):
        fields = {"person": "Ines", "about": "Her path", "on": date(2026, 10, day), "next_time": words}
        do(path, conversations.add, fields, TODAY)
    talk, other = planned(path, with_="Ines"), planned(path)
    with reading(path) as connection:
        assert offered.kept_to_ask(connection, meetings.get(connection, talk)) == "Who took your place?"
        assert offered.kept_to_ask(connection, meetings.get(connection, other)) is None


def test_only_a_talk_that_was_held_told_them_anything(path: Path) -> None:
    done = do(path, accomplishments.add, {"title": "Drew a map", "on": date(2026, 9, 1)}, TODAY)
    held, ahead = planned(path, with_="Ines", on=date(2026, 10, 1)), planned(path, with_="Ines")
    do(path, writing.bring, held, accomplishments=[done])
    with reading(path) as connection:
        assert offered.told(connection, meetings.get(connection, ahead)).on == {}
    do(path, writing.hold, held, TODAY)
    with reading(path) as connection:
        found = offered.told(connection, meetings.get(connection, ahead))
    assert (found.since, found.on) == (date(2026, 10, 1), {done: date(2026, 10, 1)})
