import pytest

from knowledge import Knowledge
from knowledge.exact import read_as_code


@pytest.mark.parametrize(
    ("query", "system", "code"),
    [
        ("99213", "cpt", "99213"),
        ("j1885", "hcpcs", "J1885"),
        ("CPT 99213", "cpt", "99213"),
        ("0450", "revenue", "0450"),
        ("rev 450", "revenue", "0450"),
        ("modifier 25", "modifier", "25"),
        ("25", "modifier", "25"),
        ("97", "carc", "97"),
        ("CO-45", "carc", "45"),
        ("N130", "rarc", "N130"),
        ("CARC 16 RARC N130", "carc", "16"),
        ("POS 22", "pos", "22"),
        ("E11.9", "icd10cm", "E11.9"),
        ("m54.50", "icd10cm", "M54.50"),
        ("código 99213", "cpt", "99213"),
        ("99213-25", "cpt", "99213"),
        ("type of bill 131", "tob", "0131"),
        ("TOB 0837", "tob", "0837"),
        ("discharge status 01", "discharge", "01"),
        ("NPI 1234567893", "npi", "1234567893"),
        ("DRG 470", "msdrg", "470"),
        ("PCS 0DTJ4ZZ", "icd10pcs", "0DTJ4ZZ"),
    ],
)
def test_a_code_is_read_as_itself_first(knowledge: Knowledge, query: str, system: str, code: str) -> None:
    first = read_as_code(query, knowledge.catalog)[0]
    assert (first.system, first.code) == (system, code)
    assert first.confidence >= 0.9
    assert first.title


@pytest.mark.parametrize("query", ["co 16 n130 m15", "CO-16, N130, M15", "CO16 N130/M15"])
def test_remarks_printed_with_a_reason_come_with_it(knowledge: Knowledge, query: str) -> None:
    found = read_as_code(query, knowledge.catalog)
    assert [(one.system, one.code) for one in found] == [
        ("carc", "16"), ("rarc", "N130"), ("rarc", "M15"), ("group", "CO"),
    ]  # fmt: skip
    assert all(one.confidence >= 0.9 for one in found)


@pytest.mark.parametrize("query", ["knee n130", "99213 m15", "16 and 18"])
def test_a_remark_beside_what_is_no_reason_makes_none(knowledge: Knowledge, query: str) -> None:
    assert "rarc" not in {one.system for one in read_as_code(query, knowledge.catalog)}


@pytest.mark.parametrize("query", ["01", "0131", "1234567893"])
def test_a_bare_number_is_no_field_of_the_claim(knowledge: Knowledge, query: str) -> None:
    assert not {"tob", "discharge", "npi"} & {one.system for one in read_as_code(query, knowledge.catalog)}


def test_the_same_token_in_other_systems_comes_after_and_less_sure(knowledge: Knowledge) -> None:
    found = read_as_code("25", knowledge.catalog)
    assert len(found) > 1
    assert all(one.confidence <= 0.5 for one in found[1:])


def test_modifiers_printed_with_a_code_come_with_it(knowledge: Knowledge) -> None:
    assert [one.code for one in read_as_code("99213-25", knowledge.catalog)] == ["99213", "25"]


@pytest.mark.parametrize("query", ["", "chest x-ray", "er", "the 25th of May", "x" * 1000, "00000000"])
def test_what_is_no_code_is_left_to_the_search(knowledge: Knowledge, query: str) -> None:
    assert read_as_code(query, knowledge.catalog) == []
