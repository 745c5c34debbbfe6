"""Machines and people break things: what must hold then, tried many times over.

Each module here is a case: what is promised, one try for a number, and ways to break the program that the case must
notice. ``python -m tests.faults`` runs them and prints one table; ``test_faults.py`` runs a few tries of each.
"""
