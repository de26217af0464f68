"""A bill as the templates see it: its lines by size and by role, its totals as Facts, its story of the money."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cached_property, partial

from bot.bill import Bill
from bot.described import Described
from bot.facts import Fact, count, difference, text, total, usd
from bot.plan_expected import plan_expected
from bot.views.claim import ClaimView
from bot.views.code import CodeView
from bot.views.contact import ContactView, DeadlineView, address_for, to_call
from bot.views.discount import discount_on
from bot.views.line import LineView, amount_word
from bot.views.place import Place
from bot.views.plans import view_plans
from bot.views.rate import coinsurance_rate
from bot.views.refusals import Refusal, in_group, refusals
from bot.views.terms import term_for
from bot.views.year_sum import YearSumView
from codesets.catalog import Catalog
from codesets.entry import Language

_TOTALS = {"adjustments": "adjustment"}


class BillView:
    """One document. A total is None where the document neither prints it nor lets it be summed."""

    def __init__(
        self,
        bill: Bill,
        described: tuple[Described, ...],
        catalog: Catalog,
        language: Language,
        owner: str = "",
        places: Mapping[int, Place] | None = None,
    ) -> None:
        self.bill = bill
        self.kind = bill.kind
        self.not_a_bill = bill.not_a_bill
        self._owner = owner
        self.charged = self._total("charges")
        held, own = places or {}, Place(owner)
        self.lines = [LineView(d, self.charged, catalog, language, held.get(d.line.line, own)) for d in described]
        self.claim_view = ClaimView(bill, catalog, language, owner)
        self.provider = self._text(bill.provider, "provider")
        expected = [line.plan_expected for line in self.lines if line.plan_expected and line.plan_expected.amount > 0]
        self.plan_expected = total(expected) if plan_expected(bill) else None
        self.plans = view_plans(bill, owner)
        # Where several plans paid, none of them is told to have paid it all.
        self.payer = None if self.plans else self._text(bill.payer, "insurance plan")
        self.patient = self._text(bill.patient, "patient")
        self.birth_date = self._date(bill.patient_birth_date, "date of birth")
        self.account = self._text(bill.account, "account number")
        self.claim = self._text(bill.claim_number, "claim number")
        self.statement_date = self._date(bill.statement_date, "statement date")
        self.due_date = self._date(bill.due_date, "due date")
        self.admitted = self._date(bill.admitted, "admission date")
        self.discharged = self._date(bill.discharged, "discharge date")
        self.address = partial(address_for, bill.addresses, owner)
        served = [line.service_date for line in bill.lines if line.service_date]
        self.term = partial(term_for, bill.terms, self.statement_date, served, owner)
        self.deadline = partial(DeadlineView.among, bill.deadlines, self.statement_date, owner)
        self.year_sum = partial(YearSumView.among, bill.year_sums, owner)
        self.contacts = [ContactView(c.who, c.phone, c.url, owner) for c in bill.contacts]
        self.zero = usd(Decimal(0), "nothing owed")
        self.half = count(2, "two equal parts")
        self.line_count = count(len(bill.lines), f"{owner}number of lines")
        self.diagnoses = [CodeView(code, catalog.find(code.system, code.code), language) for code in bill.diagnoses]

    def _text(self, value: str | None, source: str) -> Fact | None:
        return text(value, self._owner + source) if value else None

    def _date(self, value: object, source: str) -> Fact | None:
        return Fact(value, "date", self._owner + source) if value else None  # type: ignore[arg-type]

    def _total(self, field: str) -> Fact | None:
        amount = getattr(self.bill.totals, field)
        word = amount_word(_TOTALS.get(field, field))
        return None if amount is None else usd(amount, f"{self._owner}total, {word}")

    def _sum(self, field: str) -> Fact | None:
        parts = [getattr(line, field) for line in self.lines if field in line.printed_amounts]
        return self.claim_view.added_to(parts, field)

    def printed_or_summed(self, total_field: str, field: str) -> Fact | None:
        """The total that the document prints, else what its lines come to."""
        return self._total(total_field) or self._sum(field)

    @property
    def rate(self) -> Fact | None:
        """The percentage that the person pays past the deductible."""
        return coinsurance_rate(self.lines)

    @property
    def answered(self) -> list[LineView | ClaimView]:
        """The lines, and the claim as a whole where the plan decided something about it."""
        return [*self.lines, self.claim_view] if self.claim_view.adjustments else [*self.lines]

    @cached_property
    def owes(self) -> Fact | None:
        """What the document asks the patient to pay, as its total prints it; of a remittance without one, its PR."""
        printed = self._total("patient_owes")
        return self.adjusted("PR") if printed is None and self.kind == "remittance" else printed

    @cached_property
    def due_now(self) -> Fact | None:
        """What is to be paid now, where that is less than all that is owed: an installment, a minimum."""
        return self._total("due_now")

    @cached_property
    def patient_paid(self) -> Fact | None:
        """What the patient has paid so far, where the document prints it."""
        return self._total("patient_paid")

    @cached_property
    def previous_balance(self) -> Fact | None:
        """What was open before, where the document prints it."""
        return self._total("previous_balance")

    @cached_property
    def whole(self) -> Fact | None:
        """What the lines are parts of: the charges, or on a statement without charges what its lines ask for."""
        return self.charged or self.line_sum or total([line.amount for line in self.lines if line.amount])

    @cached_property
    def plan_paid(self) -> Fact | None:
        """What the plan paid: the printed total, else the sum of the lines."""
        return self._total("plan_paid") or self._sum("plan_paid")

    @cached_property
    def allowed(self) -> Fact | None:
        """The price agreed with the plan: the printed total, else the sum of the lines."""
        return self._total("allowed") or self._sum("allowed")

    @cached_property
    def discount(self) -> Fact | None:
        """What was taken off and nobody pays: a lower price, and what the provider must bear."""
        return discount_on(self)

    @cached_property
    def price_cut(self) -> Fact | None:
        """The discount alone: what was taken off, less what the plan refused and the provider must bear."""
        refused = total([refusal.amount for refusal in self.refused("CO")])
        if not refused or not self.discount:
            return self.discount
        cut = difference(self.discount, refused)
        return cut if cut.amount > 0 else None

    @cached_property
    def above_price(self) -> Fact | None:
        """What lies above the plan's price and is left to the patient (PR 45), as out of network."""
        return total(in_group(self.answered, "PR", "45"))

    @cached_property
    def refusals(self) -> list[Refusal]:
        """What the plan refused, amount by amount, in the order of the lines."""
        return refusals(self.answered)

    def refused(self, *groups: str) -> list[Refusal]:
        """The refusals whose group is one of ``groups`` ("" where the document names none)."""
        return [refusal for refusal in self.refusals if refusal.group in groups]

    @cached_property
    def deductible(self) -> Fact | None:
        """The part that went to the deductible, summed over the lines."""
        return self._sum("deductible")

    @cached_property
    def copay(self) -> Fact | None:
        """The copays, summed over the lines."""
        return self._sum("copay")

    @cached_property
    def coinsurance(self) -> Fact | None:
        """The coinsurance, summed over the lines."""
        return self._sum("coinsurance")

    @cached_property
    def not_covered(self) -> Fact | None:
        """What the plan did not cover, summed over the lines."""
        return self._sum("not_covered")

    @cached_property
    def line_sum(self) -> Fact | None:
        """All charges added up, whatever total the document prints."""
        return self._sum("charge")

    @property
    def by_charge(self) -> list[LineView]:
        """The lines with a charge, the dearest first."""
        return [line for line in self.by_amount if line.charge]

    @property
    def by_amount(self) -> list[LineView]:
        """The lines with an amount, a charge or else what is to be paid of it, the largest first."""
        held = (line for line in self.lines if line.amount)
        return sorted(held, key=lambda line: line.amount.amount if line.amount else 0, reverse=True)

    @property
    def credits(self) -> list[LineView]:
        """Lines whose charge is below zero."""
        return [line for line in self.lines if line.charge is not None and line.charge.amount < 0]

    def role(self, *roles: str) -> list[LineView]:
        """The lines that play one of these roles, the dearest first."""
        return [line for line in self.by_charge if line.role in roles]

    def on_side(self, side: str) -> list[LineView]:
        """The lines that are the hospital's ("facility") or the clinician's ("professional"), the dearest first."""
        return [line for line in self.by_charge if line.side == side]

    def with_code(self, *codes: str) -> list[LineView]:
        """The lines that print one of these codes, of whatever system, in the bill's order."""
        return [line for line in self.lines if any(code.plain_code in codes for code in line.codes)]

    def codes_of(self, *systems: str) -> list[CodeView]:
        """The codes of these systems that the lines print, each once, in the bill's order."""
        held = [code for line in self.lines for code in line.codes if code.system in systems]
        return list({(code.system, code.plain_code): code for code in held}.values())

    def adjusted(self, group: str) -> Fact | None:
        """What was adjusted under ``group`` (CO, PR, OA, PI), summed over the lines; None of nothing."""
        return total(in_group(self.answered, group))

    def pick(self, numbers: Iterable[int]) -> list[LineView]:
        """The lines of these numbers, in the order named."""
        held = {line.id: line for line in self.lines}
        return [held[number] for number in numbers if number in held]

    @property
    def insurance(self) -> str:
        """ "paid", "processed" (the plan looked at it and paid nothing), "expected" (the document foresees a payment),
        "pending" (a plan is named and nothing of it shows), or "unseen" (no plan is named, no payment shows)."""
        paid = self.plan_paid
        if paid and paid.amount > 0:
            return "paid"
        touched = (self.allowed, self.deductible, self.copay, self.coinsurance, self.not_covered)
        if self.payer and self.discount and self.discount.amount > 0:
            return "processed"
        if any(touched) or self.kind in ("eob", "remittance"):
            return "processed"
        if self.plan_expected:
            return "expected"
        return "pending" if self.payer else "unseen"

    @property
    def phone(self) -> ContactView | None:
        """The contact to call about the bill: the first with a phone, a billing office before others."""
        return to_call(self.contacts)

    @property
    def editions(self) -> list[Fact]:
        """The imported editions in which this document's codes are read, each once."""
        codes = [code for line in self.lines for code in line.codes] + self.diagnoses
        found = {str(code.edition.value): code.edition for code in codes if code.edition and code.is_imported}
        return list(found.values())

    @property
    def dates(self) -> list[Fact]:
        """The dates of service, earliest first, each once; of no line where several are of that day."""
        days = [line.date for line in self.lines if line.date]
        seen = {
            day.value: day if sum(one.value == day.value for one in days) == 1 else replace(day, line=None)
            for day in days
        }
        return [seen[day] for day in sorted(seen, key=str)]
