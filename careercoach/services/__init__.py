"""Writing: what a person can do, one function per act, in one transaction that is one undo step.

Every function takes the running session first. Values come as a mapping from the field names of ``records``, so that
commands, screens and documents speak of the same things; ids may be beginnings of ids. What comes back is the whole
UUID of what was written. All raise InvalidValue for a value that does not fit and NotFound for an unknown id.
"""
