import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codesets import SYSTEMS
from knowledge import Knowledge

NONSENSE = ["asdf qwerty", "the weather", "lorem ipsum dolor", "purple elephants dance", "xkcd zzzz", "hello"]


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("HC VENIPUNCTURE", {"36415"}),
        ("XR CHEST 2 VIEWS", {"71046", "71020"}),
        ("CBC W AUTO DIFF", {"85025"}),
        ("INJ THER/PROPH/DIAG SUBQ/IM", {"96372"}),
        ("KETOROLAC 15MG INJ", {"J1885"}),
        ("MRI BRAIN W/O CONTRAST", {"70551"}),
        ("sacar sangre", {"36415"}),
    ],
)
def test_a_bill_line_finds_its_code(knowledge: Knowledge, query: str, codes: set[str]) -> None:
    assert knowledge.finder.lookup(query)[0].code in codes


def test_a_code_is_found_as_itself(knowledge: Knowledge) -> None:
    first = knowledge.finder.lookup("99213")[0]
    assert (first.system, first.code) == ("cpt", "99213")


def test_a_diagnosis_is_found_by_its_name(knowledge: Knowledge) -> None:
    found = knowledge.finder.lookup("type 2 diabetes mellitus without complications", systems=("icd10cm",))
    assert found[0].code == "E11.9"
    assert {one.system for one in found} == {"icd10cm"}


@pytest.mark.parametrize(("query", "code"), [("high blood pressure", "I10"), ("Heart failure", "I50")])
def test_who_says_the_name_of_an_illness_means_it_before_its_drugs(knowledge: Knowledge, query: str, code: str) -> None:
    first = knowledge.finder.lookup(query)[0]
    assert (first.system, first.code) == ("icd10cm", code)


def test_words_for_a_procedure_mean_the_procedure_before_the_stay(knowledge: Knowledge) -> None:
    found = knowledge.finder.lookup("C-section")
    assert found[0].system == "cpt"
    assert knowledge.finder.lookup("C-section", systems=("msdrg",))[0].code in {"786", "787", "788"}


@pytest.mark.parametrize(
    "system", ["cpt", "hcpcs", "cdt", "revenue", "modifier", "carc", "rarc", "pos", "msdrg", "discharge", "icd10cm"]
)
def test_only_the_systems_asked_for_are_given(knowledge: Knowledge, system: str) -> None:
    found = knowledge.finder.lookup("emergency room visit", systems=(system,))
    assert found
    assert {one.system for one in found} == {system}


def test_a_system_without_words_of_its_own_finds_nothing(knowledge: Knowledge) -> None:
    assert knowledge.finder.lookup("aspirin tablet", systems=("ndc",)) == []


@pytest.mark.parametrize("query", NONSENSE)
def test_nonsense_is_never_more_likely_than_not(knowledge: Knowledge, query: str) -> None:
    assert all(match.confidence < 0.5 for match in knowledge.finder.lookup(query))


@pytest.mark.parametrize("query", ["", "   ", "!!!", "\x00", "🩺"])
def test_a_query_without_words_finds_nothing(knowledge: Knowledge, query: str) -> None:
    assert knowledge.finder.lookup(query) == []


def test_the_best_come_first_and_as_many_as_asked(knowledge: Knowledge) -> None:
    found = knowledge.finder.lookup("knee x-ray", k=8)
    assert len(found) == 8
    assert [one.confidence for one in found] == sorted((one.confidence for one in found), reverse=True)
    assert len({(one.system, one.code) for one in found}) == 8


def test_spanish_gives_spanish_words(knowledge: Knowledge) -> None:
    english, spanish = (knowledge.finder.lookup("36415", language=language)[0] for language in ("en", "es"))
    assert english.title != spanish.title


def test_a_list_is_answered_as_its_queries_alone(knowledge: Knowledge) -> None:
    queries = ["HC VENIPUNCTURE", "CT HEAD WO CONTRAST", "99213"]
    assert knowledge.finder.lookup_many(queries) == [knowledge.finder.lookup(query) for query in queries]


def test_a_revenue_code_tells_a_drug_from_its_blood_level(knowledge: Knowledge) -> None:
    drug = knowledge.finder.lookup("GENTAMICIN", revenue="0636", systems=("cpt", "hcpcs"))[0]
    level = knowledge.finder.lookup("GENTAMICIN", revenue="0301", systems=("cpt", "hcpcs"))[0]
    assert drug.system == "hcpcs"
    assert level.system == "cpt"


def test_threads_share_a_finder(knowledge: Knowledge) -> None:
    expected = knowledge.finder.lookup("HC VENIPUNCTURE")
    found: list[bool] = []
    threads = [
        threading.Thread(target=lambda: found.append(knowledge.finder.lookup("HC VENIPUNCTURE") == expected))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 4


@settings(max_examples=40, deadline=None)
@given(query=st.text(max_size=80))
def test_whatever_is_asked_the_answer_is_well_formed(knowledge: Knowledge, query: str) -> None:
    for match in knowledge.finder.lookup(query):
        assert match.system in SYSTEMS
        assert match.title
        assert 0 <= match.confidence <= 1
