"""Every word of a source stands in what is proposed, as often as there, and two readings propose the same things."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careercoach.importers.proposed import Proposed, Read, handles
from tests.importers import TODAY, read, words, words_of, zipped

TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u00ad\u200b\u2060\ufeff\x1f"), max_size=30
)
LINES = st.lists(TEXT, max_size=3).map("\n".join)
WORD = st.sampled_from(["rota", "Übergabe", "café", "a", "niño", "2026", "Anna"])
SENTENCE = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
DAYS = st.dates(max_value=TODAY, min_value=TODAY.replace(year=1990))


def _same_again(found: Read, again: Read) -> bool:
    """Whether two readings name the same things, each by a handle of its own."""
    known = handles("x", found.proposals)
    return known == handles("x", again.proposals) and len(set(known)) == len(known)


def _left_out(found: Read) -> int:
    return sum(found.ignored.values())


@settings(max_examples=40)
@given(st.lists(st.fixed_dictionaries({"title": LINES, "body": LINES, "date": DAYS.map(str), "tags": st.just([])})))
def test_of_jrnl(entries: list[dict[str, Any]]) -> None:
    text = json.dumps({"tags": {}, "entries": entries})
    found = read(text, "jrnl")
    assert words_of(*found.proposals) == words(*(entry[name] for entry in entries for name in ("title", "body")))
    assert len(found.proposals) + _left_out(found) == len(entries)
    assert _same_again(found, read(text, "jrnl"))


TASK = st.fixed_dictionaries(
    {
        "description": LINES,
        "status": st.sampled_from(["completed", "completed", "pending", "deleted"]),
        "uuid": st.uuids().map(str),
        "entry": st.just("20261101T000000Z"),
        "end": st.just("20261102T000000Z"),
        "project": WORD,
        "tags": st.lists(WORD, max_size=2),
        "annotations": st.lists(st.fixed_dictionaries({"description": LINES}), max_size=2),
    }
)


def _words_of_task(task: dict[str, Any]) -> Counter[str]:
    notes = (note["description"] for note in task["annotations"])
    return words(task["description"], *notes, task["project"], *task["tags"])


@settings(max_examples=40)
@given(st.lists(TASK, max_size=4))
def test_of_taskwarrior(tasks: list[dict[str, Any]]) -> None:
    found = read(json.dumps(tasks), "taskwarrior")
    named = [task for task in tasks if task["status"] == "completed" and _has_words(task)]
    assert words_of(*found.proposals) == sum(map(_words_of_task, named), Counter())
    assert len(found.proposals) + _left_out(found) == len(tasks)


def _has_words(task: dict[str, Any]) -> bool:
    return bool("".join((task["description"], *(note["description"] for note in task["annotations"]))).strip())


BRAG = st.fixed_dictionaries(
    {
        "title": SENTENCE,
        **dict.fromkeys(("description", "impact"), LINES),
        **dict.fromkeys(("tags", "project", "type"), WORD),
        "created_at": st.just("2026-10-01T10:00:00Z"),
    }
)


@settings(max_examples=40)
@given(st.lists(BRAG, max_size=4))
def test_of_bragfile(entries: list[dict[str, str]]) -> None:
    found = read(json.dumps(entries), "bragfile")
    assert words_of(*found.proposals) == words(
        *(entry[name] for entry in entries for name in entry if name != "created_at")
    )


@settings(max_examples=40)
@given(st.lists(st.tuples(st.booleans(), SENTENCE, st.lists(WORD, max_size=2))))
def test_of_a_todo_txt(items: list[tuple[bool, str, list[str]]]) -> None:
    lines = [f"{'x 2026-11-02 ' * done}{text}{''.join(f' +{tag}' for tag in tags)}" for done, text, tags in items]
    found = read("\n".join(lines), "todotxt")
    assert words_of(*found.proposals) == words(*(word for done, text, tags in items for word in (text, *tags) if done))
    assert len(found.proposals) + _left_out(found) == len(items)
    assert _same_again(found, read("\r\n".join(lines), "todotxt"))


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(["DONE", "TODO", ""]), SENTENCE, st.lists(SENTENCE, max_size=3))))
def test_of_an_org_file(items: list[tuple[str, str, list[str]]]) -> None:
    text = "\n".join("\n".join((f"* {keyword} {title}", *body)) for keyword, title, body in items)
    found = read(text, "org")
    done = [(title, *body) for keyword, title, body in items if keyword == "DONE"]
    assert words_of(*found.proposals) == words(*(words_ for each in done for words_ in each))
    assert len(found.proposals) + _left_out(found) == len(items)


def _table(rows: Iterable[Iterable[str]], between: str = ",") -> str:
    held = io.StringIO()
    csv.writer(held, delimiter=between).writerows(rows)
    return held.getvalue()


@settings(max_examples=40)
@given(st.lists(st.tuples(LINES, LINES, LINES, LINES), max_size=5), st.sampled_from(",;\t|"))
def test_of_a_table(rows: list[tuple[str, ...]], between: str) -> None:
    heads = ("title", "result", "tags", "x")
    found = read(_table([heads, *rows], between), "csv")
    unknown = sum(bool(row[3].strip()) for row in rows)
    assert (
        words_of(*found.proposals) - Counter(x=unknown)
        == words(*(cell for row in rows if _row(row) for cell in row)) - Counter()
    )
    assert _same_again(found, read(_table([heads, *rows], between), "csv"))


def _row(row: tuple[str, ...]) -> bool:
    """Whether something stands in the row that can be a title."""
    return bool(row[0].strip() or row[3].strip())


@settings(max_examples=40)
@given(st.lists(st.tuples(SENTENCE, WORD, LINES, WORD), max_size=4))
def test_of_linkedin(rows: list[tuple[str, ...]]) -> None:
    heads = ("Title", "Company Name", "Description", "Location", "Started On", "Finished On")
    skills = [("Name",), *((title,) for title, *_ in rows)]
    text = _table([heads, *((*row, "Jan 2020", "") for row in rows)])
    found = read(zipped({"Positions.csv": text, "Skills.csv": _table(skills)}))
    assert words_of(*found.proposals) == words(*(cell for row in rows for cell in row), *(row[0] for row in rows))


@settings(max_examples=40)
@given(st.lists(st.tuples(SENTENCE, LINES, WORD), max_size=4))
def test_of_a_calendar(events: list[tuple[str, str, str]]) -> None:
    from icalendar import Calendar, Event

    calendar = Calendar()
    for number, (title, told, place) in enumerate(events):
        event = Event()
        for name, value in (("summary", title), ("description", told), ("location", place), ("uid", str(number))):
            event.add(name, value)
        event.add("dtstart", TODAY)
        calendar.add_component(event)
    text = calendar.to_ical().decode()
    found = read(text)
    assert words_of(*found.proposals) == words(*(each for event in events for each in event))
    assert _same_again(found, read(text))


@settings(max_examples=40)
@given(st.lists(st.tuples(DAYS, SENTENCE), max_size=6))
def test_of_gits_commits(commits: list[tuple[Any, str]]) -> None:
    log = "\0".join(f"me@x.org\x1f{day}T10:00:00+01:00\x1f\x1f{subject}" for day, subject in commits)
    found = read(f"a log of git for careercoach\nroot\nme@x.org\n{log}", name="ward")
    ours = words_of(*(Proposed("", each.title, tags=each.tags) for each in found.proposals if each.did))
    single = words(*(each.tags for each in found.proposals if not each.did))
    week = [subject for day, subject in commits if (TODAY - day).days > TODAY.weekday()]
    assert words_of(*found.proposals) - ours - single == words(*week)
    assert sum(found.ignored.values()) == len(commits) - len(week)


def test_two_equal_lines_are_two_things_and_stay_two_when_more_are_added() -> None:
    line = "x 2026-11-02 Called the supplier\n"
    two, three = (handles("todotxt", read(line * count, "todotxt").proposals) for count in (2, 3))
    assert len(set(three)) == 3
    assert three[:2] == two


def test_a_handle_holds_no_word_of_the_source() -> None:
    (handle,) = handles("todotxt", read("x 2026-11-02 secret\n", "todotxt").proposals)
    assert len(handle) == 32
    assert "secret" not in handle
    assert handle != handles("csv", read("x 2026-11-02 secret\n", "todotxt").proposals)[0]
