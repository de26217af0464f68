"""Lines told by why a plan paid less: "the CO 97", "the one with N130", "el 96"."""

from bot.bill import Bill, Code, Line


def lines_by_reason(codes: tuple[Code, ...], bill: Bill) -> tuple[int, ...]:
    """The lines that carry a reason (CARC) or a remark (RARC) among ``codes``; with a group only where it agrees."""
    reasons = {code.code for code in codes if code.system == "carc"}
    remarks = {code.code for code in codes if code.system == "rarc"}
    groups = {code.code for code in codes if code.system == "group"}
    return tuple(line.line for line in bill.lines if _carries(line, reasons, remarks, groups))


def _carries(line: Line, reasons: set[str], remarks: set[str], groups: set[str]) -> bool:
    reasoned = any(one.reason in reasons and (not groups or one.group in groups) for one in line.adjustments)
    return reasoned or bool(remarks & set(line.remarks))
