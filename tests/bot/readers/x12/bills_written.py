"""Bills out of nothing, and their 835: what is written from a bill must be read as that bill, to the cent."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from bot.bill import Adjustment, Bill, Code, Line, Totals
from tests.bot.readers.x12.x12_writer import interchange

_NAMES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZÁÑ'", min_size=1, max_size=12)
_NUMBERS = st.text("0123456789ABCXYZ-", min_size=1, max_size=20)
_AMOUNTS = st.decimals(Decimal("0.01"), Decimal("99999.99"), places=2)
_DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
_FIELDS = {"CO 45": "adjustment", "PR 1": "deductible", "PR 2": "coinsurance", "PR 3": "copay", "PR 96": "not_covered"}
_REASONS = st.sampled_from([*_FIELDS, "OA 23", "PI 94", "CO A2"])


@st.composite
def _lines(draw: st.DrawFn, number: int) -> Line:
    rows = []
    for named in draw(st.lists(_REASONS, max_size=8)):
        group, reason = named.split()
        rows.append(
            Adjustment(group=group, reason=reason, amount=draw(_AMOUNTS) * draw(st.sampled_from([1, 1, 1, -1])))
        )
    paid = draw(_AMOUNTS) * draw(st.sampled_from([1, 1, 1, 0, -1]))
    sums: dict[str, Decimal] = {}
    for row in rows:
        field = "adjustment" if row.group == "CO" else _FIELDS.get(f"{row.group} {row.reason}", "")
        if field:
            sums[field] = sums.get(field, Decimal()) + row.amount
    code = draw(st.sampled_from([("cpt", "99213"), ("cpt", "0001U"), ("hcpcs", "J1885"), ("cdt", "D1110")]))
    modifiers = draw(st.lists(st.sampled_from(["25", "59", "RT", "LT"]), unique=True, max_size=4))
    revenue = draw(st.sampled_from([[], [("revenue", "0450")]]))
    amounts: dict[str, Any] = dict(sums)
    return Line(
        line=number,
        service_date=draw(_DAYS),
        codes=tuple(Code(system=s, code=c) for s, c in [code, *(("modifier", m) for m in modifiers), *revenue]),
        units=draw(st.sampled_from([None, "1", "2.5", "100"])),
        charge=paid + sum(row.amount for row in rows),
        allowed=draw(_AMOUNTS),
        plan_paid=paid,
        patient_owes=sum((row.amount for row in rows if row.group == "PR"), Decimal()),
        adjustments=tuple(rows),
        remarks=tuple(draw(st.lists(st.sampled_from(["N130", "M15", "MA01"]), unique=True, max_size=3))),
        **amounts,
    )


@st.composite
def remittances(draw: st.DrawFn) -> list[Bill]:
    """The bills of one remittance, which balance."""
    payer, payee, day = draw(_NAMES), draw(_NAMES), draw(_DAYS)
    bills = []
    for _ in range(draw(st.integers(1, 4))):
        lines = [draw(_lines(number)) for number in range(1, draw(st.integers(1, 5)) + 1)]
        taken = [line.adjustment for line in lines if line.adjustment is not None]
        bills.append(
            Bill(
                kind="remittance",
                provider=payee,
                payer=payer,
                account=draw(_NUMBERS),
                claim_number=draw(_NUMBERS),
                patient=f"{draw(_NAMES)} {draw(_NAMES)}",
                statement_date=day,
                lines=tuple(lines),
                totals=Totals(
                    charges=sum((line.charge or Decimal() for line in lines), Decimal()),
                    allowed=sum((line.allowed or Decimal() for line in lines), Decimal()),
                    plan_paid=sum((line.plan_paid or Decimal() for line in lines), Decimal()),
                    adjustments=sum(taken, Decimal()) if taken else None,
                    patient_owes=sum((line.patient_owes or Decimal() for line in lines), Decimal()),
                ),
            )
        )
    return bills


def written(bills: Sequence[Bill], marks: str) -> bytes:
    """The 835 of `bills`, which share payer, payee and day."""
    paid = sum((bill.totals.plan_paid or Decimal() for bill in bills), Decimal())
    day = f"{bills[0].statement_date:%Y%m%d}"
    segments = [f"BPR*I*{paid}*C*CHK************{day}", f"N1*PR*{bills[0].payer}", f"N1*PE*{bills[0].provider}"]
    for bill in bills:
        first, last = (bill.patient or "").split()
        totals = bill.totals
        segments.append(
            f"CLP*{bill.account}*1*{totals.charges}*{totals.plan_paid}*{totals.patient_owes}*12*{bill.claim_number}"
        )
        segments.append(f"NM1*QC*1*{last}*{first}")
        for line in bill.lines:
            segments += _service(line)
    return interchange(segments, marks=marks)


def _service(line: Line) -> list[str]:
    codes = [code.code for code in line.codes if code.system != "revenue"]
    revenue = next((code.code for code in line.codes if code.system == "revenue"), "")
    qualifier = "AD" if line.codes[0].system == "cdt" else "HC"
    composite = ":".join([qualifier, *codes])
    segments = [f"SVC*{composite}*{line.charge}*{line.plan_paid}*{revenue}*{line.units or ''}"]
    segments += [f"DTM*472*{line.service_date:%Y%m%d}", f"AMT*B6*{line.allowed}"]
    segments += [f"CAS*{row.group}*{row.reason}*{row.amount}" for row in line.adjustments]
    return [*segments, *(f"LQ*HE*{remark}" for remark in line.remarks)]
