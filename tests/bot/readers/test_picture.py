"""Photos and scans become the bill that the digital document becomes, or are refused in one sentence."""

import io
import os
import shutil
import struct
import time
import zlib
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from bot.bill import Bill
from bot.exceptions import NotInstalled, TooLarge, Unreadable, Unsupported
from bot.readers import Document, picture, read_document, read_pages, sandbox
from bot.samples import open_file
from evals.layouts.damage import DAMAGES, blurred, encoded, rendered
from tests.bot.readers.photos import document, photo, sheet


def amounts(bill: Bill) -> list[tuple[object, ...]]:
    return [
        (line.service_date, tuple(code.code for code in line.codes), line.units, line.charge) for line in bill.lines
    ]


@pytest.mark.parametrize("damage", sorted(DAMAGES.keys() - {"scan", "askew"}))
def test_a_damaged_page_reads_as_the_digital_one(damage: str) -> None:
    (bill,) = read_document(document(photo(damage, dpi=200)))
    (digital,) = read_document(open_file("injection-visit.pdf"))
    assert amounts(bill) == amounts(digital)
    assert bill.totals == digital.totals
    assert bill.account == digital.account


def test_every_word_says_how_sure_it_is() -> None:
    (page,) = picture.pages(document(photo("scan")))
    assert all(word.confidence is not None and 0 < word.confidence <= 1 for word in page.words)


def test_an_iphone_photo_is_read() -> None:
    heif = pytest.importorskip("pillow_heif")
    out = io.BytesIO()
    heif.from_pillow(Image.fromarray(sheet())).save(out, quality=80)
    (bill,) = read_document(Document("IMG_0001.HEIC", out.getvalue()))
    assert bill.totals.charges == 1000


def test_photos_and_a_pdf_are_pages_of_one_bill() -> None:
    told: list[tuple[int, int, int]] = []
    first = document(photo("photo"))
    first = Document(first.name, first.data, progress=lambda *step: told.append(step))
    (bill,) = read_pages([first, open_file("eob.pdf")])
    (alone,) = read_document(document(photo("photo")))
    assert len(bill.lines) > len(alone.lines)
    assert told[0][:2] == (1, 1)
    assert told[0][2] >= 5


def pages_of_one_bill() -> list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]:
    """Three sheets of one bill: its heading on the first, its total on the last."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(612, 400))
    for sheet_number in range(3):
        canvas.setFont("Helvetica", 12)
        rows = [("Date", "Code", "Description", "Charge")] if not sheet_number else []
        for number in range(3 * sheet_number, 3 * sheet_number + 3):
            rows.append((f"03/0{number + 1}/2026", f"9921{number % 3 + 1}", f"Visit of {'ABCDEFGHI'[number]} clinic",
                         f"{100 + number}.25"))  # fmt: skip
        rows += [("", "", "Total Charges", "938.25")] if sheet_number == 2 else []
        for place, row in enumerate(rows):
            for x, text in zip((40, 150, 250), row, strict=False):
                canvas.drawString(x, 340 - 40 * place, text)
            canvas.drawRightString(560, 340 - 40 * place, row[3])
        canvas.showPage()
    canvas.save()
    return rendered(out.getvalue(), 110)


def test_photos_that_lie_every_way_are_pages_in_the_order_they_were_sent() -> None:
    turned = [
        np.ascontiguousarray(np.rot90(page, turns)) for page, turns in zip(pages_of_one_bill(), (2, 1, 3), strict=True)
    ]
    files = [Document(f"IMG_{9 - number}.jpg", encoded(page, "JPEG")) for number, page in enumerate(turned)]
    (bill,) = read_pages(files)
    assert [line.charge for line in bill.lines] == [Decimal(f"{100 + number}.25") for number in range(9)]
    assert bill.totals.charges == Decimal("938.25")
    assert not bill.warnings


def test_a_photo_much_too_blurred_says_so() -> None:
    (page,) = rendered(open_file("injection-visit.pdf").data, 110)[:1]
    with pytest.raises(Unreadable, match="take it again"):
        read_document(Document("photo.jpg", encoded(blurred(page, 3.2), "JPEG")))


def test_a_scan_of_several_pages_is_one_file() -> None:
    out = io.BytesIO()
    first, second = (Image.fromarray(sheet(name, 120)).convert("L") for name in ("injection-visit.pdf", "eob.pdf"))
    first.save(out, "TIFF", save_all=True, append_images=[second])
    assert len(picture.pages(Document("fax.tiff", out.getvalue()))) == 2


def png_of(width: int, height: int) -> bytes:
    """A picture that claims to be of that size and holds a few bytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def claiming(form: str, mark: bytes, after: int, size: bytes) -> bytes:
    """A small picture whose head claims another size, `after` bytes behind a mark."""
    out = io.BytesIO()
    Image.new("P" if form == "GIF" else "RGB", (64, 64)).save(out, form)
    data = bytearray(out.getvalue())
    place = data.index(mark) + after
    data[place : place + len(size)] = size
    return bytes(data)


