import pytest

from bot.readers.layout.language import codes


def said(found: object) -> str:
    return " ".join(f"{code.system}:{code.code}" for code in found)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("99213-25", "cpt:99213 modifier:25"),
        ("99213 25", "cpt:99213 modifier:25"),
        ("20610-RT-59", "cpt:20610 modifier:RT modifier:59"),
        ("0450/99283", "revenue:0450 cpt:99283"),
        ("g0463", "hcpcs:G0463"),
        ("D1110", "cdt:D1110"),
        ("00409-3795-01", "ndc:00409-3795-01"),
        ("3010055", ""),
        ("", ""),
    ],
)
def test_a_cell_of_a_column_of_codes(cell: str, expected: str) -> None:
    assert said(codes.column_codes(cell)) == expected


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("99213 OFFICE VISIT", "cpt:99213"),
        ("OFFICE VISIT (99213-25)", "cpt:99213 modifier:25"),
        ("Injection, CPT 96372", "cpt:96372"),
        ("0450 EMERGENCY ROOM", "revenue:0450"),
        ("KETOROLAC NDC 00409-3795-01", "ndc:00409-3795-01"),
        ("A0427-ALS1 EMERGENCY BASE RATE", "hcpcs:A0427"),
        ("J1885Ketorolac injection", "hcpcs:J1885"),
        ("99213OFFICE VISIT", "cpt:99213"),
        ("14/MO D2392 Resin", "cdt:D2392"),
        ("TUBING 15000 FT", ""),
        ("MAIL TO 62704-1234", ""),
        ("CALL 800 555 0142", ""),
    ],
)
def test_a_description_without_a_column_of_codes_beside_it(description: str, expected: str) -> None:
    assert said(codes.described_codes(description, bare=True)) == expected


def test_beside_a_column_of_codes_only_a_named_code_counts() -> None:
    assert codes.described_codes("99213 OFFICE VISIT", bare=False) == []
    assert said(codes.described_codes("VISIT CPT: 99213", bare=False)) == "cpt:99213"


def test_diagnoses_are_read_where_they_are_named() -> None:
    assert said(codes.described_diagnoses("Diagnosis: M54.50, E11.9")) == "icd10cm:M54.50 icd10cm:E11.9"
    assert said(codes.described_diagnoses("Room B12")) == ""
