"""What is asked once about an act that was put first again and again and was not done, and what can be answered.

Source: 004 (an application that nags is switched off; ask instead what is in the way).
"""

from dataclasses import replace

from careercoach.coach.rules.act import IGNORED, Act, Answer
from careercoach.content.loader import nudges

NOT_NOW, NOT_FOR_ME, IN_THE_WAY = "not-now", "not-for-me", "in-the-way"
ANSWERS = (
    Answer(NOT_NOW, "Not now: let it rest for a quarter"),
    Answer(NOT_FOR_ME, "Not for me: do not suggest it again"),
    Answer(IN_THE_WAY, "Something is in the way: write down what"),
)
"""What can be said about an act that was put first again and again. What is in the way of one that is about no goal is
kept as an answer, under the same key."""


def asking(one: Act) -> Act:
    """The same act as a question about itself."""
    words = nudges()[IGNORED]
    return replace(
        one, title=words.title.format(title=one.title), reason=words.reason, minutes=words.minutes, answers=ANSWERS
    )
