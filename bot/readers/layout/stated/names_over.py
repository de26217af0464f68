"""Names that a narrow box or letterhead breaks over two rows: "MARGUERITE ANNE" above "FITZWILLIAMS-OKAFOR"."""

import re
from collections.abc import Callable, Sequence

from bot.readers.layout.language.labels import Label, known_words, labels_of
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.vocabulary import known_words as heading_words
from bot.readers.layout.language.vocabulary import role_of
from bot.readers.layout.page.places import Words
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.stated.letterhead import INSURANCE, PLACE, names_plan

Accept = Callable[[Label, str], object]
"""Gives the value that a text is for a label; None where it can't be one."""

_BROKEN: frozenset[Label] = frozenset({"patient", "provider", "payer"})
_NAME = re.compile(r"[^\W\d_][^\W\d_.,'’-]*(?:[ .,'’-]+[^\W\d_]*){0,8}")
_OPEN = re.compile(r"(?:[-,&]|\b(?:of|and|for|the|de|del|la|y|e|da|van|von|der|[A-Z]\.?))$")
_ENDS = re.compile(
    r"(?:(?:(?:medical|health|care|surgery|imaging|cancer|regional|family|and|&|of) )*"
    r"(?:centers?|centre|associates|group|hospitals?|clinics?|services|partners|physicians|institute|laborator(?:y|ies)"
    r"|practice|specialists|cl[ií]nica|centro)|l\.?l\.?[cp]\.?|p\.?[cla]\.?|inc\.?|pllc|md)"
    r"(?:,? (?:llc|p\.?c\.?|inc\.?|pa))?",
    re.IGNORECASE,
)
"""How the names of places of care end: a row that is only this ends the name above it."""
_MOST_WORDS = 4
_NEAR = 1.0
"""Heights of a row: the widest gap between the rows of one name."""


def whole_name(
    rows: Sequence[Row], index: int, label: Label, said: tuple[str, Words], label_x0: float, accept: Accept
) -> tuple[object, Words] | None:
    """The name that begins with what is `said` and goes on below it, and its words; None where it is whole.

    `index` is the row of its label, which begins at `label_x0`.
    """
    text, words = said
    rest = _rest(rows, index, label, text.strip(), words, label_x0) if label in _BROKEN and text.strip() else None
    value = accept(label, f"{text.strip()} {rest.text}") if rest else None
    return (value, (*words, *rest.words)) if rest and value is not None else None


def _rest(rows: Sequence[Row], index: int, label: Label, text: str, words: Words, label_x0: float) -> Phrase | None:
    at = next((one for one in range(index, min(index + 3, len(rows))) if words and words[0] in rows[one].words), None)
    if at is None or at + 1 >= len(rows):
        return None
    row, below = rows[at], rows[at + 1]
    own = next((phrase for phrase in row.phrases if words[0] in phrase.words), None)
    if own is None or not own.text.endswith(text):
        return None  # behind the name stands another label
    if row.cells or below.cells or below.page != row.page or below.top - row.bottom > _NEAR * (row.bottom - row.top):
        return None
    first = _first_of(words, text)
    under = next((part for part in below.phrases if abs(part.x0 - first) < row.width), None)
    if under is None and own is row.phrases[-1] and abs(below.words[0].x0 - row.words[0].x0) < row.width:
        ended = len(below.phrases) == 1 and label == "provider" and _ENDS.fullmatch(below.text)
        return below.phrases[0] if ended else None  # labels one behind the other run on at the margin
    if under is None or not _may_go_on(under.text, text, label):
        return None
    hangs = at == index and first - label_x0 > 3 * row.width and not any(
        label_x0 - row.width <= word.x0 < first - row.width for word in below.words
    )  # fmt: skip
    single = label == "patient" and len(text.split()) == 1
    single = single or (label == "provider" and not PLACE.search(text))  # "Coppermine Valley" above "Orthopedic Clinic"
    single = single or (label == "provider" and bool(_ENDS.fullmatch(under.text)))
    return under if _OPEN.search(text) or single or (hangs and label != "payer") else None


def _first_of(words: Words, text: str) -> float:
    """Where the name begins, behind a label in the same phrase."""
    start = text.split()[0]
    return next((word.x0 for word in words if word.text == start), words[0].x0)


def _may_go_on(below: str, name: str, label: Label) -> bool:
    """Whether the text below may be the rest of a name of this kind: written alike, and nothing of its own."""
    parts = below.split()
    if not _NAME.fullmatch(below) or len(parts) > _MOST_WORDS or below.isupper() != name.isupper():
        return False
    if not parts[0][0].isupper() or labels_of(below) or role_of(below):
        return False
    if len(parts) == 1 and parts[0].lower() in heading_words() and not PLACE.search(below):
        return False  # the rest of a heading: "Contracted" over "amount"
    if label == "patient":
        return not (PLACE.search(below) or names_plan(below) or known_words().intersection(plain(below).split()))
    if label == "provider":
        return not INSURANCE.search(below) and bool(PLACE.search(below) or _OPEN.search(name))
    return bool(_OPEN.search(name))
