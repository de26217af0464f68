"""What a refusal asks for: the tables are whole and both languages say it; groups change whose move it is."""

import csv
from importlib.resources import files

import pytest

from bot import denials
from bot.denials import action_for, step_for
from codesets import SYSTEMS
from codesets.tables import entries


def test_every_row_names_an_action_that_has_its_words() -> None:
    assert set(denials.reasons().values()) | set(denials.remarks().values()) <= denials.actions().keys()
    assert set(denials.actions()) <= set(denials.reasons().values())
    for row in denials.actions().values():
        for name in ("means", "do", "patient"):
            assert row[f"{name}_en"]
            assert row[f"{name}_es"]
        assert bool(row["send_en"]) == bool(row["send_es"])
        assert row["by"] in {"", *(one["by"] for one in denials._table("deadlines"))}


def test_every_reason_is_one_and_most_of_them_are_there() -> None:
    reasons = {reason for reason, _ in denials.reasons()}
    assert all(SYSTEMS["carc"].is_valid(reason) for reason in reasons)
    assert all(SYSTEMS["rarc"].is_valid(remark) for remark in denials.remarks())
    known = {entry.code for entry in entries("carc")}
    assert len(reasons & known) >= 0.9 * len(known)


def test_no_reason_stands_twice_for_one_group() -> None:
    with files("knowledge").joinpath("denials", "reasons.csv").open(encoding="utf-8") as source:
        rows = [(row["reason"], row["group"]) for row in csv.DictReader(source)]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize(
    ("group", "reason", "remarks", "action", "mover"),
    [
        ("CO", "16", ["M76"], "correct_code", "provider"),
        ("CO", "16", [], "correct_claim", "provider"),
        ("CO", "29", [], "timely", "provider"),
        ("CO", "50", [], "necessity", "provider"),
        ("PR", "50", [], "necessity", "patient"),
        ("CO", "197", [], "authorization", "provider"),
        ("PR", "197", [], "authorization", "patient"),
        ("PR", "96", ["N130"], "not_covered", "patient"),
        ("CO", "204", [], "not_covered", "provider"),
        ("PR", "27", [], "eligibility", "patient"),
        ("OA", "18", [], "duplicate", "provider"),
        ("PR", "227", ["N179"], "patient_info", "patient"),
        ("CO", "45", [], "price", "nobody"),
        ("PR", "45", [], "network", "patient"),
        ("", "133", [], "pending", "insurer"),
        ("CO", "22", ["MA04"], "other_plan", "provider"),
        ("", "", ["M127"], "records", "provider"),
        ("CO", "16", ["N362"], "units", "provider"),
        ("CO", "222", [], "units", "provider"),
    ],
)
def test_group_reason_and_remark_decide(group: str, reason: str, remarks: list[str], action: str, mover: str) -> None:
    for language in ("en", "es"):
        step = step_for(group, reason, remarks, language)
        assert step is not None
        assert (step.action, step.mover) == (action, mover)


def test_the_patient_hears_the_days_to_appeal_and_what_the_group_means() -> None:
    step = step_for("PR", "50", [], "es")
    assert step is not None
    assert step.patient_by is not None
    assert "180" in str(step.patient_by.value)
    assert step.group is not None
    assert "PR" in str(step.group.value)


def test_an_unknown_reason_has_no_step() -> None:
    assert action_for("CO", "999") is None
    assert step_for("CO", "999", [], "en") is None


@pytest.mark.parametrize("reason", ["94", "144", "253"])
def test_what_the_plan_works_out_with_the_provider_is_never_the_patients(reason: str) -> None:
    step = step_for("CO", reason, (), "en")
    assert step
    assert (step.mover, step.group) == ("nobody", None)
    assert "not yours to pay" in str(step.patient.value)
    assert "you may" not in str(step.patient.value)


def test_words_of_their_own_for_a_group_are_told_as_such() -> None:
    own, general = step_for("CO", "50", (), "en"), step_for("OA", "50", (), "en")
    assert own
    assert general
    assert (own.tells_group, general.tells_group) == (True, False)
