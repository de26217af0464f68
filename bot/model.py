"""What all models of documents rest on: money as ``Decimal`` with two places, text that is not too long."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

CENT = Decimal("0.01")
LARGEST = Decimal("1000000000")


def _cents(value: object) -> object:
    """Two places exactly, or an error: binary floats and fractions of a cent are refused, not rounded."""
    if value is None:
        return None
    if isinstance(value, float | bool):
        raise ValueError('write money as a decimal string, such as "12.30"')
    try:
        amount = Decimal(str(value))
    except ArithmeticError as error:
        raise ValueError('write money as a decimal string, such as "12.30"') from error
    if not amount.is_finite() or abs(amount) >= LARGEST:
        raise ValueError("an amount of money must be a number under one billion dollars")
    rounded = amount.quantize(CENT)
    if rounded != amount:
        raise ValueError("an amount of money has at most two decimal places")
    return rounded


Money = Annotated[Decimal, BeforeValidator(_cents), PlainSerializer(lambda amount: f"{amount:.2f}", return_type=str)]
"""US dollars, two places; a JSON string outside."""

Text = Annotated[str, Field(max_length=2000)]


class Model(BaseModel):
    """Frozen, and strict about names it does not know."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)
