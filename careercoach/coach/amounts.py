"""Amounts: whether a text claims that something became more or less, and whether it says by how much."""

from careercoach.coach.signs import any_of, begins_with_verb, clauses, single_words, told, words
from careercoach.patterns import IGNORECASE, pattern

_UNITS = "seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|quarters?|years?"
_NO_PAPER = r"(?! (?:book|list|meeting|page|people|plan|report|sheet|tags?|team|tickets?))"
_WHAT = r"(?:(?!about|at|by|for|from|in|on|over|to|with)\S+ ){0,5}"
_FEELING = r"(?! (?:afraid|alone|fine|lonely|sure|shy|\w+(?:able|ant|ed|ent|ful|ible|ive|ly|ous)))"
"""How somebody feels, of which there is no figure."""

_FIGURES = (
    r"(?:absences?|absenteeism|accidents?|admissions?|alarms|appointments?|arrears|attendance|backlogs?|bills?|"
    r"bookings?|borrowing|breakages?|break-ins?|budgets?|bugs?|burglaries|call ?backs?|call-outs?|calls?|"
    r"cancellations?|clicks?|comebacks?|complaints?|consumption|conversions?|costs?|crashes|crime|debtor days|debts?|"
    r"defects?|delays?|demand|donations?|downloads?|downtime|emissions|enquiries|inquiries|energy|engagement|errors?|"
    r"exclusions?|falls|fights|footfall|fuel|hours|incidents?|infections?|injur(?:y|ies)|issues|lateness|loss(?:es)?|"
    r"margins?|marks|membership|minutes|mistakes?|money|near misses|no-shows|no shows|numbers?|orders|output|overtime|"
    r"paperwork|pass rates?|prices?|profits?|queues?|rates?|readmissions?|recycling|rebookings?|referrals?|refunds?|"
    r"rejects|retention|returns?|revenue|sales|satisfaction|scores?|scrap|shrinkage|sickness|sick days|sign-ups|"
    r"signups|sores|speed|spend|spending|subscribers|takings|temperatures?|theft|thefts|tickets|tips|traffic|"
    r"turnaround|turnout|turnover|usage|use|views|visitors|visits|wait|waits|(?:mailing|waiting) lists?|waiting|"
    r"wastage|waste|yields?|"
    r"(?<!first )(?<!on )(?<!in )(?<!this )(?<!full )(?<!part )times?)"
    rf"{_NO_PAPER}"
)
"""What people count."""

_GROWN = (
    r"(?:up(?! (?:and running|for|to))|down|lower|higher|smaller|bigger|(?<!was )(?<!were )dropped|dropping|fallen|"
    r"falling|fell|going (?:up|down)|growing|grown|grew|increasing|improved|improving|declining|rising|risen|rose|"
    r"shrinking|shrank|shrunk)"
)
_SLOWLY = r"(?:a bit|a lot|also|been|even|far|gone|much|now|really|right|slightly|slowly|steadily|way|well)"
_IS = r"(?:is|are|was|were|has|have|keeps?|came|come|coming|goes|go|going|getting|got|went)"

_MOVED = words(
    rf"{_FIGURES}(?:'s|'re)?(?: (?:{_IS}|{_SLOWLY})){{0,5}} {_GROWN}|"
    rf"{_FIGURES}(?: (?:at|for|from|in|of|on|per) [\w' -]{{1,24}}?) {_IS}(?: (?:{_IS}|{_SLOWLY})){{0,4}} {_GROWN}|"
    rf"{_FIGURES} (?:(?:are|were) )?saved|(?:are|is) (?:way|well) (?:up|down)|"
    r"(?:has|have|'s|'ve) (?:gone (?:up|down)(?! (?:and|for|the|to|with))|dropped|fallen|risen|shrunk)"
)
"""Something counted that went up or down. Told by a deed ("put the prices up") it is none."""

_RAISED = (
    r"(?:attendance|bills?|margins?|marks|output|prices?|profits?|rates?|revenue|sales|satisfaction|scores?|turnout|"
    rf"yields?){_NO_PAPER}"
)
"""What is raised and counted; an order, a ticket or a concern is raised too, and is no more for it."""

