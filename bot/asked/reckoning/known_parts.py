"""Questions wholly made of known parts, as they stand or with what is said around them taken out."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.asked.reckoning.at_allowed import at_allowed
from bot.asked.reckoning.composed import composed
from bot.asked.reckoning.composed_amounts import kind_of_share, of_amounts
from bot.asked.reckoning.composed_whole import of_whole
from bot.asked.reckoning.each_amount import each_amount
from bot.asked.reckoning.mean_amount import mean_amount
from bot.asked.reckoning.own_parts import own_parts
from bot.asked.reckoning.own_product import own_product
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.reckoning.totals_together import totals_together
from bot.asked.wording.plainly import said_simply

_SUPPOSED = re.compile(
    r"\b(?:suppose|supposing|pretend|imagine|assuming|what if|if (?:\w+ ){1,4}?(?:were|had|been|met|hit))\b"
    r".*\b(?:covered|prevent(?:at)?ive|free|approved|authorized|accepted|deductible)\b"
)
"""What is told of a line as it stands is no answer to what is supposed of it."""

_OF_FIGURES: tuple[Callable[[Asked], Reckoning | None], ...] = (
    own_product, own_parts, mean_amount, each_amount, totals_together, at_allowed,
)  # fmt: skip
"""What is told by its figures and amounts, before any charge is looked for."""


def of_known_parts(asked: Asked) -> Reckoning | None:
    """What ``asked`` wants where it is wholly made of known parts, as it stands or said in fewer words."""
    if found := next((one for reader in _OF_FIGURES if (one := reader(asked))), None):
        return found
    if _SUPPOSED.search(asked.words):
        return None
    if found := kind_of_share(asked) or of_whole(asked) or composed(asked):
        return found
    simple = replace(asked, words=said_simply(asked.words))
    same = simple.words == asked.words
    return (None if same else of_whole(simple) or composed(simple)) or of_amounts(simple)
