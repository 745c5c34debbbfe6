"""A short letter of thanks to one person: what they told, kept and did with the sender, as far as it is on file.

What the sender did alone is no thanks, and stands there only where they chose it. Why it has no gaps: a letter with a
placeholder in it is sent one day. With nothing on file it is whole, too, only shorter; what is missing is named beside
it (``nothing_told``), and the sender's own words fill it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from careercoach.content.messages import letter
from careercoach.documents import advised, choosing, doubts, noted, phrases, spoken, spoken_of
from careercoach.documents.asides import beside_the_work, carries_work
from careercoach.documents.audience import EVERYWHERE, Key, scope_of, shown
from careercoach.documents.choosing import Offered, Reader, offered_as
from careercoach.documents.for_others import SaidForOthers
from careercoach.documents.kept_back import PRIVATE_WORK, kept_back
from careercoach.documents.making import Kind
from careercoach.documents.markdown import block, bullets, document, in_quotes, inline, sentence, strong, wrapped
from careercoach.documents.materials import Thanks
from careercoach.documents.pay import about_pay
from careercoach.language import shorthand, telling
from careercoach.materials import Noted
from careercoach.patterns import pattern
from careercoach.records import AccomplishmentRecord, FeedbackRecord, NoteRecord, PromiseRecord

FEW = 2
"""Things of each kind that are named at most: it is a letter, and not a list."""
MOST = 4
"""Things named in all at most."""
_CHOSEN = "seen"
"""The line of the letter below which stands what the sender did and chose to tell."""

_WITH_THEM = pattern(r"\b(?:you|your)\b", re.IGNORECASE)
"""What the one whom the letter is for had a part in, as they read it."""

_FOR_THEM = pattern(r"(?:I )?\w+ you\b|.*\b(?:for|to) you\b", re.IGNORECASE)
"""What the sender did for whom the letter is for: "I helped you"."""
_THANKS = pattern(r"\W*(?:i (?:want|wish|would like) to )?thank", re.IGNORECASE)
"""How one's own words begin that thank by themselves."""
_A_SUM = pattern(r"^(?:the |my |our )?\d[\d .,]*$|\bthe \d[\d .,]*\d\b", re.IGNORECASE)
"""Something that is most likely an amount of money: "the 180 000"."""
_OWN = "What only you can say: the letter tells one thing, and nothing in words of your own."
_BLANK = "What you thank them for: it is not on file yet."


def thanks(material: Thanks, audience: str, today: date) -> str:
    """The letter as Markdown, ending in one newline; ``today`` says whether the time together is over.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    over = _over(material, today)
    return document(_paragraphs(_through_the_gate(material, audience), over))


def nothing_told(material: Thanks, audience: str) -> bool:
    """Whether the letter does not say what for.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    return not any(_told(_through_the_gate(material, audience)))


def left_out(material: Thanks, audience: str) -> tuple[str, ...]:
    """What is on file of this person and not in the letter, a plain sentence each; and when it does not say what for.

    Raises InvalidValue for an audience that is not in AUDIENCES.
    """
    if audience == "self":
        return ()
    whole = _through_the_gate(material, audience)
    return (
        *kept_back(material.seen, audience),
        *([PRIVATE_WORK] if any(done.private for done in material.seen) else []),
        *choosing.left_by_hand(material.choosing),
        *(f"{one}: too much for a short letter, unless you choose it or leave out another." for one in _no_room(whole)),
        *_alone(whole),
        *beside_the_work(_beside(material), "unless you choose it"),
        *([_BLANK] if nothing_told(material, audience) else []),
        *([_OWN] if not block(whole.words or "") and sum(map(len, _named(whole).values())) == 1 else []),
    )


