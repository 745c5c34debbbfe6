"""What a line, an answer or a note tells in passing: a death, an injury, an illness, good news, work that may end.

People type this without marking it, in fragments and without apostrophes. The lists decide, and they are meant to miss
rather than to mistake: a death wrongly heard is worse than one not heard. Whoever has such things as daily work (a
nurse, an undertaker, a farmer) is only heard where the words are about themselves or somebody near.
Source: product G1 (000, 003: the emotional side of work); 004 (who asks at the wrong moment is switched off).
"""

import re
from collections.abc import Collection

from careercoach.coach.hard_lines import tells_of_a_worry
from careercoach.coach.signs import any_of, told, words

_BARE = (
    "aunt(?:ie|y)?|brother|dad|daddy|daughter|father|fiancee?|gran|grandad|grandfather|grandma|grandmother|grandpa|"
    "granny|husband|mam|mom|mother|mum|nan|nana|sister|son|uncle|wife"
)
_NEAR = (
    rf"{_BARE}|baby|boss|boyfriend|boy|child|coach|colleague|cousin|flatmate|friend|girlfriend|girl|kid|mate|mentor|"
    r"neighbour|nephew|niece|parents|partner|supervisor|teacher|twin|workmate|apprentice|stepdad|stepmum|mentor|pal"
)
_OTHERS = (
    r"about|and i|asked|cat|cats|dog|dogs|car|cars|battery|bike|computer|engine|film|for|gave|heard|helped|"
    r"horse|laptop|"
    r"of|phone|phones|read|said|says|taught|teach|tells|told|van|who|whose|wrote"
)
_SOMEBODY = (
    rf"(?:^(?:yes |ok )?(?:{_BARE})s?\b|\b(?:my|our) (?:\S+ ){{0,3}}?(?:{_NEAR})s?\b|\bonfile\b|"
    r"\bour (?-i:[A-Z][a-z]+)\b|\b(?:a|one) (?:colleague|friend|mate|workmate|lad|teacher) of (?:mine|ours)\b|"
    r"\b(?:lad|man|woman|guy|girl|one|somebody|someone) (?:from|on|of|in) (?:my|our) \w+\b)"
)
_HOW = rf"(?:,? (?!(?:{_OTHERS})\b)\S+){{0,5}}? "
_DIED = (
    r"died|dead|passed away|passed peacefully|is gone(?=[.,!]|$)|(?:was|got|been) killed|dying|death|"
    r"took (?:his|her|their) own life|hanged (?:him|her)self|has (?:only )?(?:days|weeks) (?:left|to live)"
)
_WHEN = r"(?:today|tonight|yesterday|this morning|last night|on \w+day|[.,!]|$)"

_GRIEF = words(
    rf"{_SOMEBODY}{_HOW}(?:{_DIED})(?! (?:laughing|tired|on (?:stage|time)|for a|slow|serious|pleased|against|right))|"
    rf"lost (?:my|our) (?:\S+ )?(?:{_NEAR})(?! (?:at|in the|s)\b)|lost (?:mr|mrs|miss|ms) \w+,? ?{_WHEN}|"
    rf"(?:buried|burying) (?:my|our) (?:\S+ )?(?:{_NEAR})|(?:buried|lost) onfile|we lost the baby|my miscarriage|"
    rf"(?:^(?:{_BARE})s?|(?:my|our) (?:\S+ )?(?:{_NEAR})s?|onfiles?) (?:funeral|burial|wake)|"
    rf"(?:funeral|burial)(?: of|[.,:])? (?:my|our) (?:\S+ )?(?:{_NEAR})|funeral of onfile|"
    rf"coffin of (?:my|our) (?:{_NEAR})|carried (?:my|our) (?:\S+ )?(?:{_NEAR})s? coffin"
)

_GRIEF_PLAIN = words(
    r"^(?-i:[A-Z][a-z]+) (?:died|is dead)\b.*\b(?:coffin|funeral|burial|wake)|^(?-i:[A-Z][a-z]+) passed away"
)

