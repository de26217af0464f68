from decimal import Decimal

from bot.facts import difference, total, usd
from bot.views.origins import origin

SHARE = usd(Decimal("80.00"), "EOB line 2, your share", 2)
OWED = usd(Decimal("816.00"), "total, your share")


def test_a_printed_figure_names_its_paper_its_line_and_what_it_is() -> None:
    assert origin(SHARE, "en").value == "your share, line 2, on your plan's EOB"
    assert origin(SHARE, "es").value == "su parte, línea 2, en la EOB de su plan"
    assert origin(OWED, "es").value == "su parte en total, en su factura"


def test_what_was_worked_out_names_its_parts() -> None:
    paid = usd(Decimal("100.00"), "your question")
    words = "$816.00 (your share in all, on your bill) − $100.00 (what you told me)"
    assert origin(difference(OWED, paid), "en").value == words


def test_a_long_sum_is_counted_and_nothing_is_left_in_english() -> None:
    long = total([usd(Decimal(n), f"line {n}, charge", n) for n in range(1, 8)])
    assert long is not None
    assert origin(long, "es").value == "la suma de 7 montos en sus papeles"
    assert origin(usd(Decimal("1.00"), "the hospital's own list, 2026"), "es").value == "en sus papeles"


def test_a_figure_told_before_that_was_worked_out_says_so() -> None:
    fact = usd(Decimal("540.00"), "line 2, plan paid − your question")
    assert origin(fact, "en").value == "what I worked out before"
