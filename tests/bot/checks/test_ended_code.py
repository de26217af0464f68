"""A code that had ended by the day of the care is asked about; one that had not is not."""

from datetime import date
from pathlib import Path

import pytest

from bot.answers.finding_words import word_findings
from bot.bill import Bill, Code, Line
from bot.case import Case
from bot.checks.ended_code import check
from bot.published import Published
from codesets.editions import Shelf, import_file
from tests.codesets.editions import files


@pytest.fixture
def published(tmp_path: Path) -> Published:
    shelf = Shelf(tmp_path / "editions")
    import_file(files.spring(tmp_path), shelf)
    import_file(files.summer(tmp_path), shelf)
    return Published(shelf)


def case(code: str, day: date | None) -> Case:
    line = Line(line=1, service_date=day, codes=(Code(system="hcpcs", code=code),))
    return Case(bill=Bill(kind="itemized_bill", lines=(line,)))


@pytest.mark.parametrize("code", ["C9100", "G9999"])
def test_a_code_that_had_ended_is_seen(published: Published, code: str) -> None:
    (seen,) = check(case(code, date(2024, 5, 2)), published)
    assert seen.kind == "code_invalid"
    for language in ("en", "es"):
        (finding,) = word_findings([seen], language)
        assert code in finding.title
        assert {figure.value for figure in finding.figures} >= {"2024-03-31", "2024-05-02"}


@pytest.mark.parametrize(
    ("code", "day"),
    [("C9100", date(2024, 3, 31)), ("J1885", date(2024, 5, 2)), ("C9100", None), ("A0130", date(2024, 5, 2))],
)
def test_a_code_in_force_undated_or_unknown_is_not(published: Published, code: str, day: date | None) -> None:
    assert list(check(case(code, day), published)) == []


def test_without_editions_nothing_is_seen(tmp_path: Path) -> None:
    assert list(check(case("C9100", date(2024, 5, 2)), Published(Shelf(tmp_path / "none")))) == []


def test_codes_that_ended_in_past_years_are_known_without_editions() -> None:
    line = Line(line=1, service_date=date(2026, 3, 2), codes=(Code(system="cpt", code="99201"),))
    (seen,) = check(Case(bill=Bill(kind="statement", lines=(line,))), Published())
    assert {figure.value for figure in word_findings([seen], "es")[0].figures} >= {"2020-12-31", "2026-03-02"}
    old = line.model_copy(update={"service_date": date(2019, 5, 5)})
    assert list(check(Case(bill=Bill(kind="statement", lines=(old,))), Published())) == []
