"""A plan called by its name is the person's insurance, unless its own rules are asked about."""

import pytest

from bot.understanding.clauses import Clause
from bot.understanding.plan_named import with_plan_named


@pytest.mark.parametrize(
    ("words", "payer", "heard"),
    [
        ("what did westfield pick up", "Westfield Mutual HMO", "what did my insurance pick up"),
        ("did Westfield Mutual deny it", "Westfield Mutual HMO", "did my insurance deny it"),
        ("what did medicare pay", "Medicare Part B", "what did my insurance pay"),
        ("medicare already paid right", "Medicare Part B", "my insurance already paid right"),
        ("does medicare cover ambulances", "Medicare Part B", "does medicare cover ambulances"),
        ("what is medicaid", "Medicaid", "what is medicaid"),
        ("what did aetna pay", "Westfield Mutual HMO", "what did aetna pay"),
        ("how much was the silver filling", "Silver Fork HMO", "how much was the silver filling"),
        ("MY NAME IS WRONG, did SILVER FORK pay", "Silver Fork HMO", "MY NAME IS WRONG, did my insurance pay"),
    ],
)
def test_its_name_is_heard_as_insurance(words: str, payer: str, heard: str) -> None:
    assert with_plan_named(Clause(words, words), [payer], "en").text == heard


def test_in_spanish_it_is_heard_in_spanish() -> None:
    asked = Clause("cuánto pagó Medicare", "cuánto pagó Medicare")
    assert with_plan_named(asked, ["Medicare Part B"], "es").text == "cuánto pagó mi seguro"
