"""Reads what a question wants to know of how a debt grew, where a collector's letter tells it step by step: the
interest, the fees, what was owed at first, how much more it is now, what was counted as paid."""

import re
from collections.abc import Mapping

from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.bill import Debt

_OTHERWISE = re.compile(
    r"\b(?:can|could|may|allowed|legal\w*|have to|must|should|dispute\w*|stop"
    r"|waive\w*|remove\w*|if|will|keep|negotiat\w+"
    r"|plan|free|(?:my|our|his|her|your) credit|credit (?:scores?|reports?|ratings?|bureaus?|history)|historial|buro"
    r"|pueden|puede|legal|tengo que|debo pagar|disput\w+|quit\w+|perdon\w+|si|plan de pagos)\b"
)
"""Words that ask whether a part of the debt is right, or what is to come of it."""
_WHY = re.compile(r"\b(?:why|how come|por ?que)\b")
_ASPECTS: Mapping[str, re.Pattern[str]] = {
    "grown": re.compile(
        r"\bhow much (?:more|extra|bigger|higher|(?:did|has|have|was|got|is) (?:\w+ ){0,3}?"
        r"(?:added|add|grow\w*|gr[eo]w|go(?:ne)? up))\b"
        r"|\b(?:grew|grown|gone up|went up|goes up|increased?|more than (?:the|my|what) (?:original|first|i))\b"
        r"|\b(?:on top|added on)\b|\bturn(?:ed|s)? (?:in)?to\b|\b(?:come|came) (?:up|down) (?:to|with|from)\b"
        r"|\bhow (?:did|do|does) (?:they|you|it) get (?:to|from)\b|\bse (?:hizo|hicieron|convirti\w+)\b"
        r"|\b(?:cuanto mas|subio|aumento|crecio|de mas)\b"
        r"|\bcuanto (?:me |le |la |lo )?(?:subi\w+|aument\w+|creci\w+|agregaron|metieron|cargaron|inflaron)\b"
    ),
    "owed": re.compile(
        r"\b(?:original(?:ly)?|at first|to begin with|to start|started? (?:at|with|out)|in the beginning|initial(?:ly)?"
        r"|before (?:the |they |any )?(?:interest|fees?|added)|without (?:the |any )?(?:interest|fees?|extra)"
        r"|original|al principio|inicial\w*|antes de(?:l| los)? (?:interes\w*|recargos?)"
        r"|sin (?:los )?(?:interes\w*|recargos?))\b"
    ),
    "added": re.compile(
        r"\b(?:interest|interes(?:es)?)\b.*\b(?:fees?|recargos?)\b|\b(?:fees?|recargos?)\b.*\b(?:interest|interes(?:es)?)\b"
        r"|\bhow much (?:did|have|has) (?:they|this \w+|the \w+)"
        r" (?:add|tack|pile|put)\w*(?! in)\b|\bcuanto (?:le |me )?agregaron\b(?! de)"
    ),
    "interest": re.compile(r"\b(?:interest|interes(?:es)?)\b"),
    "fees": re.compile(r"\b(?:fees?|recargos?|comision(?:es)?|cuotas de cobro)\b"),
    "credited": re.compile(
        r"\b(?:did|was|were|is|are|have|has|how much)\b.*\b(?:count(?:ed|ing)?"
        r"|credit(?:ed)?|take off|taken off|subtract\w*"
        r"|deduct\w*)\b|\b(?:contaron|acreditaron|restaron|descontaron)\b"
    ),
}
"""What is asked of the debt, what is told surest first."""


def _counts_back(asked: Asked, debt: Debt) -> bool:
    """Whether the question takes what was paid from what was owed: "it was 842 and I paid 150, so why isn't it 692"."""
    named = {*asked.told.amounts, *asked.told.numbers}
    return bool(debt.credited) and {debt.owed, debt.credited} <= named


def debt_asked(asked: Asked) -> Reckoning | None:
    """What of the debt's story ``asked`` wants; None where the paper tells none, or nothing of it is asked."""
    if not asked.sets.bill.debt or _OTHERWISE.search(asked.words):
        return None
    aspect = next((aspect for aspect, words in _ASPECTS.items() if words.search(asked.words)), None)
    if _counts_back(asked, asked.sets.bill.debt):
        return Reckoning("debt", counts="grown")
    if aspect is None or (_WHY.search(asked.words) and aspect != "grown"):
        return None
    return Reckoning("debt", counts=aspect)
