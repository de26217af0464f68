"""Which figures of an answer come from nowhere.

Stands apart from the assistant's own guard and reads only what a caller sees, so that one mistake cannot
blind both.
"""

import json
import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal

from bot.answer import Answer
from bot.bill import Bill

MONEY = re.compile(
    r"\$\s?(?P<a>\d[\d,]*(?:\.\d{1,2})?)"
    r"|(?<![\w.,/-])(?P<b>\d[\d,]*\.\d{2})(?![\d%]|\s?%)"
    r"|(?<![\d.,])(?P<c>\d[\d,]*)\s(?:dollars?|dólar(?:es)?)\b",
    re.IGNORECASE,
)
PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s?%")
TOKEN = re.compile(r"[A-Za-z]{0,2}\d+(?:[.,]\d+)*[A-Za-z]?")
KNOWN = re.compile(r"ICD-10(?:-CM|-PCS)?|\b(?:911|988)\b|(?m:^\s*\d{1,2}[.)]\s)", re.IGNORECASE)


def amounts(text: str) -> list[Decimal]:
    """Every amount of money written in the text, without its sign."""
    found = (match["a"] or match["b"] or match["c"] for match in MONEY.finditer(text))
    return [Decimal(number.replace(",", "")) for number in found]


def figure_amounts(answer: Answer) -> set[Decimal]:
    """The numbers that the answer's figures carry, without their sign."""
    numbers = (re.findall(r"\d[\d,]*(?:\.\d+)?", figure.value) for figure in answer.figures)
    return {Decimal(number.replace(",", "")) for group in numbers for number in group}


def untraced_money(answer: Answer) -> list[Decimal]:
    """Amounts in the words that no figure carries."""
    carried = figure_amounts(answer)
    return [amount for amount in amounts(answer.answer) if amount not in carried]


def untraced_numbers(answer: Answer, question: str, documents: Iterable[Bill]) -> list[str]:
    """Other numbers (counts, percentages, dates, codes) found in no figure, document, question or source.

    An answer that names a source may take its numbers from there, which a machine cannot check offline.
    """
    if answer.sources:
        return []
    documents = list(documents)
    allowed = {form for text in _said(answer, question, documents) for form in _tokens(text)}
    allowed |= _shares(documents)
    words = KNOWN.sub(" ", MONEY.sub(" ", answer.answer))
    return [token for token in _tokens(words) if token not in allowed]


def _said(answer: Answer, question: str, documents: list[Bill]) -> Iterator[str]:
    yield question
    for document in documents:
        yield json.dumps(document.model_dump(mode="json"), ensure_ascii=False)
    for figure in answer.figures:
        yield f"{figure.value} {figure.origin}"
    for code in answer.codes:
        yield code.code
    if answer.handoff:
        yield answer.handoff.phone or ""


def _tokens(text: str) -> Iterator[str]:
    """Numbers and codes in one form: no leading zeros, no thousands commas, no zeros closing a decimal."""
    for match in TOKEN.finditer(text):
        token = match[0].upper().rstrip("%")
        if re.fullmatch(r"[\d.,]+", token) and token.count(".") <= 1:
            token = format(Decimal(token.replace(",", "")).normalize(), "f")
        yield token


def _shares(documents: list[Bill]) -> set[str]:
    """Each line's and each total's percent of the charges, with and without a decimal place."""
    shares: set[str] = set()
    for document in documents:
        whole = document.totals.charges or sum((line.charge or Decimal(0) for line in document.lines), Decimal(0))
        if whole <= 0:
            continue
        totals = document.totals
        parts = [line.charge for line in document.lines]
        parts += [
            totals.allowed,
            totals.plan_paid,
            totals.adjustments,
            totals.patient_paid,
            totals.patient_owes,
        ]
        for part in parts:
            if part is not None:
                percent = abs(part) * 100 / whole
                shares |= {
                    token
                    for places in ("1", "0.1")
                    for token in _tokens(str(percent.quantize(Decimal(places), ROUND_HALF_UP)))
                }
    return shares
