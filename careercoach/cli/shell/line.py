"""The words of a line that is still being typed, read as a shell does: quotes may be open, nothing is expanded."""

_QUOTES = "'\""


def words_of(line: str) -> tuple[list[str], str]:
    """The words before the one the cursor is in, and that one's beginning. The first word is the program's name."""
    words: list[str] = []
    word: str | None = None
    quote = ""
    signs = iter(line)
    for sign in signs:
        if quote:
            if sign == quote:
                quote = ""
            else:
                word = (word or "") + (next(signs, "") if sign == "\\" and quote == '"' else sign)
        elif sign in _QUOTES:
            quote, word = sign, word or ""
        elif sign == "\\":
            word = (word or "") + next(signs, "")
        elif not sign.isspace():
            word = (word or "") + sign
        elif word is not None:
            words.append(word)
            word = None
    return words, word or ""
