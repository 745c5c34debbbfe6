"""Whether a line that one typed for oneself can stand on a page for somebody else as it is, and if not, why.

One judgement for what starts chosen, for what of a thing stays out, and for what is named before a page leaves. It
leaves out rather too much than too little: a good line that stays out costs its writer a key, a wrong one that goes out
cannot be taken back. What was ``SaidForOthers`` is in doubt only where it speaks to one reader and another reads it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from careercoach.documents import agreements, as_typed, noted, phrases, slips, spoken_of
from careercoach.documents.asides import is_aside, may_be_aside
from careercoach.documents.for_others import SaidForOthers
from careercoach.language import days_in_words, naming, own_name, short_forms, shorthand, whom
from careercoach.language.clauses import without_quotes
from careercoach.patterns import pattern
from careercoach.records import (
    AccomplishmentRecord,
    FeedbackRecord,
    GoalRecord,
    LearningRecord,
    MeetingRecord,
    NoteRecord,
    PromiseRecord,
)

_SHE = pattern(r"\b(?:she|he|her|him|his|hers|herself|himself|hes|shes)\b", re.IGNORECASE)
_THEY = pattern(r"\b(?:they|them|their|theirs|themselves|em)\b", re.IGNORECASE)
_SEVERAL = pattern(
    r"\b(?:(?!his|this|is|was|has|its|as|us|always|sometimes)[a-z]{3,}s|people|everybody|everyone|each|group|team|crew|staff|both"
    r"|family|children|men|women|nobody|whoever|round|shift|desk|ward|office|board|council|committee|department|class"
    r"|unit|branch|depot|school|club)\b",
    re.IGNORECASE,
)
_YOU = pattern(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_SIGNS = pattern(r"[&+=*#~<>|^_]|->|[→…]|\.\.|(?<![\w.])/|/(?![\w])|\bw/|!|[;:]-?[()]|@(?=\s)")
"""Signs of a note and of talk, which no sentence has."""
_SMALL = pattern(
    r"(?<![\w.’'-])(?:i|im|ive|id|dont|cant|wont|isnt|arent|aint|hes|shes|theyre|thats|lets|whats|weve|youve|youll)(?![\w.])"
    r"|\b(?:january|february|april|june|july|august|september|october|november|december"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|(?:(?<=\d )|(?<=\d\. ))(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
    r"|(?:past|until|in|by|since|from|and|or|of) (?:march|may(?=\W*$)))\b"
    r"|\b(?:jan|feb|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri)\b(?!\w)"
    r"|\w\. (?=[a-z])|\b(?:if|that|because|when|says?|said|think|but|so|though) its\b"
    r"|\bits (?:a|an|the|not|ugly|ok|fine|too|so)\b",
)
"""What has a capital, or an apostrophe, wherever it is read by somebody else."""
_SPOKEN = pattern(
    r"\b(?:bloody|blokes?|(?-i:mates?)|guys?|lads?|arvo|gonna|wanna|gotta|kinda|sorta|stuff|nicked|chucked|cranky|dodgy|heaps"
    r"|loads of|tons of|reckons?|yeah|yep|nope|nah|okay|ok|meh|ugh|wow|yay|lol|haha\w*|hehe\w*|boss lady|big boss"
    r"|dude|bro|kiddo|grumpy|posh|crazy|mad|stupid|silly|dumb|ugly|horrible|awful|terrible|annoying|boring|gross|puke\w*"
    r"|weird|freaked|screwed|sucks?|sucked|whatever|somehow|finally|at last|thank god|god|hell|phew|oops|sigh"
    r"|thingy|thingies|bits and bobs|fed up|pissed|loo|toilet|pee|poo|fart\w*|snor\w+|yawn\w*|sweat\w*"
    r"|moan\w*|whin\w+|grumbl\w*|nagg\w*|bitch\w*|sulk\w*|whistled|thumb|giggl\w*|teas\w+|mock\w*|pretend\w*"
    r"|(?-i:re)|vs|etc|asap|fyi|btw|aka|eg|ie|approx|incl|excl|max|mins|secs?|(?-i:hrs?)|nr|pls|plz|thx|cheers)\b",
    re.IGNORECASE,
)
_OWN_FAULT = pattern(
    r"\b(?:wrong|mistakes?|mistaken|(?:my|our|own|his|her|their|whose) faults?|at fault|faults? of (?:mine|ours)"
    r"|fault (?:is|was) (?:mine|ours|his|hers|theirs)|(?:is|was|were) (?:the|a) fault of"
    r"|blamed?|sorry|apolog\w+|forgot|forgotten|messed|ashamed|guilty|embarrass\w*"
    r"|my bad|ruined|overslept|too late|late again|lied|cheat\w*|faked|antedat\w+|hid|hidden|secretly"
    r"|did ?n[o'’]t dare|panick?\w*|lost my (?:temper|nerve|patience)|yelled|shouted|rude|snapped|confess\w*)\b",
    re.IGNORECASE,
)
_PRIVATE = pattern(
    r"\b(?:wife|husband|girlfriend|boyfriend|ex|kids?|mum|mom|mummy|dad|daddy|mother-in-law|aunt|uncle|grandma|grandpa"
    r"|cousins?|nephews?|nieces?|brothers?|sisters?|fianc\w+|divorc\w*|wedding|funeral|pregnan\w*|miscarr\w*|bday|birthday"
    r"|(?:my|our) (?:boys?|girls?|children|family|sons?|daughters?)|(?:with|and|for) the (?:boys|girls)"
    r"|home (?:at|by|before|in time|on time|for (?:dinner|supper|tea))"
    r"|ill|sick|sickness|sickies?|flu|cancer|surgery|hip|knee|back pain|depress\w*|burn ?out|burnt out|anxi\w+"
    r"|(?:be|becomes?|became) (?:a )?(?:father|mother)|(?:not|never|n['’]t) (?:told|tell) (?:anybody|anyone)"
    r"|nobody knows (?:it|yet|about)|pills?|pokies|gambl\w*|debts?|loans?|rent|mortgage|church|mosque|god|prayed|visa"
    r"|crie[ds]|cry(?:ing)?|tears?|wept|sobb\w*|hugg?\w*|kiss\w*|fainted|vomit\w*|bled|trembl\w*|shak(?:e|ing|y)|shook)\b",
    re.IGNORECASE,
)
"""Somebody's family, health, money or feelings: nobody's but theirs."""
_RATES = pattern(
    r"\b(?:better|worse|faster|slower|more|less|braver|calmer) than"
    r" (?:me|him|her|them|us|mine|anyone|anybody|(?-i:[A-Z])\w+)\b"
    r"|\bthe (?-i:[A-Z])\w+ (?:thing|business|story|affair)\b|\bgood one\b|\bfor once\b|\bas usual\b"
    r"|\bof course\b|\bno one asked\b|\bnobody asked\b|\bin (?:the|their|his|her) sleep\b",
    re.IGNORECASE,
)
_OF_ANOTHER = pattern(
    r"\bnear miss\w*|\bmistakes?\b|\b(?:was|were|came|comes|is|always|often|again|too) late\b|\blate again\b"
    r"|\blateness\b"
    r"|\b(?:sleeps?|asleep|awake|drunk|drinks|drinking|lazy|useless|struggl\w+|failed|fails|failing)\b"
    r"|\b(?:sacked|fired|dismissed|suspended|disciplin\w+|a warning|warned|complain(?:s|ed|ing)?|quarrel\w*|argued)\b"
    r"|\b(?:quits?|resign\w*|gave notice|is leaving|was leaving|wants? to leave|about to leave|will leave|has left)\b"
    r"|\b(?:salary|wages?|earns?|pay rise|paid (?:more|less)|off work|on leave)\b"
    r"|\bcomplaints? (?:about|against|of|from|by) (?-i:[A-Z])",
    re.IGNORECASE,
)
"""Somebody's mishap, fault, quarrel, pay or going, where they are named beside it."""
_NEAR_MISS = pattern(r"\bnear miss(?:es)?\b", re.IGNORECASE)
CHOOSE_READER = "it tells of somebody else's affair: choose who reads it"
_ORDINALS = pattern(r"(?<!the )\b\d+(?:st|nd|rd|th)\b(?! of\b| [A-Z])")
_A_NOTE = "it reads like a note"
_SAW_WITH = pattern(r"\b(?:see|sees|saw|seen) with\b", re.IGNORECASE)
"""What is said of arranging something and is no English: "see with the committee"."""
_TO_ONESELF = pattern(
    r"(?:^|: )(?:say|tell|ask|get|push|mention|convince|persuade|show|remind|make (?:him|her|them|sure))\b",
    re.IGNORECASE,
)
"""How the purpose of a talk begins that is a note to oneself: "Say that I want the post"."""
_A_SIDE = pattern(r", (?:you|I) [a-z]+\b")
"""Where a thing is named and somebody does another behind it: "a bonus of 6 months, you ask the district"."""
_ADDRESS = pattern(r"https?://\S+")
_FEW = 2
_WORDS_IN_IN = (
    "again begin main remain contain explain complain train brain rain gain pain plain chain obtain maintain captain "
    "certain curtain mountain cabin basin margin origin plugin admin cousin protein satin skin spin thin toxin twin "
    "vitamin insulin join coin within login resin muffin pumpkin napkin violin bargain fountain sustain retain attain "
    "domain terrain strain restrain drain grain stain vein aspirin bulletin latin coffin ruin penguin"
)
_WITHOUT_G = pattern(rf"(?<![\w’'-])(?!(?:{_WORDS_IN_IN.replace(' ', '|')})\b)[a-z]{{3,}}in\b")
"""What may have lost its last letter: "meetin"."""


