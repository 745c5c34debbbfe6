"""Capitals: what stands in the place of other words begins as they did."""


def cased(words: str, like: str) -> str:
    """The words, with a capital where ``like``, in whose place they stand, has one: "You" in the place of "Her"."""
    return words[:1].upper() + words[1:] if like[:1].isupper() else words
