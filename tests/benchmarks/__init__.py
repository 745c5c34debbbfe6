"""How fast it feels, beside others: whole commands and first pictures, as ratios.

    python -m tests.benchmarks                       10,000 entries, nine rounds, all peers (some twenty minutes)
    python -m tests.benchmarks --entries 100000      ten times as many
    python -m tests.benchmarks --short               careercoach alone, one round of few entries (a minute)

It reports and never asserts a time. Peers are installed by name, each into a throw-away environment of its own, and
keep the same entries (``entries``) in the place and shape that they keep them in (``peers``, ``screen_peers``). Every
round runs every command once, each round beginning at another one, and each figure is divided by that of its own round:
commands by ``python -c pass``, first pictures by a bare Textual app. The table shows the medians of those ratios, so
that a busy machine disturbs both sides of each.
"""
