"""What a question seeks the code of."""

import pytest

from bot.asked.codes.sought import sought


@pytest.mark.parametrize(
    ("words", "what", "system"),
    [
        ("cpt for a shoulder xray", "shoulder xray", "cpt"),
        ("what's the code for a tetanus shot", "tetanus shot", "cpt"),
        ("need the dx code for migraine", "migraine", "icd10cm"),
        ("which modifier for the left foot", "left foot", "modifier"),
        ("rev code for mri", "mri", "revenue"),
        ("denial code for no auth", "no auth", "carc"),
        ("shingles shot code", "shingles shot", "cpt"),
        ("pos for a nursing home", "nursing home", "pos"),
        ("cual es el codigo de la mamografia", "mamografia", "cpt"),
    ],
)
def test_a_thing_is_sought(words: str, what: str, system: str) -> None:
    found = sought(words)
    assert found is not None
    assert (found.what, found.systems[0]) == (what, system)


@pytest.mark.parametrize(
    "words",
    ["code for that one", "wrong code", "what does the code mean", "reason for the ekg", "gimme the number for billing",
     "the ekg denial", "is there a code on line 4", "my zip code", "code 99213", "what is a cpt code", "cpt vs icd 10"],
)  # fmt: skip
def test_what_stands_on_a_paper_is_not_sought(words: str) -> None:
    assert sought(words) is None
