"""The payment behind a remittance as the templates see it: its check, what was taken back, how it was handled."""

from dataclasses import dataclass
from decimal import Decimal

from bot.asked.wording.of_the_payment import PaymentAsked
from bot.bill import Bill
from bot.facts import Fact, count, days_between, text, usd
from bot.remitted import OtherClaim, Remitted
from bot.views.meanings import meaning_of
from codesets import bill_type
from codesets.catalog import Catalog
from codesets.entry import Language

_STATUS: dict[str, dict[Language, str]] = {
    "1": {"en": "processed as primary", "es": "procesado como primario"},
    "2": {"en": "processed as secondary", "es": "procesado como secundario"},
    "3": {"en": "processed as tertiary", "es": "procesado como terciario"},
    "4": {"en": "denied", "es": "negado"},
    "19": {
        "en": "processed as primary and passed on to the next plan",
        "es": "procesado como primario y pasado al siguiente plan",
    },
    "20": {
        "en": "processed as secondary and passed on to the next plan",
        "es": "procesado como secundario y pasado al siguiente plan",
    },
    "21": {
        "en": "processed as tertiary and passed on to the next plan",
        "es": "procesado como terciario y pasado al siguiente plan",
    },
    "22": {
        "en": "a reversal: an earlier payment is taken back",
        "es": "una reversión: se retira un pago anterior",
    },
    "23": {"en": "not this plan's claim, passed on to another", "es": "no es de este plan y pasó a otro"},
    "25": {"en": "an advance decision, without payment", "es": "una decisión previa, sin pago"},
}
_METHODS: dict[str, dict[Language, str]] = {
    "CHK": {"en": "check", "es": "cheque"},
    "ACH": {"en": "electronic payment (EFT)", "es": "pago electrónico (EFT)"},
    "FWT": {"en": "wire transfer", "es": "transferencia"},
    "BOP": {"en": "payment (the bank's choice of check or EFT)", "es": "pago (cheque o EFT, según el banco)"},
    "NON": {"en": "remittance without payment", "es": "remesa sin pago"},
}
_TAKEN: dict[str, dict[Language, str]] = {
    "WO": {"en": "an overpayment taken back", "es": "un pago de más que se recupera"},
    "FB": {"en": "a balance carried forward", "es": "un saldo que pasa de una remesa a otra"},
    "L6": {"en": "interest", "es": "intereses"},
    "CS": {"en": "an adjustment", "es": "un ajuste"},
    "72": {"en": "a refund from the provider counted", "es": "una devolución del proveedor que se cuenta"},
    "IR": {"en": "withheld for taxes", "es": "retenido por impuestos"},
    "AP": {"en": "an advance payment settled", "es": "un pago adelantado que se salda"},
    "J1": {"en": "not reimbursable", "es": "no reembolsable"},
    "LE": {"en": "a levy", "es": "un embargo"},
    "LS": {"en": "a lump sum", "es": "una suma global"},
}
_ONLY_TAKEN = ("WO", "IR", "LE")
"""Codes whose words are of money taken."""
_FORWARD = "22"
_LATE = "29"
_BY_OTHERS = "23"


@dataclass(frozen=True, slots=True)
class TakenView:
    """One amount of the PLB, without its sign, and whether it ``lowers`` the payment."""

    code: Fact
    why: Fact | None
    claim: Fact | None
    amount: Fact
    lowers: bool


@dataclass(frozen=True, slots=True)
class ClaimOfFile:
    """Another claim of the same file."""

    place: Fact
    account: Fact | None
    claim: Fact | None
    status: Fact | None
    charge: Fact | None
    plan_paid: Fact | None
    owes: Fact | None
    is_reversal: bool


