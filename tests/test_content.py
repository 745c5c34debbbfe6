"""What the coach says: the files that ship are whole; a mistake in one is refused by file, table and key."""

import re
import tomllib
from collections.abc import Callable
from copy import deepcopy
from importlib import resources
from typing import Any

import pytest

from careercoach.content import checks, kinds, loader, questions
from careercoach.content.checks import ContentError
from careercoach.content.remedies import for_command
from careercoach.errors import NotFound
from careercoach.vocabulary import ITEM_KINDS, MEETING_KINDS, TOPICS

Raw = dict[str, Any]
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def shipped(name: str) -> Raw:
    text = resources.files("careercoach.content").joinpath(name).read_text(encoding="utf-8")
    return tomllib.loads(text)


@pytest.fixture(scope="module")
def questions_file() -> Raw:
    return shipped("questions.toml")


@pytest.fixture(scope="module")
def agenda_file() -> Raw:
    return shipped("agenda.toml")


def _with_follow_ups(topic: questions.Topic) -> list[questions.Question]:
    return [one for question in topic.questions for one in (question, *question.follow_ups)]


def test_every_topic_of_reflection_is_a_journey_of_six_to_twelve_questions() -> None:
    assert tuple(topic.key for topic in questions.topics()) == TOPICS
    for topic in questions.topics():
        assert 6 <= len(topic.questions) <= 12, topic.key
        assert {question.topic for question in _with_follow_ups(topic)} == {topic.key}


def test_every_question_has_examples_from_six_workplaces_or_more() -> None:
    told = [question.examples for topic in questions.topics() for question in topic.questions]
    assert min(map(len, told)) >= 6
    everything = [text for examples in told for text in examples.values()]
    assert len(set(everything)) == len(everything)


def test_somebody_in_any_workplace_meets_people_like_themselves_in_every_topic() -> None:
    """In a trade, a shop, a school, a laboratory or a warehouse as much as in an office."""
    for trade in questions.TRADES:
        told = [sum(trade in question.examples for question in topic.questions) for topic in questions.topics()]
        assert min(told) >= 2, trade
        assert sum(told) >= 20, trade


def test_an_answer_leads_on_and_a_skipped_question_comes_back_smaller() -> None:
    """Each question has one of the two, and each topic enough of both; a follow-up leads no further."""
    for topic in questions.topics():
        assert all(question.follow_ups for question in topic.questions), topic.key
        assert sum(question.answered is not None for question in topic.questions) >= 4, topic.key
        assert sum(question.skipped is not None for question in topic.questions) >= 3, topic.key
        assert not any(after.follow_ups for question in topic.questions for after in question.follow_ups)


def test_the_example_at_the_top_is_not_always_from_the_same_trade() -> None:
    for topic in questions.topics():
        assert len({next(iter(question.examples)) for question in topic.questions}) >= 3, topic.key


def test_every_purpose_of_a_talk_has_at_least_five_questions_to_put() -> None:
    assert tuple(purpose.key for purpose in loader.bank()) == loader.PURPOSES
    for purpose in loader.bank():
        assert len(purpose.questions) >= 5, purpose.key
        assert {question.purpose for question in purpose.questions} == {purpose.key}


def test_every_question_ends_with_one_question_mark_and_fits_a_line() -> None:
    reflected = [question.text for topic in questions.topics() for question in _with_follow_ups(topic)]
    put = [question.text for purpose in loader.bank() for question in purpose.questions]
    for text in reflected + put:
        assert text.endswith("?")
        assert text.count("?") == 1
        assert len(text) <= 140
    assert len(set(reflected + put)) == len(reflected + put)


def test_the_coach_does_not_shout() -> None:
    assert "!" not in str(questions.topics()) + str(loader.bank()) + str([loader.shape(k) for k in MEETING_KINDS])


def test_keys_are_kebab_case_and_no_two_questions_share_one() -> None:
    keys = [question.key for topic in questions.topics() for question in _with_follow_ups(topic)]
    keys += [question.key for purpose in loader.bank() for question in purpose.questions]
    assert all(KEBAB.fullmatch(key) for key in keys)
    assert len(set(keys)) == len(keys)


def test_the_vision_asks_about_one_three_and_five_years() -> None:
    asked = " ".join(question.text for question in questions.topic("vision").questions).lower()
    for horizon in ("one year", "three years", "five years"):
        assert horizon in asked


