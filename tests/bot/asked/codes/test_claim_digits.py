"""Types of bill and frequency codes are told by the words beside them, and by nothing else."""

import pytest

from bot.asked.codes.claim_digits import claim_digits


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("bill type 851 meaning", ("tob:0851",)),
        ("tob 0117 vs 0111", ("tob:0117", "tob:0111")),
        ("137 and 131 type of bill", ("tob:0137", "tob:0131")),
        ("que es el tipo de factura 211", ("tob:0211",)),
        ("freq code 8", ("frequency:8",)),
        ("resubmission code 7 or 8?", ("frequency:7", "frequency:8")),
        ("codigo de frecuencia 7", ("frequency:7",)),
        ("tob for a replacement inpatient claim", ("tob:0117",)),
        ("bill type for skilled nursing, second interim continuing", ("tob:0213",)),
        ("tob for interim inpatient bills", ("tob:0112", "tob:0113", "tob:0114")),
        ("bill type for cah outpatient late charges", ("tob:0855",)),
        ("tob for inpatient at a cah", ("tob:0111",)),
        ("tob for an outpatient snf claim", ("tob:0231",)),
        ("type of bill for dialysis, void", ("tob:0728",)),
        ("tob for an asc", ()),
        ("what is the type of bill for outpatient", ("tob:0131",)),
        ("type of bill for this", ()),
        ("rev 0111", ()),
        ("tob 999", ()),
        ("how often is 131 billed", ()),
        ("frequency 7.50", ()),
        ("tob?", ()),
    ],
)
def test_digits_of_a_claim_are_told_by_their_words(words: str, found: tuple[str, ...]) -> None:
    assert claim_digits(words) == found
