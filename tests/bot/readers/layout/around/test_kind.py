"""Whether a paper asks for payment or tells what a plan did, from its own words and not from its columns alone."""

import pytest

from bot.readers import read_document
from bot.readers.document import Document

ROWS = {
    "en": (
        "BIRCH HOLLOW CLINIC\nACCOUNT STATEMENT\nPatient: Ada Poe    Account: 7715\nDue date 11/05/2026\n"
        "Date        Code   Description     Charge  Adjust  Plan paid  Deductible  Copay  You owe\n"
        "10/02/2026  99213  OFFICE VISIT    130.00   40.00    70.00      0.00      20.00    20.00\n"
        "10/02/2026  71046  CHEST X-RAY 2V   90.00   35.00     0.00     55.00       0.00    55.00\n"
        "TOTAL                              220.00   75.00    70.00     55.00      20.00    75.00\n"
    ),
    "es": (
        "CLINICA LOS ALAMOS\nESTADO DE CUENTA\nPaciente: Ada Paz    Cuenta: 7715\nFecha de vencimiento: 11/05/2026\n"
        "Fecha       Codigo  Descripcion          Cargo   Ajuste  Pago plan  Deducible  Copago  Paciente debe\n"
        "10/02/2026  99213   VISITA DE OFICINA   130.00   40.00    70.00      0.00      20.00    20.00\n"
        "10/02/2026  71046   PLACA DE PECHO       90.00   35.00     0.00     55.00       0.00    55.00\n"
        "TOTAL                                   220.00   75.00    70.00     55.00      20.00    75.00\n"
    ),
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_paper_with_a_day_to_pay_by_is_no_plans(language: str) -> None:
    (bill,) = read_document(Document("paper.txt", ROWS[language].encode()))
    assert bill.kind == "statement"


def test_a_discount_for_cash_is_no_payment() -> None:
    text = (
        "CENTRO MEDICO EL ROBLE\nFACTURA\nPaciente: Ada Paz    No. de cuenta: 881\nSeguro: ninguno\n"
        "Fecha        Codigo   Descripcion               Cantidad   Cargo\n"
        "06/12/2026   99204    CONSULTA PACIENTE NUEVO   1          260.00\n"
        "06/12/2026   80061    PERFIL DE LIPIDOS         1           80.00\n"
        "Total                                                      340.00\n"
        "Descuento por pago en efectivo                             -40.00\n"
        "Pagado                                                    -100.00\n"
        "Saldo                                                      200.00\n"
    )
    (bill,) = read_document(Document("factura.txt", text.encode()))
    totals = bill.totals
    assert (str(totals.adjustments), str(totals.patient_paid), str(totals.patient_owes)) == (
        "40.00",
        "100.00",
        "200.00",
    )


@pytest.mark.parametrize("asks", ["Amount due by: 05/25/2026", "Pay by 05/25/2026", "Paid at visit 04/06/2026  -20.00"])
def test_a_provider_who_names_a_day_to_pay_by_writes_no_explanation(asks: str) -> None:
    text = ROWS["en"].replace("ACCOUNT STATEMENT\n", "").replace("Due date 11/05/2026", asks)
    (bill,) = read_document(Document("paper.txt", text.encode()))
    assert bill.kind in ("statement", "itemized_bill")
