"""What does not look right: one module a check, each with ``check(case) -> Iterator[Seen]``.

A check says what the document shows. It never says that someone did wrong, and it stays silent where
the document does not decide.
"""

from types import ModuleType

from bot.case import Case
from bot.checks import (
    balance,
    before_insurer,
    duplicates,
    ended_code,
    eob_share,
    invalid_code,
    over_estimate,
    total,
    write_off,
)
from bot.checks.seen import Seen
from bot.published import Published

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

AGAINST_PUBLISHED: tuple[ModuleType, ...] = (ended_code,)
"""Those that hold the bill against what others publish, ``check(case, published)``."""


def check_case(case: Case, published: Published | None = None) -> tuple[Seen, ...]:
    """What all checks saw in ``case``, errors before questions before information."""
    order = {"error": 0, "question": 1, "info": 2}
    seen = [one for module in CHECKS for one in module.check(case)]
    if published:
        seen += [one for module in AGAINST_PUBLISHED for one in module.check(case, published)]
    return tuple(sorted(seen, key=lambda one: order[one.severity]))
