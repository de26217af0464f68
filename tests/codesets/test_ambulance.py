import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation
from codesets import ambulance
from knowledge import Knowledge


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("NH", "A ride from a skilled nursing facility to a hospital"),
        ("PX", "A ride from a doctor's office to a doctor's office, on the way to the hospital"),
    ],
)
def test_two_letters_are_the_places_of_a_ride(code: str, title: str) -> None:
    told = ambulance.describe(code)
    assert told is not None
    assert told.title_en == title


@pytest.mark.parametrize("code", ["XH", "25", "RT", "H"])
def test_other_marks_are_no_ride(code: str) -> None:
    assert ambulance.describe(code) is None


def _answer(knowledge: Knowledge, service: str) -> str:
    codes = (Code(system="hcpcs", code=service), Code(system="modifier", code="SH"))
    bill = Bill(kind="statement", lines=(Line(line=1, codes=codes, charge="900.00"),))
    return Assistant(knowledge).ask(Case(bill=bill), Conversation(), "what does SH mean").answer.answer


def test_the_same_letters_beside_other_care_stay_a_modifier_of_their_own(knowledge: Knowledge) -> None:
    assert "from the scene of an accident" in _answer(knowledge, "A0429")
    assert "from the scene of an accident" not in _answer(knowledge, "J1745")
