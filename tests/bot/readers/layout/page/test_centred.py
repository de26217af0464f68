"""Which line the words of cells are of, where the amounts stand at the middle of each."""

import pytest

from bot.readers.layout import Page, Word, bills_of
from bot.readers.layout.page.centred import Kind, centred

KINDS: dict[str, Kind] = {"w": "words", "l": "worded", "b": "bare", "o": "over", "u": "under", "x": "other"}


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ("wbwwbw", {0: 1, 2: 1, 3: 4, 5: 4}),
        ("wbwlwlw", {0: 1, 2: 1, 4: 5, 6: 5}),
        ("wbwl", {0: 1, 2: 1}),
        ("wbwxwlw", {0: 1, 2: 1}),
        ("wuwbw", {0: 1, 2: 3, 4: 3}),
        ("owlwbw", {1: 0, 3: 4, 5: 4}),
        ("lwlw", {}),
        ("bwbw", {}),
        ("wbwbw", {}),
    ],
)
def test_as_many_rows_of_words_stand_above_as_below(kinds: str, expected: dict[int, int]) -> None:
    assert centred([KINDS[kind] for kind in kinds]) == expected


def test_rows_that_all_stand_alike_are_told_apart_by_their_middles() -> None:
    words: list[Word] = []

    def put(text: str, x: float, top: float) -> None:
        for part in text.split():
            words.append(Word(part, x, x + len(part), top, top + 9))
            x += len(part) + 1

    for text, x in (("Date", 0), ("Service", 20), ("Amount", 60)):
        put(text, x, 0)
    described = (("Removal of a", "small growth"), ("Biopsy",), ("Visit with a", "nurse"))
    top = 14.0
    for day, (lines, amount) in enumerate(zip(described, ("$210.00", "$95.00", "$60.00"), strict=True), start=1):
        for line in lines:
            put(line, 20, top)
            top += 11
        middle = top - 11 * (len(lines) + 1) / 2
        put(f"03/0{day}/2026", 0, middle)
        put(amount, 60, middle)
    put("Total", 0, top)
    put("$365.00", 60, top)
    (bill,) = bills_of([Page(tuple(words))])
    assert [line.description for line in bill.lines] == [" ".join(lines) for lines in described]
    assert [str(line.charge) for line in bill.lines] == ["210.00", "95.00", "60.00"]
