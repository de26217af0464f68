from decimal import Decimal

import pytest

from bot.bill import Bill, Detail, Line, Totals
from bot.case import Case
from bot.rephrase.private import private_spots


def kinds(text: str, question: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for spot in private_spots(text, Case(), question):
        found.setdefault(text[spot.start : spot.end], spot.kind)
    return found


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("born on May 21, 1979 in", "May 21, 1979", "DATE"),
        ("born 05/21/1979 in", "05/21/1979", "DATE"),
        ("nacida el 21 de mayo de 1979", "21 de mayo de 1979", "DATE"),
        ("care on March 2 and later", "March 2", "DATE"),
        ("in March 2026 you", "March 2026", "DATE"),
        ("call 1-800-555-0148 now", "1-800-555-0148", "PHONE"),
        ("call (415) 555-0148 now", "(415) 555-0148", "PHONE"),
        ("llame al 415.555.0148", "415.555.0148", "PHONE"),
        ("write to ana@example.org soon", "ana@example.org", "LINK"),
        ("see https://portal.example.org/a?b=1.", "https://portal.example.org/a?b=1", "LINK"),
        ("see www.lsc.gov first", "www.lsc.gov", "LINK"),
        ("SSN 123-45-6789.", "123-45-6789", "ID"),
        ("member id is XGH12345678", "XGH12345678", "ID"),
        ("account number: 44-81", "44-81", "ID"),
        ("Medicare 1EG4-TE5-MK73 card", "1EG4-TE5-MK73", "ID"),
        ("card 4111 1111 1111 1111 was", "4111 1111 1111 1111", "ID"),
        ("número de cuenta: 8841-22", "8841-22", "ID"),
        ("at 2150 Orchard Ridge Road, Dayton, OH 45402.", "2150 Orchard Ridge Road, Dayton, OH 45402", "PLACE"),
        ("to PO Box 1180 please", "PO Box 1180", "PLACE"),
        ("en Calle Los Pinos 14, apto 3", "Calle Los Pinos 14, apto 3", "PLACE"),
        ("seen by Dr. Ana Poe there", "Dr. Ana Poe", "NAME"),
        ('Ask: "Was it sent?" Then', '"Was it sent?"', "QUOTE"),
        ("Pregunte: «¿La enviaron?».", "«¿La enviaron?»", "QUOTE"),
        ("as in [DATE_1] there", "[DATE_1]", "MARK"),
    ],
)
def test_what_has_the_form_of_it_is_private(text: str, value: str, kind: str) -> None:
    assert kinds(text)[value] == kind


@pytest.mark.parametrize(
    "text",
    [
        "$1,000.00 (34.1%) on line 3, code 96372 with modifier 25, 99213-25, J1885, E11.9, revenue code 0450",
        "7 payments: 6 of $150.00 within 120 days, by 45 CFR 149; $1234567.00",
        "In an emergency call 911, or 988 for the crisis line.",
        "The hospital may ask for 30 days. It takes 3 days. Drive home.",
        "Tiene 30 días; cobran $58.00 por la línea 5.",
        "Until then, $1,000.00 may not be what you owe; line 3 may change, and 5 may be more.",
    ],
)
def test_amounts_codes_and_counts_are_not(text: str) -> None:
    assert kinds(text) == {}


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("my name is elena marsh and i owe too much", "elena"),
        ("I am Elena Marsh, why so much", "Marsh"),
        ("this is for my son Peter", "Peter"),
        ("me llamo Rosa Quintana", "Quintana"),
        ("Guarantor: Tom Marsh. Is this right?", "Tom"),
    ],
)
def test_names_that_a_question_tells_are_looked_for(question: str, name: str) -> None:
    assert kinds(f"What {name.upper()} owes is on the bill.", question) == {name.upper(): "NAME"}


def test_how_someone_feels_is_no_name() -> None:
    assert kinds("You are worried about this.", "i am worried about this") == {}


def test_whom_each_line_is_of_is_private() -> None:
    bill = Bill(kind="statement", lines=(Line(line=1, patient="Amara Okoro"), Line(line=2, patient="Chidi Okoro")))
    text = "Amara had one vaccine and Chidi Okoro another."
    assert {text[one.start : one.end] for one in private_spots(text, Case(bill=bill), "")} >= {"Amara", "Chidi Okoro"}


def test_who_gave_the_care_and_who_paid_stay_here() -> None:
    line = Line(line=1, details=(Detail(label="Provider", text="Quest Lab"), Detail(label="Tooth", text="14")))
    notes = ("Medicare paid -120.00", "Birch Plan G paid -40.00")
    bill = Bill(kind="statement", lines=(line,), totals=Totals(plan_paid=Decimal(160)), notes=notes)
    words = "This bill says Quest Lab, tooth 14, and Birch Plan G paid $40.00."
    spots = {words[spot.start : spot.end]: spot.kind for spot in private_spots(words, Case(bill=bill), "")}
    assert (spots["Quest Lab"], spots["Birch Plan G"]) == ("PROVIDER", "PLAN")
    assert "14" not in spots