_BODY = (
    r"ankle|arm|back|collarbone|elbow|eye|face|finger|foot|hand|head|hip|jaw|knee|leg|neck|nose|rib|ribs|shoulder|"
    r"skull|thumb|toe|tooth|wrist"
)
_STRUCK = (
    r"assaulted|attacked|beaten up|bitten|bottled|glassed|hit by|jumped by|kicked|knifed|knocked (?:off|down|out)|"
    r"mugged|punched|raped|robbed|run over|scalded|shot at|slapped|spat (?:at|on)|stabbed|threatened"
)
_HARM = words(
    rf"(?:^|(?<=[.,] ))(?:i )?(?:was |got |been |being |nearly )?(?:{_STRUCK})(?: again| (?:at|by|in|on|with|and|off)|"
    r"(?=[.,!]|$))|"
    rf"i (?:was|got|have been|had been|am being) (?:{_STRUCK})|"
    r"(?:assaulted|attacked|bit|bottled|boxed|choked|groped|kicked|knocked|punched|pushed|robbed|shoved|"
    r"slapped|stabbed|"
    r"threatened|grabbed|spat at|swung at|lunged at|headbutted|hit) me(?! (?:like|that|how|with (?:a )?(?:good|deal)))|"
    r"threw (?:a |an |his |her )?(?:\S+ ){1,2}at me|pulled a (?:knife|gun) on me|come for me|knows? where i live|"
    r"death threats? (?:in my|against me|to me)|had me (?:against|by the|on the floor)|"
    r"(?:^|\bi )(?:have |ive )?(?:fell|fallen) (?:in |into |off |from |down |through )(?!love|line|behind|sick|asleep)|"
    r"(?:^|\bi )came off (?:the|my) (?:ladder|bike|roof|scaffold|horse)|"
    rf"(?:broke|broken|burnt|burned|crushed|cut|dislocated|fractured|gashed|took the top off|sliced) (?:my|both my) "
    rf"(?:\w+ )?(?:{_BODY})s?|"
    r"(?:hit|got|bit) me,? (?:ambulance|hospital|\d+ stitches)|\d+ stitches(?= in my|$|[.!])|"
    r"knocked off my (?:bike|feet)|i have (?:a )?concussion|one under (?:at|today|near)|"
    r"got (?:a belt|a shock|electrocuted) (?:off|from)|"
    r"(?:^|\bi (?:was|am) (?:in|after) )(?:a )?(?:car|bike) crash(?= on)|"
    rf"{_SOMEBODY}{_HOW}(?:(?:fell|fallen) (?:off|from|through)|lost (?:two |three |a |his |her )?(?:fingers?|"
    rf"hand|leg)|"
    r"(?:was|got) (?:stabbed|shot|attacked|assaulted|run over|crushed|beaten up))"
)

_ILLNESS = (
    r"stroke|heart attack|cancer|leuk(?:ae|e)mia|dementia|alzheimers|parkinsons|brain tumou?r|tumou?r|sepsis|"
    r"(?:very|seriously|gravely|critically) ill|chemo|overdose|psychosis"
)
_IN_BED = r"in (?:the )?(?:hospital|icu|intensive care|coma|a coma|a&e)"
_ILL = words(
    rf"{_SOMEBODY}{_HOW}(?:{_ILLNESS}|{_IN_BED}|had a fall|broke (?:her|his) (?:hip|leg|neck|back|pelvis|skull)|"
    r"got (?:the|a|her|his) diagnosis|was diagnosed|collapsed|cant (?:speak|walk))"
    r"(?! (?:leaflet|ward|unit|clinic|course|training|talk|charity|run|nurse|research|group))|"
    rf"(?:^{_IN_BED}|\bi(?:m| am|ve been| was| am back)? (?:still )?{_IN_BED}) (?:since|with|for|after|overnight)|"
    rf"\b(?:i have|ive got|i got|ive|i had a) (?:\S+ ){{0,2}}?(?:{_ILLNESS}|ms)(?=[.,! ]|$)|"
    r"(?:^|\bi (?:was|am|got|have been) |\bim |\bbeen )diagnosed with|"
    r"(?:doc|doctor|gp|consultant) (?:says|said|thinks|reckons) (?:its|i have|ive got|i need|it is)|"
    r"(?:doc|doctor|gp) sent me (?:for|to)|start(?:ing)? chemo|my chemo|"
    r"(?:after|before|for|had) my (?:surgery|op|operation)(?! (?:team|list))|my (?:op|operation|biopsy) (?:is|on|in)\b|"
    rf"my (?:{_BODY}|heart|eyes?) needs? (?:an )?(?:op|operation|surgery)|my back is gone|"
    r"off sick (?:for )?(?:\d|two|three|four|six)|"
    r"signed off (?:sick|for (?:a|\d+|two|three|four|six) (?:weeks?|months?)|with (?:stress|depression|my|burnout))|"
    r"lost (?:my )?(?:hearing|sight) in|(?:lump|shadow|mass) (?:in|on) my|(?:i|ive) found a lump|waiting for my biopsy|"
    r"they found a (?:lump|shadow|tumour)(?=[.,!]|$)"
)
_ILL_PLAIN = words(
    r"^(?-i:[A-Z][a-z]+) had a (?:stroke|heart attack)|"
    r"^found a lump|^waiting for the phone$|they found (?:something|a lump|a shadow|a mass) on (?:the|"
    r"my) (?:scan|lung|x ?ray|mri)|"
    r"waiting for (?:the|a) (?:biopsy|scan|mri)(?: results?)?(?=[.,!]|$)|^(?:mri|biopsy|scan|op) (?:on|is on) |"
    r"^(?:it is[.,] )?operation (?:is )?(?:on )?(?:the )?\d|shadow on the lung|"
    r"(?:neuro|onco|cardio)logist on (?:the|mon|tue|wed|thu|fri)"
)

