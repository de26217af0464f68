"""Word documents: paragraphs and tables in their order, nothing that unpacks or expands without end."""

import io
from decimal import Decimal

import docx
import pytest

from bot.exceptions import TooLarge, Unreadable
from bot.readers import Document, letter, read_document
from tests.bot.readers.sheets import archive, changed

ROWS = (("Date", "Code", "Description", "Charge"), ("03/02/2026", "99213", "Office visit", "$186.00"))


def written() -> bytes:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Fox Family Medicine"
    made.add_paragraph("Patient: Jane Roe")
    table = made.add_table(rows=0, cols=4)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    made.add_paragraph("Amount due:\t$186.00")
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def lines(data: bytes) -> list[str]:
    (page,) = letter.pages(Document("x", data))
    tops: dict[float, list[str]] = {}
    for word in page.words:
        tops.setdefault(word.top, []).append(word.text)
    return [" ".join(words) for _, words in sorted(tops.items())]


def test_paragraphs_and_tables_are_read_in_their_order() -> None:
    (bill,) = read_document(Document("x", written()))
    assert (bill.provider, bill.patient, bill.totals.patient_owes) == ("Fox Family Medicine", "Jane Roe", Decimal(186))
    assert [(line.description, line.charge) for line in bill.lines] == [("Office visit", Decimal(186))]


def test_what_was_struck_out_or_hidden_is_not_read() -> None:
    data = changed(written(), "word/document.xml", b"<w:t>Patient: Jane Roe</w:t>",
                   b"<w:t>Patient: Jane Roe</w:t></w:r><w:del><w:r><w:delText>$9.00</w:delText></w:r></w:del>"
                   b"<w:r><w:rPr><w:vanish/></w:rPr><w:t>$8.00</w:t>")  # fmt: skip
    assert lines(data)[1] == "Patient: Jane Roe"


def test_entities_are_refused_and_never_expanded() -> None:
    laughs = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document'
    data = changed(written(), "word/document.xml", b"<w:document", laughs)
    with pytest.raises(Unreadable, match="damaged"):
        read_document(Document("x", data))


def test_tables_nested_without_end_and_texts_without_end_are_refused() -> None:
    start = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    deep = start + b"<w:tbl><w:tr><w:tc>" * 80 + b"</w:tc></w:tr></w:tbl>" * 80 + b"</w:body></w:document>"
    wide = start + b"<w:tbl><w:tr>" + b"<w:tc><w:p/></w:tc>" * 400 + b"</w:tr></w:tbl></w:body></w:document>"
    long = start + b"<w:p><w:r><w:t>" + b"word " * 300_000 + b"</w:t></w:r></w:p></w:body></w:document>"
    with pytest.raises(Unreadable):
        read_document(Document("x", archive({"word/document.xml": deep})))
    for content in (wide, long):
        with pytest.raises(TooLarge):
            read_document(Document("x", archive({"word/document.xml": content})))


def test_an_archive_inside_an_archive_is_not_opened() -> None:
    inner = archive({"word/document.xml": b"x" * 1000})
    with pytest.raises(Unreadable):
        read_document(Document("x", archive({"word/document.xml": inner})))
