"""Services copied as groups of labels with values, wherever the copy left the values, are the lines of one table."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document

LABELS = ("Date of service", "Billing code", "Qty", "Provider billed", "Plan paid", "Your share")
SPANISH = ("Fecha de atención", "Código", "Cantidad", "Facturado", "Pagó el plan", "Su parte")
SAID = (
    ("Wrist x-ray, 3 views", ("04/02/2026", "73110", "1", "$188.00", "$61.20", "$15.30")),
    ("Splint", ("04/02/2026", "29125", "2", "$240.00", "$0.00", "$96.00")),
)
OVER = "Member: Ana Ruiz\nStatement date: 05/01/2026\n\n"
BELOW = "\nTotal charges\n$428.00\nYou owe\n$111.30\n"


def read(text: str) -> Bill:
    (bill,) = read_document(Document("paste.txt", text.encode()))
    return bill


def drawn(mark: str, labels: tuple[str, ...] = LABELS, count: int = 2) -> str:
    return "\n".join(
        "\n".join([title, *(f"{label}{mark}{value}" for label, value in zip(labels, values, strict=True)), ""])
        for title, values in SAID[:count]
    )


def test_values_behind_colons_beside_and_below_their_labels() -> None:
    for labels in (LABELS, SPANISH):
        for mark in (": ", "\t", "   ", "\n"):
            bill = read(OVER + drawn(mark, labels) + BELOW)
            assert [line.codes[0].code for line in bill.lines] == ["73110", "29125"]
            assert [line.units for line in bill.lines] == ["1", "2"]
            assert [line.patient_owes for line in bill.lines] == [Decimal("15.30"), 96]
            assert [line.description for line in bill.lines] == [title for title, _ in SAID]
            assert (bill.patient, bill.totals.charges) == ("Ana Ruiz", Decimal(428))


def test_one_group_is_a_line_where_it_names_a_code() -> None:
    bill = read(OVER + drawn("\t", count=1) + "\nTotal charges: $188.00\nYou owe: $15.30\n")
    assert [line.charge for line in bill.lines] == [188]
    assert bill.totals.patient_owes == Decimal("15.30")


def test_the_sums_of_a_document_are_no_group_of_a_service() -> None:
    sums = "Date of service: 04/02/2026\nOriginal charges: $210.00\nInsurance payments: -$100.00\nBalance: $110.00\n"
    bill = read("Dear Ana,\nYour plan of payments is set up.\nAccount number: 12-77\n" + sums)
    assert not bill.lines


def test_a_block_of_totals_below_the_groups_is_none_of_them() -> None:
    total = "Totals\nProvider billed\n$428.00\nPlan paid\n$61.20\nYour share\n$111.30\n"
    bill = read(OVER + drawn("\n") + total)
    assert [line.charge for line in bill.lines] == [188, 240]
    assert bill.totals.patient_owes == Decimal("111.30")


def test_headings_over_a_single_line_and_those_that_are_labels_of_a_document() -> None:
    heads = "Date of service\nCPT code\nPatient name\nDescription\nAmount billed\n"
    bill = read("Billing\nLog out\n" + heads + "04/02/2026\n73110\nAna Ruiz\nWrist x-ray\n$188.00\n")
    assert [(line.codes[0].code, line.charge) for line in bill.lines] == [("73110", Decimal(188))]
    assert (bill.patient, bill.provider) == ("Ana Ruiz", None)


def test_tabs_part_a_table_though_labels_with_one_tab_stand_around_it() -> None:
    facts = "Patient\tAna Ruiz\nAccount\t12-77\nHospital\tElm Hospital\n"
    table = "Date\tCode\tService\tCharge\tPatient owes\n04/02/2026\t73110\tX-ray\t188.00\t15.30\n"
    bill = read(facts + table + "Total charges\t188.00\nYou owe\t15.30\n")
    assert [(line.charge, line.patient_owes) for line in bill.lines] == [(Decimal(188), Decimal("15.30"))]
    assert (bill.patient, bill.account, bill.provider) == ("Ana Ruiz", "12-77", "Elm Hospital")


def test_the_day_and_the_code_over_what_was_done_are_its_own() -> None:
    cards = "\n\n".join(
        f"Service date\n{day}\nProc code\n{code}\n{said}\nProvider billed\n{charge}\nWe paid\n{paid}\nYou pay\n{owed}"
        for day, code, said, charge, paid, owed in (
            ("04/02/2026", "73110", "Wrist x-ray", "$188.00", "$61.20", "$15.30"),
            ("04/09/2026", "29125", "Splint", "$240.00", "$0.00", "$96.00"),
        )
    )
    bill = read(f"Claim details\nMember\nAna Ruiz\n{cards}\n\nTotals\nProvider billed\n$428.00\nYou pay\n$111.30\n")
    assert [(line.description, line.codes[0].code) for line in bill.lines] == [
        ("Wrist x-ray", "73110"),
        ("Splint", "29125"),
    ]
    assert [line.service_date.day for line in bill.lines if line.service_date] == [2, 9]
    assert [line.plan_paid for line in bill.lines] == [Decimal("61.20"), Decimal("0.00")]


def test_what_was_bought_may_read_like_a_label_and_an_amount_without_a_meaning_parts_nothing() -> None:
    claim = "Merchant\nElm Laboratory Services\nExpense\n{}\nRequested\n{}\nOther insurance\n$0.00\nReimbursed\n{}\n"
    text = claim.format("Office visit copay", "$40.00", "$40.00") + "\n" + claim.format("Sunscreen", "$12.00", "$0.00")
    bill = read("Flexible Spending Account\nParticipant\nAna Ruiz\n" + text)
    assert [line.description for line in bill.lines] == ["Office visit copay", "Sunscreen"]
    assert [(line.charge, line.plan_paid) for line in bill.lines] == [
        (Decimal("40.00"), Decimal("40.00")),
        (Decimal("12.00"), Decimal("0.00")),
    ]
    assert (bill.kind, bill.patient) == ("eob", "Ana Ruiz")


def test_a_heading_over_the_services_is_no_service_and_a_day_without_a_label_is_the_day_of_the_card_below_it() -> None:
    cards = "\n".join(
        f"{day}\n{said}\nProvider billed\n{charge}\nOther insurance paid\n$0.00\nYou pay\n{owed}\n"
        for day, said, charge, owed in (
            ("Apr 2, 2026", "73110 - Wrist x-ray", "$188.00", "$15.30"),
            ("Apr 9, 2026", "29125 - Splint", "$240.00", "$96.00"),
        )
    )
    sums = "Provider billed\n$428.00\nOther insurance paid\n$0.00\nYou pay\n$111.30\n"
    bill = read(f"Claim detail\nMember\nAna Ruiz\nClaim totals\n{sums}\nServices on this claim\n{cards}")
    assert [line.description for line in bill.lines] == ["73110 - Wrist x-ray", "29125 - Splint"]
    assert [line.service_date.day for line in bill.lines if line.service_date] == [2, 9]
    assert (bill.totals.charges, bill.totals.patient_owes) == (Decimal("428.00"), Decimal("111.30"))


def test_the_sums_over_the_one_service_of_a_claim_are_no_service() -> None:
    sums = "Billed\n$188.00\nWe paid\n$172.70\nYou pay\n$15.30\n"
    bill = read(
        f"Claim detail\nMember\nAna Ruiz\nSummary\n{sums}\nServices\nWrist x-ray\nProcedure code\n73110\n{sums}"
    )
    assert [line.description for line in bill.lines] == ["Wrist x-ray"]
    assert bill.totals.charges == Decimal("188.00")


def test_a_dash_for_nothing_parts_no_card() -> None:
    text = (
        "Claim detail\nMember\nAna Ruiz\nDate of service\n04/02/2026\n"
        "73110 Wrist x-ray\nBilled\n$188.00\nCopay\n-\nWe paid\n$172.70\nYou pay\n$15.30\n\n"
        "29125 Splint\nBilled\n$240.00\nCopay\n$20.00\nWe paid\n-\nYou pay\n$96.00\n\n"
        "97110 Exercise\nBilled\n$90.00\nCopay\n-\nWe paid\n$90.00\nYou pay\n-\n"
    )
    bill = read(text)
    assert [(line.charge, line.copay, line.plan_paid, line.patient_owes) for line in bill.lines] == [
        (Decimal("188.00"), None, Decimal("172.70"), Decimal("15.30")),
        (Decimal("240.00"), Decimal("20.00"), None, Decimal("96.00")),
        (Decimal("90.00"), None, Decimal("90.00"), None),
    ]


def test_drugs_without_a_price_are_lines_by_who_paid_what() -> None:
    card = "Date filled\n{}\nPrescription\n{}\nQuantity\n30\nPlan paid\n{}\nYou paid\n{}\n"
    text = card.format("01/25/2026", "LISINOPRIL 20 MG", "$42.17", "$7.39") + "\n"
    text += card.format("02/06/2026", "GABAPENTIN 300 MG", "$68.85", "$0.00")
    bill = read(
        f"Elm Rx\nPrescription drug summary\nMember\nAna Ruiz\n{text}\nTotals\nPlan paid\n$111.02\nYou paid\n$7.39\n"
    )
    assert [(line.description, line.plan_paid, line.patient_paid) for line in bill.lines] == [
        ("LISINOPRIL 20 MG", Decimal("42.17"), Decimal("7.39")),
        ("GABAPENTIN 300 MG", Decimal("68.85"), Decimal("0.00")),
    ]
    assert bill.totals.plan_paid == Decimal("111.02")


def test_the_word_over_the_sums_is_no_amount_of_the_one_card_above_it() -> None:
    sums = "Billed\n$188.00\nOther insurance\n$0.00\nWe paid\n$172.70\nYou pay\n$15.30\n"
    bill = read(f"Claim detail\nMember\nAna Ruiz\nDOS\n04/02/2026\nCode\n73110\nWrist x-ray\n{sums}\nTotal\n{sums}")
    assert [(line.description, line.charge) for line in bill.lines] == [("Wrist x-ray", Decimal("188.00"))]
    assert bill.totals.charges == Decimal("188.00")


def test_what_medicare_and_the_plan_paid_is_one_sum_in_the_lines_and_in_the_totals() -> None:
    card = "{}\nBilled\n$200.00\nMedicare paid\n$120.00\nOur payment\n$20.00\nYou pay\n$10.00\n\n"
    sums = "Total\nBilled\n$400.00\nMedicare paid\n$240.00\nOur payment\n$40.00\nYou pay\n$20.00\n"
    cards = card.format("73110 Wrist x-ray") + card.format("29125 Splint")
    bill = read(f"Explanation of Benefits\nMember\nAna Ruiz\nDate of service\n04/02/2026\n{cards}{sums}")
    assert [line.plan_paid for line in bill.lines] == [Decimal("140.00"), Decimal("140.00")]
    assert bill.totals.plan_paid == Decimal("280.00")
