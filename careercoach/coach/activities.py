"""Activities: the beginnings of a title that only tell what somebody was busy with ("Wrote the rota", "I cleaned …").

The lists decide. What stands in none of them, a title without a verb, an achievement or good news, is no activity.
"""

from careercoach.coach.signs import RESULTS, any_of, begins_with_verb, plain_words, told, words
from careercoach.patterns import pattern

_VERBS = any_of(
    "adjusted|administered|advised|altered|analysed|analyzed|annotated|answered|archived|arranged|assembled|assessed|"
    "assisted|attended|audited|automated|baked|bathed|bent|blended|booked|bottled|boxed|brewed|briefed|brushed|"
    "buddied|built|calculated|calibrated|called|canned|carried|carved|cataloged|catalogued|catered|chaired|changed|"
    "charted|chased|checked|chopped|circulated|classified|cleaned|clipped|coached|coded|collated|collected|compared|"
    "compiled|composed|conducted|configured|consulted|contacted|converted|cooked|coordinated|copied|counted|covered|"
    "created|curated|cycled|debugged|decorated|defrosted|demoed|demonstrated|deployed|designed|developed|did|"
    "digitised|directed|discussed|disinfected|dispatched|distributed|documented|drafted|drained|dredged|dressed|drew|"
    "drilled|drove|dug|dusted|dyed|edited|emailed|embroidered|emptied|engraved|entered|escorted|evaluated|examined|"
    "explained|facilitated|felled|fenced|filed|filled|felted|filmed|fitted|flushed|flew|folded|forged|formatted|"
    "forwarded|framed|fried|gathered|gave|glazed|glued|graded|grafted|greased|greeted|grilled|gritted|groomed|grouted|"
    "guarded|guided|handled|harvested|hauled|held|hemmed|hoed|hoovered|hosed|hosted|hung|iced|illustrated|implemented|"
    "indexed|inspected|installed|instructed|interpreted|interviewed|introduced|investigated|invoiced|ironed|irrigated|"
    "issued|kneaded|knitted|labeled|labelled|laid|lambed|laundered|lectured|led|lifted|loaded|logged|lubricated|"
    "maintained|managed|manned|mapped|marked|measured|mediated|mentored|merged|migrated|milked|milled|minuted|mixed|"
    "modeled|modelled|moderated|monitored|mopped|moved|mowed|mulched|notified|observed|oiled|operated|ordered|"
    "organised|outlined|oversaw|packed|painted|patched|patrolled|peeled|performed|phoned|photocopied|photographed|"
    "picked|piloted|planed|planned|planted|plastered|plated|ploughed|plowed|polished|posted|potted|poured|practiced|"
    "practised|prepared|prepped|presented|pressed|priced|printed|processed|programmed|prompted|proofread|pruned|"
    "pulled|pumped|pushed|queried|questioned|raked|ran|rang|read|reconciled|recorded|redesigned|refactored|refilled|"
    "rehearsed|replaced|repointed|reported|researched|reset|restocked|reviewed|revised|rewired|rigged|roasted|rolled|"
    "rotated|salted|sampled|sanded|sang|sawed|scanned|scheduled|scrubbed|searched|sent|served|serviced|sewed|shadowed|"
    "shaped|shared|sharpened|sheared|shelved|shoveled|shovelled|showed|shredded|sketched|slated|sliced|snagged|"
    "soldered|sorted|sowed|spayed|sprayed|spun|stacked|staffed|steamed|sterilised|stitched|stocked|stored|stripped|"
    "studied|stuffed|styled|submitted|subtitled|summarised|supervised|supported|surveyed|swapped|swept|tagged|taped|"
    "taught|tended|tested|thinned|threaded|tidied|tied|tiled|took|toured|towed|tracked|trained|transcribed|translated|"
    "transported|treated|triaged|trimmed|turned|tutored|typed|typeset|unloaded|unpacked|updated|upgraded|uploaded|"
    "vacuumed|validated|vaccinated|varnished|verified|vetted|visited|walked|washed|watched|watered|weeded|weighed|"
    "welcomed|welded|winched|wiped|wired|witnessed|worked|wove|wrapped|wrote"
)
"""Past verbs that say nothing about how it went. Those that end in -ized are looked up with -ised."""

_BEHIND_NO_OBJECT = any_of(
    "as|at|back|badly|been|by|for|from|hard|home|in|it|me|myself|of|off|on|than|that|to|us|well|with"
)
"""What stands behind a verb that lacks its object: "Booked for May", "Trained as a first aider", "Did it"."""

