"""What people write down in the room, in few words, as a sentence on a page for somebody.

"sends me the file" becomes "You will send me the file". Whom "her" means stands in ``whom``, what is one clause in
``clauses``. Nothing is understood but closed lists of English words: what they do not know stays as it was typed.
"""

import re
from functools import lru_cache

from careercoach.content import verbs
from careercoach.language.clauses import is_one, is_one_when_over, without_quotes
from careercoach.language.short_forms import spelled_out
from careercoach.patterns import pattern

_FIRST_WORD = pattern(r"\s*([^\W\d_]+(?:['’/-][^\W\d_]+)*)[,;:!?…).]*(?=\s|$)")
_NEXT = pattern(
    r"((?:(?<=[^\W\d_]{4})|(?<=\d{3}))(?<!approx)(?<!incl)(?<!excl)(?<!resp)(?<!dept)[.!?]\s+)(?=[a-zà-öø-ÿ])(\S+)"
)
"""A second sentence, and the word with which it begins."""
_SMALL_I = pattern(r"(?<![\w’'.-])i(?=['’](?:m|ve|ll|d)\b|\s+(?P<verb>[a-z]+))")
"""An "i" that may be the person; in Polish and in Catalan it is "and"."""
_SURELY_I = (
    "only just also still even really always am was will would can could must should may might need "
    "want hope know like don won didn never"
)
_I_DO = frozenset(_SURELY_I.split())
"""Words behind which it surely is, beside the verbs known here."""
_FIRST = pattern(r"\b(?:me|my|mine|myself|us|our|I|i(?!\.e))\b")
_OF_ME = pattern(r"(^\w+ |\b(?:to|for|with|from|by) )you\b(?=\s+(?!are|were|have|can|will|need|want)\w|\s*[,.;]|\s*$)")
"""Where they said "you" to me: behind the first verb, or behind a small word, and not where "you" does something."""
_NOTHING_ELSE = (
    "became began brought came chose did drew drove flew gave grew ran rang rode sang swam taught threw told took went "
    "wrote rewrote undertook withdrew"
)
_SURELY_DONE = frozenset(_NOTHING_ELSE.split())
"""Pasts that are nothing else: no thing, and no word that says of which kind one is ("Sent mail", "Used cars")."""
_OF_A_THING = (
    "bore cast cost cut felt found ground hit left lent put read rose saw set shed shot shut split spoke spread wound"
)
_THINGS_AS_WELL = frozenset(_OF_A_THING.split())
"""Pasts that are a thing, or say which: "Saw blades", "Set lists", "Lost property"."""
_WHOM = (
    r"(?:the|an?|my|our|your|their|its|his|her|this|that|these|those|all|both|every|each|some|any|no|half|more|new|old|how|"
    r"why|what|when|who|where|whether|it|them|him|everybody|everyone|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|twenty)\b|[£$€¥]?\d"
)
"""What begins whom or what something is done to."""
_TO_OR_WITH = r"(?:with|to|at|from|for|about|into|through|along|by|after|before|without|as)\b"
_BESIDE = r"(?:up|down|out|off|over|in|on|back|away|along|under|round|around)\b"
"""Small words of a verb: "set up the till"; behind some, a thing ("shut down plan")."""
_SOMEBODY = r"[A-Z][\w’'-]+(?=$|\s+(?:and|to|on|in|at|with|for|from|through|into|how|the|a|my|our)\b)"
_THING_DONE_TO = rf"{_WHOM}|{_SOMEBODY}|{_BESIDE}\s+(?:{_WHOM})"
_DONE_TO = pattern(_THING_DONE_TO)
_DONE = pattern(rf"{_THING_DONE_TO}|{_TO_OR_WITH}|{_BESIDE}\s+(?:{_TO_OR_WITH})|(?:[\w’'-]+\s+){{1,4}}from\s+[£$€¥]?\d")
"""What may stand behind a past that is a verb, of a word that is no thing as well."""
_MEASURED = pattern(r"(?:made|built|paid|fit)\s+(?:to|for)\s+(?:measure|order|scale|last|purpose)\b", re.IGNORECASE)
_SPEAKING = ("read to", "rose to", "saw to", "spoke about", "spoke at", "spoke for", "spoke to", "spoke with")
_SPOKEN_TO = frozenset((*_SPEAKING, "thought of", "heard of", "heard from"))
_THING_OF = pattern(r"(?:of|per)\b", re.IGNORECASE)
_OF_SOMETHING = frozenset(("think", "hear", "speak", "talk", "know", "dream"))
"""Verbs behind which "of" may stand."""
_EITHER_OF_US = pattern(r"\byours?\b|^\w+ you\b|\b(?:to|for|with|from|by) you\b", re.IGNORECASE)
"""Where "you" and "your" may be me or they."""
_MINE = r"(?:I['’]ll|I will|I['’]m going to|I am going to|I to|me to|me:|to|I|please)\s+"
_THEIRS = r"(?:['’]ll|['’]s going to|:| will| to| (?:is|are) going to)?\s+"
_THEMSELVES = pattern(r"\b(?:herself|himself)\b", re.IGNORECASE)
_AHEAD = r"(?:will|(?:is|are) going to|to|please)\s+"
"""With what a promise of theirs may begin without who does it."""
_LEFT_UNDONE = pattern(
    r"(?:not(?: to| going to)?|(?:do|does) not|(?:don|doesn|won)['’]t|will not|(?:isn['’]t|is not) going to"
    r"|(?P<never>never))\s+",
    re.IGNORECASE,
)
_NOT = pattern(r"(?P<lead>not|never) ", re.IGNORECASE)
_GOES_WITH_NOT = (
    r"unless|until|till|except|but|even|not|or|nor|if|when|before|after|without|as|so|to|by|at|on|in|for|from|because|since|"
    r"while|only if|apart|ever|any"
)
_OTHERWISE = pattern(
    rf"(?:[,;:–—.]|\s-)\s+(?!(?:{_GOES_WITH_NOT})\b)|\b(?:and|then|but|instead|rather)\b|[&+]", re.IGNORECASE
)
"""Where what follows a "not" may say what is done instead: "not phone families myself, tell you first"."""
_MODAL = pattern(
    r"(?P<modal>(?:(?P<verb>need|want|hope)s?|(?P<have>has|have)) to|must|can|could|should|would|might|may)\s+",
    re.IGNORECASE,
)
"""What stands before a verb where somebody must, can or would do it."""
_I_GO_ON = pattern(r"(?P<before>(?:,|;|\band|\bthen)\s+I)\s+(?P<verb>[^\W\d_]+)")
"""Where a promise of theirs goes on with what I do."""
_ALSO = pattern(r"(?P<before>(?:\band|\bthen|&|,)\s+)(?P<verb>[^\W\d_]+)(?P<more>[^,;]*)")
"""Where a promise goes on with another deed."""

