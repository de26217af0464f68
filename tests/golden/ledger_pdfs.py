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


def dental_walkout() -> list[Printed]:
    """What was done today, a payment and its sums among the lines, and the account's balances in a box below."""
    return [
        (765, [(40, "Maple Grove Family Dentistry")]),
        (753, [(40, "Walkout Statement  04/10/2026")]),
        (741, [(40, "Responsible Party: Helena Strand   Account: 5512")]),
        *columns((40, 95, 150, 195, -400, -460, -515, -570), [
            ("Date", "Patient", "Tooth/Surf", "Description", "Charge", "Est Ins", "Patient", "Paid Today"),
            ("04/10/26", "Helena", "", "D0120 Periodic Eval", "58.00", "58.00", "0.00", ""),
            ("04/10/26", "Helena", "", "D0274 Bitewings Four", "79.00", "79.00", "0.00", ""),
            ("04/10/26", "Oskar", "14/MO", "D2392 Resin 2 Surf Post", "268.00", "187.60", "80.40", ""),
            ("04/10/26", "", "", "Payment - MC 8821", "", "", "", "-80.40"),
            ("", "", "", "Today's Totals", "405.00", "324.60", "80.40", "-80.40"),
        ], 715, 13),
        *columns((380, -570), [
            ("Prior Balance", "35.00"), ("Today's Charges", "405.00"), ("Today's Payments", "-80.40"),
            ("Total Balance", "359.60"), ("Est Insurance", "324.60"), ("Your Balance", "35.00"),
        ], 620, 13),
    ]  # fmt: skip


def supplies_discounted() -> list[Printed]:
    """Supplies whose charge is the price times the count less a discount; a tax that is charged as a line."""
    return [
        (765, [(40, "PACIFIC HOME MEDICAL SUPPLY")]),
        (754, [(40, "INVOICE NO: 7710-334"), (220, "INVOICE DATE: 03/27/26")]),
        (743, [(40, "CUSTOMER: ARTHUR NGUYEN"), (220, "ACCT: 44107")]),
        *columns((40, 75, 150, -430, -500, -570), [
            ("QTY", "ITEM", "DESCRIPTION", "PRICE", "DISC", "EXTENDED"),
            ("1", "E0601", "CPAP DEVICE, RENTAL MO 3 OF 13", "84.00", "0.00", "84.00"),
            ("1", "A7034", "NASAL MASK", "142.00", "14.20", "127.80"),
            ("2", "A7035", "HEADGEAR", "38.00", "7.60", "68.40"),
            ("6", "A7038", "FILTER, DISPOSABLE", "5.50", "0.00", "33.00"),
            ("", "", "SUBTOTAL", "", "", "313.20"), ("", "", "SALES TAX 8.25%", "", "", "18.91"),
            ("", "", "INVOICE TOTAL", "", "", "332.11"), ("", "", "LESS: ANTHEM PAYMENT", "", "", "-198.40"),
            ("", "", "AMOUNT DUE", "", "", "133.71"),
        ], 720, 11),
    ]  # fmt: skip


DRAWN = {
    "procedure-wrapped.pdf": ([procedure_wrapped()], 8.5),
    "dental-walkout.pdf": ([dental_walkout()], 8.5),
    "supplies-discounted.pdf": ([supplies_discounted()], 9),
}


def main() -> None:
    """Draw all of them."""
    for name, (pages, size) in DRAWN.items():
        (HERE / name).write_bytes(pdf_of(*pages, size=size))


if __name__ == "__main__":
    main()
