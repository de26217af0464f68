"""How far a limit of the plan's year is used, as the templates see it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.bill import Limit, YearSum
from bot.facts import Fact, difference, usd

_NAMES: Mapping[Limit, str] = {
    "deductible": "deductible",
    "out_of_pocket": "out-of-pocket maximum",
    "benefit": "maximum of benefits",
}


@dataclass(frozen=True, slots=True)
class YearSumView:
    """The ``limit``, what is ``used`` and ``left`` of it; ``family`` where the document says it of all together."""

    limit: Fact
    used: Fact
    left: Fact
    family: bool

    @classmethod
    def among(cls, sums: Iterable[YearSum], owner: str, what: Limit) -> "YearSumView | None":
        """The one for ``what``; None where the document does not tell it."""
        one = next((one for one in sums if one.what == what), None)
        if one is None:
            return None
        name = _NAMES[what]
        limit = usd(one.limit, f"{owner}{name} for the year")
        used = usd(one.used, f"{owner}{name} used so far")
        return cls(limit, used, difference(limit, used), one.family)
