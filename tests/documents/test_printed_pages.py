"""What comes out of a printer: a brief is one page, whoever's life and however long the talk, on A4 and on Letter."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from careercoach.documents.brief import brief
from careercoach.documents.html import html
from careercoach.documents.plan import plan
from careercoach.documents.year import year
from careercoach.materials import Brief
from careercoach.queries.documents import year as years
from careercoach.queries.talk import meetings
from careercoach.store.example_life import lay_out
from careercoach.store.file import open_for_reading
from tests.documents.browser import ask, printed, with_a_browser
from tests.documents.dana import EXAMPLE, MEETING, TODAY
from tests.documents.full_sheet import full
from tests.documents.marta import PLAN
from tests.documents.marta import TODAY as PLANNED

pypdf = pytest.importorskip("pypdf")

LENGTHS = (15, 30, 45, 60)


@pytest.fixture(scope="module")
def ines(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Brief]:
    """The example life that comes with the program, its next talk of any length."""
    path = tmp_path_factory.mktemp("ines") / "example.db"
    lay_out(path, TODAY)
    connection = open_for_reading(path)
    talk = meetings.next_planned(connection, TODAY)
    lives = {minutes: meetings.brief(connection, replace(talk, minutes=minutes)) for minutes in LENGTHS}
    connection.close()
    return lives


@pytest.fixture(scope="module")
def briefs(ines: dict[int, Brief]) -> list[str]:
    """Of three lives with little, more and most to say, and for each length of talk."""

    def each() -> Iterator[Brief]:
        for minutes in LENGTHS:
            yield replace(EXAMPLE, meeting=replace(MEETING, minutes=minutes))
            yield ines[minutes]
            yield full(minutes)

    return [brief(material, "manager", TODAY) for material in each()]


def pages_of(file: Path) -> list[str]:
    """What is read on each page, letters drawn as one taken apart."""
    found = (unicodedata.normalize("NFKC", page.extract_text()) for page in pypdf.PdfReader(file).pages)
    return [" ".join(text.split()) for text in found]


@with_a_browser
@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_a_browser_prints_every_brief_on_one_page(briefs: list[str], paper: str, tmp_path: Path) -> None:
    """All of them in one go, each begun on a new page: then there are as many pages as briefs, with their titles."""
    pages = [html(markdown) for markdown in briefs]
    body = "".join(re.findall(r"<body>\n(.*)</body>", page, re.DOTALL)[0] for page in pages)
    together = re.sub(r"<body>\n.*</body>", lambda _: f"<body>\n{body}</body>", pages[0], flags=re.DOTALL)
    sheet = f"@page {{ size: {paper}; }} h1:not(:first-child) {{ break-before: page; }}</style>"
    file = tmp_path / "briefs.html"
    file.write_text(together.replace("</style>", sheet), "utf-8")
    titles = [markdown.splitlines()[0].removeprefix("# ") for markdown in briefs]
    said = pages_of(printed(file))
    assert [page[: len(title)] for page, title in zip(said, titles, strict=True)] == titles


@with_a_browser
def test_a_year_to_keep_is_a_few_pages_with_its_months_drawn(tmp_path: Path) -> None:
    lay_out(tmp_path / "example.db", TODAY)
    connection = open_for_reading(tmp_path / "example.db")
    markdown = year(years.year(connection, TODAY.year, TODAY), "self", TODAY)
    connection.close()
    file = tmp_path / "year.html"
    file.write_text(html(markdown), "utf-8")
    said = pages_of(printed(file))
    assert said[0].startswith(f"My year {TODAY.year}")
    assert re.search(r"January •+ \d+ February •+ \d+", said[0])
    assert 2 <= len(said) <= 4


def many(items: int) -> str:
    """A document whose last section is a list of so many short lines."""
    lines = "".join(f"- Line {number} of it.\n" for number in range(items))
    return f"# Title\n\n## First\n{lines}\n## Second\n- One of it.\n- Two of it.\n"


@with_a_browser
def test_no_heading_ends_a_page_and_no_line_is_alone_on_the_last(tmp_path: Path) -> None:
    """Eight documents that end about where a page does, in one go."""
    written = [html(many(items)) for items in range(46, 62, 2)]
    body = "".join(re.findall(r"<body>\n(.*)</body>", page, re.DOTALL)[0] for page in written)
    together = re.sub(r"<body>\n.*</body>", lambda _: f"<body>\n{body}</body>", written[0], flags=re.DOTALL)
    file = tmp_path / "many.html"
    file.write_text(together.replace("</style>", "h1:not(:first-child) { break-before: page; }</style>"), "utf-8")
    said = pages_of(printed(file))
    assert len(said) > len(written)
    assert not any(page.endswith(("First", "Second")) for page in said)
    assert all(page.count("of it.") > 1 for page in said)


@with_a_browser
def test_every_column_of_a_plan_is_read_on_a_narrow_phone(tmp_path: Path) -> None:
    """The fourth column stood beside the glass."""
    page = html(plan(PLAN, "manager", PLANNED)).replace("</style>", "td { outline: 0; }</style>")
    measuring = (
        "const seen = document.querySelector('iframe'); seen.onload = () => {"
        " const page = seen.contentDocument, cells = [...page.querySelectorAll('td + td')];"
        " const heads = cells.map(one => seen.contentWindow.getComputedStyle(one, '::before').content);"
        " const right = Math.max(...cells.map(one => one.getBoundingClientRect().right));"
        " document.title = [page.documentElement.scrollWidth <= 360, right <= 360, ...new Set(heads)].join(' '); };"
    )
    file = tmp_path / "phone.html"
    frame = f'<iframe width="360" height="640" srcdoc="{escape(page)}"></iframe><script>{measuring}</script>'
    file.write_text(f"<!doctype html><title>nothing</title>{frame}", "utf-8")
    (title,) = re.findall(r"<title>(.*?)</title>", ask(file, "--dump-dom", "--virtual-time-budget=2000"))
    assert title == 'true true "Next: " "Support: " "How we will know: "'


@with_a_browser
def test_the_file_as_it_leaves_is_one_page_with_every_word(tmp_path: Path) -> None:
    file = tmp_path / "brief.html"
    markdown = brief(full(60), "manager", TODAY)
    file.write_text(html(markdown), "utf-8")
    (said,) = pages_of(printed(file))
    for word in ("Zsófia Fernández-Müllerová", "Šťastný-Großmann", "80 to 62 minutes", "640 euros"):
        assert word in said
