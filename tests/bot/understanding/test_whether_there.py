"""Whether a thing named is on the bill: yes with what it is, or no with what is."""

import pytest

from bot.assistant import Assistant, Case, Conversation
from bot.bill import Bill
from knowledge import Knowledge


@pytest.fixture(scope="module")
def assistant(knowledge: Knowledge) -> Assistant:
    return Assistant(knowledge)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("did they do a mammogram?", "I don't find a mammogram on this bill."),
        ("¿me hicieron una colonoscopia? cuánto fue", "No encuentro una colonoscopia en esta factura."),
        ("how much did the plan pay for the ultrasound", "I don't find an ultrasound on this bill."),
        ("cuánto debo de la resonancia", "No encuentro una resonancia magnética en esta factura."),
        ("¿me cobraron el panel metabólico?", "Sí, está en esta factura."),
        ("am i being charged for a metabolic panel", "Yes, it is on this bill."),
    ],
)
def test_it_is_said_at_once(assistant: Assistant, bill: Bill, question: str, begins: str) -> None:
    assert assistant.ask(Case(bill=bill), Conversation(), question).answer.answer.startswith(begins)


@pytest.mark.parametrize("question", ["did he have a heart attack", "¿le dio un derrame?"])
def test_what_ailed_someone_is_for_the_record(assistant: Assistant, bill: Bill, question: str) -> None:
    assert assistant.ask(Case(bill=bill), Conversation(), question).answer.abstained
