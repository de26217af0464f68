"""What the paper prints of its own terms: a discount for paying soon, a payment plan, a fee for a missed visit.

Each is kept word for word, with the figures that its sentence holds, so that an answer may say them in its own
language.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot import dates
from bot.bill import Term, TermKind
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row
from bot.readers.layout.totals.late_terms import LONGEST, is_late_term
from bot.readers.layout.totals.network import network_said, network_words
from bot.readers.layout.totals.thanks import sentences


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_PAID = r"pa(?:y|ys|id|ying|yment)|pag(?:a|an|ar|ue|uen|o|ado|ada|ando)"
_KINDS: tuple[tuple[TermKind, tuple[re.Pattern[str], ...]], ...] = (
    (
        "prompt_pay",
        (
            _words(r"discount\w*|save|off|reduced|descuentos?|ahorr\w+|rebaja"),
            _words(_PAID),
            _words(r"if|when|within|by|before|today|si|dentro|antes|al|prompt|pronto"),
            re.compile(r"\d ?%|\$ ?\d|\d percent|\d por ciento", re.IGNORECASE),
        ),
    ),
    (
        "plan",
        (
            _words(
                r"(?:payment|installment|monthly) (?:plans?|payments?|arrangements?)|plan(?:es)? de pagos?"
                r"|mensualidades"
            ),
            _words(
                r"interest|months?|minimum|at least|as low as|offer\w*|available|over|inter[eé]s(?:es)?|meses"
                r"|m[ií]nim[oa]|disponibles?|ofrecemos|desde"
            ),
            re.compile(r"\d|interest[- ]free|no interest|0 ?%|sin inter", re.IGNORECASE),
        ),
    ),
    (
        "insurance_by",
        (
            _words(r"insurance|coverage|policy|medicaid|medicare|seguro|plan m[eé]dico|p[oó]liza|cobertura"),
            _words(
                r"(?:call|contact|notify|let|send|provide|submit|give|update|tell|inform)(?: us)?|ll[aá]me(?:nos)?"
                r"|av[ií]se(?:nos)?|env[ií]e(?:nos)?|mande|entregue"
            ),
            re.compile(r"\b(?:within|by|before|no later than|dentro de|antes del?)\b.*\d", re.IGNORECASE),
        ),
    ),
    (
        "no_show",
        (
            _words(
                r"(?:missed|broken|failed|late[- ]cancel\w*) (?:appointments?|visits?)|no[- ]shows?|cancel\w*"
                r"|citas? (?:perdidas?|no canceladas?)|faltar? a (?:su|la|una) cita|no (?:se presente|asist\w+)"
            ),
            re.compile(r"\$ ?\d|\d ?%|\d d[oó]lares|\d dollars", re.IGNORECASE),
        ),
    ),
    (
        "returned_check",
        (
            _words(
                r"(?:returned|bounced|bad|dishonou?red|nsf) (?:checks?|payments?)|cheques? (?:devueltos?|sin fondos)"
            ),
            re.compile(r"\$ ?\d", re.IGNORECASE),
        ),
    ),
    (
        "estimated",
        (
            _words(r"estimat\w+|estimad[oa]s?|aproximad[oa]s?"),
            _words(r"insurance|ins|plan|coverage|benefits?|seguro|cobertura"),
            _words(r"(?:are|is|only|an|may|not) .*|son|es|solo"),
        ),
    ),
)
_NOT_A_TERM = re.compile(
    r"\b(?:good faith|your right to|dispute|buena fe)\b|^\W*(?:est\.?|estimated) (?:ins\w*|plan|patient)\b",
    re.IGNORECASE,
)
_ON_RECEIPT = _words(
    r"(?:due|payable|pay(?:ment)?(?: is)?(?: due)?) (?:up)?on receipt|al recib(?:o|ir(?:la|lo|se)?)(?: de)?"
    r"|pagader[oa] al? recib\w+"
)
_PERCENT = re.compile(r"(\d{1,2}(?:\.\d{1,2})?) ?(?:%|percent|por ciento)", re.IGNORECASE)
_DAYS = re.compile(r"\b(\d{1,3})[- ](?:calendar |business )?(?:days?|d[ií]as)\b", re.IGNORECASE)
_MONTHS = re.compile(r"\b(\d{1,2})[- ](?:months?|meses|mensualidades|monthly)\b", re.IGNORECASE)
_SUM = re.compile(r"\$ ?(\d+(?:,\d{3})*(?:\.\d\d)?)()")
_TAKEN_OFF = re.compile(
    r"\$ ?(\d+(?:,\d{3})*(?:\.\d\d)?) (?:off|discount|de descuento|menos)\b"
    r"|\b(?:save|discount of|ahorr\w+|descuento de) \$ ?(\d+(?:,\d{3})*(?:\.\d\d)?)",
    re.IGNORECASE,
)
"""What a discount takes off: the other sum of "pay $480.00 and we take 20% off" is what is left."""


def terms_of(rows: Sequence[Row], style: Style) -> tuple[Term, ...]:
    """The terms that the paper prints, each kind once, as its first sentence has it."""
    found: dict[TermKind, Term] = {}
    for sentence in _said(rows):
        kind = _kind_of(sentence)
        if kind and (kind not in found or (kind == "late" and not _says_how_much(found[kind]))):
            made = _made(kind, sentence, style)
            found[kind] = made if kind not in found or _says_how_much(made) else found[kind]
    return tuple(found.values())


def _says_how_much(term: Term) -> bool:
    """Whether a term of paying late says what is added: that tells more than who will ask for it."""
    return term.percent is not None or term.amount is not None


def _said(rows: Sequence[Row]) -> Iterator[str]:
    """The sentences, and the short rows that are none and yet say when to pay, or whose network it is."""
    for sentence in sentences(rows):
        if 0 < len(sentence.strip()) <= LONGEST:
            yield sentence.strip()
    yield from (said[0] for row in rows if (said := _ON_RECEIPT.search(row.text)))
    yield from (words for row in rows if (words := network_words(row.text)))


def _kind_of(sentence: str) -> TermKind | None:
    if is_late_term(sentence):
        return "late"
    if network := network_said(sentence):
        return network
    for kind, needed in _KINDS:
        if all(words.search(sentence) for words in needed) and not _NOT_A_TERM.search(sentence):
            return kind
    return "on_receipt" if _ON_RECEIPT.search(sentence) else None


def _made(kind: TermKind, sentence: str, style: Style) -> Term:
    sums = _TAKEN_OFF if kind == "prompt_pay" else _SUM
    percent, days, months, amount = (one.search(sentence) for one in (_PERCENT, _DAYS, _MONTHS, sums))
    day = next((span.first for span in dates.find(sentence, day_first=style.day_first)), None)
    return Term(
        kind=kind,
        text=sentence,
        percent=Decimal(percent[1]) if percent else None,
        days=int(days[1]) if days else None,
        months=int(months[1]) if months else None,
        amount=style.money(f"${amount[1] or amount[2]}") if amount else None,
        day=day,
    )
