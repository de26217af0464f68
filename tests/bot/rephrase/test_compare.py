"""The guard against a table of rewordings, and against lies made by the hundred."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.rephrase.compare import laid_out, mended, refusal

TABLE: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("rewordings.yaml").read_text(encoding="utf-8"),
)
SAYS = [(row["says"], row["language"]) for row in TABLE]
DENIAL = re.compile(r" (?:not|no|nothing|nada)(?= )")
DIGITS = [(text, language, at) for text, language in SAYS for at, c in enumerate(text) if c.isdigit()]


@pytest.mark.parametrize("row", TABLE, ids=range(len(TABLE)))
def test_what_is_well_reworded_passes(row: dict[str, Any]) -> None:
    for good in (row["says"], *row.get("good", ())):
        assert refusal(row["says"], good, row["language"]) is None, good


@pytest.mark.parametrize("row", TABLE, ids=range(len(TABLE)))
def test_every_lie_is_refused_and_so_is_what_can_not_be_told_from_one(row: dict[str, Any]) -> None:
    for lie in row.get("lies", ()):
        assert refusal(row["says"], lie["says"], row["language"]) == lie["why"], lie["says"]
    for strict in row.get("too strict", ()):
        assert refusal(row["says"], strict, row["language"]), strict


@given(st.sampled_from(DIGITS), st.sampled_from("0123456789"))
def test_any_changed_digit_is_caught(place: tuple[str, Any, int], digit: str) -> None:
    text, language, at = place
    changed = text[:at] + digit + text[at + 1 :]
    assert (refusal(text, changed, language) is None) == (changed == text)


@given(st.sampled_from(DIGITS), st.sampled_from("0123456789"))
def test_any_digit_added_or_dropped_is_caught(place: tuple[str, Any, int], digit: str) -> None:
    text, language, at = place
    assert refusal(text, text[:at] + digit + text[at:], language)
    assert refusal(text, text[:at] + text[at + 1 :], language)


@pytest.mark.parametrize(("text", "language"), [row for row in SAYS if DENIAL.search(row[0])])
def test_any_dropped_denial_is_caught(text: str, language: Any) -> None:
    for sentence in re.findall(rf"[^.]*{DENIAL.pattern}[^.]*", text):
        affirmed = DENIAL.sub(" ", sentence)
        assert refusal(text, text.replace(sentence, affirmed), language), affirmed


@given(st.sampled_from(SAYS), st.text(alphabet="٣７²𝟗\u200b\u202e<>*`#_~|[]{}\\😀я", min_size=1, max_size=3))
def test_marks_and_letters_of_elsewhere_are_caught(says: tuple[str, Any], odd: str) -> None:
    text, language = says
    assert refusal(text, text.rstrip() + odd, language)


@given(st.sampled_from(SAYS), st.text(max_size=300))
def test_any_text_at_all_gets_a_verdict(says: tuple[str, Any], text: str) -> None:
    refusal(says[0], text, says[1])


def test_what_is_false_weighs_more_than_what_strays() -> None:
    says = "It may be a bed.\n\nIt is $5.00."
    assert refusal(says, "It will be a bed.\n\nIt is $5.00.", "en") == "terms"
    assert refusal(says, "It will be a bed.\n\nIt is $6.00.", "en") == "figures"
    assert mended(says, "It will be a bed.\n\nIt was $5.00.", "en") == "It may be a bed.\nIt was $5.00."


def test_the_empty_lines_are_those_of_the_answer() -> None:
    assert laid_out("One.\n\n- two\n- three\n\nFour.", "1.\n- 2\n\n- 3\n4.") == "1.\n\n- 2\n- 3\n\n4."
