import pytest

from bot.understanding.advice import asks_for_advice
from knowledge.question_features import plain


@pytest.mark.parametrize(
    "words",
    [
        "should I get the next shot at that price",
        "do we really have to go back for the checkup, it costs a lot",
        "can I skip the scan and do therapy instead",
        "do I need another x-ray this year",
        "can he go without the insulin till payday",
        "how many tablets should she take",
        "¿puedo dejar de tomar el antibiótico para ahorrar?",
        "¿me conviene operarme?",
        "¿necesito otra tomografía?",
        "¿es malo hacerme otra radiografía tan pronto?",
    ],
)
def test_what_care_to_have_or_leave_is_asked_whatever_it_costs(words: str) -> None:
    assert asks_for_advice(plain(words))


@pytest.mark.parametrize(
    "words",
    [
        "should I pay for the shot now",
        "do I need a referral for the scan",
        "can I get an itemized bill for the surgery",
        "can I have the scan taken off",
        "can I get the x-ray cheaper somewhere else",
        "did I get the second shot",
        "why did I need a CT",
        "¿cuánto debo por la tomografía?",
        "¿necesito pagar la inyección?",
        "¿puedo pedir la copia del examen?",
    ],
)
def test_what_is_asked_of_paying_or_of_the_bill_wants_no_advice(words: str) -> None:
    assert not asks_for_advice(plain(words))
