"""The Bill: what a document says, exactly, in one shape whatever it was printed on.

Money is ``Decimal`` with two places and travels as a string; what the document does not say is ``None``.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from bot.model import CENT as CENT
from bot.model import LARGEST as LARGEST
from bot.model import Model as Model
from bot.model import Money as Money
from bot.model import Text as Text
from bot.remitted import Remitted

NOTES = 60
"""Notes of a paper at most."""
Kind = Literal["statement", "itemized_bill", "eob", "remittance", "claim", "good_faith_estimate"]
CodeSystem = Literal[
    "cpt", "hcpcs", "icd10cm", "icd10pcs", "revenue", "modifier", "carc", "rarc", "msdrg", "pos", "ndc", "cdt",
    "group",
]  # fmt: skip


class Code(Model):
    """A code and the system it belongs to, written the way the field writes it."""

    system: CodeSystem
    code: Annotated[str, Field(min_length=1, max_length=20)]


class Adjustment(Model):
    """Why a part of a charge was not paid: group (CO, PR, OA, PI), reason (CARC), amount."""

    group: Text | None = None
    reason: Text | None = None
    amount: Money


class Detail(Model):
    """What a line says in a column that no field of a line holds: the column's heading and the words under it."""

    label: Text
    text: Text


class Line(Model):
    """One line of the bill. Amounts taken off or assigned are positive; a credit charge is negative.

    ``patient`` is who was treated, where one document is of several people; the bill's own patient is then unknown.
    ``patient_paid`` is what the document says that the patient paid of this line already,
    ``plan_expected`` what it expects a plan to pay that has not paid yet; ``details`` what it says
    beside that: who gave the care, which tooth, for how many days.
    """

    line: int
    service_date: date | None = None
    patient: Text | None = None
    description: Text = ""
    codes: tuple[Code, ...] = ()
    units: Text | None = None
    unit_price: Money | None = None
    charge: Money | None = None
    allowed: Money | None = None
    plan_paid: Money | None = None
    adjustment: Money | None = None
    deductible: Money | None = None
    copay: Money | None = None
    coinsurance: Money | None = None
    not_covered: Money | None = None
    patient_owes: Money | None = None
    patient_paid: Money | None = None
    plan_expected: Money | None = None
    adjustments: tuple[Adjustment, ...] = ()
    remarks: tuple[Text, ...] = ()
    details: tuple[Detail, ...] = ()

    @property
    def amount(self) -> Decimal | None:
        """What stands on the line: its charge, or on a statement without charges what is to be paid of it."""
        return self.patient_owes if self.charge is None else self.charge


class Totals(Model):
    """What the document prints as its totals; where it prints none, the sum of its lines.

    ``due_now`` is known only where it is less than ``patient_owes``: an installment, a minimum, the part due so far.
    """

    charges: Money | None = None
    allowed: Money | None = None
    plan_paid: Money | None = None
    adjustments: Money | None = None
    patient_paid: Money | None = None
    patient_owes: Money | None = None
    previous_balance: Money | None = None
    due_now: Money | None = None


class Contact(Model):
    """Whom the document says to call, and for what."""

    who: Text
    phone: Text | None = None
    url: Text | None = None


Right = Literal["dispute", "appeal"]
"""What may be done up to a last day: question a debt or charge, ask a plan to decide again."""


class Deadline(Model):
    """Until when the document says that something may be done: a day, or so many days from its date or receipt."""

    what: Right
    day: date | None = None
    days: int | None = None
    from_receipt: bool = False


TermKind = Literal[
    "late", "prompt_pay", "plan", "insurance_by", "no_show", "returned_check", "estimated", "on_receipt", "in_network",
    "out_of_network",
]  # fmt: skip
"""What a paper sets terms for: paying late, soon or by the month, telling it of a plan, a visit missed, a check
returned, a plan's part that is only estimated, paying as soon as it comes; or whether it says that the provider is in
the plan's network, or outside of it."""


class Term(Model):
    """A term that the paper prints, word for word, and the figures that its sentence holds."""

    kind: TermKind
    text: Text
    percent: Decimal | None = None
    amount: Money | None = None
    days: int | None = None
    months: int | None = None
    day: date | None = None


Limit = Literal["deductible", "out_of_pocket", "benefit"]
"""What a plan limits for its year."""


class YearSum(Model):
    """How much of a limit of the plan's year is used, as the document says it, for one person or the ``family``."""

    what: Limit
    limit: Money
    used: Money
    family: bool = False


class Debt(Model):
    """How a collector's letter says the debt grew: what was owed, what came on top, what was paid since."""

    owed: Money
    interest: Money | None = None
    fees: Money | None = None
    credited: Money | None = None
    now: Money


class Payment(Model):
    """A payment that the document lists by itself: its day, who made it where that is said, its words. One that was
    taken back is negative."""

    day: date
    amount: Money
    by: Literal["patient", "plan"] | None = None
    description: Text = ""


class Address(Model):
    """Where letters go: on one line, with the name to write on it, and what the document gives it for.

    ``sender`` is the address in the letterhead, given for nothing in particular.
    """

    purpose: Literal["payment", "dispute", "appeal", "letter", "sender"]
    text: Text


class Bill(Model):
    """One bill, EOB, remittance, claim or estimate, as read from its document.

    ``adjustments`` are those of the claim as a whole, which no line carries; ``admitted`` and ``discharged`` the
    first and the last day of a stay, where the document gives them; ``thanked`` the payments of the patient that
    only a sentence of it tells ("your copay of $35.00 was received"); ``payments`` those that it lists with their
    days; ``terms`` the terms that it prints, of paying late among them;
    ``not_a_bill`` whether a provider's own list says that it is no bill; ``remitted`` how a plan paid the provider;
    ``notes`` what the document says outside its lines, word for word.
    """

    kind: Kind
    provider: Text | None = None
    payer: Text | None = None
    account: Text | None = None
    claim_number: Text | None = None
    patient: Text | None = None
    patient_birth_date: date | None = None
    patient_sex: Literal["female", "male"] | None = None
    statement_date: date | None = None
    due_date: date | None = None
    admitted: date | None = None
    discharged: date | None = None
    contacts: tuple[Contact, ...] = ()
    addresses: tuple[Address, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    year_sums: tuple[YearSum, ...] = ()
    lines: tuple[Line, ...] = ()
    diagnoses: tuple[Code, ...] = ()
    totals: Totals = Totals()
    adjustments: tuple[Adjustment, ...] = ()
    thanked: tuple[Money, ...] = ()
    payments: tuple[Payment, ...] = ()
    debt: Debt | None = None
    not_a_bill: bool = False
    remitted: Remitted | None = None
    terms: tuple[Term, ...] = ()
    notes: Annotated[tuple[Text, ...], Field(max_length=NOTES)] = ()
    warnings: tuple[Text, ...] = ()
