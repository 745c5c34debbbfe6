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
_SHOWN = 400
"""Signs of the heads of a table that an error repeats."""

_ORDER_IN = {"datum": DAY_FIRST, "fecha": DAY_FIRST, "jour": DAY_FIRST, "tag": DAY_FIRST, "wann": DAY_FIRST}
"""Heads of columns of days that say by their language in which order a day is written."""


def guessed(heads: Sequence[str], said: Mapping[str, str]) -> dict[int, str]:
    """The field of each column that is known, by its place; what was ``said`` of a column counts first.

    Of several columns that could be the same, the first is it. Raises UsageError for a column or a field unknown.
    """
    found = _as_said(heads, said)
    for part in (_plain, _begins):  # a head that is known as a whole counts before one of which only the first word is
        for place, head in enumerate(heads):
            field = _MEANS.get(part(head))
            if field and place not in found and field not in {each.partition(":")[0] for each in found.values()}:
                found[place] = field
    return found


def listed(heads: Sequence[str]) -> str:
    """The heads of a table, as an error names them."""
    return ", ".join(heads)[:_SHOWN] or "none"


def order_meant(field: str, head: str) -> tuple[str, str | None]:
    """The field that was said or guessed, and the order in which its days are written; None where nothing says so."""
    name, _, order = field.partition(":")
    return name, order or _ORDER_IN.get(_plain(head))


def _as_said(heads: Sequence[str], said: Mapping[str, str]) -> dict[int, str]:
    plain = [_plain(head) for head in heads]
    found = {}
    for column, field in said.items():
        if _plain(column) not in plain:
            raise UsageError(f"There is no column {column}; there are: {listed(heads)}.")
        name, _, order = field.partition(":")
        orders = ("", DAY_FIRST, MONTH_FIRST) if name in ("on", "until") else ("",)
        if name not in FIELDS or order not in orders:
            raise UsageError(f"A column cannot be {field}; it is one of: {', '.join(FIELDS)}.")
        found[plain.index(_plain(column))] = field
    return found


def _begins(head: str) -> str:
    return _plain(head).partition(" ")[0]


def _plain(text: str) -> str:
    """A head as it is compared: small letters without accents, blanks for all else."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"\w+", "".join(sign for sign in letters if not unicodedata.combining(sign))))


_MEANS = {_plain(word): field for field, words in reversed(_KNOWN_AS.items()) for word in words.split()}
"""Which field each word means; the first that has it."""
