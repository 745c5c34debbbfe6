"""What the coach notices in the person's own file: counts chance does not explain, and a question to each.

``chance`` says what is unlikely. ``energy``, ``witnesses``, ``rescues``, ``priorities`` and ``asks`` each count one
kind of pattern in the same ``material``. ``observing`` chooses among them the one there is this month.

Why no score and no advice: a count shows what was written down, and only the person knows what it means. So each comes
with a question and is answered fits, partly or no, and what was answered no is let go for good (product G6; 002, 004).
"""
