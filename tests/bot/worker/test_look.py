"""What counts as print on a page."""

import pytest

from bot.worker.look import _is_print

WORDS = [["Units", 300.0, 330.0, 200.0, 210.0, 0.99, []], ["Total", 60.0, 90.0, 600.0, 610.0, 0.99, []]]


@pytest.mark.parametrize(
    ("x", "top", "sure", "text", "expected"),
    [
        (310.0, 220.0, 0.95, "1", True),
        (310.0, 220.0, 0.6, "1", False),
        (310.0, 220.0, 0.95, ",", False),
        (500.0, 220.0, 0.95, "2", False),
        (310.0, 700.0, 0.95, "2", False),
        (310.0, 100.0, 0.95, "2", False),
    ],
)
def test_a_lone_sign_in_the_margin_or_in_doubt_is_a_speck(
    x: float, top: float, sure: float, text: str, expected: bool
) -> None:
    assert _is_print([text, x, x + 6, top, top + 10, sure, []], WORDS) is expected
