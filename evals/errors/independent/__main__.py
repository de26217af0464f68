"""``python -m evals.errors.independent``."""

from evals.errors.independent.measure import main

main()
