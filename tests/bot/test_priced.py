""" "Is this price normal?" is answered from what has been imported, and says what it lacks."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation
from codesets.editions import Shelf, import_file
from codesets.editions.shelf import OVERRIDE
from codesets.prices import PriceBook, import_prices
from codesets.prices.book import OVERRIDE as PRICES
from knowledge import Knowledge
from tests.codesets.editions import files as editions
from tests.codesets.prices import files

SHOT = Line.model_validate(
    {"line": 1, "service_date": date(2024, 5, 2), "codes": (Code(system="cpt", code="96372"),), "charge": "300.00"}
)
VISIT = Line.model_validate(
    {"line": 2, "service_date": date(2024, 5, 2), "codes": (Code(system="cpt", code="99213"),), "charge": "210.00"}
)
BARE = Line.model_validate({"line": 3, "description": "HC XR CHEST 2 VIEWS", "charge": "410.00"})
BILL = Bill(
    kind="itemized_bill", provider="St. Example Medical Center", payer="Platform Health PPO", lines=(SHOT, VISIT, BARE)
)


@pytest.fixture
def assistant(knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Assistant:
    """One that knows the hospital's list and the physician fee schedule."""
    monkeypatch.setenv(OVERRIDE, str(tmp_path / "editions"))
    monkeypatch.setenv(PRICES, str(tmp_path / "prices"))
    import_prices(files.tall(tmp_path), PriceBook())
    import_file(editions.rvu(tmp_path), Shelf())
    return Assistant(Knowledge(knowledge.folder))


def ask(assistant: Assistant, question: str) -> tuple[str, bool, set[str]]:
    answer = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    assert answer.intent == "fair-price"
    return answer.answer, answer.abstained, {figure.value for figure in answer.figures}


def test_the_hospitals_own_prices_and_their_date(assistant: Assistant) -> None:
    words, abstained, figures = ask(assistant, "is $300.00 a fair price?")
    assert not abstained
    assert figures >= {"300.00", "245.00", "147.00", "180.00", "55.00", "98.00", "2026-01-15"}
    assert "full price" in words


def test_what_medicare_pays_is_a_yardstick(assistant: Assistant) -> None:
    words, abstained, figures = ask(assistant, "is $210.00 a fair price?")
    assert not abstained
    assert "90.87" in figures
    assert "not as what you should owe" in words


def test_in_spanish(assistant: Assistant) -> None:
    words, abstained, figures = ask(assistant, "¿es un precio justo, $300.00?")
    assert not abstained
    assert figures >= {"245.00", "147.00"}
    assert "precio completo" in words


def test_a_whole_bill_is_compared_line_by_line(assistant: Assistant) -> None:
    _, abstained, figures = ask(assistant, "does everybody charge that much?")
    assert not abstained
    assert figures >= {"245.00", "90.87", "205.00"}


def test_with_nothing_imported_it_abstains_and_says_how(knowledge: Knowledge) -> None:
    words, abstained, _ = ask(Assistant(knowledge), "is $300.00 a fair price?")
    assert abstained
    assert "plainbill prices import" in words


def test_the_hospitals_own_words_settle_a_line_without_a_code(assistant: Assistant) -> None:
    explained = assistant.explain(Case(bill=BILL)).lines[2]
    assert explained.codes == ()
    assert [(match.code, match.confidence >= 0.95) for match in explained.matched] == [("71046", True)]
    assert explained.published is not None
    assert str(explained.published.cash) == "205.00"
    assert "most likely" in explained.plain


def test_a_code_asked_about_without_a_line(assistant: Assistant) -> None:
    answer = assistant.ask(Case(), Conversation(), "is $245 a fair price for 99213").answer
    assert answer.intent == "fair-price"
    assert not answer.abstained
    assert "90.87" in {figure.value for figure in answer.figures}


def test_the_edition_that_a_bill_is_read_in(assistant: Assistant, tmp_path: Path) -> None:
    import_file(editions.spring(tmp_path), Shelf())
    drug = Line.model_validate(
        {"line": 1, "service_date": date(2024, 2, 2), "codes": (Code(system="hcpcs", code="J1885"),), "charge": "19.00"}
    )
    case = Case(bill=Bill(kind="itemized_bill", lines=(drug,)))
    answer = assistant.ask(case, Conversation(), "which edition of the codes applies").answer
    assert "HCPCS Level II codes, 2024-01" in answer.answer


def test_a_line_s_explanation_carries_both_prices(assistant: Assistant) -> None:
    shot, visit, _ = assistant.explain(Case(bill=BILL)).lines
    assert shot.published is not None
    assert shot.published.gross == Decimal("245.00")
    assert Decimal("90.87") in [one.amount for one in visit.medicare]
    assert visit.medicare[0].setting.startswith("to a ")
