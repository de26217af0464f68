"""Is the bill at least $400 above the good faith estimate?

The threshold is that of patient-provider dispute resolution (45 CFR 149.620,
https://www.cms.gov/medical-bill-rights). Innocent reasons: care that nobody planned, another provider's charges.
"""

from collections.abc import Iterator
from decimal import Decimal

from bot.case import Case
from bot.checks.seen import Seen
from bot.facts import difference, text, usd

THRESHOLD = Decimal("400.00")
_PAGE = "CMS: medical bill rights, https://www.cms.gov/medical-bill-rights"


def check(case: Case) -> Iterator[Seen]:
    """An ``over_estimate`` where the charges exceed the estimate's by the threshold or more."""
    if not case.bill or not case.estimate:
        return
    charged, estimated = case.bill.totals.charges, case.estimate.totals.charges
    if charged is None or estimated is None or charged - estimated < THRESHOLD:
        return
    fact_charged, fact_estimated = usd(charged, "total, charges"), usd(estimated, "estimate total, charges")
    gap = difference(fact_charged, fact_estimated)
    facts = {
        "charged": fact_charged,
        "estimated": fact_estimated,
        "gap": gap,
        "threshold": usd(THRESHOLD, _PAGE),
        "days": text("120", _PAGE),
        "help": text("1-800-985-3059", _PAGE),
    }
    yield Seen("over_estimate", "question", amount=gap, facts=facts)
