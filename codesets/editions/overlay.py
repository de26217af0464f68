"""What imported editions add to an entry, and the entry of a code that only they know."""

from dataclasses import replace

from codesets import ranges
from codesets.broad import only_official
from codesets.editions.shelf import Official
from codesets.entry import Entry
from codesets.system import CodeSystem

_ELSEWHERE = "other"
"""The section of a code in a range that the built-in tables do not know."""


def laid_over(entry: Entry | None, official: Official, kind: CodeSystem) -> Entry:
    """``entry`` with the official name, edition and days of ``official``.

    Words of our own stay what is said to the patient; where there are none, the official ones are said.
    """
    edition = official.edition
    if entry is not None and entry.origin == "own":
        return replace(
            entry, official=_name(official), edition=edition.label, starts=official.starts, ends=official.ends
        )
    made = _entry(entry, official, kind)
    return replace(
        made,
        origin="official",
        official=_name(official),
        source=f"{edition.kind.keeper} ({edition.source})",
        edition=edition.label,
        starts=official.starts,
        ends=official.ends,
    )


def _entry(entry: Entry | None, official: Official, kind: CodeSystem) -> Entry:
    row = official.row
    held = ranges.find(kind.RANGES, kind.compact(row.code))
    plain_en, plain_es = only_official(_name(official), held)
    if official.edition.kind.id == "cpt" and row.text_es:  # the AMA's own wording for patients
        plain_en, plain_es = row.text, row.text_es
    return Entry(
        system=row.system,
        code=row.code,
        title_en=row.title or row.text,
        plain_en=plain_en,
        title_es="",
        plain_es=plain_es,
        section=held.section if held else _ELSEWHERE,
        synonyms=entry.synonyms if entry else (),
    )


def _name(official: Official) -> str:
    """The longer of the official wordings."""
    return official.row.text or official.row.title