_CLEAR = words(
    r"(?:my )(?:\S+ )?(?:scans?|results|biopsy|bloods|tests?) (?:\S+ ){0,3}?(?:clear|fine|benign|negative|good)|"
    r"my all clear|(?:i got|got) (?:the )?all clear|i(?:m| am) in remission|"
    rf"{_SOMEBODY}{_HOW}(?:in remission|(?:home from|out of) (?:the )?hospital|can (?:walk|speak|talk) again|"
    r"woke up from|woke up(?=$|[.!])|(?:said|knew) my name|is out of (?:danger|icu|intensive care)|off the ventilator)|"
    r"(?:i|im) (?:beat|free of|over) (?:the )?cancer|back on my feet after|no chemo"
)
_CLEAR_PLAIN = words(
    r"^(?:the )?(?:scans?|biopsy|results) (?:(?:was|were|are|is|came back|all|back) ){0,2}(?:clear|benign|negative)"
    r"(?=[.,!]|$)|^all clear|it isnt cancer|its not cancer|^op(?:eration)? went (?:well|fine)|^last chemo|"
    r"^cast(?:s)? off"
)

_BIRTH = words(
    r"became a (?:grand)?(?:mother|father|dad|mum|ma|pa|parent)|im (?:a|going to be a) (?:grand)?(?:dad|mum|"
    r"mother|father|"
    r"ma|pa)(?=[.,!]|$)|(?:my|our) (?:own )?(?:baby|son|daughter|girl|boy|twins|grandson|granddaughter) (?:\S+ ){0,3}?"
    r"(?:born|arrived|came(?! (?:to|in|with|for))|is here)|(?:my |our |^)(?:wife|partner|girlfriend|daughter|sister) "
    r"(?:\S+ )?had (?:the|a|our|her) (?:\w+ )?(?:baby|twins|boy|girl)|^(?:i )?gave birth|"
    r"(?:im|we are|i am) (?:pregnant|expecting)|we(?:re| are) having a baby|^(?:grandson|"
    r"granddaughter) (?:was |is )?born|"
    r"onfile (?:is|was) born"
)
_BIRTH_PLAIN = words(
    r"^(?-i:[A-Z][a-z]+) (?:is|was) born|^its a (?:girl|boy)(?! for)|^twins (?:arrived|are here|born)|"
    r"^baby (?:here|is here|"
    r"arrived|came|born)"
)

