"""Whether a text can be what a label announces: a name is no number, a number no telephone."""

import re
from itertools import takewhile
from typing import Literal

from bot import dates
from bot.readers.layout.language.codes import diagnoses
from bot.readers.layout.language.labels import AMOUNTS, Label, labels_of
from bot.readers.layout.language.meaning import label_meanings
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import role_of
from bot.readers.layout.language.yearly import TO_SPEND
from bot.readers.layout.stated.contacts import PHONE
from bot.readers.layout.stated.letterhead import INSURANCE, PLACE, STATUS, names_plan

_IDENTIFIER = re.compile(
    r"#?\s*([A-Za-z0-9][A-Za-z0-9./*-]{1,29}(?: [A-Za-z0-9*-]{1,12}){0,3})(?=\s*(?:[|;,(·•]|$|\s{2}|\s[-–—]\s))"
)
_NAME = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ.,'’ -]{2,59}")
_AFTER_NAME = re.compile(
    r"\s*(?:[(|;]|(?<=[a-z]{3})\.\s|\bDOB\b|\bMRN\b|\bNPI\b|\bID\b|\d{5,}|,\s*\d|,\s*P\.?\s?O\.?\s(?:BOX|Box|box)\b"
    r"|,\s*(?i:acct|account|cuenta|chart|member|born|age|edad)\b)"
)
_LONGEST_PREFIX = 5
_FAMILY = re.compile(r"^the\b|\b(?:family|household|familia)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"^#?\s?(?=[A-Z0-9-]*\d{2})[A-Z0-9-]{2,14}\s*[-–:,]?\s+(?=[A-ZÀ-Þ][\w'-]+,?\s[A-ZÀ-Þ])")
_SEXES: dict[str, Literal["female", "male"]] = {
    "f": "female", "female": "female", "femenino": "female", "mujer": "female", "femenina": "female",
    "m": "male", "male": "male", "masculino": "male", "hombre": "male",
}  # fmt: skip
_NUMBER_OF = re.compile(r"(?:\b(?:no|num|number|id|nbr|n[uú]mero)\b\.?|#)\s*:?$", re.IGNORECASE)
_PAGE = re.compile(r"(?:page|pg|p[aá]gina|p[aá]g)\.? \d+(?: (?:of|de)\b|$)", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:(?:no |sin )?(?:none|ningun[oa]|n a|self ?pay|private ?pay|self|uninsured|insurance|seguro|(?:not )?on file"
    r"|no tiene|see (?:below|back|reverse|attached|card)|vea (?:abajo|el reverso)|unknown|to be determined|tbd"
    r"|(?:medicaid |medi cal |insurance |coverage )?(?:is )?(?:pending|en tramite|applied for)(?: medicaid| medi cal"
    r"| application| verification| approval)?)(?: |$))+"
)
_ANYONE = re.compile(
    r"(?:doctor|hospital|physician|professional|facilit(?:y|ie)|clinic|provider|m[eé]dico)s?"
    r"|(?:status\W+)?(?:in|out|non)(?:[- ]of)?[- ]network(?: provider)?",
    re.IGNORECASE,
)


def _unparted(text: str) -> dates.Span | None:
    """The day that a value of eight figures is, as in the boxes of forms: "05141968"."""
    figures = re.match(r"\d{8}(?!\S)", text)
    day = dates.parse(figures.group()) if figures else None
    return dates.Span(0, 8, day) if day else None


class Values:
    """Decides whether a text can be the value of a label: a name is no number, a number no telephone."""

    def __init__(self, style: Style) -> None:
        self._style = style

    def __call__(self, label: Label, text: str) -> object:
        """The value that `text` is for `label`; None where it can't be one."""
        if label == "patient_paid" and _LAST_FOUR.fullmatch(text.strip()):
            return None
        if label in AMOUNTS:
            return None if label == "patient_owes" and TO_SPEND.search(text) else self._amount(text)
        if label in ("birth_date", "statement_date", "due_date", "service_date"):
            return self._days(label, text)
        if label in ("account", "claim_number"):
            return self._identifier(text)
        if label in ("patient", "provider", "payer"):
            return _name(text, label)
        if label == "location":
            return _name(text, "provider") if PLACE.search(text) else None
        if label == "billed_to":
            return _name(text, "payer") if names_plan(text) else None
        if label in ("first_name", "middle_name", "last_name"):
            return text.strip() if _NAME.fullmatch(text.strip()) or re.fullmatch(r"[A-Z]\.?", text.strip()) else None
        if label == "sex":
            return _SEXES.get(plain(text).split(" ")[0])
        if label == "diagnosis":
            return tuple(diagnoses(text)) or None
        return None

    def _amount(self, text: str) -> object:
        amounts = self._style.amounts(text)
        return amounts[0] if len(amounts) == 1 and len(text.split()) <= 9 else None

    def _days(self, label: Label, text: str) -> object:
        found = next(dates.find(text[:60], day_first=self._style.day_first), None) or _unparted(text)
        if found is None or found.start > 12:
            return None
        if label == "statement_date" and found.last and found.last != found.first:
            return None  # the period that the statement covers
        other = label_meanings(text[: found.start])[:1]
        return found if not other or other == (label,) else None  # "Processed" over "Visit on 02/06/2026"

    def _identifier(self, text: str) -> str | None:
        match = _IDENTIFIER.match(text.strip())
        if not match or not any(map(str.isdigit, match[1])) or _PAGE.match(match[1]):
            return None
        value = match[1].strip()
        if PHONE.search(value) or (self._style.date(value) and not value.isdigit()):
            return None
        if not value.isdigit() and self._style.amounts(value):
            return None
        first, *more = value.rstrip(".").split()
        if not any(map(str.isdigit, first)) and (len(first) > _LONGEST_PREFIX or not first.isupper()):
            return None  # another label, with its number
        return " ".join([first, *takewhile(lambda part: any(map(str.isdigit, part)), more)])


_LAST_FOUR = re.compile(r"(?:[^\d$]*\s)?[*x#]*\d{4}", re.IGNORECASE)
"""By which a card is known: "HSA card 2201"."""


def _may_be_person(text: str) -> bool:
    if not _NAME.fullmatch(text) or text[0].islower() or len(text.split()) > 6:
        return False
    if _FAMILY.search(text):
        return False
    return not PLACE.search(text) and not role_of(text) and not INSURANCE.search(text)


def _name(text: str, label: Label) -> str | None:
    """The name that a text begins with, or that stands behind the patient's number."""
    text = _NUMBERED.sub("", text.strip()) if label == "patient" else text
    text = STATUS.sub("", _AFTER_NAME.split(text.strip())[0]).strip(" ,.-–—")
    if _NUMBER_OF.search(text):
        return None  # another label
    if (
        not text
        or dates.DATE.fullmatch(text)
        or len(text) > 80
        or len(text.split()) > 9
        or text.endswith(":")
        or labels_of(text)
    ):
        return None
    if label == "patient":
        text = re.split(r"\s+[-–—]\s+", text)[0]
        return text if _may_be_person(text) else None
    if label == "payer" and _NOBODY.fullmatch(plain(text)):
        return None
    if label == "provider" and _ANYONE.fullmatch(text):
        return None  # the heading of another column
    if re.match(r"p\.?\s?o\.? box\b|\d+ ", text, re.IGNORECASE):
        return None
    letters = sum(map(str.isalpha, text))
    starts = text[0].isupper() or text[0].isdigit()
    return text if letters >= 3 and starts and not PHONE.search(text) and "$" not in text else None
