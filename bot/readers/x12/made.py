"""Lines, totals and bills made of values that were checked when they were read.

A remittance holds thousands of claims, and pydantic's second look at each value took half of the time of
reading it. Only what the elements of a file cannot promise is checked here: that no sum grew too large.
"""

from decimal import Decimal
from typing import Any, TypeVar

from pydantic import BaseModel

from bot.bill import LARGEST, Adjustment, Bill, Line, Totals
from bot.exceptions import Unreadable

_Made = TypeVar("_Made", Line, Totals, Bill, Adjustment)
_MODELS: tuple[type[BaseModel], ...] = (Line, Totals, Bill, Adjustment)
_DEFAULTS: dict[type[BaseModel], dict[str, Any]] = {
    model: {name: None if field.is_required() else field.get_default() for name, field in model.model_fields.items()}
    for model in _MODELS
}
_ALL = {model: set(model.model_fields) for model in _MODELS}
_DIGITS = LARGEST.adjusted()  # it is a one with zeros: to look at how many digits there are is enough, and faster
_set = object.__setattr__


def made(model: type[_Made], **fields: Any) -> _Made:
    """The model with `fields`, as its own constructor would make it; raises `Unreadable` for an absurd amount."""
    for value in fields.values():
        if type(value) is Decimal and value.adjusted() >= _DIGITS:
            raise Unreadable(
                "The amounts in this X12 file come to more than a billion dollars; ask for the file again."
            )
    return sure(model, **fields)


def sure(model: type[_Made], **fields: Any) -> _Made:
    """As `made`, of amounts that were each read from the file and are no sums."""
    one = model.__new__(model)
    _set(one, "__dict__", _DEFAULTS[model] | fields)
    _set(one, "__pydantic_fields_set__", _ALL[model])
    _set(one, "__pydantic_extra__", None)
    _set(one, "__pydantic_private__", None)
    return one
