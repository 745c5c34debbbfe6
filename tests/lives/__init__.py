"""Whole working lives: thirty years on one file, and what every document and every week may say of them.

    python -m tests.lives --lives 20 --seed 7

``stories`` draws a life. ``living`` writes it through the services on a real file while it goes on, ``truth`` keeps
what belongs to which position, ``looking`` reads what the program says at a time, and ``oracles`` says what is wrong
with it. Each position has words of its own (``words``), so that whatever is said tells to which position it belongs.
"""
