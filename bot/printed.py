"""What the command line shows of a bill, an explanation, an answer and found codes."""

from decimal import Decimal
from typing import Any

from rich.table import Table

from bot.answer import Answer, Explanation, PublishedPrice
from bot.bill import Bill, Line
from bot.case import Case
from bot.pairing import pair_lines
from codesets.entry import Language
from knowledge.match import Match

_HEADINGS: dict[Language, tuple[str, str, str]] = {
    "en": ("Charge by charge", "Worth asking about", "Line"),
    "es": ("Cobro por cobro", "Conviene preguntar", "Línea"),
}

_NOTES: dict[Language, str] = {"en": "Good to know", "es": "Conviene saberlo"}


def _money(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:,.2f}"


def bill_table(bill: Bill) -> Table:
    """The bill as a table: one row a line, totals and warnings below."""
    title = " · ".join(str(part) for part in (bill.provider, bill.kind, bill.statement_date) if part)
    table = Table(title=title, caption="\n".join(bill.warnings) or None, show_footer=True)
    totals = bill.totals
    table.add_column("line", justify="right")
    table.add_column("date")
    table.add_column("code")
    table.add_column("as printed", footer="total")
    table.add_column("units", justify="right")
    table.add_column("charge", justify="right", footer=_money(totals.charges))
    table.add_column("plan paid", justify="right", footer=_money(totals.plan_paid))
    table.add_column("yours", justify="right", footer=_money(totals.patient_owes))
    for line in bill.lines:
        codes = " ".join(code.code for code in line.codes)
        day = line.service_date.isoformat() if line.service_date else ""
        amounts = (_money(line.charge), _money(line.plan_paid), _money(line.patient_owes))
        table.add_row(str(line.line), day, codes, line.description, line.units or "", *amounts)
    return table


def pairs_table(bill: Bill, eob: Bill) -> Table:
    """Which line of the bill is which line of its EOB, and what has no partner."""
    pairing = pair_lines(bill, eob)
    table = Table(title="The bill and its EOB")
    for heading in ("bill line", "EOB line", "charge", "allowed", "plan paid", "yours"):
        table.add_column(heading, justify="right")
    for pair in pairing.pairs:
        told = (pair.eob_line.allowed, pair.eob_line.plan_paid, pair.eob_line.patient_owes)
        table.add_row(str(pair.line.line), str(pair.eob_line.line), _money(pair.line.charge), *map(_money, told))
    for ours, theirs in pairing.together:
        charge = sum((line.charge for line in ours if line.charge), Decimal())
        table.add_row(_numbers(ours), _numbers(theirs), _money(charge), "", "", "")
    for line in pairing.alone:
        table.add_row(str(line.line), "none", _money(line.charge), "", "", "")
    for line in pairing.eob_alone:
        table.add_row("none", str(line.line), _money(line.charge), *map(_money, (line.allowed, line.plan_paid)), "")
    return table


def _numbers(lines: tuple[Line, ...]) -> str:
    return ", ".join(str(line.line) for line in lines)


def together_json(case: Case) -> dict[str, Any]:
    """The bill as JSON with what was brought beside it, and the lines of bill and EOB that go together.

    ``pairs`` has one object a group: the numbers of the bill's lines and of the EOB's, one of them empty where
    there is no partner.
    """
    if case.bill is None:
        return {}
    dumped = case.bill.model_dump(mode="json")
    for name, document in (("eob", case.eob), ("estimate", case.estimate)):
        if document:
            dumped[name] = document.model_dump(mode="json")
    if case.eob:
        pairing = pair_lines(case.bill, case.eob)
        groups: list[tuple[tuple[Line, ...], tuple[Line, ...]]]
        groups = [((pair.line,), (pair.eob_line,)) for pair in pairing.pairs]
        groups += [*pairing.together, *(((one,), ()) for one in pairing.alone)]
        groups += [((), (one,)) for one in pairing.eob_alone]
        dumped["pairs"] = [{"lines": [x.line for x in a], "eob_lines": [x.line for x in b]} for a, b in groups]
    return dumped


def explanation_text(explanation: Explanation, language: Language) -> str:
    """The summary, every line, and what is worth asking about, as plain text."""
    lines_heading, findings_heading, line_word = _HEADINGS[language]
    held = {line.line: line for line in explanation.bill.lines}
    parts = [explanation.summary, "", lines_heading]
    for line in explanation.lines:
        charge = _money(held[line.line].charge)
        share = f" ({line.share}%)" if line.share else ""
        parts += [
            f"\n{line_word} {line.line}  {charge}{share}  {line.title}",
            f"  {line.plain} {line.why_charged}".rstrip(),
        ]
        if line.published:
            parts.append(f"  {_published(line.published, language)}")
    asked = [finding for finding in explanation.findings if finding.severity != "info"]
    notes = [finding for finding in explanation.findings if finding.severity == "info"]
    for heading, findings in ((findings_heading, asked), (_NOTES[language], notes)):
        if findings:
            parts += ["", heading]
        for finding in findings:
            parts += [f"\n- {finding.title}", f"  {finding.explanation}", f"  {finding.next_step}"]
    return "\n".join(parts)


_PRICES: dict[Language, dict[str, str]] = {
    "en": {
        "list": "The hospital's own list",
        "gross": "full price",
        "cash": "cash price",
        "negotiated": "your plan's price",
    },
    "es": {
        "list": "La lista del propio hospital",
        "gross": "precio completo",
        "cash": "precio en efectivo",
        "negotiated": "precio de su plan",
    },
}


def _published(price: PublishedPrice, language: Language) -> str:
    """The published prices in one line, those that the list has."""
    words = _PRICES[language]
    said = [
        f"{words[name]} {_money(amount)}"
        for name in ("gross", "cash", "negotiated")
        if (amount := getattr(price, name)) is not None
    ]
    dated = f" ({price.updated})" if price.updated else ""
    return f"{words['list']}{dated}: {', '.join(said)}."


def answer_text(answer: Answer) -> str:
    """The answer, then its sources and what to ask next."""
    parts = [answer.answer]
    if answer.sources:
        parts += ["", *(f"[{source.title}] {source.url}" for source in answer.sources)]
    if answer.suggestions:
        parts += ["", *(f"> {suggestion}" for suggestion in answer.suggestions)]
    if answer.letter:
        parts += ["", f"plainbill letter FILE --kind {answer.letter}"]
    return "\n".join(parts)


def match_table(matches: list[Match]) -> Table:
    """Found codes, best first."""
    table = Table("system", "code", "what it is", "sure")
    for match in matches:
        table.add_row(match.system, match.code, f"[bold]{match.title}[/bold]\n{match.plain}", f"{match.confidence:.2f}")
    return table
