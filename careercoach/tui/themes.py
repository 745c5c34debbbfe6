"""Calm colours: warm paper by day, a lamp in the evening. Every meaning has a word or a sign beside its colour."""

from textual.theme import Theme

EVENING = Theme(
    name="careercoach-evening",
    primary="#d9b26f",
    secondary="#8fb5a4",
    accent="#d9b26f",
    foreground="#e8e2d6",
    background="#1c1d21",
    surface="#24262b",
    panel="#2c2f35",
    success="#93b98a",
    warning="#e0a458",
    error="#e08272",
    dark=True,
    variables={"muted": "#9b968b", "rule": "#3a3d44", "input-selection-background": "#d9b26f 35%"},
)
PAPER = Theme(
    name="careercoach-paper",
    primary="#8a5a14",
    secondary="#3f6f5c",
    accent="#8a5a14",
    foreground="#2b2a26",
    background="#faf6ee",
    surface="#f1ebdf",
    panel="#e8e0d0",
    success="#3f6f3a",
    warning="#9a5b00",
    error="#a33a2a",
    dark=False,
    variables={"muted": "#6d675b", "rule": "#d8cfbd", "input-selection-background": "#8a5a14 25%"},
)
THEMES = (EVENING, PAPER)
