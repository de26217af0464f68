"""What a plan decided about a claim as a whole, seen as one more line: the amounts that no single line carries."""

from bot.bill import Bill
from bot.facts import Fact, text, total, usd
from bot.readers.shares import taken_by
from bot.views.code import AdjustmentView, CodeView
from codesets.catalog import Catalog
from codesets.entry import Language

_NAMES: dict[Language, str] = {"en": "The whole claim", "es": "Toda la reclamación"}


class ClaimView:
    """The adjustments of the claim as a whole, and the shares they leave to the patient; empty where there are none."""

    id = 0
    date: Fact | None = None
    printed: Fact | None = None
    code: CodeView | None = None
    revenue: CodeView | None = None
    not_covered: Fact | None = None
    patient_owes: Fact | None = None

    def __init__(self, bill: Bill, catalog: Catalog, language: Language, owner: str) -> None:
        self._source = f"{owner}claim, "
        self.name = text(_NAMES[language], f"{owner}claim")
        self.number = text(_NAMES[language].lower(), f"{owner}claim")
        self.charge = None if bill.totals.charges is None else usd(bill.totals.charges, f"{owner}total, charges")
        self.adjustments = [AdjustmentView(a, self._source, None, catalog, language) for a in bill.adjustments]
        self.remarks: list[CodeView] = []
        self.modifiers: list[CodeView] = []
        self._fields = taken_by(bill.adjustments).fields

    def amount(self, field: str) -> Fact | None:
        """What of the whole claim is deductible, copay, coinsurance, not covered or taken off; None where nothing."""
        held = self._fields.get(field)
        return usd(held, f"{self._source}{field.replace('_', ' ')}") if held else None

    def added_to(self, parts: list[Fact], field: str) -> Fact | None:
        """The sum of the lines' amounts and the claim's own."""
        own = self.amount(field)
        return total([*parts, own] if own else parts)
