"""Pairs of words that tell neighbouring codes apart, where nearness of meaning cannot.

"With contrast" and "without contrast" are almost the same sentence to an encoder and two codes to a payer.
"""

from collections.abc import Set

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
        ("evaluation", "re-evaluation reevaluation"),
        ("urine", "blood serum"),
        ("arm", "leg"),
        ("hand", "foot"),
        ("femoral femur", "tibial tibia"),
        ("adult", "child pediatric newborn"),
        ("ct", "mri x-ray ultrasound"),
        ("mri", "ct ultrasound"),
        ("ultrasound", "ct mri"),
    )
)


def conflicts(query: Set[str], said: Set[str]) -> int:
    """In how many pairs ``query`` names only the one side and ``said`` only the other, either way round."""
    found = 0
    for one, other in _PAIRS:
        asked_one, asked_other = bool(query & one), bool(query & other)
        if asked_one == asked_other:
            continue
        said_one, said_other = bool(said & one), bool(said & other)
        if said_one != said_other and said_one != asked_one:
            found += 1
    return found