@lru_cache(2**12, typed=True)  # asked several times of each line; words for others are a type of text
def doubt(text: str | None, before: str = "", *, quoted: bool = False) -> str:
    """Why a text cannot stand before somebody else as it is, in a few words; blank where it can, or says nothing.

    ``before`` stands before it and may name whom it speaks of; ``quoted`` says that it stands in quotation marks as
    somebody said it, where it need be no sentence.
    """
    if not text or not text.strip() or isinstance(text, SaidForOthers):
        return ""
    said = shorthand.raised(_ADDRESS.sub("·", short_forms.without_emphasis(text.strip())))
    if word := short_forms.leftover(text):
        return f"would they know what “{word}” is?"
    typed_small = text.strip()[0].islower()
    return next((why for found, why in _kinds(said, before, small=typed_small, quoted=quoted) if found), "")


def of_work(done: AccomplishmentRecord, reader: str | None = None, called: str = "") -> str:
    """Why a piece of work does not stand: its title, or figures without what they count.

    ``called`` is how the reader is addressed.
    """
    if isinstance(done.title, SaidForOthers):
        return to_one(done.title, f"{reader or ''} {called}".strip())
    (read,) = noted.work_to_them([done], reader)
    bare = (done.before or done.after) and not (done.unit or "%" in f"{done.before}{done.after}")
    title = days_in_words.told(read.title, done.on, done.on)
    return (
        doubt(title)
        or spoken_of.client(read.title, (*done.seen_by, reader or "", called))
        or _another_day(title, over=True)
        or named(read.title, f"{reader or ''} {called}".strip())
        or ("its figures say not what they count" if bare else "")
        or doubt(done.unit)
    )


