"""Money as documents print it, read without ever rounding or guessing.

Ready-made price parsers lose signs and read ``$1,2O4.50`` as 1.2; a bill needs the amount or nothing.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from bot.bill import CENT, LARGEST

_DASHES = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2014": "-", "\u00a0": " ", "\u202f": " "})
_MARK = r"(?:US\$|USD|\$)"
_POINT = r"(?:\d{1,3}(?:,\d{3})+|\d{1,9})?(?:\.\d{2})|\d{1,3}(?:,\d{3})+|\d{1,9}"
_COMMA = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,\d{2})|\d{1,3}(?:\.\d{3})+|\d{1,9}"
_PLAIN = r"-?\d{1,9}(?:\.\d{1,8})?"


def _shape(number: str) -> str:
    """The signs and marks that may stand around a number."""
    return (
        rf"(?P<open>\()?\s*(?P<before>-)?\s*(?P<mark>{_MARK})?\s*(?P<inner>[-(])?\s*(?P<number>{number})"
        rf"\s*(?P<close>\))?\s*(?P<after>-)?\s*(?P<tail>{_MARK})?\s*(?P<credit>CR|DR|cr|dr|Cr|Dr)?(?<!\s)"
    )


_WHOLE = {False: re.compile(_shape(_POINT)), True: re.compile(_shape(_COMMA))}
_IN_POINT = r"(?:\d{1,3}(?:,\d{3})+|\d{1,9})?\.\d{2}(?![\d%])"
_IN_COMMA = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,9}),\d{2}(?![\d%])"
_MARKED = rf"{_MARK}\s*-?\s*(?:\d{{1,3}}(?:[.,]\d{{3}})+|\d{{1,9}})(?:[.,]\d{{2}})?(?!\d)"


def _inside(number: str) -> re.Pattern[str]:
    """An amount inside running text: cents or a dollar mark prove that it is one."""
    front, back = r"\(?(?:[-−–]\s?)?", r"(?:\s?\))?(?:-(?![\d\w]))?"
    signed = rf"{front}(?:{_MARK}\s?\(?)?-?(?:{number}){back}(?:\s?(?:CR|DR|USD)\b)?"
    marked = rf"{front}{_MARKED}{back}(?:\s?[CD]R\b)?"
    return re.compile(rf"(?<![\w.,/-])(?:{signed}|{marked})(?![\w/])")


INSIDE = {False: _inside(_IN_POINT), True: _inside(_IN_COMMA)}
"""Patterns that find amounts inside a text, by whether decimals stand after a comma."""

_COMMA_CENTS = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+),\d{2}(?![\d,.])")
_POINT_CENTS = re.compile(r"(?<![\d.,])(?<!\b[A-Z])(?:\d{1,3}(?:,\d{3})+|\d+)?\.\d{2}(?![\d,.])")


def parse(text: str, *, decimal_comma: bool = False, whole: bool = False) -> Decimal | None:
    """The amount that `text` is, with two places; None where it is not exactly one amount.

    A credit is negative: ``(45.00)``, ``$(45.00)``, ``45.00-``, ``-45.00``, ``45.00 CR``. A number without cents counts
    only behind a dollar mark, or where `whole` says that the column holds dollars. With `decimal_comma`,
    ``1.234,56`` is one thousand two hundred thirty-four and fifty-six cents.

    >>> parse("$1,234.56"), parse("(45.00)"), parse("45"), parse("$45")
    (Decimal('1234.56'), Decimal('-45.00'), None, Decimal('45.00'))
    """
    if len(text) > 40:
        return None
    match = _WHOLE[decimal_comma].fullmatch(text.translate(_DASHES).strip())
    if not match or (bool(match["open"]) + (match["inner"] == "(")) != bool(match["close"]):
        return None
    number = match["number"]
    cents = number[-3:-2] == (",", ".")[not decimal_comma]
    if not (cents or match["mark"] or match["tail"] or whole):
        return None
    signs = [match["open"], match["before"], match["inner"], match["after"]]
    signs.append(match["credit"] and match["credit"].upper() == "CR")
    if sum(map(bool, signs)) > 1:
        return None
    amount = _decimal(number, decimal_comma)
    return -amount if any(signs) and amount else amount


def parse_plain(text: str) -> Decimal | None:
    """The amount a spreadsheet cell holds (``245``, ``12.5``, ``-3``); None where it has parts of a cent.

    >>> parse_plain("12.5"), parse_plain("12.345")
    (Decimal('12.50'), None)
    """
    if not re.fullmatch(_PLAIN, text.strip()):
        return None
    amount = Decimal(text.strip())
    rounded = amount.quantize(CENT)
    return rounded if rounded == amount and abs(amount) < LARGEST else None


def uses_decimal_comma(texts: Iterable[str]) -> bool:
    """Whether a document writes ``1.234,56`` throughout: some amounts do and none writes cents after a point."""
    commas = False
    for text in texts:
        if _POINT_CENTS.search(text):
            return False
        commas = commas or bool(_COMMA_CENTS.search(text))
    return commas


def _decimal(number: str, decimal_comma: bool) -> Decimal:
    plain = number.replace(".", "").replace(",", ".") if decimal_comma else number.replace(",", "")
    return Decimal(plain).quantize(CENT)
