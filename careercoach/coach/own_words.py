"""What somebody wrote of their own: how it sounds.

Nothing here understands what was written. It is shown whole on its day, and is called hard or good only with a sure
sign: a loss that is heard without doubt, or the person's own mark. Where signs of both stand in it, or none, it is
called nothing; and what is not surely harmless may be hard, so that nothing is asked beside it.
Source: product G1 (000: the emotional side of work); 004 (who asks at the wrong moment is switched off).
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from careercoach.coach.signs import begins_with_verb, plain_words, single_words, told
from careercoach.content.heard import EVERYDAY
from careercoach.content.moments import CRITICISM, HURTS
from careercoach.content.sounds import sounds
from careercoach.materials import Snapshot, Words
from careercoach.patterns import pattern

A_WEEK, A_FORTNIGHT = timedelta(days=7), timedelta(days=14)

STRETCH = timedelta(days=42)
"""So long after something grave nobody is chased, counted or taught."""

FIVE_WEEKS = timedelta(days=35)
"""So long after a setback nobody is asked about what others said against them."""

EIGHT_WEEKS = timedelta(days=56)
"""So long after something grave nobody is sent to look back on their year."""

SILENCE = timedelta(days=71)
"""Ten weeks after something that may be hard nobody who has fallen silent is asked for anything."""

UNEASY = timedelta(days=28)
"""So long after what may be hard nothing is asked that is asked of everybody."""

A_LOOK = timedelta(days=8)
"""So long after what may be hard no errand comes first: past the next look of whoever is here once a week."""

TERSE, MANY = 5, 6
"""Fewer words than these in a sentence are those of a telegram, and so many sentences show somebody's way."""

LONGEST_QUOTE = 240
"""Characters of somebody's words that are repeated at most: three lines of a screen."""

_BETWEEN_SENTENCES = pattern(
    r"(?<=[.!?])(?<!\b[EeAa][dv]\.)(?<!\b[MDS][rst]\.)(?<!\bMrs\.)(?<!\bHon\.)(?<!\bProf\.)\s+"
)
"""Where a sentence ends, and not a title or a short word: "Mr. Ouma"."""

_ENDS = pattern(r"(?<=[.!?,;:])\s")
"""Where a sentence or a part of one ends."""

GRAVE, GLAD, DRAINED, UNSURE = "hard", "glad", "drained", "told"
"""How a text sounds, with a sure sign of it; without one, or with signs of both, nobody can tell."""

LOSSES = ("grief", "harm", "ill", "failed", "ends")
"""What is surely hard of all that may be heard in a text (``content.heard`` NEWS)."""

GOOD_NEWS = ("clear", "birth", "saved", "won", "glad")
"""What is good of it."""

_MINE = frozenset(["i", "im", "me", "my", "our", "us", "we"])

_HARD, _PERSONAL = ("grave", "parting", "tears", "heavy", "slip"), ("near", "own", "said")
"""Signs of what may be hard, and of what is more than work (``content.sounds``)."""

_UNSAID = frozenset(["i", "me", "my", "we", "our", "us", "he", "she", "they", "his", "her", "their", "them", "you"])
"""Words that tell of somebody, which a line of work leaves out."""

_READ = frozenset(
    [
        "after", "again", "and", "are", "been", "before", "but", "from", "got", "had", "his", "it", "not", "she",
        "that", "the", "there", "they", "this", "today", "what", "when", "which", "who", "with", "yes", "you",
        "your",
    ]
)  # fmt: skip
"""Words of which one stands in most lines of English: without any a text is not read."""

_LONG = 5
"""Letters by which two words are the same, so that "apprentice" is the same as "apprenticeship"."""

_COMMON = (
    "about", "after", "again", "another", "becom", "befor", "begin", "better", "could", "every", "first", "found",
    "knowl", "learn", "month", "other", "place", "right", "shoul", "someb", "somet", "start", "still", "their", "thing",
    "three", "times", "today", "under", "where", "which", "withou", "worke", "worki", "would", "write", "years",
)  # fmt: skip
"""How words begin that say little of what a text is about."""


