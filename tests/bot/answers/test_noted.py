"""An answer tells what the paper itself says of the matter."""

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Case, Conversation


def ask(assistant: Assistant, bill: Bill, question: str, *notes: str) -> Answer:
    noted = bill.model_copy(update={"notes": notes})
    return assistant.ask(Case(bill=noted), Conversation(), question).answer


def test_a_note_is_quoted_and_its_figures_are_traced(assistant: Assistant, bill: Bill) -> None:
    told = ask(assistant, bill, "what did birch pick up", "Birch Plan G paid -40.00")
    assert "“Birch Plan G paid -40.00.”" in told.answer
    assert any("40.00" in figure.value and "note" in figure.origin for figure in told.figures)


def test_in_spanish_it_stands_in_spanish_marks(assistant: Assistant, bill: Bill) -> None:
    told = ask(assistant, bill, "¿cuál es el número de referencia?", "Reference number: LV-2208")
    assert "La factura dice: «Reference number: LV-2208»." in told.answer


def test_where_the_bill_cannot_tell_the_note_stands_first(assistant: Assistant, bill: Bill) -> None:
    told = ask(assistant, bill, "how much will the supplement pay of it", "Supplement claim sent 10/02/2026, pending.")
    assert told.abstained
    assert told.answer.startswith("The bill says: “Supplement claim sent 10/02/2026, pending.”")


@pytest.mark.parametrize("question", ["what do i owe", "what is line 1"])
def test_a_question_on_something_else_gets_no_note(assistant: Assistant, bill: Bill, question: str) -> None:
    assert "LV-2208" not in ask(assistant, bill, question, "Reference number: LV-2208").answer


def test_nobody_is_sent_to_a_note_in_an_emergency(assistant: Assistant, bill: Bill) -> None:
    told = ask(assistant, bill, "my chest hurts, what is the reference number", "Reference number: LV-2208")
    assert told.answer.index("911") < told.answer.find("LV-2208") or "LV-2208" not in told.answer


def test_a_note_that_holds_what_is_asked_takes_the_place_of_what_cannot_be_told(
    assistant: Assistant, bill: Bill
) -> None:
    told = ask(assistant, bill, "who was the attending doctor", "Attending physician: Dr. Priya Nair")
    assert told.answer == "The bill says: “Attending physician: Dr. Priya Nair.”"
    assert not told.abstained
    assert told.handoff is None


def test_a_note_takes_no_question_away_from_who_treats_the_person(assistant: Assistant, bill: Bill) -> None:
    told = ask(assistant, bill, "when should i take the next dose", "Next dose: 11/02/2026 at 9:00 AM")
    assert told.handoff is not None
    assert told.handoff.to == "clinician"
