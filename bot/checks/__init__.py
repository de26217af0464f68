"""What does not look right: one module a check, each with ``check(case) -> Iterator[Seen]``.

A check says what the document shows. It never says that someone did wrong, and it stays silent where
the document does not decide.
"""

from types import ModuleType

from bot.case import Case
from bot.checks import balance, before_insurer, duplicates, eob_share, invalid_code, over_estimate, total, write_off
from bot.checks.seen import Seen

CHECKS: tuple[ModuleType, ...] = (
    total,
    balance,
    eob_share,
    write_off,
    duplicates,
    over_estimate,
    before_insurer,
    invalid_code,
)
"""Every check, in the order their findings are shown."""


def check_case(case: Case) -> tuple[Seen, ...]:
    """What all checks saw in ``case``, errors before questions before information."""
    order = {"error": 0, "question": 1, "info": 2}
    seen = [one for module in CHECKS for one in module.check(case)]
    return tuple(sorted(seen, key=lambda one: order[one.severity]))
