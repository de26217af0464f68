"""How much sense columns make as those of a table of charges."""

import re
from collections.abc import Iterable, Sequence

from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role, is_exact
from bot.readers.layout.stated.letterhead import PLACE

ANCHORS: frozenset[Role] = frozenset({"description", "code", "revenue", "service_date", "ndc"})
"""What a line is known by."""
OF_DOCUMENT = frozenset({"patient", "account", "claim_number", "statement_date", "due_date", "birth_date"})
"""What labels say of a whole document."""
OF_LINES: frozenset[Role] = frozenset({"code", "units", "revenue", "modifier", "ndc"})
"""What only a line has, and no sum of them."""
_OF_CARE = re.compile(
    r"dos|(?:date|dates) of (?:service|visit|care)|(?:service|svc|serv|visit|treatment) (?:date|dt)s?"
)

_ENCLOSED = re.compile(r"\b(?:enclosed|remitted|adjunt[ao]|incluid[ao]|enviad[ao])$")
"""What is written by hand on a slip."""
_OF_STAY = 3
"""Amounts beside the days of a stay, which may be all that a notice says of it."""
_SERVED: frozenset[Role] = frozenset({"description", "code", "revenue", "ndc", "charge", "units", "allowed"})
_ASKED: frozenset[Role] = frozenset({"patient_owes", "balance", "plan_paid", "credit"})
"""What is owed, and "Amount paid" over a blank."""


def sense_of(columns: Sequence[Column]) -> float:
    """How much sense these columns make as the heading of a table of charges; nought where they are none."""
    named = are_labels(columns)
    roles = {column.role for column in columns if column.heading and not (named and _is_place(column))}
    strange = [
        column.heading for column in columns if column.role == "other" and column_meaning(column.heading) is None
    ]
    unknown = len(strange) + sum(1 for heading in strange if labels_of(heading))  # a label is no heading
    known = roles - {"other"}
    if not known & (ANCHORS - {"service_date"}) and len(known & MONEY_ROLES) == 1 and named:
        return 0
    if _is_slip(columns):
        return 0
    stay = "units" in known and len(known & MONEY_ROLES) >= _OF_STAY and not unknown
    if not known & MONEY_ROLES or not (known & ANCHORS or stay) or unknown > len(known):
        return 0
    if len(known) == 2 and (unknown or not known & {"description", "code"}) and not _are_accounts(columns):
        return 0
    others = sum(column.role == "other" for column in columns) - len(strange)
    return len(known) + 0.3 * others - 0.7 * unknown


def names_document(labels: Iterable[str]) -> bool:
    """Whether labels say whose a document is, its number or its day, a day of care aside."""
    named = (label for label in labels if column_meaning(label) != "service_date")
    return any(meant in OF_DOCUMENT for label in named for meant in labels_of(label)[:1])


def are_labels(columns: Sequence[Column]) -> bool:
    """Whether headings are labels of a whole document: whose it is, its number and its day, what is owed."""
    said = {label for column in columns for label in labels_of(column.heading)[:1]}
    return len(said & OF_DOCUMENT) > 1


def _are_accounts(columns: Sequence[Column]) -> bool:
    """Whether each row is an account with its day of care and its amount, as a collector lists them."""
    said = [plain(column.heading) for column in columns]
    numbered = any(labels_of(heading)[:1] == ("account",) for heading in said)
    return numbered and any(map(_OF_CARE.fullmatch, said)) and any(column.role == "charge" for column in columns)


def _is_slip(columns: Sequence[Column]) -> bool:
    """Whether headings are those of a slip to send back or of a box of labels: an account, its day and what it owes.

    A list of accounts says of each the day of care or the service, or what was charged.
    """
    said = [plain(column.heading) for column in columns]
    if any(map(_ENCLOSED.search, said)):
        return True
    if not any(labels_of(heading)[:1] == ("account",) for heading in said):
        return False
    served = any(map(_OF_CARE.fullmatch, said)) or any(column.role in _SERVED for column in columns)
    return not served and {column.role for column in columns} & MONEY_ROLES <= _ASKED


def _is_place(column: Column) -> bool:
    """Whether a name of who gives care stands over a column, as a letterhead does beside a box of labels."""
    return column.role == "description" and not is_exact(column.heading) and bool(PLACE.search(column.heading))
