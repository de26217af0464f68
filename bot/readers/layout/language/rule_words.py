"""The words that the rules of headings and labels look for, as patterns over small letters without accents."""

FILLERS = frozenset(
    {"have", "has", "been", "already", "so", "far", "to", "is", "was", "on", "record", "us", "our", "and", "or", "we",
     "i", "my", "me", "be", "may", "still", "after", "before", "with", "not", "taken", "off", "applied", "required",
     "visa", "mastercard", "amex", "discover", "card", "cash", "check", "hsa", "fsa", "tarjeta", "efectivo", "cheque",
     "today", "todays", "deadline", "dated", "ending", "deposit", "deposito", "recd", "mandated", "y", "o", "que", "se"}
)  # fmt: skip
"""Words between the words that count."""

PLAN = r"\b(?:insurance|ins|insurer|plans?|payer|payor|medicare|medicaid|carrier|benefits?|seguro|aseguradora)\b"
YOU = (
    r"\b(?:you|your|patients?|pt|pat|members?|guarantor|guar|enrollee|beneficiary|clients?|customers?|residents?|i|my|subscriber"
    r"|usted|su|sus|paciente|afiliado|asegurado)\b"
)
PAID = r"\b(?:paid|pd|payments?|pmts?|pagad[oa]|pagos?|pagamos|abonos?)\b"
BY_HAND = r"\b(?:visa|mastercard|amex|discover|card|cash|check|hsa|fsa|tarjeta|efectivo|cheque)\b"
PAYS = r"\b(?:pay|pays|paga)\b"
OWE = (
    r"\b(?:owe|owes|owed|due|responsibility|resp|liability|balance|bal|debe|adeudado"
    r"|saldo|to pay|a pagar|may be billed)\b"
)
CUT = (
    r"\b(?:discounts?|adjustments?|adj|adjusted|reduced|savings?|saved|write (?:offs?|downs?)|writeoffs?"
    r"|writedowns?|contractual"
    r"|reductions?|disc|taken off|off"
    r"|descuentos?|ajustes?|ahorros?|rebajas?)\b"
)
ALLOWED = (
    r"\b(?:allowed|allowable|allowance|approved|eligible|negotiated|contracted|permitid[oa]|aprobad[oa]|elegible"
    r"|contratad[oa]|negociad[oa]|convenid[oa])\b"
)
CHARGE = (
    r"\b(?:charges?|charged|billed|fees?|price|cost|costs|chg|chgs|amount|amt|cargos?|importe|facturad[oa]"
    r"|monto|cantidad|precio|costo|cobrad[oa]|sometid[oa]|reclamad[oa]|solicitad[oa])\b"
)
SHARE = r"\b(?:share|portion|part|cost|costs|billed|parte|costo)\b"

PROVIDER = r"\b(?:providers?|doctors?|hospitals?|facility|dentists?|clinic|proveedor(?:es)?|medico|centro)"
NOT_OWED = (
    r"\b(?:(?:do|does|will|should|need|may|must) not|(?:don|doesn|won|shouldn|needn) t|dont|wont) (?:have to )?"
    r"(?:owe|pay|be billed)\b"
    r"|\bnot (?:owed|billable|your responsibility|your cost)\b|\bno (?:debe|tiene que pagar|es su responsabilidad)\b"
)
"""What nobody asks of the patient: "Difference you do not owe"."""
COUNT = (
    r"\b(?:units?|qty|quantity|quan|count|cant|unidades|unid|times"
    r"|cantidad(?! (?:que|maxima|total|neta)\b| (?!de(?:spach|sp)|dispens|surt|sumin|recet)\w+[ai]d[ao]s?\b))\b"
)
"""Words of a heading that say how many, in small letters."""
