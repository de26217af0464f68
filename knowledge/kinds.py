"""What kind of service a line is, told by its revenue code or by the words that only one kind uses.

"Gentamicin" alone is a drug and a blood test; "ASSAY OF GENTAMICIN" and "GENTAMICIN 40MG/ML" are not.
"""

import re
from collections.abc import Set

_REVENUE: tuple[tuple[str, str, frozenset[str]], ...] = tuple(
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

_SIZED = re.compile(r"\d\s?(?:mm|fr)\b|\d\s?x\s?\d", re.I)

_CUES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(words.split()), frozenset(sections.split()))
    for words, sections in (
        (
            "milligram microgram gram milliliter milliequivalent vial syringe ampule tablet capsule suspension "
            "ivpb prefilled oral drop ointment cream suppository unit",
            "drug vaccine blood",
        ),
        (
            "assay serum plasma urine culture antibody antigen quantitative qualitative titer pcr csf stool panel "
            "reference igg igm iga ige immunoassay level ratio profile probe",
            "lab pathology visit emergency_visit blood",
        ),
        (
            "x-ray xray ray mri mammogram ultrasound view fluoroscopy angiography doppler mr",
            "imaging heart_test procedure",
        ),
        ("ct", "imaging radiation procedure"),
        ("screw plate nail washer anchor implant stent lead guidewire sheath mesh prosthesis liner", "device supply"),
        ("vaccine immunization", "vaccine administration"),
        ("anesthesia", "anesthesia surgery procedure drug"),
        ("visit", "visit emergency_visit preventive_visit hospital_care telehealth facility therapy mental_health"),
        ("orthosis brace splint crutch", "equipment supply device procedure therapy"),
    )
)


def revenue_agrees(revenue: str | None, section: str) -> float:
    """1 where the revenue code speaks for the section, -1 where it speaks for others, 0 where it is silent."""
    if not revenue:
        return 0.0
    code = revenue.strip().zfill(4)
    for first, last, sections in _REVENUE:
        if first <= code <= last:
            return 1.0 if section in sections else -1.0
    return 0.0


def kinds_of(words: Set[str], printed: str) -> frozenset[str]:
    """The sections that the words of a line speak for, and its sizes in millimeters or French; none if none does."""
    found = frozenset().union(*(sections for cues, sections in _CUES if cues & words))
    return found | {"device", "supply"} if _SIZED.search(printed) else found


def kind_agrees(kinds: Set[str], section: str) -> float:
    """1 where the kinds hold the section, -1 where they hold others only, 0 where they are empty.

    But -1/2 for a drug where nothing speaks for one: a drug is hardly ever charged without its amount.
    """
    if not kinds:
        return -0.5 if section == "drug" else 0.0
    return 1.0 if section in kinds else -1.0


def sections_named() -> frozenset[str]:
    """Every section that a revenue code or a cue speaks for."""
    pairs = [*(sections for _, _, sections in _REVENUE), *(sections for _, sections in _CUES)]
    return frozenset().union(*pairs)
