"""Any X12 file: read back as it was written, refused in one sentence, never a traceback and never slow."""

import re
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.bill import Bill
from bot.exceptions import TooLarge, Unreadable
from bot.readers import Document, read_document, reader_of, x12
from tests.bot.readers.x12.bills_written import remittances, written
from tests.bot.readers.x12.x12_writer import CLAIM, PAYER, interchange

SHARED = Path(__file__).parents[5] / "shared" / "data" / "x12"
FILES = sorted(SHARED.glob("*/*.edi"))
HEADER = interchange([])[:106]
WHOLE = interchange([*PAYER, *CLAIM])


@settings(max_examples=200, deadline=None)
@given(remittances(), st.sampled_from(["*:~", "|>\n", "\x1d\x1f\x1e"]))
def test_a_remittance_written_from_bills_is_read_as_those_bills(bills: list[Bill], marks: str) -> None:
    read = read_document(Document("era", written(bills, marks)))
    assert [bill.remitted and bill.remitted.place for bill in read] == list(range(1, len(bills) + 1))
    assert [bill.model_copy(update={"remitted": None}) for bill in read] == bills


@settings(max_examples=300)
@given(st.binary(max_size=2000))
@example(b"ST*835*1~CLP~SVC~CAS~MOA~PLB~SE~")
@example(b"ST*837*1~HL~CLM~LX~SV1~SV2~HI~DMG~NM1~PER~SVD~SE~")
@example(b"~" * 2000)
@example(b"ISA*" * 500)
@example(b"IEA*~ISA*")
@example(b"ST*837*1~CLM*1*2~HI*ABK:S81052STMBR000000001~LX*1~SV1*HC:99213*2~SE*6*1~")
@example("ST*835*1~CLP*1*1*²*٣~".encode())
def test_any_bytes_after_isa_are_read_or_refused(data: bytes) -> None:
    with suppress(Unreadable):
        read_document(Document("era", HEADER + data))


@settings(max_examples=300)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 12), st.binary(max_size=6)), max_size=6))
def test_a_damaged_file_is_read_or_refused(damages: list[tuple[int, int, bytes]]) -> None:
    data = WHOLE
    for place, length, put in damages:
        data = data[:place] + put + data[place + length :]
    with suppress(Unreadable):
        for bill in x12.read(Document("era", data)):
            assert Bill.model_validate_json(bill.model_dump_json()) == bill


@pytest.mark.parametrize("end", range(0, 106, 7))
def test_a_file_cut_inside_isa_is_refused(end: int) -> None:
    with pytest.raises(Unreadable) as raised:
        read_document(Document("era", HEADER[: max(end, 4)]))
    assert re.fullmatch(r"[A-Z][^\n]*\.", str(raised.value))


@pytest.mark.parametrize(
    ("kind", "words"),
    [("271", "an answer about coverage [(]271[)], not a bill"), ("999", "a receipt"), ("850", "holds no remittance")],
)
def test_other_transactions_are_refused_by_name(kind: str, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        read_document(Document("x12", interchange(["BHT*0022*11"], kind=kind)))


def test_a_file_without_claims_is_refused() -> None:
    with pytest.raises(Unreadable, match="holds no claim"):
        read_document(Document("x12", interchange(PAYER)))


def test_more_segments_than_a_file_has_are_refused() -> None:
    with pytest.raises(TooLarge):
        x12.read(Document("x12", HEADER + b"~" * 2_100_000))


def test_the_first_bytes_decide_whose_it_is() -> None:
    assert reader_of(Document("bill.txt", b"\r\n" + WHOLE)) is x12
    assert x12.recognize(Document("era.835", b"ISA is a kind of account")) == 0


def test_megabytes_take_seconds() -> None:
    data = interchange([*PAYER, *CLAIM * 10_000])
    started = time.process_time()
    assert len(x12.read(Document("era", data))) == 10_000
    assert len(data) / 1e6 / (time.process_time() - started) > 0.8  # a loaded machine and a tracer allowed for


@pytest.mark.skipif(not FILES, reason="../shared/data/x12 is not here")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_file_is_read(path: Path) -> None:
    bills = read_document(Document(path.name, path.read_bytes()))
    heads = re.findall(r"(?:^|~)\s*(?:CLP|CLM)\*([^*]*)\*", path.read_text(encoding="utf-8"))
    assert [bill.account for bill in bills] == heads
    assert all(bill.lines and all(line.charge is not None for line in bill.lines) for bill in bills)
    assert not any("could not be read" in one for bill in bills for one in bill.warnings)
