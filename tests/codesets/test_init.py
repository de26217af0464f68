"""The registry: every system by its name in the contract, and one door to check a code."""

import pytest

import codesets
from codesets.exceptions import CodeError, UnknownSystem

BESIDE_LINES = {"tob", "discharge", "npi"}
"""Systems that stand in a claim's own fields: they can be looked up, but no line of a bill has them."""


def test_has_every_system_of_the_contract() -> None:
    assert set(codesets.SYSTEMS) - BESIDE_LINES == {
        "cpt",
        "hcpcs",
        "icd10cm",
        "icd10pcs",
        "revenue",
        "modifier",
        "carc",
        "rarc",
        "msdrg",
        "pos",
        "ndc",
        "cdt",
        "group",
    }


@pytest.mark.parametrize("system", codesets.SYSTEMS)
def test_every_system_says_who_keeps_it_and_where(system: str) -> None:
    module = codesets.SYSTEMS[system]
    assert module.KEEPER
    assert module.ADDRESS.startswith("https://")
    assert module.RANGES


@pytest.mark.parametrize(
    ("system", "printed", "written"),
    [("icd10cm", "e119", "E11.9"), ("revenue", "450", "0450"), ("carc", "045", "45"), ("cpt", "99213", "99213")],
)
def test_gives_the_code_as_the_field_writes_it(system: str, printed: str, written: str) -> None:
    assert codesets.validate(system, printed) == written


def test_refuses_an_unknown_system_in_a_clear_sentence() -> None:
    with pytest.raises(UnknownSystem, match="none of the code systems"):
        codesets.validate("snomed", "1")


def test_refuses_a_wrong_code() -> None:
    with pytest.raises(CodeError):
        codesets.validate("cpt", "J1885")
