"""How candidates are weighed for each manner of wording.

The numbers stand in ``calibration.json``; ``python -m evals.calibrate`` fits them on hospitals' price lists and nothing
but numbers comes out of it.
"""

import json
from importlib.resources import files
from typing import Protocol

from knowledge.calibration import Arranged, Calibration
from knowledge.measures import FEATURES, MANNERS, Manner, Table
from knowledge.network import deep_restored, line_restored
from knowledge.reranking import Reranker


class Weighing(Protocol):
    """Anything that puts candidates in order by their measures and says how sure that is."""

    def scores(self, measures: Table, /) -> Table:
        """One score a candidate."""
        ...

    def rank(self, measures: Table, k: int, arranged: Arranged = list, /) -> list[tuple[int, float]]:
        """The places of the ``k`` best candidates with their confidence, best first, as ``arranged`` leaves them."""
        ...


def load() -> dict[Manner, Weighing]:
    """The fitted numbers that ship with the package, for lines as bills print them and for what people say."""
    stored = json.loads(files("knowledge").joinpath("calibration.json").read_text(encoding="utf-8"))
    weights = {manner: tuple(stored[manner]["weights"][name] for name in FEATURES) for manner in MANNERS}
    ranker, judge = (deep_restored(stored["printed"][name]) for name in ("ranker", "judge"))
    return {
        "printed": Reranker(weights["printed"], ranker, judge),
        "said": Calibration(weights["said"], line_restored(stored["said"]["judge"])),
    }
