"""Files as other programs write them become what a person would have written themselves."""

import json
from zoneinfo import ZoneInfo

import pytest

from careercoach.content.remedies import for_command
from careercoach.errors import UsageError
from tests.importers import guessed, read, sample, told, zipped

LINKEDIN = {
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    'St Anne,Ward nurse,"Ran the night desk\n- and the rota",Leeds,Jan 2021,\n'
    "Globex,Clerk,,,2014,Dec 2020\n",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
    "University of Leeds,2010,2013,,BSc Nursing,Choir\n",
    "Skills.csv": "Name\nTriage\nTeaching\n",
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number\n"
    "Wound care,https://example.org/c,RCN,Feb 2022,Feb 2025,ABC-123\n",
    "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
    'Dee,Park,St Anne,Matron,"Calm at three in the morning.\nI would hire her again.",06/30/25 12:00 PM,VISIBLE\n',
    "Connections.csv": "Notes:\n\nFirst Name,Last Name\nA,B\n",
    "Rich Media/pictures.csv": "x\n",
}
"""The heads are those of LinkedIn's archives, as public readers of them quote them in their tests."""


def test_a_journal_of_jrnl_is_what_was_done_with_its_tags() -> None:
    assert guessed(sample("jrnl.json")) == "jrnl"
    found = read(sample("jrnl.json"))
    assert told(found) == [
        ("2026-11-02", "accomplishment", "Trained two new colleagues."),
        ("2026-11-05", "accomplishment", 'Quoted "x" and said so.* Line two'),
    ]
    assert found.proposals[0].did == "They ran the desk alone on Friday. @training @desk"
    assert found.proposals[0].tags == "training, desk"
    assert found.ignored == {}


def test_of_taskwarrior_only_what_is_completed_comes_in_on_the_day_where_the_person_is() -> None:
    assert guessed(sample("tasks.json")) == "taskwarrior"
    found = read(sample("tasks.json"), zone=ZoneInfo("Europe/Berlin"))
    assert told(found) == [
        ("2026-11-06", "accomplishment", 'Write "the" handover sheet; café, ünïcode'),
        ("2026-11-06", "accomplishment", "Moved the night rota to two-week blocks"),
    ]
    assert (found.proposals[1].did, found.proposals[1].tags) == ("Night staff asked for it", "Ward, rota")
    assert found.ignored == {"still open": 1}
    in_tokyo = read(sample("tasks.json"), zone=ZoneInfo("Asia/Tokyo"))
    assert {str(each.on) for each in in_tokyo.proposals} == {"2026-11-07"}


def test_taskwarrior_also_writes_one_task_to_a_line() -> None:
    lines = sample("tasks.json").strip("[]\n").replace("},\n", "}\n")
    assert guessed(lines) == "taskwarrior"
    assert read(lines) == read(sample("tasks.json"))


def test_an_entry_of_bragfile_keeps_its_impact_as_the_result() -> None:
    assert guessed(sample("brags.json")) == "bragfile"
    found = read(sample("brags.json"), zone=ZoneInfo("Europe/Berlin"))
    first, second = found.proposals
    assert (str(first.on), first.title, first.result) == (
        "2026-10-06",
        "Cut p99 login latency from 600ms to 120ms",
        "Unblocked the mobile release",
    )
    assert (first.did, first.tags) == (
        "Traced the slow query\nand moved it out of the request.",
        "auth,perf, platform, shipped",
    )
    assert (second.title, second.did, second.result, second.tags) == ("Mentored two interns", None, None, None)


def test_of_a_todo_txt_what_is_done_comes_in_without_the_signs_behind_it() -> None:
    assert guessed(sample("done.txt")) == "todotxt"
    found = read(sample("done.txt"))
    assert told(found) == [
        ("2026-11-03", "accomplishment", "Review Tim's pull request"),
        ("2026-11-04", "accomplishment", "Document +TodoTxt task format for the team"),
        ("", "accomplishment", "Call the supplier about cf:https://example.org/a"),
    ]
    assert [each.tags for each in found.proposals] == ["TodoTxtTouch, github", None, None]
    assert found.proposals[1].did == "pri:A due:2026-11-05"
    assert found.ignored == {"still open": 3}


