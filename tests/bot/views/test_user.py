from decimal import Decimal

from bot.asked.references import References
from bot.facts import count, usd
from bot.views.reckoning import ASKED
from bot.views.user import view_user


def test_figures_of_the_question_are_facts_and_those_it_has_not_are_none() -> None:
    user = view_user(References(amounts=(Decimal("40.00"), Decimal("2.50")), numbers=(6,)))
    assert user.amount == usd(Decimal("40.00"), ASKED)
    assert user.number == count(6, ASKED)
    assert user.percent is None
    assert user.minutes is None
    assert user.timed is None
