"""What starts chosen for a reader, on a real file: a laboratory technician's, with things said to oneself alone."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from careercoach.documents import handover, plan, review
from careercoach.documents.choosing import NO_CHOICE, Choice, Choosing, Offered, refuse_unknown
from careercoach.documents.making import Document, made, of_days
from careercoach.errors import NotFound
from careercoach.queries.documents import choosing as queries
from careercoach.queries.documents import documents
from careercoach.services.documents import picks
from careercoach.services.goals import goals, steps
from careercoach.services.people import people
from careercoach.services.positions import add as add_position
from careercoach.services.positions import edit as edit_position
from careercoach.services.reflect import reflections
from careercoach.services.talk import meetings, promises
from careercoach.services.work import accomplishments, learning
from careercoach.store.file import open_file
from tests.queries import ask, day, on
from tests.store import TODAY, do

KINDS: Mapping[str, Any] = {"plan": plan.KIND, "review": review.KIND, "handover": handover.KIND}
Life = tuple[Path, dict[str, str]]


@pytest.fixture
def life(lived: Life, tmp_path: Path) -> Life:
    """A copy of the file, and the ids of what is in it."""
    return Path(shutil.copy(lived[0], tmp_path / "careercoach.db")), lived[1]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Life:
    """Sinéad is the manager; Aoife was before her. Each thing is one word that stands nowhere else."""
    path = tmp_path_factory.mktemp("life") / "careercoach.db"
    open_file(path).close()
    ids: dict[str, str] = {}
    do(path, people.add, {"name": "Aoife", "relation": "other"})
    ids["job"] = do(path, add_position, {"role": "Technician", "organisation": "St Brigid", "manager": "Sinéad"})
    told = {"why": "Lindenwhy", "support": "Lindenhelp", "helper": "Sinéad"}
    of_goals: dict[str, dict[str, object]] = {
        "Linden": {"benefit": "Lindengain", **told},
        "Hospital": {"why": "Hospitalwhy"},
        "Secret": {"benefit": "Secretgain", "private": True},
        "Salary": {"title": "Salary of grade five", "benefit": "Salarygain"},
        "Unsaid": {},
        "Dropped": {"benefit": "Droppedgain"},
    }
    for word, more in of_goals.items():
        ids[word] = do(path, goals.add, {"title": word, "horizon": "near", "started_on": day(-90), **more}, TODAY)
        do(path, steps.add, ids[word], {"title": f"{word}step"})
    known = [ids[word] for word in ("Linden", "Secret", "Salary", "Unsaid", "Dropped")]
    talk = do(path, meetings.plan, {"kind": "career", "with_": "Sinéad", "on": day(-60)})
    do(path, meetings.bring, talk, goals=known)
    on(path, -60, meetings.hold, talk, day(-60))
    on(path, -3, goals.drop, ids["Dropped"], day(-3))
    former = do(path, meetings.plan, {"kind": "career", "with_": "Aoife", "on": day(-200)})
    on(path, -200, meetings.hold, former, day(-200))
    for word, text in {"Openly": "Openly agreed", "Keptly": "Keptly done", "Payly": "Payly: raise my pay"}.items():
        ids[word] = do(path, promises.add, former, {"text": text, "owner": "them"})
    on(path, -5, promises.keep, ids["Keptly"], day(-5))
    of_work: dict[str, dict[str, object]] = {
        "Mapped": {"result": "Mappedresult", "evidence": ["/home/anna/private/Mapfile.pdf"], "goals": [ids["Linden"]]},
        "Quiet": {"result": "Quietresult", "private": True},
    }
    for word, more in of_work.items():
        ids[word] = do(path, accomplishments.add, {"title": word, "competencies": ["Care"], **more}, TODAY)
    ids["Heard"] = do(path, people.add_feedback, {"kind": "growth", "behaviour": "Heard", "person": "Sinéad"}, TODAY)
    ids["Course"] = do(path, learning.add, {"title": "Course", "status": "under-way", "goal": ids["Linden"]}, TODAY)
    ids["Answer"] = do(path, reflections.answer, "motivations-proud", "Answer", TODAY)
    return path, ids


def asked(path: Path, kind: str, reader: str = "manager", choice: Choice = NO_CHOICE) -> tuple[Choosing, Document]:
    """The list of a kind of document for a reader, and the document."""
    if kind == "plan":
        material: Any = ask(path, documents.plan, reader, TODAY, since=day(-60), choice=choice)
    elif kind == "review":
        material = ask(path, documents.review, reader, day(-90), TODAY, "goal", choice=choice)
    else:
        material = ask(path, documents.handover, None, reader, TODAY, choice=choice)
    document = made(KINDS[kind], of_days(TODAY, TODAY), material, audience=reader, today=TODAY)
    return material.choosing, document


WORD = re.compile(r"[A-Z]\w+")


def _word(one: Offered) -> str:
    """The one word by which a thing is known."""
    return {"reflection": "Answer", "feedback": "Heard"}.get(one.thing) or WORD.findall(one.words)[0]


def told(choosing: Choosing) -> dict[str, str]:
    """Each thing offered by its first word: "" where it starts chosen, else the reason."""
    return {
        f"{one.thing} {one.words.split()[0].strip(':')}": "" if one.picked else one.reason for one in choosing.offered
    }


GOALS = {
    "goal Linden": "",
    "goal Hospital": "new",
    "goal Secret": "private",
    "goal Salary": "about pay",
    "goal Unsaid": "unaligned",
}


def test_for_a_manager_who_knows_them_goals_start_chosen_but_private_new_unaligned_dropped_and_those_about_pay(
    life: Life,
) -> None:
    assert told(asked(life[0], "plan")[0]) == {
        **GOALS,
        "goal Dropped": "let go",
        "accomplishment Mapped": "",
        "why Lindenwhy": "own",
        "support Lindenhelp": "",
        "why Hospitalwhy": "own",
        "learning Course": "",
        "reflection Which": "own",
    }


def test_a_new_manager_is_told_no_goal_and_nothing_that_was_agreed_before_unless_it_is_chosen(life: Life) -> None:
    """All that was ever promised went to the new one, kept promises and pay included."""
    found = told(asked(life[0], "handover")[0])
    assert found == {
        "goal Linden": "new",
        "goal Hospital": "new",
        "goal Secret": "private",
        "goal Salary": "about pay",
        "goal Unsaid": "new",
        "support Lindenhelp": "own",
        "promise Openly": "between",
        "promise Keptly": "kept",
        "promise Payly": "about pay",
        "accomplishment Mapped": "",
        "accomplishment Quiet": "private",
        "learning Course": "its goal",
        "reflection Which": "own",
    }


def test_a_review_begins_with_the_work_that_is_not_private_and_tells_no_file_by_name(life: Life) -> None:
    found = told(asked(life[0], "review")[0])
    assert found == {
        "goal Linden": "",
        "accomplishment Mapped": "",
        "evidence Mapfile.pdf": "here",
        "accomplishment Quiet": "private",
        "feedback Sinéad": "own",
    }


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("reader", ["manager", "skip-level", "mentor", "self"])
def test_nothing_that_does_not_start_chosen_stands_in_a_document(life: Life, kind: str, reader: str) -> None:
    """Nor in what is said of what was left out; oneself reads all of it."""
    choosing, document = asked(life[0], kind, reader)
    stays = [_word(one) for one in choosing.offered if not one.picked]
    assert not set(stays) & set(WORD.findall(document.markdown + " ".join(document.private)))
    assert not set(stays) - {"Mapfile"} & set(WORD.findall(" ".join(document.left_out)))
    assert "/home" not in document.markdown or reader == "self"
    if reader == "self":
        assert all(one.picked for one in choosing.offered)
        assert document.left_out == ()


@pytest.mark.parametrize("kind", KINDS)
def test_no_sentence_stays_that_rested_on_what_was_left_out(life: Life, kind: str) -> None:
    """All is chosen, and then one thing is not: neither its words nor its steps stand anywhere in the document."""
    path, ids = life
    everything = tuple(f"{one.thing}:{one.id}" for one in asked(path, kind)[0].offered)
    whole = asked(path, kind, choice=Choice(pick=everything))[1].markdown
    words = {identity: word for word, identity in ids.items()}
    for token in everything:
        thing, _, identity = token.partition(":")
        if thing in ("goal", "promise", "accomplishment", "feedback", "learning", "reflection"):
            fewer = tuple(each for each in everything if identity not in each)
            without = asked(path, kind, choice=Choice(pick=fewer, leave=(token,)))[1].markdown
            assert words[identity] in whole, token
            assert words[identity] not in without, token


def test_a_part_leaves_with_what_it_is_a_part_of(life: Life) -> None:
    path, ids = life
    linden = ids["Linden"]
    assert "Lindenwhy" in asked(path, "plan", choice=Choice(pick=(f"why:{linden}",)))[1].markdown
    fresh = Choice(pick=(f"why:{ids['Hospital']}",))
    assert "Hospitalwhy" in asked(path, "plan", choice=fresh)[1].markdown, "the goal comes with it"
    for gone in (Choice(leave=(linden,)), Choice(pick=(f"why:{linden}", linden), leave=(linden,))):
        assert "Linden" not in asked(path, "plan", choice=gone)[1].markdown


def test_the_support_of_a_goal_is_told_to_whom_it_is_asked_of_and_to_nobody_else(life: Life) -> None:
    """A mentor and a director were asked for a rota under their eye."""
    path, ids = life
    goal = Choice(pick=(ids["Linden"],))
    assert "Lindenhelp" in asked(path, "plan", "manager", goal)[1].markdown
    for reader in ("mentor", "skip-level"):
        assert "Lindenhelp" not in asked(path, "plan", reader, goal)[1].markdown


def test_what_was_chosen_for_a_reader_is_remembered_for_them_and_this_kind_of_document(life: Life) -> None:
    path, ids = life
    choice = Choice(pick=(ids["Hospital"], f"why:{ids['Linden']}"), leave=(ids["Course"],))
    do(path, picks.remember, [asked(path, "plan", choice=choice)[0]])
    found = told(asked(path, "plan")[0])
    assert (found["goal Hospital"], found["why Lindenwhy"], found["learning Course"]) == ("", "", "left")
    assert told(asked(path, "plan", "mentor")[0])["goal Hospital"] == "new"
    assert told(asked(path, "handover")[0])["goal Hospital"] == "new"
    do(path, edit_position, ids["job"], {"manager": "Aoife"})
    assert told(asked(path, "plan")[0])["goal Hospital"] == "new", "the next manager was never told"


def test_a_goal_they_were_told_once_is_none_that_is_new_to_them(life: Life) -> None:
    path, ids = life
    do(path, goals.edit, ids["Hospital"], {"benefit": "Somebody"})
    do(path, accomplishments.add, {"title": "Of it", "goals": [ids["Hospital"]]}, TODAY)
    assert told(asked(path, "review")[0])["goal Hospital"] == "new"
    do(path, picks.remember, [asked(path, "plan", choice=Choice(pick=(ids["Hospital"],)))[0]])
    assert told(asked(path, "review")[0])["goal Hospital"] == ""


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda path, goal: do(path, goals.edit, goal, {"private": True}), "private"),
        (lambda path, goal: do(path, goals.drop, goal, TODAY), "let go"),
        (lambda path, goal: do(path, goals.edit, goal, {"title": "Talk about my salary"}), "about pay"),
    ],
)
def test_what_was_chosen_before_it_became_private_was_let_go_or_spoke_of_pay_is_asked_for_again(
    life: Life, change: Any, reason: str
) -> None:
    path, ids = life
    choice = Choice(pick=(ids["Linden"],))
    do(path, picks.remember, [asked(path, "plan", choice=choice)[0]])
    change(path, ids["Linden"])

    def now() -> str:
        return next(
            "" if one.picked else one.reason for one in asked(path, "plan")[0].offered if one.id == ids["Linden"]
        )

    assert now() == reason
    do(path, picks.remember, [asked(path, "plan", choice=choice)[0]])
    assert now() == "", "and then it is remembered as it stands now"


def test_looking_remembers_nothing_and_what_is_known_is_not_written_again(life: Life) -> None:
    path, ids = life
    assert asked(path, "plan")[0].decided == ()
    choice = Choice(pick=(ids["Hospital"],))
    assert [one.words for one in asked(path, "plan", choice=choice)[0].decided] == ["Hospital"]
    do(path, picks.remember, [asked(path, "plan", choice=choice)[0]])
    assert asked(path, "plan", choice=choice)[0].decided == ()
    assert asked(path, "plan", "self", Choice(leave=(ids["Hospital"],)))[0].decided == ()


def test_goals_that_are_named_stand_alone(life: Life) -> None:
    path, ids = life
    named = ask(path, queries.choice, goal=[ids["Hospital"][:8]])
    found = told(asked(path, "plan", choice=named)[0])
    assert {name for name, why in found.items() if name.startswith("goal") and not why} == {"goal Hospital"}


def test_what_the_list_does_not_offer_is_refused(life: Life) -> None:
    path, ids = life
    choosing = asked(path, "plan")[0]
    for token in ("", "why:", ids["Linden"][:3], "zzzz", f"why:{ids['Secret']}", f"goal:{ids['Course']}"):
        with pytest.raises(NotFound, match="Nothing that it may hold begins with"):
            refuse_unknown(Choice(leave=(token,)), choosing)
    alike = Choosing("plan", choosing.reader, tuple(Offered("goal", f"abcd{n}", "", False) for n in "12"))
    with pytest.raises(NotFound, match="More than one thing"):
        refuse_unknown(Choice(pick=("abcd",)), alike)
    refuse_unknown(Choice(pick=("abcd1",)), alike)
    refuse_unknown(Choice(pick=(ids["Linden"], f"why:{ids['Linden'][:8]}")), choosing)


def test_what_is_left_out_is_counted_by_its_reason_without_its_words(life: Life) -> None:
    path, ids = life
    _, document = asked(path, "plan", choice=Choice(leave=(ids["Course"],)))
    assert document.left_out[:8] == (
        "1 goal: new to this reader, unless you choose it.",
        "1 goal: private, unless you choose it.",
        "1 goal: about pay, unless you choose it.",
        "1 goal: not said yet whom that helps, unless you choose it.",
        "1 goal: let go, unless you choose it.",
        "1 piece of learning: left out by you, unless you choose it.",
        "1 answer of your own: only for you, unless you choose it.",
        "Why a goal matters to you: only for you, unless you choose it.",
    )
    _, pack = asked(path, "review")
    assert "Mapfile.pdf: on this computer, unless you choose the name." in pack.left_out
    _, named = asked(path, "review", choice=Choice(pick=(f"evidence:{ids['Mapped']}",)))
    assert "Evidence: Mapfile.pdf" in named.markdown
    assert not any("Mapfile" in said for said in named.left_out)