_THINGS_TOO = (
    "answer approach audit bill book brief call change chase contact copy count cover cut deal design document draft "
    "draw drive drop email end feed film form hand help invoice label lead limit list load log mail map mark "
    "measure mentor move name note offer order pack paint pass phone pilot place plan plant plate play post present "
    "press price print question quote record register repair reply report review run scan schedule search set share "
    "ship show sign sketch stack start stop study support swap talk test train treat update use visit wait walk watch "
    "water wire work wrap"
)
_MORE_THINGS = (
    "back chair claim demand dress file fund grant guide issue judge lock oil pair park raise rate release rent "
    "request sand shop sponsor spot store switch tape text tie time top touch trace track trust turn type vote wake "
    "water wrap"
)
_MOSTLY_THINGS = frozenset(_MORE_THINGS.split())
"""Verbs that are a thing unless what they are done to stands behind: "text Tom", but "text for the web"."""
_OF_ONE = frozenset(("place", "seat", "spot", "slot", "chair"))
"""Verbs that always have what they are done to right behind them: "a place on the course" lacks only its "a"."""
_WHERE = pattern(r"(?:on|in|at|for|with)\b", re.IGNORECASE)
_AFTER = pattern(r"after\b", re.IGNORECASE)
_ANY_TIME = pattern(r"any ?time\b", re.IGNORECASE)
_AS_OFTEN_THINGS = frozenset((*_THINGS_TOO.split(), *_MORE_THINGS.split()))
"""Verbs whose form of the third person is as often several things: "reports", "plans"."""
_GOES_ON = pattern(
    r"(?:me|you|us|it|them|him|her|his|your|their|our|the|an?|my|whether|if|that|what|how|who|into|after|"
    r"to (?:me|you|us|him|her|them))\b",
    re.IGNORECASE,
)
"""What stands behind such a word where it is a verb."""
_BEFORE_TO = "answer call change draft email invoice measure note order price record review support test update visit"
_THING_TO = frozenset(_BEFORE_TO.split())
_BEFORE_FOR = (
    "cover design document draft form label list note offer order plan price record register report schedule sketch "
    "support update"
)
_THING_FOR = frozenset(_BEFORE_FOR.split())
"""Verbs that are a thing before "to" and "for": "visit to the depot", "plan for May"."""
_BEFORE_A_THING = (
    "answer audit call change contact count cover cut design end feed help label name note order phone pick press "
    "price record report search start study support test work"
)
_NAMES_A_THING = frozenset(_BEFORE_A_THING.split())
_NAMED = pattern(
    r"(?:list|sheet|form|book|plan|card|date|desk|badge|tag|line|rate|release|request|results?|numbers?|letter|report)\b",
    re.IGNORECASE,
)
"""Verbs that with the word behind them are a thing: "price list", "test results"."""


