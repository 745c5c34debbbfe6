"""The express lane: what people and scripts do most, answered before anything else is loaded.

A line after a good day (``log``), a look at a goal from a script (``goal check-in``) and ``goal due`` in a shell prompt
are to feel like nothing. This room serves exactly these, as they are usually written, with what the interpreter has
at hand and SQLite itself; all else goes the ordinary way, through ``cli``, as if this room were not there: another
option, a file that is not there yet, a day one has to think about, a sign that is not plain, the first act of a day
(which comes after a copy), anything that lies oddly around the file, and every error up to the commit.

    lane        the way through: from the words to the answer, or None for the ordinary way
    line        the words of the command line, as far as they are familiar
    place       which file, and whether all is as usual around it
    file        opening it, and one act in it
    deeds       the three commands: what they write, and what they answer
    saying      records as the answers show them
    statements  written by ``python -m careercoach.derive`` from the models: what is written and read, column by column

What it writes is guarded like every write: by the constraints and triggers of the file. tests/express runs the same
lines both ways and compares all that comes of them.
"""
