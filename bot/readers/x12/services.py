"""What was done: the codes of SVC, SV1, SV2, SV3, LIN and HI, written the way their field writes them."""

import re
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache

from bot.bill import Code, CodeSystem
from bot.readers.x12.segments import Segment, element
from bot.readers.x12.values import printable
from codesets import SYSTEMS
from codesets.exceptions import CodeError

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
_PROCEDURES: tuple[tuple[CodeSystem, re.Pattern[str]], ...] = (
    ("cdt", re.compile(r"D\d{4}")),
    ("cpt", re.compile(r"\d{5}|\d{4}[A-Z]")),
    ("hcpcs", re.compile(r"[A-Z]\d{4}")),
)
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
    words = printable(rest[6]) if len(rest) > 6 else ""
    if made := _of_service(qualifier, rest[0]):
        codes.append(made)
    elif rest[0]:
        kind = _HIPPS_AND_OTHERS.get(qualifier, "code")
        words = words or printable(f"{kind} {rest[0]}")
    codes += [found for part in rest[1:5] if part and (found := code("modifier", part[:2].upper()))]
    return tuple(codes), words


def revenue(text: str) -> tuple[Code, ...]:
    """The revenue code of an element, four digits; ``450`` and ``450.00`` are 0450."""
    digits = text.removesuffix(".00")
    return (Code(system="revenue", code=digits.zfill(4)),) if re.fullmatch(r"\d{3,4}", digits) else ()


def drugs(segments: Iterable[Segment]) -> list[Code]:
    """The national drug codes in LIN."""
    found = []
    for segment in segments:
        if segment[0] == "LIN" and element(segment, 2) == "N4" and (made := code("ndc", element(segment, 3))):
            found.append(made)
    return found


def diagnoses(segments: Iterable[Segment], mark: str) -> tuple[list[Code], list[str]]:
    """The ICD-10-CM codes and the group (DRG) in HI, and the ICD-9 codes that no system of today has."""
    new: list[Code] = []
    old: list[str] = []
    for qualifier, value in _conditions(segments, mark):
        if (system := _SYSTEMS.get(qualifier)) and (made := code(system, value)):
            new.append(made)
        elif qualifier in _OLD_DIAGNOSES and value:
            old.append(printable(value))
    return list(dict.fromkeys(new)), list(dict.fromkeys(old))


@lru_cache(maxsize=8_192)
def code(system: CodeSystem, text: str) -> Code | None:
    """The code as its field writes it; as the file has it where it is none; None where there is nothing."""
    token = printable(text).upper()
    if not 1 <= len(token) <= 20:
        return None
    with suppress(CodeError):
        token = SYSTEMS[system].format(token)
    return Code(system=system, code=token)


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
        return next(iter(revenue(text)), None)
    if qualifier == "N4":
        return code("ndc", text)
    token = text.upper()
    if qualifier not in ("HC", "AD", "HB"):
        return None
    return next((code(system, token) for system, shape in _PROCEDURES if shape.fullmatch(token)), None)
