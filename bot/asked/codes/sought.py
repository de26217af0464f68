"""What a question seeks the code of: "cpt for a flu shot", "dx code low back pain", «¿qué código es una radiografía?».

Only words that call for a code of a named thing count: what stands on a bill, and "the code for that", is
found elsewhere.
"""

import re
from dataclasses import dataclass

from bot.asked.codes.by_rule import by_rule
from bot.asked.codes.dose_said import dose_in, without_dose
from bot.bill import CodeSystem

SOUGHT_TOPIC = "find-a-code"
_SERVICES: tuple[CodeSystem, ...] = ("cpt", "hcpcs")
_KINDS: tuple[tuple[str, tuple[CodeSystem, ...]], ...] = (
    (r"icd[- ]?10(?:[- ]?cm)?|icd|dx|diag(?:nosis|nostic)?|diagnostico", ("icd10cm",)),
    (r"modifiers?|mods?|modificador", ("modifier",)),
    (r"denial|denied|carc|reason|motivo|negacion|rechazo", ("carc",)),
    (r"remark|rarc|observacion", ("rarc",)),
    (r"rev(?:enue)?|ingresos?", ("revenue",)),
    (r"pos|place of service|lugar de servicio", ("pos",)),
    (r"dental|cdt", ("cdt",)),
    (r"cpt|hcpcs|procedure|billing|drug|j|procedimiento", _SERVICES),
)
_KIND = "|".join(pattern for pattern, _ in _KINDS)
_CALLED_ALONE = r"cpt|hcpcs|icd[- ]?10(?:[- ]?cm)?|icd|dx"
_WITHOUT_CODE = re.compile(rf"(?:{_CALLED_ALONE}|modifiers?|mod|modificador|carc|rarc|rev|pos)")
"""What a code is called where "code" is not said: "a reason for the scan" seeks none."""
_LEAD = (
    r"(?:(?:hey|hi|ok|pls|please|oiga|por favor)\W+)?"
    r"(?:(?:i |we )?(?:need|want|looking for|look up|find|give me|got|get)\b\s*"
    r"|(?:what|which)(?:'?s| is| are|s)?\s+|is there\s+|(?:cual|que) (?:es|son)\s+|necesito\s+|busco\s+)?"
    r"(?:the |an? |el |un |los )?"
)
_USED = r"(?:is |(?:do|should|would) (?:i|we|you) (?:use |bill |put )|to (?:use |bill )|used )?"
_SE_USA = r"(?:es |lleva |se usa )?(?:para|de|del)?\s+"
_FORMS = (
    rf"{_LEAD}(?P<kind>{_KIND})?\s*(?P<code>codes?)?\s*{_USED}(?:for|of)\s+(?P<what>.+)",
    rf"{_LEAD}(?P<kind>{_KIND})?\s*(?P<code>codigos?)\s*(?:de |del )?(?P<later>{_KIND})?\s*{_SE_USA}(?P<what>.+)",
    r"(?:que|cual) (?P<kind>)?(?P<code>codigos?) (?:es|lleva|se usa)(?: para)? (?P<what>.+)",
    rf"(?:what|which) (?P<kind>{_KIND})?\s*(?P<code>codes?) (?:is|are|covers?|means?)\s+(?P<what>.+)",
    rf"(?P<kind>{_KIND})\s+(?P<code>codes?)\s+(?P<what>[a-z].+)",
    rf"(?P<kind>{_CALLED_ALONE})\s+(?P<what>[a-z]{{2,}}.+)",
    rf"(?P<what>[a-z].+?)\s+(?P<kind>{_KIND})\s+(?P<code>codes?)",
    rf"(?P<what>[a-z].+?)\s+(?P<kind>{_CALLED_ALONE})",
    r"(?P<kind>)(?P<what>[a-z]\S*\s.+?)\s+(?P<code>codes?)",
)
_PATTERNS = tuple(re.compile(form) for form in _FORMS)
_POINTING = re.compile(
    r"\b(?:this|that|these|those|it|them|my|our|his|her|line|bill|claim|one|everything|mean\w*|meaning|list|lists|look\w*"
    r"|what|why|who|how|which|when|where|is|are|was|does|did|do|can|should|will|bad|wrong|area|zip|promo|dress|error"
    r"|vs|versus|difference|codes?|denied|denial|charge\w*|pay\w*|paid|owe\w*|est[aeo]s?|es[aeo]s?|mi|mis|linea|factura|reclamo"
    r"|significa\w*|quiere|que|por que|quien|como|cual|codigos?)\b|\d{4,}|\$"
)
_LONGEST = 8
"""Words of a thing;"""
_SHORT = 3
"""fewer letters name none."""
_FEW = 4
"""Words of a medicine whose dose is told."""
_EDGES = re.compile(
    r"^(?:the|a|an|el|la|los|las|un|una|giving|getting|doing|using) |\s+(?:pls|please|again|por favor|thanks)$"
)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is to be found, in the words of the question, the systems that it may be a code of, and how much of it."""

    what: str
    systems: tuple[CodeSystem, ...]
    dose: str | None = None
    ruled: tuple[str, ...] = ()
    """The codes that it has by a rule, where one says so."""


def sought(words: str) -> Sought | None:
    """The thing whose code ``words`` (plain text) seek; None where they seek none, or one on a paper."""
    asked = words.strip(" ?!.¿¡")
    if (dosed := dose_in(asked)) and not _POINTING.search(dosed[0]) and len(dosed[0].split()) <= _FEW:
        return Sought(dosed[0], ("hcpcs",), dosed[1])
    if ruled := by_rule(asked):
        return Sought(asked, ruled[:1], ruled=ruled[1])
    for pattern in _PATTERNS:
        match = pattern.fullmatch(asked)
        groups = match.groupdict() if match else {}
        kind = groups.get("kind") or groups.get("later") or ""
        if not match or not (groups.get("code") or _WITHOUT_CODE.fullmatch(kind)):
            continue
        what = _EDGES.sub("", _EDGES.sub("", match["what"].strip(" ,:-")))
        what, dose = without_dose(what)
        if _POINTING.search(what) or len(what.split()) > _LONGEST or len(what) < _SHORT:
            return None
        return Sought(what, _systems(kind), dose)
    return None


def _systems(kind: str) -> tuple[CodeSystem, ...]:
    return next((systems for pattern, systems in _KINDS if kind and re.fullmatch(pattern, kind)), _SERVICES)
