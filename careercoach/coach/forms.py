"""What the forms of both fronts share: their fields in the words that fit the person."""

from collections.abc import Sequence
from dataclasses import replace

from careercoach.content import kinds
from careercoach.fields.field import Field


def worded(fields: Sequence[Field], situation: str) -> list[Field]:
    """Fields in the words for one of ``content.kinds`` SITUATIONS."""

    def one(field: Field) -> Field:
        choices = tuple((value, kinds.said(words, situation)) for value, words in field.choices)
        return replace(field, label=kinds.said(field.label, situation), choices=choices)

    return [one(field) for field in fields]
