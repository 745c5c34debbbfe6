"""What one act changed is told thing by thing, in the person's words."""

from pathlib import Path

from careercoach.queries.file import changed, history
from careercoach.queries.file.changed import Changed, Value
from careercoach.services.goals import company, goals
from careercoach.services.people import people
from careercoach.services.work import accomplishments
from careercoach.store import changes
from careercoach.store.acts import transaction
from tests.queries import ask
from tests.store import TODAY, do


def _told(path: Path) -> tuple[Changed, ...]:
    """What the latest act changed."""
    return ask(path, lambda connection: changed.by(connection, history.listed(connection, limit=1)[0].id))


def test_a_value_is_told_as_it_was_and_as_it_became_and_a_link_by_its_title(path: Path) -> None:
    goal = do(path, goals.add, {"title": "Teach", "horizon": "near"}, TODAY)
    top = do(path, goals.add, {"title": "Lead", "horizon": "long"}, TODAY)
    do(path, goals.edit, goal, {"why": "Calm nights", "serves": top, "competencies": ["Teaching"]})
    assert _told(path) == (
        Changed(
            "goal",
            "Teach",
            "changed",
            (
                Value("why", None, "Calm nights"),
                Value("serves", None, "Lead"),
                Value("competency", None, "Teaching"),
            ),
        ),
        Changed("competency", "Teaching", "made", (Value("name", None, "Teaching"),)),
    )


def test_what_was_taken_out_is_told_with_all_that_hung_on_it(path: Path) -> None:
    work = do(path, accomplishments.add, {"title": "Rota", "tags": ["ward", "night"], "private": True}, TODAY)
    do(path, accomplishments.delete, work)
    (thing,) = _told(path)
    assert (thing.title, thing.how) == ("Rota", "deleted")
    told = {(value.field, value.before, value.after) for value in thing.values}
    assert {("private", "yes", None), ("tag", "ward", None), ("tag", "night", None)} <= told
    with transaction(path) as connection:
        changes.undo(connection, TODAY)
    (thing,) = _told(path)
    assert thing.how == "made"
    assert {("private", None, "yes"), ("tag", None, "ward")} <= {(v.field, v.before, v.after) for v in thing.values}


def test_somebody_who_is_gone_is_still_told_by_name(path: Path) -> None:
    do(path, people.add_feedback, {"person": "Ines", "kind": "growth", "behaviour": "Spoke up"}, TODAY)
    first = ask(path, history.listed)[0].id
    do(path, people.delete, "ines")
    values = ask(path, lambda connection: changed.by(connection, first))[1].values
    assert Value("person", None, "Ines") in values


def test_a_change_of_a_link_alone_is_a_change_of_what_it_hangs_on(path: Path) -> None:
    work = do(path, accomplishments.add, {"title": "Rota", "tags": ["ward"]}, TODAY)
    do(path, company.add_competency, {"name": "Planning"})
    do(path, accomplishments.edit, work, {"tags": ["night"], "competencies": ["Planning"]}, TODAY)
    assert _told(path) == (
        Changed(
            "accomplishment",
            "Rota",
            "changed",
            (Value("competency", None, "Planning"), Value("tag", None, "night"), Value("tag", "ward", None)),
        ),
    )
