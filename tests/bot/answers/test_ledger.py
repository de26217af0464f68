from decimal import Decimal

import pytest

from bot.answers.ledger import Ledger, Unprintable
from bot.bill import Code
from bot.facts import Fact, text, usd


@pytest.mark.parametrize("bare", [12, 12.5, Decimal("12.50"), None, ["12"]])
def test_a_bare_figure_can_not_be_printed(bare: object) -> None:
    with pytest.raises(Unprintable):
        Ledger("en").print(bare)


def test_lines_and_codes_are_kept_in_the_order_spoken_of() -> None:
    ledger = Ledger("en")
    ledger.print(usd(Decimal("245.00"), "line 3, charge", 3))
    ledger.print(usd(Decimal("38.00"), "line 1, charge", 1))
    ledger.print(Fact("96372", "code", "cpt code", 3, Code(system="cpt", code="96372")))
    assert ledger.lines == (3, 1)
    assert ledger.codes == (Code(system="cpt", code="96372"),)


def test_each_figure_has_one_row_with_its_source() -> None:
    ledger = Ledger("es")
    fact = usd(Decimal("1000.00"), "total, charges")
    assert ledger.print(fact) == "$1,000.00"
    ledger.print(fact)
    ledger.print(text("sterile supplies", "line 5, as printed"))
    assert [(row.value, row.origin) for row in ledger.figures] == [("1000.00", "total, charges")]
