"""How one thing on file is said in a document: the phrases that several documents share, all of safe markup."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from careercoach.content import kinds
from careercoach.dates import days, echo
from careercoach.documents.audience import written_for
from careercoach.documents.markdown import bullets, inline, section, sentence, strong
from careercoach.fields.positions import KINDS
from careercoach.records import AccomplishmentRecord, GoalRecord, ProfileRecord, PromiseRecord, StepRecord

HORIZONS: Mapping[str, str] = {
    "near": "Near: the next 6 to 12 months",
    "mid": "Mid: 1 to 3 years",
    "long": "Long: 5 years and more",
}
TALKS: Mapping[str, str] = {
    "career": "Career talk",
    "one-on-one": "One-on-one",
    "review": "Performance review",
    "skip-level": "Skip-level talk",
    "mentor": "Mentoring talk",
    "handover": "First talk",
}
_ELSEWHERE: Mapping[str, str] = {"career": "Talk", "review": "Talk looking back"}
"""What a talk is called that is not with somebody one works for."""

_STATUSES = {"in-progress": "under way", "waiting": "waiting for the outcome"}


def who(profile: ProfileRecord) -> str:
    """The person in one line; empty when nothing was said. Of days in no position nothing is claimed but the name."""
    place = (profile.role, profile.team, profile.organisation)
    said = profile.position and profile.kind == "between-jobs"
    kind = KINDS["between-jobs"] if said and not any(place) else None
    return ", ".join(filter(None, (inline(part or "") for part in (profile.name, *place, kind))))


def held(profile: ProfileRecord) -> str:
    """When the position is or was held; empty when that is not known."""
    if profile.start_on and profile.until:
        return days(profile.start_on, profile.until)
    if profile.until:
        return f"until {echo(profile.until)}"
    return f"since {echo(profile.start_on)}" if profile.start_on else ""


def who_held(profile: ProfileRecord) -> str:
    """The person in one line, with the days of the position in brackets where they are known."""
    days_held = held(profile)
    return " ".join(filter(None, (who(profile), f"({days_held})" if days_held else "")))


def company(profile: ProfileRecord) -> str:
    """Where the person works, by its short name or its name; empty where nobody else gains from what they do."""
    return inline(kinds.company(profile)) or inline(kinds.company(replace(profile, short_name=None, organisation=None)))


def talk(kind: str, profile: ProfileRecord) -> str:
    """What a talk is called."""
    own = {} if kinds.has_employer(kinds.situation(profile)) else _ELSEWHERE
    return own.get(kind, TALKS[kind])


def greeting(name: str | None, profile: ProfileRecord) -> str:
    """How a letter begins: the manager of the position as the person addresses them, anybody else by name."""
    address = inline(profile.address or "") if name and name == profile.manager else ""
    return " ".join(filter(None, ("Hello", address or inline(name or "")))) + ","


def lead(title: str, details: Iterable[str]) -> str:
    """The first line of an item: its title in bold, what is known of it in brackets."""
    known = ", ".join(filter(None, details))
    if known:
        return f"{strong(title)} ({known})."
    return strong(title) if sentence(title) == inline(title) else f"{strong(title)}."


def listed(names: Iterable[str]) -> str:
    """Names as one says them: a, b and c."""
    *others, last = [safe for name in names if (safe := inline(name))] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def quoted(titles: Iterable[str]) -> str:
    """Titles as one says them, each in quotation marks."""
    *others, last = [f"“{safe}”" for title in titles if (safe := inline(title))] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def accomplishment(done: AccomplishmentRecord, when: str | None = None) -> str:
    """What was done and when, its days unless said otherwise; and how it stands while it is not over."""
    return lead(done.title, [when or days(done.on, done.until), _STATUSES.get(done.status, "")])


def result(done: AccomplishmentRecord) -> str:
    """The result as one sentence, with the measure behind a colon where there is one."""
    before, after, unit = (inline(part or "") for part in (done.before, done.after, done.unit))
    said = sentence(done.result or "")
    if not before and not after:
        return said
    measure = f"{before} → {after}" if before and after else after or f"before: {before}"
    measure = f"{measure} {unit}".rstrip()
    if said.endswith(".") and not said.endswith(".."):
        return f"{said[:-1]}: {measure}."
    return " ".join(filter(None, (said, f"{measure}.")))


def by_horizon(goals: Iterable[GoalRecord], item: Callable[[GoalRecord], Iterable[str]]) -> str:
    """The goals under the headings of their horizons, the nearest first."""
    known = tuple(goals)
    groups = (
        section(3, words, bullets(item(goal) for goal in known if goal.horizon == horizon))
        for horizon, words in HORIZONS.items()
    )
    return "\n".join(filter(None, groups))


def standing(goal: GoalRecord, today: date) -> Iterator[str]:
    """Where a goal stands: its status unless active, progress, steps, and its day."""
    if goal.status != "active":
        yield goal.status
    if goal.progress is not None:
        yield f"{goal.progress} %"
    if goal.steps:
        yield f"{goal.steps_done} of {len(goal.steps)} step{'' if len(goal.steps) == 1 else 's'} done"
    if goal.by:
        yield until(goal.by, today)


def company_benefit(goal: GoalRecord, profile: ProfileRecord, priorities: Mapping[str, str]) -> Iterator[str]:
    """How a goal helps where the person works, and which priorities; ``priorities`` maps ids to titles.

    What was written for another position is true of that one alone, and is not said of this one.
    """
    if not written_for(profile, goal):
        return
    if benefit := sentence(goal.benefit or ""):
        yield " ".join(filter(None, ("This helps", company(profile), "because", benefit)))
    if named := served(goal, profile, priorities):
        yield named


def served(goal: GoalRecord, profile: ProfileRecord, priorities: Mapping[str, str]) -> str:
    """Which priorities a goal serves, as a sentence; empty for none, and for those of another position."""
    if not written_for(profile, goal):
        return ""
    titles = (priorities.get(priority, "") for priority in goal.priorities)
    named = "; ".join(filter(None, map(inline, titles)))
    return f"{kinds.names(kinds.situation(profile)).priorities}: {named}." if named else ""


def until(by: date, today: date) -> str:
    """The day something is to be done by; a day that has passed is not told as one to come."""
    return f"was due {echo(by)}" if by < today else f"by {echo(by)}"


def open_steps(goal: GoalRecord, steps: Iterable[StepRecord], today: date) -> list[str]:
    """The open steps of a goal with their days, the earliest first, those without a day last."""
    still_open = [step for step in steps if step.goal == goal.id and step.done_on is None]
    still_open.sort(key=lambda step: step.by or date.max)
    return [_open_step(step, today) for step in still_open]


def _open_step(step: StepRecord, today: date) -> str:
    title = inline(step.title)
    if not step.by:
        return title
    return f"{title} ({until(step.by, today)})" if step.by < today else f"{title} {until(step.by, today)}"


def agreed_with(name: str | None, profile: ProfileRecord) -> str:
    """The heading over what was agreed with a former manager, or who stood in that place."""
    return f"Agreed with {inline(name or '') or f'my {former(profile)}'}"


def former(profile: ProfileRecord) -> str:
    """What somebody is called who was one's manager, or stood in that place."""
    return f"former {kinds.names(kinds.situation(profile)).relation}"


def owner(promise: PromiseRecord, profile: ProfileRecord, other: str | None) -> str:
    """Who keeps the promise, by name where it is known; ``other`` is whom the document is for."""
    if promise.owner == "me":
        return inline(profile.name or "") or "Me"
    return inline(promise.person or other or "") or "You"
