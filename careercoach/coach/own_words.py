"""What somebody wrote last of their own: how it sounds, how much it weighs, and the one question that takes it up.

Nothing here understands what was written. A text is quoted, and asked about in words that fit a death as well as a
prize; only where its own words leave no doubt is it met with care or with gladness. A glad word over a hard line is
the worst that could be said, so a text is glad only where nothing in it is heavy and nothing is denied.
Source: product G1 (000: the emotional side of work); 004 (who asks at the wrong moment is switched off).
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby

from careercoach.coach.signs import begins_with_verb, plain_words, single_words, told
from careercoach.content.heard import EVERYDAY
from careercoach.content.own_words import ANY, WEEKS, asking
from careercoach.content.questions import Question
from careercoach.content.sounds import sounds
from careercoach.dates import echo
from careercoach.materials import Snapshot, Words
from careercoach.patterns import pattern

FRESH = timedelta(days=14)
"""Younger than this somebody's words are taken up, until something else was done here on a later day."""

_A_WEEK = timedelta(days=7)

AGAIN = timedelta(days=WEEKS * 7)
"""So long a question is not asked again."""

STRETCH = timedelta(days=28)
"""So long after something grave nobody is chased, counted or taught."""

LONGEST_QUOTE = 160
"""Characters of somebody's words that are repeated at most: two lines of a screen."""

_BETWEEN_SENTENCES = pattern(r"(?<=[.!?])\s+")

GRAVE, GLAD, UNSURE = "careful", "glad", ANY
"""How a text sounds, by the name of the questions it calls for; besides, how it was marked."""

PLAIN, MOVING, HEAVY = 1, 2, 3
"""How much a text weighs: work as usual, something that happened, something hard."""

_WHERE = {"goal": "goal", "answer": "answer", "talk": "talk"}
"""Kinds of words that have questions of their own, whatever they say."""

BAD_NEWS = ("grief", "harm", "ill", "failed", "ends", "worry")
"""What is hard of all that may be heard in a text (``content.heard`` NEWS)."""

GOOD_NEWS = ("clear", "birth", "saved", "won", "glad")
"""What is good of it."""

_MINE = frozenset(["i", "im", "me", "my", "our", "us", "we"])

_UNSAID = frozenset(["i", "me", "my", "we", "our", "us", "he", "she", "they", "his", "her", "their", "them", "you"])
"""Words that tell of somebody, which a line of work leaves out."""


_LONG = 5
"""Letters by which two words are the same, so that "apprentice" is the same as "apprenticeship"."""

_COMMON = (
    "about", "after", "again", "another", "becom", "befor", "begin", "better", "could", "every", "first", "found",
    "knowl", "learn", "month", "other", "place", "right", "shoul", "someb", "somet", "start", "still", "their", "thing",
    "three", "times", "today", "under", "where", "which", "withou", "worke", "worki", "would", "write", "years",
)  # fmt: skip
"""How words begin that say nothing of where somebody wants to go."""


@lru_cache(1024)  # the rules ask it of the same words again and again
def sound(words: Words, role: str | None = None) -> str:
    """GRAVE or GLAD where the words leave no doubt, or how they were marked; UNSURE otherwise.

    They are grave where bad news is heard in them, in a setback, and where a hard word stands beside somebody near: not
    where a battery has died, nor in a deed of somebody to whom such things are daily work.
    """
    heard_in, plain = sounds(), told(words.text)
    hard = bool(heard_in["grave"].search(plain)) and words.tells is None
    if words.tells in BAD_NEWS or words.kind == "setback" or (hard and _is_close(plain, role)):
        return GRAVE
    if words.energy == "drained":
        return words.energy
    if hard or heard_in["heavy"].search(plain):
        return UNSURE
    cheers = words.energy == "energised" and "!" in plain
    glad = cheers or words.tells in GOOD_NEWS or heard_in["glad"].search(plain)
    if glad and not heard_in["nay"].search(plain):
        return GLAD
    return words.energy if words.energy == "energised" else UNSURE


def _is_close(plain: str, role: str | None) -> bool:
    """Whether a text tells of oneself or somebody near rather than of work."""
    if begins_with_verb(plain) or EVERYDAY.search(role or ""):
        return False
    return bool(sounds()["near"].search(plain)) or not _MINE.isdisjoint(single_words(plain))


def _is_deed(plain: str) -> bool:
    """Whether a text tells of something done, and of nothing that weighs more after it."""
    return begins_with_verb(plain) and plain.startswith(heart_of(plain))


