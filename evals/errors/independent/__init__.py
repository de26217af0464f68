"""Finding errors, judged from outside: bills written by someone who had not seen how errors are looked for.

    python -m evals.errors.independent [--show]

``cases/`` holds the bills, each with what is wrong on it written above it: ``wrong_*`` one or two errors that the
papers decide, ``clean_*`` none, but much that only looks wrong. ``case`` reads them, ``paper`` sets them as the
documents that people hold, ``measure`` counts.
"""

from evals.errors.independent.measure import report

__all__ = ["report"]