@lru_cache(1024)  # the rules ask it of the same words again and again
def sound(words: Words, role: str | None = None) -> str:
    """GRAVE, GLAD or DRAINED where a sure sign says so, and no other the opposite; UNSURE in any other case.

    Grave is a setback, a loss that is heard, and a death or the like beside oneself or somebody near: not a battery
    that died, nor a deed of somebody to whom such things are daily work, nor what turned out well. Glad is what gave
    energy, and good news that is heard.
    """
    plain, lifts = told(words.text), words.energy == "energised"
    sentences = _BETWEEN_SENTENCES.split(plain)
    near = not words.tells and _is_near(plain)
    lost = words.tells in LOSSES or (near and any(_is_loss(each, role) for each in sentences))
    grave = words.kind == "setback" or (lost and not _has("relief", plain))
    doubt = grave or _has("grave", plain) or _has("parting", plain)
    good = words.tells in GOOD_NEWS or any(map(_is_glad, sentences))
    glad = lifts or (good and not (_has("heavy", plain) or _has("nay", plain)))
    if grave or words.energy == "drained":
        return UNSURE if lifts or good else GRAVE if grave else DRAINED
    return GLAD if glad and not doubt else UNSURE


@lru_cache(8192)  # each of the signs is looked for in some hundred texts by one rule after the other
def _has(sign: str, text: str) -> bool:
    return bool(sounds()[sign].search(text))


def _is_loss(sentence: str, role: str | None) -> bool:
    """Whether a sentence tells of a loss that is no deed, nor daily work, and not of a thing that is worn out."""
    return _has("grave", sentence) and not _has("worn", sentence) and _is_no_work(sentence, role)


def _is_glad(sentence: str) -> bool:
    return _has("glad", sentence) and not _has("slip", sentence)


def _is_near(plain: str) -> bool:
    """Whether a text tells of oneself or of somebody near."""
    return _has("near", plain) or not _MINE.isdisjoint(single_words(plain))


def _is_no_work(sentence: str, role: str | None) -> bool:
    """Whether a sentence tells of more than a deed, daily work, or those it is done for."""
    return not (begins_with_verb(sentence) or EVERYDAY.search(role or "") or _has("served", sentence))


def tells_of_more(words: Words) -> bool:
    """Whether something in a text is more than work, in joy or in grief."""
    plain = told(words.text)
    signs = ("tears", "near", "own") if words.kind == "answer" else ("tears", *_PERSONAL)
    told_of = _tells_of_somebody(plain) and any(_has(sign, plain) for sign in _HARD)
    return bool(words.tells) or told_of or any(_has(sign, plain) for sign in signs)


@lru_cache(1024)  # as above
def is_usual(words: Words, role: str | None = None) -> bool:
    """Whether a text is work as usual: it tells of no news, of nobody and of nothing hard, and is not marked.

    An answer, and a note at a goal, tells of somebody in any case, so that only what it tells counts.
    """
    plain = told(words.text)
    calls = words.hidden or words.energy in ("drained", "energised") or words.kind in ("talk", "trial")
    if calls or sound(words, role) in (GRAVE, GLAD) or words.tells or "!" in plain:
        return False
    if any(_has(sign, plain) for sign in (*_HARD, *_PERSONAL)):
        return False
    return words.kind in ("answer", "note") or all(map(_is_usual, _BETWEEN_SENTENCES.split(plain)))


def may_be_hard(words: Words, role: str | None = None) -> bool:
    """Whether a text is not surely harmless: a deed is, where it tells of nobody near, as is what is surely glad."""
    tone = sound(words, role)
    if tone != UNSURE:
        return tone != GLAD
    return not is_usual(words, role) and not all(map(_is_harmless, _BETWEEN_SENTENCES.split(told(words.text))))


def _is_harmless(sentence: str) -> bool:
    if any(_has(sign, sentence) for sign in ("grave", "parting", "tears", "near", "said")):
        return False
    if begins_with_verb(sentence):
        return _MINE.isdisjoint(single_words(sentence))
    return not (any(_has(sign, sentence) for sign in ("own", *_HARD)) or _tells_of_somebody(sentence))


def _is_usual(sentence: str) -> bool:
    return begins_with_verb(sentence) or not _tells_of_somebody(sentence)


def _tells_of_somebody(plain: str) -> bool:
    return not _UNSAID.isdisjoint(single_words(plain))


def may_be_dark(words: Words, role: str | None = None) -> bool:
    """Whether a grief may be in a text, so that nothing beside it is called good: a sign, or another language."""
    tone = sound(words, role)
    if tone != UNSURE:
        return tone != GLAD
    if words.tells and words.tells not in GOOD_NEWS:
        return True
    plain = told(words.text)
    read = begins_with_verb(plain) or not _READ.isdisjoint(single_words(plain))
    return not (read and all(map(_is_light, _BETWEEN_SENTENCES.split(plain))))


def _is_light(sentence: str) -> bool:
    signs = ("grave", "parting", "tears", "near") if begins_with_verb(sentence) else (*_HARD, "near", "own")
    return not any(_has(sign, sentence) for sign in signs)


