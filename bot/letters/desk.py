"""What a letter's templates may use beside the papers: blanks, tables, the date, the person's own words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.answer import FindingKind
from bot.answers.finding_words import word_findings
from bot.answers.ledger import Ledger
from bot.checks.seen import Seen
from bot.facts import Fact, count, days_after, text
from bot.letters.blocks import TABLE, Table
from bot.letters.cleaned import cleaned
from bot.letters.letter import LONGEST_WORDS, Order
from bot.letters.monthly import monthly
from bot.letters.offers import BY_FINDING
from bot.letters.papers import Papers
from bot.letters.requests import request_of
from bot.views.claim import ClaimView
from bot.views.line import LineView
from bot.views.refusals import Refusal
from knowledge.letter import Frame

DAYS_TO_ANSWER = 30
"""Days within which a letter asks for an answer: our request, and the days that HIPAA gives for copies."""
_TO_WHO_TREATED = frozenset({"itemized_bill_request", "financial_assistance"})
"""Letters that only the hospital or clinic itself can answer, whoever now collects its bill."""
_MOST_REQUESTS = 8
_OF_MONEY: frozenset[FindingKind] = frozenset(
    {"total_mismatch", "line_arithmetic", "eob_mismatch", "billed_before_insurer", "provider_write_off_billed",
     "payment_missing", "balance_billing", "over_estimate", "price_above_published", "denied"}
)  # fmt: skip
"""Findings that a ledger or a plan's answer settles, and no record of the care."""
_ADULT = 18


@dataclass
class Desk:
    """One letter in the making: ``ledger`` records what is shown; ``blanks`` and ``tables`` what was set."""

    order: Order
    papers: Papers
    frame: Frame
    today: date
    ledger: Ledger
    blanks: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    def names(self) -> dict[str, Any]:
        """The names that the templates of letters may use."""
        letter_date = Fact(self.today, "date", "the day this letter was made")
        lines = self._lines()
        past_collector = self.papers.is_from_collector and self.order.kind in _TO_WHO_TREATED
        return {
            "papers": self.papers,
            "asked": self.papers.asked,
            "notice": self.papers.notice,
            "planned": self.papers.estimate,
            "patient": self._first("patient"),
            "provider": self._first("provider"),
            "payer": self._first("payer"),
            "account": self.papers.asked.account if self.papers.asked and not past_collector else None,
            "claim": self.papers.notice.claim if self.papers.notice else self._first("claim"),
            "birth_date": self._first("birth_date"),
            "is_child": self._is_child(),
            "past_collector": past_collector,
            "dates": self._dates(),
            "letter_date": letter_date,
            "answer_by": days_after(letter_date, count(DAYS_TO_ANSWER, "what this letter asks for")),
            "monthly": monthly(self.order.words),
            "own_words": [text(words, "your own words") for words in self._own_words()],
            "requests": self._requests(),
            "is_of_care": self._is_of_care(),
            "lines": lines,
            "blank": self.blank,
            "lines_table": self.lines_table,
            "denied_table": self.denied_table,
            "passed": lambda day: day.value < self.today,
        }

    def blank(self, label: str) -> str:
        """A place to fill in, in brackets."""
        place = f"[{label}]"
        self.blanks.append(place)
        return place

    def lines_table(self, lines: Sequence[LineView]) -> str:
        """Lines with what was charged."""
        return self._table([(line, line.charge) for line in lines], "charge")

    def denied_table(self, refusals: Sequence[Refusal]) -> str:
        """Lines with what the plan refused of them."""
        return self._table([(one.line, one.amount) for one in refusals], "refused")

    def _table(self, rows: Iterable[tuple[LineView | ClaimView, Fact | None]], amount: str) -> str:
        headings = tuple(self.frame.headings[name] for name in ("line", "date", "printed", "code", amount))
        self.tables.append(Table(headings, tuple(self._row(line, value) for line, value in rows)))
        return TABLE

    def _row(self, line: LineView | ClaimView, amount: Fact | None) -> tuple[str, ...]:
        codes = [code.code for code in (line.code or line.revenue, *line.modifiers) if code]
        number = count(line.id, line.number.source) if line.id else None
        cells = ([number], [line.date], [line.printed or line.name], codes, [amount])
        return tuple(" ".join(str(self.ledger.print(fact)) for fact in facts if fact) for facts in cells)

    def _first(self, name: str) -> Fact | None:
        documents = (self.papers.asked, self.papers.notice, self.papers.estimate)
        return next((fact for one in documents if one and (fact := getattr(one, name))), None)

    def _dates(self) -> list[Fact]:
        documents = (self.papers.asked, self.papers.notice, self.papers.estimate)
        dates = next((one.dates for one in documents if one and one.dates), [])
        return [dates[0], dates[-1]] if len(dates) > 1 else dates

    def _is_child(self) -> bool:
        """Whether the patient is too young to sign, where a document gives the date of birth."""
        born = self._first("birth_date")
        if not born or not isinstance(born.value, date):
            return False
        before_birthday = (self.today.month, self.today.day) < (born.value.month, born.value.day)
        return self.today.year - born.value.year - before_birthday < _ADULT

    def _own_words(self) -> list[str]:
        return [words for part in self.order.words.split("\n") if (words := cleaned(part, LONGEST_WORDS))]

    def _asked_about(self) -> list[Seen]:
        """The findings that the letter asks about: those of its own kind; where it is about an error, those on the
        lines named, else all worth asking."""
        if self.order.kind != "billing_error":
            return [one for one in self.papers.seen if BY_FINDING.get(one.kind) == self.order.kind]
        if named := set(self.order.lines):
            return [one for one in self.papers.seen if named & set(one.lines)]
        return [one for one in self.papers.seen if one.severity != "info"]

    def _lines(self) -> list[LineView]:
        """The lines that the letter is about: those named, else those of the findings."""
        document = self.papers.bill
        numbers = self.order.lines or [number for one in self._asked_about() for number in one.lines]
        return document.pick(sorted(set(numbers))) if document else []

    def _is_of_care(self) -> bool:
        """Whether something in it is for the record of the care to settle; sums and payments alone are not.

        A charge that the person picked, or wrote about, may be one that they doubt they had.
        """
        seen = self._asked_about()
        return not seen or bool(self.order.words or self.order.lines) or any(one.kind not in _OF_MONEY for one in seen)

    def _requests(self) -> list[str]:
        """What the findings say to ask the provider, in the person's own voice."""
        seen = self._asked_about()[:_MOST_REQUESTS]
        asked = []
        for finding in word_findings(seen, self.order.language):
            if request := request_of(finding, self.order.language):
                asked.append(request)
                self.ledger.facts += [Fact(figure.value, "number", figure.origin) for figure in finding.figures]
                self.ledger.shown.append(finding.next_step)
        return asked
