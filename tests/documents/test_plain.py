"""Plain text for a mail: our signs go, the person's words stay."""

from careercoach.documents.brief import brief
from careercoach.documents.markdown import bullets, document, heading, inline, section, strong
from careercoach.documents.plain import plain
from tests.documents.dana import EXAMPLE, TODAY

TYPED = r"2 * 3 `x` [y](https://z.example.org) <b>now</b> &amp; #4 | \ 10. Größe – 日本語 @name $5 ~6~ ‘q’"


def test_what_was_typed_stands_there_as_it_was_typed() -> None:
    assert plain(inline(TYPED)).replace("\n", " ").strip() == TYPED


def test_headings_are_underlined_and_bullets_stay() -> None:
    written = document(
        [
            heading(1, inline("A talk")),
            section(2, "What I did", bullets([[strong("One thing") + ".", "More of it."], [inline("- two")]])),
            section(3, "Near", bullets([["three"]])),
        ]
    )
    assert plain(written) == (
        "A talk\n======\n\nWhat I did\n----------\n\n- One thing. More of it.\n- - two\n\nNear\n- three\n"
    )


def test_numbers_links_and_lists_within_lists_are_read_as_they_look() -> None:
    written = "1. one [here](https://example.org)\n2. *two*\n   - in it\n\n---\n\n> quoted `code`\n"
    assert plain(written) == f"1. one here\n2. two\n   - in it\n\n{'-' * 72}\n\nquoted code\n"


def test_the_brief_for_a_mail_is_never_wider_than_a_mail() -> None:
    text = plain(brief(EXAMPLE, "manager", TODAY))
    assert all(len(line) <= 72 for line in text.split("\n"))
    assert "**" not in text
    assert "Dana Okafor: our talk on 24 November\n====================================\n" in text
