"""What can be done on every screen: its keys, and what the palette alone has."""

from dataclasses import replace

from careercoach.tui.commands import COMING_BACK, Command
from careercoach.tui.widgets.bars import PLACES

EVERYWHERE = (
    Command("question_mark,f1", "Help", "help", "Every key of this screen, and an example", shown="?"),
    Command("slash", "Search", "search", "Any word you wrote", shown="/", footer=False),
    Command("u", "Undo", "undo", "Take back what you did last", footer=False),
    Command("U", "Redo", "redo", "Bring it back again", footer=False),
    Command("", "History", "history", "What you did, act by act, to take back"),
    Command(
        "ctrl+p,f9",
        "Find anything",
        "command_palette",
        "A place, an act, a thing on file, by a word of it",
        shown="ctrl+p",
        priority=True,
    ),
    *(
        Command(str(number), f"Go to {title}", f"go('{mode}')", f"Open {title}", footer=False)
        for number, (mode, title) in enumerate(PLACES, start=1)
    ),
    Command("C", "Something changed", "something_changed", "A new job, another manager, a leave", footer=False),
    replace(COMING_BACK, footer=False),
    Command("", "A setback", "setback", "Write down what went wrong or was bad news", footer=False),
    Command("", "Inbox", "inbox", "What came in and waits for your yes or no", footer=False),
    Command("", "Positions", "positions", "The jobs you hold and held", footer=False),
    Command("", "Leaving pack", "leaving", "What is open where you work, and with whom", footer=False),
    Command("", "Papers", "papers", "What you wrote, and what you gave to whom", footer=False),
    Command("", "Copies", "copies", "Copies of all there is; go back to one", footer=False),
    Command("", "Take everything along", "take_along", "All there is, in a folder any editor reads", footer=False),
    Command("f12", "Cover the words", "cover", "Hide what is said, or show it", footer=False, priority=True),
    Command(
        "",
        "Change the colours",
        "change_theme",
        "Light, dark, high contrast, words covered",
        footer=False,
    ),
    Command("", "Settings", "settings", "Days, talks, colours, keys, your editor", footer=False),
    Command(
        "",
        "Erase this for good",
        "erase",
        "The thing in front, and every trace of it",
        footer=False,
    ),
    Command("", "Erase everything", "erase_everything", "All you ever wrote, for good", footer=False),
    Command("ctrl+q", "Quit", "quit", "Everything typed is kept", shown="ctrl+q", footer=False, priority=True),
)