def deed(text: str, owner: str, name: str | None = None) -> str:
    """What is to be done, without who does it: "Send me the file" for "she sends me the file".

    ``owner`` is "me" or "them", ``name`` what they are called. "You" as they said it becomes "me", where nothing else
    can be meant: "Put me on the list". Any other text stays as it is. What I noted of myself as of somebody else
    ("sends her the figures") is mine, too.
    """
    if owner == "me":
        done = _without(_MINE, text)
        first, _, more = done.partition(" ")
        of_me = verbs.base(first) and not begins_with_a_deed(done) and _GOES_ON.match(more)
        return (of_me and _by_one(done)) or done
    parts = "|".join(map(re.escape, [part for part in (name or "").split() if len(part) > 1]))
    done = _without(rf"(?:{parts}|she|he|they|you){_THEIRS}|{_AHEAD}", text)
    done = _by_one(done, surely=_THEMSELVES.search(text) is not None) or done
    return done if speaks_of_me(done) else _OF_ME.sub(r"\1me", done)


def begins_with_a_deed(text: str) -> bool:
    """Whether the text begins with a verb known here: "Send the list"."""
    first, _, more = text.partition(" ")
    return verbs.past(first) is not None and not _is_a_thing(first.casefold(), more)


def both_ways(text: str) -> bool:
    """Whether a deed is what is not done and what is done instead, so that a sentence would turn one of the two."""
    return _led(text)[0] in ("not", "never") and says_otherwise(without_quotes(text))


def does(text: str, owner: str) -> str | None:
    """ "I will send you the list", "You have to look at the rota"; None for what ``deed`` found no deed in.

    None for ``both_ways``, too.
    """
    who, lead, rest = _subject(owner), *_led(text)
    if not begins_with_a_deed(rest) or both_ways(text) or not is_one(rest):
        return None
    ahead = [] if _MODAL.match(f"{lead} ") else ["will"]
    return _I_GO_ON.sub(_i_will, _with_i(" ".join(filter(None, (who, *ahead, lead, lowered(rest))))))


def did(text: str, owner: str) -> str | None:
    """ "I sent you the list", of the same texts as ``does``."""
    who, lead, rest = _subject(owner), *_led(text)
    words = rest.split()
    if not begins_with_a_deed(rest) or both_ways(text) or not is_one_when_over(rest):
        return None
    if lead == "not":
        return _with_i(f"{who} did not {lowered(rest)}")
    past = "were" if (owner, words[0].casefold()) == ("them", "be") else verbs.past(words[0])
    for place in range(2, len(words)):
        if words[place - 1] in ("and", "then", "&") and (also := verbs.past(words[place])):
            if _may_be_a_thing(words[place].casefold(), " ".join(words[place + 1 :])):
                return None
            words[place] = also
    kept = "" if _MODAL.match(f"{lead} ") else lead
    return _with_i(" ".join(filter(None, (who, kept, past, *words[1:]))))


def speaks_of_me(text: str) -> bool:
    """Whether whoever says a text speaks of themselves in it: "send me one page"."""
    return _FIRST.search(without_quotes(text)) is not None


def says_otherwise(text: str) -> bool:
    """Whether a text may go on with what is done instead."""
    return _OTHERWISE.search(text) is not None


