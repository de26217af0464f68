"""The codes of a line: from their columns, or from a description where the document marks them as codes.

A number becomes a procedure code only where a column, a label, a bracket or its place at the very front says
so; a ZIP code or a catalogue number inside a description stays text.
"""

import re
from collections.abc import Iterable, Iterator

from bot.bill import Code, CodeSystem
from bot.readers.layout.language.counts import GLUED_TIMES, PADDED
from codesets import SYSTEMS
from codesets.exceptions import CodeError
from codesets.recognize import split_modifiers, systems_of

_SHAPES: tuple[tuple[CodeSystem, re.Pattern[str]], ...] = (
    ("cdt", re.compile(r"D\d{4}")),
    ("cpt", re.compile(r"\d{5}|\d{4}[FTUMA]")),
    ("hcpcs", re.compile(r"[A-V]\d{4}")),
    ("revenue", re.compile(r"0\d{3}")),
    ("ndc", re.compile(r"\d{4,5}-\d{3,4}-\d{1,2}")),
)
_READ_HERE: tuple[CodeSystem, ...] = ("cdt", "cpt", "hcpcs", "revenue", "ndc")
_PROCEDURE = r"(?:\d{5}|\d{4}[FTUMA]|[A-V]\d{4})(?:\s?[-,]\s?[A-Z0-9]{2}\b)*"
_NAMED = re.compile(
    rf"\b(?:CPT|HCPCS|CDT|PROC(?:EDURE)?\.?(?: CODE)?|C[OÓ]D(?:IGO|E)?|CODE)\W{{0,4}}({_PROCEDURE})\b", re.IGNORECASE
)
_BRACKETED = re.compile(rf"[\[(]\s*({_PROCEDURE})\s*[\])]")
_LEADING = re.compile(
    rf"^({_PROCEDURE})(?:\s?\(([A-Z0-9]{{2}}(?:\s?[, ]\s?[A-Z0-9]{{2}})*)\))?"
    rf"(?=\s*[:/–-]?\s+\W?[A-Za-zÁÉÍÓÚÑáéíóúñ]|\s?[:–-]\s?[A-Za-z]{{3}}|[A-Z](?:[a-z]|[A-Z]+\b))"
)
_BRACKETED_REVENUE = re.compile(r"[\[(]\s*(0\d{3})\s*[\])]")
_DAY = r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}"
_AFTER_DAY = re.compile(rf"^{_DAY}(?:\s?(?:-|–|to|thru|through)\s?{_DAY})?,?\s+({_PROCEDURE})(?=\s|$)")
"""A code behind the day or days that a description begins with."""
_TRAILING = re.compile(rf"\s({_PROCEDURE})(?=$|\s?[(\[]|\s[-–]\s|,? (?:on|el) \d{{1,2}}/\d)")
_DENTAL = re.compile(r"\b(D\d{4})\b")
_LEADING_REVENUE = re.compile(r"^(0\d{3})(?=\s*[:–-]?\s+[A-Za-zÁÉÍÓÚÑáéíóúñ])")
_REVENUE = re.compile(r"\bREV(?:ENUE)?\.?\s*(?:CODE|CD)?\W{0,3}(\d{3,4})\b", re.IGNORECASE)
_NDC = re.compile(r"\bNDC\W{0,4}((?:\d{4,5}-\d{3,4}-\d{1,2})|\d{11})\b", re.IGNORECASE)
_MODIFIERS = re.compile(
    r"\bMOD(?:IFIERS?|IFICADOR(?:ES)?|S)?\.?\W{1,3}([A-Z0-9]{2}(?:\s*[, ]\s*[A-Z0-9]{2})*)\b", re.IGNORECASE
)
_DIAGNOSIS = re.compile(
    r"\b(?:ICD(?:-?10)?(?:-CM)?|DX|DIAG(?:NOSIS|N[OÓ]STICOS?|NOSES)?)(?:\s+(?:CODES?|C[OÓ]DIGOS?))?\W{1,3}"
    r"((?:[A-TV-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?:\s*[,;/ ]\s*)?)+)",
    re.IGNORECASE,
)


def column_codes(text: str) -> Iterator[Code]:
    """The codes of a cell in a column of codes, a modifier after its procedure; what is no code is left out."""
    text = PADDED.sub("", GLUED_TIMES.sub("", text))
    code, found = split_modifiers(text)
    if found:
        yield from _with_modifiers(code, found)
        return
    worded = any(part.isalpha() and len(part) > 2 for part in text.split())
    for part in re.split(r"[\s,;/|]+", text.strip()):
        code, found = split_modifiers(part)
        if read := _code(code):
            yield read
            yield from modifiers(" ".join(found))
        elif len(part) == 2 and not worded:
            yield from modifiers(part)


