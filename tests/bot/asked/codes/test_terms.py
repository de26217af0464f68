import pytest

from bot.asked.codes.terms import terms_asked


@pytest.mark.parametrize(
    "words",
    ["what is a clean claim", "denied vs rejected", "whats the difference between a corrected claim and an appeal",
     "que significa cob", "explain drg in plain english", "what's a clean claim", "whos the subscriber",
     "quien es el garante"],
)  # fmt: skip
def test_a_meaning_is_asked(words: str) -> None:
    assert terms_asked(words)


@pytest.mark.parametrize(
    "words",
    ["what is pending", "what was denied", "why was my claim denied", "what drg is this", "how do i appeal",
     "what is the deadline for my appeal", "is my claim pending",
     "appeal time limit commercial vs medicare", "what does this encounter cost",
     "who is the doctor", "who is my subscriber"],
)  # fmt: skip
def test_what_is_asked_of_a_bill_is_no_meaning(words: str) -> None:
    assert terms_asked(words) == ()
