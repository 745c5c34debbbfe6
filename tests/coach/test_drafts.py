"""What was begun and not kept is called in words, loses nothing on the way, and knows who changed what meanwhile."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach import drafts
from careercoach.coach.drafts import Typed

TODAY = date(2026, 11, 22)
TEXTS = st.text(max_size=20)
RAW = TEXTS | st.lists(TEXTS, max_size=3)


@pytest.mark.parametrize("key", drafts.KINDS)
def test_whatever_was_begun_is_called_in_words_by_which_one_knows_it(key: str) -> None:
    for begun in (key, f"{key}/new", f"{key}:7f3a"):
        noun, what = drafts.kind(begun)
        assert (noun, what) == drafts.KINDS[key]
        assert what


def test_a_form_of_another_time_is_simply_something() -> None:
    assert drafts.kind("no-such-form/new") == ("", "something")


@pytest.mark.parametrize(
    ("title", "room", "said"),
    [
        ("", 80, "You began a goal (yesterday)"),
        ("Lead the night shift", 80, "You began “Lead the night shift” (a goal, yesterday)"),
        ("Lead the night shift", 52, "You began “Lead the night shift” (a goal, yesterday)"),
        ("Lead the night shift", 51, "You began “Lead the night…” (a goal, yesterday)"),
        ("Lead the night shift", 20, "You began “Lead the night…” (a goal, yesterday)"),
        ("Donaudampfschifffahrt", 20, "You began “Donaudampfschif…” (a goal, yesterday)"),
    ],
)
def test_who_began_it_is_told_what_and_when_in_the_room_there_is(title: str, room: int, said: str) -> None:
    assert drafts.began(title, "a goal", date(2026, 11, 21), TODAY, room) == said


def test_a_text_is_called_by_its_first_line_that_says_something() -> None:
    assert drafts.headline("\n  \n  Moved the rota \nby hand") == "Moved the rota"
    assert drafts.headline(" \n") == ""
    assert drafts.headline("x" * 300) == "x" * 200


@given(st.dictionaries(TEXTS, RAW, min_size=1, max_size=3), st.data())
def test_what_was_typed_in_a_form_comes_back_as_it_was(mine: dict[str, str | list[str]], data: st.DataObject) -> None:
    of_fields = st.sampled_from(sorted(mine))
    typed = Typed(
        mine,
        data.draw(st.dictionaries(of_fields, RAW)),
        data.draw(st.dictionaries(of_fields, st.dates(date(2020, 1, 1), TODAY))),
    )
    assert drafts.unpack(*drafts.pack(typed)) == typed


def test_a_form_in_which_nothing_was_changed_is_no_draft() -> None:
    assert drafts.pack(Typed({})) == ("", None)


def test_the_form_of_an_older_program_comes_back_though_it_says_not_what_stood_there() -> None:
    assert drafts.unpack('{"title": "Rota"}', None) == Typed({"title": "Rota"})


@pytest.mark.parametrize(
    ("text", "based"),
    [
        ("[1]", None),
        ('{"a": 1}', None),
        ('{"a": [1]}', None),
        ('{"a": "b"}', "[1]"),
        ("{", None),
        ('{"a": "b"}', '{"a": 1}'),
    ],
)
def test_what_is_no_form_is_refused(text: str, based: str | None) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 whatever it says, nobody is shown it
        drafts.unpack(text, based)


@pytest.mark.parametrize(
    ("based", "mine", "theirs", "others", "both"),
    [
        ("A", "A", "A", False, False),
        ("A", "B", "A", False, False),
        ("A", "A", "C", True, False),
        ("A", "B", "C", False, True),
        ("A", "B", "B", False, False),
        (None, "B", "C", False, True),
    ],
)
def test_a_field_that_somebody_else_changed_meanwhile_is_told_by_who_else_did(
    based: str | None, mine: str, theirs: str, *, others: bool, both: bool
) -> None:
    assert drafts.moved({"title": based}, {"title": mine}, {"title": theirs}) == (["title"] * others, ["title"] * both)


def test_a_draft_is_read_as_words_whatever_it_was_typed_in() -> None:
    form = '{"_title": "Rota", "if-then": "", "seen_by": ["Ines", "Tom"]}'
    assert drafts.readable("goaleditor/new", form) == "title: Rota\n\nseen by: Ines, Tom"
    assert drafts.readable("quick-log", "Moved the rota") == "Moved the rota"
