"""Lines of an insurer's notice whose amounts do not explain each other, in any of the ways that insurers print them.

What was charged is allowed, cut or not covered; what is allowed the plan pays or the patient owes; what the patient
owes is deductible, copay, coinsurance and perhaps what is not covered. A part that no line of the notice has is
unknown, not nothing: then a line may fall short, and only where it comes to too much is it doubted.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.bill import CENT, Line
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.tables.lines import LINE_AMOUNTS

_ZERO = Decimal(0)
_SHARES: tuple[Role, ...] = ("deductible", "copay", "coinsurance")
_MOST = 3
_HELD_BACK = Decimal("0.0205")
"""What Medicare holds back of a payment, which nobody owes."""


@dataclass(frozen=True)
class _Closing:
    """The amounts of a line, a blank one nothing; which the notice prints at all; what else stands on the line."""

    amounts: Mapping[Role, Decimal]
    printed: frozenset[Role]
    spare: Sequence[Decimal]

    def of(self, *roles: Role) -> Decimal:
        """What these amounts come to."""
        return sum((self.amounts.get(role, _ZERO) for role in roles), _ZERO)

    @property
    def denied(self) -> bool:
        """Whether nothing of it is allowed or, where that is not printed, paid: its charge is owed or nobody's."""
        return self.of("plan_paid") == 0 and self.of("allowed") == 0 and self.of("patient_owes") <= self.of("charge")

    def hides(self, role: Role) -> bool:
        """Whether the notice prints no amounts of this role."""
        return role not in self.printed

    def explains(self, left: Decimal) -> bool:
        """Whether what is left over is nothing, what is not covered, or what stands in a column without a place."""
        known = {_ZERO, self.of("not_covered"), *self.spare, sum(self.spare, _ZERO)}
        return any(abs(abs(left) - one) <= CENT for one in known)

    def held_back(self, left: Decimal) -> bool:
        """Whether what is left over is what Medicare holds back of a payment."""
        return 0 < left <= self.of("plan_paid") * _HELD_BACK + CENT


def not_closed(lines: Sequence[Line], spare: Mapping[int, Sequence[Decimal]]) -> Iterator[str]:
    """A sentence for each line whose amounts do not close, one for all of them where they are many."""
    found = list(unclosed(lines, spare))
    if len(found) > _MOST:
        yield f"The amounts on lines {', '.join(map(str, found))} do not add up; check them against the paper."
        return
    for number in found:
        yield f"The amounts on line {number} do not add up; check them against the paper."


def unclosed(lines: Sequence[Line], spare: Mapping[int, Sequence[Decimal]]) -> Iterator[int]:
    """The numbers of the lines whose amounts do not close, `spare` being what else stands on each."""
    amounts = {line.line: _amounts(line) for line in lines}
    printed = frozenset(role for values in amounts.values() for role in values)
    for number, values in amounts.items():
        closing = _Closing(values, printed, spare.get(number, ()))
        ways = (holds for needed, barred, holds in _WAYS if printed >= needed and not printed.intersection(barred))
        if values and not all(holds(closing) for holds in ways):
            yield number


def _amounts(line: Line) -> dict[Role, Decimal]:
    """The amounts of a line; what was paid already or taken back makes it say less than it seems: none then."""
    if line.patient_paid or line.charge is None or line.charge <= 0:
        return {}
    return {role: amount for role in LINE_AMOUNTS if (amount := getattr(line, role)) is not None}


def _cut(line: _Closing) -> bool:
    """Charged = allowed + discount, and what is not covered."""
    left = line.of("charge") - line.of("allowed", "adjustment")
    return line.explains(left) or (line.hides("not_covered") and left > 0)


def _shared(line: _Closing) -> bool:
    """Allowed = plan paid + your share; what is not covered may be owed besides."""
    left = line.of("allowed") - line.of("plan_paid", "patient_owes")
    if line.denied or line.explains(left) or line.held_back(left):
        return True
    rest = line.of("charge") - line.of("adjustment", "plan_paid", "patient_owes")
    return line.hides("not_covered") and left < 0 and rest >= 0


def _parts(line: _Closing) -> bool:
    """Your share = deductible + copay + coinsurance, and what is not covered."""
    left = line.of("patient_owes") - line.of(*_SHARES)
    if line.denied or line.explains(left):
        return True
    return left > 0 and (line.hides("not_covered") or not line.printed.issuperset(_SHARES))


def _taken(line: _Closing) -> bool:
    """Charged = discount + plan paid + your share, and what is not covered."""
    left = line.of("charge") - line.of("adjustment", "plan_paid", "patient_owes")
    return line.explains(left) or (left > 0 and (line.denied or line.hides("not_covered")))


def _within(line: _Closing) -> bool:
    """No more is paid and owed than was charged."""
    return line.of("plan_paid", "patient_owes") <= line.of("charge") + CENT


def _by_parts(line: _Closing) -> bool:
    """Allowed = plan paid + deductible + copay + coinsurance."""
    left = line.of("allowed") - line.of("plan_paid", *_SHARES)
    if line.denied or line.explains(left) or line.held_back(left):
        return True
    return left > 0 and not line.printed.issuperset(_SHARES)


_WAYS: tuple[tuple[frozenset[Role], tuple[Role, ...], Callable[[_Closing], bool]], ...] = (
    (frozenset({"charge", "allowed", "adjustment"}), (), _cut),
    (frozenset({"allowed", "plan_paid", "patient_owes"}), (), _shared),
    (frozenset({"patient_owes"}), (), _parts),
    (frozenset({"charge", "adjustment", "plan_paid", "patient_owes"}), ("allowed",), _taken),
    (frozenset({"charge", "plan_paid", "patient_owes"}), ("allowed", "adjustment"), _within),
    (frozenset({"allowed", "plan_paid"}), ("patient_owes",), _by_parts),
)
"""What a notice has to print for each way to close a line, what makes it needless, and the way itself."""
