import pytest

from bot.exceptions import Unsupported
from bot.readers import foreign


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"II*\x00 a scan", "picture"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "picture"),
        (b"\x00\x00\x00\x18ftypheic", "photo"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old office"),
        (b"\x1f\x8b\x08\x00", "compressed"),
        (b"{\\rtf1 hello", "rich text"),
        (b"BM\x46\x00\x00\x00\x00\x00\x00\x00", "picture"),
    ],
)
def test_a_foreign_kind_is_told_by_its_first_bytes(data: bytes, words: str) -> None:
    with pytest.raises(Unsupported, match=words):
        foreign.refuse(data)


def test_a_text_that_begins_like_a_bitmap_is_let_through() -> None:
    foreign.refuse(b"BMH Hospital\nTotal 45.00")
