"""Where each value of a claim stands in its X12 file: the number of the segment, and the element in it.

Nothing is read a second time: a value is looked for in the elements that its field is read from, and is found where
an element says the same. A value that was added up of several elements stands nowhere.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from bot.bill import Adjustment, Bill, Code, Line
from bot.readers.found import Found
from bot.readers.printable import printable
from bot.readers.x12 import values
from bot.readers.x12.elements import CODES, HEAD, LINE, TOTALS, Where
from bot.readers.x12.segments import Segment
from bot.readers.x12.transactions import Transaction

Numbered = tuple[int, Segment]
"""A segment and its number in the file."""
_NAMED = ("NM1", "N1")
_HEADS = ("CLP", "CLM")
_ENDS = {"835": ("LX", "PLB"), "837": ("HL",)}
_SERVICES = ("SVC", "SV1", "SV2", "SV3")
_AMOUNTS = ("charge", "allowed", "plan_paid", "not_covered")
_SHARES = {"adjustment": ("CO", None), "deductible": ("PR", "1"), "coinsurance": ("PR", "2"), "copay": ("PR", "3"),
           "patient_owes": ("PR", None)}  # fmt: skip
"""The amounts that are read from reasons: their group, and the reason where only one is meant."""


@dataclass(slots=True)
class Part:
    """The segments that one claim was read from: those around it, its own, then those of each of its services."""

    around: list[Numbered]
    own: list[Numbered] = field(default_factory=list)
    services: list[list[Numbered]] = field(default_factory=list)


def parts(transaction: Transaction) -> Iterator[Part]:
    """The parts of a transaction, one a claim, in their order."""
    around: list[Numbered] = []
    part: Part | None = None
    for number, segment in enumerate(transaction.segments(), start=transaction.first):
        kind = segment[0]
        if kind in _HEADS or kind in _ENDS[transaction.kind]:
            # An 837 sets LX before each service of a claim; in an 835 it stands between claims.
            if part:
                yield part
            part = Part(around) if kind in _HEADS else None
        if part is None:
            around.append((number, segment))
        elif kind in _SERVICES:
            part.services.append([(number, segment)])
        else:
            (part.services[-1] if part.services else part.own).append((number, segment))
    if part:
        yield part


def found_in(bill: Bill, part: Part) -> Iterator[Found]:
    """The values of the bill that the elements of its part say."""
    all_of = [*part.own, *reversed(part.around)]
    for name, where in HEAD.items():
        yield from _found(name, getattr(bill, name), all_of, where)
    for name, where in TOTALS.items():
        yield from _found(f"totals.{name}", getattr(bill.totals, name), part.own, where)
    for index, code in enumerate(bill.diagnoses):
        yield from _found(f"diagnoses[{index}]", code, part.own, CODES[code.system])
    services = part.services or [part.own]
    for index, line in enumerate(bill.lines):
        own = services[index] if index < len(services) else []
        for path, value, columns in _values(line):
            yield from _found(f"lines[{index}].{path}", value, [*own, *part.own], columns)
    for index, row in enumerate(bill.adjustments):
        yield from _found(f"adjustments[{index}].amount", row, part.own, LINE["adjustments"])


def _values(line: Line) -> Iterator[tuple[str, object, Sequence[Where]]]:
    for name in ("service_date", "description", "units", *_AMOUNTS):
        yield name, getattr(line, name), LINE[name]
    for name, (group, reason) in _SHARES.items():
        rows = (one for one in line.adjustments if one.group == group and (reason is None or one.reason == reason))
        yield name, next((one for one in rows if one.amount == getattr(line, name)), None), LINE[name]
    for index, code in enumerate(line.codes):
        yield f"codes[{index}]", code, CODES[code.system]
    for index, row in enumerate(line.adjustments):
        yield f"adjustments[{index}].amount", row, LINE["adjustments"]
    for index, remark in enumerate(line.remarks):
        yield f"remarks[{index}]", remark, LINE["remarks"]


def _found(path: str, value: object, segments: Iterable[Numbered], where: Sequence[Where]) -> Iterator[Found]:
    says = _says(value)
    if says is None:
        return
    for number, segment in segments:
        for kind, places in where:
            if kind != segment[0]:
                continue
            for place in places:
                if place < len(segment) and says(segment, place):
                    text = values.name(segment) or "" if kind in _NAMED and place > 2 else printable(segment[place])
                    yield Found(path, 1, None, text, f"segment {number}, {kind}{place:02}")
                    return


def _says(value: object) -> Callable[[Segment, int], bool] | None:
    """Whether an element says the value; None where there is nothing to be said."""
    if value is None or value == "":
        return None
    if isinstance(value, Decimal):
        return lambda segment, place: _amount(segment[place]) == abs(value)
    if isinstance(value, Adjustment):
        row = (value.group, value.reason, abs(value.amount))
        return lambda segment, place: (segment[1], segment[place - 1], _amount(segment[place])) == row
    if isinstance(value, date):
        return lambda segment, place: values.day(segment[place]) == value
    if isinstance(value, Code):
        code = _letters(value.code).lstrip("0")
        return lambda segment, place: code in _letters(segment[place])
    said = str(value)
    return lambda segment, place: (
        said in (printable(segment[place]), values.quantity(segment[place]))
        or (segment[0] in _NAMED and place > 2 and values.name(segment) == said)
        or (segment[0] == "DMG" and segment[place] == said[0].upper())
        or (segment[0] in _SERVICES and said in segment[place])
    )


def _amount(text: str) -> Decimal | None:
    read = values.money(text)
    return None if read is None else abs(read)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).upper()