def test_the_thread_and_three_futures_serve_a_talk_and_what_was_loved_serves_a_path() -> None:
    """Of what one wrote about oneself nothing else is put into one's mouth: not why one left, not whom one admired."""
    futures = ("story-on", "story-other", "story-daring")
    assert questions.feeding("talk") == (("vision",), ("story-thread", *futures))
    assert questions.feeding("path") == ((), ("story-loved", *futures))


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_every_kind_of_meeting_has_a_shape_whose_parts_fill_its_time(kind: str) -> None:
    shape = loader.shape(kind)
    assert sum(section.minutes for section in shape.sections) == shape.minutes
    assert min(section.minutes for section in shape.sections) >= 1
    assert shape.purpose.endswith(".")


@pytest.mark.parametrize("kind", MEETING_KINDS)
def test_every_item_has_a_place_in_every_meeting(kind: str) -> None:
    shape = loader.shape(kind)
    assert set(shape.placement) == set(loader.estimates()) == set(ITEM_KINDS)
    assert set(shape.placement.values()) <= {section.key for section in shape.sections}


def test_a_career_talk_of_half_an_hour_follows_the_agreed_order() -> None:
    parts = [(section.key, section.minutes) for section in loader.shape("career").sections]
    assert parts == [
        ("purpose", 2),
        ("accomplishments", 5),
        ("listen", 4),
        ("vision", 6),
        ("support", 4),
        ("feedback", 4),
        ("next-steps", 4),
        ("thanks", 1),
    ]


def test_a_question_is_found_by_its_key() -> None:
    assert questions.question("energy-unasked").topic == "interests"
    follow_up = questions.question("energy-drain").skipped
    assert follow_up
    assert questions.question(follow_up.key) is follow_up
    assert loader.bank_question("pay-range").purpose == "pay"


@pytest.mark.parametrize("find", [questions.topic, questions.question, loader.bank_question, loader.shape])
def test_an_unknown_key_is_answered_with_keys_that_work(find: Callable[[str], object]) -> None:
    with pytest.raises(NotFound) as caught:
        find("secret words")
    told = for_command(caught.value)
    assert "secret words" not in told
    offered = told.rpartition("Try one of: ")[2].rstrip(".").split(", ")
    assert offered
    assert all(find(key) for key in offered)


def test_changing_what_was_handed_out_does_not_change_the_content() -> None:
    loader.estimates()["goal"] = 99.0
    assert loader.estimates()["goal"] == 1.5


def test_the_coach_has_words_for_its_nudges() -> None:
    for key, nudge in loader.nudges().items():
        assert nudge.key == key
        assert KEBAB.fullmatch(key)


def refused(read: Callable[[Raw], object], raw: Raw) -> ContentError:
    with pytest.raises(ContentError) as caught:
        read(raw)
    return caught.value


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("text", "", "is empty"),
        ("text", "  ", "is empty"),
        ("text", "x" * 140 + "?", "longer than 140"),
        ("text", 7, "must be text"),
        ("text", "What\nnext?", "control character"),
        ("text", "What \u202enext?", "control character"),
        ("examples", "one", "must be a table"),
        ("answered", "one", "must be a table"),
        ("hint", "x" * 101, "longer than 100"),
        ("key", "Energy Unasked", "joined by hyphens"),
        ("key", 7, "joined by hyphens"),
        ("colour", "blue", "is not a key we know"),
        ("feeds", "talk", "must list one or more of: talk, path"),
        ("feeds", [], "must list one or more"),
        ("feeds", ["talk", "everybody"], "must list one or more"),
    ],
)
def test_a_bad_value_in_a_question_is_refused_by_file_table_and_key(
    questions_file: Raw, key: str, value: object, fault: str
) -> None:
    raw = deepcopy(questions_file)
    raw["topic"][1]["question"][2][key] = value
    error = refused(questions.read_topics, raw)
    assert str(error).startswith(f"questions.toml topic 2 question 3: {key} ")
    assert fault in str(error)


@pytest.mark.parametrize("key", ["key", "text", "examples"])
def test_a_question_without_a_needed_key_is_refused(questions_file: Raw, key: str) -> None:
    raw = deepcopy(questions_file)
    del raw["topic"][0]["question"][0][key]
    assert str(refused(questions.read_topics, raw)) == f"questions.toml topic 1 question 1: {key} is missing"


def test_a_question_needs_no_hint(questions_file: Raw) -> None:
    raw = deepcopy(questions_file)
    raw["topic"][0]["question"][0].pop("hint", None)
    assert questions.read_topics(raw)[0].questions[0].hint is None


