"""How many units minutes of therapy make: "38 timed minutes, how many units", «50 minutos cronometrados».

Therapy is billed by steps of 15 minutes, and Medicare counts the timed minutes of a day together: each full step is a
unit, and a rest of 8 minutes or more is one more.
https://www.cms.gov/Regulations-and-Guidance/Guidance/Manuals/Downloads/clm104c05.pdf, section 20.2
"""

import re

from bot.facts import Fact, count

STEP = 15
"""Minutes of a unit."""
LEAST = 8
"""Minutes of a rest that make one more."""
_MOST = 600
_MINUTES = re.compile(
    r"(?<![\d.$])(\d{1,3})\W?(?:(?:timed|total|direct|more|de|one on one) ){0,2}(?:min|mins|minutes|minutos)\b"
)
_OF_THE_RULE = re.compile(
    r"\b(?:8|15)\W?(?:min|minutes?|minutos?)\W+(?:rules?|units?|increments?|codes?|each|blocks?|steps?)\b"
    r"|\b(?:regla|unidad(?:es)?|bloques?|tramos?|each|every|cada) (?:de (?:los )?)?(?:8|15) (?:min|minutes|minutos)\b"
)
"""The rule itself, or the length of a unit, and no minutes that were spent."""
_STEP_SAID = re.compile(r"(?:,|\beach|\bfirst|\badded) (15|30) minutes\b")
_TOTAL = re.compile(r"\b(?:total|altogether|in all|en total|all together)\b")


def minutes_said(words: str) -> int | None:
    """The minutes that ``words`` (plain text) tell, those called a total before all others together; None where they
    tell none."""
    parts = re.split(r"[,;.]", _OF_THE_RULE.sub(" ", words))
    told = [(int(one[1]), bool(_TOTAL.search(part))) for part in parts for one in _MINUTES.finditer(part)]
    totals = [minutes for minutes, is_total in told if is_total]
    minutes = totals[0] if len(totals) == 1 else sum(minutes for minutes, _ in told)
    return minutes if 0 < minutes <= _MOST else None


def units_of(minutes: Fact) -> Fact:
    """The units that ``minutes`` of timed care on one day make."""
    full, rest = divmod(int(minutes.amount), STEP)
    units = count(full + (rest >= LEAST), f"{minutes.source}, in steps of {STEP} minutes")
    return Fact(units.value, units.unit, units.source, parts=(minutes,))


def minutes_of_a_unit(title: str) -> int | None:
    """The minutes that one unit of a service stands for, as its plain ``title`` says; None where it says none."""
    found = _STEP_SAID.search(title)
    return int(found[1]) if found else None
