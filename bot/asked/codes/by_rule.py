"""Codes that a described case has by a rule, where words alike would find another: "modifier for a repeat x-ray".

Modifiers, places of service and revenue codes; the first rule that fits, the narrow ones first.
"""

import re

from bot.bill import CodeSystem

_ASKED: tuple[tuple[CodeSystem, str], ...] = (
    ("modifier", r"\b(?:modifiers?|mods?|modificador(?:es)?)\b"),
    ("pos", r"\b(?:pos|place of service|lugar de servicio)\b"),
    ("revenue", r"\b(?:rev(?:enue)? codes?|codigos? de ingresos)\b"),
)
_FOR = re.compile(r"\b(?:for|when|if|where|para|cuando|si|de)\b")
_OTHER = re.compile(
    r"\b(?:vs|versus|difference|diff|diferencia|mean\w*|why|denied|denial|missing|rejected|can i"
    r"|on (?:this|the) (?:bill|claim)"
    r"|por que|significa)\b|\b[a-z]?\d{4}[a-z]?\b"
)
_LONGEST = 18
_ANOTHER = r"(?:different|another|other|2nd|second|otro|otra|distinto)"
_AGAIN = r"(?=.*\b(?:repeat\w*|again|twice|repet\w+|otra vez))"
_RULES: dict[CodeSystem, tuple[tuple[str, str], ...]] = {
    "modifier": (
        ("91", rf"{_AGAIN}(?=.*\b(?:labs?|blood|troponin|glucose|laboratorio)\b)"),
        (
            "77",
            rf"{_AGAIN}(?=.*\b{_ANOTHER} (?:\w+ )?"
            r"(?:doctor|dr|physician|provider|radiologist|clinician|md|medico|radiologo|profesional)\b)",
        ),
        ("76", rf"{_AGAIN}(?=.*\b(?:same (?:doctor|dr|provider|physician|md)|mismo (?:medico|doctor))\b)"),
        ("76 77", rf"{_AGAIN}(?=.*\b(?:same|mismo) (?:day|dia)\b)"),
        ("93 FQ", r"\baudio[- ]?only\b|\b(?:voice|phone|telephone)[- ]only\b|\bsolo (?:audio|voz)\b"),
        ("95", r"(?=.*\b(?:telehealth|televisit|telemed\w*|telesalud|visit|visita)\b)(?=.*\bvideo\b)"),
        ("26", r"\b(?:reads?|reading|interpret\w*)\b|\bprofessional component\b|\bsolo (?:lee|la lectura)\b"),
        ("TC", r"\btechnical (?:component|part|side)\b|\bparte tecnica\b"),
        ("GZ", r"(?=.*\b(?:abn|notice)\b)(?=.*\b(?:no|not|without|never|didn'?t|wasn'?t|sin)\b)"),
        ("GA", r"\babn\b"),
        ("GW", r"(?=.*\bhospic(?:e|io)\b)(?=.*\b(?:unrelated|not related|no relacionad\w+)\b)"),
        ("GV", r"(?=.*\bhospic(?:e|io)\b)(?=.*\battending\b)"),
        ("AS", r"(?=.*\bassist\w*\b)(?=.*\b(?:pa|np|physician assistant|nurse)\b)"),
        ("80", r"\bassistant surgeon\b|\bassist(?:ing|s)? (?:at|in|with) surgery\b|\bcirujano ayudante\b"),
        ("62", r"\b(?:two|2|co-?)[- ]?surgeons?\b|\bdos cirujanos\b"),
        ("50", r"\bbilateral\w*|\bboth (?:sides|knees|eyes|hips|shoulders|feet|hands|ears)\b|\bambos lados\b"),
        ("57", r"\bdecision (?:for|to do) (?:major )?surgery\b"),
        ("78", r"\breturn(?:ed)? to (?:the )?(?:or|operating room)\b|\bregreso al quirofano\b"),
        ("58", r"\bstaged\b|\bplanned (?:second|next|follow)"),
        ("24", r"(?=.*\b(?:visit|e/?m|office)\b)(?=.*\b(?:global|post-?op\w*)\b)(?=.*\b(?:unrelated|not related)\b)"),
        ("79", r"(?=.*\b(?:global|post-?op\w*)\b)(?=.*\b(?:unrelated|not related)\b)"),
        (
            "33 PT",
            r"\bscreening (?:colonoscopy|scope) (?:that )?(?:turned|became|converted)|\bpolyp\w*\b.*\bscreening\b",
        ),
        ("QW", r"\bclia[- ]waived\b|\bwaived (?:lab )?tests?\b"),
        ("JW", r"\b(?:drug )?(?:waste|wastage|wasted|discarded|left over|thrown away)\b"),
    ),
    "pos": (
        ("10", r"(?=.*\b(?:tele\w+|video|virtual)\b)(?=.*\b(?:home|house|casa)\b)(?!.*\bnot (?:at )?home\b)"),
        ("02 10", r"\btele(?:health|med\w*|visit\w*|salud)\b"),
    ),
    "revenue": (
        ("0762", r"\bobs(?:ervation)?\b|\bobservacion\b"),
        ("0450", r"\b(?:er|ed|emergency (?:room|dept|department))\b|\burgencias\b"),
    ),
}


def by_rule(words: str) -> tuple[CodeSystem, tuple[str, ...]] | None:
    """The system and the codes that the case in ``words`` (plain text) has by a rule; None where none says so."""
    if len(words.split()) > _LONGEST or _OTHER.search(words):
        return None
    for system, called in _ASKED:
        name = re.search(called, words)
        if name is None or not _FOR.search(words, name.end()):
            continue
        case = words[name.end() :]
        return next(((system, tuple(codes.split())) for codes, rule in _RULES[system] if re.search(rule, case)), None)
    return None
