"""Lines that label their own amounts: "2/2  98941 adjustment   $68   insurance paid $31.20   balance $16.80"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.language.meaning import column_meaning, total_of
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.page.words import Word
from bot.readers.layout.prepared.block_names import named
from bot.readers.layout.prepared.blocks import Cells

_FEWEST = 2
_PARTED = frozenset({"|", ";", "·", "•", "/"})
_DASHES = frozenset({"-", "–", "—"})
"""What parts pieces too, where a row prices several things."""
_REVERSED = re.compile(r"(?P<amount>[-(]?\$ ?[\d,]+(?:\.\d\d)?\)?) (?P<label>[^\W\d][^\d$:=]*)")
_IS_AMOUNT = re.compile(r"[-(]?\$")
_YEAR = re.compile(r"(?:19|20)\d\d,?")
_ENDED = re.compile(r".+[,;:]")
_LABELED = re.compile(r"(?P<label>[^\W\d][^\d$:=]*?)[:=]? ?(?P<amount>[-(]?\$? ?\d[\d,]*(?:\.\d\d)?\)?)(?: \([^)]*\))?")
_PRICED = re.compile(r"(?P<said>.*[^\W\d]{3}.*[:=]) (?P<amount>\$[\d,]+(?:\.\d\d)?)(?: total)?", re.IGNORECASE)
"""What was done, and its charge behind a colon: "92004 comprehensive exam: $185"."""
_LONGEST = 300
"""Letters of what was done and its price: a longer run is none, and would take long to look through."""
_SHORT_DAY = re.compile(r"\d{1,2}/\d{1,2}")


def inline_lines(rows: Sequence[Row], style: Style) -> list[tuple[int, list[int], Cells]]:
    """The lines whose amounts have labels beside them: their row, again, and their cells; none where but one is so."""
    lines = [(index, [index], cells) for index, row in enumerate(rows) if (cells := _cells(row, style))]
    if len(lines) < _FEWEST:
        lines = list(_named_above(rows, style)) or lines
    if len(lines) == 1 and _is_whole(lines[0][2], style):
        return lines
    return _with_single(lines, rows, style) if len(lines) >= _FEWEST else []


def _is_whole(cells: Cells, style: Style) -> bool:
    """Whether the one line of a paper is plainly one: its price, who paid which part of it, and its day or its count,
    or parts that are the whole price."""
    said = {role: style.amount(" ".join(word.text for word in cells[role])) or 0 for role in MONEY_ROLES & set(cells)}
    if len(said) <= _FEWEST:
        return False
    whole = 2 * said.get("charge", Decimal(0)) == sum(said.values())
    return whole or bool({"service_date", "units", "code", "ndc"} & set(cells))


def _with_single(
    lines: list[tuple[int, list[int], Cells]], rows: Sequence[Row], style: Style
) -> list[tuple[int, list[int], Cells]]:
    """The lines with those right beside them that say a charge and nothing else: "99396 Visit, $245.00 - covered"."""
    known = {index for index, _, _ in lines}
    for index in range(min(known) - 1, max(known) + 2):
        beside = {index - 1, index + 1} & known and index not in known and 0 <= index < len(rows)
        if beside and (cells := _cells(rows[index], style, fewest=1)) and "code" in cells:
            lines.append((index, [index], cells))
    return sorted(lines, key=lambda line: line[0])


def _named_above(rows: Sequence[Row], style: Style) -> Iterator[tuple[int, list[int], Cells]]:
    """The same where what was done and when stands in the row above: "02/26/2026  Skin biopsy (11102)"."""
    for index, (above, row) in enumerate(pairwise(rows)):
        naming, amounts = _parts(row, style)
        if naming or "charge" not in amounts or len(amounts) <= _FEWEST or above.cells or style.amounts(above.text):
            continue
        cells: Cells = dict(named(_naming(above, style), style))
        if "description" in cells and not total_of(above.text) and above.page == row.page:
            yield index, [index, index + 1], {**cells, **amounts}


def _naming(row: Row, style: Style) -> list[Phrase]:
    """The pieces of a row that names a thing: its day, what it is, how many."""
    first, *rest = _pieces(row, 0)
    return [*_day_apart(first, style), *rest]


def _cells(row: Row, style: Style, fewest: int = _FEWEST) -> Cells:
    """What a row says of one line; nothing where it is none."""
    naming, amounts = _parts(row, style, fewest)
    if "charge" not in amounts or len(amounts) < fewest or not naming:
        return {}
    cells: Cells = dict(named(naming, style))
    if _SHORT_DAY.fullmatch(naming[0].text):
        cells.setdefault("service_date", naming[0].words)
    first, *rest = cells.get("description", (None,))
    if first and rest and "code" not in cells and code_role(first.text) == "code":
        cells |= {"code": (first,), "description": tuple(word for word in rest if word)}
    if "description" not in cells or not ({"service_date", "code"} & set(cells) or _says_shares(cells, amounts)):
        return {}
    return {**cells, **amounts}


def _says_shares(cells: Cells, amounts: Cells) -> bool:
    """Whether a row without a day or a code says of a thing its price and who paid which part of it."""
    said = " ".join(word.text for word in cells["description"])
    return len(amounts) > _FEWEST and total_of(said) is None and not said.endswith(":")


def _parts(row: Row, style: Style, fewest: int = _FEWEST) -> tuple[list[Phrase], Cells]:
    """What stands before the labeled amounts of a row, and these."""
    amounts: Cells = {}
    naming: list[Phrase] = []
    for piece in _pieces(row, fewest):
        found = _amount(piece, style)
        if row.cells and (piece.text.endswith(":") or (found and _is_bare(found, piece))):
            return [], {}  # a table of cells, whose headings say what its amounts are
        short = len(piece.text) <= _LONGEST
        if found is None and not amounts and short and (priced := _PRICED.fullmatch(piece.text)):
            cut = len(priced["said"].split())
            naming.append(Phrase(piece.words[:cut]))
            amounts["charge"] = piece.words[cut : cut + len(priced["amount"].split())]
        elif found is None and amounts and (role := column_meaning(piece.text.rstrip(" :-–—"))) in MONEY_ROLES:
            amounts.setdefault(role, ())  # "copay -": nothing
        elif found is None and not amounts:
            naming += _day_apart(piece, style) if not naming else [piece]
        elif found is not None:
            role, words = found
            amounts.setdefault(role, words)
    return naming, amounts


def _day_apart(piece: Phrase, style: Style) -> list[Phrase]:
    """A piece and the day in front of it, which may be three words: "Mar 9, 2026 Losartan 50 mg"."""
    for size in (3, 1):
        if len(piece.words) > size and style.date(" ".join(word.text for word in piece.words[:size])):
            return [Phrase(piece.words[:size]), Phrase(piece.words[size:])]
    return [piece]


def _amount(piece: Phrase, style: Style) -> tuple[Role, tuple[Word, ...]] | None:
    """What the amount of a piece is and the words that say it; the charge where no label says."""
    if style.amount(piece.text) is not None and re.search(r"[$.]", piece.text):
        return "charge", piece.words
    if match := _REVERSED.fullmatch(piece.text):
        role = column_meaning(match["label"])
        return (role, piece.words[: len(match["amount"].split())]) if role in MONEY_ROLES else None
    match = _LABELED.fullmatch(piece.text)
    role = column_meaning(match["label"]) if match else None
    if match is None or role not in MONEY_ROLES or not re.search(r"[$.]", match["amount"]):
        return None
    return role, piece.words[len(match["label"].split()) :]


def _spread(cell: Phrase) -> Phrase:
    """A cell with each of its words by itself."""
    return Phrase(
        tuple(
            replace(word, text=text, origin=word.origin or (word,)) for word in cell.words for text in word.text.split()
        )
    )


def _is_bare(found: tuple[Role, tuple[Word, ...]], piece: Phrase) -> bool:
    """Whether a piece is an amount and nothing else."""
    return found[1] == piece.words


def _ends(words: Sequence[Word], after: str) -> bool:
    """Whether the last of the words ends a piece by its sign; a name before a comma, a label before its amount and a
    day before its year do not, an amount does."""
    text = words[-1].text
    if not _ENDED.fullmatch(text):
        return False
    if text.endswith(":") and _IS_AMOUNT.match(after):
        return column_meaning(" ".join(word.text for word in words)) not in MONEY_ROLES
    named = len(words) == 1 and column_meaning(after) not in MONEY_ROLES
    return not text.endswith(",") or not (named or _YEAR.fullmatch(after)) or text.startswith("$")


def _pieces(row: Row, fewest: int = _FEWEST) -> Iterator[Phrase]:
    """The phrases of a row, cut at the marks that part them; at dashes and commas where so many amounts stand there."""
    for phrase in map(_spread, row.phrases) if row.cells else row.phrases:
        several = (row if row.cells else phrase).text.count("$") >= fewest
        words: list[Word] = []
        for at, word in enumerate(phrase.words):
            after = phrase.words[at + 1].text if at + 1 < len(phrase.words) else ""
            if word.text in _PARTED or (word.text in _DASHES and several):
                if words:
                    yield Phrase(tuple(words))
                words = []
            elif several and _ends((*words, word), after):
                yield Phrase((*words, replace(word, text=word.text.rstrip(",;:"))))
                words = []
            else:
                words.append(word)
        if words:
            yield Phrase(tuple(words))
