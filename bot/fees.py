"""What bills print of charges that no code names, in both languages: a missed appointment, interest, a late fee."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from codesets.entry import Language
from knowledge.question_features import plain


@dataclass(frozen=True, slots=True)
class Fee:
    """A charge by the wordings it is printed in; its names as they stand in the middle of a sentence."""

    words: re.Pattern[str]
    name_en: str
    name_es: str

    def name(self, language: Language) -> str:
        """The charge's name in ``language``."""
        return self.name_es if language == "es" else self.name_en


@cache
def _fees() -> tuple[Fee, ...]:
    table = files("bot").joinpath("fees.csv").read_text(encoding="utf-8")
    return tuple(
        Fee(re.compile(row["words"]), row["name_en"], row["name_es"]) for row in csv.DictReader(table.splitlines())
    )


def fee_printed(description: str) -> Fee | None:
    """The charge that ``description`` names as one without a code; None where it names none."""
    words = plain(description)
    return next((fee for fee in _fees() if fee.words.search(words)), None)
