"""Odd layouts of single providers, declared in small YAML files that need no code.

``PLAINBILL_LAYOUTS`` names the folder. A layout holds for a document that prints every text of its ``match``. It says
what that provider's headings and labels mean, which rows are furniture of the page, and what the paper leaves unsaid::

    match: ["Larkmoor Regional"]
    headings: {"Gross": charge, "Svc": description}
    labels: {"Visit ref": account}
    drop: ["Form LR-* rev *"]
    provider: Larkmoor Regional Hospital

Headings and labels are put into the words that every other rule knows, where they stand, and nothing else is changed.
"""

import os
from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.bill import Bill, Kind
from bot.exceptions import BadLayout
from bot.readers.document import LAYOUTS
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.rows import Row
from bot.readers.layout.reworded import reworded

_MOST_FILES = 500
_LARGEST = 64 * 1024
_LOOKED_AT = 60_000

Printed = Annotated[str, Field(min_length=1, max_length=200)]


class Declared(BaseModel):
    """One layout as declared; a name that is none of these, or a meaning that does not exist, is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    match: tuple[Annotated[str, Field(min_length=3, max_length=200)], ...] = Field(min_length=1)
    headings: dict[Printed, Role] = {}
    labels: dict[Printed, Label] = {}
    drop: tuple[Printed, ...] = ()
    kind: Kind | None = None
    provider: Printed | None = None

    def fits(self, rows: Sequence[Row]) -> bool:
        """Whether the document prints every text of `match`, in any case of letters."""
        text = " ".join(row.text for row in rows)[:_LOOKED_AT].lower()
        return all(" ".join(words.lower().split()) in text for words in self.match)

    def rows(self, rows: Sequence[Row]) -> list[Row]:
        """The rows without the furniture, headings and labels in words that are known."""
        globs = [words.lower() for words in self.drop]
        kept = [row for row in rows if not any(fnmatchcase(row.text.lower(), glob) for glob in globs)]
        headings = {plain(words): role for words, role in self.headings.items()}
        labels = {plain(words): label for words, label in self.labels.items()}
        return [reworded(row, headings, labels) for row in kept]

    def bill(self, bill: Bill) -> Bill:
        """The bill with what the layout knows and the paper does not say."""
        update: dict[str, object] = {}
        if self.kind:
            update["kind"] = self.kind
        if self.provider and not bill.provider:
            update["provider"] = self.provider
        return bill.model_copy(update=update) if update else bill


def declared_for(rows: Sequence[Row]) -> Declared | None:
    """The first of the layouts in force that fits the document; raises `BadLayout` where one can't be read."""
    folder = os.environ.get(LAYOUTS)
    return next((one for one in layouts_in(folder) if one.fits(rows)), None) if folder else None


@lru_cache(maxsize=4)
def layouts_in(folder: str) -> tuple[Declared, ...]:
    """The layouts in a folder, by the names of their files; raises `BadLayout` with the file and the place."""
    place = Path(folder)
    if not place.is_dir():
        raise BadLayout(f"{LAYOUTS} names {folder}, which is no folder.")
    files = sorted([*place.glob("*.yaml"), *place.glob("*.yml")])
    if len(files) > _MOST_FILES:
        raise BadLayout(f"{folder} holds {len(files)} layouts; the limit is {_MOST_FILES}.")
    return tuple(map(_load, files))


def _load(file: Path) -> Declared:
    if file.stat().st_size > _LARGEST:
        raise BadLayout(f"The layout {file.name} is larger than 64 KB.")
    try:
        return Declared.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        said = " ".join(str(error).split())[:200]
        raise BadLayout(f"The layout {file.name} is no YAML: {said}.") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the top"
        raise BadLayout(f"The layout {file.name} has a mistake at {where}: {first['msg']}.") from error
