"""What no bill tells is told from what sounds like it."""

import pytest

from bot.asked.wording.slants import slants_of


@pytest.mark.parametrize(
    ("words", "slant", "leans"),
    [
        ("ya le facturaron la muleta al seguro", "was sent", True),
        ("lo sometieron al plan medico", "was sent", True),
        ("did you ever file it with medicaid or bill my plan", "was sent", True),
        ("por que me mandaron la cuenta si le pasaron todo al seguro", "was sent", False),
        ("cuanto pago el seguro", "was sent", False),
        ("quien fue la que escogio el 99204", "who coded", True),
        ("who coded this visit", "who coded", True),
        ("los codigos los pone el doctor o la secretaria", "who coded", False),
        ("cual seguro pago esto", "which plan", True),
        ("cuanto pago mi seguro", "which plan", False),
        ("cuando me llega la otra cuenta", "next bill", True),
        ("when will i get the next statement", "next bill", True),
        ("cuando tengo que pagar la cuenta", "next bill", False),
        ("me sale esta deuda en el buro de credito", "by now", True),
        ("has this been reported to the bureaus", "by now", True),
        ("si no pago me mandan al credito", "by now", False),
        ("how long until it is on my credit", "by now", False),
        ("cuanto fuera sin ese descuento", "without discount", True),
        ("cuanto fue el descuento", "without discount", False),
        ("did the lab use the correct codes", "right code", True),
        ("la secretaria puso bien el codigo", "right code", True),
        ("esta bien codificada la cirugia", "right code", True),
        ("que codigo es este", "right code", False),
        ("se equivocaron en los codigos", "right code", True),
        ("mi plan ya termino con la cuenta", "all done", True),
        ("todavia va a pagar mas el seguro", "all done", True),
        ("que pago el plan", "all done", False),
        ("el ortopeda viene incluido", "on here", True),
        ("cuantas sesiones tuvo mi hijo", "counts visits", True),
        ("cuantas sesiones me quedan", "counts visits", False),
    ],
)
def test_what_no_bill_tells(words: str, slant: str, *, leans: bool) -> None:
    assert (slant in slants_of(words)) is leans
