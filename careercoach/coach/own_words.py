"""What somebody wrote of their own: how it sounds, how much it weighs, and the one question that takes it up.

Nothing here understands what was written. It is quoted on its day, and only what is surely glad comes back once, a week
later, with an open question, and what is surely grave a week after that. A glad word over a hard line is the worst
that could be said, so a text is glad only where nothing in it is heavy and nothing is denied; and what is not surely
harmless may be hard.
Source: product G1 (000: the emotional side of work); 004 (who asks at the wrong moment is switched off).
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby

from careercoach.coach.signs import begins_with_verb, plain_words, single_words, told
from careercoach.content.heard import EVERYDAY
from careercoach.content.moments import CRITICISM, HURTS
from careercoach.content.own_words import asking
from careercoach.content.questions import Question
from careercoach.content.sounds import sounds
from careercoach.dates import echo
from careercoach.materials import Snapshot, Words
from careercoach.patterns import pattern

A_WEEK, A_FORTNIGHT = timedelta(days=7), timedelta(days=14)
"""How long after it was written what is glad comes back, and what is grave."""

AGAIN = timedelta(days=182)
"""So long a question is not asked again that was answered."""

STRETCH = timedelta(days=42)
"""So long after something grave nobody is chased, counted or taught."""

EIGHT_WEEKS = timedelta(days=56)
"""So long after something grave nobody is sent to look back on their year."""

SILENCE = timedelta(days=71)
"""Ten weeks after something that may be hard nobody who has fallen silent is asked for anything."""

UNEASY = timedelta(days=28)
"""So long after what may be hard nothing is asked that is asked of everybody."""

A_LOOK = timedelta(days=8)
"""So long after what may be hard no errand comes first: past the next look of whoever is here once a week."""

LONGEST_QUOTE = 280
"""Characters of somebody's words that are repeated at most: four lines of a screen."""

_BETWEEN_SENTENCES = pattern(
    r"(?<=[.!?])(?<!\b[EeAa][dv]\.)(?<!\b[MDS][rst]\.)(?<!\bMrs\.)(?<!\bHon\.)(?<!\bProf\.)\s+"
)
"""Where a sentence ends, and not a title or a short word: "Mr. Ouma"."""

GRAVE, GLAD, UNSURE = "careful", "glad", "told"
"""How a text sounds; besides, how it was marked."""

MARKED = ("drained", "energised")
"""How a line may be marked, so that it is more than work as usual."""

PLAIN, MOVING, HEAVY = 1, 2, 3
"""How much a text weighs: work as usual, something that happened, something hard."""

BAD_NEWS = ("grief", "harm", "ill", "failed", "ends", "worry")
"""What is hard of all that may be heard in a text (``content.heard`` NEWS)."""

GOOD_NEWS = ("clear", "birth", "saved", "won", "glad")
"""What is good of it."""

_MINE = frozenset(["i", "im", "me", "my", "our", "us", "we"])

