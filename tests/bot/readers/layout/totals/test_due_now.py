"""What is to be paid now is told apart from all that is owed, where the document prints both."""

from decimal import Decimal

import pytest

from bot.bill import Totals
from bot.readers import read_document
from bot.readers.document import Document

HEAD = "Fernbrook Dental Group\nStatement date: 03/02/2026    Account 5512\nPatient: Ada Lowe\n\n"
LINE = """\
Date        Code    Description           Charge     Insurance   Your share
02/11/2026  D2740   Crown                 $1,400.00  $800.00     $600.00

"""


def _totals(text: str) -> Totals:
    return read_document(Document("statement.txt", (HEAD + text).encode()))[0].totals


@pytest.mark.parametrize(
    "foot",
    [
        "Account balance    $600.00\nMinimum payment due    $75.00\n",
        "Total balance      $600.00\nAmount due this month: $75.00\n",
        "Remaining balance  $600.00\n\nYour next payment of $75.00 is due on 04/01/2026 by card or check.\n",
        "Balance            $600.00\nMonthly installment    $75.00\nPlease pay this amount   $75.00\n",
        "Saldo total        $600.00\nPago mínimo        $75.00\n",
    ],
)
def test_an_installment_is_a_part_of_the_balance(foot: str) -> None:
    totals = _totals(LINE + foot)
    assert (totals.patient_owes, totals.due_now) == (Decimal("600.00"), Decimal("75.00"))


def test_a_part_due_is_one_only_where_the_lines_leave_more() -> None:
    totals = _totals(LINE + "Total account balance   $600.00\nCurrent amount due   $250.00\n")
    assert (totals.patient_owes, totals.due_now) == (Decimal("600.00"), Decimal("250.00"))


def test_what_is_past_due_and_new_is_asked_together_beside_a_plan() -> None:
    text = (
        "Current charges due      $85.00\nTotal account balance    $1,285.00\nPayment plan balance     $1,200.00\n"
        "Monthly payment amount   $100.00\nPlease pay this amount   $185.00\n"
    )
    totals = _totals(text)
    assert (totals.patient_owes, totals.due_now) == (Decimal("1285.00"), Decimal("185.00"))


def test_one_amount_asked_is_all_that_is_owed() -> None:
    totals = _totals(LINE + "Account balance    $600.00\nMinimum payment due    $600.00\nAmount due   $600.00\n")
    assert (totals.patient_owes, totals.due_now) == (Decimal("600.00"), None)


def test_a_monthly_payment_that_was_made_is_none_to_make() -> None:
    ledger = (
        "Date        Description              Charges    Credits   Balance\n"
        "02/11/2026  D2740 Crown              600.00               600.00\n"
        "03/01/2026  Monthly payment                     50.00     550.00\n\n"
        "Amount due: 550.00\n"
    )
    totals = _totals(ledger)
    assert (totals.patient_owes, totals.patient_paid, totals.due_now) == (Decimal("550.00"), Decimal("50.00"), None)


def test_what_waits_for_a_plan_is_not_owed_beside_what_is_due() -> None:
    text = (
        "Date        Code    Description           Charge\n"
        "02/11/2026  99213   Office visit          $900.00\n\n"
        "Total charges        $900.00\nContract allowance  -$260.00\nAccount balance      $640.00\n"
        "Pending insurance    $600.00\nAmount due now       $40.00\n"
    )
    totals = _totals(text)
    assert (totals.patient_owes, totals.due_now) == (Decimal("40.00"), None)


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("Payoff amount", "Payment 4 of 8"),
        ("Balance remaining on plan", "Your payment this month"),
        ("Guarantor balance", "Current due"),
        ("Total remaining balance", "Payment plan installment due"),
        ("Left on your plan", "Amount now due"),
        ("What you owe in all", "Due now"),
        ("Full balance", "This month's payment"),
        ("Outstanding balance", "Pay this amount"),
        ("Saldo restante", "Cuota 4 de 8"),
        ("Saldo del plan de pagos", "Pague ahora"),
        ("Saldo pendiente", "A pagar ahora"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_whole_and_its_part_are_told_by_their_words_without_lines(whole: str, part: str, turned: bool) -> None:
    rows = [f"{whole}:   $600.00\n", f"{part}:   $75.00\n"]
    totals = _totals("".join(reversed(rows) if turned else rows))
    assert (totals.patient_owes, totals.due_now) == (Decimal("600.00"), Decimal("75.00"))


@pytest.mark.parametrize(
    "text",
    [
        "The remaining balance on your payment plan is $600.00. Please pay $75.00 by 04/01/2026.\n",
        "Amount due now $75.00. This is one installment of $600.00 left on your account.\n",
        "To stay on your plan, pay at least $75.00 by 04/01/2026. Full balance: $600.00.\n",
        "Minimum payment of $75.00 is due 04/01/2026 on a balance of $600.00.\n",
        "Your monthly payment is $75.00, and $600.00 remains on your account.\n",
    ],
)
def test_sentences_tell_a_whole_and_its_part(text: str) -> None:
    totals = _totals(text)
    assert (totals.patient_owes, totals.due_now) == (Decimal("600.00"), Decimal("75.00"))


@pytest.mark.parametrize(
    "foot",
    [
        "Account balance   $600.00\nPending insurance   $525.00\nAmount due now   $75.00\n",
        "Total balance   $600.00\nInsurance balance   $525.00\nPatient balance due   $75.00\n",
        "Account balance   $600.00\nAmount due   $75.00\nWaiting for insurance   $525.00\n",
        "Account balance   $600.00\nPayment received   $525.00\nAmount due   $75.00\n",
    ],
)
def test_what_an_insurer_still_owes_or_was_paid_is_no_later_installment(foot: str) -> None:
    totals = _totals(foot)
    assert (totals.patient_owes, totals.due_now) == (Decimal("75.00"), None)


@pytest.mark.parametrize("title", ["Your payment plan", "Installment agreement", "Plan de pagos"])
def test_what_was_paid_under_a_plan_does_not_make_its_part_the_whole(title: str) -> None:
    totals = _totals(f"{title}\nPaid to date:   $900.00\nTotal balance:   $600.00\nAmount due now:   $75.00\n")
    assert (totals.patient_owes, totals.due_now) == (Decimal("600.00"), Decimal("75.00"))


def test_what_was_paid_by_the_month_tells_of_a_plan_beside_an_estimate() -> None:
    text = (
        "Lake Orthodontics\nPatient: Ana Gil\nAccount: 5512\n\n"
        "Treatment fee  $4,000.00\nEstimated insurance  -$1,000.00\n"
        "Down payment  -$400.00\nMonthly payments received (4)  -$600.00\nRemaining balance  $2,000.00\n"
        "Payment due now  $150.00\n"
    )
    (bill,) = read_document(Document("bill.txt", text.encode()))
    assert (str(bill.totals.patient_owes), str(bill.totals.due_now)) == ("2000.00", "150.00")
