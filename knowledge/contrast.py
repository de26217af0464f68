"""Pairs of words that tell neighbouring codes apart, where nearness of meaning cannot.

"With contrast" and "without contrast" are almost the same sentence to an encoder and two codes to a payer.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.int64]

_PAIRS: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("new", "established"),
        ("initial first", "subsequent additional sequential each"),
        ("push", "infusion hydration"),
        ("infusion", "push"),
        ("unilateral", "bilateral"),
        ("limited", "complete"),
        ("complete comprehensive", "limited"),
        ("screening", "diagnostic"),
        ("qualitative", "quantitative"),
        ("inpatient", "outpatient"),
        ("open", "closed percutaneous"),
        ("simple", "complex intermediate complicated"),
        ("complex", "simple"),
        ("intermediate", "simple complex"),
        ("upper", "lower"),
        ("arterial artery arteries", "venous vein"),
        ("antibody igg igm", "antigen"),
        ("insertion", "removal"),
        ("removal", "insertion replacement"),
        ("single", "dual multiple"),
        ("dual", "single"),
        ("without", "with"),
        ("cervical", "lumbar thoracic lumbosacral"),
        ("thoracic", "lumbar cervical lumbosacral"),
        ("lumbar lumbosacral", "cervical thoracic"),
        ("physical", "occupational speech"),
        ("occupational", "physical speech"),
        ("speech", "physical occupational"),
        ("evaluation", "reevaluation"),
        ("urine", "blood serum"),
        ("arm", "leg"),
        ("hand", "foot"),
        ("femoral femur", "tibial tibia"),
        ("tablet capsule oral suspension suppository pill", "injection shot vein infusion push"),
        ("adult", "child pediatric newborn"),
        ("ct", "mri x-ray ultrasound"),
        ("mri", "ct ultrasound"),
        ("ultrasound", "ct mri"),
        ("<without>", "<both>"),
        ("<with>", "<both>"),
    )
)


_DYE = frozenset({"contrast", "dye"})
_PICTURES = {(False, False): "", (True, False): "<without>", (False, True): "<with>", (True, True): "<both>"}


@dataclass(frozen=True, slots=True)
class Stance:
    """On which pairs a text names only the one side, or only the other; a bit a pair."""

    one: int
    other: int


def stance(words: frozenset[str]) -> Stance:
    """Where ``words`` stand. Pictures without a dye, with it, and first without, then with, are three codes."""
    if not words.isdisjoint(_DYE):
        words |= {_PICTURES[("without" in words, "with" in words)]}
    one = other = 0
    for place, (these, those) in enumerate(_PAIRS):
        says_one, says_other = not words.isdisjoint(these), not words.isdisjoint(those)
        if says_one and not says_other:
            one |= 1 << place
        elif says_other and not says_one:
            other |= 1 << place
    return Stance(one, other)


def conflicts(query: Stance, one: Bits, other: Bits) -> Bits:
    """For each text, in how many pairs it and the query name opposite sides; ``one`` and ``other`` are its stance."""
    against = np.zeros(len(one), dtype=np.int64)
    for place in _places(query.one):
        against += other >> place & 1
    for place in _places(query.other):
        against += one >> place & 1
    return against


def _places(bits: int) -> list[int]:
    return [place for place in range(bits.bit_length()) if bits >> place & 1]
