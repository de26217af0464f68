"""Descriptions broken inside their cells, as in every portal page that was printed to PDF."""

from decimal import Decimal

import pytest

from bot.exceptions import Unreadable
from bot.readers.layout import Page, Word, bills_of

LONG = "Magnetic resonance imaging of the lower back without dye, outpatient department"
ROWS = ((LONG, "72148", "$1,384.00"), ("Office visit", "99213", "$186.00"),
        ("Injection of medicine into a large joint, right shoulder", "20610", "$285.00"))  # fmt: skip
PLACES = (0.0, 20.0, 60.0, 75.0)
HEIGHT, LINE, AIR, WIDTH = 9.0, 10.0, 16.0, 33


def page(share: float) -> Page:
    """A table whose cells of one row stand at `share` of the height that the description takes."""
    words: list[Word] = []

    def put(text: str, x: float, top: float) -> None:
        for part in text.split():
            words.append(Word(part, x, x + len(part), top, top + HEIGHT))
            x += len(part) + 1

    for text, x in zip(("Date", "Description", "Code", "Amount"), PLACES, strict=True):
        put(text, x, 0.0)
    top = AIR
    for described, code, amount in ROWS:
        lines = _broken(described)
        for number, line in enumerate(lines):
            put(line, PLACES[1], top + number * LINE)
        middle = top + share * LINE * (len(lines) - 1)
        for text, x in zip(("02/03/2026", code, amount), (PLACES[0], *PLACES[2:]), strict=True):
            put(text, x, middle)
        top += LINE * (len(lines) - 1) + AIR
    put("Total", PLACES[0], top)
    put("$1,855.00", PLACES[3], top)
    return Page(tuple(words))


def _broken(text: str) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > WIDTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0], ids=["top", "middle", "foot"])
def test_each_description_stays_whole_and_with_its_own_amount(share: float) -> None:
    (bill,) = bills_of([page(share)])
    assert [line.description for line in bill.lines] == [described for described, _, _ in ROWS]
    assert [line.codes[0].code for line in bill.lines] == ["72148", "99213", "20610"]
    assert bill.totals.charges == Decimal(1855)
    assert not bill.warnings


def test_cells_that_say_nothing_under_the_descriptions_are_left_alone() -> None:
    words = [Word("Date", 0, 4, 0, 9), Word("Description", 20, 31, 0, 9), Word("Amount", 75, 81, 0, 9)]
    for top, amount in ((16.0, "$5.00"), (26.0, "*"), (42.0, "$6.00"), (52.0, "*")):
        words += [Word("03/02/2026", 0, 10, top, top + 9), Word(amount, 75, 80, top, top + 9)]
    with pytest.raises(Unreadable):
        bills_of([Page(tuple(words))])
