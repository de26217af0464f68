"""Several claims on one document: each is a bill of its own, under the letterhead they share."""

import re
from collections.abc import Sequence

from bot.readers.layout.columns.headings import heading_at
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.stated.claimed import OPENED, claim_summed, number_summed
from bot.readers.layout.stated.fields import fields_of
from bot.readers.layout.stated.letterhead import PLACE
from bot.readers.layout.stated.values import Values

_MOST_ABOVE = 6
_FEWEST_COLUMNS = 4
_NEAR = 1.3
"""Heights of a row between those of one block."""
_APART = 2.5
"""Heights of a row between labels of one claim."""
_ADDRESS = re.compile(r"\b(?-i:[A-Z]{2}),? \d{5}(?:-\d{4})?$|^p\.?\s?o\.? box\b|^\d{1,6} [A-Z].{3,},", re.IGNORECASE)
_TOTAL = re.compile(r"total(?:s|es)?\b", re.IGNORECASE)
_REFERRED = re.compile(r"(?:referred|ordered|referid[oa]|ordenad[oa]) (?:by|por)\b", re.IGNORECASE)
_OF_CLAIM: frozenset[Label] = frozenset(
    {"patient", "provider", "account", "claim_number", "service_date", "statement_date", "location", "ignored"}
)
"""What labels say of a claim around its number."""
_MADE_OF: frozenset[Role] = frozenset({"description", "charge"})
_OF_ALL = re.compile(
    r"grand totals?\b|(?:all claims|claims) totals?\b|totals?,? (?:(?:for|of) )?(?:all|these) claims\b|total general\b"
    r"|total(?:es)? (?:de )?todos (?:los|sus) reclamos\b"
    r"|(?:[\w'’]{1,20} ){1,5}(?:(?:for|of|on|from|across) all (?:of )?(?:your |the |these )?claims"
    r"|(?:de|por|para) todos (?:los|sus|estos) reclamos)\b"
    r"|(?:a |the |your |total |un |el )*(?:payments?|checks?|eft|direct deposits?|pago|cheque|dep[oó]sito)\b.{0,60}"
    r"\b(?:sent|issued|mailed|made|paid|deposited|envi[oó]|emiti[oó]|envió|enviado|pagad[oa])\b",
    re.IGNORECASE,
)
"""Rows that are of all claims and stand below the last: their sum, how they were paid."""


def parts_of(rows: Sequence[Row], style: Style) -> list[list[Row]]:
    """The rows of each claim, the shared first rows before each; all rows as one where there is but one claim.

    A claim begins at the row that names its number and has a table of its own, or rows of amounts under a heading
    that stands above the first claim and is for all of them. Amounts that are printed before the first claim are
    those of all claims, and of none.
    """
    begins = _with_heads(rows, _numbered(rows, style), style)
    if len(begins) < 2:
        return [list(rows)]
    spans = list(zip(begins, [*begins[1:], len(rows)], strict=True))
    if not (_have_tables(rows, spans, style) or _share_heading(rows, spans, style) or _have_blocks(rows, spans)):
        return [list(rows)]
    shared = [row for row in rows[: begins[0]] if not _has_money(row, style)]
    return [[*shared, *(row for row in rows[begin:end] if not _OF_ALL.match(row.text))] for begin, end in spans]


def _numbered(rows: Sequence[Row], style: Style) -> list[int]:
    """The rows that first name each claim by its number, beside a label or as the title of the claim."""
    starts: dict[str, int] = {}
    for field in fields_of(rows, frozenset(), Values(style), style):
        if (
            field.label == "claim_number"
            and isinstance(field.value, str)
            and not _heads_services(rows, field.row, style)
        ):
            starts.setdefault(field.value, field.row)
    for index, row in enumerate(rows):
        if match := OPENED.match(row.text):
            starts.setdefault(match[1], index)
    above, summed = sorted(set(starts.values())), _above_sums(rows, style)
    at_sums = any(_is_at_sum(rows, index) for index in above)
    return summed if len(summed) > len(above) or (summed and at_sums) else above


def _heads_services(rows: Sequence[Row], index: int, style: Style) -> bool:
    """Whether a row heads a table of services, a column of which says for each of what claim it is."""
    row = rows[index]
    heading = heading_at(rows, index, style) if len(row.phrases) > _FEWEST_COLUMNS else None
    return heading is not None and heading.has("charge") and (heading.has("description") or heading.has("code"))


def _above_sums(rows: Sequence[Row], style: Style) -> list[int]:
    """The rows at which claims begin that only their sums number: at the heading of each, or below the sum before."""
    sums: dict[str, int] = {}
    for index, row in enumerate(rows):
        named = next(claim_summed([row]), None)
        ends = [index] if named else [at for at in (index + 1, index + 2) if _summed_over(rows[index : at + 1])]
        if ends:
            sums[str(named.value) if named else _summed_over(rows[index : ends[0] + 1])] = ends[0]
    found: list[int] = []
    after = 0
    for end in sums.values() if len(sums) > 1 else ():
        heads = [index for index in range(after, end) if heading_at(rows, index, style)]
        if not heads and not found:
            return []
        found.append(heads[0] if heads else after)
        after = end + 1
    return found


def _is_at_sum(rows: Sequence[Row], index: int) -> bool:
    """Whether the number of a claim is in the words of its sum, and not over the next claim below that."""
    over = (rows[at : index + more] for at in (index - 1, index - 2) if at >= 0 for more in (1, 2))
    return bool(_TOTAL.match(rows[index].text)) or any(map(_summed_over, over))


