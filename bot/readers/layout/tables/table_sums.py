"""Rows of a table that print sums, told apart from its lines: totals, subtotals, payments and corrections."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot import dates
from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.columns.marks import has_digit, is_coded, taken
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.meaning import names_a_part, total_of
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style, Token
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.language.yearly import TO_SPEND
from bot.readers.layout.page.places import words_of
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.sums import Sum, Tally, by_column_sums
from bot.readers.layout.stated.transactions import TRANSACTIONS, gives_back, transaction_of
from bot.readers.layout.tables.table import Cells, Table

_FEE = re.compile(
    r"^(?:\w+ ){0,2}(?:(?:late|finance|service|interest|missed|no show|overdue|billing|rebilling|statement|returned|nsf"
    r"|recargo)\b"
    r".*\b(?:fees?|charges?|interest|penalt(?:y|ies)|cargos?)|recargo|interest|interes(?:es)?)\b"
)
"""What is charged for paying late and the like; the balance that it is reckoned on is only named."""
_BROUGHT = re.compile(
    r"^(?:unpaid |open |remaining )?balance (?:from|for|of|on) (?:\w+ ){0,3}(?:visit|service|services|procedure|dos)\b"
)
"""What a visit left to pay, which a notice lists first among what has to be paid."""
_TYPE = re.compile(r"(?:pmt|pymt|payment|adj|adjust|adjustment|w/?o|write-?off|refund|pago|ajuste)s?\.?", re.IGNORECASE)
"""What a ledger calls a row that is no charge, in a column of kinds."""


_FEWEST_SUMS = 2
"""Amounts, other than nothing, that tell a row of sums which is called like none."""


@dataclass(frozen=True)
class Summing:
    """A row that prints sums before it is kept: what it says they are, and its amounts as tokens and by column."""

    label: Label
    said: str
    tokens: Sequence[Token]
    sums: dict[Role, Decimal]
    dated: bool


class SumRows:
    """Tells the rows of sums of one table and keeps them with it."""

    def __init__(self, table: Table, style: Style, *, ragged: bool) -> None:
        self._table = table
        self._style = style
        self._ragged = ragged
        self._tally = Tally(style)

    def summing(
        self, tokens: Sequence[Token], cells: Cells, above: Row | None, *, closed: bool, pending: bool
    ) -> Summing | None:
        """What the row sums; None where it is no row of sums, or one below the `closed` table."""
        amounts = self._money_tokens(tokens, cells)
        dated = has_digit(cells.get("service_date", ()))
        service = _is_service(cells) and not _is_typed(cells) and not self._beside_label(tokens, cells)
        if not amounts or (closed and not has_day(cells, self._style)) or service:
            return None
        first = min(token.x0 for token in amounts)
        said = " ".join(token.text for token in tokens if token.kind == "text" and (token.cell or token.x0 < first))
        if above is not None and not any(map(str.isalpha, said)) and total_of(above.text):
            said = above.text  # the row above says what these are the sums of
        sums = self._tally.amounts(cells)
        if not any(map(str.isalnum, said)) and not pending and self._sums_columns(sums):
            return Summing("charges", said, amounts, sums, dated)
        label = self._label(_of_line(said, cells, sums), sums, pending=pending, dated=dated) if said else None
        label = "charges" if _is_total_code(cells) else label
        if label is None and _says_credit(cells):
            label = transaction_of(said, {"charge": Decimal(-1)})
        several = sum(map(bool, sums.values())) >= _FEWEST_SUMS
        if label is None and several and not pending and not dated and self._sums_columns(sums):
            label = "charges"  # whatever it is called: "All together"
        spends = label == "patient_owes" and any(TO_SPEND.search(token.text) for token in tokens)
        if label is None or spends or (closed and label not in TRANSACTIONS):
            return None
        if label == "charges" and self._sums_payments(amounts):
            label = "subtotal"
        return Summing(label, said, amounts, sums, dated)

    def _sums_columns(self, sums: Mapping[Role, Decimal]) -> bool:
        """Whether a row has the sums of at least two columns, that of the charges among them."""
        self._read_lines()
        several = len(self._tally.lines) > 1 and len(sums) > 1 and "charge" in sums
        return several and all(self._tally.sums.get(role) == amount for role, amount in sums.items())

    def _sums_payments(self, amounts: Sequence[Token]) -> bool:
        """Whether a total is that of the payments and discounts that the table lists, and of nothing else."""
        if self._table.drafts or not self._table.sums or not all(one.adds for one in self._table.sums):
            return False
        taken_off = sum((abs(one.printed[0]) for one in self._table.sums if one.printed), Decimal(0))
        return [abs(self._style.amount(token.text) or Decimal(0)) for token in amounts] == [taken_off]

    def keep(self, one: Summing, cells: Cells) -> None:
        """Keep the sums with the table, after the lines that it has so far."""
        label, amounts, sums = one.label, one.tokens, one.sums
        printed = tuple(self._style.amount(token.text) or Decimal(0) for token in amounts)
        if self._ragged and (label not in TRANSACTIONS or len(printed) > 1):
            sums = self._ragged_sums(label, printed)
        if label in TRANSACTIONS and gives_back(one.said):
            back = abs(taken(sums, printed))
            amounts = [token for token, value in zip(amounts, printed, strict=True) if abs(value) == back][:1]
            sums, printed = {}, (-back,)
        elif label in TRANSACTIONS:
            printed = tuple(map(abs, printed))
        adds = label in TRANSACTIONS and "total" not in one.said.lower()
        where = {role: words_of(found) for role, found in cells.items()}
        words = tuple(token.words for token in amounts)
        after, part = len(self._table.drafts), names_a_part(one.said)
        day = self._style.date(" ".join(token.text for token in cells.get("service_date", ()))) if one.dated else None
        self._table.sums.append(Sum(label, sums, printed, after, adds, part, one.dated, words, where, one.said, day))

    def _label(self, said: str, sums: dict[Role, Decimal], *, pending: bool, dated: bool) -> Label | None:
        first = not self._table.drafts and not self._table.sums and _BROUGHT.search(plain(said))
        if dated and sums.get("charge", Decimal(0)) > 0 and (first or _FEE.match(plain(said))):
            return None
        among = self._table.heading.has("charge") and not pending
        means, moves = total_of(said), transaction_of(said, sums, among_charges=among and not self._ragged)
        if means == "due_now":
            return moves or means  # "Monthly payment": one made, where it takes away, else one to make
        return means or moves or self._by_arithmetic(said, sums, dated=dated)

    def _money_tokens(self, tokens: Sequence[Token], cells: Cells) -> list[Token]:
        """The amounts of a row: marked as such, or bare numbers under a column of amounts where these are usual."""
        bare = self._style.whole or self._style.plain
        under = [token for role, found in cells.items() if bare and role in MONEY_ROLES for token in found]
        under += self._beside_label(tokens, cells) if bare else []
        return [token for token in tokens if token.kind == "money" or (token.kind == "number" and token in under)]

    def _beside_label(self, tokens: Sequence[Token], cells: Cells) -> list[Token]:
        """The one number of a row of two cells whose other is the label of an amount, under whatever column it is."""
        if len(tokens) != 2 or not (tokens[0].cell and self._style.plain) or tokens[1] in cells.get("units", ()):
            return []
        said, number = tokens
        return [number] if number.kind == "number" and said.kind == "text" and total_of(said.text) else []

    def _ragged_sums(self, label: Label, printed: Sequence[Decimal]) -> dict[Role, Decimal]:
        if label != "charges":
            return {}
        self._read_lines()
        columns = [
            (column.role, self._tally.sums.get(column.role, Decimal(0)))
            for column in self._table.heading.columns
            if column.role in MONEY_ROLES and column.role != "unit_price"
        ]
        sums = by_column_sums(printed, columns)
        if sums is None:
            self._table.unplaced.append(" ".join(map(str, printed)))
        return sums or {}

    def _by_arithmetic(self, words: str, sums: Mapping[Role, Decimal], *, dated: bool) -> Label | None:
        """A row that says "total" of something unknown is a subtotal when it is the sum of the lines before it.

        They may be all lines or those of a section; of a single line all amounts must be there again.
        """
        if "total" not in words.lower():
            return None
        self._read_lines()
        last = next((sums.after for sums in reversed(self._table.sums) if not sums.adds), 0)
        section = self._tally.lines[last:]
        summed = any(_sums(section, role, amount) for role, amount in sums.items())
        every = len(self._tally.lines) > 1 and any(self._tally.sums.get(role) == one for role, one in sums.items())
        again = not dated and len(section) == 1 and all(section[0].get(role) == one for role, one in sums.items())
        return "subtotal" if summed or every or again else None

    def _read_lines(self) -> None:
        self._tally.read(draft.cells for draft in self._table.drafts[len(self._tally.lines) :])


def _of_line(said: str, cells: Cells, sums: Mapping[Role, Decimal]) -> str:
    """What names the row: in a dated row of cells with a charge its description, whatever a status beside it says."""
    described = " ".join(token.text for token in cells.get("description", ()) if token.cell)
    charged = sums.get("charge", Decimal(0)) > 0 and "other" in cells and not _is_typed(cells)
    return described if described and charged and has_digit(cells.get("service_date", ())) else said


def _sums(lines: Sequence[Mapping[Role, Decimal]], role: Role, amount: Decimal) -> bool:
    """Whether an amount is the sum of several that these lines have."""
    known = [value for line in lines if (value := line.get(role)) is not None]
    return len(known) > 1 and amount == sum(known)


def has_day(cells: Cells, style: Style) -> bool:
    """Whether a day stands in the column of days, and no other number: below a table it may be that of an account."""
    days = cells.get("service_date", ())
    return any(
        token.kind == "date" or style.date(token.text) or dates.without_year(token.text, date.max) for token in days
    )


def has_code(cells: Cells) -> bool:
    """Whether a code of a service stands in the row; revenue code 0001 is that of the total."""
    return any(is_coded(cells.get(role, ())) for role in ("code", "revenue")) and not _is_total_code(cells)


def _is_typed(cells: Cells) -> bool:
    """Whether a column of kinds says that the row pays or takes off, though it names the code it does so for."""
    return any(_TYPE.fullmatch(token.text) for token in cells.get("other", ()))


def _is_service(cells: Cells) -> bool:
    return has_code(cells) or _names_service(cells)


def _names_service(cells: Cells) -> bool:
    """Whether a code stands in front of what was charged, as in "98941 adjustment" of a chiropractor."""
    first = next(iter(cells.get("description", ())), None)
    return first is not None and "charge" in cells and code_role(first.text.split(" ")[0]) == "code"


def _is_total_code(cells: Cells) -> bool:
    return [token.text for token in cells.get("revenue", ())] in (["0001"], ["001"])


def _says_credit(cells: Cells) -> bool:
    """Whether words stand in a column of payments, as in a table that lists nothing else."""
    words = cells.get("credit", ())
    return bool(words) and not has_digit(words) and "charge" in cells