def offered(material: Thanks, reader: Reader) -> Iterator[Offered]:
    """What the letter may name: nothing private, and of the rest everything until it is left out but what is beside
    the work.
    """
    for done in material.seen:
        if not done.private:
            aside = ("aside", not carries_work(done, seen=True))
            doubt = doubts.of_work(done, reader.name) or spoken_of.reader(done.title, material.person)
            doubt = doubt or (doubts.of_several(done) if reader.several else "")
            yield offered_as("accomplishment", done.id, done.title, reader, first=[aside], doubt=doubt)
    for one in material.feedback:
        yield offered_as("feedback", one.id, one.behaviour, reader, doubt=doubts.doubt(one.behaviour, quoted=True))
    for note in _advice(material.among):
        yield offered_as("note", note.id, note.text, reader, doubt=doubts.of_note(note))
    for promise in material.promises:
        read = noted.to_them(promise, material.among, material.person.address or "")
        pay = "about pay", about_pay(promise.text) or _A_SUM.search(promise.text) is not None
        thanked = "thanked", (promise.closed_on or date.max) <= (material.thanked_on or date.min)
        doubt = doubts.of_promise(promise, reader.name, read) or _says_nothing(promise, read)
        yield offered_as("promise", promise.id, promise.text, reader, always=[pay, thanked], doubt=doubt)


def _says_nothing(promise: PromiseRecord, read: PromiseRecord) -> str:
    """That it is no sentence that says what they did, unless it was worded so."""
    said = noted.says_what_for(read) or isinstance(promise.text, SaidForOthers)
    return "" if said else "it says not what they did"


def _through_the_gate(material: Thanks, audience: str) -> Thanks:
    """Asking for the letter chose what its reader said and kept, in the positions in which the two met."""
    scope = scope_of(material.profile, *material.earlier)
    (profile,) = shown([material.profile], audience, chosen=False, scope=scope)
    (person,) = shown([material.person], audience, scope=EVERYWHERE)
    return replace(
        material,
        profile=profile,
        person=person,
        feedback=shown(material.feedback, audience, scope=scope),
        promises=tuple(
            noted.to_them(one, material.among, material.person.address or "")
            for one in shown(material.promises, audience, chosen=audience == "person", scope=scope)
        ),
        seen=noted.work_to_them(shown(_of_work(material), audience, chosen=False, scope=scope), material.person.name),
    )


def _of_work(material: Thanks) -> list[AccomplishmentRecord]:
    picked, unpicked = choosing.decided_on(material.choosing)
    return [
        done
        for done in material.seen
        if done.id in picked or (done.id not in unpicked and choosing.tells(done, material.person.name))
    ]


def _beside(material: Thanks) -> list[str]:
    """What they saw that is beside the work, and open to be named."""
    return [done.title for done in material.seen if not done.private and done not in _of_work(material)]


def _paragraphs(seen: Thanks, over: str) -> Iterator[str]:
    words, told = letter("thanks"), tuple(_told(seen))
    yield f"{strong('Subject:')} {words['subject']}"
    yield wrapped(phrases.greeting(seen.person.name, seen.profile, seen.person))
    thanks_itself = _THANKS.match(seen.words or "")
    yield wrapped(over or ("" if thanks_itself else words["what_for" if told else "bare"]))
    yield from told
    yield words["wish"] if over else ""
    yield words["goodbye"]
    yield phrases.signed(seen.person.name, seen.profile, seen.person)


def _over(material: Thanks, today: date) -> str:
    """That the time together ends or ended; empty while it goes on."""
    words, profile, left_on = letter("thanks"), material.profile, material.person.left_on
    if left_on:  # who is gone may be ill, or have gone in anger: nothing is said of why
        return words["what_for" if left_on < today else "leaves"]
    place = inline(profile.short_name or profile.organisation or "")
    if profile.until is None or not place or material.stays:
        return ""
    over = words["ended" if profile.until < today else "ends"]
    return over.format(place=place, day=spoken.day(profile.until, today))


def _told(seen: Thanks) -> Iterator[str]:
    """What for: the sender's own words, then what is on file."""
    words, own = letter("thanks"), block(seen.words or "")
    if own:
        yield own
    for lead, items in _named(seen).items():
        yield words[lead]
        yield bullets([item] for item in items)


def _named(seen: Thanks) -> dict[str, list[str]]:
    """What of all that could be named has room, and all that was chosen."""
    named: dict[str, list[str]] = {}
    left = MOST
    for lead, items in _on_file(seen).items():
        if told := items if lead == _CHOSEN else items[: min(FEW, left)]:
            named[lead] = told
            left -= len(told)
    return named


