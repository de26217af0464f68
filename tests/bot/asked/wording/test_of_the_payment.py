"""What a question asks of the payment behind a remittance."""

import pytest

from bot.asked.wording.of_the_payment import payment_asked


@pytest.mark.parametrize(
    ("words", "aspects"),
    [
        ("eft number?", ("check",)),
        ("what's the trace number and date on this check", ("check",)),
        ("was anything recouped here", ("taken",)),
        ("did they take money back", ("taken",)),
        ("why is the era out of balance", ("balances",)),
        ("does the eft tie to what was posted", ("balances",)),
        ("was this processed as primary", ("status",)),
        ("replacement claim or not", ("corrected",)),
        ("what bill type went out", ("tob",)),
        ("did we get it filed in time, date received", ("timely",)),
        ("cuantos reclamos trae", ("others",)),
    ],
)
def test_an_aspect_is_told_by_its_words(words: str, aspects: tuple[str, ...]) -> None:
    asked = payment_asked(words)
    assert asked is not None
    assert asked.aspects == aspects


@pytest.mark.parametrize(
    ("words", "place"), [("pr on claim 3", 3), ("the second claim", 2), ("icn of claim #2", 2), ("other claims?", None)]
)
def test_a_claim_is_told_by_its_place(words: str, place: int | None) -> None:
    asked = payment_asked(words)
    assert asked is not None
    assert asked.claim == place


@pytest.mark.parametrize(
    "words",
    ["what is the balance", "why was this claim denied", "claim number 26155", "what does wo mean", "what do i owe"],
)
def test_other_questions_ask_nothing_of_it(words: str) -> None:
    assert payment_asked(words) is None


def test_without_the_file_only_what_no_other_paper_tells_is_asked_of_it() -> None:
    assert payment_asked("check number", file=False)
    assert payment_asked("was it filed on time", file=False) is None
