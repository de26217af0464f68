"""Notes at the foot that say of which line they are."""

import pytest

from bot.readers import Document, read_document

EOB = (
    "EXPLANATION OF BENEFITS\nDate        Code    Service          Billed    Allowed   Plan paid   You owe\n"
    "01/29/2026  99213   Office visit     180.00    112.00      92.00      20.00\n"
    "01/29/2026  73562   X-ray knee       140.00      0.00       0.00     140.00\n\nNotes\n"
)


@pytest.mark.parametrize(
    "note",
    [
        "73562: PR-50 not deemed a medical necessity",
        "Line 2: PR-50 - not medically necessary",
        "CPT 73562 (X-ray) - PR 50 no necessity",
        "Remarks: 73562 - PR-50 not needed",
        "Note: X-ray knee - PR-50 not needed",
        "X-ray: not covered for the diagnosis that was sent (PR-50)",
    ],
)
def test_a_note_that_names_its_line_is_a_remark_on_it(note: str) -> None:
    (bill,) = read_document(Document("eob", f"{EOB}{note}\n".encode()))
    assert [line.remarks for line in bill.lines] == [(), ("PR-50",)]


def test_a_note_on_nothing_stays_out() -> None:
    (bill,) = read_document(Document("eob", f"{EOB}73560: PR-50 not deemed a medical necessity\n".encode()))
    assert not any(line.remarks for line in bill.lines)


def test_a_legend_of_a_reason_is_no_line_and_the_reason_has_what_was_refused() -> None:
    paper = (
        "EXPLANATION OF BENEFITS\n"
        "Service date  Code   Description  Billed     Allowed  Not covered  Plan paid  You owe  Reason\n"
        "11/18/2025    72148  MRI          1,180.00   0.00     1,180.00     0.00       0.00     CO-29\n\n"
        "CO-29: The time limit for filing has expired.\n"
    )
    for legend in ("CO-29: The time", "CO-29   The time", "N130   The time"):
        (bill,) = read_document(Document("eob", paper.replace("CO-29: The time", legend).encode()))
        assert len(bill.lines) == 1
    [line] = bill.lines
    assert [(one.group, one.reason, f"{one.amount}") for one in line.adjustments] == [("CO", "29", "1180.00")]
