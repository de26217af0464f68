import csv
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.abbreviations import clean, expand


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("HC INJ THER/PROPH/DIAG SUBQ/IM", "injection therapeutic prophylactic diagnostic subcutaneous intramuscular"),
        ("CT HEAD W/O CONTRAST", "ct scan head without contrast"),
        ("HCHG US ABD LTD", "ultrasound abdomen limited"),
        ("PF OFFICE VISIT EST LVL 3", "office visit established patient level 3"),
    ],
)
def test_a_shouted_line_is_written_out(printed: str, meant: str) -> None:
    assert expand(printed) == meant


@pytest.mark.parametrize("prefix", ["HC", "HCHG", "PF", "HB", "PB", "CHG"])
def test_who_bills_is_not_what_was_done(prefix: str) -> None:
    assert clean(f"{prefix} VENIPUNCTURE") == "VENIPUNCTURE"


def test_a_line_that_is_only_a_prefix_is_kept() -> None:
    assert clean("HC") == "HC"


def test_the_reading_is_chosen_by_its_context() -> None:
    assert expand("PT INR").startswith("prothrombin time")
    assert "physical therapy" in expand("PT EVAL LOW COMPLEX")
    assert "established patient" in expand("OFFICE VISIT EST PT")


def test_department_numbers_behind_the_words_are_left_out_but_counts_are_kept() -> None:
    assert clean("PCMKR DUAL NON-RR 06 41") == "PCMKR DUAL NON-RR"
    assert clean("VISIT EST LEVEL 3") == "VISIT EST LEVEL 3"


def test_the_fluid_that_a_drug_is_mixed_in_is_not_the_drug() -> None:
    assert "saline" not in expand("VANCOMYCIN/NACL 1250/300ML INJ")
    assert "saline" in expand("NACL 0.9% 1000ML")


def test_sizes_of_devices_go_and_doses_stay() -> None:
    assert "40mm" not in expand("SCREW LAG 95MMX40MM")
    assert expand("KETOROLAC 30MG") == "ketorolac 30 milligrams"


@given(st.text(max_size=200))
def test_any_text_can_be_written_out(text: str) -> None:
    written = expand(text)
    assert written == written.strip()
    assert "  " not in written


def test_the_table_has_each_reading_once_and_says_something() -> None:
    text = files("knowledge").joinpath("abbreviations.csv").read_text(encoding="utf-8")
    lines = list(csv.DictReader(text.splitlines()))
    keys = [(line["short"], line["context"]) for line in lines]
    assert len(lines) > 600
    assert len(set(keys)) == len(keys)
    assert all(line["short"] == line["short"].lower().strip() for line in lines)
    assert all(line["long"] and line["long"] != line["short"] for line in lines)
