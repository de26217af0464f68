"""How far the limits of the plan's year are used, where the paper says it: "You have met $283.00 of your $283.00
deductible", "Deductible: $1,000.00. Applied to date: $642.00", or a small table of limits."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.bill import Limit, YearSum
from bot.readers.layout.rows import Row

_ABOVE = 4
"""Rows above a row of a small table in which its headings stand."""
_FEW = 3
"""Amounts of a limit: the whole, what is used, what is left."""
_NAMES: tuple[tuple[Limit, str], ...] = (
    ("out_of_pocket", r"out[- ]of[- ]pocket(?: (?:max(?:imum)?|limit))?|desembolso m[aá]ximo"),
    ("deductible", r"deductibles?|deducibles?"),
)
_NAME = re.compile("|".join(rf"(?P<{what}>\b(?:{words})\b)" for what, words in _NAMES), re.IGNORECASE)
_SUM = r"\$\s?\d[\d,]*(?:\.\d\d)?(?!\d)"
_AMOUNT = re.compile(rf"{_SUM}|(?<![\d.,])\d[\d,]*\.\d\d(?!\d)")
_USED = r"met|used|applied|satisfied|to date|so far|accumulated|spent|ytd|cumplid\w+|usad\w+|acumulad\w+|aplicad\w+"
_LEFT = r"(?:remaining|remains)(?! (?:balance|amount due))|left|to go|restantes?|quedan?|faltan?"
_USES, _LEAVES = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (_USED, _LEFT))
_LIMITS = re.compile(r"\b(?:limit|annual|yearly|maximum|max|total|amount|l[ií]mite|anual)\b", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|out of|toward|de)(?: (?:your|the|su))?\W*$|/\s*$", re.IGNORECASE)
_MET = re.compile(
    rf"\b(?:{_USED}|paid)\b[^$.;]{{0,15}}(?P<used>{_SUM}) (?:of|toward|out of|de) (?:your |the |a |su |un )?"
    rf"(?P<limit>{_SUM}) (?:[\w-]+ ){{0,4}}?(?:{_NAMES[0][1]}|{_NAMES[1][1]})\b",
    re.IGNORECASE,
)
_HAS_MET = re.compile(
    rf"(?P<used>{_SUM}) (?:of|toward|out of|de) (?:your |the |a |su |un )?(?P<limit>{_SUM}) (?:[\w-]+ ){{0,4}}?"
    rf"(?:{_NAMES[0][1]}|{_NAMES[1][1]})\b[^$.;]{{0,20}}\b(?:{_USED})\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"^\W*(?:(?:your|the|individual|single|family|in|out|of|network|annual|yearly|calendar|plan|year|medical|\d{4})\W+)*"
    rf"(?:{_NAMES[0][1]}|{_NAMES[1][1]})\b",
    re.IGNORECASE,
)
"""How a row begins that is about a limit alone."""
_THIS_TIME = re.compile(rf"^\W*(?:was|were|is|has been)\b[^$.;]{{0,12}}\b(?:{_USED})\b", re.IGNORECASE)
_OF_THIS_CLAIM = re.compile(r"\b(?:appl\w+|count\w+|went|goes|credit\w+|aplic\w+)\b[^$.;]{0,20}$", re.IGNORECASE)
"""Before a limit's name: what of this claim went to it, and not what the year's total is."""
_FAMILY = re.compile(r"\bfamil\w+", re.IGNORECASE)


def year_sums_of(rows: Sequence[Row]) -> tuple[YearSum, ...]:
    """The limits that the paper tells whole, each once: that of one person before that of the family."""
    told = [one for index in range(len(rows)) for one in _told(rows, index)]
    found: dict[Limit, YearSum] = {}
    for one in sorted(told, key=lambda one: one.family):
        found.setdefault(one.what, one)
    return tuple(found.values())


def without_year_tables(rows: Sequence[Row]) -> list[Row]:
    """The rows without a small table of limits: whole, used and left add up in it, and none of them is a charge."""
    taken: set[int] = set()
    for index, row in enumerate(rows):
        name = _NAME.search(row.text) if _OPENS.search(row.text) else None
        if name is None:
            continue
        rest = row.text[name.end() :]
        said, heading = _said(rest), None
        if not said:
            said, heading = _headed(rows, index, rest)
            said = said if len(said) == _FEW else {}
        whole = len(said) == len(_AMOUNT.findall(rest))
        if said and whole and any(_made(_what(name.group()), row.text, **said)):
            taken |= {index} if heading is None else {index, heading}
    return [row for index, row in enumerate(rows) if index not in taken]


def _told(rows: Sequence[Row], index: int) -> Iterator[YearSum]:
    text = rows[index].text
    names = list(_NAME.finditer(text))
    if not names:
        return
    after = rows[index + 1].text if index + 1 < len(rows) else ""
    goes_on = _USES.match(after) or _LEAVES.match(after) or not _AMOUNT.search(text[names[-1].end() :])
    whole = f"{text} {after}" if goes_on and not _NAME.search(after) else text
    said_whole = f"{rows[index - 1].text} {whole}" if index else whole
    for met in (*_MET.finditer(said_whole), *_HAS_MET.finditer(said_whole)):
        yield from _made(_what(met.group()), met.group(), used=met["used"], limit=met["limit"])
    for name, end in zip(names, [*(one.start() for one in names[1:]), len(whole)], strict=True):
        if not _OF_THIS_CLAIM.search(text[: name.start()]):
            said = _said(whole[name.end() : end]) or _headed(rows, index, text[name.end() :])[0]
            yield from _made(_what(name.group()), text, **said)


def _what(words: str) -> Limit:
    name = _NAME.search(words)
    return "out_of_pocket" if name and name["out_of_pocket"] else "deductible"


def _said(text: str) -> dict[str, str]:
    """What each amount behind a limit's name is, by the words before it; a first one that stands alone is the limit,
    unless "of" leads from it to another."""
    found: dict[str, str] = {}
    at = 0
    for amount in list(_AMOUNT.finditer(text))[:_FEW]:
        gap = text[at : amount.start()]
        kind = "limit" if _OF.search(gap) else "left" if _LEAVES.search(gap) else "used" if _USES.search(gap) else ""
        if not kind and not found and _THIS_TIME.search(text[amount.end() :]):
            return {}  # "Deductible: $120.00 was applied": of this claim
        found.setdefault(kind or ("first" if not found else "more"), amount.group())
        at = amount.end()
    if first := found.pop("first", None):
        rest = "left" if _LEAVES.search(text) else "used" if _USES.search(text) else None
        meant = rest if "limit" in found else "limit"
        if meant is None or meant in found:
            return {}
        found[meant] = first
    return {} if "more" in found else found


def _headed(rows: Sequence[Row], index: int, text: str) -> tuple[dict[str, str], int | None]:
    """What the amounts of a row of a small table are by the headings above it, and the row of these."""
    amounts = [one.group() for one in _AMOUNT.finditer(text)]
    for above in range(index - 1, max(index - _ABOVE, 0) - 1, -1):
        row = rows[above]
        kinds = [kind for phrase in row.phrases if (kind := _kind(phrase.text))][-len(amounts) :]
        if len(set(kinds)) == len(amounts) > 1 and not _AMOUNT.search(row.text):
            return dict(zip(kinds, amounts, strict=True)), above
    return {}, None


def _kind(heading: str) -> str | None:
    """What a heading of a small table says stands below it."""
    words = (("left", _LEAVES), ("used", _USES), ("limit", _LIMITS))
    return next((kind for kind, pattern in words if pattern.search(heading)), None)


def _made(what: Limit, text: str, **said: str) -> Iterator[YearSum]:
    """The limit, where its parts go together."""
    sums = {kind: Decimal(re.sub(r"[^\d.]", "", amount)) for kind, amount in said.items()}
    limit, used, left = (sums.get(kind) for kind in ("limit", "used", "left"))
    if limit is None or limit <= 0 or (used is None and left is None):
        return
    used = limit - left if used is None and left is not None else used
    if used is None or not 0 <= used <= limit or (left is not None and used + left != limit):
        return
    yield YearSum(what=what, limit=limit, used=used, family=bool(_FAMILY.search(text)))
