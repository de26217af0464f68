"""Tables without a heading: their columns are told from what stands in them."""

import re
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.readers.layout.headings import Heading
from bot.readers.layout.labels import AMOUNTS, Label, labels_of
from bot.readers.layout.meaning import column_meaning, total_of
from bot.readers.layout.rows import Row
from bot.readers.layout.stacking import Column
from bot.readers.layout.tokens import Style, Token, tokens_of
from bot.readers.layout.transactions import TRANSACTIONS, transaction_of
from bot.readers.layout.vocabulary import MONEY_ROLES, Role
from codesets.recognize import split_modifiers, systems_of

_ROLE_OF: dict[Label, Role] = {
    "charges": "charge",
    "allowed": "allowed",
    "plan_paid": "plan_paid",
    "adjustments": "adjustment",
    "patient_owes": "patient_owes",
}
_GRADED = re.compile(r"(?:level|lvl|stage|phase|grade|type|part|nivel|grado|tipo|fase)$", re.IGNORECASE)
_NAMED_UNITS = re.compile(r"(?:qty|quantity|units?|cant(?:idad)?|unidades)\.?\s?[:=x]?\s?\d{1,5}", re.IGNORECASE)
_BRACKETED = re.compile(r"[\[(]([A-Z0-9]{5})(?:-[A-Z0-9]{2})*[\])]")
_PROCEDURES = frozenset({"cpt", "hcpcs", "cdt"})
UNSURE = "The amounts have no headings; the first amount on each line was read as its charge."


@dataclass(frozen=True)
class Inferred:
    """The columns told from the rows, the first and last row they hold for, and whether the amounts are in doubt."""

    heading: Heading
    first: int
    last: int
    unsure: bool
    lines: frozenset[int] = frozenset()


def inferred_table(rows: Sequence[Row], style: Style) -> Inferred | None:
    """The table without a heading among these rows; None where no rows look like charges."""
    tokens = {index: tokens_of(row, style) for index, row in enumerate(rows)}
    chosen = _chosen(rows, tokens, style)
    if not chosen:
        return None
    lines = [tokens[index] for index in chosen]
    width = statistics.median(rows[index].width for index in chosen)
    columns, unsure = _columns(lines, width, style, _totals(rows, chosen, style))
    return Inferred(Heading(tuple(columns), 0), chosen[0], chosen[-1], unsure, frozenset(chosen))


def _chosen(rows: Sequence[Row], tokens: dict[int, list[Token]], style: Style) -> list[int]:
    """Rows with an amount that carry a date or code; or, next to a total, that merely name something."""
    strong = [index for index in tokens if _is_charge(rows[index], tokens[index]) and _marked(tokens[index])]
    if strong:
        near = set(strong)
        for index in tokens:
            if strong[0] < index < strong[-1] and _is_charge(rows[index], tokens[index]):
                near.add(index)
        return sorted(near)
    return _before_total(rows, tokens, style)


def _before_total(rows: Sequence[Row], tokens: dict[int, list[Token]], style: Style) -> list[int]:
    """Rows of words and one amount that a total follows which is their sum, or what payments among them leave of it."""
    found: list[int] = []
    block: list[int] = []
    taken = Decimal(0)
    for index in tokens:
        if _is_charge(rows[index], tokens[index]):
            amount = style.money(_last_money(tokens[index])) or Decimal(0)
            said = " ".join(token.text for token in tokens[index] if token.kind == "text")
            if transaction_of(said, {"charge": amount}):
                taken -= amount
            else:
                block.append(index)
            continue
        amounts = [token.text for token in tokens[index] if token.kind == "money"]
        if not amounts:
            continue
        said = " ".join(token.text for token in tokens[index] if token.kind == "text")
        total = style.money(amounts[-1])
        label = total_of(said) or (transaction_of(said, {"charge": total}) if total is not None else None)
        if label in TRANSACTIONS and total is not None:
            taken += abs(total)
            continue
        gross = sum((style.money(_last_money(tokens[line])) or Decimal(0) for line in block), Decimal(0))
        if block and label in ("charges", "subtotal", "patient_owes") and total in (gross, gross - taken):
            found += block
        block, taken = [], Decimal(0)
    return found


def _last_money(tokens: Sequence[Token]) -> str:
    return next(token.text for token in reversed(tokens) if token.kind == "money")


def _is_charge(row: Row, tokens: Sequence[Token]) -> bool:
    amounts = [token for token in tokens if token.kind == "money"]
    if not amounts or (tokens[-1].kind not in ("money", "number") and not _trailing_text(tokens)):
        return False
    words = [token.text for token in tokens if token.kind == "text" and token.x0 < amounts[0].x0]
    said = " ".join(words)
    if sum(map(str.isalpha, said)) < 3 or (said.rstrip().endswith(":") and not _marked(tokens)):
        return False
    if total_of(said) or column_meaning(said) in MONEY_ROLES or (labels_of(said.split(":")[0]) and ":" in said):
        return False
    heads = [phrase.text.split(":")[0] for phrase in row.phrases]
    return not any(set(labels_of(head)) & AMOUNTS for head in heads)


def _trailing_text(tokens: Sequence[Token]) -> bool:
    """Whether only a short mark follows the last amount."""
    return tokens[-1].kind == "text" and len(tokens[-1].text) <= 5 and tokens[-2].kind == "money"


def _marked(tokens: Sequence[Token]) -> bool:
    """Whether the row begins with a date or has a procedure or revenue code as a word of its own near its start."""
    if tokens[0].kind == "date":
        return True
    if any(_code_role(token) for token in tokens[:4]):
        return True
    said = " ".join(token.text for token in tokens)
    return any(set(systems_of(match[1])) & _PROCEDURES for match in _BRACKETED.finditer(said))


