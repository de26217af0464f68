from bot.answers.finding_words import word_findings
from tests.bot.checks.making import line, seen, told


def test_a_charge_that_the_bills_own_note_puts_on_the_provider_is_asked_about() -> None:
    refused = line(1, "82306", "210.00", plan_paid="0.00", patient_owes="210.00", remarks=("CO-50",))
    assert ("provider_write_off_billed", (1,)) in told(refused, line(2, "80061", "30.00"))
    (english,) = word_findings(seen(refused), "en")
    assert "under group CO" in english.explanation
    assert "$210.00" in word_findings(seen(refused), "es")[0].title


def test_what_is_the_patients_or_no_longer_asked_is_none() -> None:
    theirs = line(1, "82306", "210.00", plan_paid="0.00", patient_owes="210.00", remarks=("PR-96",))
    taken_off = line(2, "80061", "60.00", plan_paid="0.00", patient_owes="0.00", remarks=("CO-50",))
    cut = line(3, "85025", "60.00", plan_paid="0.00", patient_owes="20.00", remarks=("CO-45",))
    assert "provider_write_off_billed" not in {kind for kind, _ in told(theirs, taken_off, cut)}
