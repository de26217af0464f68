from hypothesis import given
from hypothesis import strategies as st

from bot.letters.cleaned import LONGEST_TEXT, cleaned


@given(st.text(max_size=600))
def test_what_is_kept_is_one_printable_line_of_bounded_length(text: str) -> None:
    kept = cleaned(text)
    assert kept == cleaned(kept) == kept.strip()
    assert len(kept) <= LONGEST_TEXT
    assert "\n" not in kept
    assert "  " not in kept


def test_accents_and_marks_stay() -> None:
    assert cleaned("Inés Núñez — «Nguyễn»") == "Inés Núñez — «Nguyễn»"
