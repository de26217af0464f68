"""What a question asks of the papers: the lines, amounts, days and codes it points at, and what it wants worked out.

In the order in which they build on each other: ``wording`` (numbers, spellings), ``codes``, ``lines`` (which of the
bill's lines), ``reckoning`` (what is to be worked out), ``references`` (all that a question speaks of).
"""
