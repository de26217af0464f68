"""What is said around a question is taken out, and each amount is said in one way."""

import pytest

from bot.asked.wording.plainly import said_simply, without_asides


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("hello there, could you please tell me what the splint cost", "what the splint cost"),
        ("ok honestly, my wife wants to know what the splint cost", "what the splint cost"),
        ("im trying to figure out how much the splint was, if possible", "how much the splint was"),
        ("i was wondering what on this statement is the highest charge", "what is the highest charge"),
        ("thanks", "thanks"),
        ("no me cobraron la placa", "no me cobraron la placa"),
    ],
)
def test_asides(words: str, bare: str) -> None:
    assert without_asides(words) == bare


@pytest.mark.parametrize(
    ("words", "simple"),
    [
        ("how much of the splint do i actually end up paying", "how much of the splint i owe"),
        ("what did my plan wind up chipping in", "what insurance paid"),
        ("what did my insurance company end up paying for the splint", "what insurance paid the splint"),
        ("how much was shaved off of the splint", "how much was discount the splint"),
        ("how much did they knock off of the splint", "how much did they discount the splint"),
        ("what is my out of pocket for the splint", "what is my share for the splint"),
    ],
)
def test_amounts(words: str, simple: str) -> None:
    assert said_simply(words) == simple
