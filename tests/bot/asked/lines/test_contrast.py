"""Whether pictures were taken with dye is told by the words of their charge."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation

ROWS = (
    ("CT ABD/PELVIS W CONTRAST", "74177", "1900.00"),
    ("MRI KNEE WO", "73721", "1200.00"),
    ("MRI BRAIN W/WO", "70553", "2300.00"),
    ("OMNIPAQUE 300", "Q9967", "75.00"),
)


def _case() -> Case:
    lines = tuple(
        Line(
            line=number,
            service_date=date(2026, 4, 8),
            description=words,
            codes=(Code(system="hcpcs" if code[0] == "Q" else "cpt", code=code),),
            charge=Decimal(charge),
        )
        for number, (words, code, charge) in enumerate(ROWS, start=1)
    )
    return Case(bill=Bill(kind="itemized_bill", provider="Fern Imaging", lines=lines, totals=Totals()))


@pytest.mark.parametrize(
    ("question", "shown", "lines"),
    [
        ("was my ct with contrast", "It is billed with contrast dye.", (1,)),
        ("did they do the knee mri with or without dye", "It is billed without contrast dye.", (2,)),
        ("is the brain one with contrast or without", "Both: it is billed as done first without", (3,)),
        ("were the scans done with contrast", "Both kinds are on this bill.", (3, 1, 2)),
        ("¿la tomografía fue con o sin contraste?", "Se cobró con contraste.", (1,)),
    ],
)
def test_with_or_without_is_told_by_the_charge(
    assistant: Assistant, question: str, shown: str, lines: tuple[int, ...]
) -> None:
    answer = assistant.ask(_case(), Conversation(), question).answer
    assert answer.answer.startswith(shown)
    assert answer.lines == lines


@pytest.mark.parametrize(
    "question", ["how much was the contrast", "what is the dye for", "is the dye ok for my kidneys"]
)
def test_the_dye_itself_is_another_question(assistant: Assistant, question: str) -> None:
    assert assistant.ask(_case(), Conversation(), question).answer.intent != "billed-as"
