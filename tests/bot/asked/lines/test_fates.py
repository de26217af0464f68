"""Lines that a question tells by what became of them: paid in full, not paid at all, most of it mine."""

from decimal import Decimal

import pytest

from bot.asked.lines.fates import Fate, fate_asked
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


@pytest.mark.parametrize(
    ("words", "fate"),
    [
        ("which tests were paid in full", ("free", "patient_owes")),
        ("which ones do i owe nothing for", ("free", "patient_owes")),
        ("which ones were free", ("free", "patient_owes")),
        ("what charges did insurance pay zero on", ("unpaid", "plan_paid")),
        ("which of those wasnt covered", ("unpaid", "plan_paid")),
        ("which one am i paying the most for", ("most", "patient_owes")),
        ("which ones did insurance pay most on", ("most", "plan_paid")),
        ("which line got the biggest discount", ("most", "adjustment")),
        ("which ones do i still owe on", ("owed", "patient_owes")),
        ("cual me toca pagar", ("owed", "patient_owes")),
        ("which insurance paid in full", None),
        ("why were they paid in full", None),
    ],
)
def test_the_words_tell_a_fate(words: str, fate: tuple[Fate, str] | None) -> None:
    assert fate_asked(words) == fate


def _line(number: int, name: str, code: str, charge: str, paid: str | None, owes: str | None) -> Line:
    return Line(
        line=number,
        description=name,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        plan_paid=Decimal(paid) if paid else None,
        patient_owes=Decimal(owes) if owes else None,
    )


EOB = Bill(
    kind="eob",
    payer="Sandstone Mutual",
    lines=(
        _line(1, "OFFICE VISIT EST LVL 3", "99213", "190.00", "110.00", "0.00"),
        _line(2, "CHEST X-RAY", "71046", "220.00", "60.00", "15.00"),
        _line(3, "FERRITIN", "82728", "75.00", "0.00", "75.00"),
    ),
    totals=Totals(charges=Decimal("485.00"), plan_paid=Decimal("170.00"), patient_owes=Decimal("90.00")),
)
BILL = EOB.model_copy(
    update={
        "kind": "statement",
        "lines": tuple(line.model_copy(update={"plan_paid": None, "patient_owes": None}) for line in EOB.lines),
    }
)


@pytest.mark.parametrize("case", [Case(bill=EOB), Case(bill=BILL, eob=EOB)], ids=["eob", "bill and eob"])
@pytest.mark.parametrize(
    ("question", "lines", "figure"),
    [
        ("which of these was paid for completely", (1,), "110.00"),
        ("which ones did sandstone pay nothing on", (3,), "75.00"),
        ("which charges do i have to pay", (2, 3), "15.00"),
        ("which one do i owe the most on", (3, 2), "75.00"),
        ("¿cuáles no cubrió el plan?", (3,), "75.00"),
    ],
)
def test_the_lines_with_that_fate_are_told(
    assistant: Assistant, case: Case, question: str, lines: tuple[int, ...], figure: str
) -> None:
    answer = assistant.ask(case, Conversation(), question).answer
    assert (answer.intent, answer.lines, answer.abstained) == ("which-charges", lines, False)
    assert figure in {one.value for one in answer.figures}


def test_where_no_line_says_it_the_answer_says_so(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), "which of these were covered in full").answer
    assert (answer.intent, answer.abstained) == ("which-charges", True)
    assert "170.00" in {one.value for one in answer.figures}
