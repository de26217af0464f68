import io
import threading
from dataclasses import replace

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from bot.exceptions import Encrypted, TooLarge, Unreadable
from bot.readers import Document, pdf, read_document, read_traced, sandbox
from bot.samples import open_file
from evals.layouts.damage import rendered

ROWS = (
    ("Date", "Code", "Description", "Amount"),
    ("02/17/2026", "99213", "Office visit", "186.00"),
    ("02/18/2026", "73562", "X-ray", "12.00"),
    ("", "", "Total", "198.00"),
)


def drawn(turn: int = 0, pages: int = 1, locked: StandardEncryption | None = None, rows: bool = True) -> Document:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 600), encrypt=locked)
    for _ in range(pages):
        canvas.translate(300, 300)
        canvas.rotate(turn)
        canvas.translate(-300, -300)
        canvas.rect(10, 10, 100, 100)
        for number, row in enumerate(ROWS if rows else ()):
            for place, text in zip((50, 150, 250, 400), row, strict=True):
                canvas.drawString(place, 500 - 15 * number, text)
        canvas.showPage()
    canvas.save()
    return Document("bill.pdf", out.getvalue())


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_reads_the_same_whichever_way_it_is_turned(turn: int) -> None:
    assert read_document(drawn(turn)) == read_document(drawn())
    assert [line.charge for line in read_document(drawn(turn))[0].lines] == [186, 12]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_its_picture_is_upright_and_values_stand_where_they_were_found(turn: int) -> None:
    pictures: dict[int, bytes] = {}
    ((_, trace),) = read_traced([replace(drawn(turn), picture=pictures.__setitem__)])
    picture = Image.open(io.BytesIO(pictures[1])).convert("L")
    across, down = picture.size
    for found in trace:
        assert found.box is not None
        x0, top, x1, bottom = found.box
        assert x1 - x0 > bottom - top or len(found.text) < 3
        printed = picture.crop((int(x0 * across), int(top * down), int(x1 * across), int(bottom * down)))
        beside = picture.crop((int(x1 * across) + 3, int(top * down), int(x1 * across) + 15, int(bottom * down)))
        assert min(printed.tobytes()) < 110 < min(beside.tobytes())


def test_a_page_that_is_slow_to_draw_is_read_without_its_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_DRAWING", sandbox.Limits(silence=0.0, seconds=0.0, cpu=10))
    pictures: dict[int, bytes] = {}
    bills = read_traced([replace(drawn(), picture=pictures.__setitem__)])
    assert [bill for bill, _ in bills] == read_document(drawn())
    assert pictures == {}


def test_a_locked_file_asks_for_its_password_and_opens_with_it() -> None:
    locked = drawn(locked=StandardEncryption("secret", ownerPassword="owner"))
    with pytest.raises(Encrypted, match="locked with a password"):
        read_document(locked)
    with pytest.raises(Encrypted, match="does not open it"):
        read_document(Document(locked.name, locked.data, None, "guess"))
    assert read_document(Document(locked.name, locked.data, None, "secret")) == read_document(drawn())


def test_what_was_filled_into_a_form_is_read() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 600))
    canvas.drawString(50, 540, "Account number:")
    canvas.acroForm.textfield(name="account", value="FX-20417", x=150, y=532, width=120, height=20, borderWidth=0)
    for number, row in enumerate(ROWS):
        for place, text in zip((50, 150, 250, 400), row, strict=True):
            canvas.drawString(place, 500 - 15 * number, text)
    canvas.save()
    (bill,) = read_document(Document("form.pdf", out.getvalue()))
    assert bill.account == "FX-20417"
    assert [line.charge for line in bill.lines] == [186, 12]


def scanned(mixed: bool, layer: str = "") -> Document:
    """A page that is only a picture of paper, after a digital page where it is `mixed`."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 600))
    if mixed:
        for number, row in enumerate((ROWS[0], ("02/16/2026", "36415", "Blood draw", "22.00"))):
            for place, text in zip((50, 150, 250, 400), row, strict=True):
                canvas.drawString(place, 500 - 15 * number, text)
        canvas.showPage()
    page = rendered(drawn().data, 150)[0]
    canvas.drawImage(ImageReader(Image.fromarray(page)), 0, 0, 600, 600)
    if layer:
        text = canvas.beginText(50, 300)
        text.setTextRenderMode(3)
        text.textOut(layer)
        canvas.drawText(text)
    canvas.save()
    return Document("scan.pdf", out.getvalue())


LAYERS = ("", "Scanned with PhonePaper", "Date 1 Code 2 Total 9.99 " * 20, "\u00a4\u00ac\u00b6\u00d7\u00f7" * 30)


@pytest.mark.parametrize(("mixed", "layer"), [(True, ""), *((False, layer) for layer in LAYERS)])
def test_a_scanned_page_in_a_pdf_is_recognized(mixed: bool, layer: str) -> None:
    (bill,) = read_document(scanned(mixed, layer))
    assert [line.charge for line in bill.lines] == ([22] if mixed else []) + [186, 12]
    assert bill.totals.charges == 198


def test_scripts_and_attachments_are_let_lie() -> None:
    found = bytes(drawn().data)
    start = found.index(b"/Type /Catalog")
    action = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\);) >> "
    action += b"/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) >>] >> >> "
    assert read_document(Document("bill.pdf", found[:start] + action + found[start:])) == read_document(drawn())


def test_ten_thousand_pages_are_refused_quickly() -> None:
    page = b"3 0 R " * 10_000
    pdf = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    pdf += b"2 0 obj<</Type/Pages/Count 10000/Kids[" + page + b"]>>endobj\n"
    pdf += b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n"
    with pytest.raises(TooLarge, match="10,000 pages"):
        read_document(Document("long.pdf", pdf))


def test_a_file_of_pictures_says_so() -> None:
    with pytest.raises(Unreadable, match="only pictures"):
        read_document(drawn(rows=False))


def test_too_many_pages_are_refused_before_any_is_read() -> None:
    with pytest.raises(TooLarge, match="61 pages"):
        read_document(drawn(pages=61))


def test_words_stand_where_they_were_drawn() -> None:
    (page,) = pdf.pages(drawn())
    places = {word.text: word for word in page.words}
    assert places["Date"].x0 == pytest.approx(50, abs=1)
    assert places["Amount"].x0 == pytest.approx(400, abs=1)
    assert places["99213"].top > places["Code"].top


def test_many_threads_may_read_at_once() -> None:
    data, found = open_file("injection-visit.pdf"), []
    threads = [threading.Thread(target=lambda: found.append(read_document(data)[0].totals.charges)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [1000] * 8
