"""Labels and headings that say that something was paid, and those that do not say by whom."""

import re

from bot.readers.layout.language.phrases import plain

_BARE = re.compile(
    r"(?:amount |amt |total )?paid(?: amount| amt)?|(?:monto |cantidad |importe )?pagad[oa]|payment amount"
    r"|payments?(?: received| made)?|pagos?(?: recibidos?)?"
)
_DONE = re.compile(r"\b(?:paid|pd|pagad[oa]|pago|abono|received|collected|recibid[oa]|cobrad[oa])\b")


def is_bare_paid(label: str) -> bool:
    """Whether a label says that something was paid and not by whom.

    >>> is_bare_paid("Amount paid"), is_bare_paid("Plan paid")
    (True, False)
    """
    return bool(_BARE.fullmatch(plain(label)))


def says_paid(label: str) -> bool:
    """Whether a label says that a payment was made: "payment" alone may be one to make.

    >>> says_paid("You paid"), says_paid("Patient payment")
    (True, False)
    """
    return bool(_DONE.search(plain(label)))
