"""Days that prove no order: in Spanish, what stays the same from day to day tells, and it is said."""

from bot.readers import Document, read_document
from bot.readers.layout.language.day_order import SAID, may_be_day_first

SPANISH = "Fecha  Servicio  Cargo  Saldo"


def test_visits_of_one_month_change_only_the_day() -> None:
    assert may_be_day_first([SPANISH, "03/02/2026", "05/02/2026", "10/02/2026"], decimal_comma=False)
    assert not may_be_day_first([SPANISH, "02/03/2026", "02/05/2026", "02/10/2026"], decimal_comma=False)


def test_days_of_several_months_tell_nothing_without_commas() -> None:
    assert not may_be_day_first([SPANISH, "03/02/2026", "05/03/2026"], decimal_comma=False)
    assert may_be_day_first([SPANISH, "03/02/2026", "05/03/2026"], decimal_comma=True)


def test_english_is_month_first() -> None:
    assert not may_be_day_first(["Date Service Charge", "03/02/2026", "05/02/2026"], decimal_comma=False)


def test_what_is_not_proven_is_said() -> None:
    rows = "Fecha;Servicio;Cargo;Saldo\n03/02/2026;Consulta;65,00;20,00\n05/02/2026;Terapia;62,00;10,00\n"
    (bill,) = read_document(Document("a.csv", rows.encode()))
    assert [str(line.service_date) for line in bill.lines] == ["2026-02-03", "2026-02-05"]
    assert SAID in bill.warnings


def test_a_last_day_to_pay_does_not_come_before_the_day_of_the_document() -> None:
    said = ["Estado de cuenta   Fecha: 12/08/2026", "Paciente: Ana Luna", "02/07/2026  Resonancia"]
    assert may_be_day_first([*said, "Favor de pagar antes del 10/09/2026."], decimal_comma=False)
    assert not may_be_day_first([*said, "Favor de pagar antes del 12/09/2026."], decimal_comma=False)