def test_of_an_org_file_what_is_done_comes_in_without_what_org_keeps_for_itself() -> None:
    assert guessed(sample("work.org")) == "org"
    found = read(sample("work.org"))
    assert told(found) == [
        ("2026-11-02", "accomplishment", "Moved the night rota to two-week blocks"),
        ("2026-11-05", "accomplishment", "Showed Ola how the new pump works"),
        ("", "accomplishment", "A small thing without a day"),
    ]
    first = found.proposals[0]
    assert first.did == "Night staff had asked for it:\n   - fewer swaps\n   - *no* double shifts"
    assert first.tags == "rota, night"
    assert first.mark == "8f0b8c5e-1a2b-4c3d-9e8f-001122334455"
    assert found.ignored == {"headings that are no items": 1, "still open": 2}


def test_a_calendar_asks_about_what_was_and_about_a_series_once() -> None:
    assert guessed(sample("kalender.ics")) == "ics"
    found = read(sample("kalender.ics"), zone=ZoneInfo("Europe/Berlin"))
    assert told(found) == [
        ("2026-11-03", "accomplishment", "Workshop: first aid, part 2"),
        ("2026-10-05–2026-10-07", "accomplishment", "Trade fair"),
        ("2026-01-05–2026-10-12", "accomplishment", "Stand-up"),
        ("2026-01-19", "accomplishment", "Stand-up with the visitors from Lyon"),
    ]
    assert found.proposals[0].situation == "Room 4"
    assert found.proposals[0].did == "Led the practice half\nwith eleven colleagues"
    assert found.ignored == {"days of a series": 1, "still to come": 1, "cancelled": 1, "to-dos": 1}


def test_an_event_without_an_end_rule_is_of_its_first_day_and_none_outlasts_today() -> None:
    endless = sample("kalender.ics").replace(";UNTIL=20261012T070000Z", "")
    later = sample("kalender.ics").replace("UNTIL=20261012T070000Z", "UNTIL=20271012T070000Z")
    assert [told(read(text))[2][0] for text in (endless, later)] == ["2026-01-05", "2026-01-05"]


