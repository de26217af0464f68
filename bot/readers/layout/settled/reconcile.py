"""What does not add up, said as warnings: nothing here changes an amount."""

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from bot.bill import Kind, Line
from bot.readers.layout.language.labels import AMOUNTS, Label
from bot.readers.layout.language.meaning import label_meanings
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.sums import Sum

_MOST = 4
_ZERO = Decimal(0)
_CREDIT = re.compile(
    r"\b(?:credit(?:ed)?|revers\w+|return(?:ed)?|void(?:ed)?|correction|cr[eé]dito|devoluci[oó]n)\b", re.IGNORECASE
)
_WORDS = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ ,'&/-]{2,60}")

_TAX = re.compile(r"\btax\b(?! id)")
_SAYING = ("charge", "plan_paid", "patient_owes")
_SUMMED: tuple[tuple[Label, str, str], ...] = (
    ("charges", "charge", "charges"),
    ("allowed", "allowed", "allowed amounts"),
    ("plan_paid", "plan_paid", "plan payments"),
    ("adjustments", "adjustment", "adjustments"),
    ("patient_owes", "patient_owes", "amounts you owe"),
)


def taxes_in(fields: Sequence[Field], sums: Sequence[Sum]) -> Decimal:
    """What the document prints as tax, beside a label or in a row of sums, which comes on top of its lines."""
    labeled = [one.value for one in fields if _TAX.search(one.said) and isinstance(one.value, Decimal)]
    summed = [one.printed[-1] for one in sums if _TAX.search(plain(one.said)) and one.printed]
    return sum((*labeled, *summed), _ZERO)


def warnings_of(lines: Sequence[Line], printed: dict[Label, Decimal], tax: Decimal = _ZERO) -> Iterator[str]:
    """A sentence for every printed total that is not the sum of the lines read, and for each missing charge.

    `tax` is what the document prints of it, which may be in its total and in no line.
    """
    for label, name, words in _SUMMED:
        amounts = [getattr(line, name) for line in lines]
        known = [amount for amount in amounts if amount is not None]
        total = printed.get(label)
        if total is None or not known or sum(known) == total:
            continue
        if label == "charges" and tax and sum(known) + tax == total:
            continue
        if label == "patient_owes" and (
            len(known) < len(lines) or sum(known) - printed.get("patient_paid", 0) == total
        ):
            continue
        yield (
            f"The {words} of the lines read add up to {money(sum(known, Decimal(0)))}, "
            f"but the document prints a total of {money(total)}."
        )
    if lines and not any(getattr(line, name) is not None for line in lines for name in _SAYING):
        yield "No charge could be read on any line."


def paid_at_once(fields: Sequence[Field], totals: Collection[int], owes: Decimal | None) -> bool:
    """Whether a receipt says right below what was due, beside a label or in a row of `totals`, that it was paid."""
    due = {one.row for one in fields if one.label == "patient_owes" and one.value == owes} | set(totals)
    paid = [one.row for one in fields if one.label == "patient_paid" and one.value == owes]
    return owes is not None and any(row - step in due for row in paid for step in (1, 2))


def with_sum_of_charges(printed: dict[Label, Decimal], lines: Sequence[Line]) -> dict[Label, Decimal]:
    """The totals with the sum of the charges, where a recognized page prints it illegibly or not at all."""
    known = [line.charge for line in lines if line.charge is not None]
    if "charges" in printed or not known or len(known) < len(lines):
        return printed
    return {**printed, "charges": sum(known, Decimal(0))}


def unsaid(printed: dict[Label, Decimal], kind: Kind, *, paid: bool = False, pending: Decimal = _ZERO) -> Iterator[str]:
    """A sentence for each sum of payments that does not say who paid, and for totals that do not explain each other.

    With `paid`, what the document asks for is what it says was paid then; `pending` is left to an insurer yet.
    """
    by = [printed.get(label) for label in ("plan_paid", "patient_paid", "adjustments")]
    plan, patient, adjusted = (amount or Decimal(0) for amount in by)
    payments, both = printed.get("payments"), printed.get("payments_and_adjustments")
    if payments and payments != plan + patient:
        yield f"The document prints payments of {money(payments)} without saying who paid them."
    if both and both != plan + patient + adjusted:
        yield f"The document prints {money(both)} of payments and adjustments together, not how much is which."
    charges, owes = printed.get("charges"), printed.get("patient_owes")
    if kind in ("eob", "remittance", "claim") or charges is None or owes is None or payments or both:
        return
    left = charges - plan - patient - adjusted
    if left - pending == owes or (paid and left + patient == owes):
        return
    if left != owes and not printed.get("previous") and (left < owes or None not in (by[0], by[2])):
        yield (
            f"The charges less the payments and adjustments come to {money(left)}, "
            f"but the document asks for {money(owes)}."
        )


def unclear_credits(lines: Sequence[Line]) -> Iterator[str]:
    """A sentence for each line that takes money off without saying of what service, or that it is a payment."""
    for line in lines:
        if line.charge is None or line.charge >= 0 or line.codes or (line.units or "").startswith("-"):
            continue
        if _CREDIT.search(line.description):
            continue
        yield (
            f'Line {line.line} takes {money(-line.charge)} off ("{line.description[:60]}"); '
            "whether it is a payment, a discount or a correction is not said."
        )


def unexplained(
    rows: Sequence[Row], taken: frozenset[int], fields: Sequence[Field], printed: Collection[Decimal], style: Style
) -> Iterator[str]:
    """A sentence for each labeled amount after the first table that no label known here explains.

    An amount that is one of the totals `printed` says nothing new: "Pay $52.96 now".
    """
    known = {field.row for field in fields} | taken
    first = min(taken, default=len(rows))
    found = 0
    for index in range(first, len(rows)):
        row = rows[index]
        amounts = style.amounts(row.text)
        if index in known or len(amounts) != 1 or not amounts[0] or len(row.words) > 8 or found >= _MOST:
            continue
        said = _before_amount(row.text)
        if not said or not _WORDS.fullmatch(said) or _is_known(said, amounts[0]) or amounts[0] in printed:
            continue
        found += 1
        yield f'The document prints {money(amounts[0])} as "{said[:60]}", which could not be placed.'


def _is_known(said: str, amount: Decimal) -> bool:
    """Whether the words are a label; where money is taken off, one of an amount."""
    meant = label_meanings(said)
    return bool(AMOUNTS.intersection(meant)) if meant and amount < 0 and meant != ("ignored",) else bool(meant)


def _before_amount(text: str) -> str:
    """The words before the amount, without a day or a number in front of them: "0315 Payment 20.00"."""
    text = re.sub(r"^(?:[\d/.-]+ )+", "", text)
    match = re.search(r"[-($]*\d", text)
    return text[: match.start() if match else len(text)].strip(" :.-$(")


def money(amount: Decimal) -> str:
    """An amount as a person writes it."""
    return f"-${-amount:,.2f}" if amount < 0 else f"${amount:,.2f}"
