"""Refusals are told with whose move they are; price cuts and shares are no refusals."""

from decimal import Decimal

from bot.bill import Bill
from bot.case import Case
from bot.checks import check_case
from bot.checks.seen import Seen
from bot.facts import Fact
from tests.bot.checks.making import bill, cut, eob, line


def denied(ours: Bill, theirs: Bill | None = None) -> list[Seen]:
    return [one for one in check_case(Case(bill=ours, eob=theirs)) if one.kind == "denied"]


def test_a_refusal_that_is_left_to_the_patient_is_a_question() -> None:
    [one] = denied(eob(line(1, "99213", "160.00", adjustments=(cut("PR", "96", "160.00"),))))
    assert (one.severity, one.words, one.lines) == ("question", "denied", (1,))


def test_a_refusal_of_the_providers_is_for_information_and_names_the_bills_line() -> None:
    ours = bill(line(1, "85025", "20.00"), line(2, "99213", "160.00"))
    theirs = eob(line(1, "99213", "160.00", adjustments=(cut("CO", "29", "160.00"),)))
    [one] = denied(ours, theirs)
    assert (one.severity, one.words, one.lines) == ("info", "denied_provider", (2,))


def test_one_reason_for_several_lines_is_one_finding() -> None:
    lines = [
        line(n, code, "20.00", adjustments=(cut("PR", "27", "20.00"),)) for n, code in enumerate(["85025", "80053"], 1)
    ]
    [one] = denied(eob(*lines))
    assert one.lines == (1, 2)
    assert one.amount is not None
    assert one.amount.amount == Decimal(40)


def test_price_cuts_and_shares_are_no_refusals() -> None:
    paid = (cut("CO", "45", "60.00"), cut("PR", "1", "50.00"), cut("PR", "2", "10.00"), cut("CO", "253", "1.00"))
    assert denied(eob(line(1, "99213", "160.00", adjustments=paid))) == []


def test_what_is_not_covered_without_a_reason_counts() -> None:
    [one] = denied(eob(line(1, "99213", "160.00", not_covered="160.00", patient_owes="160.00")))
    assert one.severity == "question"


def test_what_the_plan_refused_and_left_to_nobody_is_for_information() -> None:
    [one] = denied(eob(line(1, "72148", "900.00", not_covered="900.00", patient_owes="0.00")))
    assert (one.severity, one.words) == ("info", "denied_provider")


def test_a_refusal_of_the_whole_claim_counts() -> None:
    theirs = eob(line(1, "99213", "160.00")).model_copy(update={"adjustments": (cut("CO", "29", "160.00"),)})
    [one] = denied(theirs)
    assert (one.lines, one.words) == ((), "denied_provider")


def test_what_lies_above_the_plans_price_and_is_left_to_nobody_is_no_refusal() -> None:
    answer: dict[str, object] = {"allowed": "100.00", "plan_paid": "80.00", "not_covered": "60.00"}
    assert denied(eob(line(1, "99213", "160.00", 2, "", **answer, patient_owes="20.00"))) == []
    assert len(denied(eob(line(1, "99213", "160.00", 2, "", **answer, patient_owes="80.00")))) == 1


NOTHING = {"allowed": "0.00", "plan_paid": "0.00", "patient_owes": "160.00"}
NOTE = ("K4: Approval was needed first.",)


def test_a_line_of_which_the_plan_allows_nothing_and_notes_why_was_refused() -> None:
    answer = line(1, "99213", "160.00", 2, "", **NOTHING).model_copy(update={"remarks": NOTE})
    [one] = denied(bill(line(1, "99213", "160.00")), eob(answer))
    assert (one.severity, one.words, one.lines) == ("question", "denied", (1,))
    note = one.facts["note"]
    assert isinstance(note, Fact)
    assert note.value == '"Approval was needed first."'
    assert one.facts["code"] is None


def test_a_share_of_an_allowed_price_is_no_refusal_though_a_note_stands_beside_it() -> None:
    for more in ({"allowed": "160.00"}, {"deductible": "160.00"}, {"plan_paid": "40.00"}, {"patient_owes": "0.00"}):
        answer = line(1, "99213", "160.00", 2, "", **{**NOTHING, **more})
        assert denied(eob(answer.model_copy(update={"remarks": NOTE}))) == []
