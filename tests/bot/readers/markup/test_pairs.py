"""A label and its value in one line of a page are two things, though only a space stands between them."""

from decimal import Decimal

from bot.readers import Document, read_document


def test_two_pieces_of_a_line_are_a_label_and_its_value() -> None:
    pairs = [("Patient", "Ana Ruiz"), ("Doctor or facility", "Fox Dermatology Associates"), ("Health plan", "Elm PPO")]
    amounts = [("Billed", "$120.00"), ("Plan paid", "$80.00"), ("You owe", "$40.00")]
    page = "".join(f"<div><span>{label}</span> <span>{value}</span></div>" for label, value in [*pairs, *amounts])
    (bill,) = read_document(Document("claim.html", f"<html><body><h1>Claim details</h1>{page}</body></html>".encode()))
    assert (bill.patient, bill.provider, bill.payer) == ("Ana Ruiz", "Fox Dermatology Associates", "Elm PPO")
    assert bill.totals.patient_owes == Decimal("40.00")
