"""Draws PDF documents whose parts stand side by side: ``python -m tests.golden.strange_pdfs`` from the root."""

from tests.bot.readers.layout.printed import Printed, columns, pdf_of
from tests.golden.pdfs import HERE


def visit_with_summary() -> list[Printed]:
    """A hospital's statement: the account's sums in a box beside the visit."""
    return [
        (760, [(40, "Juniper Valley Health"), (400, "BILLING STATEMENT")]),
        (745, [(40, "PO Box 7712, Spokane, WA 99207")]),
        (720, [(40, "Guarantor: Ada Quintero"), (230, "Guarantor account: 40093312")]),
        (690, [(40, "Hospital visit on 02/11/2026 - Juniper Valley Medical Center")]),
        *columns((40, 110, -300, -370), [
            ("Service date", "Description", "Charges", "Your balance"),
            ("02/11/2026", "Emergency visit level 3 (99283)", "$890.00", ""),
            ("02/11/2026", "X-ray, ankle (73610)", "$310.00", ""),
            ("03/01/2026", "Premera payment", "-$702.00", ""),
            ("03/01/2026", "Premera adjustment", "-$398.00", ""),
            ("", "Visit total", "", "$100.00"),
        ], 672, 14),
        *columns((400, -575), [
            ("Statement date", "03/12/2026"), ("Total charges", "$1,200.00"), ("Insurance payments", "$702.00"),
            ("Adjustments", "$398.00"), ("Amount due", "$100.00"), ("Due date", "04/02/2026"),
        ], 676, 13),
        (560, [(40, "Questions about this bill? Call 509-555-0172 or visit juniperhealth.example/pay")]),
    ]  # fmt: skip


DRAWN = {"visit-with-summary.pdf": visit_with_summary}


def main() -> None:
    """Draw all of them."""
    for name, page in DRAWN.items():
        (HERE / name).write_bytes(pdf_of(page()))


if __name__ == "__main__":
    main()
