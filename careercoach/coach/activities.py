"""Activities: the beginnings of a title that only tell what somebody was busy with ("Wrote the rota", "I cleaned …").

The lists decide. What stands in none of them, a title without a verb, an achievement or good news, is no activity.
"""

import re

from careercoach.coach.signs import RESULTS, plain_words, told, words

_VERBS = words(
    "adjusted|administered|advised|analysed|analyzed|annotated|answered|archived|arranged|assembled|assessed|assisted|"
    "attended|audited|automated|baked|bathed|blended|booked|boxed|briefed|brushed|buddied|built|calculated|calibrated|"
    "called|carried|carved|catered|cataloged|catalogued|chaired|changed|charted|chased|checked|chopped|circulated|"
    "classified|"
    "cleaned|coached|coded|collated|collected|compared|compiled|composed|conducted|configured|consulted|contacted|"
    "converted|cooked|coordinated|copied|counted|covered|created|curated|cycled|debugged|decorated|defrosted|"
    "demoed|demonstrated|deployed|designed|developed|did|digitised|directed|discussed|disinfected|dispatched|"
    "distributed|documented|drafted|drained|dressed|drew|drilled|drove|dug|dusted|edited|emailed|emptied|entered|"
    "escorted|evaluated|examined|explained|facilitated|fenced|filed|filled|filmed|fitted|flushed|folded|formatted|"
    "forwarded|framed|fried|gathered|gave|glazed|glued|greased|greeted|gritted|groomed|guarded|guided|handled|"
    "harvested|hauled|held|hoovered|hosed|hosted|hung|illustrated|implemented|indexed|inspected|installed|instructed|"
    "interpreted|interviewed|introduced|investigated|invoiced|ironed|issued|kneaded|knitted|labeled|labelled|laid|"
    "lambed|laundered|lectured|led|lifted|loaded|logged|lubricated|maintained|managed|manned|mapped|marked|measured|"
    "mediated|mentored|merged|migrated|milked|minuted|mixed|modeled|modelled|moderated|monitored|mopped|moved|mowed|"
    "notified|observed|operated|ordered|organised|outlined|oversaw|packed|painted|patched|patrolled|performed|phoned|"
    "photocopied|photographed|picked|piloted|planed|planned|planted|plastered|plated|ploughed|plowed|polished|"
    "posted|poured|practiced|practised|prepared|prepped|presented|pressed|priced|printed|processed|programmed|"
    "prompted|proofread|pruned|pulled|pumped|queried|questioned|raked|ran|rang|read|reconciled|recorded|redesigned|"
    "refactored|refilled|rehearsed|replaced|repointed|reported|researched|restocked|reviewed|revised|rewired|rigged|"
    "roasted|rolled|rotated|sampled|sanded|sang|sawed|scanned|scheduled|scrubbed|searched|sent|served|serviced|sewed|"
    "shadowed|shared|sharpened|sheared|shelved|shoveled|shovelled|showed|sketched|sliced|snagged|soldered|sorted|"
    "sowed|sprayed|stacked|staffed|sterilised|stitched|stocked|stored|stripped|studied|styled|submitted|subtitled|"
    "summarised|supervised|supported|surveyed|swapped|swept|tagged|taped|taught|tended|tested|thinned|tidied|tiled|"
    "took|toured|tracked|trained|transcribed|translated|transported|treated|triaged|trimmed|tutored|typed|typeset|"
    "unloaded|unpacked|updated|upgraded|uploaded|vacuumed|validated|varnished|verified|visited|walked|washed|watched|"
    "watered|weeded|weighed|welcomed|welded|wiped|wired|worked|wrapped|wrote"
)
"""Past verbs that say nothing about how it went. Those that end in -ized are looked up with -ised."""

_BEHIND_NO_OBJECT = words(
    "as|at|back|badly|been|by|for|from|hard|home|in|it|me|myself|of|off|on|than|that|to|us|well|with"
)
"""What stands behind a verb that lacks its object: "Booked for May", "Trained as a first aider", "Did it"."""