def moving(form: str) -> bytes:
    frames = [Image.new("RGB", (60, 60), color) for color in ("white", "red", "blue")]
    out = io.BytesIO()
    frames[0].save(out, form, save_all=True, append_images=frames[1:], duration=100)
    return out.getvalue()


def tiff_of(pages: int) -> bytes:
    out = io.BytesIO()
    frames = [Image.new("1", (32, 32), 1) for _ in range(pages)]
    frames[0].save(out, "TIFF", save_all=True, append_images=frames[1:])
    return out.getvalue()


HOSTILE: dict[str, tuple[Callable[[], bytes], type[Unreadable], str]] = {
    "30,000 pixels square": (lambda: png_of(30_000, 30_000), TooLarge, "30,000 × 30,000 pixels"),
    "a JPEG that claims as many": (
        lambda: claiming("JPEG", b"\xff\xc0", 5, struct.pack(">HH", 30_000, 30_000)),
        TooLarge,
        "30,000 × 30,000",
    ),
    "a BMP that claims as many": (
        lambda: claiming("BMP", b"BM", 18, struct.pack("<ii", 30_000, 30_000)),
        TooLarge,
        "30,000 × 30,000",
    ),
    "a GIF that claims as many": (
        lambda: claiming("GIF", b"GIF", 6, struct.pack("<HH", 30_000, 30_000)),
        TooLarge,
        "30,000 × 30,000",
    ),
    "a line of pixels": (lambda: png_of(200_000, 20), TooLarge, "pixels"),
    "a stamp": (lambda: png_of(8, 8), Unreadable, "too small"),
    "fewer bytes than it says": (lambda: photo("photo", dpi=60).data[:6000], Unreadable, "damaged or cut off"),
    "noise with a picture's mark": (lambda: b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40, Unreadable, "damaged"),
    "a moving GIF": (lambda: moving("GIF"), Unsupported, "moving"),
    "a moving WebP": (lambda: moving("WEBP"), Unsupported, "moving"),
    "1,000 pages": (lambda: tiff_of(1000), TooLarge, "1,000 pages"),
    "nothing on it": (lambda: encoded(np.full((600, 400, 3), 250, np.uint8), "PNG"), Unreadable, "No text"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_picture_is_refused_quickly_in_one_sentence(name: str) -> None:
    make, refusal, words = HOSTILE[name]
    data = make()
    started = time.monotonic()
    with pytest.raises(refusal, match=words) as raised:
        read_document(Document("picture", data))
    assert time.monotonic() - started < 10
    assert str(raised.value).endswith(".")


@pytest.fixture
def without_rapidocr(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[dict[str, str]]:
    """Workers for pictures that can't import rapidocr; the dictionary is the environment they see."""
    (tmp_path / "rapidocr.py").write_text("raise ImportError\n")
    seen = sandbox.environment(1) | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{sandbox.ROOT}"}
    pool = sandbox.Pool(sandbox.Kind(memory=4 << 30, idle=30, most=1))
    monkeypatch.setattr(sandbox, "HEAVY", pool)
    monkeypatch.setattr(sandbox, "environment", lambda _: seen)
    yield seen
    pool.close()


def test_without_a_recognizer_the_refusal_says_what_to_install(without_rapidocr: dict[str, str]) -> None:
    without_rapidocr["PATH"] = ""
    with pytest.raises(NotInstalled, match=r"pip install 'plainbill\[ocr\]'"):
        read_document(document(photo("scan", dpi=60)))


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Debian's tesseract-ocr is not installed")
@pytest.mark.parametrize("damage", ["askew"])
def test_tesseract_is_enough_where_it_is_all_there_is(damage: str, without_rapidocr: dict[str, str]) -> None:
    (bill,) = read_document(document(photo(damage, dpi=220)))
    assert [line.charge for line in bill.lines] == [line.charge for line in load_bill().lines]


def load_bill() -> Bill:
    return read_document(open_file("injection-visit.pdf"))[0]
