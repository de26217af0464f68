"""A discharge status is told by its name, or described beside that name."""

import pytest

from bot.asked.codes.left_how import discharges


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("discharge status 43", ("discharge:43",)),
        ("dc status 01 or 06", ("discharge:01", "discharge:06")),
        ("pt status code 50 on the ub", ("discharge:50",)),
        ("estado de alta 07", ("discharge:07",)),
        ("dispo code for a transfer to an ltach", ("discharge:63",)),
        ("which discharge status if she expired", ("discharge:20",)),
        ("discharge disposition code for hospice at a facility", ("discharge:51",)),
        ("codigo de alta para a casa", ("discharge:01",)),
        ("discharge status 08", ()),
        ("when was he discharged home", ()),
        ("discharged at 10", ()),
        ("discharge instructions for home health", ()),
        ("why was i discharged after 02 days", ()),
    ],
)
def test_a_status_is_named_or_described(words: str, found: tuple[str, ...]) -> None:
    assert discharges(words) == found
