"""What a heading or label means when no list has it word for word: told from the words it is made of.

Every printer words things its own way ("Amount you have already paid", "Paid to us by insurance"), but the words are
few. A phrase is understood only where nearly all of its words are words of headings and labels.
"""

import re
from functools import cache, lru_cache

from bot.readers.layout.labels import AMOUNTS, LONGEST_LABEL, Label, labels_of
from bot.readers.layout.labels import known_words as label_words
from bot.readers.layout.phrases import plain
from bot.readers.layout.vocabulary import Role, role_of
from bot.readers.layout.vocabulary import known_words as heading_words

_FILLERS = frozenset(
    {"taken", "off", "deadline", "dated"}
    | {
        "have",
        "has",
        "been",
        "already",
        "so",
        "far",
        "to",
        "is",
        "was",
        "on",
        "record",
        "us",
        "our",
        "and",
        "or",
        "we",
        "i",
    }
    | {
        "my",
        "me",
        "be",
        "may",
        "still",
        "after",
        "before",
        "with",
        "not",
        "taken",
        "off",
        "applied",
        "required",
        "y",
        "o",
        "que",
        "se",
    }
)
_MOST_WORDS = 8

_PLAN = r"\b(?:insurance|ins|insurer|plans?|payer|payor|medicare|medicaid|carrier|benefits?|seguro|aseguradora)\b"
_YOU = r"\b(?:you|your|patients?|pt|members?|guarantor|i|my|subscriber|usted|su|sus|paciente|afiliado)\b"
_PAID = r"\b(?:paid|payments?|pmts?|pagado|pagos?|pago|abonos?)\b"
_PAYS = r"\b(?:pay|pays|paga)\b"
_OWE = (
    r"\b(?:owe|owes|owed|due|responsibility|resp|liability|balance|bal|debe|adeudado"
    r"|saldo|to pay|a pagar|may be billed)\b"
)
_CUT = (
    r"\b(?:discounts?|adjustments?|adj|adjusted|savings?|saved|write offs?|writeoffs?|contractual|reductions?"
    r"|taken off|off"
    r"|descuentos?|ajustes?|ahorros?|rebajas?)\b"
)
_ALLOWED = r"\b(?:allowed|allowable|allowance|approved|eligible|negotiated|contracted|permitido|aprobad[oa]|elegible)\b"
_CHARGE = (
    r"\b(?:charges?|charged|billed|fees?|price|cost|costs|chg|chgs|amount|amt|cargos?|importe|facturado"
    r"|monto|precio|costo"
    r"|cobrado)\b"
)
_SHARE = r"\b(?:share|portion|part|cost|costs|billed|parte|costo)\b"

