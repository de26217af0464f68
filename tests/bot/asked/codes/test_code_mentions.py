from decimal import Decimal

import pytest

from bot.asked.codes.code_mentions import code_mentions
from bot.bill import Adjustment, Bill, Code, Line


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("what is 96372", [("cpt", "96372")]),
        ("whats j1885", [("hcpcs", "J1885")]),
        ("rev code 0636", [("revenue", "0636")]),
        ("modifier 25", [("modifier", "25")]),
        ("qué es el modificador 59", [("modifier", "59")]),
        ("co97", [("group", "CO"), ("carc", "97")]),
        ("PR-1", [("group", "PR"), ("carc", "1")]),
        ("carc 45", [("carc", "45")]),
        ("what does N130 mean", [("rarc", "N130")]),
        ("what is m54.50", [("icd10cm", "M54.50")]),
        ("place of service 22", [("pos", "22")]),
        ("what does 99214-25 mean", [("cpt", "99214"), ("modifier", "25")]),
        ("when is modifier 91 or 76 ok", [("modifier", "91"), ("modifier", "76")]),
        ("when is modifier 59 fine and when 25", [("modifier", "59"), ("modifier", "25")]),
        ("do I add a modifier and 30 days later bill again", []),
        ("when do i use 59 vs 25", [("modifier", "59"), ("modifier", "25")]),
        ("POS 11 vs 22 why does it pay different", [("pos", "11"), ("pos", "22")]),
        ("197/N130 on a CT who eats it", [("carc", "197"), ("rarc", "N130")]),
        ("it was denied 31, now what", [("carc", "31")]),
    ],
)
def test_a_code_is_told_by_its_shape_or_by_what_names_it(question: str, codes: list[tuple[str, str]]) -> None:
    assert [(code.system, code.code) for code in code_mentions(question, None)] == codes


@pytest.mark.parametrize(
    "question", ["25", "i owe 2800 or 452", "it was $99213.00", "call 1-800-555-0117", "why 1,000 dollars", "in 2026"]
)
def test_numbers_are_no_codes(question: str) -> None:
    assert code_mentions(question, None) == ()


MARKED = Bill(
    kind="itemized_bill",
    lines=(
        Line(
            line=1,
            description="THERAPY",
            charge=Decimal("58.00"),
            codes=(Code(system="cpt", code="97140"), Code(system="modifier", code="59")),
        ),
        Line(line=2, description="KNEE", charge=Decimal("26.00"), codes=(Code(system="modifier", code="RT"),)),
    ),
)


@pytest.mark.parametrize(
    ("question", "code"), [("59 on the therapy why", "59"), ("el 59 ese", "59"), ("RT?", "RT"), ("RT modifier", "RT")]
)
def test_a_modifier_that_the_bill_prints_needs_no_name(question: str, code: str) -> None:
    assert [found.code for found in code_mentions(question, MARKED)] == [code]


@pytest.mark.parametrize("question", ["can i pay 59 dollars", "59 months", "why 25", "was it 59%", "what about 58"])
def test_amounts_and_counts_are_no_modifiers(question: str) -> None:
    assert code_mentions(question, MARKED) == ()


def test_an_amount_of_the_bill_is_money_though_it_has_the_shape_of_a_code() -> None:
    ride = Bill(kind="statement", lines=(Line(line=1, charge=Decimal("25600.00")),))
    assert code_mentions("do we pay the 25600 now", ride) == ()
    assert [code.code for code in code_mentions("what is 25600", None)] == ["25600"]


def test_a_reason_that_the_document_prints_is_named_by_its_bare_number() -> None:
    refused = Adjustment(group="CO", reason="18", amount=Decimal("85.00"))
    remit = Bill(kind="remittance", lines=(Line(line=1, charge=Decimal("85.00"), adjustments=(refused,)),))
    assert [(c.system, c.code) for c in code_mentions("why 18 on the ekg", remit)] == [("carc", "18")]
    assert code_mentions("18 units of what", remit) == ()
    assert code_mentions("what is line 18", remit) == ()


def test_a_modifier_that_is_no_word_needs_no_few_words() -> None:
    codes = (Code(system="cpt", code="92015"), Code(system="modifier", code="GY"), Code(system="modifier", code="AS"))
    eyes = Bill(kind="statement", lines=(Line(line=1, charge=Decimal("60.00"), codes=codes),))
    named = code_mentions("GY on 92015 - is it ok to bill the pt as it is", eyes)
    assert [c.code for c in named] == ["GY", "92015"]


def test_a_short_range_names_the_codes_within_it() -> None:
    named = [code.code for code in code_mentions("97161 thru 97164", None)]
    assert sorted(named) == ["97161", "97162", "97163", "97164"]
    assert len(code_mentions("70010 to 76499", None)) == 2


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("L4350?", ["L4350"]), ("9921o", ["99210"]), ("992l4 meaning", ["99214"]), ("96732", ["96732"]),
        ("my zip is 96732 and i owe nothing", []), ("carc 22 vs 24", ["22"]), ("icd j02.0", ["J02.0"]),
    ],
)  # fmt: skip
def test_slips_and_letters_like_digits_are_read_where_little_else_is_said(words: str, named: list[str]) -> None:
    assert [code.code for code in code_mentions(words, None)][: len(named) or 9] == named
