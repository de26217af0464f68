"""An amount in a line of an insurer's notice that the line does not have is said, and what is known is not."""

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

_TOP = """Larkspur Health Plan
Explanation of Benefits
Patient: Odette Farrow    Claim number: 5540-2291

"""


def _read(text: str) -> Bill:
    [bill] = read_document(Document("notice.txt", (_TOP + text).encode()))
    return bill


def test_two_amounts_in_one_cell_are_said() -> None:
    bill = _read(
        "Date | Service | Provider billed | Plan allowance | Plan paid | You owe\n"
        "05/02/2026 | Office visit | 240.00 | 180.00 | 150.00 30.00 | 30.00\n"
        "05/02/2026 | Blood draw | 44.00 | 31.00 | 26.10 4.90 | 4.90\n"
    )
    assert bill.warnings


def test_a_plan_pays_what_is_called_its_responsibility() -> None:
    bill = _read(
        "Date          Service         Charges     Allowed    Insurance portion paid   You owe\n"
        "05/02/2026    Office visit    240.00      180.00     150.00                   30.00\n"
    )
    assert [str(line.plan_paid) for line in bill.lines] == ["150.00"]
    assert not bill.warnings


def test_a_check_that_was_sent_needs_no_warning() -> None:
    bill = _read(
        "Date          Service         Charges     Discount   Allowed    You owe\n"
        "05/02/2026    Office visit    240.00      60.00      180.00     30.00\n\n"
        "A payment of $150.00 was issued to your doctor on May 9, 2026, check 88120.\n"
    )
    assert not bill.warnings


def test_a_share_left_blank_is_nothing_where_all_was_paid_or_taken_off() -> None:
    bill = _read(
        "Date         Service         Charges    Discount   Plan paid   You owe\n"
        "05/02/2026   Office visit    240.00     60.00      150.00      30.00\n"
        "05/02/2026   Blood draw      44.00      13.00      31.00       -\n"
    )
    assert str(bill.totals.patient_owes) == "30.00"


def test_a_benefit_payable_is_what_the_plan_pays_in_a_card_too() -> None:
    bill = _read(
        "Date of service\n05/02/2026\nService\nOffice visit\nAmount billed\n$240.00\nAllowed amount\n$180.00\n"
        "Benefit payable\n$150.00\nCopay\n$30.00\nYou owe\n$30.00\n"
    )
    assert [str(line.plan_paid) for line in bill.lines] == ["150.00"]


def test_a_code_below_its_service_in_a_sheet_is_no_amount() -> None:
    sheet = (
        "Claim number,5540-2291\n\nDate,Service,Billed,Plan paid,You owe\n"
        "05/02/2026,MRI of the knee,640.00,500.00,140.00\n,73721,,,\n"
        "05/02/2026,Blood draw,44.00,40.00,4.00\n,36415,,,\nTotal,,684.00,540.00,144.00\n"
    )
    [bill] = read_document(Document("eob.csv", ("Explanation of Benefits\n" + sheet).encode()))
    assert [line.codes[0].code for line in bill.lines] == ["73721", "36415"]
    assert not bill.warnings


def test_a_column_of_charges_that_nothing_stands_in_is_said() -> None:
    bill = _read(
        "Date        Service         Amount  the provider billed the plan   Allowed  Plan paid  You owe\n"
        "04/15/2026  Room and Board                     $148.78              $148.78    $148.78    $0.00\n"
    )
    assert bill.lines[0].charge is None
    assert any(said.startswith("No charge could be read") for said in bill.warnings)