@pytest.mark.parametrize(
    ("part", "key", "value", "message"),
    [
        ("examples", "care", "", "examples: care is empty"),
        ("examples", "support", "x" * 141, "examples: support is longer than 140"),
        ("examples", "office", "one \x1b[31m", "examples: office holds a control character"),
        ("examples", "farming", "Milking.", "examples: farming is not a key we know"),
        ("answered", "example", " ", "answered: example is empty"),
        ("answered", "text", "x" * 141, "answered: text is longer than 140"),
        ("skipped", "key", "Two Words", "skipped: key must be lower-case"),
        ("skipped", "skipped", {}, "skipped: skipped is not a key we know"),
    ],
)
def test_a_bad_example_or_follow_up_is_refused(
    questions_file: Raw, part: str, key: str, value: object, message: str
) -> None:
    raw = deepcopy(questions_file)
    raw["topic"][0]["question"][0][part][key] = value
    assert str(refused(questions.read_topics, raw)).startswith(f"questions.toml topic 1 question 1 {message}")


def test_a_question_with_too_few_examples_is_refused(questions_file: Raw) -> None:
    raw = deepcopy(questions_file)
    examples = raw["topic"][0]["question"][0]["examples"]
    assert len(examples) == 6
    del examples["office"]
    assert "question 1: examples must be from 6 trades or more" in str(refused(questions.read_topics, raw))


@pytest.mark.parametrize(("part", "key"), [("answered", "text"), ("skipped", "example")])
def test_a_part_of_a_follow_up_that_is_missing_is_named(questions_file: Raw, part: str, key: str) -> None:
    raw = deepcopy(questions_file)
    del raw["topic"][0]["question"][0][part][key]
    assert str(refused(questions.read_topics, raw)) == f"questions.toml topic 1 question 1 {part}: {key} is missing"


def test_a_question_that_leads_nowhere_is_refused(questions_file: Raw) -> None:
    raw = deepcopy(questions_file)
    del raw["topic"][0]["question"][0]["answered"]
    assert questions.read_topics(raw)[0].questions[0].answered is None
    del raw["topic"][0]["question"][0]["skipped"]
    assert "answered or skipped is missing" in str(refused(questions.read_topics, raw))


@pytest.mark.parametrize("count", [5, 13])
def test_a_topic_with_too_few_or_too_many_questions_is_refused(questions_file: Raw, count: int) -> None:
    raw = deepcopy(questions_file)
    raw["topic"][0]["question"] = (raw["topic"][0]["question"] * 2)[:count]
    assert "question must stand there 6 to 12 times" in str(refused(questions.read_topics, raw))


def test_a_follow_up_under_the_key_of_a_question_is_refused(questions_file: Raw) -> None:
    raw = deepcopy(questions_file)
    raw["topic"][0]["question"][0]["answered"]["key"] = "company-meet"
    assert "company-meet stands there twice" in str(refused(questions.read_topics, raw))


def test_a_key_used_twice_in_two_topics_is_refused(questions_file: Raw) -> None:
    raw = deepcopy(questions_file)
    raw["topic"][5]["question"][0]["key"] = raw["topic"][0]["question"][0]["key"]
    assert "energy-unasked stands there twice" in str(refused(questions.read_topics, raw))


def test_topics_are_those_of_the_product(questions_file: Raw) -> None:
    other, short, double = deepcopy(questions_file), deepcopy(questions_file), deepcopy(questions_file)
    other["topic"][0]["key"] = "hobbies"
    short["topic"].pop()
    double["topic"].append(double["topic"][0])
    assert "key must be one of interests," in str(refused(questions.read_topics, other))
    assert "between-jobs is missing" in str(refused(questions.read_topics, short))
    assert "interests stands there twice" in str(refused(questions.read_topics, double))


@pytest.mark.parametrize("value", [[], "none", ["a"], {"key": "a"}])
def test_questions_must_be_tables(questions_file: Raw, value: object) -> None:
    raw = deepcopy(questions_file)
    raw["topic"][0]["question"] = value
    assert "question must be a list of tables" in str(refused(questions.read_topics, raw))


def place(raw: Raw, *path: str | int) -> Any:
    found: Any = raw
    for part in path:
        found = found[part]
    return found


