"""What can honestly be said of a code from its range alone: the kind of thing it is, and no more."""

from dataclasses import replace

from codesets import ranges
from codesets.entry import Entry, Range
from codesets.system import CodeSystem

_ONLY_KIND_EN = (
    "This code belongs to the group “{title}”. That tells you the kind only, not exactly what this code "
    "stands for. Ask the office that sent the document for the full meaning."
)
_ONLY_KIND_ES = (
    "Este código pertenece al grupo «{title}». Eso indica solo de qué tipo es, no qué significa exactamente. "
    "Pida el significado completo a la oficina que le envió el documento."
)
_OFFICIAL_EN = "Its official name is “{name}”. It belongs to the group “{title}”."
_OFFICIAL_ES = "Su nombre oficial, en inglés, es «{name}». Pertenece al grupo «{title}»."


def from_range(system: str, code: str, kind: CodeSystem) -> Entry | None:
    """Return an entry of origin "range" for ``code``, in either form; None where no range holds it."""
    held = _range(kind, code)
    if held is None:
        return None
    return Entry(
        system=system,
        code=code,
        title_en=held.title_en,
        plain_en=_ONLY_KIND_EN.format(title=held.title_en),
        title_es=held.title_es,
        plain_es=_ONLY_KIND_ES.format(title=held.title_es),
        section=held.section,
        origin="range",
    )


def with_kind(entry: Entry, kind: CodeSystem) -> Entry:
    """Return ``entry``, its missing plain words filled with its official name and the group it belongs to."""
    held = None if entry.plain_en and entry.plain_es else _range(kind, entry.code)
    if held is None:
        return entry
    plain_en, plain_es = only_official(entry.title_en, held)
    return replace(entry, plain_en=entry.plain_en or plain_en, plain_es=entry.plain_es or plain_es)


def only_official(name: str, held: Range | None) -> tuple[str, str]:
    """What to say of a code that has its official ``name`` alone, in English and Spanish; empty without a range."""
    if held is None:
        return "", ""
    return (
        _OFFICIAL_EN.format(name=name, title=held.title_en),
        _OFFICIAL_ES.format(name=name, title=held.title_es),
    )


def _range(kind: CodeSystem, code: str) -> Range | None:
    return ranges.find(kind.RANGES, kind.compact(code))