def of_result(done: AccomplishmentRecord, reader: str | None = None) -> str:
    """Why what came of a piece of work does not stand beside it."""
    if isinstance(done.result, SaidForOthers):
        return ""
    (read,) = noted.work_to_them([done], reader)
    result = days_in_words.told(read.result or "", done.on, done.on)
    return doubt(result, f"{read.title}; ") or _another_day(result, over=True) or named(result, reader)


def of_promise(promise: PromiseRecord, reader: str | None = None, read: PromiseRecord | None = None) -> str:
    """Why what was agreed does not stand; ``read`` is how its ``reader`` reads it, None for as it was noted."""
    if promise.owner == "me" and promise.state == "kept" and agreements.goes_on(promise):
        return "it goes on, and reads as done"
    if isinstance(promise.text, SaidForOthers):
        return "" if promise.person == reader else to_one(promise.text)
    one = read or promise
    said = noted.did(one) if one.state == "kept" else noted.does(one)
    if noted.doubtful(one) or shorthand.both_ways(one.text):
        return "it may be read in two ways"
    if _SAW_WITH.search(one.text) or (said is None and (noted.lacks_who(one.text) or _A_SIDE.search(one.text))):
        return "it is no sentence"
    if whom.reads_wrong(one.text, reader, agreed_with=reader is not None):
        return "it may speak of them as of somebody else"
    return doubt(said or one.text) or named(one.text, reader)


def of_note(note: NoteRecord, reader: str | None = None) -> str:
    """Why what somebody said is not said back in these words."""
    said = note.text if isinstance(note.text, SaidForOthers) else None
    if said and said.as_it_is:
        return ""
    if whom.seen_to(note.text) != note.text or (said and whom.unnamed("", note.text)):
        return "it may speak of them as of somebody else"
    if said is not None:
        return ""
    lacking = "it says not who does that" if noted.lacks_who(note.text) else ""
    return lacking or doubt(note.text, quoted=True) or named(note.text, reader)


def of_goal(goal: GoalRecord, reader: str | None = None) -> str:
    """Why a goal does not stand, by its title."""
    why = doubt(goal.title)
    if why.startswith(_A_NOTE) and as_typed.is_name_of_a_thing(goal.title):
        why = ""
    return to_one(goal.title, reader) or why or named(goal.title, reader)


def of_feedback(said: FeedbackRecord) -> str:
    """Why what somebody said does not stand: their words, or the answer to them, without which they do not stand."""
    words, since = (days_in_words.told(text or "", said.on, said.on) for text in (said.behaviour, said.changed))
    answer = doubt(since, quoted=True)
    in_doubt = "" if isinstance(said.behaviour, SaidForOthers) else doubt(words, quoted=True)
    return in_doubt or (f"in what you changed, {answer}" if answer else "")


def of_learning(one: LearningRecord) -> str:
    """Why a piece of learning does not stand: its title is a name, and need be no sentence."""
    return "it reads like an aside" if is_aside(one.title) or _PRIVATE.search(one.title) else ""


