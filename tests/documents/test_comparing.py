"""What a page says now, beside what somebody wrote of it before."""

from careercoach.documents.comparing import Difference, difference, joined, own, passages

MADE = """# Plan

Sun 22 Nov 2026

## Goals
- **Certificate** (20 %).
  This helps the ward.
- **Newsletter**.

I look forward to it.
"""


def _passages(page: str) -> list[str]:
    return [form for form, _ in passages(page)]


def test_a_page_falls_into_headings_paragraphs_and_items() -> None:
    assert _passages(MADE) == [
        "# Plan",
        "## Goals",
        "- **Certificate** (20 %). This helps the ward.",
        "- **Newsletter**.",
        "I look forward to it.",
    ]
    assert dict(passages(MADE))["- **Certificate** (20 %). This helps the ward."].count("\n") == 1
    assert _passages("## Purpose\nAgree on\na course.") == ["## Purpose", "Agree on a course."]
    assert _passages("1. one\n2) two\n* three\n+ four\n| five |\nsix\n\n-\n\n---\n") == [
        "1. one",
        "2) two",
        "* three",
        "+ four",
        "| five | six",
    ]


def test_where_lines_break_and_which_day_stands_on_the_page_is_no_change() -> None:
    again = MADE.replace("(20 %).\n  This", "(20 %). This\n  ").replace("22 Nov", "23 Nov")
    assert difference(MADE, MADE, again) == Difference()
    assert not difference(MADE, MADE, again)


def test_a_goal_that_moved_on_is_told_as_new_and_its_old_words_as_gone() -> None:
    now = MADE.replace("20 %", "60 %")
    found = difference(MADE, MADE + "\nMine.\n", now)
    assert found.new == ("- **Certificate** (60 %).\n  This helps the ward.",)
    assert found.gone == ("- **Certificate** (20 %).\n  This helps the ward.",)
    assert found.places == 2


def test_a_heading_within_the_page_is_no_news_without_what_stands_below_it() -> None:
    now = MADE.replace("## Goals", "## My goals").replace("# Plan", "# My plan")
    assert difference(MADE, MADE, now) == Difference(("# My plan",), ("# Plan",))


def test_what_i_wrote_myself_is_never_called_new_or_gone() -> None:
    mine = MADE.replace("I look forward to it.", "See you on Thursday.").replace("- **Newsletter**.\n", "")
    assert not difference(MADE, mine, MADE)
    assert own(MADE, mine) == Difference(("See you on Thursday.",), ("- **Newsletter**.", "I look forward to it."))


def test_what_i_struck_out_myself_is_not_gone_when_the_file_loses_it_too() -> None:
    without = MADE.replace("- **Newsletter**.\n", "")
    assert not difference(MADE, without, without)
    found = difference(MADE, MADE, without)
    assert (found.new, found.gone, bool(found)) == ((), ("- **Newsletter**.",), True)


def test_what_i_added_by_hand_is_not_new_when_the_file_says_it_too() -> None:
    more = MADE.replace("- **Newsletter**.", "- **Newsletter**.\n- **Night course**.")
    found = difference(MADE, MADE, more)
    assert (found.new, found.gone, bool(found)) == (("- **Night course**.",), (), True)
    assert not difference(MADE, more, more)


def test_what_is_new_is_put_where_the_page_has_it_and_what_is_gone_is_taken_out() -> None:
    mine = MADE.replace("I look forward to it.", "See you on Thursday.").replace("# Plan", "# Plan\n\nDear Helen,")
    now = MADE.replace("(20 %)", "(60 %)").replace(
        "- **Newsletter**.", "- **Newsletter**.\n- **Night course**.\n\n## Asks\n- Time."
    )
    assert (
        joined(MADE, mine, now)
        == """# Plan

Dear Helen,

Sun 22 Nov 2026

## Goals
- **Certificate** (60 %).
  This helps the ward.
- **Newsletter**.
- **Night course**.

## Asks
- Time.

See you on Thursday."""
    )


def test_what_begins_the_page_is_put_at_the_beginning_and_what_i_struck_out_stays_out() -> None:
    mine = MADE.replace("# Plan\n\n", "").replace("- **Newsletter**.\n", "").strip()
    now = f"# A new plan\n\nHello.\n\n{MADE}".replace("22 Nov", "23 Nov")
    assert joined(MADE, mine, now).startswith("# A new plan\n\nHello.\n")
    assert "Newsletter" not in joined(MADE, mine, now)
    assert "23 Nov" not in joined(MADE, mine, now)
    assert joined(MADE, mine, MADE) == mine


def test_after_joining_nothing_differs() -> None:
    mine, now = f"Mine.\n\n{MADE}", MADE.replace("20 %", "60 %") + "\nMore of it.\n"
    assert difference(MADE, mine, now).places == 3
    assert not difference(now, joined(MADE, mine, now), now)
    assert "Mine." in joined(MADE, mine, now)