class RemittedView:
    """The payment of a remittance and how its claim was handled; ``asked`` are the aspects asked of it, ``other`` the
    claim that the question names."""

    def __init__(self, bill: Bill, held: Remitted, catalog: Catalog, language: Language, asked: PaymentAsked) -> None:
        self.asked = asked.aspects
        self.number = _text(held.number, "number of the payment")
        self.day = Fact(held.day, "date", "day of the payment") if held.day else None
        self.method = _said(_METHODS, held.method, "how it was paid", language)
        self.nothing_sent = held.method == "NON"
        self.amount = _usd(held.amount, "payment of the remittance")
        self.claims_paid = _usd(held.claims_paid, "the claims of the remittance together")
        self.taken = [
            TakenView(
                text(one.code, "PLB code"),
                _said(_TAKEN, one.code if one.amount > 0 or one.code not in _ONLY_TAKEN else None, "PLB", language),
                _text(one.claim, "PLB, claim"),
                usd(abs(one.amount), f"PLB {one.code}"),
                one.amount > 0,
            )
            for one in held.taken
        ]
        kept = sum((one.amount for one in held.taken), Decimal())
        self.withheld, self.lowered = usd(abs(kept), "PLB together"), kept > 0
        known = held.amount is not None and held.claims_paid is not None
        self.balances = known and held.claims_paid - kept == held.amount  # type: ignore[operator]
        self.claims = count(held.claims, "claims of the remittance")
        self.place = count(held.place, "place of the claim")
        self.status = _said(_STATUS, held.status, "claim status", language)
        self.is_secondary = held.status in ("2", "3", "20", "21")
        self.is_reversal = held.status == _FORWARD
        self.frequency = _frequency(held.frequency, language)
        self.is_corrected, self.is_first = held.frequency == "7", held.frequency == "1"
        self.is_hospital = _is_hospital(bill)
        self.kind = _kind(bill, held, catalog, language)
        self.received = Fact(held.received, "date", "day the plan received the claim") if held.received else None
        days = [line.service_date for line in bill.lines if line.service_date]
        served = Fact(min(days), "date", "first day of care") if days else None
        self.days = days_between(served, self.received) if served and self.received else None
        self.late = any(one.reason == _LATE for line in bill.lines for one in line.adjustments)
        others = [one.amount for line in bill.lines for one in line.adjustments if one.reason == _BY_OTHERS]
        self.counted = usd(sum(others, Decimal()), "reason 23, together") if others else None
        self.others = [_other(one, language) for one in held.others]
        self.named = count(asked.claim, "your question") if asked.claim else None
        self.other = next((one for one in self.others if one.place.value == asked.claim), None)


def view_remitted(
    bill: Bill | None, asked: PaymentAsked | None, catalog: Catalog, language: Language
) -> RemittedView | None:
    """The payment behind ``bill``; None where it has none or nothing is asked of it."""
    if bill is None or bill.remitted is None or asked is None:
        return None
    return RemittedView(bill, bill.remitted, catalog, language, asked)


def _other(one: OtherClaim, language: Language) -> ClaimOfFile:
    where = f"claim {one.place}"
    return ClaimOfFile(
        count(one.place, "place of the claim"),
        _text(one.account, f"{where}, account"),
        _text(one.claim_number, f"{where}, number"),
        _said(_STATUS, one.status, f"{where}, status", language),
        _usd(one.charge, f"{where}, charge"),
        _usd(one.plan_paid, f"{where}, plan paid"),
        _usd(one.patient_owes, f"{where}, patient's share"),
        one.status == _FORWARD,
    )


def _text(words: str | None, source: str) -> Fact | None:
    return text(words, source) if words else None


def _usd(amount: Decimal | None, source: str) -> Fact | None:
    return None if amount is None else usd(amount, source)


def _said(table: dict[str, dict[Language, str]], code: str | None, source: str, language: Language) -> Fact | None:
    words = table.get(code or "")
    return text(words[language], source) if words else None


def _frequency(code: str | None, language: Language) -> Fact | None:
    try:
        return meaning_of(f"frequency:{code}", language) if code else None
    except KeyError:
        return None


def _is_hospital(bill: Bill) -> bool:
    return any(code.system in ("revenue", "msdrg") for line in bill.lines for code in line.codes)


def _kind(bill: Bill, held: Remitted, catalog: Catalog, language: Language) -> Fact | None:
    """The type of bill of a hospital's claim, else where it says that the care was given."""
    if not held.facility:
        return None
    tob = bill_type.compact(f"0{held.facility}{held.frequency or ''}")
    if _is_hospital(bill):
        return meaning_of(f"tob:{tob}", language) if bill_type.describe(tob) else None
    entry = catalog.find("pos", held.facility)
    title = entry.title(language) if entry else ""
    said = {"en": "Place of service {code}: {title}.", "es": "Lugar de servicio {code}: {title}."}[language]
    return (
        text(said.format(code=held.facility, title=title[0].lower() + title[1:]), "place of service") if title else None
    )
