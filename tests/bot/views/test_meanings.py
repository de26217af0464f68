"""Meanings of terms, and of the digits of a claim."""

import pytest

from bot.views.meanings import meaning_of, term_pages


def test_a_type_of_bill_is_told_by_its_parts() -> None:
    said = str(meaning_of("tob:0857", "en").value)
    assert said.startswith("Type of bill 0857: outpatient care of a small rural hospital")
    assert "corrected claim" in said


def test_a_series_without_words_of_its_own_is_told_as_the_list_has_it() -> None:
    assert "0112" in str(meaning_of("tob:0112", "es").value)


def test_a_frequency_says_what_must_stand_on_the_claim() -> None:
    assert "ICN" in str(meaning_of("frequency:8", "en").value)


def test_a_term_is_told_from_the_table() -> None:
    assert str(meaning_of("plb", "en").value).startswith("PLB")


@pytest.mark.parametrize("name", ["tob:0999", "nothing"])
def test_what_is_none_is_an_error(name: str) -> None:
    with pytest.raises(KeyError):
        meaning_of(name, "en")


def test_a_dose_is_told_in_units_and_a_part_as_a_whole_one() -> None:
    assert str(meaning_of("dose:J0696:600 mg", "en").value).startswith(
        "600 mg of J0696 is 3 units: one unit is 250 mg. A part"
    )
    assert "son 4 unidades" in str(meaning_of("dose:J0696:1 g", "es").value)


def test_a_discharge_status_says_what_it_is_where_a_return_is_planned() -> None:
    said = str(meaning_of("discharge:62", "en").value)
    assert said.startswith("Discharge status 62: rehabilitation hospital")
    assert "90" in said
    assert "90" not in str(meaning_of("discharge:07", "es").value)


def test_a_code_of_the_form_is_told_and_an_unknown_one_said_to_be_so() -> None:
    assert str(meaning_of("form:condition:D1", "en").value).startswith("Condition code D1: the claim is corrected")
    assert "NUBC" in str(meaning_of("form:condition:77", "es").value)
    assert term_pages("form:condition:D1")
    assert not term_pages("form:condition:77")
