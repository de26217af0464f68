"""Of labels that are said several times, below single charges and for the whole, those amounts that close the sum."""

from collections.abc import MutableMapping, Sequence
from decimal import Decimal
from itertools import product

from bot.readers.layout.language.labels import Label
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.totals.meant import TAKEN_OFF

_MOST = 8
"""Amounts of one label that are tried."""


def that_close(printed: MutableMapping[Label, Decimal], fields: Sequence[Field]) -> None:
    """Put the only amounts under their labels by which the charges less all that was taken off are what is asked.

    Nothing changes where what is ``printed`` closes already, where several ways would, or where an earlier balance may
    be a part of what is asked.
    """
    if printed.get("previous"):
        return
    charges, labels = printed.get("charges"), [label for label in (*TAKEN_OFF, "patient_owes") if label in printed]
    if charges is None or "patient_owes" not in printed or len(labels) < 2 or _closes(printed, charges, labels):
        return
    options = [_said(label, printed[label], fields) for label in labels]
    if max(map(len, options)) < 2:
        return
    ways = [way for way in product(*options) if charges - sum(way[:-1]) == way[-1]]
    if len(ways) == 1:
        printed.update(zip(labels, ways[0], strict=True))


def _closes(printed: MutableMapping[Label, Decimal], charges: Decimal, labels: Sequence[Label]) -> bool:
    return charges - sum(printed[label] for label in labels[:-1]) == printed[labels[-1]]


def _said(label: Label, known: Decimal, fields: Sequence[Field]) -> list[Decimal]:
    """The amounts that stand beside the label anywhere, the one ``known`` first."""
    others = (one.value for one in fields if one.label == label)
    amounts = (abs(value) for value in others if isinstance(value, Decimal))
    return list(dict.fromkeys([known, *amounts]))[:_MOST]
