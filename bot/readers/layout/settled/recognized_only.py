"""What a recognized page seems to say and does not: days, charges and totals that were lost on the way to the picture.

A digital document that leaves them out has none; of a photo that is not sure, so each is said.
"""

import re
from collections.abc import Collection, Container, Iterator, Sequence

from bot import dates
from bot.bill import Line
from bot.readers.layout.language.labels import AMOUNTS, Label, labels_of
from bot.readers.layout.page.rows import Row

_MOST = 4
_HEADING = 3  # rows that the headings of columns may take
_LOST_DAY = re.compile(r"\W*[a-z]{0,2}\s?\d{1,2}\W{1,2}\d{4}\b|\W*[\d|/-]{1,4}[/-]\d{1,4}\b", re.IGNORECASE)
_SUMS = AMOUNTS - {"subtotal", "part_charges"}


def lost(
    rows: Sequence[Row], taken: Collection[int], lines: Sequence[Line], printed: Container[Label]
) -> Iterator[str]:
    """A sentence for each day, charge and total that seems lost; `taken` are the rows of headings and lines."""
    yield from undated(lines)
    yield from uncharged(lines)
    yield from without_amounts(rows, min(taken, default=len(rows)), printed)


def undated(lines: Sequence[Line]) -> Iterator[str]:
    """A sentence where lines have no day, and most others have one or what they begin with was one."""
    missing = [line for line in lines if line.service_date is None]
    lost = [line for line in missing if _LOST_DAY.match(line.description) or dates.DATE.match(line.description)]
    if missing and (2 * len(missing) < len(lines) or 2 * len(lost) > len(missing)):
        yield f"The date on {_lines(missing)} could not be read; look at the paper."


def uncharged(lines: Sequence[Line]) -> Iterator[str]:
    """A sentence where lines have no charge and most others have one."""
    missing = [line for line in lines if line.charge is None]
    if missing and 2 * len(missing) < len(lines):
        yield f"No charge could be read on {_lines(missing)}; look at the paper."


def misplaced(lines: Sequence[Line]) -> Iterator[str]:
    """A sentence where a recognized page has amounts and no headings: a row that was torn apart looks like another."""
    if lines:
        yield f"The amounts on {_lines(lines)} may belong to other columns; check them against the paper."


def without_amounts(rows: Sequence[Row], head: int, printed: Container[Label]) -> Iterator[str]:
    """A sentence for each total below the heading of the lines whose label stands there alone."""
    found = 0
    for row in rows[head + _HEADING :]:
        text = row.text.strip(" :")
        meant = _SUMS.intersection(labels_of(text))
        if meant and not any(label in printed for label in meant) and found < _MOST:
            found += 1
            yield f'The amount of "{text[:60]}" could not be read; look at the paper.'


def _lines(lines: Sequence[Line]) -> str:
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(str(line.line) for line in lines)}"
