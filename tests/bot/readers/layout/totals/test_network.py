"""A row that says whose network the provider is in is kept, one on networks in general is not."""

import pytest

from bot.readers import Document, read_document
from bot.readers.layout.totals.network import network_said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Network status: In-Network", "in_network"),
        ("Provider: Lena Ortiz, DPM (Out-of-Network)", "out_of_network"),
        ("Your provider is in network.", "in_network"),
        ("Proveedor fuera de la red", "out_of_network"),
        ("Non-participating provider", "out_of_network"),
        ("Find an in-network provider on our website", None),
        ("Network discount", None),
        ("Plan: Coral PPO (en la red: no)", "out_of_network"),
        ("Clinic: Toro   Network status: In-network", "in_network"),
        ("Claim 88-12   Provider: Toro Imaging (in network)", "in_network"),
        ("Out-of-network deductible", None),
    ],
)
def test_only_what_is_said_of_this_provider_counts(row: str, said: str | None) -> None:
    assert network_said(row) == said


def test_it_stands_among_the_terms_of_the_paper() -> None:
    page = b"""BLUE MESA PLAN
Explanation of Benefits
Date        Service             Billed    You owe
03/02/2026  99213 Office visit  200.00    30.00
Out-of-network provider.
"""
    (bill,) = read_document(Document("eob.txt", page))
    assert [term.kind for term in bill.terms] == ["out_of_network"]
