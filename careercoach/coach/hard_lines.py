"""What a hard line or answer tells of, where its words leave no doubt: work that ends, something that failed, a worry.

The phrases of ``content.heard`` decide, and they are meant to miss rather than to mistake: "Closed the till" tells of
nothing. A line is only read for this when the person marked it as draining, an answer when it is about life beyond work
or about leaving.
Source: product G1 (000, 003: the emotional side of work).
"""

from careercoach.coach.signs import told
from careercoach.content import heard


def tells_of_grief(text: str | None) -> bool:
    """Whether somebody near has died, or may."""
    return _says("grief", text)


def tells_of_home(text: str | None) -> bool:
    """Whether a line tells of illness or of somebody at home."""
    return _says("home", text)


def tells_of_winning(text: str | None) -> bool:
    """Whether a line says that something one tried for came about: a post, an election, an exam."""
    return _says("won", text)


def tells_of_a_worry(text: str | None) -> bool:
    """Whether an answer says that something weighs on somebody: sleep, money, illness, what nobody has been told."""
    return _says("worry", text)


def tells_of_an_end(text: str | None) -> bool:
    """Whether a line says that one's work ends: a place that closes, a notice, jobs that are cut."""
    return _says("ends", text)


def tells_of_failing(text: str | None) -> bool:
    """Whether a line says that something one tried for did not come about: an exam, a place, a client."""
    return _says("failed", text)


def _says(kind: str, text: str | None) -> bool:
    return bool(heard.MARKED[kind].sure.search(told(text)))
