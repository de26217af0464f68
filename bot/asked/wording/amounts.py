"""The numbers that a question writes: amounts of money, counts, percentages, and what may be any of them.

People leave the dollar sign out, so that a bare number is money only where the papers at hand hold it.
"""

import re
from decimal import Decimal

from knowledge.question_features import plain

_AMOUNT = re.compile(
    r"\$\s?(\d[\d,]*(?:\.\d{1,2})?)|\b(\d[\d,]*(?:\.\d{1,2})?)\s?(?:dollars?|bucks|dolares|usd|pesos)\b"
)
_CENTS = re.compile(r"(?<![\d.,$/-])(\d[\d,]*\.\d{2})(?![\d%])")
_BARE = re.compile(
    r"(?<![\d.,$/#-])(\d[\d,]{1,8})(?![\d.,/%-]*\d|\s?%|\s(?:por ciento|minutos?|horas?|dias?|semanas?|meses|anos)\b)"
)
_WOULD_PAY = re.compile(
    r"\b\d[\d.,]*\s*(?:dollars|bucks|dolares|usd)?\s*(?:a|per|each|every|por|al|a la|cada)\s+"
    r"(?:month|mo|week|paycheck|mes|semana|quincena)\b"
    r"|\bif i (?:pay|paid|send|put|gave|give)\b|\bsi (?:pago|doy|abono|mando|pagara)\b"
    r"|\b\d+ (?:[a-z]+ ){0,2}(?:months|meses|payments|installments|pagos|cuotas)\b"
    r"|\b(?:payments|installments|pagos|cuotas) (?:of|de)\b"
)
"""An amount that the person would pay, not one that the bill printed."""
_PERCENT = re.compile(r"(?<![\d.,$])(\d{1,3}(?:\.\d{1,2})?)\s?(?:%|percent\b|por ciento\b)")
_OF_TWO = re.compile(
    r"\d.*\b(?:percent(?:age)?|porcentaje|por ciento)\b.*\d|\bwhat %.*\d.*\d|\bwhat percent\w* .*\d.*\d"
)
"""One amount held against another, both without a dollar sign."""
_NUMBER = (
    r"\$?\d[\d,]*(?:\.\d{1,2})?(?: (?:dollars?|bucks|dolares|pesos))?"
    r"(?! ?(?:%|percent|a |per |al |por |cada |months?|mes))\b"
)
_FORMER = re.compile(
    rf"\b(?:used to|always (?:paid|been|was|cost)|(?:antes|siempre)(?! del?\b))(?: \w+){{0,4}}? {_NUMBER}"
    rf"|\b(?:was|were|cost|paid|era|eran|fueron|costaba|pagaba|pague)(?: \w+){{0,2}}? {_NUMBER}"
    r"(?: \w+)? (?:before(?! (?:\w+ )?(?:insurance|discount|plan|they|it))|last (?:time|visit|year|spring|summer|fall"
    r"|winter)|la (?:vez|visita) pasada|el ano pasado|antes(?! del? ))"
)
"""A price of another time: "it used to be 30 bucks", "was 40 last time"."""


def without_former(words: str) -> str:
    """``words`` (plain text) without the prices of another time, which no line of this bill prints."""
    return _FORMER.sub(" ", words)


def amounts_in(question: str) -> tuple[Decimal, ...]:
    """The dollar amounts that the question writes as money, in order."""
    words = plain(question)
    found = [m[1] or m[2] for m in _AMOUNT.finditer(words)] or [m[1] for m in _CENTS.finditer(words)]
    return tuple(Decimal(value.replace(",", "")).quantize(Decimal("0.01")) for value in found)


def numbers_in(question: str) -> tuple[int, ...]:
    """Bare whole numbers of at most four digits, with no sign of being money, in order."""
    words = _AMOUNT.sub(" ", plain(question))
    return tuple(int(n) for n in re.findall(r"(?<![\w.,$/-])(\d{1,4})(?![\w.,/-]*\d)", words))


def bare_numbers(words: str) -> tuple[Decimal, ...]:
    """Numbers of ``words`` (plain text) that may be money though nothing marks them as such."""
    return tuple(Decimal(m[1].replace(",", "")) for m in _BARE.finditer(words))


def money_said(words: str) -> tuple[Decimal, ...]:
    """The numbers of ``words`` (plain text) that may be money on the papers at hand, each once; none of them where
    they are what the person would pay."""
    return () if would_pay(words) else tuple(dict.fromkeys((*amounts_in(words), *bare_numbers(words))))


def would_pay(words: str) -> bool:
    """Whether ``words`` (plain text) speak of paying an amount, and not of one that a paper prints."""
    return bool(_WOULD_PAY.search(words))


def percents_in(words: str) -> tuple[Decimal, ...]:
    """The percentages that ``words`` (plain text) name."""
    return tuple(Decimal(m[1]) for m in _PERCENT.finditer(words))


def two_amounts(words: str) -> tuple[Decimal, ...]:
    """Two amounts without a dollar sign that ``words`` (plain text) hold against each other; nothing where they do
    not."""
    return bare_numbers(words) if _OF_TWO.search(words) else ()
