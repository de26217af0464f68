from datetime import date

import pytest

from bot.bill import Deadline
from bot.readers import Document, read_document

_DEBT = "Crown Recovery LLC\nMarch 30, 2026\nTotal amount of the debt now: $767.17\n\n{}\n"


def deadlines(sentence: str) -> tuple[Deadline, ...]:
    (bill,) = read_document(Document("letter", _DEBT.format(sentence).encode()))
    return bill.deadlines


@pytest.mark.parametrize(
    "sentence",
    [
        "You may dispute this debt in writing by May 8, 2026.",
        "Call or write to us by May 8, 2026, to dispute all or part\nof the debt.",
        "You have the right to dispute this debt. Write to us by May 8, 2026.",
        "How can you dispute the debt? Call us no later than Friday, May 8, 2026.",
        "Usted puede disputar esta deuda hasta el 8 de mayo de 2026.",
    ],
)
def test_the_last_day_to_dispute_is_read_from_a_sentence(sentence: str) -> None:
    assert deadlines(sentence) == (Deadline(what="dispute", day=date(2026, 5, 8)),)


@pytest.mark.parametrize(
    "sentence",
    [
        "You may appeal within 180 days of the date of this notice.",
        "We must receive your appeal within 180 days.",
        "You have 180 calendar days to ask for an appeal.",
    ],
)
def test_days_to_appeal_are_kept_as_days(sentence: str) -> None:
    assert deadlines(sentence) == (Deadline(what="appeal", days=180),)


@pytest.mark.parametrize(
    "sentence",
    [
        "We will decide your appeal within 30 days.",
        "If you appeal, the plan must answer within 60 days.",
        "Pay by May 8, 2026.",
        "You may dispute this debt. Please pay by May 8, 2026.",
    ],
)
def test_a_day_for_something_else_is_none(sentence: str) -> None:
    assert deadlines(sentence) == ()


def test_days_from_the_receipt_are_not_counted_from_the_date_of_the_letter() -> None:
    (given,) = deadlines(
        "Unless you notify us within 30 days after receiving this notice that you dispute this debt, it stands."
    )
    assert given == Deadline(what="dispute", days=30, from_receipt=True)
