import io
import threading

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from bot.exceptions import Encrypted, TooLarge, Unreadable
from bot.readers import Document, pdf, read_document
from bot.samples import open_file

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


def test_a_locked_file_asks_for_a_copy_without_its_password() -> None:
    with pytest.raises(Encrypted, match="password"):
        read_document(drawn(locked=StandardEncryption("secret", ownerPassword="owner")))


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
