"""Careercoach as words alone: Today and every flow as statements, questions and numbered choices.

For a screen reader, a braille display, TERM=dumb, or a pipe. The forms, the services and the drafts are those of the
screens; nothing is drawn.
"""