_CHANGE = words(
    r"(?<!no )(?:faster|quicker|slower|fewer|cheaper|rarer|shorter(?! is))|(?<!no )sooner(?! or later)|"
    r"earlier(?! (?:this|that|in|on|today|version|one|draft))(?! \w+ version)|"
    rf"(?<!more or )(?<!no )(?<!the )less(?! is| than){_FEELING}|more{_FEELING} \w+ (?:\w+ ){{0,3}}than|more often|"
    r"(?:loads|lots|many) more|halved|tripled|(?<!was )doubled(?! (?:as|back|up|over|down|checked))|by half|twice as|"
    r"half as|half the (?:cost|price|space|time)|plummeted|soared|slashed|reduced(?! fat| hours| price| sugar)|"
    r"shortened|increased(?! my)|sped up|speeds up|speeded up|cut down on|down on (?:price|cost)|"
    rf"(?:cut|cuts|lowered|saved|saves|grew|improved) {_WHAT}{_FIGURES}|raised {_WHAT}{_RAISED}|"
    rf"(?:brought|got|drove|pushed) {_WHAT}{_FIGURES} (?:right |way )?(?:up|down)|"
    r"(?:fell|fallen|dropped|rose|risen|grew|grown|went up|went down|is up|is down|are up|are down)"
    r" (?:after|by|sharply|steeply|since)|"
    rf"(?:{_UNITS}|daily|weekly|monthly|hourly) (?:instead of|not|rather than) (?:{_UNITS}|daily|weekly|monthly)|"
    rf"from (?:{_UNITS}|daily|weekly|monthly|hourly|many|most|hundreds|dozens) to"
)
_CHANGE_AT_AN_END = pattern(
    r"\b(?<!was )(?<!were )(?<!be )dropped\s*(?:[.;,]|$)|"
    r"^more (?:\w+s|children|men|people|staff|women) (?!about|and|at|for|from|in|of|on|to|with)\w+",
    IGNORECASE,
)

_SMALL = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_AMOUNT = pattern(
    r"(?<![\w])(?!(?:19|20)\d\d\b)[£$€]?\d[\d.,]*k?(?:\s?%|\b)|"
    rf"\b(?:{_SMALL}|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|per cent|"
    rf"percent)\b|\b(?:an?|one|half an?|every) (?:{_UNITS})\b",
    IGNORECASE,
)
_NAME = pattern(
    r"\b(?:at|aisle|bay|bed|block|chapter|floor|gate|grade|level|line|on the|page|part|phase|plot|room|route|stage|"
    rf"step|table|theatre|unit|ward|year) (?:\d{{1,3}}|{_SMALL})\b(?! ?(?:%|per\b|{_UNITS}))",
    IGNORECASE,
)
"""Numbers that name a place, a time of day or a year of school, and count nothing."""


_MAY_CLAIM = any_of(
    "up|down|lower|higher|smaller|bigger|dropped|dropping|fallen|falling|fell|growing|grown|grew|increasing|improved|"
    "improving|declining|rising|risen|rose|shrinking|shrank|shrunk|saved|faster|quicker|slower|fewer|cheaper|rarer|"
    "shorter|sooner|earlier|less|more|halved|tripled|doubled|half|twice|plummeted|soared|slashed|reduced|shortened|"
    "increased|sped|speeds|speeded|cut|cuts|lowered|saves|raised|instead|not|rather|from"
)
"""Without one of these words nothing is claimed; most texts hold none, and need no closer look."""


def claims_change(text: str | None) -> bool:
    """Whether a text says that something became more, less, faster or slower."""
    plain = told(text)
    if _MAY_CLAIM.isdisjoint(single_words(plain)):
        return False
    moved = (part for part in clauses(plain) if not begins_with_verb(part))
    return bool(_CHANGE.search(plain) or _CHANGE_AT_AN_END.search(plain)) or any(map(_MOVED.search, moved))


def gives_amount(text: str | None) -> bool:
    """Whether an amount stands in a text, in digits or in words: no year, no "one", no number of a room."""
    return bool(_AMOUNT.search(_NAME.sub(" ", told(text))))
