"""What a search by command says about how much it found, and lists whose names and words are of any language."""

import pytest

from tests.cli.conftest import Run


def test_of_more_than_are_shown_the_newest_are_shown_and_all_are_counted(run: Run) -> None:
    for day in ("2026-11-03", "2026-11-05", "2026-11-01"):
        run("log", f"Planned the rota of {day}", "--on", day)
    two = run("search", "rota", "--limit", "2", "--json")
    assert [each["on"] for each in two.json] == ["2026-11-05", "2026-11-03"]
    assert two.err == "2 of 3, the newest first; --limit 3 shows all.\n"
    assert run("search", "rota").err == ""


def test_people_stand_in_the_order_in_which_their_names_are_read(run: Run) -> None:
    names = ["Zoë", "Øystein", "ana", "Ángel", "Ludwig", "Łukasz", "Μαρία", "Άννα", "Émile"]
    for name in names:
        run("person", "add", name)
    people = [each["name"] for each in run("person", "list", "--json").json]
    assert people == ["ana", "Ángel", "Émile", "Ludwig", "Łukasz", "Øystein", "Zoë", "Άννα", "Μαρία"]


@pytest.mark.parametrize("title", ["晋升面谈", "ｆｕｌｌ", "한국어", "Cafe\u0301", "हिन्दी", "🎉🎉"])
def test_a_column_behind_wide_letters_and_marks_begins_where_all_others_do(run: Run, title: str) -> None:
    pyte = pytest.importorskip("pyte")
    run("person", "add", title, "--relation", "peer")
    run("person", "add", "Ordinary", "--relation", "peer")
    screen = pyte.Screen(120, 10)
    pyte.Stream(screen).feed(run("person", "list").out.replace("\n", "\r\n"))
    columns = {line.index("peer") for line in screen.display if "peer" in line}
    assert len(columns) == 1, screen.display
