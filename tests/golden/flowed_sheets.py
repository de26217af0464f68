"""Draws spreadsheets with headings of their own: ``python -m tests.golden.flowed_sheets`` from the root."""

from datetime import date

from tests.golden.flowed import draw, sheet


def my_bills_tracker() -> bytes:
    """My bills tracker."""
    return sheet(
        [
            ["Medical bills 2026 - Mom"],
            [],
            ["When", "What", "Who", "They charged", "Insurance knocked off", "Insurance paid", "We owe"],
            [date(2026, 1, 12), "Echocardiogram", "Valley Heart Group", 1840.0, 1120.5, 575.6, 143.9],
            [date(2026, 1, 12), "Cardiology visit", "Valley Heart Group", 310.0, 142.0, 128.0, 40.0],
            [date(2026, 1, 26), "Stress test", "Valley Heart Group", 2260.0, 1490.0, 616.0, 154.0],
            [],
            ["", "Total", "", 4410.0, 2752.5, 1319.6, 337.9],
        ],
    )


def itemized_by_day() -> bytes:
    """Itemized by day."""
    return sheet(
        [
            ["Itemized Statement of Hospital Services"],
            ["Facility: Cascade Valley Hospital"],
            ["Patient: Odalys Ferreira", "", "", "Acct: 300-88217"],
            ["Admit: 01/19/2026", "", "", "Discharge: 01/21/2026"],
            [],
            ["Svc Dt", "Rev", "CPT/HCPCS", "Service Description", "Qty", "Unit Chg", "Ext Chg"],
            [date(2026, 1, 19), "0120", "", "SEMI-PRIVATE ROOM", 1, 2480.0, 2480.0],
            [date(2026, 1, 19), "0360", "47562", "OR LAPAROSCOPIC LEVEL 3", 1, 8950.0, 8950.0],
            [date(2026, 1, 20), "0120", "", "SEMI-PRIVATE ROOM", 1, 2480.0, 2480.0],
            [date(2026, 1, 20), "0250", "", "ACETAMINOPHEN 500MG TAB", 4, 1.25, 5.0],
            [date(2026, 1, 20), "0305", "85025", "CBC", 1, 98.0, 98.0],
            ["", "", "", "Total Charges", "", "", 14013.0],
        ],
    )


def ledger_item_codes() -> bytes:
    """Ledger item codes."""
    return sheet(
        [
            ["Lakeview Pediatrics - Patient Ledger"],
            ["Patient:", "Theo Nakagawa", "", "DOB:", date(2019, 5, 3)],
            ["Printed:", date(2026, 3, 16)],
            [],
            ["Entry", "DOS", "Item", "Text", "Dr", "Cr", "Run Bal"],
            [1, date(2026, 2, 9), "99392", "WELL CHILD 1-4 YRS", 215.0, None, 215.0],
            [2, date(2026, 2, 9), "90471", "IMMUNIZATION ADMIN", 48.0, None, 263.0],
            [3, date(2026, 2, 9), "90710", "MMRV VACCINE", 268.0, None, 531.0],
            [4, date(2026, 3, 2), "INSPMT", "MERITAIN PAYMENT", None, 402.15, 128.85],
            [5, date(2026, 3, 2), "INSADJ", "MERITAIN CONTRACTUAL ADJ", None, 103.85, 25.0],
        ],
    )


def cuenta_paciente() -> bytes:
    """Cuenta paciente."""
    return sheet(
        [
            ["Hospital Regional del Este"],
            ["Estado de cuenta"],
            ["Paciente", "Ximena Batista Rolón"],
            ["Cuenta", "R-771203"],
            [],
            [
                "Fecha de servicio",
                "Código",
                "Descripción del servicio",
                "Cant.",
                "Precio unit.",
                "Total",
                "Cubierto por plan",
                "Descuento",
                "A pagar paciente",
            ],
            [date(2026, 2, 5), "99283", "Sala de emergencia nivel 3", 1, 620.0, 620.0, 340.0, 205.0, 75.0],
            [date(2026, 2, 5), "73610", "Radiografía de tobillo", 1, 185.0, 185.0, 96.0, 74.0, 15.0],
            [date(2026, 2, 5), "J1885", "Ketorolaco", 2, 12.5, 25.0, 11.0, 9.0, 5.0],
            ["", "", "Totales", "", "", 830.0, 447.0, 288.0, 95.0],
        ],
    )


