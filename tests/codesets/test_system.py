"""What every code system holds to: the four functions agree, and its ranges hold codes of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codesets import SYSTEMS

CODE_LIKE = st.text("0123456789ABCDEFGJMNTUXZ.- ", max_size=12)


@pytest.mark.parametrize("system", SYSTEMS)
@given(text=st.one_of(st.text(max_size=12), CODE_LIKE))
def test_any_text_is_taken_and_compact_is_settled(system: str, text: str) -> None:
    module = SYSTEMS[system]
    bare = module.compact(text)
    assert module.compact(bare) == bare
    assert module.is_valid(text) in (True, False)
    assert isinstance(module.format(text), str)


@pytest.mark.parametrize("system", SYSTEMS)
@given(data=st.data())
def test_a_written_code_reads_back_as_itself(system: str, data: st.DataObject) -> None:
    module = SYSTEMS[system]
    start = data.draw(st.sampled_from(module.RANGES)).first
    text = data.draw(st.sampled_from([start, start.lower(), f" {start} "])) + data.draw(
        st.text("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", max_size=6)
    )
    if module.is_valid(text):
        bare = module.validate(text)
        assert bare == module.compact(text)
        assert module.validate(module.format(bare)) == bare


@pytest.mark.parametrize("system", [system for system in SYSTEMS if system != "icd10pcs"])
def test_a_range_begins_and_ends_with_codes(system: str) -> None:
    for held in SYSTEMS[system].RANGES:
        assert SYSTEMS[system].is_valid(held.first), held
        assert SYSTEMS[system].is_valid(held.last), held
