"""Makes documents of many layouts together with the Bill that must be read from each, for `evals.reading`.

Two sets of wordings: `tuning`, to look at while the readers are made better, and `report`, frozen before any
tuning, of which only the score is looked at.
"""

from evals.layouts.cases import Case, make_cases

__all__ = ["Case", "make_cases"]
