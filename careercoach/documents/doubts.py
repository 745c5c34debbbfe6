"""Whether a line that one typed for oneself can stand on a page for somebody else as it is, and if not, why.

One judgement for what starts chosen, for what of a thing stays out, and for what is named before a page leaves. It
leaves out rather too much than too little: a good line that stays out costs its writer a key, a wrong one that goes out
cannot be taken back. What was ``SaidForOthers`` is in doubt only where it speaks to one reader and another reads it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from careercoach.documents import agreements, noted, phrases, slips, spoken_of
from careercoach.documents.asides import is_aside, may_be_aside
from careercoach.documents.for_others import SaidForOthers
from careercoach.language import days_in_words, naming, own_name, short_forms, shorthand, whom
from careercoach.language.clauses import pieces, without_quotes
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
    r"\b(?:wrong|mistakes?|mistaken|faults?|blamed?|sorry|apolog\w+|forgot|forgotten|messed|ashamed|guilty|embarrass\w*"
    r"|my bad|ruined|overslept|too late|late again|lied|cheat\w*|faked|antedat\w+|hid|hidden|secretly"
    r"|did ?n[o'’]t dare|panick?\w*|lost my (?:temper|nerve|patience)|yelled|shouted|rude|snapped|confess\w*)\b",
    re.IGNORECASE,
)
_PRIVATE = pattern(
    r"\b(?:wife|husband|girlfriend|boyfriend|ex|kids?|mum|mom|mummy|dad|daddy|mother-in-law|aunt|uncle|grandma|grandpa"
    r"|cousins?|nephews?|nieces?|brothers?|sisters?|fianc\w+|divorc\w*|wedding|funeral|pregnan\w*|miscarr\w*|bday|birthday"
    r"|ill|sick|sickness|sickies?|flu|cancer|surgery|hip|knee|back pain|depress\w*|burn ?out|burnt out|anxi\w+"
    r"|pills?|pokies|gambl\w*|debts?|loans?|rent|mortgage|church|mosque|god|prayed|visa"
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
    r"|\b(?:sacked|fired|dismissed|suspended|disciplin\w+|a warning|warned|complain\w*|quarrel\w*|argued)\b"
    r"|\b(?:quits?|resign\w*|gave notice|is leaving|was leaving|wants? to leave|about to leave|will leave|has left)\b"
    r"|\b(?:salary|wages?|earns?|pay rise|paid (?:more|less)|off work|on leave)\b",
    re.IGNORECASE,
)
"""Somebody's mishap, fault, quarrel, pay or going, where they are named beside it."""
_NUMBER = pattern(r"(?<![\w.,:/-])\d+(?:[.,:]\d+)*(?![\w:/]|[.,]\d)(?P<sign>\s?[%°€$£])?")
_NO_THING = (
    "and|or|but|now|then|to|for|of|in|on|at|by|from|with|was|is|were|before|after|instead|not|late|early|only|alone|all|each"
    "|both|so|as|than|when|if|because|through|till|until|over|under"
)
_COUNTED = pattern(rf"\s(?:an?|per)\s\w|\s?[-–]\s?\d|(?:\s|-)(?!(?:{_NO_THING})\b)[^\W\d_]{{2,}}")
"""What stands behind a number that says what it counts."""
_LEADS_ON = pattern(
    rf"\s(?:to|of|out of|and|or|instead of|in)\s(?:the\s)?\d+(?:[.,]\d+)*"
    rf"(?:\s?[%°€$£]|\s(?:an?|per)\s\w|\s(?!(?:{_NO_THING})\b)[^\W\d_]{{2,}})"
    r"|\s(?:out )?of\s(?:(?!\d)\w+\s)?[^\W\d_]{3,}"
)
"""The same behind another number or word: "from 23 to 9 a month", "9 of our visits"."""
_NAMED = pattern(
    r"\b(?:article|band|bay|bed|bus|chapter|class|desk|dock|dose|draft|floor|form|gate|grade|group|hall|house|level|line|lot"
    r"|machine|module|no\.?|number|page|part|phase|platform|presse?s?|pump|q|quarter|road|room|route|sheet|shift|stage|step|stop"
    r"|studio|table|team|track|tram|unit|version|ward|week|day|year|zone)\s*(?:\d+ and )?$"
    r"|\w\s+(?-i:(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][\w-]*)\s*$",
    re.IGNORECASE,
)
"""What a number behind it names, and does not count."""
_OF_A_MONTH = pattern(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s*$", re.IGNORECASE
)
_LAST_OF_A_MONTH = 31
_YEAR_OR_TIME = pattern(r"(?:19|20)\d\d|\d{1,2}[.:]\d\d")
_ORDINALS = pattern(r"(?<!the )\b\d+(?:st|nd|rd|th)\b(?! of\b| [A-Z])")
_HAS_A_VERB = pattern(
    r"\b(?:is|are|was|were|am|has|had|have|can|cannot|could|will|would|should|must|might|does|did|do|stays?|stayed|goes|went)\b"
    r"|n['’]t\b|['’](?:s|re|ve|ll|m)\s",
    re.IGNORECASE,
)
_DOES_SOMETHING = pattern(r"\b(?:i|it|she|he|they|we|you|nobody|everybody|somebody)\b", re.IGNORECASE)
_GOES_ON = pattern(
    r"(?:and|or|but|so|which|who|whom|whose|where|when|while|because|since|if|as|then|than|instead|for|with|without|by|in|"
    r"on|at|from|after|before|until|to|not)\b",
    re.IGNORECASE,
)
"""How a piece of a sentence begins that belongs to the one before it."""
_GIVES_A_FIGURE = pattern(
    r"(?:(?:all|only|about|over|nearly|almost|(?:last|this) (?:year|quarter|month|week))\s)?[€$£]?\d", re.IGNORECASE
)
"""How a piece begins that gives the figure of the one before it: "a certificate, 780,000 shillings"."""
_AND = pattern(r"\b(?:and|or)\b")
_SENTENCES = pattern(r"(?<=[^\W_][.?])\s+(?=[A-Z\d])")
_A_NOTE = "it reads like a note"
_HALF = pattern(
    r"(?:just|only|mostly|also|again|but|and|because|cause|from|after|with|without|in|on|at|for|not|never|still|even|than|"
    r"works?|good|bad|nice|long|too|very|so|first time|as)(?![\w-])"
)
"""How half a sentence begins."""
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
    if whom.seen_to(note.text) != note.text or (isinstance(note.text, SaidForOthers) and whom.unnamed("", note.text)):
        return "it may speak of them as of somebody else"
    if isinstance(note.text, SaidForOthers):
        return ""
    lacking = "it says not who does that" if noted.lacks_who(note.text) else ""
    return lacking or doubt(note.text, quoted=True) or named(note.text, reader)


