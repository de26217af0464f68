"""A body in danger by a mistake is no despair, and a service that bears a danger's name is a charge."""

import pytest

from bot.understanding.safety import danger
from knowledge import Knowledge


@pytest.mark.parametrize(
    "message",
    [
        "i sliced my finger on a can and its bleeding and wont stop, is the walk in clinic cheaper",
        "i took way too much advil by mistake and feel sick, what would the er cost me",
        "she is having an asthma attack and the nebulizer wont turn on, is that covered",
        "my tongue keeps swelling up since the antibiotic on line 2",
        "two days after the delivery she cant see straight and her head is pounding",
        "se me está hinchando la lengua desde que tomé la medicina de la línea 2",
        "me corté con un vidrio y no para de sangrar, ¿cuánto cobran en urgencias?",
        "my legs are numb since the epidural on this bill and i cant hold my pee",
        "i dont feel anything between my legs after the back surgery and i soiled myself",
        "no siento las piernas desde la inyección y se me sale la orina",
        "the incision came open and its soaking through the bandage",
        "se me cerró la garganta con el antibiótico que me cobran aquí",
        "se me abrieron los puntos y estoy empapando la toalla de sangre",
        "i gave birth on friday and i go through a pad every hour",
        "i had my baby on monday, my head is pounding and i see spots",
        "di a luz el lunes, me duele la cabeza y veo lucecitas",
        "estoy llenando una toalla cada hora desde el parto",
        "his toes went black since they put the cast on",
        "los dedos se le están poniendo morados desde la cirugía",
    ],
)
def test_what_the_body_needs_comes_first(message: str, knowledge: Knowledge) -> None:
    assert danger(message, knowledge.topics) == "emergency"


@pytest.mark.parametrize(
    "message",
    [
        "i cut myself last night on purpose and i want to die",
        "i took the whole bottle, i dont want to be here anymore",
    ],
)
def test_despair_stays_despair(message: str, knowledge: Knowledge) -> None:
    assert danger(message, knowledge.topics) == "crisis"


@pytest.mark.parametrize(
    "message",
    [
        "why was i billed for a suicide risk screening",
        "there is an overdose code on this and i never overdosed",
        "what is the self-harm assessment fee",
        "¿qué es el cobro por vigilancia de suicidio?",
        "reading this makes my blood boil",
        "the diagnosis says face swelling, who wrote that",
        "I went in because I was choking, why is it coded as a sore throat",
    ],
)
def test_the_name_of_a_charge_is_no_danger(message: str, knowledge: Knowledge) -> None:
    assert danger(message, knowledge.topics) is None


@pytest.mark.parametrize(
    "message",
    [
        "i couldnt feel my legs after the epidural in june, was that billed",
        "i peed in a cup and they charge 90 for it",
        "cuando se me abrió la herida el año pasado fui a urgencias, ¿cuánto cobraron?",
        "se me cerró la garganta en mayo y fui a emergencias, ¿qué es este cobro?",
    ],
)
def test_what_befell_a_body_once_is_a_charge(message: str, knowledge: Knowledge) -> None:
    assert danger(message, knowledge.topics) is None
