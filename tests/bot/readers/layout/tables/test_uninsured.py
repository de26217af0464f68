"""What a bill says was paid where it knows of no insurer: never taken for a plan's payment."""

from bot.bill import Bill
from bot.readers import Document, read_document

TABLE = "Service            Charge     {paid}     Balance\nOffice visit       110.00      40.00      70.00\n"
LIST = "Consulta     110.00\nVacuna     35.00\nTotal     145.00\n"


def read(text: str) -> Bill:
    (bill,) = read_document(Document("bill", text.encode()))
    return bill


def test_a_column_of_what_was_paid_is_no_plans() -> None:
    bill = read("Fox Clinic\n" + TABLE.format(paid="Paid"))
    assert bill.lines[0].plan_paid is None
    assert bill.totals.plan_paid is None
    assert any("without saying who paid" in said for said in bill.warnings)


def test_where_an_insurer_is_named_it_is_the_plans() -> None:
    assert read("Fox Clinic\nInsurance: Aetna PPO\n" + TABLE.format(paid="Paid")).lines[0].plan_paid == 40


def test_money_received_was_handed_over_by_the_patient() -> None:
    bill = read(f"Clínica Zorro\n{LIST}Pago recibido     40.00\nSALDO 105.00\n")
    assert [bill.totals.patient_paid, bill.totals.patient_owes] == [40, 105]


def test_an_insurer_that_is_none_is_no_insurer() -> None:
    bill = read(f"Clínica Zorro\nSeguro: Ninguno\n{LIST}Pago recibido     40.00\n")
    assert bill.payer is None
    assert bill.totals.patient_paid == 40


def test_several_words_for_nobody_are_nobody() -> None:
    for nobody in ("NONE ON FILE - SELF PAY", "No insurance / self pay", "Private pay"):
        assert read(f"Fox Clinic\nInsurance: {nobody}\n{LIST}").payer is None


def test_what_is_to_be_paid_back_was_paid_by_the_patient_line_by_line() -> None:
    bill = read("Fox Counseling\nSuperbill\n" + TABLE.format(paid="Paid"))
    assert [line.patient_paid for line in bill.lines] == [40]


def test_what_a_receipt_calls_paid_was_handed_over() -> None:
    assert read(f"Fox Clinic\nVISIT RECEIPT\n{LIST}Paid     145.00\nBalance  0.00\n").totals.patient_paid == 145


SLIP = """Fox {place}
{title}
Client: Ada Lowe
Date of service: 02/03/2026
Service: {service}
CPT code: 90837
{fee}: $140.00
{paid}: $140.00
{way}
Balance: $0.00
"""


def test_what_a_slip_for_one_visit_calls_paid_is_the_patients() -> None:
    for title, fee, paid, way in (
        ("Receipt", "Fee", "Amount paid", "Payment method: Visa ending 8820"),
        ("Thank you for your payment", "Amount charged", "Payment received", "Payment method: HSA card 3301"),
        ("Visit summary", "Charge", "Paid", "Payment method: Cash"),
    ):
        bill = read(SLIP.format(place="Counseling", title=title, service="Therapy", fee=fee, paid=paid, way=way))
        assert [line.plan_paid for line in bill.lines] == [None]
        assert [bill.totals.plan_paid, bill.totals.patient_paid, bill.totals.patient_owes] == [None, 140, 0]
