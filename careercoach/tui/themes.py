"""Calm colours: warm paper by day, a lamp in the evening. Every meaning has a word or a sign beside its colour."""

from textual.theme import Theme

OURS = "careercoach-"
"""Before the name of each of our colours, as ``settings.COLOURS`` has it."""

EVENING = Theme(
    name=f"{OURS}evening",
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


def _terminal(name: str, accent: str, *, dark: bool) -> Theme:
    return Theme(
        name=name,
        ansi=True,
        primary=accent,
        secondary="ansi_cyan",
        accent=accent,
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        success="ansi_green",
        warning=accent,
        error="ansi_red",
        dark=dark,
        variables={
            "muted": "ansi_default",
            "rule": "ansi_bright_black",
            "ansi-background": "ansi_black" if dark else "ansi_white",
            "ansi-foreground": "ansi_white" if dark else "ansi_black",
            "border-blurred": "ansi_bright_black",
            "block-cursor-foreground": "ansi_black",
            "block-cursor-background": "ansi_white",
            "input-cursor-background": "ansi_default",
            "input-cursor-text-style": "reverse",
            "input-selection-background": "ansi_blue",
        },
    )


DARK_TERMINAL = _terminal("careercoach-terminal-dark", "ansi_yellow", dark=True)
LIGHT_TERMINAL = _terminal("careercoach-terminal-light", "ansi_blue", dark=False)

THEMES = (
    (EVENING, "Evening, a lamp on dark paper"),
    (PAPER, "Paper, for a bright room"),
    (DARK_TERMINAL, "The colours of your terminal, dark"),
    (LIGHT_TERMINAL, "The colours of your terminal, light"),
)
"""The colours one can choose, with our words for them."""