_WORKS = (
    r"bakery|branch|brewery|business|canteen|clinic|company|depot|factory|farm|firm|home|hotel|kitchen|library|"
    r"line|mill|"
    r"nursery|office|organ|orchestra|plant|practice|pub|restaurant|route|salon|school|shop|site|station|store|studio|"
    r"theatre|unit|ward|warehouse|works|workshop|yard"
)
_ENDS = words(
    r"(?:my|our) (?:job|jobs|role|roles|post|posts) (?:is|are|was|were|may be|might be) (?:at risk|going|gone|"
    r"cut|not safe|"
    r"under)|(?:lost|losing) (?:my|our) (?:job|jobs|post|contract)|(?:i|we) (?:am|are) (?:being )?(?:made )?redundant|"
    rf"(?:close|closing|shut|shutting|sell|selling|merge|scrap|scrapping) (?:down )?(?:us|our (?:{_WORKS}))|"
    rf"our (?:{_WORKS}) (?:is |are |has |will )?(?:been |being )?(?:to )?(?:be )?(?:clos\w+|shut\w*|sold|up for sale)"
    r"(?! (?:at|early|for|from|late|on|till|until))|outsourc\w+ us|got my notice|been given notice|"
    r"(?:called in by|letter from) hr|dropped me|we lost the (?:tender|contract)|my contract (?:ends|runs out|"
    r"wont|isnt)"
)
_ENDS_PLAIN = words(
    r"^tupe|tupe (?:letter|news|meeting)|redundanc(?:y|ies) (?:list|letter|round|news)|voluntary redundancy|"
    rf"(?:council|they|she|he|owner|bosses) (?:wants?|want) to (?:sell|close|shut|scrap) (?:the |our )?(?:\w+ )?"
    rf"(?:{_WORKS})|(?:council|they|owner|she|he) (?:is|are) (?:selling|closing|shutting|scrapping) the (?:{_WORKS})|"
    rf"^(?:the )?(?:{_WORKS})s? (?:is |are |was |has )?(?:been |being )?(?:to |for )?(?:close|be closed|shut|sold|"
    r"closing(?= down|[.,!]|$)|merging|bought|sale|sold off|on the (?:closure )?list)(?! (?:for|at|early|late|"
    r"on|from|till|until|to \w+ing))|"
    r"(?:company|firm|we|group) (?:is |are |goes |go )?(?:in|into) administration|jobs (?:going|to go)|"
    r"rumour (?:the|that) \S+ (?:\S+ )?(?:goes|closes|shuts|is sold)|(?:grant|funding|money) runs out|"
    r"at risk of redundancy|the tender is gone"
)

_SAVED = words(
    r"(?:my|our) (?:job|jobs|role|roles|post|posts) (?:is|are) (?:safe|saved|staying)|(?:all of us|everybody|"
    r"everyone|us all|"
    r"we are all|we all) (?:are |is |get |got )?(?:taken over|kept on|stay|staying)|keep us (?:all|open|on)|keeps "
    r"(?:us|every(?:body|one)) on|not losing (?:my|our) (?:job|post)|no redundancies|same pay,? (?:and )?same|"
    r"(?:my |our |^)?contract (?:was |is |got )?(?:renewed|extended)|permanent contract|^they keep (?:it|us)\b|"
    rf"(?:{_WORKS}) (?:is |was )?(?:saved|stays open|staying open|not closing)|funding (?:was |is |"
    rf"got )?(?:extended|renewed)|"
    r"voted to keep (?:us|it|the)"
)

_EXAM = (
    r"am2|apprenticeship|audition|audit paper|driving|exam|exams|finals|gas|interview|licence|license|medical|"
    r"module|paper|"
    r"practical|probation|resit|root|test|theory|ticket|level \d|nvq|b[12]|c1|6g"
)
_WON = words(
    rf"(?:^|\bi |\bi have |\bive )(?:just |finally )?passed (?:my |the )?(?:\S+ ){{0,3}}?(?:{_EXAM})\b|^passed[.!]|"
    rf"^(?:\w+ ){{0,2}}(?:exam|licence|license|theory|b[12]|c1) passed|"
    r"(?:^|\bi )got (?:a|the|my) (?:place|job|post|position|promotion|role|level \d|apprenticeship|"
    r"permanent \w+|band \d|"
    r"chair|grant|scholarship)|they (?:offered|gave) me (?:the |a )?(?:\S+ ){0,3}?(?:job|head|place|post|role|"
    r"position)|"
    r"(?:got|been|was) (?:accepted|promoted|hired|appointed)(?! by)|im on the course|kept the \w+ place open|"
    r"^made (?:sergeant|partner|captain|foreman)|im (?:now )?\w+ \w+ from (?:monday|next|the)|^won the (?:audition|bid|"
    r"tender|place|grant)|^offer came|we got the (?:loan|grant|contract|tender)|^got my am2|i (?:am|was) qualified|"
    r"[.,] qualified|ticket is mine"
)
_FAILED = words(
    rf"^(?:i )?(?:failed|flunked) (?:\S+ ){{0,4}}?(?:{_EXAM})\b|\bi (?:failed|flunked)|^failed (?:again|it)|"
    rf"^(?:i )?(?:didnt|did not) (?:pass|get|make) (?:\S+ ){{0,3}}?(?:{_EXAM}|band \d|job|place|post|role|"
    rf"sergeant|captain)|"
    r"^(?:i was |got )?turned down for|to (?:some(?:one|body)) else$|^no place on|^audition: no|(?:i )?didnt get it"
)

