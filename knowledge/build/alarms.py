"""What the workshop learns of danger beside the topics, from the examples in ``knowledge/dangers``."""

from collections.abc import Sequence

import numpy as np

from knowledge.build.ridge import Rows
from knowledge.danger import ALARMS, Alarm, Said

LOUD: dict[Alarm, float] = {"crisis": 0.5, "emergency": 0.48, "medical": 0.78}
"""The share of what an example of an alarm scores at the median, from which a message sets it off: the more examples
of other things there come to be, the lower all scores are. A medical question that sets nothing off is still told by
its topic; a danger has only this and the patterns, so it is heard sooner."""


def alarm_targets(handoffs: Sequence[str | None], said: Sequence[Said]) -> Rows:
    """One column an alarm: 1 for the topics' questions that only a clinician may answer and for the examples."""
    targets = np.zeros((len(handoffs) + len(said), len(ALARMS)), dtype=np.float32)
    targets[: len(handoffs), ALARMS.index("medical")] = [handoff == "clinician" for handoff in handoffs]
    for row, one in enumerate(said, start=len(handoffs)):
        if one.alarm:
            targets[row, ALARMS.index(one.alarm)] = 1.0
    return targets


def loud_enough(scores: Rows, targets: Rows) -> dict[Alarm, float]:
    """The score from which each alarm counts; ``scores`` and ``targets`` have one column an alarm."""
    return {
        alarm: LOUD[alarm] * float(np.median(scores[targets[:, place] > 0, place]))
        for place, alarm in enumerate(ALARMS)
    }
