"""Codes typed at a desk: several at once, held against each other, by name; never an item's number."""

import pytest

from bot.asked.codes.codes_typed import codes_first
from knowledge import Knowledge
from knowledge.match import Match


def named(knowledge: Knowledge, query: str) -> list[str]:
    found = knowledge.finder.lookup(query, k=12)
    matches, count = codes_first(query, found, knowledge.catalog, "en")
    return [f"{match.system} {match.code}" for match in matches[:count]]


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("99213 96372 J1885 0510", ["cpt 99213", "cpt 96372", "hcpcs J1885", "revenue 0510"]),
        ("CO-45 vs PR-1", ["carc 45", "carc 1", "group CO", "group PR"]),
        ("pos 19 vs 22", ["pos 19", "pos 22"]),
        ("modifier 25 why", ["modifier 25"]),
        ("KF modifier", ["modifier KF"]),
        ("0450 99284-25", ["revenue 0450", "cpt 99284", "modifier 25"]),
        ("Z00.00 vs Z00.01", ["icd10cm Z00.00", "icd10cm Z00.01"]),
        ("E119 E1165 I10", ["icd10cm E11.9", "icd10cm E11.65", "icd10cm I10"]),
        ("MS-DRG 470 or 469?", ["msdrg 470", "msdrg 469"]),
        ("CO 22 what should the caller do", ["carc 22", "group CO"]),
        ("discharge disposition 01 vs 06", ["discharge 01", "discharge 06"]),
        ("111 type of bill", ["tob 0111"]),
        ("0250 pharmacy general vs 0636", ["revenue 0250", "revenue 0636"]),
        ("RT LT", ["modifier RT", "modifier LT"]),
        ("B7 denial", ["carc B7"]),
        ("CPT 29881 RT", ["cpt 29881", "modifier RT"]),
        ("J3301 x4", ["hcpcs J3301"]),
        ("KX modifier on the therapy line", ["modifier KX"]),
        ("código de ingreso 0450", ["revenue 0450"]),
        ("CO 109 vs OA 109", ["carc 109", "group CO", "group OA"]),
        ("J1885", ["hcpcs J1885"]),
        ("25", ["modifier 25"]),
    ],
)
def test_codes_are_named_in_their_order(knowledge: Knowledge, query: str, codes: list[str]) -> None:
    assert named(knowledge, query) == codes


@pytest.mark.parametrize(
    "query",
    [
        "GRAFT VASC SYN 0504",
        "CARBON DIOXIDE CO2",
        "Q561 INSULIN IA",
        "PR 1,2,3 ORDER OTHER VENOUS",
        "toradol",
        "no modifier",
    ],
)
def test_numbers_among_other_words_are_no_codes(knowledge: Knowledge, query: str) -> None:
    assert named(knowledge, query) == []


def test_a_code_among_words_counts_where_the_words_find_it_too(knowledge: Knowledge) -> None:
    assert named(knowledge, "colonoscopy with polyp taken out by snare 45385")[0] == "cpt 45385"


def test_only_the_systems_asked_for(knowledge: Knowledge) -> None:
    matches, count = codes_first("99213 J1885", [], knowledge.catalog, "en", ["hcpcs"])
    assert [match.code for match in matches] == ["J1885"]
    assert count == 1


def test_what_was_found_besides_comes_after(knowledge: Knowledge) -> None:
    other = Match(system="cpt", code="71046", title="x", plain="", confidence=0.3)
    matches, count = codes_first("99213 99214", [other], knowledge.catalog, "en")
    assert ([match.code for match in matches], count) == (["99213", "99214", "71046"], 2)
