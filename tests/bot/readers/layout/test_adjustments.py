"""Groups and reasons as spreadsheets and status reports print them."""

from decimal import Decimal

from bot.bill import Adjustment, Line
from bot.readers import Document, read_document

_HEAD = "Service Date,Procedure,Modifier,Billed,Allowed,Paid,Group Code,Reason Code,Remark Code,Adjustment Amount\n"


def _lines(text: str) -> tuple[Line, ...]:
    (bill,) = read_document(Document("claims", text.encode()))
    return bill.lines


def test_a_group_and_a_reason_in_two_columns_are_one_adjustment() -> None:
    visit, botox, mask = _lines(
        _HEAD + "2026-06-04,99215,25,310.00,182.00,182.00,CO,45,,128.00\n"
        "2026-06-04,64615,,620.00,0.00,0.00,CO,11,M64,620.00\n"
        "2026-06-04,99072,,25.00,0.00,0.00,PR,204,,25.00\n"
    )
    assert visit.adjustments == (Adjustment(group="CO", reason="45", amount=Decimal("128.00")),)
    assert [code.code for code in visit.codes] == ["99215", "25"]
    assert botox.adjustments == (Adjustment(group="CO", reason="11", amount=Decimal("620.00")),)
    assert botox.remarks == ("M64",)
    assert mask.adjustments == (Adjustment(group="PR", reason="204", amount=Decimal("25.00")),)


def test_several_adjustments_of_one_cell_keep_their_amounts() -> None:
    visit, spot = _lines(
        "Line  CPT    Billed    Allowed   Paid     Pt Resp   Adj codes\n"
        "1     99213   185.00    112.00    72.00    40.00     CO-45 73.00, PR-3 40.00\n"
        "2     17000   160.00      0.00     0.00     0.00     CO-252 160.00  N706\n"
    )
    assert [(one.group, one.reason, one.amount) for one in visit.adjustments] == [
        ("CO", "45", Decimal("73.00")),
        ("PR", "3", Decimal("40.00")),
    ]
    assert [(one.group, one.reason) for one in spot.adjustments] == [("CO", "252")]
    assert spot.remarks == ("N706",)