def _summed_over(rows: Sequence[Row]) -> str:
    """The number of the claim that a sum is of, whose label goes on in the rows below its amounts; empty for none."""
    if len(rows) < 2 or not _TOTAL.match(rows[0].text):
        return ""
    if any(len(row.phrases) > 1 or ":" in row.text for row in rows[1:]):
        return ""  # "Claim number: 1234" heads the next claim
    said = " ".join([rows[0].phrases[0].text, *(row.text for row in rows[1:])])
    return number_summed(said)


def _with_heads(rows: Sequence[Row], begins: list[int], style: Style) -> list[int]:
    """The starts moved up over what stands right above each number: labels of the claim where the first claim has some
    there, or else what all have alike, the day of care or who gave it."""
    if len(begins) > 1 and all(_labels_above(rows, begin, style) for begin in begins[:2]):
        return [begin - _labels_above(rows, begin, style) for begin in begins]
    heads = [_heading_above(rows, begin, style) for begin in begins]
    if len(begins) > 1 and all(head is not None for head in heads):
        return [head for head in heads if head is not None]
    days = [_day_above(rows, begin, style) for begin in begins]
    if len(begins) > 1 and all(day is not None for day in days):
        return [day for day in days if day is not None]
    up = 0
    while up < _MOST_ABOVE and len(begins) > 1 and begins[0] > up:
        kinds = {_kind(rows[begin - up - 1], style) for begin in begins}
        near = all(_gap(rows, begin - up) < _NEAR for begin in begins)
        if len(kinds) > 1 or "" in kinds or not near:
            break
        up += 1
    return [begin - up for begin in begins]


def _heading_above(rows: Sequence[Row], begin: int, style: Style) -> int | None:
    """The row of the heading that stands right above the number of a claim, as in the notices of old."""
    for at in range(max(0, begin - _MOST_ABOVE), begin):
        heading = heading_at(rows, at, style)
        if heading and at + heading.rows == begin:
            return at
    return None


def _day_above(rows: Sequence[Row], begin: int, style: Style) -> int | None:
    """The row of the day that opens a claim, between which and its number or its table stand only who gave the care,
    where that is, and who sent the patient."""
    for at in range(begin - 1, max(-1, begin - _MOST_ABOVE - 1), -1):
        kind = _kind(rows[at], style) or ("number" if _says_of_claim(rows[at], style) else "")
        if kind == "day":
            return at
        if not kind or _gap(rows, at + 1) > _NEAR:
            return None
    return None


def _labels_above(rows: Sequence[Row], begin: int, style: Style) -> int:
    """How many rows right above the number of a claim hold labels of it and nothing else."""
    up = 0
    while up < _MOST_ABOVE and begin > up and _gap(rows, begin - up) < _APART:
        if not _is_labels(rows[begin - up - 1], style):
            break
        up += 1
    return up


def _gap(rows: Sequence[Row], index: int) -> float:
    """How far the row stands below the one before it, in heights of that; nothing over the end of a page."""
    row, above = rows[index], rows[index - 1]
    return (row.top - above.bottom) / (above.bottom - above.top) if row.page == above.page else 0.0


def _is_labels(row: Row, style: Style) -> bool:
    return (":" in row.text or len(row.phrases) > 1) and _says_of_claim(row, style)


def _says_of_claim(row: Row, style: Style) -> bool:
    """Whether a row holds labels of a claim and no amount."""
    if _has_money(row, style):
        return False
    labels = {field.label for field in fields_of([row], frozenset(), Values(style), style)}
    return bool(labels) and _OF_CLAIM.issuperset(labels)


def _kind(row: Row, style: Style) -> str:
    """What a row above a claim's number is; empty where it may be anything."""
    if style.date(row.text):
        return "day"
    if _ADDRESS.search(row.text) or _REFERRED.match(row.text):
        return "address"
    return "place" if PLACE.search(row.text) and not style.amounts(row.text) else ""


def _has_money(row: Row, style: Style) -> bool:
    return any(token.kind == "money" for token in tokens_of(row, style))


def _has_table(rows: Sequence[Row], style: Style) -> bool:
    return any(heading_at(rows, index, style) for index in range(len(rows)))


def _have_tables(rows: Sequence[Row], spans: Sequence[tuple[int, int]], style: Style) -> bool:
    return all(_has_table(rows[begin:end], style) for begin, end in spans)


def _have_blocks(rows: Sequence[Row], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether each claim has a service printed as labels with their values, or in a table of its own."""
    return all(_roles_of(rows[begin:end]) >= _MADE_OF for begin, end in spans)


def _roles_of(rows: Sequence[Row]) -> set[Role | None]:
    """What the labels say that begin these rows, and the headings of cells."""
    labels = [phrase.text.partition(":")[0] for row in rows for phrase in row.phrases if _is_head(row, phrase)]
    return {column_meaning(label) for label in labels}


def _is_head(row: Row, phrase: Phrase) -> bool:
    return row.cells or phrase is row.phrases[0]


def _share_heading(rows: Sequence[Row], spans: Sequence[tuple[int, int]], style: Style) -> bool:
    """Whether the last thing above the first claim is a heading, and each claim has amounts to stand below it."""
    first = spans[0][0]
    heads = [index + heading.rows for index in range(first) if (heading := heading_at(rows, index, style))]
    if not heads or any(_has_money(row, style) for row in rows[heads[-1] : first]):
        return False
    return all(any(_has_money(row, style) for row in rows[begin:end]) for begin, end in spans)
