"""Asks of a made-up bill what it decides, one kind of question after the other."""

import random
from collections.abc import Iterator
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal

from evals.composed.bills import AMOUNTS, Item, Made
from evals.composed.questions import Named, Question, as_said, percent, wordings

_GROUPS = {"lab": "the lab tests", "imaging": "the scans and x-rays", "drug": "the medicines"}
_CENT, _TENTH = Decimal("0.01"), Decimal("0.1")
_ASKED_FOR = ("mri", "ultrasound", "flu shot", "ekg", "hearing test")


class Asker:
    """Asks of one bill after the other, in the wordings of one set."""

    def __init__(self, chance: random.Random, which: str) -> None:
        self.chance, self.which = chance, which

    def ask(self, made: Made) -> list[Question]:
        """Every question that fits the bill, in any order."""
        readers = (self._of_one, self._confirmed, self._of_some, self._of_all, self._fates, self._compared,
                   self._supposed, self._counted, self._of_days, self._of_payments)  # fmt: skip
        found = [question for reader in readers for question in reader(made)]
        self.chance.shuffle(found)
        return found

    def _say(self, name: str, **parts: str) -> str:
        text = self.chance.choice(wordings()[name][self.which])
        for part, words in parts.items():
            text = text.replace("{" + part + "}", words)
        return text.lower() if self.chance.random() < 0.3 else text

    def _one(self, made: Made) -> Named:
        item = self.chance.choice(made.items)
        how = self.chance.random()
        if how < 0.75 or item.service.system == "revenue":
            return Named(self.chance.choice(item.service.words), (item,))
        return Named(f"line {item.number}" if how < 0.88 else f"the {item.service.code}", (item,))

    def _two(self, made: Made) -> tuple[Named, Named]:
        first, second = self.chance.sample(made.items, 2)
        return Named(first.service.words[0], (first,)), Named(second.service.words[-1], (second,))

    def _some(self, made: Made) -> Named:
        kinds = [kind for kind in _GROUPS if 1 < len(_of_kind(made, kind)) < len(made.items)]
        if kinds and self.chance.random() < 0.4:
            kind = self.chance.choice(kinds)
            return Named(_GROUPS[kind], _of_kind(made, kind))
        first, second = self._two(made)
        if self.chance.random() < 0.3 and len(made.items) > 3:
            rest = tuple(item for item in made.items if item is not first.items[0])
            return Named(f"everything except {first.words}", rest)
        both = sorted((*first.items, *second.items), key=lambda item: item.number)
        return Named(f"{first.words} and {second.words}", tuple(both))

    def _told(self, name: str, amount: str, named: Named, made: Made) -> Question:
        text = self._say(f"{name}.{amount}", L=named.words)
        if amount not in made.held:
            return Question(f"{name}.{amount}", text, "not printed")
        return Question(f"{name}.{amount}", text, "amount", (named.sum(amount),), named.numbers)

    def _of_one(self, made: Made) -> Iterator[Question]:
        amounts = ("charge", *AMOUNTS) if made.shape != "self" else ("charge",)
        for amount in self.chance.sample(amounts, min(5, len(amounts))):
            yield self._told("tell", amount, self._one(made), made)
        named = self._one(made)
        day = named.items[0].day
        dated = (f"{day:%B} {day.day}", day.isoformat(), f"{day.month}/{day.day}")
        yield Question("date", self._say("date", L=named.words), "words", dated, named.numbers)
        coded = self._one(made)
        yield Question("code", self._say("code", L=coded.words), "words", (coded.items[0].service.code,))
        if counted := [item for item in made.items if item.units > 1]:
            item = self.chance.choice(counted)
            words, price = item.service.words[0], item.amounts["charge"] / item.units
            yield Question("units", self._say("units", L=words), "number", (item.units,), (item.number,))
            yield Question("unitprice", self._say("unitprice", L=words), "amount", (price,), (item.number,))

    def _confirmed(self, made: Made) -> Iterator[Question]:
        amount = self.chance.choice([one for one in ("charge", "plan_paid", "patient_owes") if one in made.held])
        named, right = self._one(made), self.chance.random() < 0.5
        true = named.sum(amount)
        said = true if right else true + self.chance.choice((10, 25, 50))
        if said and (right or said not in named.items[0].amounts.values()):
            text = self._say(f"confirm.{amount}", L=named.words, X=as_said(said))
            yield Question(f"confirm.{amount}", text, "amount", (true,), named.numbers, right)
        limit = Decimal(self.chance.choice((50, 100, 300, 500)))
        over = self._one(made)
        text = self._say("over", L=over.words, X=as_said(limit))
        yield Question("over", text, "yes or no", (over.sum("charge") > limit,), over.numbers)

    def _of_some(self, made: Made) -> Iterator[Question]:
        amounts = [
            "charge",
            *(one for one in ("allowed", "adjustment", "plan_paid", "patient_owes") if one in made.held),
        ]
        for amount in self.chance.sample(amounts, min(2, len(amounts))):
            yield self._told("sum", amount, self._some(made), made)
        for kind in (kind for kind in _GROUPS if 1 < len(_of_kind(made, kind)) < len(made.items)):
            named = Named(_GROUPS[kind], _of_kind(made, kind))
            ranked = sorted(named.items, key=lambda item: item.amounts["charge"])
            for name, item in (("kind.most", ranked[-1]), ("kind.least", ranked[0])):
                yield Question(
                    name, self._say(name, L=named.words), "amount", (item.amounts["charge"],), (item.number,)
                )
            bare = named.words.removeprefix("the ")
            yield Question("kind.count", self._say("kind.count", L=bare), "number", (len(named.items),))
            mean = (named.sum("charge") / len(named.items)).quantize(_CENT, ROUND_HALF_UP)
            yield Question("kind.mean", self._say("kind.mean", L=named.words), "amount", (mean,), named.numbers)

    def _of_all(self, made: Made) -> Iterator[Question]:
        told = {"charge": made.totals["charge"]}
        if made.shape != "self":
            told |= {name: made.totals[name] for name in ("adjustment", "plan_paid")}
        if made.shape != "both":
            told["patient_owes"] = made.totals["balance"]
        for name, amount in told.items():
            yield Question(f"whole.{name}", self._say(f"whole.{name}"), "amount", (amount,))
        for name in ("plan_paid", "adjustment"):
            if told.get(name):
                text, part = self._say(f"percent.all.{name}"), percent(told[name], told["charge"])
                yield Question(f"percent.all.{name}", text, "number", (part,))
        if told.get("adjustment"):
            yield Question("before discount", self._say("before discount"), "amount", (told["charge"],))
        ranked = sorted(made.items, key=lambda item: item.amounts["charge"])
        ends = ranked[-1].amounts["charge"], ranked[0].amounts["charge"]
        yield Question("most", self._say("most"), "amount", ends[:1], (ranked[-1].number,))
        yield Question("least", self._say("least"), "amount", ends[1:], (ranked[0].number,))
        yield Question("both ends", self._say("both ends"), "amount", ends)
        mean = (told["charge"] / len(made.items)).quantize(_CENT, ROUND_HALF_UP)
        yield Question("mean", self._say("mean"), "amount", (mean,))
        yield Question("count", self._say("count"), "number", (len(made.items),))

    def _fates(self, made: Made) -> Iterator[Question]:
        if "plan_paid" not in made.held:
            return
        items = made.items
        lists = {"denied": [one for one in items if not one.amounts["plan_paid"]],
                 "full": [one for one in items if not one.amounts["patient_owes"]],
                 "owed": [one for one in items if one.amounts["patient_owes"]]}  # fmt: skip
        for fate, found in lists.items():
            yield Question(f"fate.{fate}", self._say(f"fate.{fate}"), "lines", Named("", tuple(found)).numbers)
            if found:
                yield Question(f"count.{fate}", self._say(f"count.{fate}"), "number", (len(found),))
        for fate in ("deductible", "copay") if "copay" in made.held else ():
            found = [one for one in items if one.amounts[fate]]
            yield Question(f"fate.{fate}", self._say(f"fate.{fate}"), "lines", Named("", tuple(found)).numbers)
            one = self._one(made)
            yield self._whether(f"yn.{fate}", one, bool(one.sum(fate)))
        for name, amount in (("most_owed", "patient_owes"), ("most_paid", "plan_paid"), ("most_disc", "adjustment")):
            top = max(items, key=lambda one: one.amounts[amount])
            yield Question(f"fate.{name}", self._say(f"fate.{name}"), "lines", (top.number,))
        paid, refused, full = self._one(made), self._one(made), self._one(made)
        yield self._whether("yn.paid", paid, bool(paid.sum("plan_paid")))
        if refused.items[0].fate == "denied" or refused.sum("plan_paid"):
            yield self._whether("yn.denied", refused, refused.items[0].fate == "denied")
        yield self._whether("yn.full", full, not full.sum("patient_owes"))

    def _whether(self, name: str, named: Named, yes: bool) -> Question:
        return Question(name, self._say(name, L=named.words), "yes or no", (yes,), named.numbers)

    def _compared(self, made: Made) -> Iterator[Question]:
        one, two = sorted(self._two(made), key=lambda named: -named.sum("charge"))
        charges = one.sum("charge"), two.sum("charge")
        lines = one.numbers + two.numbers
        words = {"L": one.words, "K": two.words}
        yield Question("difference.charge", self._say("difference.charge", **words), "amount",
                       (charges[0] - charges[1],), lines)  # fmt: skip
        yield Question("more", self._say("more", **words), "yes or no", (True,), lines)
        if (times := (charges[0] / charges[1]).quantize(_TENTH, ROUND_HALF_UP)) >= 2:
            yield Question("ratio", self._say("ratio", **words), "number", (times,), lines)
        for amount in ("plan_paid", "patient_owes") if "plan_paid" in made.held else ():
            more, less = sorted((one, two), key=lambda named: -named.sum(amount))
            if apart := more.sum(amount) - less.sum(amount):
                text = self._say(f"difference.{amount}", L=more.words, K=less.words)
                yield Question(f"difference.{amount}", text, "amount", (apart,), lines)
        named = self._one(made)
        whole, number = percent(named.sum("charge"), made.totals["charge"]), named.numbers
        yield Question("percent.charge", self._say("percent.charge", L=named.words), "number", (whole,), number)
        for amount in ("plan_paid", "patient_owes", "adjustment") if "plan_paid" in made.held else ():
            if part := named.sum(amount):
                text = self._say(f"percent.{amount}", L=named.words)
                share = percent(part, named.sum("charge"))
                yield Question(f"percent.{amount}", text, "number", (share,), number)
        if "patient_owes" in made.held:
            apart = named.sum("charge") - named.sum("patient_owes")
            yield Question("own difference", self._say("own difference", L=named.words), "amount", (apart,), number)

    def _supposed(self, made: Made) -> Iterator[Question]:
        owed, named = made.totals["balance"], self._one(made)
        if made.shape in ("eob", "shares"):
            rest = owed - named.sum("patient_owes")
            yield Question("without", self._say("without", L=named.words), "amount", (rest,), named.numbers)
        elif made.shape == "self":
            rest = made.totals["charge"] - named.sum("charge")
            text = self._say("without.charges", L=named.words)
            yield Question("without.charges", text, "amount", (rest,), named.numbers)
        if made.shape != "both" and owed > 200:
            first, second = (Decimal(self.chance.choice(few)) for few in ((50, 75, 100), (20, 40, 60)))
            said = {"X": as_said(first), "Y": as_said(second)}
            yield Question("paynow", self._say("paynow", **said), "amount", (owed - first,))
            yield Question("paytwice", self._say("paytwice", **said), "amount", (owed - first - second,))
            parts = self.chance.choice((2, 3, 4, 6, 12))
            each = (owed / parts).quantize(_CENT, ROUND_HALF_UP)
            yield Question("split", self._say("split", N=str(parts)), "amount", (each,))
        one, two = made.totals["charge"], self.chance.choice(made.items).amounts["charge"]
        text = self._say("minus", X=f"{one}", Y=f"{two}")
        adds = any(sign in text for sign in ("+", "plus", "add"))
        yield Question("minus", text, "amount", (one + two if adds else one - two,))

    def _counted(self, made: Made) -> Iterator[Question]:
        limit = Decimal(self.chance.choice((50, 100, 200, 400)))
        over = [one.number for one in made.items if one.amounts["charge"] > limit]
        if over and limit not in [one.amounts["charge"] for one in made.items]:
            yield Question("count.over", self._say("count.over", X=as_said(limit)), "number", (len(over),))
            yield Question("list.over", self._say("list.over", X=as_said(limit)), "lines", tuple(over))
        asked = self.chance.choice(_ASKED_FOR)
        there = any(asked in " ".join(one.service.words) for one in made.items)
        yield Question("any", self._say("any", L=asked), "yes or no", (there,))

    def _of_days(self, made: Made) -> Iterator[Question]:
        yield Question("days", self._say("days"), "number", (len(made.days),))
        if len(made.days) < 2:
            return
        day = self.chance.choice(made.days)
        words = self.chance.choice((f"{day:%B} {day.day}", f"{day.month}/{day.day}"))
        on = tuple(item.number for item in made.items if item.day == day)
        yield Question("count.day", self._say("count.day", D=words), "number", (len(on),))
        yield Question("list.day", self._say("list.day", D=words), "lines", on)
        best = max(made.days, key=lambda one: sum(i.amounts["charge"] for i in made.items if i.day == one))
        yield Question("bestday", self._say("bestday"), "words", (f"{best:%B} {best.day}",))

    def _of_payments(self, made: Made) -> Iterator[Question]:
        if not made.payments:
            return
        one = self.chance.choice(made.payments)
        yield Question("payments", self._say("payments"), "amount", (made.totals["patient_paid"],))
        yield Question("payments.count", self._say("payments.count"), "number", (len(made.payments),))
        yield Question("payments.last", self._say("payments.last"), "amount", (made.payments[-1].amount,))
        on = self._say("payments.day", D=f"{one.day:%B} {one.day.day}")
        yield Question("payments.day", on, "amount", (one.amount,))
        after = one.day - timedelta(1)
        later = sum((other.amount for other in made.payments if other.day > after), Decimal(0))
        since = self._say("payments.since", D=f"{after:%B} {after.day}")
        yield Question("payments.since", since, "amount", (later,))


def _of_kind(made: Made, kind: str) -> tuple[Item, ...]:
    return tuple(item for item in made.items if item.service.kind == kind)
