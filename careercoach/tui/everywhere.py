"""What can be done on every screen: its keys, and what the palette alone has."""

from dataclasses import replace

from careercoach.tui.commands import COMING_BACK, Command
from careercoach.tui.widgets.bars import PLACES

EVERYWHERE = (
    Command("question_mark,f1", "Help", "help", "Every key, and an example", shown="?"),
    Command("slash", "Search", "search", "Any word you wrote", shown="/", footer=False),
    Command("u", "Undo", "undo", "Take back the last act", footer=False),
    Command("U", "Redo", "redo", "Bring it back again", footer=False),
    Command("", "History", "history", "What you did, to take back"),
    Command(
        "ctrl+p,f9",
        "Find anything",
        "command_palette",
        "Anything, by a word of it",
        shown="ctrl+p",
        priority=True,
    ),
    *(
        Command(str(number), f"Go to {title}", f"go('{mode}')", f"Open {title}", footer=False)
        for number, (mode, title) in enumerate(PLACES, start=1)
    ),
    Command("C", "Something changed", "something_changed", "New job, new manager, leave", footer=False),
    replace(COMING_BACK, footer=False),
    Command("", "A setback", "setback", "What went wrong", footer=False),
    Command("", "Inbox", "inbox", "What came in and waits", footer=False),
    Command("", "Positions", "positions", "Your jobs", footer=False),
    Command("", "Leaving pack", "leaving", "What is open, and with whom", footer=False),
    Command("", "Papers", "papers", "What you wrote and gave", footer=False),
    Command("", "Copies", "copies", "Go back to a copy", footer=False),
    Command("", "Take everything along", "take_along", "All of it, as a folder", footer=False),
    Command("f12", "Cover the words", "cover", "Hide words, or show them", footer=False, priority=True),
    Command(
        "",
        "Change the colours",
        "change_theme",
        "Light, dark, high contrast",
        footer=False,
    ),
    Command("", "Settings", "settings", "Days, colours, keys, editor", footer=False),
    Command(
        "",
        "Erase this for good",
        "erase",
        "This, and every trace",
        footer=False,
    ),
    Command("", "Erase everything", "erase_everything", "All you ever wrote", footer=False),
    Command("ctrl+q", "Quit", "quit", "Everything typed is kept", shown="ctrl+q", footer=False, priority=True),
)