def weight(words: Words, role: str | None = None) -> int:
    """One of PLAIN, MOVING and HEAVY: work as usual is what tells of no news, of nobody and of nothing hard.

    An answer tells of somebody in any case, so that it moves only by what it tells.
    """
    tone, heard_in, plain = sound(words, role), sounds(), told(words.text)
    if tone == GRAVE:
        return HEAVY
    if words.kind == "goal":
        return PLAIN
    calls = "!" in plain or tone == GLAD or words.tells or words.kind == "talk"
    if calls or any(heard_in[sign].search(plain) for sign in ("grave", "heavy", "near", "said")):
        return MOVING
    usual = words.kind == "answer" or all(map(_is_usual, _BETWEEN_SENTENCES.split(plain)))
    return PLAIN if usual else MOVING


def tells_of_people(words: Words) -> bool:
    """Whether a text tells of news, of somebody near, or of what somebody said."""
    return bool(words.tells) or _strength(told(words.text)) > 2


def _is_usual(sentence: str) -> bool:
    return begins_with_verb(sentence) or not _tells_of_somebody(sentence)


def _tells_of_somebody(plain: str) -> bool:
    return not _UNSAID.isdisjoint(single_words(plain))


def latest(snapshot: Snapshot, today: date) -> Words | None:
    """The weightiest of the words of the last day with any, of two alike what tells of people; None for no news.

    They are news for a fortnight, and no longer once something was done here on a later day. What was only just
    answered is none unless it weighs, and what is hidden only then.
    """
    on = max((one.on for one in snapshot.told), default=None)
    if on is None or today - on >= FRESH or any(sitting.on > on for sitting in snapshot.sittings):
        return None
    role = snapshot.profile.role
    of_the_day = [
        one
        for one in snapshot.told
        if one.on == on and (weight(one, role) > PLAIN or not (one.hidden or (one.kind == "answer" and on == today)))
    ]
    return max(of_the_day, key=lambda one: (weight(one, role), _strength(told(one.text))), default=None)


def weighs_today(snapshot: Snapshot, today: date) -> int:
    """How much the latest words weigh; 0 where there are none."""
    words = latest(snapshot, today)
    return weight(words, snapshot.profile.role) if words else 0


def question(words: Words, snapshot: Snapshot, today: date) -> Question | None:
    """The question about these words that belongs to this week; None when it was answered in the last half-year.

    About a deed of work as usual, and what was marked, there is none in most weeks: to be quoted is enough. None
    about words that stand there cut, that tell of several things, or that are hidden and asked about only as what they
    are; and none about glad ones before they were met with gladness.
    """
    if tells_of_several(words, snapshot.profile.role):
        return None
    week, role = today.toordinal() // 7 % WEEKS, snapshot.profile.role
    questions = asking()
    kind = _kind(words, snapshot)
    if (words.hidden and kind in _WHERE) or (kind == GLAD and today - words.on < _A_WEEK):
        return None
    usual = _is_deed(words.text) and weight(words, role) == PLAIN
    any_week = not usual and kind not in ("drained", "energised", "towards", "goal", GLAD)
    of_a_deed = ["done"] if kind == "energised" and _is_deed(words.text) else []
    kinds = (*([kind] if kind != ANY else ()), *of_a_deed, *([ANY] if any_week else ()))
    free = (questions[kind].in_week[week] for kind in kinds if week in questions[kind].in_week)
    return next((one for one in free if today - snapshot.answered.get(one.key, date.min) >= AGAIN), None)


def why(words: Words, snapshot: Snapshot) -> str:
    """What stands below the question: the beginning of the words, unless they are hidden, and their day."""
    kind = asking()[_kind(words, snapshot)]
    goal = far_goal(words, snapshot) or ""
    said = {"what": quoted(words.text), "date": echo(words.on), "goal": quoted(goal)}
    return (kind.hidden if words.hidden else kind.why).format(**said)


def far_goal(words: Words, snapshot: Snapshot) -> str | None:
    """The far goal of which a rare word stands in these words, too, so that they may be a step on the way there.

    Nothing that may be hard is one.
    """
    if any(sounds()[sign].search(told(words.text)) for sign in ("grave", "heavy")):
        return None
    mine = _rare(words.text)
    goals = (goal for goal in snapshot.goals if goal.status == "active" and goal.horizon != "near")
    named = (goal.title for goal in goals if not goal.private and mine & _rare(goal.title))
    return None if words.kind == "goal" else next(named, None)


