"""The command line: one file per noun, joined lazily by ``app``. No rule of the product lives here.

How a command is made: the noun's file says ``app = noun("Summary of the noun.", "careercoach an example")``
(``groups``) and decorates functions with ``@app.command("name")``; a command without a noun is a plain function. Both
stand in the table of ``app`` under the same summary. Parameters of a command stand after ``*``; a docstring ends with
an ``Example:`` paragraph that begins with a line holding \\b alone, so that its lines stay. Options that several
commands share are in ``options``.

A command reads with ``with reading() as connection`` or writes with ``with acting() as session`` (``context``), gets
missing text from ``asking``, and answers through ``output``: ``show_list``, ``show_one``, ``show_written`` or
``show_deleted``. It raises errors of ``careercoach.errors`` and never prints one. Services, and with them SQLModel,
are imported inside the function, after the arguments were checked.
"""