_HARD, _PERSONAL = ("grave", "tears", "heavy", "slip"), ("near", "own", "said")
"""Signs of what may be hard, and of what is more than work (``content.sounds``)."""

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
    where a battery has died, nor in a deed of somebody to whom such things are daily work. Tears are of joy as often.
    """
    plain, lifts = told(words.text), words.energy == "energised"
    sentences = _BETWEEN_SENTENCES.split(plain)
    hard = (each for each in sentences if _has("grave", each))
    close = not words.tells and _is_near(plain) and any(_is_no_work(each, role) for each in hard)
    if words.tells in BAD_NEWS or words.kind == "setback" or close:
        return GRAVE
    if words.energy == "drained":
        return "drained"
    if _has("grave", plain) or _has("heavy", plain):
        return UNSURE
    glad = words.tells in GOOD_NEWS or (lifts and "!" in plain) or any(map(_is_glad, sentences))
    if glad and not _has("nay", plain):
        return GLAD
    return "energised" if lifts else UNSURE


@lru_cache(8192)  # each of the signs is looked for in some hundred texts by one rule after the other
def _has(sign: str, text: str) -> bool:
    return bool(sounds()[sign].search(text))


def _is_glad(sentence: str) -> bool:
    return _has("glad", sentence) and not _has("slip", sentence)


def _is_near(plain: str) -> bool:
    """Whether a text tells of oneself or of somebody near."""
    return _has("near", plain) or not _MINE.isdisjoint(single_words(plain))


def _is_no_work(sentence: str, role: str | None) -> bool:
    """Whether a sentence tells of more than a deed, daily work, or those it is done for."""
    return not (begins_with_verb(sentence) or EVERYDAY.search(role or "") or _has("served", sentence))


def tells_of_more(words: Words) -> bool:
    """Whether something in a text is more than work, in joy or in grief, and no mark says which."""
    plain, hard = told(words.text), ("grave", "tears", "heavy")
    signs = ("tears", "near", "own") if words.kind == "answer" else ("tears", *_PERSONAL)
    if words.energy == "energised":
        return "!" in plain or any(_has(sign, plain) for sign in hard[:2]) or (_has("heavy", plain) and _is_near(plain))
    told_of = _tells_of_somebody(plain) and any(_has(sign, plain) for sign in hard)
    return bool(words.tells) or told_of or any(_has(sign, plain) for sign in signs)


@lru_cache(1024)  # as above
def weight(words: Words, role: str | None = None) -> int:
    """One of PLAIN, MOVING and HEAVY: work as usual is what tells of no news, of nobody and of nothing hard.

    An answer tells of somebody in any case, so that it moves only by what it tells; what is hidden moves.
    """
    tone, plain = sound(words, role), told(words.text)
    if tone == GRAVE:
        return HEAVY
    calls = (
        words.hidden or "!" in plain or tone == GLAD or tone in MARKED or words.tells or words.kind in ("talk", "trial")
    )
    if calls or any(_has(sign, plain) for sign in (*_HARD, *_PERSONAL)):
        return MOVING
    usual = words.kind == "answer" or all(map(_is_usual, _BETWEEN_SENTENCES.split(plain)))
    return PLAIN if usual else MOVING


def may_be_hard(words: Words, role: str | None = None) -> bool:
    """Whether a text is not surely harmless: a deed is, where it tells of nobody near, as is what is surely glad."""
    tone = sound(words, role)
    if tone in (GRAVE, "drained") or tone == GLAD:
        return tone != GLAD
    return weight(words, role) > PLAIN and not all(map(_is_harmless, _BETWEEN_SENTENCES.split(told(words.text))))


def _is_harmless(sentence: str) -> bool:
    if any(_has(sign, sentence) for sign in ("grave", "tears", "near", "said")):
        return False
    if begins_with_verb(sentence):
        return _MINE.isdisjoint(single_words(sentence))
    return not (any(_has(sign, sentence) for sign in ("own", *_HARD)) or _tells_of_somebody(sentence))


def _is_usual(sentence: str) -> bool:
    return begins_with_verb(sentence) or not _tells_of_somebody(sentence)


def _tells_of_somebody(plain: str) -> bool:
    return not _UNSAID.isdisjoint(single_words(plain))


def latest(snapshot: Snapshot, today: date) -> Words | None:
    """The weightiest of today's words that are more than work as usual or a step on a far way, or earlier ones again.

    None where there are none. Words of the last day with any come back where they are surely glad, and a week later
    where they are grave, if nothing was done here since.
    """
    on = max((one.on for one in snapshot.told), default=date.min)
    role = snapshot.profile.role
    of_the_day = [
        one for one in snapshot.told if one.on == on and (weight(one, role) > PLAIN or far_goal(one, snapshot))
    ]
    words = max(of_the_day, key=lambda one: (weight(one, role), _strength(told(one.text))), default=None)
    if words is None or on == today:
        return words
    begins = {GLAD: on + A_WEEK, GRAVE: on + A_FORTNIGHT}.get(sound(words, role))
    again = begins is not None and begins <= today < begins + A_WEEK and snapshot.here_on != today
    return words if again and not any(sitting.on > on for sitting in snapshot.sittings) else None


def is_plain(snapshot: Snapshot, text: str) -> bool:
    """Whether a text that was written lately tells of work as usual, however it was marked."""
    role = snapshot.profile.role
    return all(weight(replace(one, energy=None), role) == PLAIN for one in snapshot.told if one.text == text)


def weighs_on(snapshot: Snapshot, day: date) -> int:
    """How much the words of a day weigh; 0 where there are none that are more than work as usual."""
    role = snapshot.profile.role
    weights = (weight(one, role) for one in snapshot.told if one.on == day)
    return max((each for each in weights if each > PLAIN), default=0)


def question(words: Words, snapshot: Snapshot, today: date) -> Question | None:
    """The question about words that come back: another one each week; None where all were answered not long ago."""
    questions = asking()[sound(words, snapshot.profile.role)].questions
    first = today.toordinal() // 7 % len(questions)
    in_turn = (*questions[first:], *questions[:first])
    return next((one for one in in_turn if today - snapshot.answered.get(one.key, date.min) >= AGAIN), None)


def why(words: Words, snapshot: Snapshot) -> str:
    """What stands below the question: the words, unless they are hidden, and their day."""
    kind = asking()[sound(words, snapshot.profile.role)]
    return (kind.hidden if words.hidden else kind.why).format(what=quoted(words.text), date=echo(words.on))


def far_goal(words: Words, snapshot: Snapshot) -> str | None:
    """The far goal of which a rare word stands in these words, too, so that they may be a step on the way there.

    Nothing that may be hard is one.
    """
    if any(_has(sign, told(words.text)) for sign in _HARD):
        return None
    mine = _rare(words.text)
    goals = (goal for goal in snapshot.goals if goal.status == "active" and goal.horizon != "near")
    return next((goal.title for goal in goals if not goal.private and mine & _rare(goal.title)), None)


def _rare(text: str) -> frozenset[str]:
    """The beginnings of the long words of a text, but for those that stand in any goal."""
    return frozenset(word[:_LONG] for word in _rare_words(text))


def _rare_words(text: str) -> frozenset[str]:
    """The long words of a text that say what it is about, without the -s of several."""
    long_words = (word for word in plain_words(told(text)) if len(word) >= _LONG)
    return frozenset(word.removesuffix("s") for word in long_words if not word.startswith(_COMMON))


def quoted(text: str) -> str:
    """Words to their end, from where they tell of somebody near; of long ones what weighs most, and the end."""
    sentences = _BETWEEN_SENTENCES.split(" ".join(text.split()))
    near = any(_has(sign, each) for each in sentences for sign in ("near", "said"))
    begins = next((place for place, each in enumerate(sentences) if near and _strength(each)), 0)
    kept, last = {len(sentences) - 1}, sentences[-1]
    if len(_with_gaps(sentences, kept)) > LONGEST_QUOTE:
        return f"… {last[2 - LONGEST_QUOTE :].split(' ', 1)[1]}"
    for place in _heaviest_first(sentences):
        if place >= begins and len(_with_gaps(sentences, kept | {place})) <= LONGEST_QUOTE:
            kept.add(place)
    return _with_gaps(sentences, kept)


def _with_gaps(sentences: Sequence[str], kept: Collection[int]) -> str:
    """The sentences that are kept, with a sign in the place of those that are not."""
    said = (each if place in kept else "…" for place, each in enumerate(sentences))
    return " ".join(each for each, _ in groupby(said))


def _heaviest_first(sentences: Sequence[str]) -> list[int]:
    """Their places: of several that weigh alike the last one that tells of more than work comes first, else the first.

    Whoever is told of weighs more than what was done.
    """
    weights = [*map(_strength, sentences)]
    return sorted(range(len(sentences)), key=lambda at: (-weights[at], -at if weights[at] else at))


def _strength(text: str) -> int:
    """How many signs of more than work a text has: a hard word alone is as often of the work itself, a dead leaf."""
    near = any(_has(sign, text) for sign in _PERSONAL)
    hard = _has("heavy", text) or "!" in text
    return sum((not _is_usual(text), _tells_of_somebody(text), near, hard, _has("grave", text)))


def hard_stretch(snapshot: Snapshot, day: date, span: timedelta = A_FORTNIGHT) -> bool:
    """Whether something grave was written in the fortnight, or another ``span``, up to a day."""
    role = snapshot.profile.role
    return any(one.on <= day < one.on + span and _is_grave(one, role) for one in snapshot.told)


def hard_week(snapshot: Snapshot, day: date) -> bool:
    """Whether anything of the last week sounds hard: a question that needs good news would hurt beside it."""
    role = snapshot.profile.role
    return any(one.on <= day <= one.on + A_WEEK and _sounds_hard(one, role) for one in snapshot.told)


def _sounds_hard(words: Words, role: str | None) -> bool:
    plain = told(words.text)
    return sound(words, role) == GRAVE or (
        (_has("grave", plain) or _has("heavy", plain)) and _is_near(plain) and _is_no_work(plain, role)
    )


def uneasy(snapshot: Snapshot, day: date, span: timedelta) -> bool:
    """Whether something that may be hard was written in the ``span`` up to a day, or is known to have happened."""
    role = snapshot.profile.role
    days = [one.on for one in snapshot.happened if one.kind in (*HURTS, CRITICISM)]
    days += [one.on for one in snapshot.told if may_be_hard(one, role)]
    return any(on <= day < on + span for on in days)


def _is_grave(words: Words, role: str | None) -> bool:
    """Whether it is grave by its own words, not only because it was put down as a setback."""
    return sound(replace(words, kind="line") if words.kind == "setback" else words, role) == GRAVE


def says_it(snapshot: Snapshot, what: str, since: date, *, kinds: Collection[str] = ("answer",)) -> bool:
    """Whether an answer, or words of other ``kinds``, since that day speak of the same thing, word by word."""
    said = (one for one in snapshot.told if one.kind in kinds and one.on >= since)
    named = _rare_words(what)
    return any(_rare_words(one.text) & named for one in said)


def fell_silent(snapshot: Snapshot, day: date) -> bool:
    """Whether the last words were hard, or may have been, and nothing was written in the weeks since."""
    role, on = snapshot.profile.role, max((one.on for one in snapshot.told if one.on <= day), default=day)
    last = [one for one in snapshot.told if one.on == on and on + A_FORTNIGHT <= day < on + SILENCE]
    wrote = any(sitting.on > on and sitting.wrote for sitting in snapshot.sittings)
    return not wrote and any(may_be_hard(one, role) and (one.hidden or tells_of_more(one)) for one in last)
