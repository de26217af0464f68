import pytest

from bot.letters.monthly import monthly


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("I could manage $75 a month starting in May", "75"),
        ("40 dollars per month is all I can do", "40"),
        ("Puedo pagar 60 al mes", "60"),
        ("$1,200.00/month", "1200.00"),
    ],
)
def test_what_is_offered_for_each_month_is_read(words: str, amount: str) -> None:
    found = monthly(words)
    assert found
    assert str(found.value) == amount


@pytest.mark.parametrize(
    "words", ["I can't pay 300 a month", "I earn 1800 a month", "50 a month now, 80 a month later", "I lost my job", ""]
)
def test_other_amounts_are_no_offer(words: str) -> None:
    assert monthly(words) is None
