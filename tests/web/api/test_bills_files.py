"""Files that take more than reading their text: photos, and PDFs behind a password."""

import io

from fastapi.testclient import TestClient
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.bot.readers.photos import photo


def locked() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("open sesame", ownerPassword="owner"))
    rows = (("Date", "Code", "Description", "Amount"), ("02/17/2026", "99213", "Visit", "$45.00"))
    for number, row in enumerate(rows):
        for place, text in zip((50, 150, 250, 400), row, strict=True):
            canvas.drawString(place, 500 - 15 * number, text)
    canvas.save()
    return out.getvalue()


def test_a_photo_becomes_a_bill(client: TestClient) -> None:
    picture = photo("photo", dpi=120)
    answer = client.post("/api/bills", files={"file": (picture.name, picture.data, "image/jpeg")})
    assert answer.status_code == 201
    assert answer.json()["bill"]["totals"]["charges"] == "1000.00"


def test_a_locked_pdf_asks_for_its_password_and_opens_with_it(client: TestClient) -> None:
    files = {"file": ("bill.pdf", locked(), "application/pdf")}
    asked = client.post("/api/bills", files=files)
    assert asked.status_code == 422
    assert "password" in asked.json()["detail"]
    opened = client.post("/api/bills", files=files, data={"password": "open sesame"})
    assert opened.status_code == 201
    assert opened.json()["bill"]["totals"]["charges"] == "45.00"
