import pytest

from bot.exceptions import TooLarge, Unreadable
from bot.readers.document import Deadline, Document


def document(data: bytes) -> Document:
    return Document("bill.txt", data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_decoded_whatever_saved_it(encoding: str) -> None:
    assert document("Clínica: año 2026, total $45.00".encode(encoding)).text().endswith("año 2026, total $45.00")


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\x00\x01\x02" * 100, b"\xff\xfe\x00"])
def test_noise_is_refused_as_text(data: bytes) -> None:
    with pytest.raises(Unreadable, match="no text"):
        document(data).text()


def test_a_document_without_bytes_or_with_too_many_is_refused_in_one_sentence() -> None:
    with pytest.raises(Unreadable, match="empty"):
        document(b" \n ").check_size()
    with pytest.raises(TooLarge, match="more than 25 MB"):
        document(b"x" * (50 * 1024 * 1024)).check_size()


def test_a_deadline_passes() -> None:
    Deadline(seconds=60).check()
    with pytest.raises(TooLarge, match="too long"):
        Deadline(seconds=-1).check()
