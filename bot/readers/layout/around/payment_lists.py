"""Lists of the checks that a plan sent, on its explanation of benefits: each pays what the claims on the paper say.

Beside claims they would be read as services or as amounts that have no place.
"""

import re
from collections.abc import Sequence

from bot.readers.layout.columns.headings import heading_at
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.page.rows import Row

_OF_PLAN = re.compile(
    r"\beob\b|explanation of benefits|explicacion de (?:los )?beneficios|summary notice|resumido de medicare"
    r"|\bclaim (?:no|number|id|details?|total)\b|\b(?:no|numero|detalle|total) de(?:l)? reclamos?\b"
)
"""What stands on the papers of plans."""
_WORDS = re.compile(
    r"(?:checks?|eft|pay(?:ments?|ee)?|paid|to|date|amount|number|no|issued?|method|type|trace|sent|on|the|provider|id|of"
    r"|cheques?|pagos?|pagado|a|beneficiario|fecha|del?|monto|numero|importe|enviado)"
)
_SENT = re.compile(r"\b(?:checks?|eft|cheques?|payee|trace)\b|\b(?:pa(?:id|y) to|pagado a)\b")
_CHECKS = frozenset({"check", "cheque", "eft", "payee"})
_AMOUNTS = frozenset({"amount", "monto", "importe", "paid", "payment", "pago"})
_FEWEST = 3
_MOST_ROWS = 3
_NEAR = 3.0
"""Heights of a row between two of the list."""


def without_payment_lists(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows of an explanation of benefits without lists of checks, where its claims say what was paid."""
    if not any(_OF_PLAN.search(plain(row.text)) for row in rows):
        return list(rows)
    gone: set[int] = set()
    for index in range(len(rows)):
        count = 0 if index in gone else _heading_rows(rows, index)
        own = _rows_below(rows, index + count, style) if count else []
        gone |= {*range(index, index + count), *own} if own else set()
    kept = [row for at, row in enumerate(rows) if at not in gone]
    return kept if gone and _says_paid(kept, style) else list(rows)


def _heading_rows(rows: Sequence[Row], index: int) -> int:
    """How many rows the heading of a list of checks takes that begins here; 0 where none does."""
    said, parts = "", 0
    for count in range(1, _MOST_ROWS + 1):
        row = rows[index + count - 1] if index + count <= len(rows) else None
        if row is None or ":" in row.text or not all(map(_WORDS.fullmatch, plain(row.text).split())):
            break
        said, parts = f"{said} {plain(row.text)}", max(parts, len(row.phrases))
        below = rows[index + count : index + count + 2]  # a name may begin over the row of its amount
        if any(any(map(str.isdigit, one.text)) for one in below) and parts >= _FEWEST:
            words = set(said.split())
            if (_SENT.search(said) or words & _CHECKS) and words & _AMOUNTS:
                return count
    return 0


def _rows_below(rows: Sequence[Row], begin: int, style: Style) -> list[int]:
    """The rows of the list: each has one amount, or goes on with the one above it."""
    found: list[int] = []
    for at in range(begin, len(rows)):
        row, above = rows[at], rows[at - 1]
        money = [token for token in tokens_of(row, style) if token.kind == "money"]
        near = row.page != above.page or row.top - above.bottom < _NEAR * (above.bottom - above.top)
        if not near or len(money) > 1 or ":" in row.text or (not money and not _goes_on(row, above)):
            break
        found.append(at)
    while found and not any(token.kind == "money" for token in tokens_of(rows[found[-1]], style)):
        found.pop()
    return found


def _goes_on(row: Row, above: Row) -> bool:
    return not row.cells and row.page == above.page and len(row.words) <= _FEWEST * 2


def _says_paid(rows: Sequence[Row], style: Style) -> bool:
    """Whether the other rows say what the plan paid: a column or a label of it."""
    for index, row in enumerate(rows):
        if any(column_meaning(phrase.text.partition(":")[0]) == "plan_paid" for phrase in row.phrases):
            return True
        heading = heading_at(rows, index, style)
        if heading and heading.has("plan_paid"):
            return True
    return False