_COLUMNS: tuple[tuple[Role, tuple[str, ...], str], ...] = (
    ("deductible", (r"\b(?:deductible|deduct|ded|deducible)\b",), ""),
    ("copay", (r"\b(?:copays?|copayments?|co pays?|copagos?)\b",), ""),
    ("coinsurance", (r"\b(?:coinsurance|coins|co insurance|co ins|coaseguro)\b",), ""),
    (
        "not_covered",
        (r"\b(?:not|non|no)\b.*\b(?:covered|allowed|payable|eligible|cubierto|elegible)|noncovered|denied",),
        "",
    ),
    (
        "other_date",
        (r"\b(?:date|dt|fecha)\b", r"\b(?:post|posted|billed|paid|process|processed|entry|proceso|pago)\b"),
        "",
    ),
    ("end_date", (r"\b(?:date|dt|fecha)\b", r"\b(?:thru|through|end|to|hasta|fin)\b"), r"\bfrom\b"),
    ("service_date", (r"\b(?:date|dates|dos|dt|dts|fecha|fechas|performed on)\b",), ""),
    ("modifier", (r"\b(?:mod|mods|modifiers?|modificador(?:es)?)\b",), r"\b(?:cpt|hcpcs|code and)\b"),
    ("revenue", (r"\b(?:rev|revenue|ingresos?)\b",), ""),
    ("ndc", (r"\bndc\b",), ""),
    (
        "remarks",
        (r"\b(?:remarks?|reason|rsn|notes?|nota|notas|razon|observaciones)\b",),
        r"\b(?:service|item|services)\b",
    ),
    ("diagnosis", (r"\b(?:diagnosis|dx|icd|diagnostico)\b",), ""),
    ("unit_price", (r"\b(?:price|cost|charge|rate|precio|costo)\b", r"\b(?:unit|each|unitario|per|unidad)\b"), ""),
    ("code", (r"\b(?:codes?|cpt|hcpcs|cdt|cod|codigos?|proc (?:no|cd))\b",), r"\b(?:item|charge|place|cdm|ref)\b"),
    (
        "units",
        (r"\b(?:units?|qty|quantity|quan|count|cant|cantidad|unidades|unid|times)\b",),
        _PAID + "|facturad|" + _OWE,
    ),
    ("not_covered", (r"\bdisallowed\b",), ""),
    ("allowed", (r"\b(?:member|network|plan|contract)\b", r"\b(?:rate|price|allowed)\b"), ""),
    ("adjustment", (_CUT,), _PAID),
    ("allowed", (_ALLOWED,), ""),
    ("credit", (_CUT, _PAID), ""),
    ("plan_paid", (_PLAN, _PAID + "|" + _PAYS + "|pago"), ""),
    ("patient_owes", (_YOU, _OWE), ""),
    ("patient_paid", (_YOU, _PAID), ""),
    ("patient_owes", (_YOU, _SHARE + "|" + _PAYS), ""),
    ("plan_paid", (_PAID,), _YOU),
    ("balance", (r"\b(?:running|account|remaining)\b", r"\b(?:balance|bal|saldo)\b"), ""),
    ("patient_owes", (_OWE,), ""),
    (
        "other",
        (r"\b(?:dr|doctor|provider|ordering|site|location|department|dept|ref|id|facility|status|place)\b",),
        _CHARGE,
    ),
    ("charge", (_CHARGE,), ""),
    (
        "description",
        (
            r"\b(?:description|desc|services?|items?|tests?|procedures?|care|supply|supplies|treatments?|medications?"
            r"|drugs?"
            r"|details?|descripcion|servicios?|conceptos?|detalle|prueba|estudio)\b",
        ),
        "",
    ),
)

_LABELS: tuple[tuple[Label, tuple[str, ...], str], ...] = (
    (
        "ignored",
        (r"\b(?:deductible|copays?|coinsurance|out of pocket|pocket|minimum|enclosed|monthly|deducible|limit)\b",),
        "",
    ),
    ("birth_date", (r"\b(?:birth|born|dob|birthdate|nacimiento|nac)\b",), ""),
    ("subtotal", (r"\bsub ?totals?\b|\b(?:page|section|department|day|category)\b.*\btotal\b",), ""),
    ("previous", (r"\b(?:previous|prior|forward|past due|last|anterior|vencido)\b",), ""),
    ("payments_and_adjustments", (_CUT, _PAID), ""),
    ("adjustments", (_CUT,), ""),
    ("plan_paid", (_PLAN, _PAID), ""),
    ("patient_owes", (r"\b(?:to pay|pay this|please pay|a pagar|now due|need to pay)\b",), ""),
    ("due_date", (r"\b(?:due|deadline|pay (?:by|before|on)|vence|vencimiento|limite|pagar antes)\b",), ""),
    ("patient_paid", (_YOU, _PAID), ""),
    ("patient_owes", (_OWE,), ""),
    ("allowed", (_ALLOWED,), ""),
    ("charges", (r"\b(?:totals?|sum|grand|suma)\b", _CHARGE + r"|\bbill\b|\bservices?\b|\bvisit\b|\bclaim\b"), ""),
    ("claim_number", (r"\b(?:claim|reclamo|reclamacion)\b",), ""),
    ("account", (r"\b(?:account|acct|bill|invoice|visit|encounter|cuenta|factura)\b",), r"\bdate|dated|fecha\b"),
    (
        "service_date",
        (r"\b(?:service|visit|admi\w+|discharge|servicio|visita|atencion)\b", r"\b(?:dates?|fechas?|on)\b"),
        "",
    ),
    (
        "statement_date",
        (
            r"\b(?:statement|bill|invoice|notice|issued|printed|prepared|processed|estado|factura|emision"
            r"|emitid[oa])\b",
            r"\b(?:date|dated|on|issued|fecha|emitid[oa]|el)\b",
        ),
        "",
    ),
    ("patient", (r"\b(?:patients?|member|paciente|afiliado)\b",), r"\b(?:id|number|no|account|acct|balance|numero)\b"),
    ("payer", (_PLAN,), r"\b(?:id|number|no|numero)\b"),
    (
        "provider",
        (r"\b(?:provider|hospital|facility|clinic|doctor|care provided by|proveedor|clinica|medico)\b",),
        r"\bnpi\b",
    ),
)