def of_goal(goal: GoalRecord, reader: str | None = None) -> str:
    """Why a goal does not stand, by its title."""
    why = doubt(goal.title)
    if why == _A_NOTE and _is_name_of_a_thing(goal.title):
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
    if found := _YOU.search(without_quotes(text)):
        return f"“{found[0]}” is said to one reader only"
    if whom.unnamed("", text):
        return "nobody is named there whom “she” or “he” means"
    if naming.names(text, reader):
        return "it speaks of them by name"
    if _tells_of_another(text):
        return "it tells of somebody else's affair: choose who reads it"
    return _another_day(text, over=True)


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
    yield _bare(plain), "a number says not what it counts"
    yield _is_a_note(plain, small=small), _A_NOTE


def _tells_of_another(text: str) -> bool:
    """Whether somebody is named beside a mishap, a quarrel, pay or going, which is for who is chosen to know it."""
    return _OF_ANOTHER.search(text) is not None and naming.names_somebody(text)


def _another_day(text: str, *, over: bool = False) -> str:
    gone = days_in_words.gone_off(without_quotes(text), over=over)
    return f"“{gone}” is another day for them" if gone else ""


def _somebody(plain: str, before: str) -> re.Match[str] | None:
    """The first word for somebody whom nothing before it names, or who may be the reader."""
    if found := _THEY.search(plain):
        named = f"{before}{plain[: found.start()]}"
        if _SEVERAL.search(named) is None or _YOU.search(named):
            return found
    found = _SHE.search(plain)
    return found if found and (whom.unnamed(before, plain) or _YOU.search(plain)) else None


def _bare(plain: str) -> bool:
    """Whether a number stands there of which nobody says what it counts."""
    counted = False
    for found in _NUMBER.finditer(plain):
        before, behind = plain[: found.start()], plain[found.end() :]
        if found["sign"] or _YEAR_OR_TIME.fullmatch(found[0]) or _is_named(before, found[0]):
            counted = counted or bool(found["sign"])
        elif _COUNTED.match(behind):
            counted = True
        elif not counted and not _LEADS_ON.match(behind):
            return True
    return False


def _is_named(before: str, number: str) -> bool:
    """Whether a number is part of a name, or of a day."""
    day = number.isdigit() and int(number) <= _LAST_OF_A_MONTH
    return _NAMED.search(before) is not None or (day and _OF_A_MONTH.search(before) is not None)


def _is_a_note(plain: str, *, small: bool) -> bool:
    """Whether it is no sentence and no name of a thing, but pieces of a note one after the other.

    What was typed in ``small`` letters is one, too, where it begins as half a sentence does.
    """
    if "(" in plain or (small and _HALF.match(plain[:1].lower() + plain[1:])):
        return True
    sentences = _SENTENCES.split(plain)
    if len(sentences) > 1:
        short = any(len(one.split()) <= _FEW for one in sentences)
        return short or any(_is_a_note(one, small=small) for one in sentences)
    _, *others = pieces(plain)
    if not others or (_AND.search(others[-1]) and not _HAS_A_VERB.search(others[-1])):
        return False
    if all(map(_GIVES_A_FIGURE.match, others)):
        return not pieces(plain)[0].count(" ")
    return any(not _GOES_ON.match(one) for one in others)


def _is_name_of_a_thing(title: str) -> bool:
    """Whether the title of a goal names one thing and what it is like: "Part-time post at the faculty, practicals"."""
    first, *others = pieces(title)
    tells = "(" in title or _HAS_A_VERB.search(title) or _DOES_SOMETHING.search(title)
    return bool(others) and len(first.split()) > _FEW and not tells
