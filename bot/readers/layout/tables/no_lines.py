"""Rows of a table that look like lines and are none: headings of sections, names of an amount."""

import re
from collections.abc import Sequence

from bot.readers.layout.columns.assign import Placed
from bot.readers.layout.columns.headings import PERIOD, Heading
from bot.readers.layout.columns.marks import has_digit, is_coded
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style, Token
from bot.readers.layout.language.vocabulary import MONEY_ROLES
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.transactions import TRANSACTIONS
from bot.readers.layout.tables.lines import Draft
from bot.readers.layout.tables.table import Cells, Table
from bot.readers.layout.tables.table_sums import has_code

_WAITS = re.compile(
    r"\b(?:pending|awaiting|waiting|in process|processing|sent to|submitted to|billed to|filed with"
    r"|(?:your|patient) (?:responsibility|share|portion|balance))\b"
)
"""What is left to somebody, and no service."""
_ANNOUNCED = re.compile(
    r"(?:claim|encounter|visit|voucher|invoice|case) ?(?:no\.?|id|number)? ?[#:]? ?[\w-]*\d[\w-]*\b.*:", re.IGNORECASE
)
"""A claim by its number, and labels with what they say of it."""
_MARK = re.compile(r"\d{1,4}|(?:(?:CO|PR|OA|PI)-?[A-Z]?|[A-Z]{1,2})\d{1,3}:?")
"""The number of a section, or the code of a reason or remark that a legend explains."""


def is_section(heading: Heading, line: Draft) -> bool:
    """Whether a row without amounts is no line where each has its day: "0250 - Pharmacy", "N130 Ask the plan"."""
    if not heading.has("service_date") or line.heading_date or MONEY_ROLES & set(line.cells):
        return False
    codes = [code for role in ("code", "revenue", "ndc") for code in line.cells.get(role, ())]
    days = line.cells.get("service_date", ())
    return (
        not is_coded(codes)
        and not any(token.kind == "date" for token in days)
        and all(_MARK.fullmatch(token.text) or not has_digit([token]) for token in days)
    )


def heads_visit(heading: Heading, row: Row, cells: Cells) -> bool:
    """Whether a row without amounts is a day and words a space behind it, left of where the lines have theirs."""
    days, words = cells.get("service_date", []), cells.get("description", [])
    described = next((column.x0 for column in heading.columns if column.role == "description"), 0.0)
    return (
        not row.cells
        and len(row.phrases) == 1
        and set(cells) == {"service_date", "description"}
        and any(token.kind == "date" for token in days)
        and words[0].x0 < described - 2 * row.width
    )


def names_amount(heading: Heading, cells: Cells) -> bool:
    """Whether the words of a row say what its amount is, as "Not covered by plan" does, and no service.

    Of what a plan paid, "March 2026" and "Year-to-date" are sums; of charges, they may be a month's.
    """
    said = " ".join(token.text for token in cells.get("description", ()))
    priced = {role for role in MONEY_ROLES & set(cells) if any(token.kind == "money" for token in cells[role])}
    told = " ".join(token.text for tokens in cells.values() for token in tokens if token.kind == "text")
    if priced == {"patient_owes"} and heading.has("charge") and _WAITS.search(plain(told)):
        return True
    return column_meaning(said) in MONEY_ROLES if heading.has("charge") else bool(PERIOD.fullmatch(said))


def ends_with_payments(table: Table) -> bool:
    """Whether payments stand below all lines, each of which has a code: what follows without one is a sum."""
    last = table.sums[-1] if table.sums else None
    if last is None or last.label not in TRANSACTIONS or last.dated or last.after < len(table.drafts):
        return False
    return bool(table.drafts) and all(has_code(one.cells) for one in table.drafts)


def says_amount(placed: Sequence[Placed], style: Style) -> bool:
    """Whether an amount stands in a row that is more than nothing."""
    return any(one.token.kind == "money" and style.amount(one.token.text) != 0 for one in placed)


def claim_day(cells: Cells, style: Style) -> Token | None:
    """The day of a row that announces the claim or visit below it: "06/24/2026  Claim 88120 - Patient: Noel Barrow"."""
    days = cells.get("service_date", ())
    said = " ".join(token.text for role in ("code", "description") for token in cells.get(role, ()))
    return days[0] if len(days) == 1 and style.date(days[0].text) and _ANNOUNCED.match(said) else None


def beside_code(heading: Heading, cells: Cells) -> list[Token]:
    """Words in a column of codes that holds the descriptions too, as one headed "Procedure" does."""
    words = cells.get("code", []) if not heading.has("description") else []
    return words if words and set(cells) == {"code"} and not is_coded(words) else []


def is_alone(heading: Heading, cells: Cells, dated: bool) -> bool:
    """Whether a row without words is a line: by its day, or as all that is said of a stay, its days and its amounts."""
    if heading.has("description"):
        return False
    named = any(heading.has(role) for role in ("code", "service_date", "revenue", "ndc"))
    return dated or (not named and has_digit(cells.get("units", ())))
