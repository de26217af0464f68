from decimal import Decimal

from bot.answers.earlier import Earlier
from bot.facts import usd

WORDS = """You owe $40.00.

- $90.00 was charged

Call the office: "Please look at this again." Keep the name."""
FACTS = (usd(Decimal("40.00"), "total, your share"), usd(Decimal("90.00"), "total, charges"))
EARLIER = Earlier("what-do-i-owe", WORDS, FACTS, "en")


def test_its_first_words_keep_their_figures() -> None:
    assert EARLIER.lead.value == "You owe $40.00."
    assert EARLIER.lead.parts == FACTS[:1]


def test_its_figures_say_where_they_are_from() -> None:
    assert [(one.fact, one.origin.value) for one in EARLIER.figures] == [
        (FACTS[0], "your share in all, on your bill"),
        (FACTS[1], "charges in all, on your bill"),
    ]


def test_the_words_to_say_are_the_paragraphs_that_quote_them() -> None:
    assert [one.value for one in EARLIER.speeches] == ['Call the office: "Please look at this again." Keep the name.']
