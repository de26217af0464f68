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
    ],
)
def test_a_note_that_names_its_line_is_a_remark_on_it(note: str) -> None:
    (bill,) = read_document(Document("eob", f"{EOB}{note}\n".encode()))
    assert [line.remarks for line in bill.lines] == [(), ("PR-50",)]


def test_a_note_on_nothing_stays_out() -> None:
    (bill,) = read_document(Document("eob", f"{EOB}73560: PR-50 not deemed a medical necessity\n".encode()))
    assert not any(line.remarks for line in bill.lines)
