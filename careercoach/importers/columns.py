"""Which column of a table means what: words that stand over columns in English, German, French and Spanish."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from careercoach.errors import UsageError
from careercoach.importers.proposed import TEXTS

DAY_FIRST, MONTH_FIRST = "day-first", "month-first"

FIELDS = ("title", "on", "until", *TEXTS, "kind", "activity")
"""What a column may be said to hold; all else is kept in ``did`` with the name of its column."""

_KNOWN_AS = {
    "title": "title accomplishment achievement task what headline subject summary name entry win brag"
    " titel aufgabe erfolg was betreff überschrift tätigkeit leistung"
    " titre tâche réussite réalisation quoi objet intitulé"
    " título tarea logro qué asunto actividad",
    "on": "on date day when done completed start started created from began timestamp"
    " datum tag wann erledigt beginn start von am"
    " jour quand début du date"
    " fecha día cuándo inicio desde",
    "until": "until to end ended finish finished till bis ende beendet fin jusqu'au au hasta final",
    "situation": "situation context background ausgangslage hintergrund kontext contexte contexto situación",
    "did": "did description details notes note body text action comment comments"
    " beschreibung notizen notiz anmerkung bemerkung kommentar"
    " description détails notes commentaire remarque"
    " descripción detalles notas comentario",
    "result": "result outcome impact effect ergebnis wirkung resultat résultat effet impact resultado efecto impacto",
    "before": "before vorher avant antes",
    "after": "after nachher après después",
    "unit": "unit einheit unité unidad",
    "organisation": "organisation organization company employer provider school"
    " firma unternehmen arbeitgeber anbieter schule entreprise employeur organisme empresa empleador organización",
    "person": "person who people gesehen wer personne qui persona quién",
    "tags": "tags tag labels label category categories project schlagwörter kategorie projekt"
    " étiquettes catégorie projet etiquetas categoría proyecto",
    "evidence": "evidence link links url beleg nachweis lien preuve enlace prueba",
    "kind": "kind",
}
_TODAY_IN = {"datum": DAY_FIRST, "fecha": DAY_FIRST, "jour": DAY_FIRST, "tag": DAY_FIRST, "wann": DAY_FIRST}
"""Heads of columns of days that say by their language in which order a day is written."""


def guessed(heads: Sequence[str], said: Mapping[str, str]) -> dict[int, str]:
    """The field of each column that is known, by its place; what was ``said`` of a column counts first.

    Of several columns that could be the same, the first is it. Raises UsageError for a column or a field unknown.
    """
    found = dict(_as_said(heads, said))
    order = sorted(range(len(heads)), key=lambda place: (_rank(heads[place]), place))
    for place in order:
        field = _meaning(heads[place])
        if place not in found and field and field not in found.values():
            found[place] = field
    return found


def order_meant(field: str, head: str) -> tuple[str, str | None]:
    """The field that was said or guessed, and the order in which its days are written; None where nothing says so."""
    name, _, order = field.partition(":")
    return name, order or _TODAY_IN.get(_plain(head))


def _as_said(heads: Sequence[str], said: Mapping[str, str]) -> dict[int, str]:
    known = {_plain(head): place for place, head in reversed(list(enumerate(heads)))}
    found = {}
    for column, field in said.items():
        place = known.get(_plain(column))
        if place is None:
            raise UsageError(f"There is no column {column[:40]}; there are: {', '.join(heads)[:400]}.")
        name, _, order = field.partition(":")
        if name not in FIELDS or (order and (name not in ("on", "until") or order not in (DAY_FIRST, MONTH_FIRST))):
            raise UsageError(f"A column cannot be {field[:40]}; it is one of: {', '.join(FIELDS)}.")
        found[place] = field
    return found


def _meaning(head: str) -> str | None:
    plain = _plain(head)
    begins = plain.partition(" ")[0]
    return next((field for said in (plain, begins) for field, words in _WORDS.items() if said in words), None)


def _rank(head: str) -> int:
    """Whether the whole head is known, which counts before its first word alone."""
    return 0 if any(_plain(head) in words for words in _WORDS.values()) else 1


def _plain(text: str) -> str:
    """A head as it is compared: small letters without accents, blanks for all else."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"\w+", "".join(sign for sign in letters if not unicodedata.combining(sign))))


_WORDS = {field: frozenset(_plain(word) for word in words.split()) for field, words in _KNOWN_AS.items()}
