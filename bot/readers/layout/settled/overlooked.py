"""Rows that look like charges and became none: said, for a line that is lost in silence is worse than one in doubt."""

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import product

from bot import dates
from bot.bill import Line
from bot.readers.layout.around.outside import Outside
from bot.readers.layout.columns.contents import NAMED_COUNT, code_role
from bot.readers.layout.columns.slips import is_address
from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.page.rows import Row
from bot.readers.layout.settled.reconcile import money
from bot.readers.layout.stated.sentences import SENT
from bot.readers.layout.tables.charge_rows import is_marked_charge
from bot.readers.layout.tables.lines import LINE_AMOUNTS
from codesets.recognize import split_modifiers

_MOST = 3
_MANY = 3
_MOST_PARTS = 5
_BRACKETS = "()[] "
_TELLS = 6
"""Words from which on a row is a sentence."""
_MOVED = re.compile(
    r"\b(?:paid|applied|credited|collected|refunded|wrote off|written off|discounted|took off|pag[oó]|pagaron"
    r"|(?:discount|adjustment|payment) (?:was|of)|descont(?:ó|aron)|aplic(?:ó|aron)) (?:[a-z]+ ){0,2}(\$\s?[\d.,]*\d)",
    re.IGNORECASE,
)
"""What a sentence says that happened to money; what may happen to it is said otherwise."""
_ONE_AMOUNT = re.compile(r"(?<!\S)-?\$? ?[\d,]{1,10}\.\d\d(?!\S)")
_CUT = re.compile(r"-?\$ ?\d{1,3}(?:,\d{3})*(?:,\d{0,2}|\.\d)")
"""An amount whose last figures are missing, as at the edge of a page that was cropped."""


def overlooked(
    rows: Sequence[Row], taken: Collection[int], lines: Sequence[Line], printed: Collection[Decimal], style: Style
) -> Iterator[str]:
    """A sentence for each row outside the tables that has a day or a code, words, and an amount known nowhere else."""
    known = _known(lines, printed)
    found = 0
    for index, row in enumerate(rows):
        if index in taken or found >= _MOST or is_address(row):
            continue
        tokens = tokens_of(row, style)
        amounts = {abs(amount) for token in tokens if token.kind == "money" and (amount := style.money(token.text))}
        if amounts and not amounts & known and is_marked_charge(row, tokens):
            found += 1
            yield f'"{row.text[:80]}" looks like a charge or a payment, but could not be read as one.'


def told(
    rows: Sequence[Row], taken: Collection[int], lines: Sequence[Line], printed: Collection[Decimal], style: Style
) -> Iterator[str]:
    """A sentence for each amount that prose says was paid or taken off, and that was not read."""
    known = _known(lines, printed)
    prose = (row for index, row in enumerate(rows) if index not in taken and _tells(row))
    moved = ((row, style.money(match[1])) for row in prose for match in _MOVED.finditer(row.text))
    lost = list(dict.fromkeys((row.text, one) for row, one in moved if one and one not in known))
    for said, amount in lost[:_MOST]:
        yield f'Of "{said[:80]}" {money(amount)} could not be placed.'


def _tells(row: Row) -> bool:
    """Whether a row is a sentence that tells what happened, other than that a check was sent."""
    return len(row.words) >= _TELLS and not SENT.search(row.text)


def cut_off(rows: Sequence[Row]) -> Iterator[str]:
    """A sentence where amounts lost their last figures: those beside them may have, too, and look whole."""
    ends = (row.phrases[-1].text.split(" ")[-1] for row in rows if row.phrases)
    cut = list(dict.fromkeys(text for text in ends if _CUT.fullmatch(text)))
    if cut:
        some = ", ".join(f'"{text}"' for text in cut[:_MOST])
        yield f"Amounts at the edge of the page seem to be cut off, {some} among them; check all against the paper."


def unplaced(
    rows: Sequence[Row], taken: Collection[int], lines: Sequence[Line], printed: Collection[Decimal], style: Style
) -> Iterator[str]:
    """A sentence where most of the amounts of a document stand in rows that nothing was read from."""
    known = _known(lines, printed)
    amounts = [(index, abs(one)) for index, row in enumerate(rows) for one in style.amounts(row.text) if one]
    every = {one for _, one in amounts}
    left = dict.fromkeys(one for index, one in amounts if index not in taken and one not in known)
    codes = not lines and any(_lone_code(row) for row in rows)
    many = (codes and left) or (len(left) >= _MANY and (not lines or 2 * len(left) >= len(every)))
    if many and not _explained(list(left), known):
        some = ", ".join(money(one) for one in list(left)[:_MANY])
        yield f"Most of the amounts here could not be placed, {some} among them; lines may be missing."


def lost_codes(rows: Sequence[Row], taken: Collection[int], lines: Sequence[Line]) -> Iterator[str]:
    """A sentence where codes of procedures stand alone in rows of their own, and no line has them."""
    own = {code.code for line in lines for code in line.codes}
    alone = (_lone_code(row) for index, row in enumerate(rows) if index not in taken)
    lost = list(dict.fromkeys(code for code in alone if code and code not in own))
    if lines and (len(lost) > 1 or (lost and not own)):
        yield f"Codes stand here that no line could be given: {', '.join(lost[:_MANY])}."


def unaccounted(rows: Sequence[Row], outside: Outside, known: Collection[Decimal], style: Style) -> Iterator[str]:
    """A sentence for each row of an insurer's notice with an amount that no line has: one is wrong."""
    found = 0
    for index in sorted(outside.taken - outside.totals) if outside.kind == "eob" else ():
        if _lone_code(rows[index]):
            continue  # in a sheet a bare number may be an amount
        left = [one for amount in style.amounts(rows[index].text) if (one := abs(amount)) and one not in known]
        if left and found < _MOST:
            found += 1
            yield f'Of "{rows[index].text[:80]}" {money(left[0])} could not be placed.'


def _lone_code(row: Row) -> str | None:
    """The code of a procedure that is all a row says beside days and amounts, its modifiers left off."""
    text = NAMED_COUNT.sub(" ", _ONE_AMOUNT.sub(" ", dates.DATE.sub(" ", row.text)))
    code, _ = split_modifiers(text.strip(_BRACKETS))
    return code if code_role(code) in ("code", "revenue") else None


def _explained(left: Sequence[Decimal], known: Collection[Decimal]) -> bool:
    """Whether an amount that was read is what the others come to: "owed then", "fees", "paid since", "owed now"."""
    if len(left) > _MOST_PARTS:
        return False
    ways = [way for way in product((1, -1), repeat=len(left) - 1) if -1 in way]  # mere sums are those of lost lines
    return any(left[0] + sum(sign * one for sign, one in zip(way, left[1:], strict=True)) in known for way in ways)


def _known(lines: Sequence[Line], printed: Collection[Decimal]) -> set[Decimal]:
    """Every amount that was read."""
    roles = (*LINE_AMOUNTS, "unit_price")
    known = {abs(amount) for line in lines for role in roles if (amount := getattr(line, role)) is not None}
    return known | {abs(amount) for amount in printed}
