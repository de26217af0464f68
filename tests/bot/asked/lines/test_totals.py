from decimal import Decimal

from bot.asked.lines.totals import CHARGED, charges_named_roughly, topics_named, totals_named
from bot.bill import Bill, Line, Totals

BILL = Bill(
    kind="statement",
    totals=Totals(charges=Decimal("415.00"), adjustments=Decimal("83.40"), patient_owes=Decimal("232.00")),
)
EOB = Bill(
    kind="eob",
    lines=(
        Line(line=1, description="A", deductible=Decimal("60.00")),
        Line(line=2, description="B", deductible=Decimal("40.00")),
    ),
    totals=Totals(patient_owes=Decimal("150.00")),
)
DOCUMENTS = {"bill": BILL, "eob": EOB}


def named(amount: str) -> tuple[tuple[str, str], ...]:
    return totals_named([Decimal(amount)], DOCUMENTS)


def test_a_total_is_named_by_its_amount_or_its_whole_dollars() -> None:
    assert named("415.00") == (("bill", "charges"),)
    assert named("83") == (("bill", "adjustments"),)
    assert named("150") == (("eob", "patient_owes"),)


def test_what_the_lines_come_to_is_a_total_too() -> None:
    assert named("100") == (("eob", "deductible"),)


def test_another_amount_names_none() -> None:
    assert named("12") == ()


def test_a_total_has_a_topic_that_speaks_of_it() -> None:
    assert topics_named(named("83")) == {"adjustment-and-allowed"}
    assert topics_named(named("150")) == {"cost-sharing"}


def test_beside_what_is_owed_the_charges_go_without_saying() -> None:
    both = totals_named([Decimal(415), Decimal(232)], DOCUMENTS)
    assert both == (("bill", "patient_owes"),)


def test_charges_that_are_all_owed_are_both() -> None:
    bill = Bill(kind="statement", totals=Totals(charges=Decimal("90.00"), patient_owes=Decimal("90.00")))
    assert totals_named([Decimal(90)], {"bill": bill}) == (("bill", "charges"), ("bill", "patient_owes"))


def test_charges_are_named_roughly_by_their_first_digit_or_two() -> None:
    bill = Bill(kind="statement", totals=Totals(charges=Decimal("4759.00"), patient_owes=Decimal("667.00")))
    for said in ("4000", "5000", "4700", "4800"):
        assert charges_named_roughly([Decimal(said)], bill) == (CHARGED,)
    for said in ("4500", "4750", "700", "667"):
        assert charges_named_roughly([Decimal(said)], bill) == ()
    assert charges_named_roughly([Decimal("50")], Bill(kind="statement", totals=Totals(charges=Decimal("53")))) == ()


def test_what_is_asked_is_the_share_that_the_totals_named_lead_up_to() -> None:
    led_up = (("bill", "adjustments"), ("bill", "plan_paid"))
    assert topics_named(led_up, "patient_owes") == {"what-do-i-owe"}
    assert topics_named(led_up) == {"adjustment-and-allowed", "did-insurance-pay"}
    assert topics_named(led_up[:1], "patient_owes") == {"adjustment-and-allowed"}
