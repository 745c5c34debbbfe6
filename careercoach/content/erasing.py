"""How what goes for good is told: counted, in words that fit each number."""

_COUNTED = (
    ("part or link", "parts and links"),
    ("version in the history", "versions in the history"),
    ("unfinished text", "unfinished texts"),
)


def with_it(parts: int, versions: int, unfinished: int) -> str:
    """What goes beside the things themselves, as a sentence; what there is none of needs no mention."""
    said = [
        f"{count} {one if count == 1 else many}"
        for count, (one, many) in zip((parts, versions, unfinished), _COUNTED, strict=True)
        if count
    ]
    return f"What goes with it: {', '.join(said)}." if said else "Nothing else goes with it."
