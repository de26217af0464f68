"""Papers to write letters from, made up for these tests; the same care as bill, notice and estimate."""

from datetime import date
from decimal import Decimal

from bot.bill import Adjustment, Bill, Code, Contact, Line, Totals
from bot.case import Case

TODAY = date(2026, 8, 3)


def charge(number: int, words: str, amount: str, code: str, **more: object) -> Line:
    system = "revenue" if len(code) == 4 else "cpt"
    return Line(
        line=number,
        service_date=date(2026, 6, 9),
        description=words,
        codes=(Code(system=system, code=code),),
        units="1",
        charge=Decimal(amount),
        **more,
    )


LINES = (
    charge(1, "OFFICE VISIT LVL 4", "310.00", "99214"),
    charge(2, "GLYCATED HGB", "64.00", "83036"),
    charge(3, "LIPID PNL", "91.00", "80061"),
    charge(4, "GLYCATED HGB", "64.00", "83036"),
    charge(5, "KNEE XRAY 3V", "205.00", "73562"),
)

BILL = Bill(
    kind="itemized_bill",
    provider="Quarry Lake Medical Group",
    account="QL-20931",
    patient="Inés Valdovinos",
    patient_birth_date=date(1979, 1, 30),
    statement_date=date(2026, 7, 1),
    due_date=date(2026, 8, 20),
    contacts=(Contact(who="billing office", phone="1-800-555-0133"),),
    lines=LINES,
    totals=Totals(charges=Decimal("734.00"), patient_owes=Decimal("734.00")),
)

REFUSED = Adjustment(group="PR", reason="50", amount=Decimal("205.00"))
NOTICE = Bill(
    kind="eob",
    provider="Quarry Lake Medical Group",
    payer="Alder Mutual PPO",
    claim_number="AM-77120",
    patient="Inés Valdovinos",
    statement_date=date(2026, 6, 25),
    contacts=(Contact(who="member services", phone="1-800-555-0171"),),
    lines=(
        charge(1, "OFFICE VISIT", "310.00", "99214", plan_paid="250.00", patient_owes="0.00"),
        charge(2, "X-RAY", "205.00", "73562", not_covered="205.00", patient_owes="205.00", adjustments=(REFUSED,)),
    ),
    totals=Totals(charges=Decimal("734.00"), plan_paid=Decimal("250.00"), patient_owes=Decimal("205.00")),
)
PAID = NOTICE.model_copy(update={"lines": NOTICE.lines[:1], "totals": Totals(patient_owes=Decimal("734.00"))})

ESTIMATE = Bill(
    kind="good_faith_estimate",
    provider="Quarry Lake Medical Group",
    statement_date=date(2026, 5, 30),
    lines=(charge(1, "OFFICE VISIT", "210.00", "99214"), charge(2, "LIPIDS", "91.00", "80061")),
    totals=Totals(charges=Decimal("301.00")),
)
BARE = Bill(kind="statement")
NOTHING_OWED = BILL.model_copy(update={"totals": Totals(charges=Decimal("734.00"), patient_owes=Decimal(0))})
EMERGENCY = BILL.model_copy(update={"lines": (charge(1, "ER VISIT LVL 4", "1400.00", "0450"), *LINES[1:])})
RIDE = BILL.model_copy(update={"lines": (charge(1, "AMBULANCE BLS EMERGENCY", "900.00", "0540"),)})

CASES = {
    "bill": Case(bill=BILL),
    "bill and notice": Case(bill=BILL, eob=NOTICE),
    "bill and estimate": Case(bill=BILL, estimate=ESTIMATE),
    "notice alone": Case(bill=NOTICE),
    "nothing printed": Case(bill=BARE),
    "emergency": Case(bill=EMERGENCY),
    "estimate alone": Case(bill=ESTIMATE),
    "nothing owed": Case(bill=NOTHING_OWED, eob=PAID),
}
COLLECTOR = BILL.model_copy(
    update={
        "provider": "Harrier Account Services",
        "contacts": (Contact(who="Collection agency", phone="1-800-555-0190"),),
    }
)
