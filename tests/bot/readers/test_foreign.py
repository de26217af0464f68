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
        (b"8BPS\x00\x01", "Photoshop picture, which can't be read here; save the picture as JPEG"),
        (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "JPEG XL"),
        (b"\x00\x00\x00\x18ftypcrx ", "camera's raw picture"),
        (bytes(128) + b"DICM", "medical image"),
        (b"P6\n640 480\n255\n\x00\xff", "PNM"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">', "SVG drawing"),
    ],
)
def test_a_foreign_kind_is_told_by_its_first_bytes(data: bytes, words: str) -> None:
    with pytest.raises(Unsupported, match=words):
        foreign.refuse(data)
