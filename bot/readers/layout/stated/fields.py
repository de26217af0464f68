"""Labels and what stands beside or below them, anywhere on the document outside its tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bot import dates
from bot.readers.layout.language.labels import AMOUNTS, LONGEST_LABEL, Label, known_words, labels_of
from bot.readers.layout.language.meaning import label_meanings
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.yearly import LEFT, OF_YEAR
from bot.readers.layout.page.places import Words, narrowed
from bot.readers.layout.page.rows import Row, cut_before_amount
from bot.readers.layout.stated.candidates import AMOUNT, candidates
from bot.readers.layout.stated.letterhead import PLACE
from bot.readers.layout.stated.names_over import Accept, whole_name
from bot.readers.layout.stated.pairs import Pair, pairs_in
from bot.readers.layout.stated.transactions import transaction_of

_MOST_WORDS = 9
_NAME_WORDS = 6
_DIAGNOSES = re.compile(r"(?:(?:[A-L]|\d{1,2})\.\s)?(?:[A-TV-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?[\s,;]*)+")
_COLON = re.compile(r"\s*[:：]\s*(?!\d\d\b)")
_DASH = re.compile(r"\s+[-–—=]\s+")
_BETWEEN = re.compile(
    r"\s+[·•|]\s+|,\s+(?=(?i:account|acct|claim|dob|mrn|member id"
    r"|(?:n[uú]m(?:ero)?\.?|no\.) de (?:cuenta|reclam\w+|afiliado)|reclam\w+ (?:n|#)|paciente)\b)"
)
_SAID = re.compile(r"^.*\d[.,]\d\d\b[^.]*\.\s+(?=[^\W\d])")
"""A sentence with an amount in front of a label: "You have paid 200.00 so far. Remaining"."""
_CREDIT = re.compile(r"\b(?:CR|DR|USD)\b", re.IGNORECASE)
_BOX = re.compile(r"^\d{1,2}[a-d]?\.?\s")  # the number of a box on a form
_SIGNED = re.compile(r"(?<= )#(?=[A-Z-]{0,4}\d)")
"""The sign of a number glued to it: "Guarantor #4471902" is labeled "Guarantor #"."""
_CARD = re.compile(r"(?:[*xX•#]{2,}\s?|\bending (?:in )?)\d{4}\b")  # the end of a card's number is no part of a label
_BY_DAY = re.compile(r"\b(?:(?:due )?(?:by|on|before)|due|al?|el|antes del|hasta el)\s*\.?$", re.IGNORECASE)
_SIGN = re.compile(r"^(?:less|minus|menos)\b:?\s*", re.IGNORECASE)
_NEGATIVE = re.compile(r"-\s?\$?\s?[\d.,]+|\$?\s?[\d.,]+\s?(?:-|CR)|\(\$?\s?[\d.,]+\)", re.IGNORECASE)
_SIGNS = frozenset({"re", "ref", "asunto", "less", "plus", "minus", "menos", "mas"})
_SERVED = re.compile(r"(?:services?|care) (?:provided|rendered) by")
_IN_NAMES = frozenset({"plan de salud", "plan medico", "plan de seguro", "plan dental", "seguro medico", "seguros"})
_NAMES: frozenset[Label] = frozenset({"provider", "payer", "billed_to", "location", "patient"})


@dataclass(frozen=True)
class Field:
    """A label and its value, the index of the row where the label stands, and the words that say the value."""

    label: Label
    value: object
    row: int
    said: str = ""
    words: Words = ()


def fields_of(rows: Sequence[Row], taken: frozenset[int], accept: Accept, style: Style) -> Iterator[Field]:
    """Every labeled value in the rows that no table took, in reading order."""
    for index, row in enumerate(rows):
        if index in taken:
            continue
        if pairs := pairs_in(row, style):
            yield from _paired(pairs, index, accept)
            continue
        found = _in_row(rows, index, accept)
        if not found and (cut := cut_before_amount(row)) is not row:
            found = _in_row([*rows[:index], cut, *rows[index + 1 : index + 3]], index, accept)
        yield from found if not OF_YEAR.search(row.text) else (one for one in found if one.said not in LEFT)


def _in_row(rows: Sequence[Row], index: int, accept: Accept) -> list[Field]:
    told: list[Field] = []
    for position, phrase in enumerate(rows[index].phrases):
        pieces = _BETWEEN.split(_CARD.sub("", phrase.text))
        found = [_read(rows, index, position, *part, accept) for piece in pieces for part in _parts(piece)]
        found = [_by_whom(field, phrase.text) for field in found]
        if not any(found):
            found = [_taken_off(rows[index], index, position, accept)]
        told += [field for field in found if field]
    return told


def _by_whom(field: Field | None, text: str) -> Field | None:
    """The payment that a phrase announces, named for who made it where the rest of the phrase says so."""
    if field is None or field.label != "payments":
        return field
    label = transaction_of(text, {"charge": Decimal(-1)})
    return replace(field, label=label) if label in ("plan_paid", "patient_paid") else field


def _paired(pairs: Sequence[Pair], index: int, accept: Accept) -> Iterator[Field]:
    """What a row of several labels with their amounts says."""
    for pair in pairs:
        label = label_meanings(pair.label)[0]
        value = accept(label, pair.amount)
        if value is not None:
            yield Field(label, value, index, plain(pair.label), pair.words)


def _taken_off(row: Row, index: int, position: int, accept: Accept) -> Field | None:
    """What a row below the charges takes off, with a sign, in the name of a payer: "Excellus payment   812.66-"."""
    after = [phrase for phrase in row.phrases[position + 1 :] if not dates.DATE.fullmatch(phrase.text)]
    amount = after[0] if after else None
    said = _SIGN.sub("", row.phrases[position].text)
    if amount is None or not _NEGATIVE.fullmatch(amount.text) or len(said.split()) > _NAME_WORDS:
        return None
    label = transaction_of(said, {"charge": Decimal(-1)})
    value = accept(label, amount.text) if label else None
    return Field(label, value, index, plain(said), amount.words) if label and value is not None else None


def _read(rows: Sequence[Row], index: int, position: int, part: str, rest: str, accept: Accept) -> Field | None:
    for label in _meanings(part, rest):
        if label == "account" and dates.DATE.search(part):
            continue  # "visit 02/27/2026" is no label of a number
        if label in _NAMES and not rest and _among_amounts(rows[index], position):
            continue
        for text, words in candidates(rows, index, position, rest):
            if not rest and label in AMOUNTS and any(map(str.isalpha, _CREDIT.sub("", _until(text)))):
                continue  # beside or below stands another label with its own amount
            if label == "diagnosis":
                text = " ".join([text, *_more_diagnoses(rows, index, position)])
            value = accept(label, text)
            if value is None:
                continue
            begins = rows[index].phrases[position].x0
            if whole := whole_name(rows, index, label, (text, words), begins, accept):
                return Field(label, whole[0], index, plain(part), whole[1])
            return Field(label, value, index, plain(part), narrowed(words, text, value))
    return None


def _among_amounts(row: Row, position: int) -> bool:
    """Whether amounts stand in the row of a label, so that it says whose they are, unless its own value follows."""
    own = row.phrases[position].text.endswith(":") and position + 1 < len(row.phrases)
    beside = row.phrases[position + 1 : position + 2] if own else row.phrases
    return any(AMOUNT.fullmatch(phrase.text) for phrase in beside)


def _until(text: str) -> str:
    """The text without the day by which to pay that follows an amount."""
    return _BY_DAY.sub("", dates.DATE.sub("", text))


def _more_diagnoses(rows: Sequence[Row], index: int, position: int) -> Iterator[str]:
    """The phrases further along the row, and those of the row below, that are codes of diagnoses and nothing else."""
    below = rows[index + 1].phrases if index + 1 < len(rows) else ()
    for phrase in (*rows[index].phrases[position + 1 :], *below):
        if _DIAGNOSES.fullmatch(phrase.text):
            yield phrase.text


def _meanings(part: str, rest: str) -> tuple[Label, ...]:
    """What a label may announce; a name needs a label word for word, or a value that follows its colon."""
    meant = label_meanings(part)
    return meant if rest or meant == labels_of(part) else tuple(label for label in meant if label not in _NAMES)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The labels that a phrase holds, each with the text that follows it up to the next label."""
    pieces = _COLON.split(text)
    if len(pieces) > 1 and plain(pieces[0]) in _SIGNS:
        pieces = pieces[1:]
    if len(pieces) > 1:
        yield from _around_colons(pieces)
        return
    text = pieces[0]
    if label_meanings(text) and not any(map(str.isdigit, _BOX.sub("", text))):
        yield text, ""
        return
    bare = dates.DATE.sub("", text).strip()
    if bare != text and AMOUNTS & set(label_meanings(bare)) and not any(map(str.isdigit, bare)):
        yield bare, ""  # "AMOUNT DUE 03/10/2026" before its amount
        return
    pieces = _DASH.split(text, maxsplit=1)
    numbered = any(map(str.isdigit, _BOX.sub("", pieces[0])))  # "Claim 700281-55 - Fox Clinic"
    if len(pieces) == 2 and not numbered and label_meanings(pieces[0]) and not _is_name(pieces[0]):
        yield pieces[0], pieces[1]
        return
    words = _SIGNED.sub("# ", text).split()
    for end in range(min(len(words) - 1, LONGEST_LABEL + 1), 0, -1):
        labels = labels_of(" ".join(words[:end]))
        if plain(" ".join(words[:end])) in _IN_NAMES:
            return  # "Plan de Salud Costa Azul" is a name from its first word
        if _SERVED.fullmatch(plain(" ".join(words[:end]))):
            return  # the sentence goes on behind the name: "Services provided by Fox Clinic for Ana Roe"
        if labels and len(words) - end <= _MOST_WORDS:
            if end > 1 or not _NAMES & set(labels) or _is_patient(labels, words[end:]) or _is_told(words):
                yield " ".join(words[:end]), " ".join(words[end:])
            return


