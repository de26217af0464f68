"""A test of urine is no blood test, and people's words for things are known."""

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation

ROWS = (("CBC AUTO DIFF", "85025"), ("LIPID PANEL", "80061"), ("URINALYSIS AUTO", "81003"), ("PANORAMIC FILM", "D0330"))


def _case() -> Case:
    lines = tuple(
        Line(
            line=number,
            description=words,
            codes=(Code(system="cdt" if code[0] == "D" else "cpt", code=code),),
            charge="60.00",
            plan_paid="45.00",
            patient_owes="15.00",
        )
        for number, (words, code) in enumerate(ROWS, start=1)
    )
    return Case(bill=Bill(kind="statement", provider="Corner Clinic", payer="Oak Plan", lines=lines, totals=Totals()))


def test_blood_tests_are_counted_without_the_urine(assistant: Assistant) -> None:
    answer = assistant.ask(_case(), Conversation(), "how many blood tests were there").answer
    assert answer.lines == (1, 2)


def test_an_xray_by_a_dentist_is_found(assistant: Assistant) -> None:
    answer = assistant.ask(_case(), Conversation(), "did the plan pay for the xray").answer
    assert answer.lines == (4,)


def test_the_percent_that_a_plan_paid_is_of_the_charges_named(assistant: Assistant) -> None:
    answer = assistant.ask(_case(), Conversation(), "what percent did they cover of the blood tests").answer
    assert answer.answer.startswith("Oak Plan paid 75.0% of these: $90.00 of $120.00.")
