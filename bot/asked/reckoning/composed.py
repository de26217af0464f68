"""Reads a question that is wholly made of known parts: which charges, which of their amounts, what is done with it.

"Did they deny the stitches", "average of the labs", "which are over 200", "everything but the boot, what percent of
the total". The parts are taken out of the words one after another; what is left has to name charges and nothing else,
or the question is none of these.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from bot.asked.lines.fates import fate_asked, lines_of_fate
from bot.asked.reckoning.composed_words import (
    BETWEEN,
    BY_LINE,
    CHARGED_IN_ALL,
    CHARGES,
    COUNTS,
    DEARER,
    EACH,
    FATES,
    FULLY,
    LESS,
    LISTS,
    MANY,
    MEAN,
    MEASURES,
    OF_DAYS,
    OF_ONES_SHARE,
    OF_THE_WHOLE,
    PERCENT,
    RATIO,
    SUMS,
    THAN_N,
    WHETHER,
)
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.reckoning.slots import BUT, NUMBER, named_by, segments
from bot.asked.wording.fields import FIELDS


@dataclass(frozen=True, slots=True)
class _Parts:
    """The words of a question, and whether they ask for yes or no."""

    asked: Asked
    words: str

    @property
    def whether(self) -> bool:
        return bool(WHETHER.search(self.words)) and not re.search(r"\bhow (?:much|many)\b", self.words)

    def lines(self, *taken: re.Pattern[str]) -> tuple[int, ...]:
        """The lines that the words name when ``taken`` are out of them; empty where more than that is left."""
        return named_by(self.asked, segments(self.words, taken))


def composed(asked: Asked) -> Reckoning | None:
    """What ``asked`` wants, where every part of it is known."""
    parts = _Parts(asked, asked.words)
    return next((found for reader in _READERS if (found := reader(parts))), None)


def _held(asked: Asked, field: str, lines: tuple[int, ...]) -> bool:
    pairs = ((line, asked.partners.get(line.line, line)) for line in asked.lines(lines))
    return all(any(getattr(one, field) is not None for one in pair) for pair in pairs)


def _priced(asked: Asked, lines: tuple[int, ...]) -> bool:
    """Whether every one of ``lines`` prints an amount: without one, nothing is held against it, nor averaged."""
    return all(line.amount is not None for line in asked.lines(lines))


def _made(kind: str, lines: tuple[int, ...] = (), **more: object) -> Reckoning:
    return Reckoning("composed", lines, counts=kind, **more)  # type: ignore[arg-type]


def _compared_with_a_number(parts: _Parts) -> Reckoning | None:
    """Charges over, or under, a number: which, how many, or whether a named one is."""
    than = THAN_N.search(parts.words)
    if than is None or any(pattern.search(parts.words) for pattern in FIELDS.values()):
        return None
    amount, above = Decimal(than["n"].lstrip("$").replace(",", "")), bool(than["above"])
    one = parts.lines(THAN_N)
    if parts.whether and one and not COUNTS.search(parts.words):
        alone = len(one) == 1 and _priced(parts.asked, one)
        return _made("whether over", one, amount=amount, more=above) if alone else None
    kind = "count" if COUNTS.search(parts.words) else "list" if LISTS.search(parts.words) else None
    if kind is None or segments(parts.words, (THAN_N, COUNTS, LISTS, MANY)):
        return None
    charged = [line for line in parts.asked.sets.bill.lines if line.charge is not None]
    found = [line.line for line in charged if line.charge and (line.charge > amount if above else line.charge < amount)]
    return _made(kind, tuple(found), amount=amount, more=above) if charged else None


def _mean(parts: _Parts) -> Reckoning | None:
    averaged = MEAN.search(parts.words) and not OF_DAYS.search(parts.words)
    lines = parts.lines(MEAN, EACH) if averaged else ()
    return _made("mean", lines) if len(lines) > 1 and _priced(parts.asked, lines) else None


def _held_together(parts: _Parts) -> Reckoning | None:
    """How many times one is another, or whether it is more."""
    ratio = RATIO.search(parts.words)
    pattern = RATIO if ratio else DEARER
    if not ratio and not (parts.whether and DEARER.search(parts.words)):
        return None
    if any(words.search(parts.words) for words in FIELDS.values()):
        return None
    found = [named_by(parts.asked, [one]) for one in segments(parts.words, (pattern, BETWEEN))]
    if len(found) != 2 or any(len(one) != 1 for one in found) or found[0] == found[1]:
        return None
    if not _priced(parts.asked, (*found[0], *found[1])):
        return None
    kind = "ratio" if ratio else "whether more"
    return _made(kind, (*found[0], *found[1]), groups=tuple(found), more=not LESS.search(parts.words))


def _fate(parts: _Parts) -> Reckoning | None:
    """Whether a named charge was denied or paid in full, or has a deductible, a copay, coinsurance."""
    if not parts.whether or re.search(NUMBER + r"(?!\d* ?(?:%|percent))", parts.words.replace("100", "")):
        return None
    for kind in ("deductible", "copay", "coinsurance"):
        named = parts.lines(MEASURES[kind], _APPLIED) if MEASURES[kind].search(parts.words) else ()
        if len(named) == 1 and _held(parts.asked, kind, named):
            return _made("whether field", named, field=kind)
    if FULLY.search(parts.words):
        named = parts.lines(FULLY, MEASURES["plan_paid"], FATES["full"])
        return _made("whether full", named) if len(named) == 1 and _held(parts.asked, "patient_owes", named) else None
    if FATES["denied"].search(parts.words):
        named = parts.lines(FATES["denied"], re.compile(r"\b(?:one of the|ones|(?:my|the) (?:plan|insurance))\b"))
        return _made("whether denied", named) if len(named) == 1 and _held(parts.asked, "plan_paid", named) else None
    return None


_APPLIED = re.compile(
    r"\b(?:(?:went|go|gone|counts?|counted|applied|put|posted|charged|come|came)(?: (?:to|toward|towards|with))?"
    r"|part of|a|any(?: of)?|is there|was there|there|apply|applies|have|get|had|was i)\b"
)
_SAID = re.compile(
    rf"(?<![\w.])(?<!line )(?<!lines )(?<!code )(?<!the )(?<!that )(?P<n>{NUMBER})(?: (?:dollars|bucks|dolares))?"
    r"(?=\W*$|\W* (?:for|of|on|toward|towards|off|right|correct|yes|true|is|was|as|what|my|por|de|charged)\b)"
    r"(?![\w.%-])"
)
"""An amount that is said of something, and none that counts minutes or names a charge."""


def _confirmed(parts: _Parts) -> Reckoning | None:
    """Whether an amount of a named charge is what the question says: "insurance paid 80 for the lab, right?"."""
    codes = {code.code for line in parts.asked.sets.bill.lines for code in line.codes}
    said = [one for one in _SAID.finditer(parts.words) if len(one["n"].lstrip("$")) > 1 and one["n"] not in codes]
    if not parts.whether or len(said) != 1 or re.search(r"\b(?:if|why|more|less|over|under)\b", parts.words):
        return None
    field = next((name for name, words in MEASURES.items() if words.search(_SAID.sub("", parts.words))), None)
    own = re.compile(r"\b(?:charg(?:ed?|es)|bill(?:ed)?|cost(?:s|ed)?|they|for|insurance|plan|plans|the plan)\b")
    spaced = _Parts(parts.asked, re.sub(r" +", " ", _SAID.sub(" ", parts.words)))
    named = spaced.lines(*((MEASURES[field], own) if field else (own,)))
    if len(named) != 1 or (field and not _held(parts.asked, field, named)):
        return None
    amount = Decimal(said[0]["n"].lstrip("$").replace(",", ""))
    return _made("whether is", named, amount=amount, field=field)


_SIZE = re.compile(r"\b(?:biggest|smallest|highest|lowest|largest|cheapest|(?:most|least) expensive|dearest)\b")
_NO_FIELD = re.compile(
    r"\b(?:if|why|when|more|less|difference|mean|means|si|por que|cuando|mas|menos|diferencia|significa|complete"
    r"|cumpli\w*|lleg\w+|alcan\w+|falta\w*|llen\w+|todavia|ano)\b"
)
_OTHERWISE = re.compile(r"\b(?:which|without|left over|would|was denied)\b")


def _field_of(parts: _Parts) -> Reckoning | None:
    """What the plan allows of named charges, or what of them is deductible, copay, coinsurance."""
    if _NO_FIELD.search(parts.words) or PERCENT.search(parts.words):
        return None
    found = [name for name, words in MEASURES.items() if words.search(parts.words)]
    wide = BUT.search(parts.words) or _SIZE.search(parts.words)
    field = next((name for name in found if name in BY_LINE or (wide and not _OTHERWISE.search(parts.words))), None)
    own = re.compile(
        r"\b(?:(?:my|the) (?:insurance|plan|insurer)|insurance|plan|and how much|as|say|says|combined|sum|dollars)\b"
    )
    named = parts.lines(MEASURES[field], _APPLIED, own, *(MEASURES[name] for name in found)) if field else ()
    if not named or not parts.asked.is_part(named):
        return None
    if len(named) > 1 and not BUT.search(parts.words):
        return Reckoning("sum", named, field=field) if field and _held(parts.asked, field, named) else None
    return _made("field", named, field=field)


def _percent(parts: _Parts) -> Reckoning | None:
    """Which part of a named charge was paid, taken off or left, or which part of the whole some charges are."""
    if not PERCENT.search(parts.words) or OF_ONES_SHARE.search(parts.words):
        return None
    fields = ("plan_paid", "patient_owes", "adjustment")
    field = next((name for name in fields if MEASURES[name].search(parts.words)), None)
    own = re.compile(r"\b(?:off|how|share|make|makes|accounts?|part|big|(?:my |the )?(?:insurance|plan|insurer))\b")
    if field is None:
        named = parts.lines(PERCENT, OF_THE_WHOLE, own) if OF_THE_WHOLE.search(parts.words) else ()
        return _made("percent", named) if parts.asked.is_part(named) else None
    if not segments(parts.words, (PERCENT, MEASURES[field], CHARGED_IN_ALL, own, SUMS)):
        return _made("percent of all", parts.asked.sets.every, field=field)
    named = parts.lines(PERCENT, MEASURES[field], own)
    return _made("percent", named, field=field) if len(named) == 1 and _held(parts.asked, field, named) else None


def _whole(parts: _Parts) -> Reckoning | None:
    """What all but some charges come to, or all of them, or what the plan allows of all."""
    if BUT.search(parts.words) and not any(words.search(parts.words) for words in MEASURES.values()):
        lines = parts.lines()
        return _made("sum", lines) if parts.asked.is_part(lines) and not PERCENT.search(parts.words) else None
    if not SUMS.search(parts.words) and not MEASURES["allowed"].search(parts.words):
        return None
    plan = re.compile(r"\b(?:(?:my|the) )?(?:insurance|plan|insurer)\b|\b(?:overall|this|in all)\b")
    every = parts.asked.sets.every
    if MEASURES["allowed"].search(parts.words):
        taken = (MEASURES["allowed"], SUMS, CHARGES, plan)
        whole = re.search(r"\b(?:how much|total|in all|altogether|overall)\b", parts.words)
        return _made("whole", every, field="allowed") if whole and not segments(parts.words, taken) else None
    bare = CHARGES.search(parts.words) and not segments(parts.words, (SUMS, CHARGES))
    return _made("whole", every) if bare else None


def _fates_counted(parts: _Parts) -> Reckoning | None:
    """How many charges were paid in full, were not paid, leave something to pay, have a copay."""
    counts = COUNTS.search(parts.words)
    if (
        not counts
        or PERCENT.search(parts.words)
        or re.search(r"\b(?:if|why|times|days|visits|payments|months)\b", parts.words)
    ):
        return None
    asked, every = parts.asked, parts.asked.sets.bill.lines
    for field in ("deductible", "copay", "coinsurance"):
        if MEASURES[field].search(parts.words) and not segments(parts.words, (COUNTS, MEASURES[field], MANY, _APPLIED)):
            told = "owed", field
            break
    else:
        told = fate_asked(COUNTS.sub("which ones", MANY.sub(" ", parts.words))) or ("", "")
    if told[0] not in ("free", "unpaid", "owed"):
        return None
    lines = lines_of_fate(told[0], told[1], every, asked.partners)  # type: ignore[arg-type]
    return None if lines is None else _made("fate", lines, field=told[1], fate=told[0])


_READERS: tuple[Callable[[_Parts], Reckoning | None], ...] = (
    _compared_with_a_number, _mean, _held_together, _fates_counted, _percent, _confirmed, _fate, _field_of, _whole,
)  # fmt: skip
"""What is told surest first."""
