"""Whether a plan was asked to pay is no question of what it paid."""

from bot.asked.references import References
from bot.case import Case
from bot.understanding.paid_or_part import paid_or_part


def test_whether_a_charge_was_sent_asks_for_no_amount() -> None:
    sent = References(lines=(2,), how="words", slants=frozenset({"was sent"}))
    assert paid_or_part("line-and-plan", sent, Case()) == "did-insurance-pay"
    assert paid_or_part("what-is-line", sent, Case()) == "did-insurance-pay"
    assert paid_or_part("appeal", sent, Case()) == "appeal"


def test_another_topic_stays() -> None:
    assert paid_or_part("what-is-line", References(lines=(2,), how="words"), Case()) == "what-is-line"
