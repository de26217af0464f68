"""The bill against the plan's answer: shares, write-offs, payments, lines without a partner, balance bills."""

from datetime import date

from bot.bill import Bill
from bot.case import Case
from bot.checks import check_case
from bot.checks.seen import Seen
from bot.facts import Fact
from tests.bot.checks.making import bill, cut, eob, line, totals

CUTS = (cut("CO", "45", "60.00"), cut("PR", "2", "20.00"))


def found(ours: Bill, theirs: Bill) -> list[Seen]:
    return [one for one in check_case(Case(bill=ours, eob=theirs)) if one.severity != "info"]


def words(ours: Bill, theirs: Bill) -> list[str]:
    return sorted(one.words or one.kind for one in found(ours, theirs))


def answered(**more: object) -> Bill:
    told = line(1, "99213", "160.00", plan_paid="80.00", patient_owes="20.00", adjustments=CUTS)
    return eob(told, totals=totals(charges="160.00", plan_paid="80.00", patient_owes="20.00"), **more)


def asking(owes: str, **amounts: str) -> Bill:
    return bill(line(1, "99213", "160.00"), totals=totals(charges="160.00", patient_owes=owes, **amounts))


def test_a_bill_that_counts_everything_is_no_finding() -> None:
    assert words(asking("20.00", adjustments="60.00", plan_paid="80.00"), answered()) == []


def test_a_payment_that_is_not_counted() -> None:
    seen = found(asking("100.00", adjustments="60.00"), answered())
    assert sorted(one.words or one.kind for one in seen) == ["eob_mismatch", "payment_missing"]
    payment = next(one for one in seen if one.kind == "payment_missing")
    assert payment.amount is not None
    assert (payment.amount.figure(), payment.lines) == ("80.00", (1,))


def test_a_payment_after_the_bill_is_a_question() -> None:
    ours = asking("100.00", adjustments="60.00").model_copy(update={"statement_date": date(2026, 3, 10)})
    theirs = answered(statement_date=date(2026, 3, 20))
    assert "payment_after_bill" in words(ours, theirs)


def test_a_write_off_that_is_billed() -> None:
    seen = found(asking("80.00", plan_paid="80.00"), answered())
    assert sorted(one.words or one.kind for one in seen) == ["eob_mismatch", "provider_write_off_billed"]
    assert seen[1].lines == (1,)


def test_a_refusal_of_the_providers_that_is_billed() -> None:
    refused = line(
        1, "99213", "160.00", plan_paid="0.00", patient_owes="0.00", adjustments=(cut("CO", "29", "160.00"),)
    )
    theirs = eob(refused, totals=totals(charges="160.00", plan_paid="0.00", patient_owes="0.00"))
    assert words(asking("160.00"), theirs) == ["eob_mismatch", "provider_denial_billed"]


def test_an_adjustment_of_the_whole_claim_counts() -> None:
    theirs = eob(line(1, "99213", "160.00"), totals=totals(charges="160.00", patient_owes="100.00"))
    theirs = theirs.model_copy(update={"adjustments": (cut("CO", "45", "60.00"),)})
    assert words(asking("160.00"), theirs) == ["eob_mismatch", "provider_write_off_billed"]


def test_a_discount_without_a_group_is_worded_as_one() -> None:
    told = line(1, "99213", "160.00", plan_paid="80.00", patient_owes="20.00", adjustment="60.00")
    theirs = eob(told, totals=totals(charges="160.00", plan_paid="80.00", patient_owes="20.00"))
    assert "discount_billed" in words(asking("80.00", plan_paid="80.00"), theirs)


def test_a_discount_that_is_counted_in_part_says_what_is_short() -> None:
    told = line(1, "99213", "160.00", adjustment="80.00", plan_paid="50.00", patient_owes="30.00")
    theirs = eob(told, totals=totals(charges="160.00", plan_paid="50.00", adjustments="80.00", patient_owes="30.00"))
    [one] = [x for x in found(asking("75.00", adjustments="35.00", plan_paid="50.00"), theirs) if x.words]
    assert one.words == "discount_billed"
    assert {f"{fact.amount:.2f}" for fact in (one.facts["short"], one.facts["whole"]) if isinstance(fact, Fact)} == {
        "45.00"
    }


def test_the_patients_own_payment_is_not_counted() -> None:
    ours = asking("20.00", adjustments="60.00", plan_paid="80.00", patient_paid="20.00")
    assert "own_payment_missing" in words(ours, answered())


def test_more_asked_on_one_line() -> None:
    ours = bill(line(1, "99213", "160.00", patient_owes="50.00"), line(2, "85025", "40.00"))
    assert [(one.words, one.lines) for one in found(ours, answered()) if one.words == "eob_line_share"] == [
        ("eob_line_share", (1,))
    ]


def test_a_line_that_the_eob_does_not_have() -> None:
    ours = bill(line(1, "99213", "160.00"), line(2, "85025", "40.00"))
    [missing] = found(ours, answered())
    assert (missing.words, missing.lines) == ("eob_line_missing", (2,))


def test_the_doctors_part_may_have_an_eob_of_its_own() -> None:
    ours = bill(line(1, "99213 0510", "160.00"), line(2, "99214 0983", "240.00"))
    assert found(ours, answered()) == []


def test_another_charge_and_another_code_for_a_line() -> None:
    other_charge = eob(line(1, "99213", "150.00"))
    other_code = eob(line(1, "99212", "160.00"))
    assert words(bill(line(1, "99213", "160.00")), other_charge) == ["eob_other_charge"]
    assert words(bill(line(1, "99213", "160.00")), other_code) == ["eob_other_code"]


