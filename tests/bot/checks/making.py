"""Bills, lines and EOBs for the tests of the checks, in as few words as possible."""

from datetime import date
from decimal import Decimal

from bot.bill import Adjustment, Bill, Code, Line, Totals
from bot.case import Case
from bot.checks import check_case
from bot.checks.seen import Seen
from bot.published import NOTHING, Published


def line(number: int, code: str, charge: str = "50.00", day: int = 2, words: str = "", **more: object) -> Line:
    """A line of March 2026; ``code`` is a service code, then modifiers and a four-digit revenue code."""
    codes = tuple(Code(system=_system(one), code=one) for one in code.split())
    amounts = {name: Decimal(str(value)) if _is_money(name) else value for name, value in more.items()}
    dated = date(2026, 3, day) if day else None
    return Line(line=number, codes=codes, charge=Decimal(charge), service_date=dated, description=words, **amounts)


def _is_money(name: str) -> bool:
    return name not in ("units", "adjustments", "remarks", "service_date", "patient")


def _system(code: str) -> str:
    if len(code) == 2:
        return "modifier"
    if len(code) == 4:
        return "revenue"
    return "cpt" if code[0].isdigit() else "hcpcs"


def totals(**amounts: str) -> Totals:
    return Totals(**{name: Decimal(amount) for name, amount in amounts.items()})


def bill(*lines: Line, **more: object) -> Bill:
    return Bill(kind="itemized_bill", lines=lines, **more)


def eob(*lines: Line, **more: object) -> Bill:
    return Bill(kind="eob", lines=lines, **more)


def cut(group: str, reason: str, amount: str) -> Adjustment:
    return Adjustment(group=group, reason=reason, amount=Decimal(amount))


def seen(*lines: Line, published: Published = NOTHING, **more: object) -> list[Seen]:
    return list(check_case(Case(bill=bill(*lines, **more)), published))


def told(*lines: Line, published: Published = NOTHING, **more: object) -> list[tuple[str, tuple[int, ...]]]:
    """The kinds and lines of what is seen above information."""
    return [(one.kind, one.lines) for one in seen(*lines, published=published, **more) if one.severity != "info"]
