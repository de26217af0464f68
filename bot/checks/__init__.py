"""What does not look right: one module a check, each with ``check(case) -> Iterator[Seen]``.

A check says what the documents show. It never says that someone did wrong, and it stays silent where they do not
decide. Checks in AGAINST_PUBLISHED are also given what an operator has imported: ``check(case, published)``.
"""

from types import ModuleType

from bot.case import Case
from bot.checks import (
    balance,
    balance_billing,
    before_insurer,
    bundles,
    contrast,
    debt,
    denied,
    department,
    duplicates,
    ended_code,
    eob_lines,
    eob_share,
    first_infusions,
    giving,
    invalid_code,
    label,
    line_arithmetic,
    new_patient,
    noted_denial,
    over_estimate,
    panels,
    payment,
    people,
    published_price,
    screening,
    stay,
    thanked,
    total,
    units,
    visits,
    write_off,
)
from bot.checks.seen import Seen
from bot.published import NOTHING, Published

CHECKS: tuple[ModuleType, ...] = (
    total,
    balance,
    line_arithmetic,
    eob_share,
    write_off,
    noted_denial,
    payment,
    thanked,
    debt,
    balance_billing,
    duplicates,
    visits,
    new_patient,
    first_infusions,
    panels,
    contrast,
    screening,
    over_estimate,
    before_insurer,
    invalid_code,
    people,
    department,
    label,
    stay,
    eob_lines,
    denied,
    giving,
)
"""Every check of the documents alone, in the order their findings are shown."""

AGAINST_PUBLISHED: tuple[ModuleType, ...] = (bundles, units, ended_code, published_price)
"""Those that also hold the bill against what others publish, ``check(case, published)``; each knows a core itself."""


def check_case(case: Case, published: Published | None = None) -> tuple[Seen, ...]:
    """What all checks saw in ``case``, errors before questions before information."""
    order = {"error": 0, "question": 1, "info": 2}
    seen = [one for module in CHECKS for one in module.check(case)]
    seen += [one for module in AGAINST_PUBLISHED for one in module.check(case, published or NOTHING)]
    return tuple(sorted(seen, key=lambda one: order[one.severity]))
