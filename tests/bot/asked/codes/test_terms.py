import pytest

from bot.asked.codes.terms import terms_alone, terms_asked


@pytest.mark.parametrize(
    "words",
    ["what is a clean claim", "denied vs rejected", "whats the difference between a corrected claim and an appeal",
     "que significa cob", "explain drg in plain english", "what's a clean claim", "whos the subscriber",
     "quien es el garante", "whats a write off", "que es un saldo a favor"],
)  # fmt: skip
def test_a_meaning_is_asked(words: str) -> None:
    assert terms_asked(words)


@pytest.mark.parametrize(
    "words",
    ["what is pending", "what was denied", "why was my claim denied", "what drg is this", "how do i appeal",
     "what is the deadline for my appeal", "is my claim pending",
     "appeal time limit commercial vs medicare", "what does this encounter cost",
     "who is the doctor", "who is my subscriber", "whats the contractual on the mri", "what is the check number"],
)  # fmt: skip
def test_what_is_asked_of_a_bill_is_no_meaning(words: str) -> None:
    assert terms_asked(words) == ()


@pytest.mark.parametrize("words", ["plb?", "wo on the remit", "mue", "credit balance", "timely filing"])
def test_a_term_alone_is_asked_where_no_paper_is_at_hand(words: str) -> None:
    assert terms_alone(words)


@pytest.mark.parametrize("words", ["denied", "appeal", "credit balance is wrong", "what do i owe"])
def test_what_is_more_than_a_term_is_none(words: str) -> None:
    assert terms_alone(words) == ()


def test_some_terms_are_asked_wherever_they_are_named() -> None:
    assert terms_asked("abn on file what modifier goes on") == ("abn-modifiers",)
    assert terms_asked("kid on both plans, birthday rule") == ("birthday-rule",)
