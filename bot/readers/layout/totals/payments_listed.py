"""The payments that an account lists one by one, each with its day: who paid, how much, in which words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from bot import dates
from bot.bill import Payment, Totals
from bot.readers.layout.language.labels import Label
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.summed import of_transaction
from bot.readers.layout.stated.sums import Sum

_PAID: frozenset[Label] = frozenset({"patient_paid", "plan_paid", "payments"})
_MOST = 60
_AMOUNT = re.compile(r"[(-]?[-$ ]*\d[\d,]*\.\d\d(?:\)|-|CR\b)?|\(\s*\)")
_UP_TO = re.compile(
    r"\bby\W*$"
    r"|\b(?:since|through|thru|as of|before|after|until|between|from|due|during|desde|hasta|antes|despues|al)\b",
    re.IGNORECASE,
)
"""Words before a day that make it a bound of payments and not the day of one."""


def payments_of(
    sums: Sequence[Sum], totals: Totals, fields: Iterable[Field] = (), rows: Sequence[Row] = ()
) -> tuple[Payment, ...]:
    """The dated payments among ``sums``, in the order printed; else those of the totals that say their day.

    Those that name nobody are the patient's where only with them the patient's come to what ``totals`` say.
    """
    return _in_ledger(sums, totals) or _among_totals(sums, totals, fields, rows)


def _in_ledger(sums: Iterable[Sum], totals: Totals) -> tuple[Payment, ...]:
    rows = [
        (one, label, amount)
        for one in sums
        if one.adds and one.day
        for label, amount in of_transaction(one)
        if label in _PAID and amount
    ]
    own, open_ = (sum((amount for _, label, amount in rows if label == said), Decimal(0)) for said in _OWN)
    unnamed = "patient" if open_ and totals.patient_paid == own + open_ else None
    by = {"patient_paid": "patient", "plan_paid": "plan", "payments": unnamed}
    return tuple(
        Payment(day=one.day, amount=amount, by=by[label], description=one.said[:200])
        for one, label, amount in rows[:_MOST]
    )


def _among_totals(
    sums: Iterable[Sum], totals: Totals, fields: Iterable[Field], rows: Sequence[Row]
) -> tuple[Payment, ...]:
    """What a block of totals says was paid on a day, of whoever's payments come so to what he paid in all:
    "Payment 07/10/2026 Visa  -150.00"."""
    of: dict[Label, list[tuple[date, Decimal, str]]] = defaultdict(list)
    for label, amount, text in (*_said_in_sums(sums), *_said_in_fields(fields, rows)):
        found = list(dates.find(text))
        day = found[0].first if len(found) == 1 and not _UP_TO.search(text[: found[0].start]) else None
        if day and amount:
            of[label].append((day, amount, text))
    taken = _who_paid("patient", of["patient_paid"] + of["payments"], totals.patient_paid)
    taken += _who_paid("plan", of["plan_paid"], totals.plan_paid)
    return tuple(taken[:_MOST])


def _who_paid(
    by: Literal["patient", "plan"], held: Sequence[tuple[date, Decimal, str]], paid: Decimal | None
) -> list[Payment]:
    """Payments as those of whom they come to what he paid in all."""
    if not held or sum((amount for _, amount, _ in held), Decimal(0)) != paid:
        return []
    return [Payment(day=day, amount=amount, by=by, description=_words(text)) for day, amount, text in held]


def _words(text: str) -> str:
    """What a row says without its day and its amount."""
    return " ".join(_AMOUNT.sub(" ", dates.DATE.sub(" ", text)).split())[:200]


def _said_in_sums(sums: Iterable[Sum]) -> Iterator[tuple[Label, Decimal, str]]:
    for one in sums:
        if one.adds and not one.day:
            said = " ".join(word.text for word in one.where.get("description", ()))
            yield from ((label, amount, said) for label, amount in of_transaction(one) if label in _PAID)


def _said_in_fields(fields: Iterable[Field], rows: Sequence[Row]) -> Iterator[tuple[Label, Decimal, str]]:
    for one in fields:
        if one.label in _PAID and isinstance(one.value, Decimal) and one.row < len(rows):
            yield one.label, abs(one.value), rows[one.row].text


_OWN: tuple[Label, Label] = ("patient_paid", "payments")


def with_unnamed(printed: dict[Label, Decimal], fields: Iterable[Field]) -> None:
    """Payments listed for which nobody is named are the patient's, where only with them the patient's come to the sum
    that a label below gives: "Patient payments: 1,500.00"."""
    own, unnamed = printed.get("patient_paid", Decimal(0)), printed.get("payments")
    told = {abs(one.value) for one in fields if one.label == "patient_paid" and isinstance(one.value, Decimal)}
    if unnamed and own + unnamed in told:
        printed["patient_paid"] = own + printed.pop("payments")