def _with_i(sentence: str) -> str:
    """A sentence with "I" for the "i" in it, which in a sentence of ours is nothing else."""
    return re.sub(r"(?<![\w.’'-])i(?=['’](?:m|d|ll|ve)\b|\s)(?!\.e)", "I", sentence)


def _led(text: str) -> tuple[str, str]:
    """What stands before the verb of a text, as "not", "need to" or "always", blank for nothing; and the rest.

    "First" names a thing as often: it counts before a verb with what it is done to, and not in "first go figure".
    """
    if found := _NOT.match(text) or _MODAL.match(text):
        return found[0].strip().casefold(), text[found.end() :]
    first, _, rest = text.partition(" ")
    named = first.casefold() == "first" and not _is_done_to(rest.partition(" ")[2])
    return (first.casefold(), rest) if verbs.stands_before(first) and not named else ("", text)


def _i_will(found: re.Match[str]) -> str:
    return f"{found['before']} {'will ' if verbs.past(found['verb']) else ''}{found['verb']}"


def _is_done_to(more: str) -> bool:
    return _DONE_TO.match(more) is not None or _GOES_ON.match(more) is not None


def with_article(text: str) -> str:
    """ "A place on the course" of "place on the course"; any other text as it is."""
    first, _, more = text.partition(" ")
    return f"a {lowered(text)}" if first.casefold() in _OF_ONE and _WHERE.match(more) else text


def _may_be_a_thing(verb: str, more: str) -> bool:
    """Whether a verb further on in a text may be a thing: "the list and plan", but not "and plan the week"."""
    speaks = verb == "talk" and more.startswith("to ")
    return verb in _AS_OFTEN_THINGS and not speaks and _GOES_ON.match(more) is None


def _is_a_thing(first: str, more: str) -> bool:
    """Whether a verb names a thing together with what stands behind it: "draft of the letter", "price list"."""
    word, _, after = more.partition(" ")
    if first in _MOSTLY_THINGS and (more[:1].isdigit() or _AFTER.match(more) or not _is_done_to(more)):
        return True
    if first in _OF_ONE and _WHERE.match(more):
        return True
    if _THING_OF.match(more):
        return first not in _OF_SOMETHING
    if first in _AS_OFTEN_THINGS and _ANY_TIME.match(more):
        return True
    if word.casefold() == "to":
        return first in _THING_TO and verbs.past(after.partition(" ")[0]) is None
    return (word.casefold() == "for" and first in _THING_FOR) or (
        first in _NAMES_A_THING and _NAMED.match(more) is not None
    )


def in_doubt(text: str, owner: str) -> bool:
    """Whether "you" in a promise of theirs may be the one or the other: "your numbers"."""
    plain = without_quotes(text)
    return owner == "them" and _EITHER_OF_US.search(plain) is not None and not speaks_of_me(plain)


def told(title: str) -> str | None:
    """ "I drew a map" of "Drew a map"; None for a title that does not surely begin with what somebody did.

    What stands behind the first word has to fit a verb: "Saw the fault" is told, "Saw blades replaced" is a thing.
    """
    return f"I {lowered(title)}" if _is_done(title) else None


def tells_a_deed(title: str) -> bool:
    """Whether a title has a word for something that was done, wherever it stands: "Dimmers of stage 1 checked"."""
    words = (word.strip(",.;:!?()").casefold() for word in title.split())
    return any(verbs.is_past(word) or _ends_in_ed(word) for word in words)


def _is_done(title: str) -> bool:
    first, _, more = title.strip().partition(" ")
    word = first.casefold()
    if not (verbs.is_past(word) or _ends_in_ed(word)) or _MEASURED.match(title):
        return False
    if word in _SURELY_DONE:
        return re.match(_WHOM, more) is not None or not _is_over(more)
    start = f"{word} {more.partition(' ')[0].casefold()}"
    if start in _SPOKEN_TO or re.match(r"(?!\d)" + _WHOM, more):
        return True
    if more.startswith("and "):
        return _is_done(more.removeprefix("and "))
    fits = _DONE_TO if word in _THINGS_AS_WELL else _DONE
    return fits.match(more) is not None and not _is_over(more)


