"""Whether what is typed goes into a text.

Why by name: Textual's TextArea takes as long to load as a dozen of our own rooms, and most screens show none.
"""

from textual.widget import Widget

_KINDS = frozenset({"Input", "TextArea"})


def is_written_in(part: Widget | None) -> bool:
    """Whether letters typed there are text: it is a field or a text of several lines."""
    return part is not None and not _KINDS.isdisjoint(kind.__name__ for kind in type(part).__mro__)
