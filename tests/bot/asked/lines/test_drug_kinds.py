import pytest

from bot.asked.lines.drug_kinds import drug_words
from bot.asked.wording.stems import stem
from knowledge.question_features import plain


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("ATORVASTATIN 20MG TAB", "statin"),
        ("Rosuvastatin 10 mg", "colesterol"),
        ("APIXABAN 5MG", "thinner"),
        ("LANTUS SOLOSTAR PEN", "insulina"),
        ("CEPHALEXIN 500 MG CAP", "antibiótico"),
        ("LISINOPRIL 10MG", "pressure"),
    ],
)
def test_a_medicine_is_called_by_its_kind(printed: str, said: str) -> None:
    assert stem(plain(said)) in drug_words(printed)


@pytest.mark.parametrize("printed", ["OFFICE VISIT EST LVL 3", "CT ABD/PELVIS W CONTRAST", "APRIL STATEMENT"])
def test_what_is_no_known_medicine_has_no_kind(printed: str) -> None:
    assert drug_words(printed) == frozenset()