def _code_role(token: Token) -> Role | None:
    code, _ = split_modifiers(token.text)
    systems = set(systems_of(code))
    if systems & _PROCEDURES:
        return "code"
    if "revenue" in systems and len(code) == 4 and code.startswith("0"):
        return "revenue"
    return "ndc" if "ndc" in systems and "-" in code else None


def _roles_by_totals(
    groups: Sequence[Sequence[Token]], totals: Mapping[Decimal, Role], style: Style
) -> list[Role] | None:
    """What each column of amounts is, where the document prints a named total that is its sum; else None."""
    sums = [sum((style.money(token.text) or Decimal(0) for token in group), Decimal(0)) for group in groups]
    roles = [totals[amount] for amount in sums if amount in totals]
    return roles if len(roles) == len(groups) == len(set(roles)) and "charge" in roles else None


def _totals(rows: Sequence[Row], chosen: Sequence[int], style: Style) -> dict[Decimal, Role]:
    """The amounts that rows outside the lines announce as totals, with the role of the column that each sums."""
    totals: dict[Decimal, Role] = {}
    for index, row in enumerate(rows):
        amounts = style.amounts(row.text) if index not in chosen and len(row.words) <= 8 else []
        words = " ".join(word.text for word in row.words if not any(map(str.isdigit, word.text)))
        label = total_of(words) if len(amounts) == 1 else None
        if label in _ROLE_OF:
            totals[abs(amounts[0])] = _ROLE_OF[label]
    return totals


def _columns(
    lines: Sequence[Sequence[Token]], width: float, style: Style, totals: Mapping[Decimal, Role]
) -> tuple[list[Column], bool]:
    spans: dict[Role, list[Token]] = {}
    amounts: list[list[Token]] = []
    for tokens in lines:
        amounts.append([token for token in tokens if token.kind == "money"])
        for role, token in _roles(tokens):
            spans.setdefault(role, []).append(token)
    enough = max(1, len(lines) // 3)
    columns = [_column(role, found) for role, found in spans.items() if len(found) >= enough or role == "description"]
    groups = _money_groups(amounts, width)
    names, unsure = _money_roles(lines, groups, style)
    if unsure and (told := _roles_by_totals(groups, totals, style)):
        names, unsure = told, False
    columns += [_column(role, group) for role, group in zip(names, groups, strict=True)]
    return sorted(columns, key=lambda column: (column.x0 + column.x1) / 2), unsure


def _column(role: Role, tokens: Sequence[Token]) -> Column:
    return Column(role, min(token.x0 for token in tokens), max(token.x1 for token in tokens))


def _roles(tokens: Sequence[Token]) -> list[tuple[Role, Token]]:
    """What each token before and between the amounts is, by its kind and its place among the others."""
    found: list[tuple[Role, Token]] = []
    words = [index for index, token in enumerate(tokens) if _is_word(token)]
    start, end = (min(words), max(words)) if words else (0, 0)
    for index, token in enumerate(tokens):
        if token.kind == "date" and index < start:
            role: Role = "end_date" if any(role == "service_date" for role, _ in found) else "service_date"
            found.append((role, token))
        elif token.kind == "money":
            continue
        elif _NAMED_UNITS.fullmatch(token.text):
            found.append(("units", token))
        elif (code := _code_role(token)) and not start < index < end:
            found.append((code, token))
        elif (
            token.kind == "number"
            and end < index
            and len(token.text) <= 5
            and not _GRADED.search(tokens[index - 1].text)
        ):
            found.append(("units", token))
        elif index <= end or token.kind == "text":
            found.append(("description", token))
    return found


def _is_word(token: Token) -> bool:
    return token.kind == "text" and _code_role(token) is None and sum(map(str.isalpha, token.text)) >= 2


def _money_groups(amounts: Sequence[Sequence[Token]], width: float) -> list[list[Token]]:
    """Amounts grouped by the column they stand in: by their right edge, or by their order where edges wander."""
    most = max(map(len, amounts))
    if all(len(line) == most for line in amounts):
        return [[line[place] for line in amounts] for place in range(most)]
    groups: list[list[Token]] = []
    for token in sorted((token for line in amounts for token in line), key=lambda token: token.x1):
        if groups and token.x1 - groups[-1][-1].x1 <= 2.5 * width:
            groups[-1].append(token)
        else:
            groups.append([token])
    return groups


def _money_roles(
    lines: Sequence[Sequence[Token]], groups: Sequence[Sequence[Token]], style: Style
) -> tuple[list[Role], bool]:
    """What the columns of amounts are, where arithmetic tells: unit price and charge, charge and running balance."""
    if len(groups) == 1:
        return ["charge"], False
    if len(groups) == 2 and all(sum(token.kind == "money" for token in tokens) == 2 for tokens in lines):
        pairs = [tuple(style.money(token.text) for token in tokens if token.kind == "money") for tokens in lines]
        units = [next((token.text for role, token in _roles(tokens) if role == "units"), None) for tokens in lines]
        if all(unit and a is not None and b == a * Decimal(unit) for (a, b), unit in zip(pairs, units, strict=True)):
            return ["unit_price", "charge"], False
        running = Decimal(0)
        balances = []
        for a, b in pairs:
            running += a or Decimal(0)
            balances.append(b == running)
        if len(pairs) > 1 and all(balances):
            return ["charge", "balance"], False
    rest: list[Role] = ["other"] * (len(groups) - 1)
    return ["charge", *rest], True
