"""Codes found for a thing whose code is sought."""

from bot.asked.codes.sought import Sought
from bot.views.found import codes_found, dose_found
from knowledge import Knowledge


def _found(knowledge: Knowledge, sought: Sought | None) -> list[str]:
    return [code.plain_code for code in codes_found(sought, knowledge.finder, knowledge.catalog, "en")]


def test_the_likeliest_codes_of_its_systems_are_found(knowledge: Knowledge) -> None:
    assert _found(knowledge, Sought("blood draw", ("cpt", "hcpcs")))[0] == "36415"
    assert _found(knowledge, Sought("left side", ("modifier",))) == ["LT"]


def test_a_diagnosis_that_is_the_beginning_of_a_longer_one_is_not_offered(knowledge: Knowledge) -> None:
    assert "M54.5" not in _found(knowledge, Sought("low back pain", ("icd10cm",)))


def test_nothing_is_found_of_no_words_or_of_none_sought(knowledge: Knowledge) -> None:
    assert _found(knowledge, Sought("qwertzuiop", ("cpt", "hcpcs"))) == []
    assert _found(knowledge, None) == []


def test_the_dose_asked_with_a_medicine_is_told_in_units_of_its_code(knowledge: Knowledge) -> None:
    asked = Sought("dexamethasone", ("hcpcs",), "10 mg")
    found = codes_found(asked, knowledge.finder, knowledge.catalog, "en")
    told = dose_found(asked, found, "en")
    assert told
    assert "10 units" in str(told.value)
    assert dose_found(Sought("left side", ("modifier",)), found, "en") is None


def test_a_code_by_a_rule_stands_alone(knowledge: Knowledge) -> None:
    ruled = Sought("repeat x-ray, another doctor", ("modifier",), ruled=("77",))
    assert [str(code.plain_code) for code in codes_found(ruled, knowledge.finder, knowledge.catalog, "en")] == ["77"]
