"""Whether what is typed goes into a text.

Why by name: Textual's TextArea takes as long to load as a dozen of our own rooms, and most screens show none.
"""

from textual.widget import Widget


def is_written_in(part: Widget | None) -> bool:
    """Whether letters typed there are text: it is a field or a text of several lines."""
    return _is_a(part, "Input") or takes_lines(part)


def takes_lines(part: Widget | None) -> bool:
    """Whether Enter begins a new line there: it is a text of several lines."""
    return _is_a(part, "TextArea")


def _is_a(part: Widget | None, kind: str) -> bool:
    return any(each.__name__ == kind for each in type(part).__mro__)
