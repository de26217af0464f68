"""What a document prints and its reading could not place, told from the warnings of the bill.

A sum that does not come out may only lack such an amount, so that nothing can be said against the document.
"""

import re
from decimal import Decimal

from bot.bill import Bill

_SAID = ("could not be placed", "without saying who paid", "may have more charges")
"""What the sentences of the readers of layouts say of an amount without a place or a page that is not here, one of
these each."""
_AMOUNT = re.compile(r"-?\$?\d[\d,]*\.\d\d(?!\d)")


def is_partly_read(bill: Bill) -> bool:
    """Whether the document prints amounts that are nowhere in the bill."""
    return any(map(_is_said, bill.warnings))


def unplaced(bill: Bill) -> tuple[Decimal, ...]:
    """The amounts without a place, as positive sums of money, in their order."""
    found: list[Decimal] = []
    for warning in bill.warnings:
        if _is_said(warning) and (amounts := _AMOUNT.findall(warning)):
            found.append(abs(Decimal(re.sub(r"[$,]", "", amounts[-1]))))
    return tuple(dict.fromkeys(found))


def _is_said(warning: str) -> bool:
    return any(words in warning for words in _SAID)
