"""A found code, as the rest of the house and the outside see it."""

from pydantic import BaseModel, ConfigDict, Field

from codesets import SYSTEMS
from codesets.entry import Entry, Language


class Match(BaseModel):
    """One code found for a text, with how sure the finder is of it, best first in any list of them.

    ``confidence`` is calibrated: of the matches at .8, four in five are the code the hospital meant.
    ``plain`` says no more than the code's range does where the code has no words of its own.
    """

    model_config = ConfigDict(frozen=True)

    system: str
    code: str
    title: str
    plain: str
    confidence: float = Field(ge=0, le=1)


def match_of(entry: Entry, language: Language, confidence: float) -> Match:
    """``entry`` as a match: its code as people write it, its words in ``language``."""
    return Match(
        system=entry.system,
        code=SYSTEMS[entry.system].format(entry.code),
        title=entry.title(language),
        plain=entry.plain(language),
        confidence=round(confidence, 3),
    )
