"""Whether something speaks of pay, in any of the languages people write here: nothing about pay is chosen by itself.

Rather too much than too little: what is taken for pay by mistake is only not chosen until the person chooses it.
"""

import re

from careercoach.patterns import pattern

_WORDS = (
    r"pay(?! attention)|pays|paid|payment|salar(?:y|ies)|wages?|bonus(?:es)?|compensation|remuneration|stipend|"
    r"(?:a|an|my|the|your|next|pay) (?:raise|rise|increment)|(?:hourly|day|daily) rate|"
    r"gehalt\w*|lohn\w*|löhne|vergütung\w*|salaires?|rémunération|augmentation de|sueldos?|salarios?|nómina|"
    r"stipendio|retribuzione|salários?|ordenado|salaris|lön|løn|lønn|palkka\w*|wynagrodzeni\w*|pensj\w+|zarobk\w+|"
    r"supplements?(?! (?:the|a|an|our|my|with)\b)|allowance|(?:band|grade|(?:pay )?scale|spine point) \d+|"
    r"eingruppier\w+|entgelt\w*|zulagen?|subsídios?|suplementos?|prime de|plus de noc\w+|"
    r"mzd\w+|maaş\w*|ücret\w*|зарплат\w*|оклад\w*|wypłat\w*"
)
_MONEY = r"[€$£¥₹₺₴₽₩]|\d[\d.,' ]*\s?(?:eur|euros?|usd|dollars?|gbp|chf|francs?|sek|nok|dkk|pln|zł|kč|inr|rupees)\b"
_BY_THE_HOUR = r"\d+[.,]\d\d ?(?:an hour|per hour|/ ?h)"
_ABOUT = pattern(rf"(?<!\w)(?:{_WORDS})(?!\w)|{_MONEY}|{_BY_THE_HOUR}|給料|給与|工资|薪水|월급|연봉", re.IGNORECASE)


def about_pay(text: str) -> bool:
    """Whether the words name pay, an amount of money, or a rate by the hour."""
    return _ABOUT.search(" ".join(text.split())) is not None
