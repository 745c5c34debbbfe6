"""Whether a test would notice: small faults are put into a copy of the code, one at a time, and its tests are run.

    python -m tests.mutation --sample 60 --seed 1          sixty mutants out of all rooms
    python -m tests.mutation --only coach/today            every mutant of one module (or of a room: --only coach)
    python -m tests.mutation --only coach/today --list     what could be changed there, without running anything

A *mutant* is the program with one small change: `<` made `<=`, a number one higher, a condition turned round, a call
left out. It is *killed* when a test fails or hangs, and has *survived* when all pass: then either a claim is missing
or the change changes nothing (`equivalent.toml` lists those, each with its reason; they are left out of the score).

The score to keep is 85 % of all mutants, and CI can only look at a sample. With 60 mutants chance alone moves the score
by nine points either way (two standard deviations), so asking 85 % of a sample would stop one honest change in five
although nine in ten mutants die. CI therefore draws anew for every tree, from its id (the same files draw the same
mutants, in every clone and however often they are committed), and stops a change only when fewer than 75 % die: a house
that keeps its 85 % is stopped about once in a hundred commits, one that has sunk to 65 % in nineteen of twenty. The
whole run, by hand, is what 85 % is measured on.

Why not mutmut or cosmic-ray: mutmut changes only what stands inside functions, and the thresholds of the coach stand
beside them; cosmic-ray changes the checkout itself and runs one test command for everything.
"""
