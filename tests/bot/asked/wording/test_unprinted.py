"""Which thing that bills mostly do not print a question asks for."""

import pytest

from bot.asked.wording.slants import slants_of
from bot.asked.wording.unprinted import SLANT, load_unprinted, unprinted_asked


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("which brand of lens did they put in", "brand"),
        ("de que marca es el marcapasos", "brand"),
        ("what bed was i in that night", "room"),
        ("en que cuarto me tuvieron", "room"),
        ("which cigna plan am i on", "plan name"),
        ("what percent is my coinsurance", "percent"),
        ("los 45 son copago o deducible", "kind of share"),
        ("when does the deductible start over", "plan year"),
        ("en enero vuelve a empezar el deducible", "plan year"),
        ("how much of the deductible has my son met", None),
        ("has my husband met his deductible", "other person"),
        ("was it by check or direct deposit", "how paid"),
        ("has the hospital gotten the insurance money", "arrived there"),
        ("i sent them 40 on thursday did they get it", "paid of late"),
        ("di 90 antier y todavia no aparece", "paid of late"),
        ("if i pay 40 on thursday how much is left", None),
        ("what day did i pay the 60", "day paid"),
        ("who keyed in the charge for the splint", "who coded"),
        ("quien tecleo ese codigo", "who coded"),
        ("who should i ask about the code", None),
        ("what time did they take her up", "clock"),
        ("de que platicaron en la consulta", "said there"),
        ("nos avisaron de ese recargo", "told before"),
        ("otro dentista cobra menos", "elsewhere"),
        ("why is it cheaper at another hospital", None),
        ("cuanto me cobrarian por el otro ojo", "later care"),
        ("how close am i to my oop max", "out of pocket"),
        ("cuantas sesiones me quedan", "visits left"),
        ("what day did aetna send the check", "plan paid day"),
        ("a que hospital la llevaron", "where taken"),
        ("why did the nurse take so long", "why it went so"),
        ("why did the claim take so long", None),
        ("que encontro la doctora", "said there"),
        ("cada vez me va a salir igual", "later care"),
        ("was the cardiologist in my network", "network"),
        ("what color was the cast", "detail"),
        ("cuanto seria si pago despues de la fecha", "paid late"),
        ("did they submit it to my insurance", "sent to plan"),
        ("the 80 i paid did they count it", "own payment"),
        ("was the anesthesiologist in my network", "network of another"),
        ("que tenia segun la radiografia", "results"),
        ("is she up to date on shots", "all of it given"),
        ("if i switch to another plan will it cover this", "under another plan"),
        ("which drugs did they give me", "which of them"),
        ("la clinica ya me mando la factura", "bill from there"),
        ("did the surgeon order the brace", "told before"),
        ("why did the surgeon order the brace", None),
        ("was each session an hour long", "clock"),
        ("is the 90 a copay per visit", "kind of share"),
        ("did my son's visit go toward the deductible", "other person"),
        ("la proxima cita va a ser gratis", "later care"),
        ("what do i owe", None),
        ("cuanto debo", None),
    ],
)
def test_a_thing_is_heard(words: str, kind: str | None) -> None:
    assert unprinted_asked(words) == kind


def test_the_kind_is_a_way_that_the_question_leans() -> None:
    assert SLANT + "room" in slants_of("what room was she in")
    assert not {one for one in slants_of("what is line 2") if one.startswith(SLANT)}


def test_every_name_in_the_wordings_is_put_in() -> None:
    for wording in load_unprinted().values():
        assert "<" not in wording.asked.pattern.replace("(?<", "")
