import pytest

from bot.asked.wording.fields import field_in


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("my copays together", "copay"),
        ("how much of the labs went to the deductible", "deductible"),
        ("what did the plan pay for both", "plan_paid"),
        ("lo que pago el seguro", "plan_paid"),
        ("what was taken off", "adjustment"),
        ("my share of the labs", "patient_owes"),
        ("what will i pay for both of them", "patient_owes"),
        ("what do we really have to pay for the shots", "patient_owes"),
        ("what would i pay if i waited", None),
        ("de la placa cuanto es lo mio", "patient_owes"),
        ("lo que mas costo a mi", "patient_owes"),
        ("what came out of my pocket", "patient_owes"),
        ("the labs together", None),
    ],
)
def test_the_amount_that_is_asked_for_is_named(words: str, field: str | None) -> None:
    assert field_in(words) == field
