from collections.abc import Sequence

from bot.readers.layout.columns.strips import cut_by
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word

BELOW = [
    [(52, "02/03/2026"), (114, "80061"), (170, "Panel"), (335, "$112.00"), (404, "$93.61"), (466, "$10.39")],
    [(52, "02/04/2026"), (114, "83036"), (170, "A1c"), (340, "$74.00"), (404, "$61.20"), (470, "$6.80")],
]


def row(top: float, words: Sequence[tuple[int, str]]) -> Row:
    return Row(tuple(Word(text, x, x + 4 * len(text), top, top + 8) for x, text in words), 4.0)


def cut(*head: tuple[int, str]) -> list[str]:
    below = [row(12.0 * number, words) for number, words in enumerate(BELOW, start=1)]
    return [phrase.text for phrase in cut_by(row(0, head), below, Style()).phrases]


def test_headings_a_space_apart_are_cut_where_every_row_is_white() -> None:
    head = [(52, "Date"), (71, "of"), (82, "Service"), (113, "Procedure"), (335, "Charges")]
    head += [(382, "Adjustments"), (430, "Insurance"), (470, "Paid")]
    assert cut(*head) == ["Date of Service", "Procedure", "Charges", "Adjustments", "Insurance Paid"]


def test_a_row_that_lost_its_places_is_left_alone() -> None:
    assert cut((52, "Date"), (71, "of"), (82, "Service"), (113, "Procedure")) == ["Date of Service Procedure"]


def test_an_amount_a_space_behind_a_count_is_a_piece_of_its_own() -> None:
    below = [row(12.0, [(52, "J7325"), (335, "48"), (346, "1,344.00"), (404, "93.61"), (470, "612.48")])]
    head = row(0, [(52, "Code"), (330, "Qty"), (345, "Charges"), (404, "Paid"), (466, "Owed")])
    assert [phrase.text for phrase in cut_by(head, below, Style()).phrases] == [
        "Code",
        "Qty",
        "Charges",
        "Paid",
        "Owed",
    ]


def test_an_amount_behind_the_last_heading_of_a_phrase_parts_it() -> None:
    below = [row(12.0, [(52, "J7325"), (90, "Gel"), (280, "42.00"), (330, "10.00"), (404, "93.61")])]
    head = row(0, [(52, "Code"), (76, "Item"), (275, "Charge"), (302, "You"), (317, "Paid"), (404, "Insurance")])
    assert [phrase.text for phrase in cut_by(head, below, Style()).phrases] == [
        "Code",
        "Item",
        "Charge",
        "You Paid",
        "Insurance",
    ]


def test_lines_of_one_amount_tell_the_columns_by_their_codes() -> None:
    below = [
        row(12.0, [(52, "Hearing"), (84, "test"), (170, "92557"), (202, "1"), (240, "118.00")]),
        row(24.0, [(52, "Earwax"), (84, "out"), (170, "69210"), (202, "2"), (240, "146.00")]),
    ]
    head = row(0, [(52, "Item"), (168, "HCPCS"), (192, "Units"), (240, "Billed")])
    assert [phrase.text for phrase in cut_by(head, below, Style()).phrases] == ["Item", "HCPCS", "Units", "Billed"]


def test_words_of_one_heading_stay_together_over_the_words_of_one_column() -> None:
    below = [row(12.0, [(52, "92557"), (114, "Hearing"), (146, "test"), (240, "118.00")])]
    head = row(0, [(52, "Code"), (114, "Service"), (146, "given"), (240, "Billed")])
    assert [phrase.text for phrase in cut_by(head, below, Style()).phrases] == ["Code", "Service given", "Billed"]
