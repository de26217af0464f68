"""Reasons named by code are told under the group beside them, each with its own step."""

from pathlib import Path

import pytest

from bot.bill import Adjustment, Code
from bot.views.code import AdjustmentView, CodeView, under_a_group
from bot.views.named_refusals import group_told, steps_of_codes
from codesets.catalog import Catalog, write_catalog
from codesets.entry import Language
from codesets.tables import all_entries


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    path: Path = tmp_path_factory.mktemp("catalog") / "catalog.sqlite"
    write_catalog(path, all_entries())
    return Catalog(path)


def _named(catalog: Catalog, *codes: tuple[str, str], language: Language = "en") -> list[CodeView]:
    return [CodeView(Code(system=s, code=c), catalog.find(s, c), language) for s, c in codes]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("reason", ["29", "50", "96", "97", "197", "204"])
def test_under_co_nobody_is_told_to_pay_or_to_appeal(catalog: Catalog, reason: str, language: Language) -> None:
    codes = _named(catalog, ("group", "CO"), ("carc", reason), language=language)
    group_told(codes)
    (one,) = steps_of_codes(codes, language)
    words = f"{codes[1].plain.value if codes[1].plain else ''} {one.step.patient.value}".lower()
    for contrary in ("you can appeal", "usted puede apelar", "leaves it to you", "se lo deja", "with pr", "con pr"):
        assert contrary not in words
    assert one.label.value == f"CO {reason}"


@pytest.mark.parametrize("language", ["en", "es"])
def test_under_pr_the_patient_hears_that_the_plan_leaves_it_to_them(catalog: Catalog, language: Language) -> None:
    for reason in ("29", "50", "97", "197"):
        codes = _named(catalog, ("group", "PR"), ("carc", reason), language=language)
        group_told(codes)
        (one,) = steps_of_codes(codes, language)
        assert codes[1].plain
        assert "CO" not in str(codes[1].plain.value)
        assert "CO" not in str(one.step.patient.value)


def test_each_reason_has_the_group_named_before_it(catalog: Catalog) -> None:
    codes = _named(catalog, ("group", "CO"), ("carc", "45"), ("group", "PR"), ("carc", "1"))
    found = steps_of_codes(codes, "en")
    assert [(one.label.value, one.step.action) for one in found] == [("CO 45", "price"), ("PR 1", "share")]


def test_reasons_that_ask_the_same_are_told_once(catalog: Catalog) -> None:
    codes = _named(catalog, ("group", "CO"), ("carc", "97"), ("carc", "234"))
    assert [one.label.value for one in steps_of_codes(codes, "en")] == ["CO 97"]


def test_without_a_group_the_words_tell_what_it_would_decide(catalog: Catalog) -> None:
    (code,) = _named(catalog, ("carc", "97"))
    before = code.plain
    group_told([code])
    assert code.plain == before
    assert under_a_group(None) is None


def test_an_adjustment_with_its_group_says_only_what_the_reason_means(catalog: Catalog) -> None:
    held = AdjustmentView(
        Adjustment.model_validate({"group": "CO", "reason": "45", "amount": "12.00"}), "", 1, catalog, "en"
    )
    assert held.reason
    assert held.reason.plain
    assert "CO" not in str(held.reason.plain.value)
