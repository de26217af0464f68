"""Orders to change something of the bill are told from questions, suppositions and sums."""

import pytest

from bot.asked.ordered import ordered
from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Case, Conversation
from knowledge.question_features import plain


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("bórrenme el cargo de las muletas", "charge"),
        ("¿me podría quitar el renglón 5?", "charge"),
        ("please take the crutches charge off", "charge"),
        ("could you just delete line 6", "charge"),
        ("ponga que fue de rutina para que lo cubran", "code"),
        ("recode that as screening so insurance pays", "code"),
        ("déjeme el total en 80", "price"),
        ("knock the interest off for me", "price"),
        ("mark it as paid", "payment"),
        ("apúnteme mi abono de 60", "payment"),
        ("necesito que cambie mi domicilio", "details"),
        ("add my new insurance", "details"),
    ],
)
def test_an_order_is_told_with_what_it_would_change(message: str, kind: str) -> None:
    assert ordered(plain(message), names_line=False) == kind


@pytest.mark.parametrize(
    "message",
    [
        "quíteme una duda sobre la línea 5",
        "¿de qué es el descuento?",
        "quite la línea 5, ¿cuánto queda?",
        "si quitan el renglón 5, ¿baja el total?",
        "¿me quita algo el seguro de este cobro?",
        "sáqueme la cuenta de las dos vacunas",
        "cámbieme a español",
        "take line 5 off and what's left",
        "did they take the charge off",
        "how do i get a charge removed",
        "can you put that in plain words",
        "list the charges for me",
    ],
)
def test_what_is_asked_supposed_or_worked_out_is_no_order(message: str) -> None:
    assert ordered(plain(message).replace("'", ""), names_line=True) is None


def test_an_order_is_refused_with_what_the_person_can_say(assistant: Assistant, bill: Bill) -> None:
    answer = assistant.ask(Case(bill=bill), Conversation(), "elimíneme la línea 1").answer
    assert answer.answer.startswith("Eso no puedo hacerlo")
    assert "factura corregida" in answer.answer
    assert answer.lines == (1,)
    answer = assistant.ask(Case(bill=bill), Conversation(), "can you erase line 1").answer
    assert answer.answer.startswith("I can't do that")
    assert "corrected bill" in answer.answer


def test_while_sums_are_made_taking_off_another_line_makes_another_sum(assistant: Assistant, bill: Bill) -> None:
    first = assistant.ask(Case(bill=bill), Conversation(), "how much is it without line 1")
    second = assistant.ask(Case(bill=bill), first.conversation, "now take off line 2")
    assert second.answer.intent == "without-line"
    assert second.answer.lines == (1, 2)
