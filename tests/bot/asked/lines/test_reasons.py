from decimal import Decimal

from bot.asked.lines.reasons import lines_by_reason
from bot.bill import Adjustment, Bill, Code, Line

BILL = Bill(
    kind="remittance",
    lines=(
        Line(
            line=1,
            description="A",
            adjustments=(Adjustment(group="CO", reason="97", amount=Decimal(20)),),
            remarks=("N130",),
        ),
        Line(line=2, description="B", adjustments=(Adjustment(group="PR", reason="97", amount=Decimal(30)),)),
        Line(line=3, description="C"),
    ),
)


def codes(*named: tuple[str, str]) -> tuple[Code, ...]:
    return tuple(Code(system=system, code=code) for system, code in named)


def test_a_reason_names_the_lines_that_carry_it() -> None:
    assert lines_by_reason(codes(("carc", "97")), BILL) == (1, 2)


def test_a_group_beside_it_tells_them_apart() -> None:
    assert lines_by_reason(codes(("group", "PR"), ("carc", "97")), BILL) == (2,)


def test_a_remark_names_its_line() -> None:
    assert lines_by_reason(codes(("rarc", "N130")), BILL) == (1,)


def test_a_group_alone_names_none() -> None:
    assert lines_by_reason(codes(("group", "CO")), BILL) == ()
