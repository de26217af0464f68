"""Reads what would be owed if the plan had treated one charge as it did another: "if they paid this one like the
first", "what if the second visit was just the copay like the other"."""

import re

from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.bill import Line
from bot.described import SERVICE_SYSTEMS

_SUPPOSES = re.compile(r"\b(?:if|suppose|supposing|say|imagine|assum\w+|had|si|suponga\w*|digamos|imagine\w*)\b")
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_AS = re.compile(
    r"\b(?:just |exactly )?(?:like|the same (?:way )?(?:as|like)|same (?:way )?(?:as|like)|the way|as)"
    r"(?: (?:they|it|with|for|on|did|do|was|were|paid|covered|processed|treated))* (?=(?:the|my|line|number|a|an|[a-z]+"
    rf" \d|{_MONTH}s?)\b)"
    r"|\b(?:igual que|lo mismo que|(?:tal )?como)(?: (?:hicieron|con|en|fue|pagaron|cubrieron))*"
    r" (?=(?:l[ao]s?|el|mi)\b)"
)
_FIRST = re.compile(r"^\W*(?:the|my|l[ao]|el|mi) (?:very )?(?:first|1st|primer[ao]?)\b")
_NEVER = re.compile(
    r"\b(?:like|as) (?:i|we|you|they) (?:said|thought|told|asked|promised)\b|\bas (?:well|if|soon|long)\b"
)
"""Words in which nothing is likened to another thing."""


def likened(words: str) -> bool:
    """Whether ``words`` suppose that one thing had been treated as another."""
    return bool(_SUPPOSES.search(words) and _AS.search(words) and not _NEVER.search(words))


def as_another(asked: Asked) -> Reckoning | None:
    """The line supposed and the one whose terms it would have had; None where either is not told."""
    if not likened(asked.words) or asked.told.percents:
        return None
    said = _AS.search(asked.words)
    if said is None:
        return None
    other = re.sub(rf"\b({_MONTH})s\b", r"\1", asked.words[said.end() :].split(",")[0])
    these, those = _lines(asked, asked.words[: said.start()]), _lines(asked, other)
    if not (these or those):
        these = asked.lines(asked.told.lines)  # "this one", spoken of before
    pairs = _pairs(asked, these, those, bool(_FIRST.match(other)))
    if len(pairs) != 1:
        return None
    return Reckoning("as another", pairs[0], groups=(pairs[0][:1], pairs[0][1:]))


def _pairs(asked: Asked, these: list[Line], those: list[Line], first: bool) -> list[tuple[int, int]]:
    """The lines of one service that may be meant, one of each side; where one side alone is told by its name, the
    other is what else there is of that service, or the first of it."""
    told = [(this, that) for this in these for that in those if this.line != that.line]
    found = [pair for pair in told if _comparable(asked, *pair)]
    if found:
        return [(this.line, that.line) for this, that in found]
    if these:
        beside = [(this, _alike(asked, this)) for this in these]
        found = [(this, that) for this, others in beside for that in (others[:1] if first else others)]
    else:
        found = [(this, that) for that in those for this in _alike(asked, that)]
    pairs = [(this, that) for this, that in found if _comparable(asked, this, that)]
    shares = {(this.line, asked.partners.get(that.line, that).patient_owes) for this, that in pairs}
    # "Like the other ones": each of them would do where one's share of all of them is the same.
    return [(this.line, that.line) for this, that in (pairs[:1] if len(shares) == 1 else pairs)]


def _lines(asked: Asked, words: str) -> list[Line]:
    return asked.lines(asked.sets.meant(words))


def _alike(asked: Asked, line: Line) -> list[Line]:
    """The other lines of the service of ``line``."""
    return [one for one in asked.sets.bill.lines if one.line != line.line and _same_service(one, line)]


def _same_service(one: Line, other: Line) -> bool:
    return _service(one) is not None and _service(one) == _service(other)


def _service(line: Line) -> str | None:
    return next((code.code for code in line.codes if code.system in SERVICE_SYSTEMS), None)


def _comparable(asked: Asked, this: Line, that: Line) -> bool:
    """Whether the share of ``that`` can stand in place of the share of ``this``: both told, and of one service."""
    shares = [asked.partners.get(line.line, line).patient_owes for line in (this, that)]
    return this.line != that.line and _same_service(this, that) and None not in shares
