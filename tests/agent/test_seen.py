"""What is private, over with an earlier job, or no longer open stays back."""

from dataclasses import replace
from datetime import date

from careercoach.agent.seen import ALLOWED, ShownRecord, Thing, found, seen
from careercoach.materials import Scope
from careercoach.records import AccomplishmentRecord, PromiseRecord

DONE = AccomplishmentRecord(
    id="a1",
    title="Moved the rota",
    on=date(2026, 11, 2),
    until=None,
    situation=None,
    did="Asked all shifts",
    result=None,
    before="9",
    after=None,
    unit=None,
    status="done",
    energy="drained",
    private=False,
    goals=(),
    competencies=("Leading",),
    priorities=(),
    seen_by=("Ada",),
    evidence=("https://example.org",),
    tags=("ward",),
    key="k",
    gives_back=False,
    position="now",
)
PROMISE = PromiseRecord("p1", "m1", "Ada", "A quiet shift", "them", date(2026, 12, 1), "open", None, "now", None)
HERE = Scope(frozenset({"now"}))


def test_a_thing_says_its_listed_fields_and_nothing_blank() -> None:
    done, promise = seen([DONE, PROMISE], HERE)
    assert done == ShownRecord(
        "a1",
        "accomplishment",
        {"title": "Moved the rota", "on": "2026-11-02", "did": "Asked all shifts", "before": "9"},
    )
    assert promise == ShownRecord("p1", "promise", {"text": "A quiet shift", "owner": "them", "by": "2026-12-01"})
    assert (done.words(), promise.words()) == (8, 5)


def test_an_agent_sees_these_fields_and_no_others() -> None:
    assert {kind.__name__: " ".join(names) for kind, names in ALLOWED.items()} == {
        "GoalRecord": "title horizon by status progress",
        "AccomplishmentRecord": "title on until situation did result before after unit",
        "PromiseRecord": "text owner by",
    }


def test_what_is_private_or_closed_or_of_an_earlier_job_is_not_seen() -> None:
    assert (
        seen([replace(DONE, private=True), replace(PROMISE, state="kept"), replace(PROMISE, state="dropped")], None)
        == ()
    )
    earlier: list[Thing] = [replace(DONE, position="before"), replace(PROMISE, ended_with="before")]
    assert seen(earlier, HERE) == ()
    assert [each.id for each in seen(earlier, Scope(frozenset({"now"}), frozenset({"before"})))] == ["a1"]
    assert [each.id for each in seen([replace(DONE, position=None)], HERE)] == ["a1"]


def test_what_is_not_shown_is_not_found_either() -> None:
    shown = seen([DONE, PROMISE], HERE)
    assert [each.id for each in found(shown, "rota asked")] == ["a1"]
    for hidden in ("Ada", "ward", "drained", "Leading", "example", "done"):
        assert found(shown, hidden) == (), hidden
