"""What another will do is told from what a sum would come to."""

import pytest

from bot.asked.wording.foretold import foretells


@pytest.mark.parametrize(
    "words",
    [
        "will they send it to collections",
        "is medicaid gonna pick this up",
        "will i get approved",
        "me van a aceptar la solicitud",
        "el seguro va a pagarme",
        "will they take the late fee off if i call",
        "me van a quitar el recargo si les hablo",
        "when do i get my money back",
        "cuando me reembolsan",
        "el medicaid me cubriria esto",
        "sera que lo cubren",
        "me podrian aceptar si aplico",
    ],
)
def test_what_others_decide_is_foretold(words: str) -> None:
    assert foretells(words)


@pytest.mark.parametrize(
    "words",
    [
        "what will i owe",
        "im going to pay 200",
        "will my share go down if they pay",
        "when do i pay",
        "voy a pagar 50",
        "cuanto debo",
        "cuanto pagaria yo",
        "they said they would",
    ],
)
def test_what_one_does_oneself_or_supposes_is_not(words: str) -> None:
    assert not foretells(words)
