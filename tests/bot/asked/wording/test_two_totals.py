"""Two totals held against each other are told from two charges, and from two papers."""

import pytest

from bot.asked.wording.two_totals import totals_apart


@pytest.mark.parametrize(
    ("words", "totals"),
    [
        ("que diferencia hay entre lo que factura el seguro cubrio y lo que debo", ("plan_paid", "owes")),
        ("la diferencia entre el precio y lo que permite el plan", ("charged", "allowed")),
        ("difference between my share and the discount", ("owes", "discount")),
        ("what is the difference between what they billed and what i already paid", ("charged", "patient_paid")),
        ("diferencia entre la consulta y el ultrasonido", None),
        ("difference between the bill and the eob", None),
        ("cuanto pago el seguro y cuanto debo", None),
    ],
)
def test_two_totals_are_named(words: str, totals: tuple[str, str] | None) -> None:
    assert totals_apart(words) == totals
