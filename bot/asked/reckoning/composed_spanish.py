"""The Spanish words for the amounts of a charge and for what became of it, which a question of known parts names."""

from collections.abc import Mapping

_PLAN = r"(?:el|mi|la|su|nuestro) (?:seguro|plan|aseguradora|poliza)|medicare|medicaid"

MEASURES_ES: Mapping[str, str] = {
    "allowed": (
        r"(?:lo |el |(?:el )?monto |(?:el )?precio )*permitid[oa]s?"
        rf"|(?:me |nos )?permit(?:io|e|ieron)(?: (?:{_PLAN}))?|(?:{_PLAN}) permit(?:io|e)"
    ),
    "deductible": r"deducible",
    "copay": r"copagos?",
    "coinsurance": r"co-?a?seguro",
    "adjustment": (
        rf"(?:me |nos |le |se )?(?:descontaron|desconto|rebajaron|rebajo|perdonaron)(?: (?:{_PLAN}))?"
        r"|descuentos?|ajustes?|rebajas?"
    ),
    "patient_owes": (
        r"(?:lo que |que )?(?:(?:yo )?(?:debo|tengo que pagar)(?: yo)?"
        r"|(?:a mi )?me (?:toca|toco|queda|quedo|corresponde|correspondio|dejaron|dejan)(?: a mi)?(?: pagar"
        r"| por pagar)?|es mi parte|mi parte)"
    ),
    "plan_paid": (
        rf"(?:lo que |que )?(?:me |nos |le )?(?:pag(?:o|a|aron|an)|cubr(?:io|e|ieron|en)|puso"
        rf"|pusieron)(?: (?:{_PLAN}))?"
        rf"|(?:{_PLAN}) (?:si |ya )?(?:me |nos |le )?(?:l[oa]s? )?(?:pag(?:o|a)|cubr(?:io|e)|puso)"
    ),
}
FULL_ES = rf"(?:(?:{_PLAN}) )?(?:me |nos |le )?(?:l[oa]s? )?(?:pag(?:o|aron)|cubr(?:io|ieron))(?: (?:{_PLAN}))?"
FULLY_ES = r"por (?:completo|entero)|al 100(?: por ciento| ?%)?|completit[oa]|complet[oa]|completamente|totalmente"
WHETHER_ES = (
    rf"(?:{_PLAN}) (?:si |ya )?(?:me |nos |le )?(?:l[oa]s? )?(?:pag|cubr|neg|nieg|rechaz)\w*|cubri\w+|pagaron|quedo"
)