_MORE_WORDS = words(
    r"asked (?!back|by|if i|me|to|us|why)\w+|"
    r"delivered (?:\S+ ){0,3}(?:courses?|flyers|leaflets|letters|meals|parcels|post|sessions?|training|workshops?)|"
    r"made (?:(?:an?|more|new|some|\d+) \w+|(?:the )?\w+[^\Ws]s)|put (?:a|all|the|\d+) \w+|"
    r"raised (?:an?|my|the) (?:concern|flag|hand|issue|point|question|ticket)|"
    r"(?:acted as|applied for|assisted (?:at|in|with)|cared for|catered for|chatted (?:to|with)|checked (?:in|on)|"
    r"collaborated with|contributed to|cooked (?:for|with)|covered (?:at|for)|dealt with|dropped off|fed the|"
    r"filled in|followed up|handed out|helped (?:(?!and )\S+ ){0,5}(?:at|in|on|out|with)|interpreted (?:at|for)|"
    r"knocked on|liaised with|looked (?:after|at|into|over|through)|met (?:up )?with|paired with|participated in|"
    r"presented (?:at|on|to)|put (?:away|in|on|out|together|up)|read (?:through|to)|replied to|"
    r"reported (?:back|on|to)|researched into|responded to|sang (?:to|with)|sat (?:in (?:at|on|with)|on)|"
    r"set (?:out|up)|spoke (?:about|at|to|up|with)|stood in|studied for|"
    r"talked (?:about|through|(?:to|with) (?:\S+ ){1,6}about)|told (?:\S+ ){1,4}about|took part|translated for|"
    r"tried out|volunteered (?:at|for|on|with)|went (?:along|on|over|round|through|to)|"
    r"worked (?:at|for|from|in|on|over|through|with)|wrote to) \w+"
)
"""Activities of more than one word, with the word behind them."""

_MORE_OR_ELSE = words(
    r"booked (?:out|solid|up)|called up|changed (?:careers?|jobs?|my mind|roles?|teams?)|checked out|cleaned up at|"
    r"(?:carried|pulled|walked|watched) (?:her|him|my|somebody|someone|them)|"
    r"(?:carried|pulled) (?:\S+ ){1,4}(?:back|clear|free|from|off|out|up)|"
    r"(?:walked|watched) (?:an?|the) (?:boy|child|girl|lad|man|woman)|carried the torch|"
    r"did (?:it|not|that|this|my (?:\S+ ){0,3}(?:badge|cert\w*|degree|diploma|exams?|licence|nvq|test|ticket))|"
    r"drove (?:down|up)|gave (?:birth|blood|in|notice|up)|held (?:off|(?:\S+ ){1,3}hands?)|"
    r"made (?:supervisors?|(?:an?|some) (?:difference|errors?|friends?|mistakes?|profit|sale|start))|"
    r"moved (?:house|out|up)|picked up|pulled (?:off|through)|put (?:an end|a stop|out (?:a|the) fire)|"
    r"ran (?:into|late|out|smoothly|(?:\S+ ){0,3}(?:marathon|\d+k))|(?:served|worked) (?:\S+ )?years|"
    r"set up (?:shop|on my own)|took (?:first|gold|over|second|silver|the (?:lead|prize|title))|"
    r"took (?:a|the) (?:break|chance|day|deep|risk|week)|walked (?:again|away|out)|"
    r"went (?:on|to) (?:bed|holiday|hospital|leave)|turned (?:away|down|into|out|round|up|\d+(?! \w+s\b))|worked out"
)
"""What begins like an activity and is more than one, or something else."""

_DESCRIBING = words(
    r"(?:assessed|assisted|baked|coded|cooked|designed|dressed|fitted|fried|managed|mixed|observed|packed|painted|"
    r"planned|pressed|printed|processed|recorded|roasted|shared|supervised|supported|tested|trained|wired) "
    r"(?!(?:all|an?|and|at|each|every|her|his|in|its|my|our|out|some|the|their|these|those|two|three|four|up|with|"
    r"\w*\d+|\w+[^\Ws]s)\b)[a-z]+"
)
"""A form that describes what follows ("Fitted kitchen", "Observed lesson") rather than telling of it."""

_SUBJECT = pattern(
    r"^(?:(?:today|yesterday|last \w+|on \w+|this \w+),? )?"
    r"(?:(?:i have|i've|ive|i|me and \w+|(?:my )?\w+ and (?:i|me)) )?"
    r"(?:(?:also|deep|hand|jet|just|mostly|pressure|steam|then)[ -])?"
)
_AGAIN = pattern(r"^re-?(?!called|presented|served)")


def is_activity(text: str | None) -> bool:
    """Whether a text begins by telling what the writer was busy with: a verb of doing and its object, or a phrase."""
    plain = _SUBJECT.sub("", told(text).casefold())
    if _MORE_OR_ELSE.match(plain) or _DESCRIBING.match(plain):
        return False
    return bool(_MORE_WORDS.match(plain)) or _is_deed_and_object(plain)


def _is_deed_and_object(text: str) -> bool:
    first, *rest = plain_words(text) or [""]
    behind = next((word for word in rest if not begins_with_verb(word)), "")
    deed = first.replace("ized", "ised")
    does = deed not in RESULTS and (deed in _VERBS or _AGAIN.sub("", deed) in _VERBS)
    return does and bool(behind) and behind not in _BEHIND_NO_OBJECT
