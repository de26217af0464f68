"""Draws PDF documents of ledgers and codes with their words: ``python -m tests.golden.ledger_pdfs`` from the root."""

from tests.bot.readers.layout.printed import Printed, columns, pdf_of
from tests.golden.pdfs import HERE


def procedure_wrapped() -> list[Printed]:
    """Codes and words in one column, these going on below with a figure; headings of two rows."""
    return [
        (765, [(40, "Evergreen Orthopaedic Associates, P.C.")]),
        (754, [(40, "1900 Harbor Way Suite 300, Tacoma WA 98402")]),
        *columns((380, -570), [
            ("Patient", "Kofi Mensah"), ("Account", "EOA-77120"), ("Statement Date", "04/02/2026"),
            ("Due Date", "04/27/2026"), ("Pay This Amount", "$335.10"),
        ], 765, 12),
        *columns((40, 100, -350, -410, -470, -560), [
            ("Date", "Procedure", "Charges", "Pmts/Adj", "Ins", "Patient"),
            ("of Service", "", "", "", "Pending", "Due"),
            ("02/19/26", "99204 New patient office visit,", "340.00", "-214.90", "0.00", "125.10"),
            ("", "comprehensive", "", "", "", ""),
            ("02/19/26", "73030 X-ray of right shoulder,", "168.00", "-121.00", "0.00", "47.00"),
            ("", "2 or more views", "", "", "", ""),
            ("02/19/26", "20610 Injection large joint", "295.00", "-132.00", "0.00", "163.00"),
            ("", "Totals", "803.00", "-467.90", "0.00", "335.10"),
        ], 680, 11),
    ]  # fmt: skip


DRAWN = {"procedure-wrapped.pdf": ([procedure_wrapped()], 8.5)}


def main() -> None:
    """Draw all of them."""
    for name, (pages, size) in DRAWN.items():
        (HERE / name).write_bytes(pdf_of(*pages, size=size))


if __name__ == "__main__":
    main()
