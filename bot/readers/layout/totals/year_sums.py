"""How far the limits of the plan's year are used, where the paper says it: "You have met $283.00 of your $283.00
deductible", "Deductible: $1,000.00. Applied to date: $642.00", or a small table of limits."""

import re
from collections.abc import Iterator, Sequence

from bot.bill import Limit, YearSum
from bot.readers.layout.page.rows import Row
from bot.readers.layout.totals.year_tables import year_tables
from bot.readers.layout.totals.year_words import (
    AMOUNT,
    ANY_NAME,
    LEAVES,
    NAME,
    USED,
    USES,
    kind_of,
    limit_of,
    made,
)

_ABOVE = 4
"""Rows above a row of a small table in which its headings stand."""
_FEW = 3
"""Amounts of a limit: the whole, what is used, what is left."""
_OF = re.compile(r"\b(?:of|out of|toward|de)(?: (?:your|the|su))?\W*$|/\s*$", re.IGNORECASE)
_USED_OF = rf"(?P<used>{AMOUNT.pattern}) (?:of|toward|out of|de) (?:your |the |a |su |un )?(?P<limit>{AMOUNT.pattern})"
_MET = re.compile(
    rf"\b(?:{USED}|paid)\b[^$.;]{{0,15}}{_USED_OF} (?:[\w-]+ ){{0,4}}?(?:{ANY_NAME})\b",
    re.IGNORECASE,
)
_HAS_MET = re.compile(
    rf"{_USED_OF} (?:[\w-]+ ){{0,4}}?(?:{ANY_NAME})\b[^$.;]{{0,20}}\b(?:{USED})\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"^\W*(?:(?:your|the|individual|single|family|in|out|of|network|annual|yearly|calendar|plan|year|medical|\d{4})\W+)*"
    rf"(?:{ANY_NAME})\b",
    re.IGNORECASE,
)
"""How a row begins that is about a limit alone."""
_THIS_TIME = re.compile(rf"^\W*(?:was|were|is|has been)\b[^$.;]{{0,12}}\b(?:{USED})\b", re.IGNORECASE)
_OF_THIS_CLAIM = re.compile(r"\b(?:appl\w+|count\w+|went|goes|credit\w+|aplic\w+)\b[^$.;]{0,20}$", re.IGNORECASE)
"""Before a limit's name: what of this claim went to it, and not what the year's total is."""


def year_sums_of(rows: Sequence[Row]) -> tuple[YearSum, ...]:
    """The limits that the paper tells whole, each once: that of one person before that of the family."""
    told = [one for index in range(len(rows)) for one in _told(rows, index)]
    told += [one for table in year_tables(rows) for one in table.sums]
    found: dict[Limit, YearSum] = {}
    for one in sorted(told, key=lambda one: one.family):
        found.setdefault(one.what, one)
    return tuple(found.values())


def without_year_tables(rows: Sequence[Row]) -> list[Row]:
    """The rows without a small table of limits: whole, used and left add up in it, and none of them is a charge.

    A row that says the same in words, and nothing more, goes too: "You have met $283.00 of your $1,500.00 deductible".
    """
    taken = {index for table in year_tables(rows) for index in table.rows}
    for index, row in enumerate(rows):
        if _tells_all(row.text):
            taken.add(index)
            continue
        if index and _are_parts(rows[index - 1].text, row.text):
            taken |= {index - 1, index}
            continue
        name = NAME.search(row.text) if _OPENS.search(row.text) else None
        if name is None:
            continue
        rest = row.text[name.end() :]
        said, heading = _said(rest), None
        if not said:
            said, heading = _headed(rows, index, rest)
            said = said if len(said) == _FEW else {}
        whole = len(said) == len(AMOUNT.findall(rest))
        if said and whole and any(made(limit_of(name.group()), row.text, **said)):
            taken |= {index} if heading is None else {index, heading}
    return [row for index, row in enumerate(rows) if index not in taken]


def _tells_all(text: str) -> bool:
    """Whether the two amounts of a text are a limit and how much of it is used."""
    met = _MET.search(text) or _HAS_MET.search(text)
    if met is None or len(AMOUNT.findall(text)) != 2:
        return False
    return any(made(limit_of(met.group()), text, used=met["used"], limit=met["limit"]))


def _are_parts(above: str, text: str) -> bool:
    """Whether two rows tell of one limit how much is used and how much is left: "Deductible met to date: $80.00"."""
    names = [NAME.search(said) for said in (above, text)]
    alone = all(len(AMOUNT.findall(said)) == 1 for said in (above, text))
    if not alone or not all(names) or limit_of(above) != limit_of(text) or not all(map(_OPENS.search, (above, text))):
        return False
    return bool(USES.search(above) and LEAVES.search(text)) and not LEAVES.search(above)


def _told(rows: Sequence[Row], index: int) -> Iterator[YearSum]:
    text = rows[index].text
    names = list(NAME.finditer(text))
    if not names:
        return
    after = rows[index + 1].text if index + 1 < len(rows) else ""
    goes_on = USES.match(after) or LEAVES.match(after) or not AMOUNT.search(text[names[-1].end() :])
    whole = f"{text} {after}" if goes_on and not NAME.search(after) else text
    said_whole = f"{rows[index - 1].text} {whole}" if index else whole
    for met in (*_MET.finditer(said_whole), *_HAS_MET.finditer(said_whole)):
        yield from made(limit_of(met.group()), met.group(), used=met["used"], limit=met["limit"])
    for name, end in zip(names, [*(one.start() for one in names[1:]), len(whole)], strict=True):
        if not _OF_THIS_CLAIM.search(text[: name.start()]):
            said = _said(whole[name.end() : end]) or _headed(rows, index, text[name.end() :])[0]
            yield from made(limit_of(name.group()), text, **said)


def _said(text: str) -> dict[str, str]:
    """What each amount behind a limit's name is, by the words before it; a first one that stands alone is the limit,
    unless "of" leads from it to another."""
    found: dict[str, str] = {}
    at = 0
    for amount in list(AMOUNT.finditer(text))[:_FEW]:
        gap = text[at : amount.start()]
        kind = "limit" if _OF.search(gap) else "left" if LEAVES.search(gap) else "used" if USES.search(gap) else ""
        if not kind and not found and _THIS_TIME.search(text[amount.end() :]):
            return {}  # "Deductible: $120.00 was applied": of this claim
        found.setdefault(kind or ("first" if not found else "more"), amount.group())
        at = amount.end()
    if first := found.pop("first", None):
        rest = "left" if LEAVES.search(text) else "used" if USES.search(text) else None
        meant = rest if "limit" in found else "limit"
        if meant is None or meant in found:
            return {}
        found[meant] = first
    return {} if "more" in found else found


def _headed(rows: Sequence[Row], index: int, text: str) -> tuple[dict[str, str], int | None]:
    """What the amounts of a row of a small table are by the headings above it, and the row of these."""
    amounts = [one.group() for one in AMOUNT.finditer(text)]
    for above in range(index - 1, max(index - _ABOVE, 0) - 1, -1):
        row = rows[above]
        kinds = [kind for phrase in row.phrases if (kind := kind_of(phrase.text))][-len(amounts) :]
        if len(set(kinds)) == len(amounts) > 1 and not AMOUNT.search(row.text):
            return dict(zip(kinds, amounts, strict=True)), above
    return {}, None
