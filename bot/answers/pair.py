"""Whether of two codes that a question names one is a part of the other, by what the codes themselves are."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

from bot.checks.bundles import pairs
from bot.checks.panels import is_part
from bot.described import SERVICE_SYSTEMS
from bot.views.code import CodeView


@dataclass(frozen=True, slots=True)
class Pair:
    """A code and the one that it is a part of."""

    part: CodeView
    whole: CodeView


def services_among(codes: Sequence[CodeView]) -> list[CodeView]:
    """The codes that name something done, each once."""
    return list({code.plain_code: code for code in codes if code.system in SERVICE_SYSTEMS}.values())


def pair_among(codes: Sequence[CodeView]) -> Pair | None:
    """The first of ``codes`` that is a part of another; None where the built-in panels and parts know of none."""
    for part, whole in permutations(services_among(codes), 2):
        if is_part(part.plain_code, whole.plain_code) or part.plain_code in pairs().get(whole.plain_code, ()):
            return Pair(part, whole)
    return None