def revenue_codes(text: str) -> Iterator[Code]:
    """The revenue codes of a cell in a column of revenue codes, with their leading zero."""
    for part in re.split(r"[\s,;/]+", text.strip()):
        digits = part.removesuffix(".0")
        if digits.isdigit() and 2 <= len(digits) <= 4:
            yield Code(system="revenue", code=digits.zfill(4))
        elif read := _code(part):
            yield read


def is_modifier(text: str) -> bool:
    """Whether a word of two signs is a modifier that the field knows."""
    return bool(split_modifiers(f"99213 {text}")[1])


def modifiers(text: str) -> Iterator[Code]:
    """The modifiers of a cell in a column of modifiers."""
    for part in re.split(r"[\s,;/:-]+", text.strip().upper()):
        if re.fullmatch(r"[A-Z0-9]{2}", part):
            yield Code(system="modifier", code=part)


def national_drug_codes(text: str) -> Iterator[Code]:
    """The drug codes of a cell in a column of them."""
    for part in text.split():
        if "ndc" in systems_of(part):
            yield Code(system="ndc", code=_written("ndc", part))


def diagnoses(text: str) -> Iterator[Code]:
    """The diagnosis codes of a cell or of a labeled text."""
    for part in re.split(r"[\s,;/|]+", text.strip().upper()):
        if "icd10cm" in systems_of(part):
            yield Code(system="icd10cm", code=_written("icd10cm", part))


def described_diagnoses(text: str) -> Iterator[Code]:
    """The diagnosis codes that a text names as such."""
    for match in _DIAGNOSIS.finditer(text):
        yield from diagnoses(match[1])


def described_codes(text: str, *, bare: bool) -> list[Code]:
    """The codes that a description names as such; with `bare`, also one at its front, its end or in brackets.

    A dental code looks like nothing else and may stand anywhere: "14/MO D2392 Resin".
    """
    codes: list[Code] = []
    patterns = (_NAMED, _BRACKETED, _LEADING, _AFTER_DAY, _TRAILING, _DENTAL) if bare else (_NAMED,)
    for pattern in patterns:
        if match := pattern.search(text):
            code, found = split_modifiers(re.sub(r"\s", "", match[1]))
            if {"cpt", "hcpcs", "cdt"} & set(systems_of(code)):
                beside = re.findall(r"\w\w", match[2] or "") if pattern is _LEADING else []
                codes += _with_modifiers(code, [*found, *filter(is_modifier, beside)])  # "90837 (95) - Therapy"
                break
    if match := _MODIFIERS.search(text):
        codes += modifiers(match[1])
    revenue = _REVENUE.search(text) or _BRACKETED_REVENUE.search(text)
    revenue = revenue or (_LEADING_REVENUE.search(text) if bare else None)
    if revenue:
        codes += revenue_codes(revenue[1])
    if match := _NDC.search(text):
        codes += national_drug_codes(match[1])
    return codes


def without_leading_code(text: str) -> str:
    """A description without the codes that stand before its words."""
    for _ in range(2):
        for pattern in (_LEADING, _LEADING_REVENUE):
            if (match := pattern.match(text)) and systems_of(split_modifiers(match[1])[0]):
                text = text[match.end() :].lstrip(" :/–-")
    return text


def in_order(codes: Iterable[Code]) -> tuple[Code, ...]:
    """Each code once: the procedure, its modifiers, then revenue and drug codes."""
    order = {"modifier": 1, "revenue": 2, "ndc": 3}
    return tuple(sorted(dict.fromkeys(codes), key=lambda code: order.get(code.system, 0)))


def _with_modifiers(code: str, found: Iterable[str]) -> list[Code]:
    read = _code(code)
    return [*([read] if read else []), *modifiers(" ".join(found))]


def _code(text: str) -> Code | None:
    """The code that `text` is; in a column of codes its shape is enough, for a wrong code is still what is printed."""
    token = text.strip().upper()
    systems = systems_of(token)
    for system in _READ_HERE:
        if system in systems:
            return Code(system=system, code=_written(system, token))
    for system, shape in _SHAPES:
        if shape.fullmatch(token):
            return Code(system=system, code=token)
    return None


def _written(system: CodeSystem, text: str) -> str:
    if system == "revenue":
        return text.zfill(4)
    try:
        return SYSTEMS[system].format(text)
    except CodeError:
        return text
