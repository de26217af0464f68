from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bill import Bill, Contact, Line
from bot.case import Case
from bot.rephrase.redaction import is_clean, redact

BILL = Bill(
    kind="statement",
    provider="Cedar Hollow Regional Hospital",
    payer="Lakeshore Mutual PPO",
    account="CH-77",
    claim_number="CLM 9",
    patient="MARSH, ELENA",
    patient_birth_date=date(1979, 5, 21),
    contacts=(Contact(who="Ms Alvarez", phone="ext. 12", url="pay.example.test"),),
    lines=(Line(line=1, description="PF VISIT E. MARSH"),),
)
CASE = Case(bill=BILL)
PRIVATE = (
    "Cedar Hollow Regional Hospital", "Lakeshore Mutual PPO", "CH-77", "CLM 9", "Elena", "Marsh", "May 21, 1979",
    "05/21/1979", "21 de mayo de 1979", "ext. 12", "pay.example.test", "PF VISIT E. MARSH", "1-800-555-0148", "Alvarez",
)  # fmt: skip


def test_what_the_papers_name_is_taken_out_and_put_back() -> None:
    text = "Elena Marsh owes Cedar Hollow Regional Hospital $50.00, account CH-77. Ask Lakeshore Mutual PPO."
    redacted = redact(text, CASE)
    assert redacted.text == "[NAME_1] [NAME_2] owes [PROVIDER_1] $50.00, account [ID_1]. Ask [PLAN_1]."
    assert redacted.restore(redacted.text) == text


def test_the_same_words_become_the_same_placeholder() -> None:
    assert redact("on May 2, 2026, and again on May 2, 2026", CASE).text == "on [DATE_1], and again on [DATE_1]"


def test_what_overlaps_is_taken_out_as_a_whole() -> None:
    redacted = redact('Say "I am Elena Marsh, account CH-77" to them.', CASE)
    assert redacted.text == "Say [QUOTE_1] to them."


@pytest.mark.parametrize("document", ["eob", "estimate"])
def test_the_papers_beside_the_bill_are_looked_through_too(document: str) -> None:
    case = Case.model_validate({"bill": Bill(kind="statement"), document: BILL})
    assert "Marsh" not in redact("Marsh owes nothing.", case).text


def test_a_placeholder_that_was_not_given_out_can_not_be_put_back() -> None:
    with pytest.raises(KeyError):
        redact("on May 2, 2026", CASE).restore("on [DATE_2]")


@pytest.mark.parametrize("added", ["by 5/6", "at www.example.test/x.org", "(937) 555-0100", "it is “free”", "Mr. Poe"])
def test_a_text_with_anything_to_take_out_is_not_clean(added: str) -> None:
    assert is_clean("You owe $5.00 by [DATE_1].")
    assert not is_clean(f"You owe $5.00 by [DATE_1] {added}.")


pieces = st.one_of(
    st.sampled_from(PRIVATE),
    st.sampled_from(["[NAME_1]", "$1,000.00", '"', "(line 2)", "\n\n", "- ", "owes", "ELENA", "988"]),
    st.text(max_size=12),
)


@given(st.lists(pieces, max_size=12).map(" ".join), st.text(max_size=40))
def test_any_text_comes_back_word_for_word(text: str, question: str) -> None:
    redacted = redact(text, CASE, question)
    assert redacted.restore(redacted.text) == text


@given(st.lists(pieces, max_size=6), st.sampled_from(PRIVATE), st.lists(pieces, max_size=6))
def test_nothing_private_is_left_wherever_it_stands(before: list[str], private: str, after: list[str]) -> None:
    text = " ".join([*before, private, *after])
    assert private.lower() not in redact(text, CASE).text.lower()