def _is_over(more: str) -> bool:
    """Whether a text ends in what was done to a thing, as in "blades replaced"."""
    last = f" {more.casefold().rstrip('.!')}".rpartition(" ")[2]
    return verbs.is_past(last) or last == "done" or _ends_in_ed(last)


def _without(who: str, text: str) -> str:
    """The text without whoever does it, where a deed known here is left: "Not book me" of "she doesn't book me"."""
    found = re.match(who, text, re.IGNORECASE)
    known = _deed(text[found.end() :], surely=True) if found else None
    return known or _deed(text, surely=False) or text


def _deed(text: str, *, surely: bool) -> str | None:
    """A deed known here as it stands behind "I" or "you"; None for anything else.

    ``surely`` says that who does it stood before, so that "reports" is a verb.
    """
    if undone := _LEFT_UNDONE.match(text):
        rest = text[undone.end() :]
        done = rest if begins_with_a_deed(rest) else _by_one(rest) if undone["never"] else None
        return f"{'Never' if undone['never'] else 'Not'} {lowered(done)}" if done else None
    if modal := _MODAL.match(text):
        rest = text[modal.end() :]
        verb = "have" if modal["have"] else modal["verb"]
        return raised(f"{f'{verb} to' if verb else modal['modal']} {rest}") if begins_with_a_deed(rest) else None
    if begins_with_a_deed(text):
        return raised(text) if surely else text
    return _by_one(text) if surely else None


def _by_one(text: str, *, surely: bool = True) -> str | None:
    """ "Send me the file" of "sends me the file"; ``surely`` says that a verb stands there and no thing.

    None for what goes on or is over: "is looking", "has promised".
    """
    first, blank, more = text.partition(" ")
    verb, next_word = verbs.base(first), more.partition(" ")[0]
    if verb in ("be", "have") and (next_word.endswith(("ing", "ed")) or verbs.is_past(next_word)):
        return None
    if verb is None or not (surely or not _may_be_a_thing(verb, more)):
        return None
    return raised(f"{verb}{blank}{_ALSO.sub(_also, more)}")


def _also(found: re.Match[str]) -> str:
    """ "and sign it" of "and signs it"."""
    verb, more = verbs.base(found["verb"]), found["more"]
    known = verb and not _may_be_a_thing(verb, more.lstrip())
    return f"{found['before']}{verb if known else found['verb']}{more}"


def _subject(owner: str) -> str:
    return "I" if owner == "me" else "You"


def lowered(text: str) -> str:
    """The text as it stands inside a sentence."""
    return spelled_out(text[:1].lower() + text[1:])


def lowered_thing(text: str) -> str:
    """The text behind a colon: a question with a capital, anything else as it was typed, but for deeds and articles."""
    if text.rstrip().endswith("?"):
        return raised(text)
    small = begins_with_a_deed(text) or re.match(r"(?:The|An?|My|Our|Your) ", text)
    return lowered(text) if small else text[:1] + raised(text)[1:]


@lru_cache(2**15, typed=True)  # a document says each of its lines several times; words for others are a type of text
def raised(text: str) -> str:
    """The text as it stands at the start of a sentence, with a capital behind each full stop and for "i".

    A word such as iPad, eLearning, pH or b2b stays as it is, and so does an "i" that may be of another language. Short
    forms are ``spelled_out``.
    """
    if not text:
        return text
    return _SMALL_I.sub(
        _of_the_person, _NEXT.sub(lambda found: f"{found[1]}{_begun(found[2])}", _begun(spelled_out(text)))
    )


def _of_the_person(found: re.Match[str]) -> str:
    """ "I" for an "i" with a verb behind it; else as it is."""
    verb = found["verb"]
    known = verb is None or verb in _I_DO or verbs.past(verb) or verbs.is_past(verb) or _ends_in_ed(verb)
    return "I" if known else found[0]


def _begun(text: str) -> str:
    found = _FIRST_WORD.match(text)
    if found is None or not found[1].islower() or found[1].startswith("µ"):
        return text
    return text[: found.start(1)] + text[found.start(1)].upper() + text[found.start(1) + 1 :]


def _ends_in_ed(word: str) -> bool:
    """Whether a word in small letters has the form of a regular past."""
    return re.fullmatch(r"[a-z]{2,}(?<!e)ed", word) is not None and word not in ("shed", "sled", "sacred", "hundred")