def test_an_eob_of_another_visit() -> None:
    theirs = eob(line(1, "71046", "90.00", 28), totals=totals(charges="90.00"))
    assert words(asking("160.00"), theirs) == ["eob_other_visit"]


def test_a_plan_that_names_the_surprise_bill_rules() -> None:
    told = line(1, "99213", "160.00", patient_owes="20.00", adjustments=CUTS, remarks=("N865",))
    theirs = eob(told, totals=totals(charges="160.00", plan_paid="80.00", patient_owes="20.00"))
    assert "balance_billing" in words(asking("80.00", plan_paid="80.00"), theirs)


def test_a_signed_paper_counts_only_for_care_that_someone_chose() -> None:
    def consent(code: str) -> object:
        told = line(1, code, "160.00", patient_owes="20.00", adjustments=CUTS, remarks=("N865",))
        sums = totals(charges="160.00", plan_paid="80.00", patient_owes="20.00")
        asked = totals(charges="160.00", plan_paid="80.00", patient_owes="80.00")
        seen = found(bill(line(1, code, "160.00"), totals=asked), eob(told, totals=sums))
        return next(one for one in seen if one.kind == "balance_billing").facts["consent"]

    assert consent("29881")
    assert [consent(code) for code in ("01402", "99284", "88305", "29881 AS")] == [None] * 4


def test_an_emergency_above_the_plans_price() -> None:
    above = (cut("PR", "45", "500.00"), cut("PR", "2", "60.00"))
    theirs = eob(line(1, "99284", "900.00", patient_owes="560.00", adjustments=above))
    [one] = [x for x in check_case(Case(bill=theirs)) if x.kind == "balance_billing"]
    assert (one.words, one.lines) == ("balance_billing_emergency", (1,))
    ground = eob(line(1, "A0429", "900.00", patient_owes="560.00", adjustments=above))
    assert [x for x in check_case(Case(bill=ground)) if x.kind == "balance_billing"] == []


def test_an_emergency_billed_above_the_plans_price_that_the_plan_leaves_to_nobody() -> None:
    answer: dict[str, object] = {
        "allowed": "300.00",
        "plan_paid": "240.00",
        "not_covered": "600.00",
        "patient_owes": "60.00",
    }
    theirs = eob(line(1, "99284", "900.00", 2, "", **answer), totals=totals(charges="900.00", patient_owes="60.00"))
    amounts = totals(charges="900.00", plan_paid="240.00", patient_owes="660.00")
    assert words(bill(line(1, "99284", "900.00"), totals=amounts), theirs) == ["balance_billing_above", "eob_mismatch"]
    settled = totals(charges="900.00", plan_paid="240.00", adjustments="600.00", patient_owes="60.00")
    assert words(bill(line(1, "99284", "900.00"), totals=settled), theirs) == []


def test_an_emergency_of_whose_rest_the_plan_says_nothing() -> None:
    answer: dict[str, object] = {"allowed": "310.00", "plan_paid": "248.00", "patient_owes": "62.00"}
    ours = bill(
        line(1, "99285", "1450.00"), totals=totals(charges="1450.00", plan_paid="248.00", patient_owes="1202.00")
    )
    sums = totals(charges="1450.00", plan_paid="248.00", patient_owes="62.00")
    open_left = eob(line(1, "99285", "1450.00", 2, "", **answer), totals=sums)
    assert "balance_billing_above" in words(ours, open_left)
    cut_off = eob(line(1, "99285", "1450.00", 2, "", adjustment="1140.00", **answer), totals=sums)
    assert "balance_billing_above" not in words(ours, cut_off)


def test_what_the_plan_refused_and_left_to_nobody_is_the_providers() -> None:
    answer: dict[str, object] = {"not_covered": "900.00", "plan_paid": "0.00", "patient_owes": "0.00"}
    theirs = eob(line(1, "72148", "900.00", 2, "", **answer), totals=totals(charges="900.00", patient_owes="0.00"))
    ours = bill(line(1, "72148", "900.00"), totals=totals(charges="900.00", patient_owes="900.00"))
    assert words(ours, theirs) == ["eob_mismatch", "provider_denial_billed"]


def test_a_bill_without_lines_is_known_by_what_the_plan_paid() -> None:
    theirs = eob(totals=totals(charges="1240.00", adjustments="808.00", plan_paid="345.60", patient_owes="86.40"))
    ours = bill(totals=totals(adjustments="678.00", plan_paid="345.60", patient_owes="216.40"))
    assert words(ours, theirs) == ["discount_billed", "eob_mismatch"]
    other = bill(totals=totals(adjustments="678.00", plan_paid="300.00", patient_owes="216.40"))
    assert words(other, theirs) == []


def test_words_without_an_amount_on_the_eob_are_no_charge_of_another_bill() -> None:
    said = line(2, "", "0.00", 0, words="The time limit has passed").model_copy(update={"charge": None})
    theirs = answered()
    theirs = theirs.model_copy(update={"lines": (*theirs.lines, said)})
    seen = check_case(Case(bill=asking("20.00", adjustments="60.00", plan_paid="80.00"), eob=theirs))
    assert [one.kind for one in seen] == []


def test_cents_of_rounding_are_no_finding() -> None:
    assert words(asking("20.03", adjustments="60.00", plan_paid="79.97"), answered()) == []
