"""Lines whose amounts do not explain each other as those of nearly all lines do: one may stand a column aside."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from bot.bill import Kind, Line
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.rows import Row
from bot.readers.layout.settled.closing import not_closed
from bot.readers.layout.settled.settling import RELATIONS
from bot.readers.layout.tables.lines import LINE_AMOUNTS, NAMES
from bot.readers.layout.totals.lone_charge import charges_in

_FEWEST = 4
_SEVERAL = 3
_PARTS: tuple[Role, ...] = ("allowed", "plan_paid", "adjustment", "deductible", "copay", "not_covered", "patient_owes")
_SHARE = 4
"""So many lines must hold for each that does not."""


def uneven(lines: Sequence[Line], kind: Kind, spare: Mapping[int, Sequence[Decimal]]) -> Iterator[str]:
    """A sentence for each line whose amounts do not add up where those of nearly all others do.

    An insurer's notice says what becomes of each charge, so its lines are checked one by one, `spare` being what
    stands on each without a place.
    """
    if kind in ("eob", "remittance"):
        yield from not_closed(lines, spare)
        return
    amounts = {line.line: _amounts(line) for line in lines}
    found: set[int] = set()
    for relation in RELATIONS:
        told = {number: values for number, values in amounts.items() if relation.fits(values)}
        broken = {number for number, values in told.items() if not relation.holds(values)}
        if len(told) - len(broken) >= max(_FEWEST, _SHARE * len(broken)):
            found |= broken
    for number in sorted(found):
        yield f"The amounts on line {number} do not add up as those of the other lines do."


def beyond(lines: Sequence[Line]) -> Iterator[str]:
    """A sentence for each line of which more is allowed, paid or owed than was charged: its amounts stand aside."""
    for line in lines:
        if line.charge is None or line.charge <= 0:
            continue
        for role in _PARTS:
            amount = getattr(line, role)
            if amount is not None and amount > line.charge:
                yield f"On line {line.line} the {NAMES[role]} is larger than the charge; its amounts may stand aside."
                break
    if lines and sum((line.charge or Decimal(0) for line in lines), Decimal(0)) < 0:
        yield "The charges that were read come to less than nothing; dashes may have been read as minus signs."


def unlisted(rows: Sequence[Row], lines: Sequence[Line], style: Style) -> Iterator[str]:
    """A sentence where no line was read, though rows of words and several amounts are there."""
    full = [row for row in rows if len(style.amounts(row.text)) >= _SEVERAL and any(map(str.isalpha, row.text))]
    if not lines and len(full) > 1:
        yield (
            "No line of this document could be read, though it has rows with several amounts: "
            f'"{full[0].text[:60]}". Only its totals are used.'
        )


def unread_blocks(rows: Sequence[Row], lines: Sequence[Line], style: Style) -> Iterator[str]:
    """A sentence where no line was read, though what was charged is said again and again with other amounts."""
    charged: dict[str, set[Decimal]] = {}
    for said, amount, _ in charges_in(rows, style) if not lines else ():
        charged.setdefault(said, set()).add(amount)
    for said, amounts in charged.items():
        if len(amounts) > 1:
            yield (
                f'No line of this document could be read, though it prints "{said[:40]}" with several amounts. '
                "Only its totals are used."
            )
            return


def _amounts(line: Line) -> Mapping[Role, Decimal]:
    """The amounts of a line and its units; a credit says less than it seems and is left out."""
    if line.charge is not None and line.charge < 0:
        return {}
    found = {role: amount for role in LINE_AMOUNTS if (amount := getattr(line, role)) is not None}
    if line.unit_price is not None and line.units:
        try:
            found |= {"unit_price": line.unit_price, "units": Decimal(line.units)}
        except InvalidOperation:
            return found
    return found
