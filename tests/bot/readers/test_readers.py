"""The door of the room: any document in, bills out, or one sentence that says why not."""

import random
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.bill import Bill
from bot.exceptions import TooLarge, Unreadable
from bot.readers import Document, read_document, read_pages, reader_of, readers
from bot.readers.document import MOST_SECONDS
from bot.samples import SAMPLES, load, open_file

ROOT = Path(__file__).parents[3]
TEXT = b"Fox Clinic\nDate Code Description Amount\n03/02/2026 99213 OFFICE VISIT 186.00\nTotal 186.00\n"


def read(data: bytes) -> list[Bill]:
    return read_document(Document("upload", data))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "picture"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 50, "picture"),
        (b"PK\x03\x04" + b"\x00" * 50, "archive or office"),
        (b"%PDF-1.7 not really a pdf", "damaged"),
        (b'{"kind": ', "JSON|text"),
        (b"Hello, how are you today?", "No charges"),
    ],
)
def test_what_is_no_bill_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words) as raised:
        read(data)
    assert str(raised.value).endswith(".")
    assert "\n" not in str(raised.value)


def test_noise_of_fifty_megabytes_is_refused_quickly() -> None:
    noise = random.Random(1).randbytes(50 * 1024 * 1024)  # noqa: S311
    started = time.perf_counter()
    with pytest.raises(Unreadable):
        read(noise)
    assert time.perf_counter() - started < 10


@pytest.mark.parametrize("fill", [b"\n", b"\n \n", b" ", b"\t", b"| ", b"- ", b"(", b"abc: "], ids=repr)
def test_what_goes_on_without_end_is_read_or_refused_quickly(fill: bytes) -> None:
    started = time.process_time()
    with suppress(Unreadable):
        read(TEXT.replace(b"Total", fill * 100_000 + b"\nTotal"))
    assert time.process_time() - started < MOST_SECONDS


def test_every_sample_has_one_reader_that_is_surest() -> None:
    for sample in SAMPLES:
        scores = sorted((reader.recognize(load(sample.id)) for reader in readers()), reverse=True)
        assert scores[0] > scores[1]


def test_a_service_starts_without_what_only_a_document_needs() -> None:
    started = "import sys, plainbill, web.app; sys.exit('bot.readers.layout' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", started], cwd=ROOT, timeout=120).returncode == 0


def test_the_content_decides_and_not_the_name() -> None:
    named = Document("bill.csv", open_file("injection-visit.pdf").data, "text/plain")
    assert reader_of(named).__name__ == "bot.readers.pdf"


def test_several_files_are_the_pages_of_one_document() -> None:
    first = b"Fox Clinic\nDate        Code    Description       Amount\n03/02/2026  99213   OFFICE VISIT      186.00\n"
    second = (
        b"Date        Code    Description       Amount\n03/02/2026  36415   VENIPUNCTURE       22.00\nTotal  208.00\n"
    )
    (bill,) = read_pages([Document("1.txt", first), Document("2.txt", second)])
    assert [line.charge for line in bill.lines] == [186, 22]
    assert bill.totals.charges == 208
    assert not bill.warnings


def test_one_file_is_one_document_and_none_is_an_error() -> None:
    assert read_pages([Document("a", TEXT)]) == read(TEXT)
    with pytest.raises(Unreadable):
        read_pages([])


def test_a_text_far_longer_than_a_bill_is_refused_for_its_length() -> None:
    with pytest.raises(TooLarge, match="longer than a bill"):
        read(b"Total charges 45.00\n" * 60_000)


@settings(max_examples=150)
@given(st.binary(max_size=3000))
@example(b"%PDF-")
@example(b"\xff\xfe")
@example(b"{}")
@example(b"[]")
@example(b"a,b,c\n" * 50)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(Unreadable):
        assert all(isinstance(bill, Bill) for bill in read(data))


@settings(max_examples=150)
@given(st.data())
def test_a_damaged_bill_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(open_file(data.draw(st.sampled_from(["eob.txt", "injection-visit.pdf", "factura-es.txt"]))).data)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(whole) - 1))
        whole[place] = data.draw(st.integers(0, 255))
    with suppress(Unreadable):
        assert read(bytes(whole[: data.draw(st.integers(1, len(whole)))]))
