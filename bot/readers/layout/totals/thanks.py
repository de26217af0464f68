"""Payments of the patient that only a sentence tells: "Thank you for your copay of $35.00 received at check-in"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row

_SUM = r"(?P<sum>\$\s?\d[\d,]*(?:\.\d\d)?)"
_OWN = (
    r"(?:co-?pay(?:ment)?s?|payments?|deposits?|down ?payments?|prepayments?"
    r"|copagos?|pagos?|dep[oó]sitos?|anticipos?)"
)
_CAME = r"(?:received|collected|paid|taken|made|posted|processed|recibi\w+|cobrad[oa]|pagad[oa]|hech[oa]|realizad[oa])"
_BE = r"(?:was |were |has been |that you |you |we |which you |que |fue |se )?"
_TOLD = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"\b(?:thank you|thanks|gracias)\b[^.;]{{0,25}}\b(?:for|por) (?:your |the |su |el )?(?:recent |visit )?"
        rf"{_OWN}\s(?:of|de|por)\s{_SUM}",
        rf"\b(?:thank you|thanks|gracias)\b[^.;]{{0,25}}\b(?:for|por) (?:your |the |su |el )?{_SUM} {_OWN}\b",
        rf"\b{_OWN}\s(?:of|de|por)\s{_SUM}\s{_BE}{_CAME}\b",
        rf"{_SUM} {_OWN}\s{_BE}{_CAME}\b",
        rf"\b(?:received|collected|recibimos|cobramos)\s(?:your |a |the |su |un |el )?{_OWN}\s(?:of|de|por)\s{_SUM}",
        rf"\b(?:received|collected|recibimos|cobramos)\s(?:your |a |the |su |un |el )?{_SUM} {_OWN}\b",
        rf"\b(?:you|patient|usted|el paciente|la paciente) (?:already |ya )?(?:paid|pag[oó])\s(?:a |us |an? |un )?"
        rf"(?:{_OWN}\s(?:of|de|por)\s)?{_SUM}",
    )
)
_THEIRS = re.compile(
    r"\b(?:insur\w+|(?:health |your )plan\b(?! year)|payer|medicare|medicaid|seguro|aseguradora|su plan|plan de salud"
    r"|refund\w*|reembols\w+|if you|si usted|unless|toward (?:your|the) (?:plan|deductible)|last year)\b",
    re.IGNORECASE,
)
"""Words of a sentence on other people's payments, on payments that went back, and on payments that may come."""
_ENDS = re.compile(r"(?<=[a-záéíóúñ\d)])(?<!\bDr)(?<!\bDra)(?<!\bSr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bSt)[.!?;]\s+")
PROSE = 5
"""Words from which on a row is a sentence."""


def thanked_for(rows: Sequence[Row], style: Style) -> tuple[Decimal, ...]:
    """What sentences say that the patient paid, each amount once."""
    return tuple(dict.fromkeys(_told(sentences(rows), style)))


def sentences(rows: Sequence[Row]) -> Iterator[str]:
    """The sentences of prose, those that run on into the row below whole."""
    running: list[str] = []
    for row in rows:
        prose = len(row.phrases) == 1
        if running and not (prose and (row.text[:1].islower() or row.text[:1] in "$(")):
            yield from _ENDS.split(" ".join(running))
            running = []
        if running or (prose and len(row.text.split()) >= PROSE):
            running.append(row.text)
    yield from _ENDS.split(" ".join(running))


def _told(sentences: Iterable[str], style: Style) -> Iterator[Decimal]:
    for sentence in sentences:
        matches = () if _THEIRS.search(sentence) else (words.search(sentence) for words in _TOLD)
        match = next((one for one in matches if one), None)
        if match and (amount := style.money(match["sum"])):
            yield amount
