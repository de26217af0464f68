"""Documents of many makings, and exactly what must be read from each: the JSON beside it was checked by hand."""

import json
from pathlib import Path

import pytest

from bot.bill import Bill
from bot.readers import Document, read_document, readers
from bot.samples import SAMPLES, open_file

GOLDEN = Path(__file__).parents[2] / "golden"
KINDS = {".txt", ".md", ".csv", ".tsv", ".pdf", ".xlsx", ".xls", ".ods", ".html", ".mht", ".eml", ".docx"}
DOCUMENTS = sorted(path for path in GOLDEN.iterdir() if path.suffix in KINDS)
FILES = sorted({name for sample in SAMPLES for name in (sample.filename, sample.eob) if name})


def in_fields(document: Document) -> list[Bill]:
    """What is read from a document but its own words, of which ``test_printed_notes`` and ``test_details`` tell."""
    return [
        bill.model_copy(
            update={"notes": (), "lines": tuple(line.model_copy(update={"details": ()}) for line in bill.lines)}
        )
        for bill in read_document(document)
    ]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_golden_document_reads_exactly(path: Path) -> None:
    expected = json.loads(path.with_name(path.name + ".json").read_text(encoding="utf-8"))
    assert in_fields(Document(path.name, path.read_bytes())) == [Bill.model_validate(one) for one in expected]


@pytest.mark.parametrize("name", FILES)
def test_a_sample_reads_exactly(name: str) -> None:
    expected = json.loads((GOLDEN / "samples" / f"{name}.json").read_text(encoding="utf-8"))
    assert in_fields(open_file(name)) == [Bill.model_validate(one) for one in expected]


def test_the_set_is_broad() -> None:
    assert len(DOCUMENTS) + len(FILES) >= 110
    assert {path.suffix for path in DOCUMENTS} == KINDS


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_no_two_readers_claim_a_golden_document_equally(path: Path) -> None:
    document = Document("", path.read_bytes())
    scores = sorted((reader.recognize(document) for reader in readers()), reverse=True)
    assert scores[0] > scores[1]


def test_the_injection_visit_costs_a_thousand_dollars_and_the_drug_is_the_smallest_part() -> None:
    (bill,) = read_document(open_file("injection-visit.pdf"))
    charges = {line.codes[0].code: line.charge for line in bill.lines if line.charge is not None}
    assert sum(charges.values()) == bill.totals.charges == 1000
    assert min(charges, key=lambda code: charges[code]) == "J1885"


def test_the_pdf_and_the_text_of_a_sample_say_the_same() -> None:
    for name in ("injection-visit", "eob"):
        (drawn,) = read_document(open_file(f"{name}.pdf"))
        (typed,) = read_document(open_file(f"{name}.txt"))
        assert drawn.lines == typed.lines
        assert drawn.totals == typed.totals
