"""A file that is broken, or made to do harm, is refused with the line that is to blame, and costs little."""

from datetime import date

import pytest

from careercoach.content.remedies import for_command
from careercoach.errors import UsageError
from careercoach.importers import linkedin
from tests.importers import read, sample, told, zipped

TASK = '{"description": "A", "status": "completed", "uuid": "u", "entry": "20261101T000000Z", "end": "%s"}'
HEAD = "date,title\n2026-11-02,A\n"


@pytest.mark.parametrize(
    ("format_", "text", "line", "why"),
    [
        ("jrnl", '{"entries": [\n{"title": "A", "body": "", "date": "2026-11-02"},\n{"title": "B"', 3, "too early"),
        ("jrnl", '{"entries": [\n{"title": "A", "date": "yesterday"}]}', 2, "date is no day"),
        ("jrnl", '{"entries": [\n{"title": "A", "date": "0001-01-01"}]}', 2, "between 1900 and 2199"),
        ("jrnl", '{"entries": [\n{"title": ["A"], "date": "2026-11-02"}]}', 2, "title is no text"),
        ("jrnl", '{"entries": [\n\n{"title": "A", "tags": "x", "date": "2026-11-02"}]}', 3, "no list of texts"),
        ("jrnl", '{"entries": [\n"A"]}', 2, "no entry"),
        ("jrnl", '{"entries": [\n{"title": "\\ud800", "date": "2026-11-02"}]}', 2, "half of a sign"),
        ("jrnl", "[" * 100_000, 1, "nested deeper"),
        ("taskwarrior", f"[\n{TASK % '20261102T000000Z'},\n{TASK % '20261302T000000Z'}\n]", 3, "its end is no moment"),
        ("taskwarrior", f"{TASK % '20261102T000000Z'}\n{{oops", 2, "no JSON"),
        ("taskwarrior", f"[{TASK % '20261102T000000Z'}", 1, "too early"),
        ("taskwarrior", '[\n{"status": "completed", "annotations": [1]}]', 2, "no list of annotations"),
        ("bragfile", '[\n{"title": "A", "created_at": "2026-02-31T00:00:00Z"}]', 2, "created_at is no moment"),
        ("todotxt", "x 2026-11-02 A\nx 2026-02-31 B", 2, "none of the calendar"),
        ("org", "* DONE A\n* DONE B\n  CLOSED: [2026-02-31 Mon]", 2, "none of the calendar"),
        ("csv", f'{HEAD}2026-11-03,"B\nC', 3, "quotation marks"),
        ("csv", f'{HEAD}"2026-11-03\n",B\n2026-11-03,C,D\n', 5, "more values"),
        ("csv", f"{HEAD}31.02.2026,B", 3, "no day we can read in the column date"),
        ("csv", f"{HEAD}soonish,B", 3, "no day we can read"),
        ("csv", "date,until,title\n2026-11-03,2026-11-02,B", 2, "ends before it begins"),
        ("csv", "kind,title\naccomplishment,A\nwonder,B", 3, "its kind is none of"),
        ("ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nEND:VCALENDAR\n", 4, "has not ended"),
        ("ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nEND:VEVENT\n", 4, "too early"),
        ("ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20269999\nEND:VEVENT\nEND:VCALENDAR\n", 2, "is no day"),
        ("ics", "BEGIN:VCALENDAR\nnonsense\nEND:VCALENDAR\n", 2, "no calendar"),
        ("git", "a log of git for careercoach\nroot\nme\nfatal: oh", 4, "something else than a commit"),
    ],
)
def test_what_is_broken_is_refused_with_its_line(format_: str, text: str, line: int, why: str) -> None:
    with pytest.raises(UsageError, match=rf"^Line {line}: .*{why}.*; nothing was taken in\.$"):
        read(text, format_)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_table_in_an_old_encoding_is_refused_by_its_name(encoding: str) -> None:
    with pytest.raises(UsageError, match=r"erfolge.csv is not UTF-8 but looks like"):
        read("Datum;Titel\n03.11.2026;Für „alle“".encode(encoding), name="erfolge.csv")