_PHRASES = words(
    r"acted as|applied for|asked (?!back|by|if i|me|to|us|why)\w+|assisted (?:at|in|with)|cared for|catered for|"
    r"chatted (?:to|with)|checked (?:in|on)|collaborated with|contributed to|cooked (?:for|with)|covered (?:at|for)|"
    r"dealt with|dropped off|fed the|filled in|followed up|handed out|knocked on|liaised with|"
    r"delivered (?:\S+ ){0,3}(?:courses?|flyers|leaflets|letters|meals|parcels|post|sessions?|training|workshops?)|"
    r"helped (?:(?!and )\S+ ){0,5}(?:at|in|on|out|with)|looked (?:after|at|into|over|through)|"
    r"made (?:an?|more|new|some|\d+|(?:the )?\w+[^\Ws]s)|met (?:up )?with|paired with|participated in|"
    r"presented (?:at|on|to)|put (?:a|all|away|in|on|out|the|together|up|\d+)|"
    r"raised (?:an?|my|the) (?:concern|flag|hand|issue|point|question|ticket)|read (?:through|to)|replied to|"
    r"reported (?:back|on|to)|researched into|responded to|sang (?:to|with)|sat (?:in|on)|set (?:out|up)|"
    r"spoke (?:about|at|to|up|with)|stood in|studied for|talked (?:about|through|(?:to|with) (?:\S+ ){1,6}about)|"
    r"told (?:\S+ ){1,4}about|took part|tried out|volunteered (?:at|for|on|with)|"
    r"went (?:along|on|over|round|through|to)|worked (?:at|for|from|in|on|over|through|with)|wrote to"
)
"""Activities of more than one word."""

_MORE_OR_ELSE = words(
    r"booked (?:out|solid|up)|called up|changed (?:careers?|jobs?|my mind|roles?|teams?)|checked out|cleaned up at|"
    r"(?:carried|pulled|walked|watched) (?:her|him|my|somebody|someone|them)|"
    r"(?:carried|pulled|walked|watched) (?:an?|the) (?:boy|child|girl|lad|man|torch|woman)|"
    r"did (?:it|not|that|this)|drove (?:down|up)|gave (?:birth|blood|in|notice|up)|held (?:off|(?:\S+ ){1,3}hands?)|"
    r"made (?:a (?:difference|profit|sale)|supervisors?)|moved (?:house|out|up)|picked up|pulled (?:off|through)|"
    r"put (?:an end|a stop|out (?:a|the) fire)|ran (?:into|late|out|smoothly|(?:\S+ ){0,3}(?:marathon|\d+k))|"
    r"(?:served|worked) (?:\S+ )?years|set up (?:shop|on my own)|took (?:first|gold|over|second|silver)|"
    r"took (?:the (?:lead|prize|title)|(?:a|the) (?:break|day|week))|walked (?:again|away|out)|"
    r"went (?:on|to) (?:bed|holiday|hospital|leave)|worked out"
)
"""What begins like an activity and is more than one, or something else."""

_DESCRIBING = words(
    r"(?:assessed|assisted|baked|cooked|designed|dressed|fitted|fried|managed|mixed|observed|packed|painted|planned|"
    r"pressed|printed|processed|recorded|roasted|shared|supervised|supported|tested|trained|wired) "
    r"(?!(?:all|an?|at|each|every|her|his|in|its|my|our|out|some|the|their|these|those|two|three|four|up|with|\w*\d+|"
    r"\w+[^\Ws]s)\b)[a-z]+"
)
"""A form that describes what follows ("Fitted kitchen", "Observed lesson") rather than telling of it."""

_SUBJECT = re.compile(
    r"^(?:(?:today|yesterday|last \w+|on \w+|this \w+),? )?"
    r"(?:(?:i|i've|ive|me and \w+|\w+ and (?:i|me)) )?"
    r"(?:(?:also|deep|hand|jet|just|mostly|pressure|steam|then)[ -])?"
)
_AGAIN = re.compile(r"^re-?(?!called|presented|served)")


def is_activity(text: str | None) -> bool:
    """Whether a text begins by telling what the writer was busy with: a verb of doing and its object, or a phrase."""
    plain = _SUBJECT.sub("", told(text).casefold())
    if _MORE_OR_ELSE.match(plain) or _DESCRIBING.match(plain):
        return False
    phrase = _PHRASES.match(plain)
    return bool(phrase and phrase.end() < len(plain)) or _is_deed_and_object(plain)


def _is_deed_and_object(text: str) -> bool:
    first, behind = [*plain_words(text), "", ""][:2]
    deed = first.replace("ized", "ised")
    does = not RESULTS.fullmatch(deed) and any(map(_VERBS.fullmatch, (deed, _AGAIN.sub("", deed))))
    return does and bool(behind) and not _BEHIND_NO_OBJECT.fullmatch(behind)
