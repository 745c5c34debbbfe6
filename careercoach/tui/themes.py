"""Calm colours: warm paper by day, a lamp in the evening. Every meaning has a word or a sign beside its colour."""

from textual.theme import Theme

from careercoach.settings import FOLLOWS

OURS = "careercoach-"
"""Before the name of each of our colours, as ``settings.COLOURS`` has it."""


def _drawn(name: str, *, dark: bool, **colours: str) -> Theme:
    """Colours of our own. ``cursor`` lies under the row in front, ``muted`` is small print, ``rule`` a thin line."""
    theme = Theme(name=OURS + name, dark=dark, primary=colours["primary"], accent=colours["primary"])
    theme.variables["input-selection-background"] = colours["cursor"]
    for each, value in colours.items():
        if each in ("muted", "rule", "cursor"):
            theme.variables[each] = value
        else:
            setattr(theme, each, value)
    return theme


EVENING = _drawn(
    "evening",
    dark=True,
    primary="#dfbb7c",
    secondary="#9cc2b1",
    foreground="#e8e2d6",
    background="#1c1d21",
    surface="#232529",
    panel="#2a2c31",
    cursor="#33322f",
    success="#a3c99a",
    warning="#e8b26a",
    error="#f0a090",
    muted="#b0aa9e",
    rule="#3a3d44",
)
PAPER = _drawn(
    "paper",
    dark=False,
    primary="#6f4510",
    secondary="#2f5a49",
    foreground="#2b2a26",
    background="#faf6ee",
    surface="#f2eee5",
    panel="#ebe6da",
    cursor="#e5dfd1",
    success="#2f5a2b",
    warning="#6e3d00",
    error="#8f2c1e",
    muted="#5a554a",
    rule="#d8cfbd",
)
CONTRAST_DARK = _drawn(
    "contrast-dark",
    dark=True,
    primary="#ffd75f",
    secondary="#87ffff",
    foreground="#ffffff",
    background="#000000",
    surface="#121212",
    panel="#1c1c1c",
    cursor="#303030",
    success="#87ff87",
    warning="#ffd75f",
    error="#ffafaf",
    muted="#e4e4e4",
    rule="#a8a8a8",
)
CONTRAST_LIGHT = _drawn(
    "contrast-light",
    dark=False,
    primary="#00005f",
    secondary="#00005f",
    foreground="#000000",
    background="#ffffff",
    surface="#eeeeee",
    panel="#eeeeee",
    cursor="#e4e4e4",
    success="#00005f",
    warning="#5f0000",
    error="#5f0000",
    muted="#303030",
    rule="#585858",
)


def _terminal(name: str, accent: str, *, dark: bool, beside: str, good: str, bad: str) -> Theme:
    return Theme(
        name=OURS + name,
        ansi=True,
        primary=accent,
        secondary=beside,
        accent=accent,
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        success=good,
        warning=accent,
        error=bad,
        dark=dark,
        variables={
            "muted": "ansi_default",
            "rule": "ansi_bright_black",
            "cursor": "ansi_default",
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


DARK_TERMINAL = _terminal(
    "terminal-dark", "ansi_bright_yellow", dark=True, beside="ansi_cyan", good="ansi_green", bad="ansi_bright_red"
)
LIGHT_TERMINAL = _terminal(
    "terminal-light", "ansi_blue", dark=False, beside="ansi_default", good="ansi_default", bad="ansi_red"
)

THEMES = (
    (EVENING, "Evening, a lamp on dark paper"),
    (PAPER, "Paper, for a bright room"),
    (CONTRAST_DARK, "High contrast, dark"),
    (CONTRAST_LIGHT, "High contrast, light"),
    (DARK_TERMINAL, "Your terminal's colours, dark"),
    (LIGHT_TERMINAL, "Your terminal's colours, light"),
)
"""All colours there are, with our words for them."""

CHOICES = (
    (FOLLOWS, "As your terminal is"),
    *((each.name.removeprefix(OURS), words) for each, words in THEMES),
)
"""What one can choose, by the name it is set by, with our words for it."""


def named(theme: str, *, is_dark: bool) -> str:
    """The name of the colours to wear for what is set; ``is_dark`` says what the terminal behind them is like."""
    if theme == FOLLOWS:
        return (EVENING if is_dark else PAPER).name
    return OURS + theme