def of_purpose(talk: MeetingRecord, reader: str | None) -> str:
    """Why what a talk is for, in one's own words, does not stand before the one it is with."""
    purpose = phrases.own_purpose(talk)
    if whom.reads_wrong(purpose, reader, agreed_with=True) or whom.third(purpose):
        return "it may speak of them as of somebody else"
    if _TO_ONESELF.search(purpose):
        return "it is what you mean to do in the talk"
    return doubt(purpose, quoted=True)


def to_one(text: str, reader: str | None = None) -> str:
    """Why words for others do not hold for every reader on every day: nobody else is "you"; blank for other texts.

    ``reader`` is all that they are called, who reads of themselves as of somebody else.
    """
    if not isinstance(text, SaidForOthers):
        return ""
    if text.as_it_is or text.alone:
        return _another_day(text, over=True)
    return next((why for found, why in _for_one_alone(text, reader) if found), "") or _another_day(text, over=True)


def _for_one_alone(text: str, reader: str | None) -> Iterator[tuple[object, str]]:
    if you := _YOU.search(without_quotes(text)):
        yield you, f"“{you[0]}” is said to one reader only"
    yield whom.unnamed("", text), "nobody is named there whom “she” or “he” means"
    yield naming.names(text, reader), "it speaks of them by name"
    yield _tells_of_another(text), CHOOSE_READER


def says_little(measure: str | None) -> bool:
    """Whether a measure in a few words without a figure says by itself not what one will see."""
    return bool(measure) and len((measure or "").split()) <= _FEW and not re.search(r"\d", measure or "")


def named(text: str, reader: str | None) -> str:
    """That the reader is spoken of by name, on a page of their own; ``reader`` is all that they are called."""
    if isinstance(text, SaidForOthers) or not reader:
        return ""
    parts = "|".join(re.escape(part) for part in reader.split() if len(part) > _FEW)
    whose = bool(parts) and re.search(rf"\b(?:{parts})s\b", text) is not None
    return "it speaks of them by name" if whose or naming.names(text, reader) else ""


def names_me(text: str, own: str | None, reader: str | None) -> str:
    """That one speaks of oneself by name, as of somebody else; ``own`` is what one is called."""
    if isinstance(text, SaidForOthers) or not own or not own_name.names_me(text, own, reader or ""):
        return ""
    return "it speaks of you by name"


def of_several(done: AccomplishmentRecord) -> str:
    """Why work does not stand before a group that saw it: "they" in it may be the readers."""
    texts = (done.title, done.result or "")
    said = any(_THEY.search(text) for text in texts if not isinstance(text, SaidForOthers))
    return "“they” may be they" if said else ""


def _kinds(said: str, before: str, *, small: bool, quoted: bool) -> Iterator[tuple[object, str]]:
    plain = without_quotes(said)
    if found := _SMALL.search(plain) or _SIGNS.search(plain) or _ORDINALS.search(plain):
        yield found, f"“{found[0].strip()}” stands as it was typed"
    if found := slips.doubtful(plain):
        yield found, f"“{found[0]}” stands as it was typed"
    if found := _somebody(plain, before):
        yield found, f"whom does “{found[0]}” mean to them?"
    if found := _SPOKEN.search(plain) or _WITHOUT_G.search(plain):
        yield found, f"“{found[0]}” is said, and not written"
    yield may_be_aside(said) or _RATES.search(plain), "it reads like an aside"
    yield not quoted and _OWN_FAULT.search(plain), "it tells of a fault"
    yield _PRIVATE.search(plain), "it may be somebody's private affair"
    yield _tells_of_another(plain), "it tells of somebody else's affair"
    yield _another_day(plain), _another_day(plain)
    if quoted:
        return
    yield as_typed.counts_nothing(plain), "a number says not what it counts"
    note = as_typed.of_a_note(plain, small=small)
    yield note, f"{_A_NOTE}: {note}"


def _tells_of_another(text: str) -> bool:
    """Whether somebody is named beside a mishap, a quarrel, pay or going, which is for who is chosen to know it."""
    return _OF_ANOTHER.search(text) is not None and naming.names_somebody(_NEAR_MISS.sub("an event", text))


def _another_day(text: str, *, over: bool = False) -> str:
    gone = days_in_words.gone_off(without_quotes(text), over=over)
    return f"“{gone}” is another day for them: name the day or the month" if gone else ""


def _somebody(plain: str, before: str) -> re.Match[str] | None:
    """The first word for somebody whom nothing before it names, or who may be the reader."""
    if found := _THEY.search(plain):
        named = f"{before}{plain[: found.start()]}"
        if _SEVERAL.search(named) is None or _YOU.search(named):
            return found
    found = _SHE.search(plain)
    return found if found and (whom.unnamed(before, plain) or _YOU.search(plain)) else None
