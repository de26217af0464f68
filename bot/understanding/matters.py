"""What follows from what was talked about: how to do it, by when, what if they refuse, whether it must be paid.

The steps stand in ``matters.yaml``. "How long do I have to do that" names nothing; after a denial it asks for the
deadline of an appeal, after a bill over its estimate for that of a dispute.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

STEPS = ("how", "deadline", "refused", "must")
"""What may be asked of a matter."""


@dataclass(frozen=True, slots=True)
class Matters:
    """The steps of each matter, those of any other, and which finding a matter of the whole bill gives way to."""

    steps: Mapping[str, Mapping[str, str]]
    otherwise: Mapping[str, str]
    general: frozenset[str]
    findings: Mapping[str, str]


@cache
def load_matters() -> Matters:
    """The table ``matters.yaml``; raises yaml.YAMLError or KeyError where it is not whole."""
    told = yaml.safe_load(files("bot.understanding").joinpath("matters.yaml").read_text(encoding="utf-8"))
    return Matters(told["matters"], told["otherwise"], frozenset(told["general"]), told["findings"])


def kinds_of(matter: str) -> list[str]:
    """The kinds of findings that ``matter`` is about."""
    return [kind for kind, topic in load_matters().findings.items() if topic == matter]


def step_of(step: str, matter: str, findings: Collection[str] = ()) -> str:
    """The topic that says ``step`` of ``matter``, on a bill with ``findings`` of these kinds."""
    table = load_matters()
    if matter in table.general or matter not in table.steps:
        matter = next((topic for kind, topic in table.findings.items() if kind in findings), matter)
    return table.steps.get(matter, table.otherwise).get(step, table.otherwise[step])
