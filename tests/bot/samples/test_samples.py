import pytest

from bot.samples import SAMPLES, load, open_file


def test_every_sample_and_every_eob_is_there() -> None:
    for sample in SAMPLES:
        assert load(sample.id).data
        assert sample.eob is None or open_file(sample.eob).data
        assert sample.title_en != sample.title_es


def test_ids_are_their_own() -> None:
    assert len({sample.id for sample in SAMPLES}) == len(SAMPLES)
    with pytest.raises(KeyError):
        load("nobody")