@pytest.mark.parametrize(
    ("end", "days"),
    [
        ("20261104T000000", "2026-11-03"),
        ("20261104T000100", "2026-11-03–2026-11-04"),
        ("20261102T000000", "2026-11-03"),
    ],
)
def test_an_event_until_midnight_is_of_one_day(end: str, days: str) -> None:
    event = f"BEGIN:VEVENT\nSUMMARY:Night shift\nDTSTART:20261103T220000\nDTEND:{end}\nEND:VEVENT\n"
    assert told(read(f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n")) == [(days, "accomplishment", "Night shift")]


def test_linkedins_archive_becomes_positions_learning_competencies_and_feedback() -> None:
    archive = zipped({f"Basic_LinkedInDataExport/{name}": text for name, text in LINKEDIN.items()})
    assert guessed(archive) == "linkedin"
    found = read(archive)
    assert told(found) == [
        ("2021-01-01", "position", "Ward nurse"),
        ("2021-01-01", "accomplishment", "Ran the night desk"),
        ("2014-01-01–2020-12-31", "position", "Clerk"),
        ("2010-01-01–2013-12-31", "learning", "BSc Nursing"),
        ("", "competency", "Triage"),
        ("", "competency", "Teaching"),
        ("2022-02-01", "learning", "Wound care"),
        ("2025-06-30", "feedback", "Calm at three in the morning.\nI would hire her again."),
    ]
    nurse, desk, _, study, *_, wounds, praise = found.proposals
    assert (nurse.organisation, nurse.situation, nurse.did) == ("St Anne", "Leeds", None)
    assert desk.did == "- and the rota"
    assert (study.organisation, study.activity, study.did) == ("University of Leeds", "course", "Choir")
    assert (wounds.activity, wounds.evidence) == ("certificate", "https://example.org/c")
    assert wounds.did == "Finished On: Feb 2025\nLicense Number: ABC-123"
    assert (praise.person, praise.organisation, praise.situation) == ("Dee Park", "St Anne", "Matron")
    assert found.ignored == {"other files in it": 2}


def test_a_day_of_linkedin_that_we_cannot_read_stays_as_words() -> None:
    table = LINKEDIN["Positions.csv"].replace("Jan 2021", "stycz. 2021")
    nurse, desk, _ = read(zipped({"Positions.csv": table})).proposals
    assert (nurse.on, nurse.did) == (None, "Started On: stycz. 2021")
    assert (desk.title, desk.on) == ("Ran the night desk", None)


def test_a_german_table_is_understood_by_its_heads_and_keeps_what_has_no_place() -> None:
    assert guessed(sample("erfolge.csv")) == "csv"
    found = read(sample("erfolge.csv"))
    assert told(found) == [
        ("2026-11-03", "accomplishment", "Dienstplan neu geordnet"),
        ("2026-11-05", "accomplishment", "Zwei Neue eingearbeitet"),
    ]
    first = found.proposals[0]
    assert (first.result, first.tags) == ("Weniger Tausch", "Station")
    assert first.did == 'Zwei-Wochen-Blöcke;\nmit "Puffer"\nStunden: 12'


def test_a_file_that_looks_like_nothing_known_says_what_there_is() -> None:
    with pytest.raises(UsageError, match=r"^the file looks like nothing we know\.$") as caught:
        read("just a line of words")
    assert "--format says what it is: bragfile, csv, git, ics, jrnl" in for_command(caught.value)
    with pytest.raises(UsageError, match=r"no format of that name; there are: bragfile"):
        read("x", "word")


def test_a_done_item_that_was_indented_by_hand_comes_in() -> None:
    found = read("  x 2026-11-02 Wrote the rota +ward \t\n\t(A) Call Ann\n   \n", "todotxt")
    assert told(found) == [("2026-11-02", "accomplishment", "Wrote the rota")]
    assert found.ignored == {"still open": 1}


@pytest.mark.parametrize("name", ["todotxt", "TodoTxt", " todotxt "])
def test_a_format_is_known_however_its_name_is_typed(name: str) -> None:
    assert told(read("x 2026-11-02 Wrote the rota\n", name)) == [("2026-11-02", "accomplishment", "Wrote the rota")]


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_the_first_and_the_last_day_that_can_be_kept_come_in(day: str) -> None:
    (found,) = read(f"date,kind,title\n{day},learning,A course\n", "csv").proposals
    assert str(found.on) == day


def test_each_column_of_a_table_comes_in_under_its_name() -> None:
    texts = ("situation", "did", "result", "before", "after", "unit", "organisation", "person", "tags", "evidence")
    (found,) = read(f"date,title,{','.join(texts)}\n2026-11-02,A,{','.join(f'The {one}' for one in texts)}\n").proposals
    assert {one: getattr(found, one) for one in texts} == {one: f"The {one}" for one in texts}


@pytest.mark.parametrize("lacking", ["description", "status", "uuid", "entry"])
def test_what_lacks_what_every_task_has_is_no_list_of_tasks(lacking: str) -> None:
    task = {"description": "A", "status": "completed", "uuid": "u", "entry": "20261101T000000Z"}
    assert guessed(json.dumps([task])) == "taskwarrior"
    del task[lacking]
    with pytest.raises(UsageError, match="looks like nothing we know"):
        guessed(json.dumps([task]))
