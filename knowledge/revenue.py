"""What kind of service a printed revenue code speaks for: context for a line that printed no procedure code."""

from codesets.entry import SECTIONS

_KINDS: tuple[tuple[str, str, frozenset[str]], ...] = tuple(
    (first, last, frozenset(sections.split()))
    for first, last, sections in (
        ("0100", "0219", "room"),
        ("0250", "0259", "drug vaccine"),
        ("0260", "0269", "administration drug equipment"),
        ("0270", "0273", "supply device equipment"),
        ("0274", "0274", "equipment device supply"),
        ("0275", "0278", "device supply"),
        ("0279", "0279", "supply device"),
        ("0290", "0299", "equipment"),
        ("0300", "0309", "lab pathology"),
        ("0310", "0319", "pathology lab"),
        ("0320", "0329", "imaging procedure"),
        ("0330", "0339", "radiation administration drug"),
        ("0340", "0349", "imaging drug"),
        ("0350", "0359", "imaging"),
        ("0360", "0369", "surgery procedure facility"),
        ("0370", "0379", "anesthesia"),
        ("0380", "0399", "blood administration lab"),
        ("0400", "0409", "imaging"),
        ("0410", "0419", "lung_test therapy procedure"),
        ("0420", "0449", "therapy"),
        ("0450", "0459", "emergency_visit procedure administration"),
        ("0460", "0469", "lung_test"),
        ("0470", "0479", "hearing"),
        ("0480", "0489", "heart_test procedure imaging"),
        ("0490", "0499", "surgery procedure facility"),
        ("0500", "0529", "visit facility procedure"),
        ("0540", "0549", "ambulance"),
        ("0610", "0619", "imaging"),
        ("0620", "0629", "supply device"),
        ("0630", "0637", "drug vaccine"),
        ("0730", "0739", "heart_test"),
        ("0740", "0749", "nerve_test"),
        ("0750", "0759", "procedure surgery"),
        ("0760", "0769", "facility procedure administration visit"),
        ("0770", "0779", "administration vaccine"),
        ("0800", "0859", "dialysis"),
        ("0900", "0919", "mental_health"),
        ("0920", "0929", "heart_test nerve_test imaging lung_test procedure"),
        ("0940", "0949", "therapy"),
        ("0960", "0989", "visit hospital_care emergency_visit procedure surgery imaging anesthesia"),
    )
)


def agrees(revenue: str | None, section: str) -> float:
    """1 where the revenue code speaks for the section, -1 where it speaks for others, 0 where it is silent."""
    if not revenue:
        return 0.0
    code = revenue.strip().zfill(4)
    for first, last, sections in _KINDS:
        if first <= code <= last:
            return 1.0 if section in sections else -1.0
    return 0.0


def sections_named() -> frozenset[str]:
    """Every section that some revenue code speaks for; all of them are codesets' own."""
    return frozenset().union(*(sections for _, _, sections in _KINDS)) & SECTIONS
