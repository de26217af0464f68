"""``python -m evals.calibrate [printed] [said]``: fits ``knowledge/calibration.json`` anew on every hospital's list.

What ships is fitted on all lines, each measured by a finder that its own hospital taught nothing; what it is worth is
measured in ``evals.retrieval``, in folds.
"""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

import knowledge
from evals.chargemaster import ABSENT, available
from evals.fitting import fit_both
from evals.measuring import everyday, in_folds
from knowledge import open_knowledge
from knowledge.calibration import Calibration
from knowledge.measures import FEATURES, MANNERS, Manner

TARGET = Path(knowledge.__file__).with_name("calibration.json")


def main() -> None:
    """Fit, and write the numbers. Ends with a sentence where the price lists are absent."""
    options = argparse.ArgumentParser(description="Fits how what is known of a code is weighed.")
    options.add_argument("manners", nargs="*", default=MANNERS, help="the manners to fit; the others stay as they are")
    chosen = options.parse_args().manners
    if not available():
        raise SystemExit(ABSENT)
    lines = [one for _, found in in_folds() for one in found]
    fitted = fit_both([*lines, *everyday(open_knowledge().finder)])
    write({manner: by for manner, by in fitted.items() if manner in chosen})


def write(fitted: Mapping[Manner, Calibration]) -> None:
    """Write the numbers where the package reads them; a manner that is not given keeps its own."""
    numbers = json.loads(TARGET.read_text(encoding="utf-8")) | {
        manner: {
            "weights": {name: round(value, 4) for name, value in zip(FEATURES, by.weights, strict=True)},
            "judge": by.judge.stored(),
        }
        for manner, by in fitted.items()
    }
    TARGET.write_text(json.dumps(numbers) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
