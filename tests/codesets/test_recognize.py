"""Telling what a bare printed token may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codesets import SYSTEMS
from codesets.recognize import split_adjustment, split_modifiers, systems_of


@pytest.mark.parametrize(
    ("token", "systems"),
    [
        ("99213", ("cpt",)),
        ("0042T", ("cpt",)),
        ("0450", ("revenue",)),
        ("450", ("revenue", "msdrg")),
        ("M54.50", ("icd10cm",)),
        ("E11.9", ("icd10cm",)),
        ("V5261", ("hcpcs", "icd10cm")),
        ("0409-1207-03", ("ndc",)),
        ("0DTJ4ZZ", ("icd10pcs",)),
        ("RT", ("modifier",)),
        ("PR", ("modifier", "group")),
        ("MA130", ("rarc",)),
        ("", ()),
        ("245.00", ()),
        ("03/02/2026", ()),
        ("INJECTION", ()),
        ("99999", ()),
        ("1-800-555-0142", ()),
        ("1234567893", ()),  # a provider's number, which no line prints as a code
        ("0131", ("revenue",)),  # a type of bill as well, but never on a line
        ("9" * 5000, ()),
    ],
)
def test_systems_of(token: str, systems: tuple[str, ...]) -> None:
    assert systems_of(token) == systems


@pytest.mark.parametrize(
    ("token", "first"),
    [
        ("J1885", "hcpcs"),
        ("G0463", "hcpcs"),
        ("D0120", "cdt"),
        ("L8699", "hcpcs"),
        ("99213", "cpt"),
        ("J189", "icd10cm"),
    ],
)
def test_the_likeliest_comes_first(token: str, first: str) -> None:
    assert systems_of(token)[0] == first


@pytest.mark.parametrize(
    ("printed", "code", "modifiers"),
    [
        ("99213-25", "99213", ("25",)),
        ("99213-25-57", "99213", ("25", "57")),
        ("99213 - 25", "99213", ("25",)),
        ("99213,25,57", "99213", ("25", "57")),
        ("99213:25", "99213", ("25",)),
        ("20610RT", "20610", ("RT",)),
        ("20610rt", "20610", ("RT",)),
        ("26055F6", "26055", ("F6",)),
        ("96372 59", "96372", ("59",)),
        ("J1885 JZ", "J1885", ("JZ",)),
        ("G0463PO", "G0463", ("PO",)),
        ("0042T-26", "0042T", ("26",)),
        ("97110GPKX", "97110", ("GP", "KX")),
        ("99213", "99213", ()),
        ("99213 10", "99213 10", ()),
        ("9921325", "9921325", ()),
        ("99213-00", "99213-00", ()),
        ("0409-1207-03", "0409-1207-03", ()),
        ("12345-6789-1", "12345-6789-1", ()),
        ("OFFICE VISIT", "OFFICE VISIT", ()),
        ("", "", ()),
    ],
)
def test_split_modifiers(printed: str, code: str, modifiers: tuple[str, ...]) -> None:
    assert split_modifiers(printed) == (code, modifiers)


@pytest.mark.parametrize(
    ("printed", "pair"),
    [
        ("CO-45", ("CO", "45")),
        ("co45", ("CO", "45")),
        ("PR 1", ("PR", "1")),
        ("OA:23", ("OA", "23")),
        ("PI-B7", ("PI", "B7")),
        ("45", None),
        ("CO", None),
        ("CO-ZZZ", None),
        ("COPAY", None),
    ],
)
def test_split_adjustment(printed: str, pair: tuple[str, str] | None) -> None:
    assert split_adjustment(printed) == pair


@given(st.one_of(st.text(max_size=30), st.text("0123456789ABCDJMNRTX-. ,", max_size=12)))
def test_any_text_is_answered(text: str) -> None:
    assert all(SYSTEMS[system].is_valid(text) for system in systems_of(text))
    code, modifiers = split_modifiers(text)
    if not modifiers:
        assert code == text.strip()
    split_adjustment(text)


@given(
    st.sampled_from(["99213", "J1885", "0042T"]),
    st.lists(st.sampled_from(["25", "59", "RT", "XU"]), min_size=1, max_size=4),
)
def test_what_is_joined_is_split_again(code: str, modifiers: list[str]) -> None:
    assert split_modifiers("-".join([code, *modifiers])) == (code, tuple(modifiers))
