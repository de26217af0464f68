"""A code under a department that never does it; real hospitals' lists raise nothing."""

import csv
from pathlib import Path

import pytest

from bot.checks.department import never
from tests.bot.checks.making import line, told

DATA = Path(__file__).parents[4] / "shared" / "data" / "chargemaster" / "dev.tsv"


@pytest.mark.parametrize("codes", ["80053 0320", "71046 0250", "J1885 0301", "99213 0402", "97110 0350"])
def test_what_no_hospital_means_is_asked_about(codes: str) -> None:
    assert told(line(1, codes)) == [("code_conflict", (1,))]


@pytest.mark.parametrize("codes", ["80053 0301", "80053 0450", "71046 0324", "J1885 0636", "36415 0300", "99213 0510"])
def test_what_hospitals_do_is_no_finding(codes: str) -> None:
    assert told(line(1, codes)) == []


@pytest.mark.skipif(not DATA.is_file(), reason="the hospitals' price lists are not on this machine")
def test_hospitals_own_lines_raise_it_on_fewer_than_one_in_two_hundred() -> None:
    with DATA.open(encoding="utf-8", newline="") as source:
        lines = [row for row in csv.DictReader(source, delimiter="\t") if row["revenue_code"]]
    raised = [row for row in lines if row["revenue_code"].zfill(4)[:3] in never(row["code"])]
    assert len(lines) > 2000
    assert len(raised) <= len(lines) / 200
