"""Short forms of those who work on bills, written out."""

import pytest

from bot.asked.wording.at_a_desk import spelled_out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Pt resp on claim", "patient responsibility on claim"),
        ("last pmt on acct?", "last payment on account?"),
        ("coins vs ded", "coinsurance vs deductible"),
        ("why the w/o on line 4", "why the write-off on line 4"),
        ("w/o amt", "write-off amount"),
        ("ct w/o and with dye", "ct w/o and with dye"),
        ("without or w/o insurance", "without or w/o insurance"),
        ("for dos 3/2", "for date of service 3/2"),
        ("las dos visitas", "las dos visitas"),
        ("contractual on the lab", "contractual adjustment on the lab"),
        ("ICN?", "claim number"),
        ("fa form for clm 2", "financial assistance form for claim 2"),
        ("contractual obligation", "contractual obligation"),
    ],
)
def test_forms_are_written_out_where_they_are_no_words(typed: str, meant: str) -> None:
    assert spelled_out(typed) == meant