def _rare(text: str) -> frozenset[str]:
    """The beginnings of the long words of a text, but for those that stand in any goal."""
    long_words = (word for word in plain_words(told(text)) if len(word) >= _LONG)
    return frozenset(word[:_LONG] for word in long_words if not word.startswith(_COMMON))


def quoted(text: str) -> str:
    """Somebody's words, whole; of long ones the whole sentences that weigh most, in their order."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_QUOTE:
        return line
    sentences = _BETWEEN_SENTENCES.split(line)
    kept: set[int] = set()
    for place in _heaviest_first(sentences):
        if len(_with_gaps(sentences, kept | {place})) <= LONGEST_QUOTE:
            kept.add(place)
        elif not kept:
            return f"{sentences[place][: LONGEST_QUOTE - 2].rsplit(' ', 1)[0]} …"
    return _with_gaps(sentences, kept)


def _with_gaps(sentences: Sequence[str], kept: Collection[int]) -> str:
    """The sentences that are kept, with a sign in the place of those that are not."""
    said = (each if place in kept else "…" for place, each in enumerate(sentences))
    return " ".join(each for each, _ in groupby(said))


def tells_of_several(words: Words, role: str | None) -> bool:
    """Whether a question would not know what it is about: words too long to stand there whole, or with a weighty part.

    So it is where one of several sentences tells of more than work.
    """
    line = " ".join(words.text.split())
    sentences = _BETWEEN_SENTENCES.split(line)
    parts = (replace(words, text=each, kind="line", tells=None) for each in sentences)
    return len(line) > LONGEST_QUOTE or (len(sentences) > 1 and any(weight(each, role) > PLAIN for each in parts))


def heart_of(line: str) -> str:
    """The sentence that weighs most: many say the big thing at the end of a line about something else."""
    sentences = _BETWEEN_SENTENCES.split(line)
    return sentences[_heaviest_first(sentences)[0]]


def _heaviest_first(sentences: Sequence[str]) -> list[int]:
    """Their places: of several that weigh alike the last one that tells of more than work comes first, else the first.

    Whoever is told of weighs more than what was done.
    """
    weights = [*map(_strength, sentences)]
    return sorted(range(len(sentences)), key=lambda at: (-weights[at], -at if weights[at] else at))


def _strength(text: str) -> int:
    """How strong the strongest sign in a text is: grave, of somebody near, heavy, of somebody at all; 0 for none."""
    signs = sounds()
    near = signs["near"].search(text) or signs["said"].search(text)
    heavy = signs["heavy"].search(text) or "!" in text
    ranked = (not _is_usual(text), heavy, near, signs["grave"].search(text))
    return max((rank for rank, sign in enumerate(ranked, 1) if sign), default=0)


def _kind(words: Words, snapshot: Snapshot) -> str:
    """Whose questions these words call for."""
    tone, plain = sound(words, snapshot.profile.role), told(words.text)
    if tone != GRAVE and not words.hidden and far_goal(words, snapshot):
        return "towards"
    if tone != UNSURE:
        return tone
    if words.kind in _WHERE:
        return _WHERE[words.kind]
    if sounds()["said"].search(plain):
        return "said"
    deed = words.kind == "line" and _is_deed(plain) and not sounds()["heavy"].search(plain)
    return "done" if deed else ANY


def hard_stretch(snapshot: Snapshot, day: date, span: timedelta = FRESH) -> bool:
    """Whether something grave was written in the fortnight, or another ``span``, up to a day."""
    role = snapshot.profile.role
    return any(one.on <= day < one.on + span and _is_grave(one, role) for one in snapshot.told)


def _is_grave(words: Words, role: str | None) -> bool:
    """Whether it is grave by its own words, not only because it was put down as a setback."""
    return sound(replace(words, kind="line") if words.kind == "setback" else words, role) == GRAVE


def hard_week(snapshot: Snapshot, day: date) -> bool:
    """Whether anything of the last week may be hard: a question that needs good news would hurt beside it."""
    role = snapshot.profile.role
    return any(one.on <= day <= one.on + _A_WEEK and _may_be_hard(one, role) for one in snapshot.told)


def _may_be_hard(words: Words, role: str | None) -> bool:
    plain = told(words.text)
    hard = any(sounds()[sign].search(plain) for sign in ("grave", "heavy"))
    return sound(words, role) == GRAVE or (hard and _is_close(plain, role))


def says_it(snapshot: Snapshot, what: str, since: date) -> bool:
    """Whether an answer since that day speaks of the same thing."""
    answers = (one for one in snapshot.told if one.kind == "answer" and one.on >= since)
    return any(_rare(one.text) & _rare(what) for one in answers)
