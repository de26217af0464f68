"""Payments that a question speaks of: "150 a month", "if i pay 200 now", "in 12 months", "en 2 años".

People write such amounts without a dollar sign; what stands beside the number tells money from a count.
"""

import re
from decimal import Decimal

PAYMENTS_TOPIC = "pay-over-time"

_NUMBER = r"(\d[\d,]*(?:\.\d{1,2})?)(?![\d.,]*\d)"
_COUNTED = (
    r"(?!\s*(?:x\b|%|months?\b|mo\b|payments?\b|install?ments?\b|times?\b|years?\b|weeks?\b|days?\b|charges?\b|lines?\b"
    r"|mes(?:es)?\b|pagos?\b|cuotas?\b|plazos?\b|abonos?\b|mensualidad(?:es)?\b|veces\b|vez\b|anos?\b"
    r"|semanas?\b|dias?\b"
    r"|cargos?\b|cobros?\b|lineas?\b))"
)
_PAY = (
    r"\b(?<!do i )(?<!do we )(?<!do i have to )(?<!do we have to )(?<!do i need to )"
    r"(?:pay(?:ing)?|paid|put|send|give|gave|afford|do|manage"
    r"|throw|toss|drop|chip in|come up with|scrape|knock out|offer"
    r"|pag(?:ar|o|ue|ara|aria|ando|are)|abon(?:ar|o|e|ara|ando)|doy|di|dimos|dar|diera|mand(?:o|ar)|pued[oe])"
    r"(?:\s+(?:them|you|just|only|like|about|maybe|down|les?|solo|unos|como|nada mas))*\s+"
)
_EACH = (
    r"\s*(?:/\s*(?:mo|month|mes)\b|(?:a|per|each|every|al|por|cada|x|a la)\s+(?:mo|month|mes|week|semana"
    r"|quincena)\b|cada (?:8|ocho|15|quince) dias\b"
    r"|every (?:other|two|2) weeks\b|(?:biweekly|bi-weekly)\b|cada (?:dos|2) semanas\b|por quincena\b"
    r"|monthly\b(?! (?:payments|install?ments)\b)|weekly\b|mensual(?:es)?\b|semanal(?:es)?\b|quincenal(?:es)?\b)"
)
_IN_PARTS = (
    r"\b(?:(?:payments|install?ments|pagos|cuotas|abonos|letras|mensualidades) (?:of|de)(?: a| unos| como)?"
    r"|(?:pag\w+|abon\w+|doy|dar\w*|dando|mand\w+) (?:\w+ )?de a) "
)
_HOW_MANY = (
    r"\b(?:how many (?:months|payments|years)|how long|cuant[oa]s (?:meses|pagos|mensualidades|cuotas))\b[^\d$]{0,30}?"
    r"\b(?:at|of|with|paying|a|de|con|pagando)\s+"
)
"""What asks for a count of payments, so that the number beside it is the size of each: "how many months at 75"."""
_HAS = (
    r"\b(?:tengo|traigo|junte|juntamos|cuento con|ajusto|consegui|(?:i|we) (?:only |just )?(?:have|got)"
    r"|(?:ive|weve|i ve|i've) got)(?:\s+(?:solo|nomas|nada mas|como|unos|apenas|only|just|like|about|maybe))*\s+"
)
_NOW = r"(?:ahorita|ahora|hoy|por (?:ahora|lo pronto)|right now|now|today|on me|at the moment)"
_IN_HAND = (
    rf"{_HAS}{_NUMBER}(?=(?: (?:dolares|pesos|dollars|bucks|cash))? {_NOW}\b)|\b{_NOW}\W+{_HAS}{_NUMBER}{_COUNTED}"
)
"""Money in hand, which is what would be paid: "tengo 200 ahorita", "right now i have 80"."""
_MONEY = re.compile(
    f"(?:{_PAY}|{_HOW_MANY}){_NUMBER}{_COUNTED}|(?<![\\w.,$/-]){_NUMBER}{_EACH}|{_IN_PARTS}{_NUMBER}{_COUNTED}|{_IN_HAND}"
)
_MONTHS = re.compile(
    r"\b(\d{1,3})\s*(?:equal |monthly |partes? |iguales )?"
    r"(?:months?|mos?\b|payments?|install?ments?|mes(?:es)?\b|pagos?\b|cuotas?|plazos?|mensualidad(?:es)?"
    r"|letras|exhibiciones|parcialidades|abonos?\b)"
)
_YEARS = re.compile(r"\b(\d{1,2})\s*(?:years?|yrs?|anos?)\b")

_ONE_YEAR = re.compile(r"\b(?:over|in|for|within) (?:a|one|the) (?:whole )?year\b|\ben (?:un|1) ano\b|\ba un ano\b")

_HALVES = re.compile(r"\b(?:in|into) (?:two|2) (?:equal )?(?:halves|parts)\b|\ben (?:dos|2) (?:mitades|partes)\b")


_HAS_PAID = re.compile(
    r"\b(?:i|we) (?:already |just )?(?:paid|gave|put down|handed over) (?:them |you |like |about )?\$?\d"
    r"|\b(?:pague|pagamos|di|dimos|deje|abone|abonamos|puse)\s+(?:(?:ya|como|unos|les|nomas) )*\$?\d"
)


_PERIODS = (
    (
        "week",
        re.compile(
            r"\b(?:a|per|each|every|por|cada|a la) (?:week|semana)\b|\b(?:weekly|semanal(?:es|mente)?)\b"
            r"|\bcada (?:8|ocho) dias\b"
        ),
    ),
    (
        "fortnight",
        re.compile(
            r"\b(?:por|cada|a la) quincena\b|\bquincenal(?:es|mente)?\b|\bcada (?:15|quince) dias\b"
            r"|\bcada (?:dos|2) semanas\b"
            r"|\bevery (?:other|two|2) weeks\b|\b(?:biweekly|bi-weekly)\b"
        ),
    ),
)


def period_in(words: str) -> str:
    """How often ``words`` (plain text) would pay: "week", "fortnight", or "month" where they name neither."""
    return next((period for period, said in _PERIODS if said.search(words)), "month")


def has_paid(words: str) -> bool:
    """Whether ``words`` (plain text) tell of an amount that the person paid already: it is no part of a line then."""
    return bool(_HAS_PAID.search(words))


def payments_in(words: str) -> tuple[Decimal, ...]:
    """The dollar amounts that ``words`` (plain text) would pay, though they carry no dollar sign."""
    found = (next(filter(None, m.groups())) for m in _MONEY.finditer(words))
    return tuple(Decimal(value.replace(",", "")).quantize(Decimal("0.01")) for value in found)


def months_in(words: str) -> tuple[int, ...]:
    """The numbers of monthly payments that ``words`` (plain text) name; a year is twelve."""
    months = [int(m[1]) for m in _MONTHS.finditer(words)]
    years = [12 * int(m[1]) for m in _YEARS.finditer(words)]
    year = [12 for _ in _ONE_YEAR.finditer(words)]
    halves = [2 for _ in _HALVES.finditer(words)]
    return tuple(n for n in (*months, *years, *year, *halves) if n > 0)
