"""A short message that puts another part into the question before it: its amount, its charges, or more of them.

What was asked is an amount of some charges, or of the whole bill. "And me?" changes the amount, "and the x-ray?" the
charges, "in total?" makes it the whole, "together with the cast" adds to them, and the rest stays as it was. The
message is read whole: words that are neither an amount, nor charges, nor say how these go together leave it to other
rules.
"""

import re
from dataclasses import dataclass

from bot.asked.lines.sets import Sets
from bot.asked.reckoning.reckoning import TOPICS
from bot.asked.wording.fields_shortly import CHARGE, taken_out
from bot.understanding.acts import DENIED_TOPIC, NOT_PAID_TOPIC, OWED_TOPIC, PAID_TOPIC, PART_TOPIC, TOTAL_TOPIC
from bot.understanding.acts_of_paying import Found
from bot.understanding.amount_of import DISCOUNT_TOPIC, Amount, amount_of
from bot.understanding.evidence import LINE_TOPIC
from bot.understanding.leaning import Leaning, lines_together
from bot.understanding.part_words import (
    ALL,
    ANDS,
    BOTH,
    ELSE,
    LEADING,
    LITTLE,
    NEW,
    POSITION,
    SAME,
    SAYS,
    SURELY_ALL,
    THE_REST,
    TOGETHER,
    WITH,
    WITHOUT,
)

_LONGEST = 14
_MOST_NAMED = 6
_WHOLE_TOPICS = frozenset(
    {
        OWED_TOPIC,
        PAID_TOPIC,
        DISCOUNT_TOPIC,
        "cost-sharing",
        "deductible",
        "copay",
        "coinsurance",
        "bill-and-eob-differ",
    }
)
"""Topics that tell an amount of the whole bill where no line was asked about."""
_AMOUNTS = _WHOLE_TOPICS | {LINE_TOPIC, PART_TOPIC, TOTAL_TOPIC, TOPICS["composed"]}
"""Topics that tell an amount, so that it is asked of other charges by naming these alone."""
_OF_LINES = _AMOUNTS | {
    "why-this-line", "percent-of-total", "percent-between", "compare-lines", "when-was-this", "biggest-charge",
    "units-and-dose", "was-it-denied", NOT_PAID_TOPIC, DENIED_TOPIC, "who-did-this", "why-so-expensive", "per-visit",
}  # fmt: skip
"""Topics on charges, of which an amount may be asked next."""
_JOINED = _AMOUNTS | {"why-this-line", "why-so-expensive", "biggest-charge"}
"""Topics on the price of charges, which others may be added to."""
_POINTED = frozenset({"place", "ordinal", "size", "focus"})


@dataclass(frozen=True, slots=True)
class _Changed:
    """What a message says: the amount that it names, the charges, and how they go together with those before."""

    field: str | None
    named: tuple[int, ...] = ()
    how: str = ""
    all: bool = False
    rest: bool = False
    both: bool = False
    joins: str = ""

    @property
    def charges(self) -> bool:
        """Whether it says other charges than those before."""
        return bool(self.named) or self.all or self.rest or self.both


def part_replaced(leaning: Leaning) -> Found:
    """The question before with the part replaced that the message names; None where it does not go on from an amount,
    or says more than that."""
    before, bill = _before(leaning), leaning.case.bill
    words = " ".join(leaning.words.replace("'", "").replace("’", "").split())
    if before is None or bill is None or len(words.split()) > _LONGEST or ELSE.search(words):
        return None
    changed = _changed(words, leaning)
    if changed is None or not (changed.field or changed.charges):
        return None
    alone = _JOINED if changed.joins or changed.all else _AMOUNTS
    if changed.charges and not changed.field and leaning.turn.topic not in alone:
        return None
    lines = _lines(changed, before, leaning)
    if lines is None:
        return None
    field = changed.field or before.field
    whole = changed.all or (before.whole and not changed.charges)
    return amount_of(Amount(field, lines, whole, changed.how or before.how), leaning.case)