def _no_room(seen: Thanks) -> list[str]:
    """What could be named and has no room."""
    named = _named(seen)
    return [item for lead, items in _on_file(seen).items() for item in items if item not in named.get(lead, ())]


def _on_file(seen: Thanks) -> dict[str, list[str]]:
    """All that could be named, each kind by its line of the letter, in the order in which it is named."""
    wanted = seen.choosing.wanted if seen.choosing else frozenset()
    work = _with_figures_first(seen.seen, wanted)
    listed = {
        "advised": _advised(seen),
        "told": map(_said, _worth_it(seen.feedback)),
        "kept": map(_kept, seen.promises),
        "together": (_saw(done) for done in work if _is_with_them(done)),
        _CHOSEN: (_saw(done) for done in work if not _is_with_them(done) and (done.noun, done.id) in wanted),
    }
    return {lead: [item for item in items if item] for lead, items in listed.items()}


def _is_with_them(done: AccomplishmentRecord) -> bool:
    return _WITH_THEM.search(done.title) is not None


def _alone(seen: Thanks) -> Iterator[str]:
    """The sentence that counts what they saw and had no part in, as far as it can be told."""
    wanted = seen.choosing.wanted if seen.choosing else frozenset()
    alone = [done for done in seen.seen if not _is_with_them(done) and (done.noun, done.id) not in wanted]
    if number := len(alone):
        what = "1 thing of your own that they saw" if number == 1 else f"{number} things of your own that they saw"
        yield f"{what}: no thanks to them, unless you choose {'it' if number == 1 else 'one'}."


def _with_figures_first(seen: Iterable[AccomplishmentRecord], wanted: frozenset[Key]) -> list[AccomplishmentRecord]:
    """What the sender chose themselves, then what has figures."""
    return sorted(seen, key=lambda done: ((done.noun, done.id) not in wanted, not telling.measure(done)))


def _worth_it(feedback: Iterable[FeedbackRecord]) -> tuple[FeedbackRecord, ...]:
    """What they praised, and of the rest what led to a change."""
    return tuple(one for one in feedback if one.kind == "strength" or inline(one.changed or ""))


def _said(one: FeedbackRecord) -> str:
    changed = sentence(one.changed or "")
    told = f"“{sentence(one.behaviour)}”"
    return f"{told} What I changed: {changed}" if changed else told


def _kept(promise: PromiseRecord) -> str:
    if not inline(promise.text):
        return ""
    return (
        sentence(noted.did(promise) or "")
        if noted.says_what_for(promise)
        else in_quotes(noted.without_how(promise.text))
    )


def _advised(seen: Thanks) -> Iterator[str]:
    """The advice that is chosen, in quotation marks."""
    chosen = seen.choosing.picked if seen.choosing else None
    for one in _advice(seen.among):
        if (one.noun, one.id) in chosen if chosen is not None else not doubts.of_note(one):
            yield f"“{sentence(advised.said(one.text))}”"


def _advice(among: Iterable[Noted]) -> list[NoteRecord]:
    """The advice that one can act on, the latest first; never a verdict on oneself."""
    heard = (one for one in among if isinstance(one, NoteRecord) and one.kind == "advice")
    return [one for one in heard if _is_to_do(advised.said(one.text))][::-1]


def _is_to_do(advice: str) -> bool:
    """Whether it says what to do, and does not scold."""
    if advised.scolds(advice):
        return False
    taken = advised.taken(advice)
    return bool(taken) or (taken == "" and shorthand.both_ways(shorthand.deed(advice, "me")))


def _saw(done: AccomplishmentRecord) -> str:
    """What they saw, and what came of it with its figures; empty for what was done for them, which is no thanks."""
    told = shorthand.told(done.title) or done.title
    return "" if _FOR_THEM.match(told) else f"{sentence(told)} {phrases.result(done)}".rstrip()


KIND: Kind[Thanks] = Kind("thanks", thanks, left_out)