def charges_no_heading() -> bytes:
    """Charges no heading."""
    return sheet(
        [
            ["Juniper Ridge Hospital itemized charges"],
            ["Patient: Calliope Drummond"],
            ["Account: 5501-2277"],
            [],
            [date(2026, 2, 14), "0450", "99283", "EMERGENCY VISIT", 1, 988.0],
            [date(2026, 2, 14), "0301", "84703", "PREGNANCY TEST", 1, 62.0],
            [date(2026, 2, 14), "0402", "76817", "ULTRASOUND PELVIC", 1, 745.0],
            [],
            ["", "", "", "TOTAL", "", 1795.0],
        ],
    )


def estimate_wide() -> bytes:
    """Estimate wide."""
    return sheet(
        [
            ["Good Faith Estimate"],
            ["Facility", "Aspen Grove Imaging Center"],
            ["Patient", "Zephyrine Castell"],
            ["Date of estimate", date(2026, 3, 4)],
            [],
            ["What we expect to do", "Billing code", "How many", "Price for each", "Expected total"],
            ["MRI brain with and without contrast", "70553", 1, 1150.0, 1150.0],
            ["Contrast, per ml", "A9579", 15, 4.2, 63.0],
            ["Radiologist reading", "70553-26", 1, 240.0, 240.0],
            [],
            ["Total expected", "", "", "", 1453.0],
        ],
    )


def sleep_lab() -> bytes:
    """Sleep lab."""
    return sheet(
        [
            ["Invoice", "SL-20418"],
            ["From", "Moonrise Sleep Lab"],
            ["For", "Dagny Ferreira"],
            ["Issued", date(2026, 3, 3)],
            ["Due", date(2026, 4, 2)],
            [],
            ["Night of", "Study", "CPT®", "List price", "Plan discount", "Plan paid", "Owed by patient"],
            [date(2026, 2, 16), "Home sleep test", "95806", 540.0, 260.0, 224.0, 56.0],
            [date(2026, 2, 25), "PAP titration", "95811", 2950.0, 1610.0, 1072.0, 268.0],
            ["", "", "", 3490.0, 1870.0, 1296.0, 324.0],
        ],
    )


def air_ambulance() -> bytes:
    """Air ambulance."""
    return sheet(
        [
            ["SkyLift Air Medical"],
            ["Transport #", "SL-99120"],
            ["Patient", "Evadne Kirkwood"],
            ["Flight date", date(2026, 1, 9)],
            [],
            [
                "Service",
                "HCPCS",
                "Miles / each",
                "Per unit",
                "Billed",
                "Plan allowed",
                "Plan paid",
                "Balance to patient",
            ],
            ["Helicopter base rate", "A0431", 1, 24800.0, 24800.0, 9120.0, 7296.0, 1824.0],
            ["Helicopter mileage", "A0436", 62, 148.0, 9176.0, 2480.0, 1984.0, 496.0],
            ["Total", "", "", "", 33976.0, 11600.0, 9280.0, 2320.0],
        ],
    )


DRAWN = {
    "my-bills-tracker.xlsx": my_bills_tracker,
    "itemized-by-day.xlsx": itemized_by_day,
    "ledger-item-codes.xlsx": ledger_item_codes,
    "cuenta-paciente.xlsx": cuenta_paciente,
    "charges-no-heading.xlsx": charges_no_heading,
    "estimate-wide.xlsx": estimate_wide,
    "sleep-lab.xlsx": sleep_lab,
    "air-ambulance.xlsx": air_ambulance,
}


if __name__ == "__main__":
    draw(DRAWN)
