"""The one date grammar: how what people type for a day, a period or a time becomes one.

    reading   the doors: ``parse`` for a day or a period, and the sentence for what cannot be read
    moments   a day with a time and how long, for a talk; a time of day alone
    ranges    ``A to B``
    forms     each form is one reader in a table, tried in order
    spelling  one spelling before reading: blanks, quotes, dashes, accents, other words for the same
    words     the words themselves, and the examples that help and refusals show
    months    moving by days, weeks and months, within the years we know

Nothing here looks at a clock; the caller says which day is today. Weeks start on Monday. What ``dates.echo`` writes can
be typed back. It is imported where something was typed, never before: most commands read no day.

Forms that leave the year, the month or the week open (``fri``, ``6 oct``, ``the 5th``, ``march``, ``q1``) take the
nearest match towards the past or the future, and today counts. ``last fri`` and ``next fri`` are the first such day
strictly before and after today, so on a Friday ``next fri`` is a week away. A range is the nearest one as a whole, so
one that holds today is the one meant.
"""