_WORRY = words(
    r"(?:^|\bi |\bstill |\bagain )(?:cant|cannot|couldnt|can not|hardly|not|havent|have not|never) (?:sleep|"
    r"slept|sleeping)|"
    r"(?:^|\bi(?:ve)? )(?:have )?told (?:nobody|no one|noone)(?! else about the)|[.,] told (?:nobody|no one|noone)|"
    r"(?:havent|not) told (?:anyone|anybody|a soul)|who(?:d| would) (?:\w+ )?(?:want|hire|take|have|employ) "
    r"(?:me|some(?:one|body) like me)|(?:lying|lay|lie) awake|i cant (?:do this|go on|take (?:it|this)|cope)|"
    r"(?:^|\bi )cried (?:in|on|all|after)|dreading (?:every|going|work|tomorrow|monday)|nobody knows how|"
    r"(?:^|\bmy )(?:wife|husband|mum|dad|family|partner) (?:doesnt|dont|does not) know|"
    r"im (?:so |too )?(?:scared|afraid|frightened|terrified)|^(?:had a )?panic attack|my panic attack"
)

EVERYDAY = words(
    r"\w*nurse|nursing \w+|doctor|gp|physician|surgeon|consultant|midwife|obstetric\w+|paramedic|ambulance \w+|"
    r"\w*care(?:r| assistant| worker)|undertaker|funeral \w+|mortician|coroner|pathologist|chaplain|priest|"
    r"pastor|vicar|"
    r"hospice \w+|social worker|police \w+|detective|firefighter|fire \w+|vet|veterinar\w+|farm\w*|shepherd|"
    r"journalist|reporter|editor|interpreter|radiograph\w+|oncolog\w+|psycholog\w+|therapist|counsellor|physio\w*|"
    r"lab\w* \w+|hr \w+|human resources \w+|union \w+|lawyer|solicitor|judge|actor|actress|insolvency \w+|recruiter"
)
"""Roles in which such words are daily work."""

_SURE = {
    "grief": _GRIEF,
    "clear": _CLEAR,
    "harm": _HARM,
    "ill": _ILL,
    "birth": _BIRTH,
    "failed": _FAILED,
    "saved": _SAVED,
    "won": _WON,
    "ends": _ENDS,
    "worry": _WORRY,
}
"""By what is told, what tells it whoever writes; in the order in which one of several counts."""

_PLAIN = {"grief": _GRIEF_PLAIN, "clear": _CLEAR_PLAIN, "ill": _ILL_PLAIN, "birth": _BIRTH_PLAIN, "ends": _ENDS_PLAIN}
"""What else tells it, where it is not daily work."""

_STOCK = words(r"calf|calves|cow|ewe|foal|heifers?|kittens|lambs?|litter|mare|piglets|pups|puppies|sow")


def news(text: str | None, role: str | None = None, people: Collection[str] = ()) -> str | None:
    """What a text tells in passing: one of ``_SURE``; None for nothing. ``people`` are the names on file."""
    plain = _with_people(told(text).replace("'", ""), people)
    everyday = bool(EVERYDAY.search(role or ""))
    for kind, sure in _SURE.items():
        if sure.search(plain) or (not everyday and kind in _PLAIN and _PLAIN[kind].search(plain)):
            if kind != "birth":
                return kind
            return None if _STOCK.search(plain) else "worry" if tells_of_a_worry(text) else kind
    return None


_ALSO_WORDS = any_of("april|august|art|bill|dawn|faith|frank|grace|grant|hope|joy|june|mark|may|pat|rich|rose|sue|will")
"""Names that are words when they are written small."""


def _with_people(plain: str, people: Collection[str]) -> str:
    """The text with "onfile" in place of whoever is on file, called by their full or their first name."""
    names = {name for each in people for name in (each, each.split()[0]) if len(name) > 2}
    if not names:
        return plain
    names |= {name.casefold() for name in names} - _ALSO_WORDS
    listed = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.sub(rf"\b(?:{listed})\b", "onfile", plain)
