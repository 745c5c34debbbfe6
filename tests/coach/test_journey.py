"""A way through questions: nothing is asked twice or forgotten, and leaving changes nothing."""

from hypothesis import given
from hypothesis import strategies as st

from careercoach.coach.journey import FAVOURITES, LONGEST, Journey, favourites, headline, own, resume
from careercoach.content import questions
from careercoach.content.questions import Question, Topic
from careercoach.records import OwnQuestionRecord

ID = "6c1f0a52-0000-4000-8000-000000000000"
OWN = own(OwnQuestionRecord(ID, ID, "What did I put off?", "interests"))


@st.composite
def rounds(draw: st.DrawFn) -> tuple[Question, ...]:
    """Questions with either, both or none of the follow-ups."""
    found = []
    for count in range(draw(st.integers(1, 6))):
        more, small = (
            Question(f"q{count}-{name}", "life", "?", {}) if draw(st.booleans()) else None for name in ("more", "small")
        )
        found.append(Question(f"q{count}", "life", "?", {}, answered=more, skipped=small))
    return tuple(found)


ANSWERS = st.lists(st.booleans(), min_size=12, max_size=12)


def walk(start: Journey, answers: list[bool]) -> list[Journey]:
    """Every place until the end."""
    places = [start]
    for answered in answers:
        if not places[-1].at:
            break
        places.append(places[-1].passed(answered=answered))
    return places


@given(rounds(), ANSWERS)
def test_every_main_question_comes_once_and_follow_ups_only_when_they_are_due(
    asked: tuple[Question, ...], answers: list[bool]
) -> None:
    """The journey ends, and a follow-up stands right after its question."""
    places = walk(resume(asked, None), answers)
    keys = [place.at for place in places]
    assert keys[-1] == ""
    wanted = []
    said = iter(answers)
    for one in asked:
        wanted.append(one.key)
        due = one.answered if next(said) else one.skipped
        if due:
            wanted.append(due.key)
            next(said)
    assert keys[:-1] == wanted


@given(rounds(), ANSWERS, st.integers(0, 12))
def test_back_and_forth_leads_to_the_same_places(asked: tuple[Question, ...], answers: list[bool], steps: int) -> None:
    places = walk(resume(asked, None), answers)
    at = min(steps, len(places) - 1)
    here = places[at]
    for before in reversed(places[:at]):
        here = here.back()
        assert here.at == before.at
    assert here.back() == here
    for answered, after in zip(answers[:at], places[1:], strict=False):
        here = here.passed(answered=answered)
        assert here.at == after.at
    assert here == places[at]


@given(rounds(), ANSWERS)
def test_going_on_another_time_is_as_if_nobody_had_left(asked: tuple[Question, ...], answers: list[bool]) -> None:
    """From each place, also on the same day, when what was answered must not be asked again."""
    places = walk(resume(asked, None), answers)
    given_today: set[str] = set()
    for count, place in enumerate(places[:-1]):
        assert resume(asked, place.place) == place
        assert resume(asked, place.place, given_today) == place
        if answers[count]:
            given_today.add(place.at)


@given(rounds(), ANSWERS)
def test_what_has_an_answer_today_is_passed(asked: tuple[Question, ...], answers: list[bool]) -> None:
    """Only when all of it has one does the round begin anew."""
    known = [each.key for one in asked for each in (one, *one.follow_ups)]
    had = {key for key, answered in zip(known, answers, strict=False) if answered}
    journey = resume(asked, None, had)
    assert journey.at not in had or journey.at == asked[0].key


def test_a_place_whose_question_is_gone_means_the_beginning() -> None:
    topic = questions.topics()[0]
    start = resume(topic.questions, None)
    assert start.at == topic.questions[0].key
    assert resume(topic.questions, "a-question-we-dropped energy-drain-of-old") == start
    assert resume((), "anything").question is None


def test_a_follow_up_knows_its_question_and_counts_with_it() -> None:
    first = questions.topics()[0].questions[0]
    assert first.answered is not None
    journey = resume(questions.topics()[0].questions, None).passed(answered=True)
    assert (journey.question, journey.main, journey.number) == (first.answered, first, 1)


def test_favourites_keep_the_order_of_the_topics_and_no_question_comes_twice() -> None:
    """A follow-up whose question is a favourite comes with it; alone it is a question like any other."""
    topic = questions.topics()[0]
    first, second, *_ = topic.questions
    assert first.answered is not None
    assert second.answered is not None
    mixed = (Topic(topic.key, topic.title, topic.purpose, (*topic.questions, OWN)), *questions.topics()[1:])
    marked = favourites(mixed, {OWN.key, first.answered.key, first.key, second.answered.key, "gone"})
    assert marked.key == FAVOURITES
    assert marked.questions == (first, second.answered, OWN)


def test_a_title_is_the_first_line_or_its_first_sentence() -> None:
    assert headline("\n  Wrote the sheet.\nIt took a day.") == "Wrote the sheet"
    long = "The last hour of the fortnight. Nine people were on calls and nobody needed me, which pleased me."
    assert headline(long) == "The last hour of the fortnight"
    assert headline("  ") == ""
    assert headline("...") == "..."
    assert len(headline("and then " * 900)) <= LONGEST


def test_a_line_of_eighty_characters_is_a_title_as_it_is_and_a_longer_one_its_first_sentence() -> None:
    first = "I wrote the sheet. "
    fits = first + "x" * (80 - len(first))
    assert headline(fits) == fits
    assert headline(f"{fits}x") == "I wrote the sheet"
    asked = "Why now? Because it helps. " + "x" * 80
    assert headline(asked) == "Why now?"
    assert headline("x" * 81) == "x" * 81


def test_a_title_of_two_hundred_characters_is_whole_and_a_longer_one_ends_in_an_ellipsis() -> None:
    whole = " ".join(["word"] * 40)[:-1] + "ds"
    assert len(whole) == LONGEST
    assert headline(whole) == whole
    assert headline(f"{whole}s").endswith("…")
    assert LONGEST == 200


def test_a_journey_says_which_main_question_is_in_front_and_how_many_there_are_at_the_end() -> None:
    asked = tuple(Question(name, "life", "?", {}) for name in "abc")
    second = resume(asked, "b")
    assert (second.number, second.main) == (2, asked[1])
    end = second.passed(answered=True).passed(answered=False)
    assert (end.number, end.main, end.place) == (3, None, "")
    assert end.passed(answered=True) == end


def test_a_line_that_begins_with_a_full_stop_stays_whole() -> None:
    odd = ". " + "x" * 90
    assert headline(odd) == odd