def _around_colons(pieces: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The labels before each of several colons, each with what stands behind it up to the next label."""
    label = pieces[0]
    if sentence := _SAID.match(label):
        yield from _parts(sentence.group().strip(" ."))
    for number, piece in enumerate(pieces[1:], start=1):
        last = number == len(pieces) - 1
        value, following = (piece, "") if last else _next_label(piece)
        yield _ending_label(label), value
        label = following or piece


def _is_name(text: str) -> bool:
    """Whether a text before a dash is more likely a name: "Military Family Health Plan - West"."""
    return not labels_of(text) and bool(_NAMES & set(label_meanings(text)))


def _is_patient(labels: tuple[Label, ...], words: Sequence[str]) -> bool:
    """Whether a name follows the one word "Patient": "Clinic of the Valley" and "Patient Statement" hold no label."""
    words = words[1:] if words[0].strip("#").isdigit() else words
    if "patient" not in labels or not 2 <= len(words) <= 5 or not all(word[0].isupper() for word in words):
        return False
    return not known_words().intersection(plain(" ".join(words)).split())


def _is_told(words: Sequence[str]) -> bool:
    """Whether a name surely follows: in capitals as its label is not, or of a place of care: "Provider Elm Clinic"."""
    label, *name = words
    if plain(label) in ("provider", "visited") and len(name) > 1 and PLACE.search(" ".join(name[1:])):
        return all(word[0].isupper() or word in ("of", "and", "&", "the", "at", "for") for word in name)
    return len(name) > 1 and not label.isupper() and all(word == word.upper() for word in name)


def _ending_label(text: str) -> str:
    """The label at the end of a text before a colon: "Jane Roe Account" announces an account."""
    text = _SAID.sub("", text)
    words = text.split()
    if label_meanings(text):
        return text
    for start in range(max(0, len(words) - LONGEST_LABEL - 1), len(words)):
        label = " ".join(words[start:])
        if labels_of(label):
            return label
    return text


def _next_label(text: str) -> tuple[str, str]:
    """A value and the label that begins within the same text, for pairs one space apart."""
    words = text.split()
    for start in range(max(0, len(words) - LONGEST_LABEL - 1), len(words)):
        label = " ".join(words[start:])
        if labels_of(label):
            return " ".join(words[:start]), label
    return text, ""
