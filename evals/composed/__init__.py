"""Questions made of known parts, about made-up bills: what of which lines, and what is done with it.

    python -m evals.composed [--set tuning] [--bills 40] [--seed 1] [--show]

A question is right where its first sentence tells the figure, the lines or the yes or no that the bill decides, or
where the answer says that the bill does not print it. The wordings and the seed of the report are kept apart from
those that answers are tuned on.
"""

from evals.composed.run import report

__all__ = ["report"]
