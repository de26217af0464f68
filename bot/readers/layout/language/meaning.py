"""What a heading or label means when no list has it word for word: told from the words it is made of.

Every printer words things its own way ("Amount you have already paid", "Paid to us by insurance"), but the words are
few. A phrase is understood only where nearly all of its words are words of headings and labels.
"""

import re
from functools import cache, lru_cache

from bot.readers.layout.language.insurers import WHOLE
from bot.readers.layout.language.labels import AMOUNTS, LONGEST_LABEL, Label, labels_of
from bot.readers.layout.language.labels import known_words as label_words
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.rule_words import FILLERS
from bot.readers.layout.language.rules import COLUMNS, LABELS
from bot.readers.layout.language.vocabulary import Role, apart, role_of, unmarked
from bot.readers.layout.language.vocabulary import known_words as heading_words

_MOST_WORDS = 8
_COMPANY = frozenset({"inc", "llc", "llp", "pllc", "ltd", "corp", "corporation", "lp"})
"""What the name of a company ends with, whatever else it is made of: "National Account Services, Inc.", say."""


_INSURER = re.compile(WHOLE)
_DOING = re.compile(
    r"\b(?:paid|pays?|payments?|pmts?|adjust\w*|discounts?|write ?offs?|pago|pagado|ajustes?)\b|^(?:less|minus|menos)\b"
)
_BOUNDS = frozenset({"as", "for", "to", "on", "through", "por", "al", "de", "from", "by"})
_OF_PART = re.compile(
    r"\b(?:visits?|encounters?|episode|date of service|this date|this provider|this patient|visita|consulta)\b"
)
_PERIOD = re.compile(
    r"(?:sub ?totals?|totals?) (?:for|of|in) (?:(?:this|the) (?:month|quarter|year)\b(?! of)|20\d\d\b"
    r"|(?:the )?year to date|(?:all )?claims processed)"
    r"|totales? (?:de|del|en) (?:(?:este|el) (?:mes|ano)\b(?! de)|20\d\d\b)"
)
"""Sums of all claims of a stretch of time, not of one."""
_TO_DATE = re.compile(r"(?:year to date|ytd) totals?\b|(?:sub ?)?totals? (?:for the )?(?:year to date|ytd)\b")
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
    words = _neutral(apart(unmarked(heading))).split()
    flat = " ".join(words)
    if not 1 <= len(words) <= _MOST_WORDS or not _familiar(words, 2):
        return None
    for role, needed, barred in COLUMNS:
        if all(re.search(words, flat) for words in needed) and not (barred and re.search(barred, flat)):
            return role
    return None


@lru_cache(maxsize=8192)
def label_meanings(text: str) -> tuple[Label, ...]:
    """What a label may announce, from the list or else from its words, the likeliest first.

    >>> label_meanings("Amount you have already paid")[0], label_meanings("Blue Prairie Health Plan")
    ('patient_paid', ())
    """
    if labels := labels_of(text) or _less_plan(text) or _by_check(text):
        return labels
    words = _neutral(unmarked(text)).split()
    if not 1 <= len(words) <= _MOST_WORDS or words[-1] in _COMPANY or not _familiar(words, 3):
        return ()
    flat = " ".join(words)
    meant = tuple(
        dict.fromkeys(
            label
            for label, needed, barred in LABELS
            if all(re.search(words, flat) for words in needed) and not (barred and re.search(barred, flat))
        )
    )
    return meant[:1] if meant[:1] == ("ignored",) else meant


@lru_cache(maxsize=8192)
def total_of(text: str) -> Label | None:
    """What amount a label announces, also one that names its part: "Total for pharmacy" is a subtotal.

    >>> total_of("Total for Pharmacy"), total_of("Insurance payments as of 3/2"), total_of("Total knee implant")
    ('subtotal', 'plan_paid', None)
    >>> total_of("Total paid by client")
    'patient_paid'
    """
    for label in labels_of(text):
        if label in AMOUNTS:
            return label
    flat = plain(text)
    if re.search(r"^sub ?totals?\b|\bsub ?totals?$", flat) or _PART.match(flat) or _of_period(flat):
        return "subtotal"
    words = flat.split()
    for end in range(min(len(words) - 1, LONGEST_LABEL), 1, -1):
        if words[end] in _BOUNDS:
            for label in labels_of(" ".join(words[:end])):
                if label in AMOUNTS:
                    return _paid_by(text) or label if label == "payments" else label
    meant = label_meanings(text)
    if meant[:1] == ("due_date",):
        meant = meant[1:]  # what stands beside it is an amount
    return meant[0] if meant and meant[0] in AMOUNTS and len(words) > 1 else None


def _of_period(flat: str) -> bool:
    """Whether a sum is of more than one claim; "Totals for the month" may be all that a monthly notice sums."""
    return bool(_TO_DATE.match(flat) or (_PERIOD.match(flat) and len(flat.split()) > 4))


def _paid_by(text: str) -> Label | None:
    """Who made the payments that a text names, where it says so: "Total paid by client"."""
    return next((label for label in label_meanings(text)[:1] if label in ("plan_paid", "patient_paid")), None)


def names_a_part(text: str) -> bool:
    """Whether a sum is of one visit, claim or person of several: "Visit balance", "Total for claim 2"."""
    return bool(_OF_PART.search(plain(text)))


def _neutral(text: str) -> str:
    """The words of a heading or label, an insurer that pays or adjusts called insurance: "Aetna paid"."""
    flat = plain(text)
    return _INSURER.sub("insurance", flat) if _DOING.search(flat) else flat


def _less_plan(text: str) -> tuple[Label, ...]:
    """What is taken off by the bare name of an insurer: "Less Humana"."""
    return ("plan_paid",) if re.fullmatch(rf"(?:less|minus|menos) {WHOLE}", plain(text)) else ()


def _by_check(text: str) -> tuple[Label, ...]:
    """A payment by its check, which does not say whose it was: "Check #1042"."""
    return ("payments",) if re.fullmatch(r"(?:check|cheque|ck) (?:no )?\d{2,8}", plain(text)) else ()


def _familiar(words: list[str], one_in: int) -> bool:
    """Whether all words but one in so many are words that headings and labels are made of."""
    known = _known()
    strange = sum(word not in known and word not in FILLERS and not word.isdigit() for word in words)
    return strange * one_in <= len(words) - (one_in == 3)


@cache
def _known() -> frozenset[str]:
    return heading_words() | label_words()
