"""Headings and labels that stand in no list, understood from their words; and prose that must not be."""

import pytest

from bot.readers.layout.language.meaning import column_meaning, label_meanings, total_of
from bot.readers.layout.language.phrases import plain


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Amt. Billed ($)", "charge"),
        ("Amount your doctor charged", "charge"),
        ("Cantidad facturada por el médico", "charge"),
        ("Cantidad permitida por el plan", "allowed"),
        ("Cantidad pagada por el seguro", "plan_paid"),
        ("Cantidad dispensada", "units"),
        ("Parte del seguro", "plan_paid"),
        ("Máximo que le pueden facturar", "patient_owes"),
        ("Pagado por otro seguro", "other"),
        ("Denegado", "not_covered"),
        ("Amount Medicare Paid", "plan_paid"),
        ("Maximum You May Be Billed", "patient_owes"),
        ("What I Owe", "patient_owes"),
        ("Paid by You", "patient_paid"),
        ("Pat Paid", "patient_paid"),
        ("Paid today", "patient_paid"),
        ("Negotiated Discount", "adjustment"),
        ("Member Rate", "allowed"),
        ("Charges Not Covered", "not_covered"),
        ("Amount Excluded", "not_covered"),
        ("Services provided by", "provider"),
        ("Your Cost Share Copay amount", "copay"),
        ("Cost share / copay", "other"),
        ("What you owe Cost Share", "coinsurance"),
        ("Not reimbursed", "not_covered"),
        ("Amount reimbursed", "plan_paid"),
        ("Resident amount", "patient_owes"),
        ("Date Svc Provided", "service_date"),
        ("Date Posted", "other_date"),
        ("Rev Center Code", "revenue"),
        ("ADA/CPT Code", "code"),
        ("Qty/Units", "units"),
        ("Price/Unit", "unit_price"),
        ("What you don't have to pay", "adjustment"),
        ("Difference you will not be billed", "adjustment"),
        ("Beneficiary Cost Share", "coinsurance"),
        ("Cost Share or Copayment", "other"),
        ("Remark Codes", "remarks"),
        ("Monto facturado por el proveedor", "charge"),
        ("Lo que usted debe", "patient_owes"),
        ("Código del procedimiento", "code"),
    ],
)
def test_a_heading_means_a_column(heading: str, role: str) -> None:
    assert column_meaning(heading) == role


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Amount you have already paid", "patient_paid"),
        ("Paid to us by insurance", "plan_paid"),
        ("Total amount you need to pay", "patient_owes"),
        ("Adjustments and discounts", "adjustments"),
        ("Deadline to pay", "due_date"),
        ("Your claim number", "claim_number"),
        ("Hospital account #", "account"),
        ("This statement is dated", "statement_date"),
        ("Fecha de nac.", "birth_date"),
        ("Deductible met so far", "ignored"),
        ("Est insurance due", "ignored"),
        ("Balance to insurance", "ignored"),
        ("Amount paid by insurance", "plan_paid"),
        ("Balance after insurance", "patient_owes"),
        ("Patient pays", "patient_owes"),
        ("Your estimated cost", "patient_owes"),
        ("Today's charges", "charges"),
    ],
)
def test_a_label_means_a_field(label: str, meaning: str) -> None:
    assert meaning in label_meanings(label)[:2]


@pytest.mark.parametrize(
    "text", ["Blue Prairie Health Plan", "Springfield IL", "Dear Ms. Roe", "Thank you for choosing us", "", "12 34"]
)
def test_a_name_or_a_greeting_means_nothing(text: str) -> None:
    assert label_meanings(text) == ()


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("TOTAL", "charges"),
        ("Total of all charges", "charges"),
        ("Total for Pharmacy", "subtotal"),
        ("Page total", "subtotal"),
        ("Balance forward", "previous"),
        ("Total protein", None),
        ("Total knee arthroplasty kit", None),
        ("Saldo a pagar", "patient_owes"),
    ],
)
def test_a_total_is_told_from_a_service_and_from_a_subtotal(text: str, total: str | None) -> None:
    assert total_of(text) == total


def test_labels_are_compared_without_case_accents_and_marks() -> None:
    assert plain("  Fecha de ATENCIÓN: ") == "fecha de atencion"
    assert plain("Plan Paid¹ & more") == "plan paid and more"


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("Blue Cross Blue Shield of North Dakota payment", "plan_paid"),
        ("Payment received from Highmark Blue Shield", "plan_paid"),
        ("Less: Fidelis", "plan_paid"),
        ("Mandated write-down", "adjustments"),
        ("Deposit", "patient_paid"),
    ],
)
def test_who_pays_and_what_is_taken_off_is_understood_by_any_name(label: str, meant: str) -> None:
    assert label_meanings(label)[0] == meant


@pytest.mark.parametrize(
    ("heading", "role"),
    [("PtPmt", "patient_paid"), ("ADJAMT", "adjustment"), ("SvcDt", "service_date"), ("Rate/day", "unit_price")],
)
def test_headings_that_programs_write_as_one_word_are_understood(heading: str, role: str) -> None:
    assert column_meaning(heading) == role
