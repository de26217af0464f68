"""The words that headings and labels are made of, and which of them together mean what.

Rules are tried in order: a phrase means a thing where all patterns needed for it are found and the barred one is not.
"""

from bot.readers.layout.language.installments import LABELS_OF_PARTS
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.rule_words import (
    ALLOWED,
    BY_HAND,
    CHARGE,
    COUNT,
    CUT,
    NOT_OWED,
    OWE,
    PAID,
    PAYS,
    PLAN,
    PROVIDER,
    SHARE,
    YOU,
)
from bot.readers.layout.language.vocabulary import Role

COLUMNS: tuple[tuple[Role, tuple[str, ...], str], ...] = (
    ("adjustment", (NOT_OWED,), r"\bcovered\b"),
    (
        "other",
        (r"\bcost shares?\b", r"\b(?:copay|copayments?|deductible)\b"),
        r"^(?:your|my|member|patient) cost shares? ",
    ),
    (
        "coinsurance",
        (
            r"^(?:(?:total|patient|member|beneficiary|(?:what )?you owe|your share"
            r"|(?:your|patient|member) (?:responsibility|liability)) )?cost shares?(?: amount)?$",
        ),
        "",
    ),
    (
        "charge",
        (r"\b(?:before|antes del?) (?:your |the |any |el |su )?(?:insurance|ins|plan|discounts?|seguro)\b",),
        PAID,
    ),
    ("other", (PAID, r"\b(?:source|method|type|ref|reference|status|origen|metodo|tipo)\b"), ""),
    ("other", (r"\b(?:address|where|direccion|donde)\b",), ""),
    (
        "other",
        (r"^(?:chg|charge|item|svc|service|cdm|trans|transaction|prod|product) (?:cd|code|no|num|id|nbr|key)$",),
        "",
    ),
    ("other", (r"\bpercent$|\bout of pocket\b|\btotal drug costs?\b",), ""),
    ("plan_paid", (PLAN + r" (?:s )?(?:share|part|portion|parte)\b|\bparte del (?:plan|seguro)\b",), ""),
    ("patient_owes", (rf"^{YOU} (?:amount|amt)$",), ""),
    (
        "plan_paid",
        (r"\bpaid to (?:you|member|subscriber)\b|\breimbursed\b",),
        r"\b(?:not|non|no|never)\b",
    ),
    ("other_date", (r"\b(?:date|dt|fecha)\b", r"\b(?:submitted|received|enviad[oa]|recibid[oa])\b"), ""),
    ("service_date", (r"^service (?:start|begin)s?$",), ""),
    ("end_date", (r"^service (?:end|stop|to)s?$",), ""),
    ("description", (r"^(?:original |current )?creditors?(?: name)?$",), ""),
    ("description", (r"\b(?:provider|doctor|where)\b.*\band\b", r"\b(?:services?|procedures?|treatments?)\b"), ""),
    (
        "charge",
        (PROVIDER + r" (?:(?:has|have) )?(?:charged|billed|charges|facturo|facturaron|cobro|cobraron)\b",),
        r"\bmay be\b",
    ),
    ("patient_owes", (r"\bpay this\b",), ""),
    ("patient_paid", (r"\bcopay|\bcopago|\bco pays?\b", r"\b(?:collected|paid|received|pd|pagado|cobrado)\b"), ""),
    ("other", (r"\bcopay|\bcopago|\bco pay", r"\b(?:deductible|deducible|coinsurance|coaseguro|co ?ins)\b"), ""),
    ("other", (r"\b(?:deductible|deducible)\b", r"\b(?:coinsurance|coaseguro|co insurance)\b"), ""),
    ("other", (rf"^(?:other|otra) {YOU}", OWE + "|" + SHARE), ""),
    ("other", (r"^(?:other|otros) (?:payments?|pagos?)\b|\bprogram(?:s|as)?\b.*\borgani[sz]a(?:tions?|ciones)\b",), ""),
    ("deductible", (r"\b(?:deductible|deduct|ded|deducible)\b",), ""),
    ("copay", (r"\b(?:copays?|copayments?|co pays?|copagos?)\b",), ""),
    ("coinsurance", (r"\b(?:coinsurance|coins|co insurance|co ins|coaseguro)\b",), ""),
    (
        "not_covered",
        (
            r"\b(?:not|non|no)\b.*\b(?:covered|cov|covd|allowed|payable|eligible|reimbursed|cubierto|elegible)|noncov(?:ered)?\b|notcov\w*|denied|\b(?:de)?negad[oa]\b",
        ),
        "",
    ),
    (
        "other_date",
        (
            r"\b(?:date|dt|fecha)\b",
            r"\b(?:post|posted|billed|paid|pmts?|payments?|adj|process(?:ed)?|entry|statement|invoice|due|proceso|pago)\b",
        ),
        r"\b(?:service|svc|visit)\b",
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
    (
        "unit_price",
        (r"\b(?:price|cost|charge|fee|rate|precio|costo)\b", r"\b(?:unit|each|unitario|per|unidad)\b"),
        ALLOWED,
    ),
    ("code", (r"\b(?:codes?|cpt|hcpcs|cdt|cod|codigos?|proc (?:no|cd))\b",), r"\b(?:item|charge|place|cdm|ref)\b"),
    (
        "units",
        (COUNT,),
        PAID + "|facturad|" + OWE,
    ),
    ("units", (r"\b(?:miles?|sessions?|treatments|doses)\b",), CHARGE + "|" + PAID),
    ("not_covered", (r"\b(?:disallowed|excluded|ineligible)\b",), ""),
    ("allowed", (r"\btarifa\b", r"\b(?:contratada|negociada|convenida|del plan)\b"), ""),
    ("allowed", (r"\b(?:member|network|plan|contract)\b", r"\b(?:rate|price|allowed)\b"), ""),
    ("adjustment", (CUT,), PAID),
    ("allowed", (ALLOWED,), ""),
    ("credit", (CUT, PAID), ""),
    (
        "plan_paid",
        (PLAN + r" (?:resp|responsibility|portion|share) paid$|" + PAID + r" by (?:the |your )?" + PLAN,),
        "",
    ),
    ("other", (PLAN, r"\b(?:resp|responsibility|portion|share|balance|pending|due)\b"), YOU),
    ("plan_paid", (PLAN, PAID + "|" + PAYS + "|pago"), ""),
    ("patient_paid", (PAID, r"\b(?:today|hoy|at (?:the )?(?:visit|check ?in|time of service)|tos|up front)\b"), ""),
    ("balance", (r"\b(?:running|run|account|acct|remaining)\b", r"\b(?:balance|bal|saldo)\b"), YOU),
    ("patient_owes", (YOU, OWE), ""),
    ("patient_paid", (YOU, PAID), ""),
    ("patient_owes", (YOU, SHARE + "|" + PAYS), ""),
    ("patient_paid", (PAID, r"\b(?:hsa|fsa|hra)\b"), PLAN),
    ("plan_paid", (PAID,), YOU),
    ("patient_owes", (OWE,), ""),
    (
        "other",
        (r"\b(?:dr|doctor|provider|ordering|site|location|department|dept|ref|id|facility|status|place)\b",),
        CHARGE,
    ),
    ("charge", (CHARGE,), ""),
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

LABELS: tuple[tuple[Label, tuple[str, ...], str], ...] = (
    ("adjustments", (NOT_OWED,), r"\bcovered\b"),
    (
        "ignored",
        (rf"{PLAN} (?:s )?(?:(?:amount|est|estimated) )?(?:due|owes?|bal|balance|resp|responsibility|pending)\b",),
        YOU + r"|\b(?:after|not|non)\b",
    ),
    ("ignored", (rf"\b(?:balance|due|amount) (?:billed )?(?:to|from) {PLAN}",), PAID + r"|\b(?:after|not)\b"),
    (
        "patient_paid",
        (r"\b(?:deductible|copays?|copayments?|coinsurance|deducible|copagos?|coaseguro)\b", PAID, YOU),
        r"\b(?:date|year|met|remaining|hasta|plan|insurance)\b",
    ),
    ("patient_paid", (r"\b(?:copays?|copayments?|copagos?)\b", r"\b(?:received|collected|recibid[oa]s?)\b"), PLAN),
    *LABELS_OF_PARTS,
    (
        "ignored",
        (
            r"\b(?:deductible|copays?|coinsurance|out of pocket|pocket|minimum|enclosed|monthly|deducible|copagos?"
            r"|coaseguro|limit)\b",
        ),
        r"\b(?:due from (?:you|patient)|you owe)$",
    ),
    (
        "ignored",
        (r"\b(?:payment|installment) plans?\b|\bplan(?:es)? de pagos?\b",),
        OWE + r"|\b(?:balance|due|received|saldo)\b",
    ),
    ("ignored", (PLAN, r"\b(?:expected|anticipated|estimated|pending)\b"), YOU),
    ("birth_date", (r"\b(?:birth|born|dob|birthdate|nacimiento|nac)\b",), ""),
    ("patient_paid", (PAID, BY_HAND), PLAN),
    ("patient_paid", (r"\b(?:deposit|deposito)\b", r"\b(?:rec d|recd|received|paid|applied|recibido)\b"), PLAN),
    ("subtotal", (r"\bsub ?totals?\b|\b(?:page|section|department|day|category)\b.*\btotal\b",), ""),
    (
        "previous",
        (r"\b(?:you owed|previous|prior|forward|past due|last|anterior|vencido)\b",),
        rf"^{PAID}.*\b(?:thank you|gracias)\b",
    ),
    (
        "payments_and_adjustments",
        (CUT, PAID),
        r"\b(?:por|for) (?:pronto |su |prompt |early )?(?:pago|payment)\b|\bprompt pay",
    ),
    ("payments_and_adjustments", (r"\b(?:insurance|plan|seguro) (?:has )?(?:saved|savings|ahorr)",), ""),
    ("adjustments", (CUT,), ""),
    ("plan_paid", (PLAN, PAID), ""),
    ("plan_paid", (rf"^(?:your )?{PLAN} pays$",), ""),
    (
        "patient_owes",
        (
            r"\b(?:charges?|amount|amt|total|due|portion|cost|cargos?|monto)\b"
            r".*\b(?:after|despues del?) (?:your |the |su )?(?:insurance|ins|plan|seguro)$",
        ),
        "",
    ),
    ("patient_owes", (r"\b(?:to pay|pay this|please pay|a pagar|now due|need to pay)\b",), ""),
    ("due_date", (r"\b(?:due|deadline|pay (?:by|before|on)|vence|vencimiento|limite|pagar antes)\b",), ""),
    ("patient_paid", (YOU, PAID), ""),
    ("patient_owes", (YOU, PAYS), ""),
    ("patient_owes", (YOU, r"\b(?:share|portion|part|costs?|parte|costo)\b"), PLAN),
    ("patient_owes", (OWE,), ""),
    ("allowed", (ALLOWED,), ""),
    ("charges", (r"^(?:original|gross|initial|hospital|facility|todays?) charges?$",), ""),
    ("charges", (r"\b(?:totals?|sum|grand|suma)\b", CHARGE + r"|\bbill\b|\bservices?\b|\bvisit\b|\bclaim\b"), ""),
    (
        "claim_number",
        (r"\b(?:claim|reclamo|reclamacion)\b",),
        r"\b(?:notes?|remarks?|codes?|messages?|status|notas?|observaciones|codigos?|estado)\b",
    ),
    (
        "account",
        (r"\b(?:account|acct|bill|invoice|visit|encounter|cuenta|factura)\b",),
        r"\b(?:dates?|dated|dt|fecha)\b",
    ),
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
            r"\b(?:date|dated|dt|on|issued|fecha|emitid[oa]|el)\b",
        ),
        "",
    ),
    ("patient", (r"\b(?:patients?|member|paciente|afiliado)\b",), r"\b(?:id|number|no|account|acct|balance|numero)\b"),
    ("payer", (PLAN,), r"\b(?:id|number|no|numero|explanation|summary|statement|notice|explicacion|resumen)\b"),
    (
        "provider",
        (r"\b(?:provider|hospital|facility|clinic|doctor|care provided by|proveedor|clinica|medico)\b",),
        r"\b(?:npi|status|network|estado|red)\b",
    ),
)
