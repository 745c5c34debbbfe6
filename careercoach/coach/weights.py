"""What a deed weighs where several were put on file on one day: the weightiest stands over it (``coach.heading``)."""


class Weight:
    """From words and what others said up to what was reached; from OUTWEIGHS_WORDS on a deed stands over all words."""

    WORDS = 0
    SAID = 1
    AWAY = 2
    STEP = 3
    ENDED = 4
    DONE = 5
    BEGUN = 6
    MOVED = 7
    TALK = 8
    GOAL = 9
    WAY = 10
    MANAGER = 10
    OUTWEIGHS_WORDS = 11
    PRAISE = 11
    KEPT_BY_OTHERS = 12
    TALK_HELD = 13
    KEPT = 14
    FINISHED = 15
    POSITION = 16
    REACHED = 17
