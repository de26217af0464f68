from codesets.entry import SECTIONS
from knowledge.kinds import kind_agrees, kinds_of, revenue_agrees, sections_named


def test_a_revenue_code_speaks_for_its_sections() -> None:
    assert revenue_agrees("0636", "drug") == 1
    assert revenue_agrees("636", "lab") == -1
    assert revenue_agrees(None, "lab") == 0
    assert revenue_agrees("0999", "lab") == 0


def test_words_tell_a_drug_from_its_blood_level() -> None:
    assert kind_agrees(kinds_of({"gentamicin", "milligram"}, "GENTAMICIN 80MG"), "drug") == 1
    assert kind_agrees(kinds_of({"assay", "gentamicin"}, "ASSAY OF GENTAMICIN"), "drug") == -1
    assert kind_agrees(kinds_of({"assay", "gentamicin"}, "ASSAY OF GENTAMICIN"), "lab") == 1


def test_a_size_in_millimeters_speaks_for_a_device() -> None:
    assert "device" in kinds_of(frozenset(), "EMERGE 2.5MM")
    assert kinds_of(frozenset(), "EMERGE") == frozenset()


def test_a_drug_without_its_amount_is_doubted() -> None:
    assert kind_agrees(frozenset(), "drug") < kind_agrees(frozenset(), "lab") == 0


def test_every_section_named_is_one_of_codesets() -> None:
    assert sections_named() <= SECTIONS
