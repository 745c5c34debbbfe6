"""A page that stands without us: front matter that every YAML takes, the person's words as they wrote them."""

from careercoach.exchange.front_page import front_page
from careercoach.exchange.pages import Part, Place, page, sheet
from careercoach.exchange.shape import HEADINGS, Column, Row, Table, Value, day, heading

ID, UUID = Column("id", "number"), Column("uuid", "words")
TITLE, WORDS = Column("title", "words"), Column("did", "words")
GOAL = Column("goal_id", "link", "goal")
FACTS = (Column("status", "choice"), Column("private", "flag"), Column("hours", "number"), GOAL)
LOG = Table("accomplishment", (ID, UUID, TITLE, Column("on_day", "day"), WORDS, *FACTS), None)
OWNER = Column("accomplishment_id", "link", "accomplishment")
TAG = Table("tag", (ID, OWNER, Column("name", "words")), OWNER)
LINK = Table("accomplishment_goal", (ID, OWNER, GOAL, Column("why", "words")), OWNER)
STEP = Table("step", (ID, UUID, OWNER, TITLE, Column("on_day", "day"), WORDS, GOAL), OWNER)
LEAD = Place("Lead the [Tuesday] handover", "goals/Lead the Tuesday handover.md")


def _page(title: str = "Cut it", did: str | None = "As I\n  said: #1 \\ [x](y)", parts: tuple[Part, ...] = ()) -> str:
    facts: Row = {"status": "done", "private": 1, "hours": 7.5, "goal_id": 4}
    row: Row = {"id": 1, "uuid": "7f3a", "title": title, "on_day": "2026-11-12", "did": did, **facts}
    return "".join(page(Part(LOG, row, {"goal_id": LEAD}, parts)))


def test_a_page_holds_its_facts_in_front_and_its_words_below() -> None:
    assert _page() == (
        "---\n"
        'title: "Cut it"\nnoun: accomplishment\nid: "7f3a"\ncreated: 2026-11-12\n'
        'on_day: 2026-11-12\nstatus: "done"\nprivate: true\nhours: 7.5\ngoal: "Lead the [Tuesday] handover"\n'
        "---\n\n"
        "# Cut it\n\n"
        "Goal: [Lead the \\[Tuesday\\] handover](<../goals/Lead the Tuesday handover.md>)\n\n"
        "## Did\n\n"
        "As I\n  said: #1 \\ [x](y)\n"
    )


def test_a_title_that_is_more_than_a_line_stands_whole_below() -> None:
    assert "\n# Cut it\n" in _page("Cut it\nand more")
    assert "## Title\n\nCut it\nand more\n" in _page("Cut it\nand more")


def test_words_in_the_front_matter_are_quoted_so_that_they_mean_nothing_else() -> None:
    assert '\ntitle: "\\"x\\": &a\\u200e [y] ---"\n' in _page('"x": &a\u200e [y] ---')


def test_what_belongs_to_a_thing_stands_on_its_page() -> None:
    tags = [
        Part(TAG, {"id": n, "accomplishment_id": 1, "name": name}, {}, ())
        for n, name in enumerate(("night shift", "#!"))
    ]
    link = Part(LINK, {"id": 1, "accomplishment_id": 1, "goal_id": 4, "why": "it helps"}, {"goal_id": LEAD}, ())
    step = Part(
        STEP,
        {
            "id": 1,
            "uuid": "a",
            "accomplishment_id": 1,
            "title": "First",
            "on_day": "2026-01-02",
            "did": "this",
            "goal_id": 9,
        },
        {},
        (),
    )
    told = _page(parts=(link, step, *tags))
    assert 'tags: ["night-shift", "tag"]\n' in told
    assert "## Tags\n\n- night shift\n- #!\n" in told
    assert (
        "## Goals\n\n- [Lead the \\[Tuesday\\] handover](<../goals/Lead the Tuesday handover.md>), it helps\n" in told
    )
    assert "## Steps\n\n### First\n\n- On: 2026-01-02\n\n#### Did\n\nthis\n" in told


def test_rows_that_are_no_things_share_a_page() -> None:
    draft = Table("draft", (ID, Column("key", "words"), Column("text", "words"), Column("off", "flag")), None)
    rows = [Part(draft, {"id": n, "key": None, "text": text, "off": 0}, {}, ()) for n, text in ((1, "One"), (2, None))]
    assert "".join(sheet(draft, rows)) == "# Drafts\n\n## One\n\n- Off: no\n\n## 2\n\n- Off: no\n"


def test_a_thing_goes_by_what_says_most_of_it() -> None:
    row: dict[str, Value] = {name: name for name in reversed(HEADINGS)}
    told = []
    while row:
        told.append(heading(row))
        del row[told[-1]]
    assert " ".join(told) == (
        "title name text about behaviour says asked purpose role organisation question statement rule reason answer"
        " key kind"
    )
    assert [day({name: "2026-01-01"}) for name in ("on_day", "from_day", "started_day")] == ["2026-01-01"] * 3


def test_a_thing_goes_by_its_first_line_and_its_own_day() -> None:
    assert heading({"text": "\n # Brief  for\tPriya \nmore", "kind": "brief"}) == "Brief for Priya"
    assert heading({"title": None, "kind": "brief"}) == "brief"
    assert heading({"uuid": "x"}) == ""
    assert heading({"name": "x" * 101}) == "x" * 99 + "…"
    assert heading({"name": "x" * 100}) == "x" * 100
    assert day({"on_day": None, "from_day": "2026-01-01"}) == "2026-01-01"
    assert day({"by_day": "2026-01-01"}) == ""


def test_the_first_page_runs_nothing_and_leads_nowhere_else() -> None:
    place = Place("<script>x</script>", "goals/A & B 100.md")
    told = "".join(front_page([("Goals (1)", [place])]))
    assert told.startswith("<!doctype html>\n")
    assert "<p>This folder holds everything" in told
    assert told.endswith("</li>\n</ul>\n</details>\n</body>\n</html>\n")
    assert '<li><a href="goals/A%20%26%20B%20100.md">&lt;script&gt;x&lt;/script&gt;</a></li>' in told
    assert "<script" not in told
    assert "http" not in told.replace("http-equiv", "")
    assert "<summary>Goals (1)</summary>" in told
