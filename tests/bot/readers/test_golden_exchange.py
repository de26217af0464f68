"""X12 and FHIR documents of many makings, and exactly what must be read from each, checked by hand."""

import json
from pathlib import Path

import pytest

from bot.bill import Bill
from bot.readers import Document, read_document

GOLDEN = Path(__file__).parents[2] / "golden"
DOCUMENTS = sorted(path for path in GOLDEN.iterdir() if path.suffix in {".x12", ".fhir", ".ndjson"})


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_an_exchanged_document_reads_exactly(path: Path) -> None:
    bills = read_document(Document(path.name, path.read_bytes()))
    expected = json.loads(path.with_name(path.name + ".json").read_text(encoding="utf-8"))
    assert [Bill.model_validate(one) for one in expected] == bills


def test_the_set_holds_every_kind() -> None:
    assert len(DOCUMENTS) >= 9
    assert {path.suffix for path in DOCUMENTS} == {".x12", ".fhir", ".ndjson"}
