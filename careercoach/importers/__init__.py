"""What comes in from other programs: pure functions from a file's content to proposals, one module for each format.

Why proposals: what another program kept was not written for this one, and a file that fills with noise is not looked at
again. Nothing here knows our file, and nothing is lost: each word of a source stands in a proposal, or is counted under
the reason why it was left out. ``formats`` is the table of them; another package adds one by an entry point.
"""
