"""What to do and say about the matter of a call."""

from bot.views.call import call_told


def test_a_matter_has_something_to_do_and_to_say() -> None:
    told = call_told("refund", "es")
    assert told is not None
    assert "saldo" in str(told.do.value)
    assert told.say.value


def test_no_matter_is_none() -> None:
    assert call_told(None, "en") is None
