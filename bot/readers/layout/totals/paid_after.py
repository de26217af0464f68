"""What is left after a payment printed below the amount due: "Total due 90.00", "Visa 40.00", "Balance 50.00"."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain

from bot.readers.layout.language.labels import Label
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.sums import Sum

_PAID: frozenset[Label] = frozenset({"payments", "patient_paid"})


def left_after(printed: dict[Label, Decimal], sums: Iterable[Sum], fields: Iterable[Field]) -> bool:
    """Whether amounts asked for, paid then and left follow each other; what is left is then what is asked.

    A payment between the two that nobody is named for is the patient's: a plan's is taken off before.
    """
    said = list(chain(_of_sums(sums), _of_fields(fields)))
    for at, (label, due) in enumerate(said):
        if label != "patient_owes" or due != printed.get("patient_owes"):
            continue
        paid = next(((one, abs(value)) for one, value in said[at + 1 :] if one in _PAID and value), None)
        if paid is None or ("patient_owes", due - paid[1]) not in said[at + 2 :]:
            continue
        if paid[0] == "payments" and abs(printed.get("payments", Decimal(0))) == paid[1]:
            printed["patient_paid"] = printed.get("patient_paid", Decimal(0)) + abs(printed.pop("payments"))
        printed["patient_owes"] = due - paid[1]
        return True
    return False


def _of_sums(sums: Iterable[Sum]) -> Iterator[tuple[Label, Decimal]]:
    return ((one.label, one.printed[-1]) for one in sums if one.printed)


def _of_fields(fields: Iterable[Field]) -> Iterator[tuple[Label, Decimal]]:
    return ((one.label, one.value) for one in fields if isinstance(one.value, Decimal))
