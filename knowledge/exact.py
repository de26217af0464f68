"""A query that is itself a code, however it is written: "99213-25", "CO-45", "CO 16 N130", "POS 22", "e11.9"."""

import re

from codesets import SYSTEMS
from codesets.catalog import Catalog
from codesets.entry import Entry, Language
from codesets.recognize import split_adjustment, split_modifiers, systems_of
from knowledge.match import Match, match_of

_LABELS = {
    "cpt": "cpt",
    "hcpcs": "hcpcs|hcpc",
    "icd10cm": "icd-?10-?cm|icd-?10|icd|diagnosis|dx|diagnóstico|diagnostico",
    "icd10pcs": "icd-?10-?pcs|pcs",
    "revenue": "revenue|rev|rc|ub-?04",
    "modifier": "modifier|modificador|mod",
    "carc": "carc|adjustment reason|reason|adjustment|razón|razon",
    "rarc": "rarc|remark|remarks|observación|observacion",
    "msdrg": "ms-?drg|drg",
    "pos": "pos|place of service|lugar de servicio|lugar",
    "ndc": "ndc",
    "cdt": "cdt|ada|dental",
    "group": "group|adjustment group|grupo",
    "tob": "tob|type of bill|bill type|tipo de factura",
    "discharge": "discharge (?:status|disposition)|disposition|patient status|discharge|estado de (?:salida|alta)",
    "npi": "npi|national provider identifier",
}
_LABELLED = re.compile(
    r"^\s*(?:"
    + "|".join(f"(?P<{system}>{names})" for system, names in _LABELS.items())
    + r")\b(?:\s*(?:code|codes|código|codigo|number|no\.?|#))?"
    r"\s*[:#-]?\s*(?P<code>[0-9A-Za-z][0-9A-Za-z.\- ]{0,14})\s*$",
    re.I,
)
_REMARKED = re.compile(
    r"^(?P<reason>(?:carc\s*)?[a-z0-9][a-z0-9 -]{0,8}?)(?P<remarks>(?:[\s,;/+]+(?:rarc\s*)?(?:ma?|n)\d{1,4})+)$", re.I
)
_CODE_WORD = re.compile(r"^\s*(?:the\s+|el\s+)?(?:code|código|codigo)\s*:?\s*", re.I)
_REASONS_FIRST = frozenset({"96", "97"})
"""Two digits that are met far more often as a denial reason than as the modifier written the same."""

_SURE = {"own": 0.99, "official": 0.98, "range": 0.9}
_LESS = 0.5


def read_as_code(query: str, catalog: Catalog, language: Language = "en") -> list[Match]:
    """The codes that ``query`` is, the likeliest first; nothing where it is no code.

    Where one token is a code of several systems, those after the first are less sure by half.
    """
    text = _CODE_WORD.sub("", query).strip(" \t\n.,;:?¿!¡\"'")
    if not text or len(text) > 40:
        return []
    for reading in (_labelled, _adjusted, _remarked, _with_modifiers, _bare):
        found = [entry for entry in reading(text, catalog) if entry is not None]
        if found:
            together = reading in (_adjusted, _remarked, _with_modifiers)
            return [
                match_of(entry, language, _SURE[entry.origin] * (1.0 if together or place == 0 else _LESS))
                for place, entry in enumerate(found)
            ]
    return []


def _labelled(text: str, catalog: Catalog) -> list[Entry | None]:
    match = _LABELLED.match(text)
    if match is None or (len(match["code"]) > 2 and not any(map(str.isdigit, match["code"]))):
        return []
    system = next(name for name in _LABELS if match[name])
    return [catalog.find(system, match["code"])]


def _adjusted(text: str, catalog: Catalog) -> list[Entry | None]:
    pair = split_adjustment(text)
    return [catalog.find("carc", pair[1]), catalog.find("group", pair[0])] if pair else []


def _remarked(text: str, catalog: Catalog) -> list[Entry | None]:
    """A reason and the remarks beside it, as a remittance prints them in one cell."""
    match = _REMARKED.match(text)
    if match is None:
        return []
    reason = re.sub(r"^carc\s*", "", match["reason"], flags=re.I)
    reasons = [entry for entry in _adjusted(reason, catalog) or [catalog.find("carc", reason)] if entry is not None]
    remarks = re.findall(r"(?:MA?|N)\d{1,4}", match["remarks"].upper())
    return [*reasons[:1], *(catalog.find("rarc", one) for one in remarks), *reasons[1:]] if reasons else []


def _with_modifiers(text: str, catalog: Catalog) -> list[Entry | None]:
    code, modifiers = split_modifiers(text)
    if not modifiers:
        return []
    procedures = [entry for entry in _bare(code, catalog) if entry is not None][:1]
    return [*procedures, *(catalog.find("modifier", one) for one in modifiers)] if procedures else []


def _bare(text: str, catalog: Catalog) -> list[Entry | None]:
    token = text.lstrip("-") if re.fullmatch(r"-[0-9A-Za-z]{2}", text) else text
    if not any(letter.isdigit() for letter in token) and not (token.isupper() and len(token) == 2):
        return []
    found = [entry for system in systems_of(token) if (entry := catalog.find(system, token)) is not None]
    return [*sorted(found, key=lambda entry: _order(entry, token))]


def _order(entry: Entry, token: str) -> tuple[int, int]:
    """Known words first, then the order that ``systems_of`` gave; but a few numbers are reasons first."""
    if token in _REASONS_FIRST:
        return (0 if entry.system == "carc" else 1, 0)
    likely = list(SYSTEMS).index(entry.system) if entry.origin == "range" else 0
    return ({"own": 0, "official": 1, "range": 2}[entry.origin], likely)
