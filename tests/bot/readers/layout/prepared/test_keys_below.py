"""Marks of notes printed below the amounts that they explain."""

from bot.readers import read_document
from bot.readers.document import Document

TOP = """SILVER BIRCH HEALTH
EXPLANATION OF BENEFITS
Patient: Ida Lorne   Claim number: 40077

"""


def _remarks(text: str) -> list[tuple[str, ...]]:
    return [line.remarks for line in read_document(Document("eob.txt", (TOP + text).encode()))[0].lines]


def test_codes_everyone_knows_go_to_the_amounts_above_them() -> None:
    assert _remarks(
        "Date of service  Service            Billed    Discount  Allowed   Plan paid  You owe\n"
        "02/20/2026       Eye exam           $180.00   $70.00    $110.00   $0.00      $110.00\n"
        "                                              CO-45     PR-1\n"
        "02/21/2026       Visual field test  $90.00    $0.00     $90.00    $90.00     $0.00\n"
    ) == [("CO-45", "PR-1"), ()]


def test_marks_of_the_paper_itself_are_known_by_its_legend() -> None:
    assert _remarks(
        "Date of service  Service            Billed    Discount  Allowed   Plan paid  You owe\n"
        "02/20/2026       Eye exam with a    $180.00   $70.00    $110.00   $0.00      $110.00\n"
        "                 new patient                  K3\n"
        "02/21/2026       Visual field test  $90.00    $0.00     $90.00    $90.00     $0.00\n\n"
        "Notes\nK3: The discount of our network was taken off here.\n"
    ) == [("K3: The discount of our network was taken off here.",), ()]


def test_what_no_legend_explains_is_no_mark() -> None:
    assert _remarks(
        "Date of service  Service            Billed    Discount  Allowed   Plan paid  You owe\n"
        "02/20/2026       Eye exam           $180.00   $70.00    $110.00   $0.00      $110.00\n"
        "                                              K3\n"
    ) == [()]


def test_a_mark_alone_in_a_column_of_amounts_is_no_amount() -> None:
    text = (
        "Date of service  Service            Billed    Not covered  Allowed   Plan paid  You owe\n"
        "02/20/2026       Eye exam           $180.00   $70.00       $110.00   $0.00      $110.00\n"
        "                                              41\n"
        "02/21/2026       Visual field test  $90.00    41           $90.00    $90.00     $0.00\n\n"
        "Notes\n41: Your plan does not cover this part of the charge.\n"
    )
    first, second = read_document(Document("eob.txt", (TOP + text).encode()))[0].lines
    assert first.remarks == second.remarks == ("41: Your plan does not cover this part of the charge.",)
    assert second.not_covered is None
