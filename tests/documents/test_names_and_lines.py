"""Names in scripts without blanks, the parts of a name that stay, and lines of our own that break at a sign."""

from dataclasses import replace

import pytest

from careercoach.documents.markdown import WIDTH, wrapped
from careercoach.documents.masking import contains_name, masked, stays_alone
from careercoach.documents.plain import plain
from careercoach.documents.request import request
from careercoach.records import MaskRecord
from tests.documents.dana import EXAMPLE, TODAY
from tests.documents.test_request import ASKING


def _mask(name: str) -> MaskRecord:
    return MaskRecord(name, name, "X")


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        ("彼は電気です", "電気", "彼はXです"),
        ("これはさくらです", "さくら", "これはXです"),
        ("コレハサクラデス", "サクラ", "コレハXデス"),
        ("나는서울에서", "서울", "나는X에서"),
        ("เขาคือสมชายครับ", "สมชาย", "เขาคือXครับ"),
        ("ລາວຄນລາວດ", "ຄນ", "ລາວXລາວດ"),
        ("កកខគកក", "ខគ", "កកXកក"),
        ("ကကခဂကက", "ခဂ", "ကကXကက"),
        ("вотИванвот", "Иван", "вотИванвот"),
    ],
)
def test_a_name_is_found_within_a_line_where_a_script_writes_no_blanks(text: str, name: str, shown: str) -> None:
    assert masked((text,), [_mask(name)]) == (shown,)


@pytest.mark.parametrize("last", ["O'Neil", "Smith-Jones", "R2", "5G"])
def test_a_word_of_a_name_with_a_sign_in_it_may_stay_alone(last: str) -> None:
    name = f"Ann {last}"
    assert stays_alone(name, [_mask(name), _mask("Ann")]) == last
    assert stays_alone("Ann 12", [_mask("Ann 12"), _mask("Ann")]) is None


def test_a_word_that_would_begin_a_list_takes_the_word_before_it_along() -> None:
    for number in (0, 1, 2):
        above = "\n".join(["b" * WIDTH] * number)
        text = f"{above}\n".replace("\n", " ").lstrip() + "a" * (WIDTH - 5) + " word 7. June"
        last = wrapped(text).split("\n")[-2:]
        assert last == ["a" * (WIDTH - 5), "word 7. June"]
    assert wrapped("a" * WIDTH + " 7. June") == "a" * WIDTH + "\n7\\. June"
    assert wrapped("7. June") == "7\\. June"
    assert wrapped("7. June " + "a" * WIDTH) == "7\\. June\n" + "a" * WIDTH


def test_a_title_of_plain_text_is_underlined_as_long_as_it_is() -> None:
    long = "A title that goes on and on for longer than a line of plain text may be, which needs two"
    for title in ("Short", long):
        lines = plain(f"# {title}\n\nWords.\n").split("\n")
        rule = next(line for line in lines if set(line) in ({"="}, {"-"}))
        assert len(rule) == max(len(line) for line in lines[: lines.index(rule)])


@pytest.mark.parametrize(
    ("text", "name", "there"),
    [
        ("We met ACME today", " Acme ", True),
        ("Acme", "acme", True),
        ("We met Acmeland today", "Acme", False),
        ("Nobody", "Acme", False),
        ("Anything", " ", False),
        ("", "Acme", False),
    ],
)
def test_a_name_stands_in_a_text_as_a_whole_word_or_not_at_all(text: str, name: str, there: bool) -> None:
    assert contains_name(text, name) == there


def test_a_name_with_blanks_around_it_is_hidden_and_ones_own_stays_as_it_was_typed() -> None:
    asks = ("So  dana OKAFOR asks Acme, says Dana Okafor.",)
    hidden = masked(replace(EXAMPLE, asks=asks), [_mask(" Acme "), _mask("Okafor")])
    assert hidden.asks == ("So  dana OKAFOR asks X, says Dana Okafor.",)


def test_one_moment_is_asked_for_in_a_sentence_several_in_a_list_and_none_not_at_all() -> None:
    timed, open_day = ASKING.proposals
    one = " ".join(request(replace(ASKING, proposals=(timed,)), "manager", TODAY).split())
    assert "Would 1 December, 14:30 suit you, or is another day better?" in one
    untimed = " ".join(request(replace(ASKING, proposals=(open_day,)), "manager", TODAY).split())
    assert "Would 3 December suit you, at a time you choose, or is another day better?" in untimed
    both = request(replace(ASKING, proposals=(timed, timed)), "manager", TODAY)
    assert "Would one of these suit you, or another day?\n\n- 1 December, 14:30\n- 1 December" in both
    assert "suit you" not in request(replace(ASKING, proposals=()), "manager", TODAY)
