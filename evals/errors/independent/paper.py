"""A paper of a case set as the document that someone holds: the form's name says which."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date, timedelta
from html import escape

from bot.readers.document import Document
from evals.errors.independent.case import Paper, Row
from evals.errors.independent.remittance import remittance

Table = list[tuple[str, list[str]]]
"""A table by its columns: the heading and the cells."""

HEADS = {
    "date": "Date",
    "revenue": "Rev",
    "code": "Code",
    "description": "Description",
    "units": "Qty",
    "up": "Unit price",
    "charge": "Charge",
    "al": "Allowed",
    "ad": "Discount",
    "nc": "Not covered",
    "de": "Deductible",
    "cp": "Copay",
    "co": "Coinsurance",
    "pd": "Plan paid",
    "ow": "You owe",
}
HOSPITAL = {**HEADS, "date": "Svc date", "revenue": "Rev code", "code": "HCPCS", "units": "Units", "charge": "Amount"}
SPANISH = {
    **HEADS,
    "date": "Fecha",
    "revenue": "Rev",
    "code": "Código",
    "description": "Descripción",
    "units": "Cantidad",
    "up": "Precio unitario",
    "charge": "Cargo",
}
FOOT = ("Total charges", "Discount", "Insurance payments", "Your payments", "Previous balance", "Balance due")
FUSS = ("Total de cargos", "Descuento", "Pagos del seguro", "Sus pagos", "Saldo anterior", "Saldo a pagar")
SAID = ("Patient", "Insurance", "Statement date")
SAID_SPANISH = ("Paciente", "Seguro", "Fecha del estado de cuenta")
SYSTEMS = {"D": "cdt"}
NAMES = {"al": "allowed", "ad": "adjustment", "nc": "not_covered", "de": "deductible", "cp": "copay"}
NAMES |= {"co": "coinsurance", "pd": "plan_paid", "ow": "patient_owes"}


def document(paper: Paper) -> Document:
    """The paper as a file, in its form."""
    ending, write = FORMS[paper.form]
    return Document(f"paper.{ending}", write(paper).encode())


def _text(heads: dict[str, str], foot: tuple[str, ...]) -> Callable[[Paper], str]:
    def write(paper: Paper) -> str:
        grid = _grid(_table(paper, heads))
        width = max(map(len, grid)) - 12
        sums = [f"{name:<{width}}{amount:>12}" for name, amount in _foot(paper, foot)]
        return "\n".join([paper.said["Provider"], *_head(paper, spanish=heads is SPANISH), "", *grid, "", *sums, ""])

    return write


def _grid(table: Table, *more: list[str]) -> list[str]:
    """The table as lines of text, columns set to their widths, with rows that belong to no cell list below."""
    rows = [[head for head, _ in table], *map(list, zip(*(cells for _, cells in table), strict=True)), *more]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(_set, row, widths)).rstrip() for row in rows]


def _set(cell: str, width: int) -> str:
    return cell.rjust(width) if _is_number(cell) else cell.ljust(width)


def _is_number(cell: str) -> bool:
    return cell.replace(",", "").replace(".", "").lstrip("-").isdigit()


def _head(paper: Paper, *, spanish: bool = False) -> list[str]:
    said, day = paper.said, _day(paper)
    words = SAID_SPANISH if spanish else SAID
    lines = [f"{words[0]}: {said['Patient']}", f"{words[2]}: {day:%m/%d/%Y}"]
    if "Insurance" in said:
        lines.append(f"{words[1]}: {said['Insurance']}")
    if "Stay" in said:
        came, left = said["Stay"].split()
        lines += [f"Ingreso: {came}", f"Alta: {left}"] if spanish else [f"Admitted: {came}", f"Discharged: {left}"]
    return lines


def _eob(paper: Paper) -> str:
    said, table = paper.said, _table(paper, HEADS)
    keys = [next(key for key, name in HEADS.items() if name == head) for head, _ in table]
    whole = [paper.charges if key == "charge" else paper.total(key) for key in keys]
    sums = ["Total", *("" if amount is None else f"{amount:,.2f}" for amount in whole[1:])]
    head = [said["Insurance"], "Explanation of Benefits. This is not a bill.", f"Claim number: {said['Claim']}"]
    head += [f"Patient: {said['Patient']}", f"Provider: {said['Provider']}", ""]
    return "\n".join([*head, *_grid(table, sums), "", said.get("Note", ""), ""])


def _table(paper: Paper, heads: dict[str, str]) -> Table:
    """The columns that some row fills."""
    columns = [(head, [_cell(row, key) for row in paper.rows]) for key, head in heads.items()]
    return [(head, cells) for head, cells in columns if any(cells)]


def _cell(row: Row, key: str) -> str:
    if key in ("date", "revenue", "description", "units"):
        return str(getattr(row, key))
    if key == "code":
        return "-".join((row.code, *row.modifiers))
    amount = row.charge if key == "charge" else row.more.get(key)
    return "" if amount is None else f"{amount:,.2f}"


def _foot(paper: Paper, names: tuple[str, ...]) -> list[tuple[str, str]]:
    taken = (("Discount", "ad"), ("Insurance paid", "pd"), ("You paid", ""))
    less = [paper.amount(name, paper.total(key)) for name, key in taken]
    amounts = [paper.charges, *(-amount if amount else amount for amount in less), paper.amount("Prior"), paper.balance]
    return [(name, f"{amount:,.2f}") for name, amount in zip(names, amounts, strict=True) if amount is not None]


def _csv(heads: dict[str, str], separator: str) -> Callable[[Paper], str]:
    def write(paper: Paper) -> str:
        table = _table(paper, heads)
        out = io.StringIO()
        writer = csv.writer(out, delimiter=separator, lineterminator="\n")
        writer.writerow(["Provider", paper.said["Provider"]])
        writer.writerows(line.split(": ", 1) for line in _head(paper))
        writer.writerow([head for head, _ in table])
        for cells in zip(*(cells for _, cells in table), strict=True):
            writer.writerow(
                [cell.replace(",", "") if cell.replace(",", "").replace(".", "").isdigit() else cell for cell in cells]
            )
        place = [head for head, _ in table].index(heads["charge"])
        for name, amount in _foot(paper, FOOT):
            writer.writerow([name, *("" for _ in range(place - 1)), amount.replace(",", "")])
        return out.getvalue()

    return write


def _html(paper: Paper) -> str:
    table = _table(paper, HEADS)
    rows = [[head for head, _ in table], *zip(*(cells for _, cells in table), strict=True)]
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n" for row in rows)
    foot = "".join(f"<p>{name}: ${amount.lstrip('-')}</p>\n" for name, amount in _foot(paper, FOOT))
    head = "".join(f"<p>{escape(line)}</p>\n" for line in _head(paper))
    title = escape(paper.said["Provider"])
    return (
        f"<html><body><h1>{title}</h1>\n<p>Provider: {title}</p>\n{head}<table>\n{body}</table>\n{foot}</body></html>\n"
    )


def _json(paper: Paper) -> str:
    said = paper.said
    bill = {
        "kind": paper.kind,
        "provider": said["Provider"],
        "payer": said.get("Insurance"),
        "patient": said["Patient"],
    }
    bill |= {"claim_number": said.get("Claim"), "statement_date": _day(paper).isoformat()}
    bill |= {"patient_sex": said.get("Sex"), "patient_birth_date": said.get("Birth")}
    lines = [_json_line(number, row) for number, row in enumerate(paper.rows, 1)]
    totals = {"charges": paper.charges, "allowed": paper.total("al"), "patient_owes": paper.balance}
    totals |= {"adjustments": paper.amount("Discount", paper.total("ad")), "patient_paid": paper.amount("You paid")}
    totals |= {"plan_paid": paper.amount("Insurance paid", paper.total("pd"))}
    if paper.kind == "good_faith_estimate":
        totals["patient_owes"] = None
    return json.dumps({**bill, "lines": lines, "totals": totals}, default=str, indent=1)


def _json_line(number: int, row: Row) -> dict[str, object]:
    codes = [{"system": "revenue", "code": row.revenue}] if row.revenue else []
    if row.code:
        system = "cpt" if row.code[0].isdigit() else SYSTEMS.get(row.code[0], "hcpcs")
        codes.append({"system": system, "code": row.code})
    codes += [{"system": "modifier", "code": modifier} for modifier in row.modifiers]
    line = {"line": number, "service_date": row.date, "description": row.description, "codes": codes}
    line |= {
        "units": row.units,
        "charge": row.charge,
        **{NAMES[key]: row.more[key] for key in row.more if key in NAMES},
    }
    reasons = [{"group": group, "reason": reason, "amount": amount} for group, reason, amount in row.reasons]
    return line | {"adjustments": reasons}


def _day(paper: Paper) -> date:
    return date.fromisoformat(max(row.date for row in paper.rows)) + timedelta(days=24)


FORMS: dict[str, tuple[str, Callable[[Paper], str]]] = {
    "text-a": ("txt", _text(HEADS, FOOT)),
    "text-b": ("txt", _text(HOSPITAL, FOOT)),
    "text-es": ("txt", _text(SPANISH, FUSS)),
    "text-eob": ("txt", _eob),
    "csv-a": ("csv", _csv(HEADS, ",")),
    "csv-b": ("csv", _csv(HOSPITAL, ";")),
    "html": ("html", _html),
    "json": ("json", _json),
    "835": ("835", remittance),
}
"""The forms by name: the ending of the file and what writes it."""
