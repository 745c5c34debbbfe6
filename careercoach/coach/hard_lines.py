"""What a hard line or answer tells of, where its words leave no doubt: work that ends, something that failed, a worry.

The lists decide, and they are meant to miss rather than to mistake: "Closed the till" tells of nothing. A line is only
read for this when the person marked it as draining, an answer when it is about life beyond work or about leaving.
Source: product G1 (000, 003: the emotional side of work).
"""

from careercoach.coach.signs import told, words

_PLACES = (
    "bakery|branch|business|clinic|company|depot|factory|firm|hotel|kitchen|library|mill|nursery|office|plant|practice|"
    "pub|restaurant|salon|school|shop|site|store|studio|unit|ward|warehouse|works|workshop|yard"
)
_TESTS = "assessment|driving|exam|exams|interview|licence|module|paper|part|practical|probation|resit|test|theory"
_WANTED = "apprenticeship|bid|contract|grant|job|place|position|post|promotion|rise|role|tender"
_SENT = "application|article|bid|grant|manuscript|offer|paper|proposal|request|tender"

_ENDS = words(
    rf"(?:{_PLACES}) (?:(?:is |has |will |is going )?(?:to )?(?:be )?(?:closes|close|closing down|shuts|shut down|"
    r"shutting)|(?:is|are|to)(?: to)?(?: be)? (?:closing|closed))(?! (?:at|early|for|from|late|on))|"
    rf"(?:they|we)(?: are|'re| will) (?:clos|shut)(?:e|ing|ting)? (?:down )?(?:the|our|my) (?:{_PLACES})|"
    r"(?:am|are|be|been|being|i'm|is|made|was|were) (?:made )?redundant|redundancies|"
    r"redundancy (?:letter|meeting|news|notice|round)|laid off|lay-?offs|"
    r"(?:contract|funding|post) (?:(?:is |was |will )?not (?:be )?|won't be |isn't )(?:renewed|extended)|"
    r"(?:funding|position|post) (?:is|was|will be) cut|"
    r"(?<!i )(?:\w+) ended (?:my|our|the) contract|(?:lose|lost|losing) (?:my|our) jobs?|"
    r"(?:boss|company|employer|firm|owner|they|we) (?:has |have )?filed for (?:bankruptcy|insolvency)|"
    r"(?:company|employer|firm|we) (?:are|goes|is|went) (?:bankrupt|bust|insolvent|into administration)|"
    r"(?:been given|given|got|handed) my notice|job cuts|jobs? (?:are|is|to be|was|were) cut|"
    r"(?:been|being|i was|was) let go|let me go|last day (?:is|will be)"
)

_FAILED = words(
    rf"(?:^|(?<=\bi )|(?<=, ))(?:have |just )?failed (?:\S+ ){{0,4}}(?:{_TESTS})|(?:exams?|resit|retake) failed|"
    rf"(?:^|(?<=\bi ))(?:did not|didn't|didnt) (?:pass|get) (?:\S+ ){{0,3}}(?:{_TESTS}|{_WANTED})|"
    rf"^(?:my |our |the )?(?:{_SENT}) (?:\S+ ){{0,5}}?(?:declined|refused|rejected|turned down)|"
    r"(?:^|was )turned down for|turned me down|passed over for|(?:^|i was |wasn't )not (?:chosen|shortlisted) for|"
    r"^(?:got |heard )?a no from|(?:chose|hired|picked|took) (?:somebody|someone) else|"
    r"(?:^|(?<=\bi ))lost (?:a|my|our|the) (?:\S+ ){0,2}?(?:account|bid|client|customer|pitch|tender)"
    r"(?! (?:card|form|number))|"
    r"^(?:got |received )?(?:a |my )?(?:final|first|formal|written) warning|complain(?:ed|t) (?:about|against) me|"
    r"(?:^|i was )demoted|called off: my"
)

_HOME = words(
    r"fever|hospital|ambulance|funeral|buried|died|ill|sick|surgery|operation|at home with|"
    r"(?:my|the|our) (?:\S+ )?(?:child|baby|son|daughter|mother|father|mum|dad|wife|husband|partner|parents)"
)

_KIN = r"aunt|baby|brother|child|dad|daughter|father|grand\w+|husband|mother|mum|parents?|partner|sister|son|uncle|wife"
_FAMILY = rf"(?:my|our|the) (?:\S+ )?(?:{_KIN})|daddy|dad|gran|granny|grandad|grandma|grandpa|mama|mam|mummy|mum|papa"
_GRIEF = words(
    rf"(?:{_FAMILY})(?: \S+){{0,4}}? (?:died|dead|dying|death|passed away|a stroke|heart attack|in intensive care)|"
    rf"(?:death|funeral|loss) of (?:{_FAMILY})|(?:buried|lost) (?:{_FAMILY})|(?:{_KIN})'s funeral|miscarr\w+|stillb\w+"
)

_WON = words(
    r"^(?:yes,? )?(?:i )?got it|"
    r"(?:i )?(?:have|got|get) the (?:\S+ ){0,3}(?:job|place|post|position|role|contract|apprenticeship|grant)|"
    r"(?:i was|i am|been|was) (?:elected|promoted|appointed|hired|accepted)|(?:they|she|he) (?:chose|picked|took) me|"
    r"(?:elected|promoted|appointed|accepted) (?:as|to)|"
    r"passed (?:my|the) (?:\S+ ){0,4}(?:exam|test|paper|module|theory)"
)

_WORRY = words(
    r"afraid|scared|frighten(?:ed|ing|s)|anxious|lonely|depressed|desperate|worr(?:y|ied|ies|ying)|"
    r"(?:do not|don't|cannot|can't|could not|hardly|never) sleep|sleepless|(?:lie|lying|lay) awake|"
    r"(?:told|tell) (?:nobody|no ?one|no one)|(?:nobody|no one) (?:\S+ ){0,3}knows|(?:do|does) not know (?:yet )?that|"
    r"(?:do not|don't) know (?:how|whether|if)|(?:we|they) may separate|divorce|separated|"
    r"(?:father|mother|wife|husband|partner|son|daughter|sister|brother|child|i) (?:is|am) (?:very )?"
    r"(?:ill|dying|sick)|"
    r"i'm (?:very )?(?:ill|sick)|dying|i (?:cry|cried)|crying|debts?|lost (?:his|her|their|my) (?:work|job)|"
    r"months? of rent|(?:cannot|can't) go on|at my limit|burn(?:t|ed)? out|drink too much|more tests|miscarr\w+|"
    r"cancer|the doctor says"
)


def tells_of_grief(text: str | None) -> bool:
    """Whether somebody near has died, or may."""
    return bool(_GRIEF.search(told(text)))


def tells_of_home(text: str | None) -> bool:
    """Whether a line tells of illness or of somebody at home."""
    return bool(_HOME.search(told(text)))


def tells_of_winning(text: str | None) -> bool:
    """Whether a line says that something one tried for came about: a post, an election, an exam."""
    return bool(_WON.search(told(text)))


def tells_of_a_worry(text: str | None) -> bool:
    """Whether an answer says that something weighs on somebody: sleep, money, illness, what nobody has been told."""
    return bool(_WORRY.search(told(text)))


def tells_of_an_end(text: str | None) -> bool:
    """Whether a line says that one's work ends: a place that closes, a notice, jobs that are cut."""
    return bool(_ENDS.search(told(text)))


def tells_of_failing(text: str | None) -> bool:
    """Whether a line says that something one tried for did not come about: an exam, a place, a client."""
    return bool(_FAILED.search(told(text)))
