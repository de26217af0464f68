"""``python -m evals.calibrate [printed] [said]``: fits ``knowledge/calibration.json`` anew on every hospital's list.

What ships is fitted on all lines, each measured by a finder that its own hospital taught nothing; what it is worth is
measured in ``evals.retrieval``, in folds.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import knowledge
from evals.chargemaster import ABSENT, available
from evals.measuring import everyday, in_folds
from evals.retrieval import fitted
from knowledge import open_knowledge
from knowledge.calibration import Calibration
from knowledge.measures import FEATURES, MANNERS
from knowledge.reranking import Reranker
from knowledge.weighing import Weighing

TARGET = Path(knowledge.__file__).with_name("calibration.json")


def main() -> None:
    """Fit, and write the numbers. Ends with a sentence where the price lists are absent."""
    options = argparse.ArgumentParser(description="Fits how what is known of a code is weighed.")
    options.add_argument("manners", nargs="*", default=MANNERS, help="the manners to fit; the others stay as they are")
    chosen = options.parse_args().manners
    if not available():
        raise SystemExit(ABSENT)
    numbers = json.loads(TARGET.read_text(encoding="utf-8"))
    for manner, by in fitted(in_folds(), everyday(open_knowledge().finder)).items():
        if manner in chosen:
            numbers[manner] = stored(by)
    TARGET.write_text(json.dumps(numbers) + "\n", encoding="utf-8")


def stored(by: Weighing) -> dict[str, Any]:
    """The numbers as JSON holds them."""
    assert isinstance(by, Calibration | Reranker)
    weights = {name: round(value, 4) for name, value in zip(FEATURES, by.weights, strict=True)}
    layers = {"ranker": by.ranker.stored()} if isinstance(by, Reranker) else {}
    return {"weights": weights, **layers, "judge": by.judge.stored()}


if __name__ == "__main__":
    main()
