"""Tables of several claims copied as one cell a row, blank cells left out, are folded out again."""

from bot.bill import Bill
from bot.readers import Document, read_document

_TOP = ["Alder Ridge Health Plan", "Explanation of Benefits", "This is not a bill"]
_HEADS = ["Amount the provider billed", "Total cost", "The plan's share", "Your share (what you owe)"]


def _read(*cells: str) -> list[Bill]:
    return read_document(Document("eob.txt", "\n".join(cells).encode()))


def test_each_claim_has_its_own_table_and_services_need_no_heading() -> None:
    bills = _read(
        *_TOP,
        "Copper Creek Eye Clinic",
        "Claim number: 55-20114-7",
        *_HEADS,
        *("04/02/2026 Retina photo (92250)", "$140.00", "$90.00", "$70.00", "$20.00"),
        *("Totals for this claim", "$140.00", "$90.00", "$70.00", "$20.00"),
        "",
        "Stonebridge Laboratory",
        "Claim number: 55-20991-3",
        *_HEADS,
        *("04/09/2026 Lipid panel (80061)", "$88.00", "$31.00", "$31.00", "$0.00"),
        *("04/09/2026 Urine test (81001)", "$24.00", "$9.00", "$9.00", "$0.00"),
        *("Totals for this claim", "$112.00", "$40.00", "$40.00", "$0.00"),
    )
    assert [bill.claim_number for bill in bills] == ["55-20114-7", "55-20991-3"]
    assert [[str(line.charge) for line in bill.lines] for bill in bills] == [["140.00"], ["88.00", "24.00"]]
    assert [str(bill.totals.plan_paid) for bill in bills] == ["70.00", "40.00"]


def test_a_cell_left_out_moves_no_amount_aside() -> None:
    heads = [
        "Service date",
        "Code",
        "Description",
        "Tooth",
        "Fee submitted",
        "Allowed",
        "Pay %",
        "Plan paid",
        "You owe",
    ]
    (bill,) = _read(
        *_TOP,
        "Claim number",
        "D-77120",
        *heads,
        *("05/11/2026", "D1110", "Cleaning", "$120.00", "$95.00", "100%", "$95.00", "$0.00"),
        *("05/11/2026", "D2392", "White filling", "14", "$260.00", "$180.00", "80%", "$144.00", "$36.00"),
        *("Total", "$380.00", "$275.00", "$239.00", "$36.00"),
    )
    read = [(line.codes[0].code, line.description, str(line.allowed), str(line.plan_paid)) for line in bill.lines]
    assert read == [("D1110", "Cleaning", "95.00", "95.00"), ("D2392", "White filling", "180.00", "144.00")]
    assert not bill.warnings
