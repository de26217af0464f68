"""Which amount of a charge a few words name beside an answer: "and me?", "their part", «¿y lo permitido?».

Such words name it more shortly than a question by itself can (:mod:`bot.asked.wording.fields`), and what is left of the
message when they are taken out says of what it is asked.
"""

import re
from collections.abc import Mapping

CHARGE = "charge"
_PLAN = (
    r"(?:(?:the |my |our |his |her |their )?(?:health )?(?:insurance(?: company)?|insurer|ins|plan)|medicare"
    r"|medicaid|they"
    r"|it)"
)
_PAYS = r"(?:pay|paid|pays|paying|cover|covers|covered|put|kick(?:ed)?|pick(?:ed)? up|chip(?:ped)?|contribute[ds]?)"
_SEGURO = r"(?:(?:el |mi |la |su )?(?:seguro|plan|aseguradora|aseguranza)|medicare|medicaid|ellos)"
_PAGO = r"(?:pago|pagaron|cubrio|cubrieron|puso|pusieron|aporto|aportaron|dio|dieron)"
_WHO = r"(?:i|we|he|she)"
_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        CHARGE,
        r"\bbefore (?:the |my |any |their )?(?:insurance|plan|discounts?|adjustments?|reductions?)\b"
        r"|\bantes del? (?:seguro|plan|descuento|ajuste)\b",
    ),
    ("copay", r"\bco-?pays?\b|\bcopagos?\b"),
    ("coinsurance", r"\bco-?insurance\b|\bco-?a?seguro\b"),
    ("deductible", r"\b(?:deductible|deducible)\b"),
    (
        "allowed",
        r"\b(?:did |does |do )?(?:they |it |the plan |my plan |the insurance )?allow(?:ed|s|able)?\b"
        r"(?: (?:amount|price|charge|rate)s?)?"
        r"|\b(?:approved|negotiated|contracted|agreed(?: upon)?) (?:price|rate|amount|charge)s?\b|\bapproved\b"
        r"|\b(?:lo |la |el )?(?:(?:cantidad|monto|precio|tarifa) )?(?:permitid|aprobad|negociad|acordad)[oa]s?\b"
        rf"|\b(?:{_SEGURO} )?(?:permiti|aprob|autoriz)(?:o|eron|aron)\b(?: {_SEGURO})?",
    ),
    (
        "adjustment",
        rf"\b(?:did )?(?:{_PLAN} )?(?:was |were |got )?(?:t(?:ake|ook|aken)|knock(?:ed)?|mark(?:ed)?|cut|wr(?:ite"
        rf"|ote|itten))"
        r" (?:it |that )?(?:off|down)\b|\b(?:the )?(?:discount\w*|adjust\w*|write[- ]?offs?|reduc\w+|markdown)\b"
        rf"|\b(?:lo |el |la |le |les )*(?:{_SEGURO} )?(?:descuent\w*|rebaj\w*|descont\w+|ajust\w*|quitaron|bajaron"
        r"|redujeron)\b",
    ),
    (
        "patient_owes",
        r"\b(?:my|our|his|her|moms|dads) (?:own )?(?:part|share|portion|cut|cost|responsibility|end|side|piece|bit)\b"
        rf"|\b(?:do|does|will|would|must|should) {_WHO} (?:still |really |actually |have to |need to |end up )*"
        rf"(?:pay(?:ing)?|owe)\b|\b{_WHO} (?:still |have to |need to )*(?:owes?|pays?)\b"
        r"|\b(?:is |was |gets )?left (?:over )?(?:for|to|on) (?:me|us)\b|\bleft for (?:me|us) to pay\b"
        r"|\bout of (?:my |our )?(?:own )?pockets?\b|\b(?:for|on) (?:me|us)$|\b(?:is |was )?(?:mine|ours)\b"
        r"|^(?:me|us)$|\b(?:yo )?tengo que pagar(?: yo)?\b|\b(?:me|nos) (?:toca|tocan|queda|quedan|corresponde)"
        r"(?: pagar)?(?: a mi| a nosotros)?\b|\b(?:que )?(?:pago|debo|pongo) yo\b|\byo (?:pago|debo|pongo)\b|\bdebo\b"
        r"|\bdebemos\b|\bque pago\b|\b(?:de )?lo mio\b|\bmi parte\b|\bde mi bols(?:a|illo)\b|^(?:a mi|yo|nosotros)$",
    ),
    (
        "plan_paid",
        rf"\b(?:did |does |has |have |had )?{_PLAN} (?:\w+ )?(?:end up )?{_PAYS}\b(?: (?:in|up|for|of|toward|out)\b)*"
        rf"|\b(?:was |were |is |got |get |being )?(?:covered|paid)(?: for)?(?: by {_PLAN})\b"
        r"|\b(?:was |were |is |got )covered\b"
        r"|\b(?:their|its|(?:the |my )?(?:insurance|plan|insurer)s?) (?:part|share|portion|payment|side|end)\b"
        r"|^(?:the |my )?(?:insurance|insurer|plan)$"
        rf"|\b(?:me |nos )?{_PAGO} {_SEGURO}\b|\b{_SEGURO} (?:\w+ )?{_PAGO}\b|\b(?:pagaron|cubrio|cubrieron|pusieron)\b"
        r"|\b(?:la parte|lo) del (?:seguro|plan)\b|^(?:el |mi |la )?(?:seguro|plan|aseguradora|aseguranza)$",
    ),
    (
        CHARGE,
        r"\b(?:(?:full|original|whole|list|sticker|billed|regular|starting|gross|total) )+(?:charge|price|cost"
        r"|amount)s?\b"
        r"|\b(?:did|do|does) (?:they|it|that|those|the (?:hospital|clinic|doctor|lab|place|office)) (?:originally )?"
        r"(?:charge|bill|cost)\b(?: (?:me|us)\b)?|\b(?:was|were|is|are|got) (?:it |that |they |those )?(?:billed"
        r"|charged)\b"
        r"(?: (?:at|for|as|me|us)\b)*|\b(?:it|that|they|those) (?:originally )?cost\b|\boriginally\b"
        r"|\bto (?:begin|start) with\b"
        r"|\b(?:el |la )?(?:cobro|precio|cargo|costo|monto) (?:completo|original|total|entero|inicial|de lista)\b"
        r"|\b(?:me |nos )?(?:cobraron|facturaron|costaron)\b|\b(?:originalmente|al principio)\b",
    ),
)
_FIELDS = tuple((name, re.compile(pattern)) for name, pattern in _PATTERNS)
_NEARER: Mapping[str, frozenset[str]] = {
    "deductible": frozenset({"patient_owes"}),
    "copay": frozenset({"patient_owes"}),
    "coinsurance": frozenset({"patient_owes"}),
}
"""What is a part of another amount: "how much of my part is the deductible"."""


def taken_out(words: str) -> tuple[str, str | None] | None:
    """``words`` less those that name an amount, and which it is ("charge", "plan_paid"), None where they name none; no
    pair at all where they name several."""
    found: list[str] = []
    for name, pattern in _FIELDS:
        without = pattern.sub(" ", words)
        if without != words and name not in found:
            found.append(name)
        words = " ".join(without.split())
    nearest = [name for name in found if not any(name in _NEARER.get(other, ()) for other in found)]
    return (words, nearest[0] if nearest else None) if len(nearest) < 2 else None
