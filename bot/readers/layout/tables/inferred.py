"""Tables without a heading: their columns are told from what stands in them."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bot import money
from bot.readers.layout.columns.contents import NAMED_COUNT, code_role
from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.counts import units_of
from bot.readers.layout.language.labels import AMOUNTS, labels_of
from bot.readers.layout.language.tokens import Style, Token, tokens_of
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.rows import PHRASE_GAP, Row
from bot.readers.layout.tables.charge_rows import charge_rows, named_totals

_FEWEST_CELLS = 3
_FEWEST_FRONTS = 2
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
    tokens = {index: _with_amount(tokens_of(row, style), style) for index, row in enumerate(rows)}
    chosen = charge_rows(rows, tokens, style)
    if not chosen:
        return None
    lines = [tokens[index] for index in chosen]
    width = statistics.median(rows[index].width for index in chosen)
    columns, unsure = _columns(lines, width, style, named_totals(rows, chosen, style))
    return Inferred(Heading(tuple(columns), 0), chosen[0], chosen[-1], unsure, frozenset(chosen))


def _with_amount(tokens: list[Token], style: Style) -> list[Token]:
    """The cells of a spreadsheet, where the last is a mere number and no other an amount, that one as the amount.

    Of two cells the first says what it is: "Cleaning | 95", but not "Account | 4471".
    """
    if not style.plain or len(tokens) < 2 or tokens[-1].kind != "number":
        return tokens
    if any(token.kind == "money" for token in tokens):
        return tokens
    if len(tokens) < _FEWEST_CELLS and not _says_service(tokens[0]):
        return tokens
    amount = money.parse_plain(tokens[-1].text)
    said = tokens[-1].text if amount is None else f"{amount:.2f}"
    return [*tokens[:-1], replace(tokens[-1], kind="money", text=said)]


def _says_service(token: Token) -> bool:
    """Whether a cell has words that are no label of anything but amounts."""
    return sum(map(str.isalpha, token.text)) >= 3 and set(labels_of(token.text)) <= AMOUNTS


def _roles_by_totals(
    groups: Sequence[Sequence[Token]], totals: Mapping[Decimal, Role], style: Style
) -> list[Role] | None:
    """What each column of amounts is, where the document prints a named total that is its sum; else None."""
    sums = [sum((style.money(token.text) or Decimal(0) for token in group), Decimal(0)) for group in groups]
    roles = [totals[amount] for amount in sums if amount in totals]
    return roles if len(roles) == len(groups) == len(set(roles)) and "charge" in roles else None


def _columns(
    lines: Sequence[Sequence[Token]], width: float, style: Style, totals: Mapping[Decimal, Role]
) -> tuple[list[Column], bool]:
    spans: dict[Role, list[Token]] = {}
    amounts: list[list[Token]] = []
    fronts = _fronts(lines)
    for tokens in lines:
        amounts.append([token for token in tokens if token.kind == "money"])
        named = _roles(tokens[1:] if fronts else tokens)
        for role, token in [*([(fronts, tokens[0])] if fronts else []), *named]:
            spans.setdefault(role, []).append(token)
    enough = max(1, len(lines) // 3)
    if 2 * len(spans.get("units", ())) < len(lines) and not any(_says_count(token) for token in spans.get("units", ())):
        spans["description"] = [*spans.get("description", ()), *spans.pop("units", ())]  # "Frame Modello 221"
    columns = [
        _column(role, found)
        for role, found in spans.items()
        if len(found) >= enough or (found and role == "description")
    ]
    groups = _money_groups(amounts, width)
    names, unsure = _money_roles(lines, groups, style)
    unsure = unsure or (style.plain and any(_numbers(tokens) > 1 for tokens in lines))
    if unsure and (told := _roles_by_totals(groups, totals, style)):
        names, unsure = told, False
    columns += [_column(role, group) for role, group in zip(names, groups, strict=True)]
    return sorted(columns, key=lambda column: (column.x0 + column.x1) / 2), unsure


def _says_count(token: Token) -> bool:
    return bool(NAMED_COUNT.fullmatch(token.text))


def _fronts(lines: Sequence[Sequence[Token]]) -> Role | None:
    """What the numbers are that every line begins with: places, revenue codes or how many; None where not all do."""
    if len(lines) < _FEWEST_FRONTS or not all(_is_front(tokens) for tokens in lines):
        return None
    counts = [int(tokens[0].text) for tokens in lines]
    if counts == list(range(1, len(lines) + 1)):
        return "line_number"
    short = all(len(tokens[0].text) == 3 and code_role(f"0{tokens[0].text}") == "revenue" for tokens in lines)
    return "revenue" if short and len(set(counts)) > 1 else "units"


def _is_front(tokens: Sequence[Token]) -> bool:
    return len(tokens) > 2 and tokens[0].text.isdecimal() and len(tokens[0].text) <= 3 and _is_word(tokens[1])


def _numbers(tokens: Sequence[Token]) -> int:
    """How many cells of a spreadsheet's row may be amounts: some without cents, some with a part of them."""
    return sum(token.kind == "money" or (token.kind == "number" and "." in token.text) for token in tokens)


def _column(role: Role, tokens: Sequence[Token]) -> Column:
    return Column(role, min(token.x0 for token in tokens), max(token.x1 for token in tokens))


def _roles(tokens: Sequence[Token]) -> list[tuple[Role, Token]]:
    """What each token before and between the amounts is, by its kind and its place among the others."""
    found: list[tuple[Role, Token]] = []
    tokens = _with_counts_whole(tokens)
    words = [index for index, token in enumerate(tokens) if _is_word(token) and not _says_count(token)]
    start, end = (min(words), max(words)) if words else (len(tokens), 0)
    for index, token in enumerate(tokens):
        if token.kind == "date" and index < start:
            role: Role = "end_date" if any(role == "service_date" for role, _ in found) else "service_date"
            found.append((role, token))
        elif token.kind == "money":
            continue
        elif _says_count(token):
            found.append(("units", token))
        elif (code := code_role(token.text)) and not start < index < end:
            found.append((code, token))
        elif token.kind == "number" and end < index and len(token.text) <= 5 and not _is_of_words(tokens, index):
            found.append(("units", token))
        elif index <= end or token.kind in ("text", "number"):
            found.append(("description", token))
    return found


def _with_counts_whole(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, a label of a count and the number behind it as one: "Quantity:", "3"."""
    whole: list[Token] = []
    for token in tokens:
        before = whole[-1] if whole else None
        both = f"{before.text} {token.text}" if before and before.kind == "text" and token.kind == "number" else ""
        if before and both[:1].isalpha() and NAMED_COUNT.fullmatch(both):
            whole[-1] = replace(before, text=both, x1=token.x1)
        else:
            whole.append(token)
    return whole


def _is_of_words(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number stands a space behind the words before it and far from what follows: "Frame Modello 221"."""
    before, token, after = tokens[index - 1], tokens[index], tokens[index + 1 : index + 2]
    wide = PHRASE_GAP * (token.x1 - token.x0) / len(token.text)
    return token.x0 - before.x1 <= wide and bool(after) and after[0].x0 - token.x1 > wide and not token.cell


def _is_word(token: Token) -> bool:
    return token.kind == "text" and code_role(token.text) is None and sum(map(str.isalpha, token.text)) >= 2


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
        found = [next((token.text for role, token in _roles(tokens) if role == "units"), "") for tokens in lines]
        units = [units_of(text) for text in found]
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
