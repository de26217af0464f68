"""``python -m evals.calibrate``: fits ``knowledge/calibration.json`` anew on every hospital's price list.

What ships is fitted on all lines, each measured by a finder that its own hospital taught nothing; what it is worth is
measured in ``evals.retrieval``, in folds.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import knowledge
from evals.chargemaster import ABSENT, available
from evals.fitting import fit_both
from evals.measuring import everyday, in_folds
from knowledge import open_knowledge
from knowledge.calibration import EVIDENCE, Calibration
from knowledge.measures import FEATURES, Manner

TARGET = Path(knowledge.__file__).with_name("calibration.json")


def main() -> None:
    """Fit, and write the numbers. Ends with a sentence where the price lists are absent."""
    if not available():
        raise SystemExit(ABSENT)
    lines = [one for _, found in in_folds() for one in found]
    fitted = fit_both([*lines, *everyday(open_knowledge().finder)])
    write(fitted)


def write(fitted: Mapping[Manner, Calibration]) -> None:
    """Write the numbers where the package reads them."""
    numbers = {
        manner: {
            "weights": {name: round(value, 4) for name, value in zip(FEATURES, by.weights, strict=True)},
            "confidence": {name: round(value, 4) for name, value in zip(EVIDENCE, by.confidence, strict=True)},
        }
        for manner, by in fitted.items()
    }
    TARGET.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
