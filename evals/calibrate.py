"""``python -m evals.calibrate``: fits ``knowledge/calibration.json`` anew on every hospital's price list.

What ships is fitted on all lines; what it is worth is measured in ``evals.retrieval``, in folds.
"""

import json
from pathlib import Path

import knowledge
from evals.chargemaster import ABSENT, available, price_lines
from evals.fitting import fit
from evals.measuring import measure
from knowledge import open_knowledge
from knowledge.calibration import EVIDENCE
from knowledge.measures import FEATURES

TARGET = Path(knowledge.__file__).with_name("calibration.json")


def main() -> None:
    """Fit, and write the numbers. Ends with a sentence where the price lists are absent."""
    if not available():
        raise SystemExit(ABSENT)
    fitted = fit(measure(price_lines(), open_knowledge().finder))
    numbers = {
        "weights": {name: round(value, 4) for name, value in zip(FEATURES, fitted.weights, strict=True)},
        "confidence": {name: round(value, 4) for name, value in zip(EVIDENCE, fitted.confidence, strict=True)},
    }
    TARGET.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
