"""Documents that are looked at and not read: too long, empty, or in the money of another country."""

from collections.abc import Sequence

from bot.bill import Bill
from bot.exceptions import TooLarge, Unreadable, Unsupported
from bot.readers.layout.language.currency import foreign_currency
from bot.readers.layout.language.trades import of_another_trade
from bot.readers.layout.page.rows import Row

MOST_ROWS = 12_000
NOTHING_SEEN = (
    "No charges or totals could be made out on this picture; take it again in good light, sharp and with the whole "
    "page in it, or send the page with the charges."
)
NO_BILL = (
    "No charges or totals could be found here; send the pages that list the services and their amounts, "
    "or paste their text."
)
NO_CARE = (
    "This does not look like a bill for medical care; send the pages that list the care and its amounts, "
    "or paste their text."
)


def check_trade(rows: Sequence[Row], bills: Sequence[Bill]) -> None:
    """Raises with one sentence for the person where these bills, without a code of care, are of another trade."""
    if not any(line.codes for bill in bills for line in bill.lines) and of_another_trade(row.text for row in rows):
        raise Unreadable(NO_CARE)


def check_rows(rows: Sequence[Row]) -> None:
    """Raises with one sentence for the person where these rows can be no bill in US dollars."""
    if len(rows) > MOST_ROWS:
        raise TooLarge("This document is far longer than a bill; send only the pages with the charges.")
    if not rows:
        raise Unreadable(NO_BILL)
    if money := foreign_currency(row.text for row in rows):
        raise Unsupported(f"The amounts of this document are in {money}; only bills in US dollars can be read here.")
