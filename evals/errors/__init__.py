"""Error finding on generated bills: known errors planted one a bill, and as many bills in order.

    python -m evals.errors [--set tuning] [--count 400] [--show]

An item is a finding's kind with its lines. Findings for information accuse nobody: they count where they are what was
planted, and are left out otherwise. The report's seed is kept apart from those that checks are tuned on.
"""

from evals.errors.run import report

__all__ = ["report"]
