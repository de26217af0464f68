"""MS-DRG in words: the reason in ours, the burden by rule, every group of the edition."""

from codesets import stays

WORDS = {entry.code: entry for entry in stays.entries()}


def test_every_group_of_the_edition_has_words() -> None:
    assert len(WORDS) == 772
    assert all(len(code) == 3 for code in WORDS)


def test_the_burden_is_said_by_rule() -> None:
    assert WORDS["193"].title_en == "Pneumonia, with a major complication"
    assert WORDS["194"].title_en == "Pneumonia, with a complication"
    assert WORDS["195"].title_en == "Pneumonia, no complication"
    assert "raises the price" in WORDS["193"].plain_en
    assert WORDS["195"].title_es == "Neumonía, sin complicación"


def test_a_group_without_a_burden_is_its_reason() -> None:
    assert WORDS["313"].title_en == "Chest pain"
    assert WORDS["313"].plain_en == "One price for a whole hospital stay: chest pain."


def test_names_and_abbreviations_keep_their_capital() -> None:
    assert "stay: Crohn's" in WORDS["385"].plain_en
    assert "stay: C-section" in WORDS["788"].plain_en


def test_cases_that_count_alike_are_said() -> None:
    assert "counted here too" in WORDS["469"].plain_en
    assert "counted here too" not in WORDS["470"].plain_en


def test_the_official_title_finds_it() -> None:
    assert WORDS["291"].synonyms == ("Heart Failure and Shock with MCC",)
