import pytest

from bot.exceptions import Unsupported
from bot.readers import foreign


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x00\x00\x00\x18ftypmp42", "film"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old office"),
        (b"\x1f\x8b\x08\x00", "compressed"),
        (b"{\\rtf1 hello", "rich text"),
    ],
)
def test_a_foreign_kind_is_told_by_its_first_bytes(data: bytes, words: str) -> None:
    with pytest.raises(Unsupported, match=words):
        foreign.refuse(data)
