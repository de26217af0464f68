"""Every warning that a reader can write has its Spanish."""

import ast
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from bot.answers.warned import warned_in, warning_in
from bot.bill import Bill

ROOT = Path(__file__).parents[3]
READERS = ROOT / "bot" / "readers"
FILLED = {
    "line.line": "3", "cell.line": "3", "number": "3", "line": "3", "int(said):,": "12", "counted:,": "14",
    "known[role]": "2", "len(lines)": "5", "NAMES[cell.role]": "copay", "name": "total of charges",
    "words": "plan payments", "_lines(missing)": "lines 2, 3", "_lines(lines)": "line 4", "lines": "2, 4, 6",
    "unread(role, number)": "The copay on line 3 could not be read", "state": "was cancelled",
    "_ANEW": "check them against the paper, or take a sharper photo from closer by", "who": "Line 3",
    "_of(what, line)": "charge of line 3", "said": 'the copay (1O.00)', "options[0][0]": "99213",
    "count": "3", "pages": "2", "', '.join(map(str, found))": "4, 5, 6, 7",
}  # fmt: skip
"""What stands in the holes of the readers' sentences; amounts and printed words are told by how they are written."""
REFUSALS = {"foreign.py", "segments.py", "sandbox.py", "archive.py", "grid_size.py"}
"""Files whose sentences refuse a document."""


def _sentences() -> Iterator[str]:
    """The sentences that the readers yield, append or return, with their holes filled."""
    paths = [path for path in sorted(READERS.rglob("*.py")) if path.name not in REFUSALS]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in paths]
    named = {one.id for tree in trees for one in _given(tree) if isinstance(one, ast.Name)}
    for tree in trees:
        yield from _written(_given(tree))
        yield from _written(_constants(tree, named))


def _constants(tree: ast.Module, named: set[str]) -> Iterator[ast.AST]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in named:
            yield node.value


def _written(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for one in nodes:
        if isinstance(one, ast.JoinedStr | ast.Constant) and (said := _filled(one)).endswith(".") and " " in said:
            yield said


def _given(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        given: list[ast.AST] = []
        if isinstance(node, ast.Yield) and node.value:
            given = [node.value]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "append":
            given = list(node.args)
        elif isinstance(node, ast.Return) and isinstance(node.value, ast.List):
            given = list(node.value.elts)
        yield from given


def _filled(node: ast.JoinedStr | ast.Constant) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    return "".join(_part(part) for part in node.values)


def _part(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    assert isinstance(part, ast.FormattedValue)
    written = ast.unparse(part.value)
    spec = "" if part.format_spec is None else ":" + "".join(map(_part, part.format_spec.values))  # type: ignore[attr-defined]
    if spec == ":,.2f":
        return "1,234.50"
    if written.startswith("money("):
        return "$1,234.50"
    return FILLED.get(written + spec, FILLED.get(written, "HC VISIT"))


def test_every_sentence_of_the_readers_has_its_spanish() -> None:
    sentences = sorted(set(_sentences()))
    assert len(sentences) > 25
    assert [one for one in sentences if warning_in("es", one) is None] == []


def test_the_warnings_of_golden_documents_are_told_in_spanish() -> None:
    golden = (ROOT / "tests" / "golden").glob("*.json")
    bills = [bill for path in golden for bill in _bills(json.loads(path.read_text(encoding="utf-8")))]
    warnings = {warning for bill in bills for warning in bill.get("warnings", ())}
    assert warnings
    assert [one for one in warnings if warning_in("es", one) is None] == []


def _bills(read: object) -> list[dict[str, list[str]]]:
    found = read if isinstance(read, list) else [read]
    return [one for one in found if isinstance(one, dict)]


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        (
            "The charges of the lines read add up to $1,000.00, but the document prints a total of $1,100.00.",
            "Las líneas que leí suman $1,000.00 de cobros, pero el documento muestra un total de $1,100.00.",
        ),
        (
            'The copay on line 3 could not be read; it is printed as "1O.oo".',
            "No se pudo leer el copago en la línea 3; está impreso como «1O.oo».",
        ),
        (
            "On line 2 the charge (45.OO), the copay (5) was hard to read and no sum confirms it; check it against the "
            "paper.",
            "En la línea 2 se leyó con dificultad el cobro (45.OO), el copago (5), y ninguna suma lo confirma; "
            "compárelo con el papel.",
        ),
        (
            "The date on lines 2, 3 could not be read; look at the paper.",
            "No se pudo leer la fecha en las líneas 2, 3; mire el papel.",
        ),
        (
            'The code on line 4 is printed unclearly; of "9921E" and 99213 only the second is a code, so it was taken.',
            "El código de la línea 4 no está claro; de «9921E» y 99213, solo el segundo es un código, y se tomó ese.",
        ),
        (
            "The picture ends at print on its left and bottom side, so words and amounts may be missing; "
            "take the photo again with the whole page in it.",
            "La foto corta lo impreso (izquierda y abajo), así que pueden faltar palabras y montos; tómela otra vez "
            "con la página completa.",
        ),
        (
            "The adjustment CO 45 could not be read: it says “x”.",
            "No se pudo leer el ajuste CO 45: dice «x».",
        ),
        (
            "The total of charges was hard to read ($100.00); check it against the paper.",
            "El total de los cobros se leyó con dificultad ($100.00); compárelo con el papel.",
        ),
    ],
)
def test_a_warning_is_told_again(english: str, spanish: str) -> None:
    assert warning_in("es", english) == spanish
    assert warning_in("en", english) == english


def test_a_bill_keeps_what_has_no_spanish() -> None:
    bill = Bill(kind="statement", warnings=("No charge could be read on any line.", "Something of another's."))
    told = warned_in("es", bill).warnings
    assert told == ("No se pudo leer ningún cobro en ninguna línea.", "Something of another's.")
    assert warned_in("en", bill) is bill


def test_no_english_is_left_in_the_spanish() -> None:
    left = re.compile(r"\b(?:the|of|and|was|line|lines|charge|paper)\b")
    told = [warning_in("es", one) or "" for one in _sentences()]
    assert [one for one in told if left.search(one)] == []
