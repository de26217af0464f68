"""How questions of those who work on claims lean."""

import pytest

from bot.asked.wording.staff_slants import STAFF_SLANTS


@pytest.mark.parametrize(
    ("words", "slant"),
    [
        ("how long for a qic reconsideration", "second level"),
        ("time limit for an alj hearing", "third level"),
        ("what are the levels of medicare appeals", "all levels"),
        ("may we code off a dietitian note", "by nurses"),
        ("whole rcm from registration to payment", "revenue cycle"),
        ("can a biller change the dx", "who may"),
        ("quien puede corregir el codigo", "who may"),
        ("what gets written off", "writes off"),
        ("can we appeal n4", "appealing"),
    ],
)
def test_each_is_heard(words: str, slant: str) -> None:
    assert STAFF_SLANTS[slant].search(words)


def test_proof_of_filing_is_told() -> None:
    told = STAFF_SLANTS["proof of filing"]
    assert told.search("denied for timely filing but we have the clearinghouse report")
    assert not told.search("denied for timely filing, can we bill the patient")