def weighs_at_home(words: Words) -> bool:
    """Whether a text tells of somebody near beside a word that may be hard: what is private is then met softly."""
    plain = told(words.text)
    return _has("near", plain) and any(_has(sign, plain) for sign in ("grave", "heavy", "own"))


def is_relief(words: Words) -> bool:
    """Whether something surely turned out well that might have been hard, with nothing beside it that is."""
    plain = told(words.text)
    return _has("relief", plain) and not any(_has(sign, plain) for sign in ("grave", "parting", "tears", "yet"))


def is_plain(snapshot: Snapshot, text: str) -> bool:
    """Whether a text that was written lately tells of work as usual, however it was marked."""
    role = snapshot.profile.role
    return all(is_usual(replace(one, energy=None), role) for one in snapshot.told if one.text == text)


def _rare_words(text: str) -> frozenset[str]:
    """The long words of a text that say what it is about, without the -s of several."""
    long_words = (word for word in plain_words(told(text)) if len(word) >= _LONG)
    return frozenset(word.removesuffix("s") for word in long_words if not word.startswith(_COMMON))


def quoted(text: str, most: int = LONGEST_QUOTE) -> str:
    """Words as they were written; of very long ones the beginning, up to the end of a sentence or a part of one."""
    whole = " ".join(text.split())
    if len(whole) <= most:
        return whole
    begun = whole[: most - 1]
    ends = [found.start() for found in _ENDS.finditer(begun)]
    return f"{begun[: ends[-1]] if ends else begun.rpartition(' ')[0] or begun} …"


def sentences(text: str) -> list[str]:
    return _BETWEEN_SENTENCES.split(text)


def is_terse(snapshot: Snapshot) -> bool:
    """Whether somebody writes as in a telegram: sentences of a few words each, in all that was written lately."""
    sentences = [each for one in snapshot.told if one.kind == "line" for each in one.text.split(". ")]
    return len(sentences) >= MANY and sum(len(each.split()) for each in sentences) < TERSE * len(sentences)


def hard_stretch(snapshot: Snapshot, day: date, span: timedelta = A_FORTNIGHT) -> bool:
    """Whether something grave was written in the fortnight, or another ``span``, up to a day."""
    role = snapshot.profile.role
    return any(one.on <= day < one.on + span and is_grave(one, role) for one in snapshot.told)


def lost_lately(snapshot: Snapshot, day: date) -> bool:
    """Whether a loss was written in the fortnight up to a day, and nothing good since; a no to a wish is no loss."""
    role = snapshot.profile.role
    losses = [one.on for one in snapshot.told if one.on <= day and one.tells != "failed" and is_grave(one, role)]
    good = (one.on for one in snapshot.told if sound(one, role) == GLAD)
    return bool(losses) and day < max(losses) + A_FORTNIGHT and not any(max(losses) < on <= day for on in good)


def heavy_season(snapshot: Snapshot, day: date) -> bool:
    """Whether two lines of the last six weeks were hard, or took energy."""
    role = snapshot.profile.role
    days = (one.on for one in snapshot.told if sound(one, role) in (GRAVE, DRAINED))
    return sum(on <= day < on + STRETCH for on in days) > 1


def hurt_lately(snapshot: Snapshot, day: date) -> bool:
    """Whether a setback was written in the five weeks up to a day: what others said against one waits."""
    return any(one.kind == "setback" and one.on <= day < one.on + FIVE_WEEKS for one in snapshot.told)


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


def is_grave(words: Words, role: str | None) -> bool:
    """Whether it is grave by its own words, not only because it was put down as a setback."""
    return sound(replace(words, kind="line") if words.kind == "setback" else words, role) == GRAVE


def says_it(snapshot: Snapshot, what: str, since: date, *, kinds: Collection[str] = ("answer",)) -> bool:
    """Whether an answer, or words of other ``kinds``, since that day speak of the same thing, word by word."""
    return any(is_about(one.text, what) for one in snapshot.told if one.kind in kinds and one.on >= since)


def is_about(text: str, what: str) -> bool:
    """Whether two texts share one of the words that say what they are about."""
    return not _rare_words(text).isdisjoint(_rare_words(what))


def fell_silent(snapshot: Snapshot, day: date) -> bool:
    """Whether the last words were hard, or may have been, and nothing was written in the weeks since."""
    role, on = snapshot.profile.role, max((one.on for one in snapshot.told if one.on <= day), default=day)
    last = [one for one in snapshot.told if one.on == on and on + A_FORTNIGHT <= day < on + SILENCE]
    wrote = any(sitting.on > on and sitting.wrote for sitting in snapshot.sittings)
    return not wrote and any(may_be_hard(one, role) and (one.hidden or tells_of_more(one)) for one in last)