@pytest.mark.parametrize(
    ("path", "key", "value", "message"),
    [
        ((), "extra", 1, "agenda.toml: extra is not a key we know"),
        ((), "estimates", [], "agenda.toml: estimates must be a table"),
        (("purpose", 0), "key", "gossip", "agenda.toml purpose 1: key must be one of"),
        (("purpose", 0, "question", 1), "text", " ", "agenda.toml purpose 1 question 2: text is empty"),
        (("purpose", 0, "question", 1), "key", "pay-range", "agenda.toml: pay-range stands there twice"),
        (("shape", 0), "kind", "lunch", "agenda.toml shape 1: kind must be one of"),
        (("shape", 0), "kind", "mentor", "agenda.toml: mentor stands there twice"),
        (("shape", 0), "minutes", 31, "agenda.toml shape 1: minutes is not the sum of its sections"),
        (("shape", 0), "minutes", 30.0, "agenda.toml shape 1: minutes must be a number above zero"),
        (("shape", 0, "section", 0), "minutes", True, "agenda.toml shape 1 section 1: minutes must be"),
        (("shape", 0, "section", 0), "minutes", 0, "agenda.toml shape 1 section 1: minutes must be"),
        (("shape", 0, "section", 0), "key", "gossip", "agenda.toml shape 1 section 1: key must be one of"),
        (("shape", 0, "section", 0), "key", "thanks", "agenda.toml shape 1: thanks stands there twice"),
        (("shape", 0, "section", 4), "key", "agreements", "agenda.toml shape 1: support is missing"),
        (("shape", 3, "section", 2), "key", "agreements", "agenda.toml shape 4: feedback or listen is missing"),
        (("purpose", 0), "talks", ["lunch"], "agenda.toml purpose 1: talks must list one or more of: career"),
        (("estimates",), "goal", "long", "agenda.toml estimates: goal must be a number above zero"),
        (("estimates",), "gossip", 1, "agenda.toml estimates: gossip is not a key we know"),
        (("placement",), "goal", ["gossip"], "agenda.toml placement: goal must list one or more of"),
    ],
)
def test_a_mistake_in_the_agenda_file_is_refused_by_table_and_key(
    agenda_file: Raw, path: tuple[str | int, ...], key: str, value: object, message: str
) -> None:
    raw = deepcopy(agenda_file)
    place(raw, *path)[key] = value
    assert str(refused(loader.read_agenda, raw)).startswith(message)


@pytest.mark.parametrize(
    ("path", "key", "message"),
    [
        ((), "shape", "agenda.toml: shape is missing"),
        (("shape",), 5, "agenda.toml: handover is missing"),
        (("purpose",), 8, "agenda.toml: pay is missing"),
        (("shape", 2), "purpose", "agenda.toml shape 3: purpose is missing"),
        (("shape", 2, "section", 0), "say", "agenda.toml shape 3 section 1: say is missing"),
        (("estimates",), "ask", "agenda.toml estimates: ask is missing"),
        (("placement",), "ask", "agenda.toml placement: ask is missing"),
    ],
)
def test_what_is_missing_from_the_agenda_file_is_named(
    agenda_file: Raw, path: tuple[str | int, ...], key: str | int, message: str
) -> None:
    raw = deepcopy(agenda_file)
    del place(raw, *path)[key]
    assert str(refused(loader.read_agenda, raw)) == message


def test_a_content_file_that_is_not_toml_is_refused_with_its_line() -> None:
    with pytest.raises(ContentError, match=r"^agenda.toml: the file is not TOML: .*line 2"):
        checks.parse("agenda.toml", "a = 1\nb = = 2\n")


NUDGE = {"key": "check-in-due", "title": "Check in", "reason": "Two weeks have gone by.", "minutes": 2}


HEAD_WORDS, REASON_COLUMNS = 12, 74
"""What a tired person finishes: the words of the act, and one line of 80 columns for its reason."""
FILLED_IN = {
    "what": "A good hour",
    "date": "Wed 18 Nov 2026",
    "day": "Wednesday",
    "progress": "65",
    "before": "4",
    "now": "2",
}


class _Filled(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return FILLED_IN.get(key, "Dr Aoife Byrne")


@pytest.mark.parametrize("situation", kinds.SITUATIONS)
def test_todays_act_is_a_sentence_a_tired_person_finishes_and_its_reason_is_one_line(situation: str) -> None:
    long = [
        each.key
        for each in loader.nudges(situation).values()
        if len(each.title.split()) > HEAD_WORDS or len(each.reason.format_map(_Filled())) > REASON_COLUMNS
    ]
    assert long == []


def test_nudges_are_read_by_key() -> None:
    other = NUDGE | {"key": "log-one-thing"}
    found = loader.read_nudges({"nudge": [NUDGE, other]})
    assert found["check-in-due"] == loader.Nudge("check-in-due", "Check in", "Two weeks have gone by.", 2)
    assert list(found) == ["check-in-due", "log-one-thing"]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ({"nudge": [NUDGE, NUDGE]}, "nudges.toml: check-in-due stands there twice"),
        ({"nudge": [NUDGE | {"minutes": 2.5}]}, "nudges.toml nudge 1: minutes must be a number above zero"),
        ({"nudge": [NUDGE | {"loud": True}]}, "nudges.toml nudge 1: loud is not a key we know"),
        ({"nudge": [NUDGE | {"reason": ""}]}, "nudges.toml nudge 1: reason is empty"),
        ({"nudge": []}, "nudges.toml: nudge must be a list of tables"),
        ({}, "nudges.toml: nudge is missing"),
    ],
)
def test_a_mistake_in_the_nudges_is_refused(raw: Raw, message: str) -> None:
    assert str(refused(loader.read_nudges, raw)) == message