def _before(leaning: Leaning) -> Amount | None:
    """The amount, and the charges, that the last answer told; None where it told none."""
    turn, field = leaning.turn, leaning.conversation.field or CHARGE
    every = tuple(line.line for line in leaning.case.bill.lines) if leaning.case.bill else ()
    if turn.topic in _WHOLE_TOPICS and not turn.how:
        return Amount(field, every, whole=True)
    lines = turn.lines or (leaning.conversation.focus if turn.topic == "biggest-charge" else ())
    told = turn.topic in _OF_LINES and lines and set(lines) <= set(every)
    return Amount(field, lines) if told else None


def _changed(words: str, leaning: Leaning) -> _Changed | None:
    """What ``words`` say; None where they say more than an amount and charges."""
    asks_anew = bool(NEW.search(words)) and not ANDS.search(words)
    rest, both = bool(THE_REST.search(words)), bool(BOTH.search(words))
    words = BOTH.sub(" ", THE_REST.sub(" ", words))
    surely, maybe = bool(SURELY_ALL.search(words)), bool(ALL.search(words))
    words = ALL.sub(" ", SURELY_ALL.sub(" ", words))
    joins = "with" if WITH.search(words) else "without" if WITHOUT.search(words) else ""
    words = TOGETHER.sub(" ", WITHOUT.sub(" ", WITH.sub(" ", words)))
    found = taken_out(_bare(words))
    if found is None:
        return None
    left, field = found
    named, how = _named(SAME.sub(" ", left), leaning)
    if named is None or (joins and not named) or (asks_anew and not field and named and not joins):
        return None
    told_one_by_one = len(set(leaning.conversation.spoken)) > 1 and not surely
    if maybe and not (surely or named or rest) and told_one_by_one and len(leaning.turn.lines) == 1:
        return None  # the charges told one by one are added up by another rule
    return _Changed(field, named, how, (surely or maybe) and not named and not rest, rest, both, joins)


def _bare(words: str) -> str:
    """``words`` less what they lead in with, so that "and me?" is "me"."""
    return LEADING.sub("", re.sub(r"[^\w$/.-]+", " ", words).strip(" .-"))


def _named(words: str, leaning: Leaning) -> tuple[tuple[int, ...] | None, str]:
    """The lines that ``words`` name, and what told them; None in their place where they say something else."""
    left = " ".join(LITTLE.sub(" ", words).split())
    if not left:
        return (), ""
    if len(left.split()) > _MOST_NAMED or SAYS.search(left) or leaning.case.bill is None:
        return None, ""
    references = leaning.references
    if references.how in _POINTED and references.lines:
        # Told from where the talk stands, and by nothing else: "the one under the x-ray" says more than a place.
        return (None, "") if POSITION.sub(" ", left).strip() else (references.lines, references.how)
    if references.missing and not references.lines:
        return None, ""
    if references.reckoning and references.reckoning.operation == "sum" and references.how == "words":
        return references.reckoning.lines, "words"
    sets = Sets(leaning.case.bill, leaning.described, leaning.conversation)
    lines = sets.together(words.strip())
    return (lines, "date" if sets.days(words) else "words") if lines else (None, "")


def _lines(changed: _Changed, before: Amount, leaning: Leaning) -> tuple[int, ...] | None:
    """The lines that are asked about now; None where the message does not go together with those before."""
    every = tuple(line.line for line in leaning.case.bill.lines) if leaning.case.bill else ()
    if changed.joins == "with":
        return None if before.whole else tuple(dict.fromkeys((*before.lines, *changed.named)))
    if changed.joins == "without":
        kept = tuple(line for line in before.lines if line not in changed.named)
        asked = 0 < len(kept) < len(before.lines)
        return kept if asked and not (before.whole and before.field == CHARGE) else None
    if changed.named:
        return changed.named
    if changed.all:
        return every
    if changed.rest:
        others = tuple(line for line in every if line not in before.lines)
        return others if others and not before.whole else None
    if changed.both:
        together = lines_together(leaning)
        return together if len(together) > 1 else None
    return before.lines
