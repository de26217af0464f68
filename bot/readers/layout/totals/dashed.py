"""An amount due printed as a dash: nothing is left to pay."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from bot.bill import Line
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.meaning import label_meanings
from bot.readers.layout.page.rows import Row
from bot.readers.layout.totals.added_up import of_lines

DASHED = "The amount due is printed as a dash, which was read as nothing left to pay."
_DASHES = frozenset({"-", "–", "—", "--", "——", "$-", "$–", "$—", "$ -", "$ –", "$ —", "$--"})
_TAKEN: tuple[Label, ...] = ("plan_paid", "patient_paid", "adjustments", "payments", "payments_and_adjustments")


def nothing_due(
    printed: dict[Label, Decimal],
    rows: Sequence[Row],
    taken: Collection[int],
    lines: Sequence[Line],
    asked: Sequence[Decimal],
) -> tuple[str, ...]:
    """Add to the totals that nothing is owed where a dash stands for it; a sentence where they do not come to nothing.

    `asked` are the amounts that labels ask for.
    Where nothing was paid or taken off, and no line says the patient's part, the dash may be of who does not know yet.
    """
    shares = of_lines("patient_owes", lines)
    if asked or printed.get("patient_owes", shares) != shares:
        return ()  # more than the sum of a column, which is what was to pay before it was paid
    if not any(_dashed(rows, index, index in taken) for index in range(len(rows))):
        return ()
    charges = printed.get("charges", of_lines("charges", lines))
    parts = [printed.get(label, of_lines(label, lines)) for label in _TAKEN]
    off = sum((abs(part) for part in parts if part), Decimal(0))
    if not off and not shares:
        return ()
    printed["patient_owes"] = Decimal(0)
    return () if charges in (None, off) else (DASHED,)


def _dashed(rows: Sequence[Row], index: int, tabled: bool) -> bool:
    """Whether a row names what is owed with a dash behind it or, outside the tables, in the row below."""
    row = rows[index]
    for label, value in _labeled(row):
        if label_meanings(label)[:1] != ("patient_owes",):
            continue
        if value is not None:
            return value in _DASHES
        below = rows[index + 1 : index + 2] if not tabled else ()
        place = next(phrase for phrase in row.phrases if phrase.text.strip(" :") == label)
        under = [one for other in below for one in other.phrases if place.is_over(one, other.width)]
        if under and below[0].page == row.page and under[0].text.strip() in _DASHES:
            return True
    return False


def _labeled(row: Row) -> Iterator[tuple[str, str | None]]:
    """The phrases of a row, each with what stands behind it: in the phrase itself, or as the next one."""
    texts = [phrase.text.strip() for phrase in row.phrases]
    for text, following in zip(texts, [*texts[1:], None], strict=True):
        label, _, value = text.rpartition(" ")
        if label and value in _DASHES:
            yield label.removesuffix(" $").strip(" :"), value
        else:
            yield text.strip(" :"), following