@pytest.mark.parametrize("name", ["tasks.json", "brags.json", "jrnl.json", "kalender.ics"])
def test_half_a_file_is_still_known_for_what_it_is_and_refused(name: str) -> None:
    text = sample(name)
    with pytest.raises(UsageError, match=r"^Line \d+: .*nothing was taken in\.$"):
        read(text[: len(text) * 2 // 3])


@pytest.mark.parametrize(
    "text", ["", '\n[{"a": 1, "b": 2}]', '{"a": 1, "b": 2}', "<a, b>", "just words\nand more", "[" * 9999]
)
def test_what_is_none_of_the_formats_is_not_taken_for_a_table(text: str) -> None:
    with pytest.raises(UsageError, match="looks like nothing we know"):
        read(text)


def test_a_file_is_no_repository() -> None:
    with pytest.raises(UsageError, match="give the folder of a Git repository"):
        read("Commits", "git")


def test_marks_line_ends_and_quotes_of_spreadsheets_change_nothing() -> None:
    plain = 'date,title,result\n2026-11-02,"A ""b"", c","D\nE"\n'
    found = read(plain)
    assert (found.proposals[0].title, found.proposals[0].result) == ('A "b", c', "D\nE")
    for other in (b"\xef\xbb\xbf" + plain.encode(), plain.replace("\n", "\r\n").encode(), f"\n\n{plain}\n\n".encode()):
        assert read(other) == found


def test_the_sign_our_own_tables_put_before_a_formula_is_taken_away_once() -> None:
    found = read("title,result,x\n'=A1,''=B,'tis\n", "csv")
    assert (found.proposals[0].title, found.proposals[0].result) == ("=A1", "''=B")
    assert found.proposals[0].did == "x: 'tis"


@pytest.mark.parametrize(
    ("rows", "days"),
    [
        (("13/11/2026", "02/03/2026"), ("2026-11-13", "2026-03-02")),
        (("11/13/2026", "02/03/2026"), ("2026-11-13", "2026-02-03")),
        (("2.3.26", "02.03.2026 14:30"), ("2026-03-02", "2026-03-02")),
        (("2026-3-2", "2026/03/02 14:30:00"), ("2026-03-02", "2026-03-02")),
        (("2026-03-02T14:30:00Z", "march 2026"), ("2026-03-02", "2026-03-01")),
    ],
)
def test_a_column_of_days_tells_by_some_day_in_which_order_they_are(
    rows: tuple[str, ...], days: tuple[str, ...]
) -> None:
    found = read("date,title\n" + "".join(f"{row},A {row}\n" for row in rows))
    assert tuple(str(each.on) for each in found.proposals) == days


def test_where_no_day_tells_the_order_the_person_is_asked_and_can_say() -> None:
    text = "date,title\n02/03/2026,A\n"
    with pytest.raises(UsageError) as caught:
        read(text)
    assert for_command(caught.value) == (
        "Line 2: in the column date the day or the month may come first; "
        '--map "date=on:day-first" or "date=on:month-first" says which.'
    )
    assert told(read(text, columns={"date": "on:day-first"}))[0][0] == "2026-03-02"
    assert told(read(text, columns={"Date ": "on:month-first"}))[0][0] == "2026-02-03"
    assert told(read(text.replace("date", "Datum")))[0][0] == "2026-03-02"


def test_columns_can_be_said_and_a_wrong_one_is_named() -> None:
    text = "a,b,c\n2026-11-02,Did it,learning\n"
    with pytest.raises(UsageError, match="No column looks like a title; there are: a, b, c"):
        read(text, "csv")
    assert told(read(text, "csv", columns={"A": "on", "b": "title", "c": "kind"})) == [
        ("2026-11-02", "learning", "Did it")
    ]
    with pytest.raises(UsageError, match="There is no column d; there are: a, b, c"):
        read(text, "csv", columns={"d": "title"})
    for field in ("titel", "title:day-first", "on:backwards"):
        with pytest.raises(UsageError, match=f"A column cannot be {field}; it is one of: title, on, until"):
            read(text, "csv", columns={"b": field})


def test_rows_that_are_short_long_or_blank_are_read_as_far_as_they_go() -> None:
    found = read("title,,x ,date\nA\n , \nB,C,D,2026-11-02,, \n", "csv")
    assert told(found) == [("", "accomplishment", "A"), ("2026-11-02", "accomplishment", "B")]
    assert found.proposals[1].did == "Column 2: C\nx: D"
    assert found.ignored == {}


def test_blanks_around_a_value_do_not_make_another_thing_of_it() -> None:
    spaced, plain = (read(f"title,kind\n{row}\n") for row in (" A , Learning ", "A,Learning"))
    assert spaced == plain
    assert spaced.proposals[0].kind == "learning"


def test_the_sign_between_values_is_that_of_the_first_line() -> None:
    assert told(read("Datum;Titel\n03.11.2026;A, b, c, d, e, f\n")) == [
        ("2026-11-03", "accomplishment", "A, b, c, d, e, f")
    ]


@pytest.mark.parametrize("day", ["12/11/2026", "11/12/2026", " 01/12/2026 "])
def test_the_twelfth_may_be_a_month(day: str) -> None:
    with pytest.raises(UsageError, match="the day or the month may come first"):
        read(f"date,title\n{day},A\n")
    assert told(read(f"date,title\n{day},A\n 13/1/2026 ,B\n"))[-1][0] == "2026-01-13"


def test_a_head_known_as_a_whole_counts_before_one_that_only_begins_so() -> None:
    (found,) = read("What changed,Date of birth,Title,Notes,Date,Notes\nA,B,C,D,2026-11-02,E\n").proposals
    assert (found.title, str(found.on), found.did) == (
        "C",
        "2026-11-02",
        "D\nWhat changed: A\nDate of birth: B\nNotes: E",
    )
    (found,) = read("What I did,Date done\nA,2026-11-02\n").proposals
    assert (found.title, str(found.on)) == ("A", "2026-11-02")


def test_what_was_said_of_a_column_leaves_another_of_its_kind_alone() -> None:
    said = {"When": "on:day-first", "End": "until:month-first"}
    text = "Date,When,End,Title,title\nx,02/03/2026,04/03/2026,A,B\n"
    (found,) = read(text, columns=said).proposals
    assert (str(found.on), str(found.until), found.title) == ("2026-03-02", "2026-04-03", "A")
    assert found.did == "Date: x\ntitle: B"
    (found,) = read(text, columns={**said, "title": "title"}).proposals
    assert found.title == "A"


def test_an_error_repeats_no_more_than_the_beginning_of_many_heads() -> None:
    with pytest.raises(UsageError) as caught:
        read(",".join("a" * 500), "csv")
    assert caught.value.sentence == f"No column looks like a title; there are: {', '.join('a' * 500)[:400]}."


@pytest.mark.parametrize(
    "head",
    ["Titel;Wann;Ergebnis;Firma;Link", "titre;quand;résultat;entreprise;lien", "Título;Fecha;Resultado;Empresa;Enlace"],
)
def test_heads_in_other_languages_are_understood(head: str) -> None:
    (found,) = read(f"{head}\nA;2026-11-02;B;C;D\n").proposals
    assert (found.title, found.on, found.result) == ("A", date(2026, 11, 2), "B")
    assert (found.organisation, found.evidence, found.did) == ("C", "D", None)


def test_rows_without_words_and_days_to_come_are_counted() -> None:
    found = read("date,title,result\n2026-11-02,,\n2026-11-23,A,\n2026-11-22,B,\n,,C\n")
    assert told(found) == [("2026-11-22", "accomplishment", "B")]
    assert found.ignored == {"without words": 2, "still to come": 1}


def test_a_zip_that_unpacks_without_end_is_refused_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linkedin, "MOST", 100_000)
    small = {"Skills.csv": "Name\nTriage\n"}
    assert len(read(zipped(small)).proposals) == 1
    for bomb in ({"Skills.csv": "Name\n" + "a" * 200_000}, {**small, "Courses.csv": "Name\n" + "a" * 99_990}):
        with pytest.raises(UsageError, match="more than any life writes"):
            read(zipped(bomb))


def test_names_in_a_zip_lead_nowhere() -> None:
    names = ("../../../Skills.csv", "/etc/Skills.csv", "C:\\x\\Skills.csv", "Skills.csv/", "Skills.csv.exe")
    found = read(zipped(dict.fromkeys(names, "Name\nTriage\n")))
    assert len(found.proposals) == 3
    assert found.ignored == {"other files in it": 1}


def test_half_a_zip_or_a_table_in_it_that_is_broken_is_refused() -> None:
    archive = zipped({"Skills.csv": "Name\n" + "\n".join(f"skill {number}" for number in range(999))})
    spoilt = bytearray(archive)
    spoilt[60:90] = b"\xff" * 30
    for broken in (bytes(spoilt), archive[:200]):
        with pytest.raises(UsageError, match="broken or locked"):
            read(broken, "linkedin")
    with pytest.raises(UsageError, match=r"^Skills\.csv, line 3: its quotation marks"):
        read(zipped({"Skills.csv": 'Name\nA\n"B\n'}))


def test_twenty_thousand_rows_are_read() -> None:
    text = "date,title,notes\n" + "".join(f"2026-11-02,Thing {number},words\n" for number in range(20_000))
    found = read(text)
    assert len(found.proposals) == 20_000
    assert found.proposals[-1].title == "Thing 19999"


def test_a_long_first_line_becomes_a_title_of_one_line_and_the_rest_a_note() -> None:
    (found,) = read('{"entries": [{"title": "One\\ntwo", "body": "three", "date": "2026-11-02"}]}').proposals
    assert (found.title, found.did) == ("One", "two\nthree")
