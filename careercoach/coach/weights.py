"""What a deed weighs where several were put on file on one day: the weightiest stands over it (``coach.heading``)."""


class Weight:
    """From words and what others said up to what was reached; from OUTWEIGHS_WORDS on a deed stands over all words."""

    WORDS = 0
    SAID = 1
    STEP = 2
    ENDED = 3
    DONE = 4
    BEGUN = 5
    MOVED = 6
    TALK = 7
    GOAL = 8
    WAY = 9
    MANAGER = 9
    OUTWEIGHS_WORDS = 10
    PRAISE = 10
    KEPT_BY_OTHERS = 11
    TALK_HELD = 12
    KEPT = 13
    FINISHED = 14
    POSITION = 15
    REACHED = 16
