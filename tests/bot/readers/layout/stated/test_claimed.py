"""Who gave the care of a claim, as the sentence that opens it says, the degree or the form of a company with it."""

import pytest

from bot.readers import Document, read_document


@pytest.mark.parametrize("name", ["Ines Okoro, DMD", "Fairmont Imaging, LLC", "Medlab", "Willow Street Clinic"])
def test_who_gave_the_care_of_a_claim_is_named_whole(name: str) -> None:
    text = (
        "Juniper Health Plan\nExplanation of Benefits\n\n"
        f"Claim 2026-88123 for Odette Farrow. Services provided by {name}. Received 05/01/2026\n\n"
        "Date         Service         Charges    Discount   Plan paid   You owe\n"
        "04/22/2026   Office visit    240.00     60.00      150.00      30.00\n"
    )
    (bill,) = read_document(Document("eob.txt", text.encode()))
    assert bill.provider == name
