"""Screens of the wing: who one is, the positions one holds and held, and what changes."""
