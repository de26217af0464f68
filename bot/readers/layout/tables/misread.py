"""What stands on a line and could not be read: a day that is none, a code misspelled, an amount among words."""

import re
from collections.abc import Iterator

from bot.bill import Line
from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.tables.lines import Draft
from codesets.recognize import systems_of

_DAY = re.compile(r"(?<![\d/.-])\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?![\d/.-])")
_AMOUNT = re.compile(
    r"\$\s?\d|(?<![\d.])\d{1,6}\.(?:\d\d|[0-9OoIl]{2})(?![\d.%]| ?(?:mg|mcg|ml|g|cm|mm|oz|in|units?)\b)", re.I
)
_CODE = re.compile(r"(?=(?:.*\d){3})(?=.*[A-Z])[A-VO0-9][\dOISBZG]{4}")
_PROCEDURES = frozenset({"cpt", "hcpcs", "cdt"})


def misread(draft: Draft, line: Line, heading: Heading) -> Iterator[str]:
    """A sentence for each thing on a line of this table that its columns should have given and did not."""
    described = line.description
    if line.service_date is None and heading.has("service_date"):
        day = _DAY.search(f"{draft.text('service_date')} {described}")
        if day:
            yield f'The day on line {line.line} could not be read; it is printed as "{day.group()}".'
    if line.charge is None and heading.has("charge") and "charge" not in draft.cells and _AMOUNT.search(described):
        yield f'An amount stands among the words of line {line.line}, and no charge: "{described[:60]}".'
    elif len(several := _procedures_in(described)) > 1 and (amount := _AMOUNT.search(described)):
        text = described[amount.start() :].split(" ")[0]
        codes = " and ".join(several[:3])
        yield f"Several codes stand on line {line.line}, with an amount among its words: {codes}, {text}."
    if heading.has("code") and not any(code.system in _PROCEDURES for code in line.codes):
        texts = [token.text for token in draft.cells.get("code", ())] + described.split(" ")[:2]
        if odd := next((text for text in texts if _CODE.fullmatch(text)), None):
            yield f'The code on line {line.line} could not be read; it is printed as "{odd}".'


def _procedures_in(text: str) -> list[str]:
    """The codes of procedures among the words of a text."""
    words = dict.fromkeys(word.strip("()[],;:") for word in text.split())
    return [word for word in words if _PROCEDURES & set(systems_of(word))]