_BOUNDS = frozenset({"as", "for", "to", "on", "through", "por", "al", "de", "from", "by"})
_PART = re.compile(
    r"(?:sub ?totale?s?|total) (?:for|of|de|del|para|por) (?!all|this|these|the|your|charges|services|visit|claim"
    r"|bill|cargos|servicios|los|las|esta|este|su|todos)"
)


@lru_cache(maxsize=8192)
def column_meaning(heading: str) -> Role | None:
    """The role of a column headed so, from the list or else from its words.

    >>> column_meaning("Amount Medicare Paid"), column_meaning("Date Svc Provided"), column_meaning("Dear Ms. Roe")
    ('plan_paid', 'service_date', None)
    """
    if role := role_of(heading):
        return role
    words = plain(heading).split()
    flat = " ".join(words)
    if not 1 <= len(words) <= _MOST_WORDS or not _familiar(words, 2):
        return None
    for role, needed, barred in _COLUMNS:
        if all(re.search(words, flat) for words in needed) and not (barred and re.search(barred, flat)):
            return role
    return None


@lru_cache(maxsize=8192)
def label_meanings(text: str) -> tuple[Label, ...]:
    """What a label may announce, from the list or else from its words, the likeliest first.

    >>> label_meanings("Amount you have already paid")[0], label_meanings("Blue Prairie Health Plan")
    ('patient_paid', ())
    """
    if labels := labels_of(text):
        return labels
    words = plain(text).split()
    if not 1 <= len(words) <= _MOST_WORDS or not _familiar(words, 3):
        return ()
    flat = " ".join(words)
    return tuple(
        dict.fromkeys(
            label
            for label, needed, barred in _LABELS
            if all(re.search(words, flat) for words in needed) and not (barred and re.search(barred, flat))
        )
    )


@lru_cache(maxsize=8192)
def total_of(text: str) -> Label | None:
    """What amount a label announces, also one that names its part: "Total for pharmacy" is a subtotal.

    >>> total_of("Total for Pharmacy"), total_of("Insurance payments as of 3/2"), total_of("Total knee implant")
    ('subtotal', 'plan_paid', None)
    """
    for label in labels_of(text):
        if label in AMOUNTS:
            return label
    flat = plain(text)
    if re.match(r"sub ?total", flat) or _PART.match(flat):
        return "subtotal"
    words = flat.split()
    for end in range(min(len(words) - 1, LONGEST_LABEL), 1, -1):
        if words[end] in _BOUNDS:
            for label in labels_of(" ".join(words[:end])):
                if label in AMOUNTS:
                    return label
    meant = label_meanings(text)
    return meant[0] if meant and meant[0] in AMOUNTS and len(words) > 1 else None


def _familiar(words: list[str], one_in: int) -> bool:
    """Whether all words but one in so many are words that headings and labels are made of."""
    known = _known()
    strange = sum(word not in known and word not in _FILLERS and not word.isdigit() for word in words)
    return strange * one_in <= len(words) - (one_in == 3)


@cache
def _known() -> frozenset[str]:
    return heading_words() | label_words()
