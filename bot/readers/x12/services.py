"""What was done: the codes of SVC, SV1, SV2, SV3, LIN and HI, written the way their field writes them."""

from collections.abc import Iterable
from functools import lru_cache

from bot.bill import Code, CodeSystem
from bot.readers.coded import coded, procedure, revenue
from bot.readers.printable import printable
from bot.readers.x12.segments import Segment, element

_QUALIFIERS = frozenset(
    [
        "AD",
        "CJ",
        "DX",
        "ER",
        "HC",
        "HP",
        "IP",
        "IV",
        "MB",
        "N1",
        "N2",
        "N3",
        "N4",
        "N5",
        "N6",
        "NH",
        "NU",
        "RB",
        "UI",
        "WK",
        "ZZ",
    ]
)
_HIPPS_AND_OTHERS = {"HP": "HIPPS", "IV": "HIEC", "WK": "ABC", "ER": "jurisdiction code"}
_SYSTEMS: dict[str, CodeSystem] = {
    **dict.fromkeys(("ABK", "ABF", "ABJ", "APR", "ABN"), "icd10cm"),
    "DR": "msdrg",
}
_OLD_DIAGNOSES = frozenset(("BK", "BF", "BJ", "PR", "BN"))
_BARE = _OLD_DIAGNOSES | _SYSTEMS.keys()


@lru_cache(maxsize=8_192)
def components(text: str, mark: str) -> tuple[str, ...]:
    """The components of an element; where it was written with another mark than the file's own, by that one."""
    if mark not in text and len(text) > 3 and text[:2] in _QUALIFIERS and not text[2].isalnum():
        mark = text[2]
    return tuple(part.strip() for part in text.split(mark))


def is_bare(text: str) -> bool:
    """Whether the element holds a qualifier alone: its code then stands in the next element."""
    return text in _QUALIFIERS


@lru_cache(maxsize=8_192)
def service(text: str, mark: str) -> tuple[tuple[Code, ...], str]:
    """The codes of a service composite (the service, then its modifiers), and the description it carries."""
    qualifier, *rest = components(text, mark)
    if not rest:
        return (), ""
    codes: list[Code] = []
    words = printable(rest[5]) if len(rest) > 5 else ""
    if made := _of_service(qualifier, rest[0]):
        codes.append(made)
    elif rest[0]:
        kind = _HIPPS_AND_OTHERS.get(qualifier, "code")
        words = words or printable(f"{kind} {rest[0]}")
    codes += [found for part in rest[1:5] if part and (found := coded("modifier", part[:2].upper()))]
    return tuple(codes), words


def drug(segment: Segment) -> Code | None:
    """The national drug code in LIN."""
    return coded("ndc", element(segment, 3)) if element(segment, 2) == "N4" else None


def diagnoses(segments: Iterable[Segment], mark: str) -> tuple[list[Code], list[str]]:
    """The ICD-10-CM codes and the group (DRG) in HI, and the ICD-9 codes that no system of today has."""
    new: list[Code] = []
    old: list[str] = []
    for qualifier, value in _conditions(segments, mark):
        if (system := _SYSTEMS.get(qualifier)) and (made := coded(system, value)):
            new.append(made)
        elif qualifier in _OLD_DIAGNOSES and value:
            old.append(printable(value))
    return list(dict.fromkeys(new)), list(dict.fromkeys(old))


def _conditions(segments: Iterable[Segment], mark: str) -> Iterable[tuple[str, str]]:
    """Qualifier and code of every component of HI; a pair parted by the wrong mark is put together again."""
    for segment in segments:
        if segment[0] != "HI":
            continue
        bare = ""
        for text in segment[1:13]:
            parts = components(text.strip(), mark)
            if len(parts) > 1:
                yield parts[0], parts[1]
            elif bare and parts[0]:
                yield bare, parts[0]
            bare = parts[0] if len(parts) == 1 and parts[0] in _BARE else ""


def _of_service(qualifier: str, text: str) -> Code | None:
    if qualifier in ("NU", "RB"):
        return revenue(text)
    if qualifier == "N4":
        return coded("ndc", text)
    return procedure(text) if qualifier in ("HC", "AD") else None
