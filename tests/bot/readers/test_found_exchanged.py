"""X12 and FHIR have no pages: their values are found by segment and element, and by the path in the JSON."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.bill import Bill
from bot.readers import Document, Found, read_traced
from bot.readers.x12.segments import interchanges, split
from tests.bot.readers.test_found import letters, says, value_at

GOLDEN = Path(__file__).parents[2] / "golden"
X12 = sorted(GOLDEN.glob("*.x12"))
FHIR = sorted([*GOLDEN.glob("*.fhir"), *GOLDEN.glob("*.ndjson")])
SEGMENT = re.compile(r"segment (\d+), ([A-Z0-9]{2,3})(\d\d)")
LINE = re.compile(r"line (\d+) \$")


def traced(path: Path) -> list[tuple[Bill, tuple[Found, ...]]]:
    return read_traced([Document(path.name, path.read_bytes())])


def segments(path: Path) -> list[list[str]]:
    """Every segment of the file, ISA and IEA among them, though only their names."""
    found: list[list[str]] = []
    for one in interchanges(path.read_text(encoding="utf-8")):
        found += [["ISA"], *split(one.segments, one.delimiters.element), ["IEA"]]
    return found


def at(content: Any, path: str) -> Any:
    for name, index in re.findall(r"\.(\w+)|\[(\d+)\]", path):
        content = content[name] if name else content[int(index)]
    return content


@pytest.mark.parametrize("path", X12, ids=lambda path: path.name)
def test_an_element_named_says_the_value(path: Path) -> None:
    file = segments(path)
    for bill, trace in traced(path):
        for found in trace:
            assert found.place is not None
            match = SEGMENT.fullmatch(found.place)
            assert match is not None
            segment = file[int(match[1]) - 1]
            assert segment[0] == match[2]
            assert letters(segment[int(match[3])])[:4] in letters(found.text)
            value = value_at(bill, found.path)
            if isinstance(value, Decimal):
                assert abs(Decimal(found.text)) == abs(value)


@pytest.mark.parametrize("path", X12, ids=lambda path: path.name)
def test_every_charge_and_code_of_a_claim_has_its_element(path: Path) -> None:
    for bill, trace in traced(path):
        paths = {found.path for found in trace}
        for index, line in enumerate(bill.lines):
            assert line.charge is None or f"lines[{index}].charge" in paths
            assert {f"lines[{index}].codes[{number}]" for number in range(len(line.codes))} <= paths
            assert {f"lines[{index}].adjustments[{number}].amount" for number in range(len(line.adjustments))} <= paths


@pytest.mark.parametrize("path", FHIR, ids=lambda path: path.name)
def test_a_path_in_the_json_leads_to_the_value(path: Path) -> None:
    written = path.read_text(encoding="utf-8")
    for bill, trace in traced(path):
        assert {"provider", "lines[0].charge"} & {found.path for found in trace}
        for found in trace:
            assert found.place is not None
            numbered = LINE.match(found.place)
            content = json.loads(
                written.splitlines()[int(numbered[1]) - 1] if numbered else written, parse_float=Decimal
            )
            there = at(content, found.place.split("$", 1)[1])
            assert isinstance(there, dict) or str(there) == found.text
            value = value_at(bill, found.path)
            if isinstance(value, Decimal):
                assert Decimal(found.text) == value
            elif not found.path.endswith(".units"):
                assert says(found.text, value, comma=False)


def test_places_can_be_asked_for_in_any_order_and_again() -> None:
    path = GOLDEN / "remittance-clinic.x12"
    first, again = traced(path), traced(path)
    assert [trace for _, trace in first] == [trace for _, trace in again]
    assert all(trace for _, trace in first)
