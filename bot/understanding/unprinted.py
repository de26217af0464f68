"""Whether the thing asked for is on the papers at all: where nothing prints it, that is the answer, whatever else the
words sound like."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.references import References
from bot.asked.wording.unprinted import NOT_PRINTED, SLANT, Wording, load_unprinted
from bot.bill import Bill
from bot.case import Case, Conversation
from bot.described import SERVICE_SYSTEMS
from bot.noted import noted_reason
from bot.understanding.others_know import only_others_know
from bot.understanding.settle import Settled, settle
from bot.understanding.understood import Understanding
from bot.views.refusals import UNAUTHORIZED
from knowledge.topic import Topic

_COUNTS = frozenset({"deductible-left", "plan-limits-left", "does-plan-cover"})
"""Topics that tell a plan's count where one is printed: of another person, or of another year, that is none."""

CERTAIN = 0.9
"""From this confidence on a topic stands against another that is as well known."""
LIKELY = 0.5
"""From this confidence on a topic that only others know of says so of the right thing."""
_OF_SOME = re.compile(r"lab|patholog|anesth|anestes|radiolog|imaging|ambulanc|\bems\b", re.IGNORECASE)
_PUBLIC = re.compile(r"medicare|medicaid|tricare|chip\b", re.IGNORECASE)

Printed = Callable[[Sequence[Bill], References], bool]


def _of_a_family(papers: Sequence[Bill], _: References) -> bool:
    return any(year.family for paper in papers for year in paper.year_sums)


def _pocket_counted(papers: Sequence[Bill], _: References) -> bool:
    """Whether the count is printed; where no count at all is, the topic of limits says so itself."""
    kinds = {year.what for paper in papers for year in paper.year_sums}
    return bool(kinds & {"out_of_pocket", "benefit"}) or not kinds


def _nothing_counted(papers: Sequence[Bill], _: References) -> bool:
    return not any(paper.year_sums for paper in papers)


def _share_named(papers: Sequence[Bill], _: References) -> bool:
    lines = [line for paper in papers for line in paper.lines]
    return any(amount for line in lines for amount in (line.deductible, line.copay, line.coinsurance))


def _rate_known(papers: Sequence[Bill], _: References) -> bool:
    return any(line.coinsurance and line.allowed for paper in papers for line in paper.lines)


def _paid_how(papers: Sequence[Bill], _: References) -> bool:
    return any(paper.remitted for paper in papers)


def _payment_told(papers: Sequence[Bill], asked: References) -> bool:
    """Whether an amount that the question names is among what the papers count as paid by the patient."""
    paid = {one.amount for paper in papers for one in paper.payments}
    paid |= {amount for paper in papers for amount in (*paper.thanked, paper.totals.patient_paid) if amount}
    paid |= {line.patient_paid for paper in papers for line in paper.lines if line.patient_paid}
    return bool(paid & {*asked.amounts, *asked.said})


def _days_told(papers: Sequence[Bill], _: References) -> bool:
    return any(one.by != "plan" for paper in papers for one in paper.payments)


def _plan_paid_when(papers: Sequence[Bill], _: References) -> bool:
    return any(paper.remitted for paper in papers) or any(one.by == "plan" for p in papers for one in p.payments)


def _unapproved(papers: Sequence[Bill], _: References) -> bool:
    """Whether a plan's reason on the papers is that its okay was missing."""
    told = (one for paper in papers for line in paper.lines for one in (*line.adjustments, noted_reason(line)))
    return any(one is not None and one.reason in UNAUTHORIZED for one in told)


def _drug_named(papers: Sequence[Bill], asked: References) -> bool:
    """Whether a line that is asked about bears the code of a medicine, which its words name."""
    lines = [line for paper in papers[:1] for line in paper.lines if line.line in asked.lines]
    codes = [code for line in lines for code in line.codes]
    return any(code.system == "ndc" or (code.system == "hcpcs" and code.code.startswith("J")) for code in codes)


def _itemized(papers: Sequence[Bill], asked: References) -> bool:
    """Whether what is asked about is named one by one: a line of the whole pharmacy names none of its medicines."""
    lines = [line for paper in papers[:1] for line in paper.lines if line.line in asked.lines]
    return not lines or any(code.system in SERVICE_SYSTEMS for line in lines for code in line.codes)


def _bill_at_hand(papers: Sequence[Bill], _: References) -> bool:
    return any(paper.kind in ("statement", "itemized_bill") for paper in papers)


def _named_there(papers: Sequence[Bill], _: References) -> bool:
    """Whether the provider that the papers name is the lab, the anesthetist or the ambulance itself."""
    return any(_OF_SOME.search(paper.provider or "") for paper in papers)


def _late_told(papers: Sequence[Bill], _: References) -> bool:
    return any(term.kind == "late" for paper in papers for term in paper.terms)


def _of_another_payer(papers: Sequence[Bill], _: References) -> bool:
    """Whether the plan on the papers is one of the public ones, which go by their own name."""
    return any(_PUBLIC.search(paper.payer or "") for paper in papers)


def _offered(papers: Sequence[Bill], _: References) -> bool:
    return any(term.kind == "prompt_pay" for paper in papers for term in paper.terms)


_PRINTED: Mapping[str, Printed] = {
    "other person": _of_a_family,
    "brand": _drug_named,
    "plan paid day": _plan_paid_when,
    "asked approval": _unapproved,
    "out of pocket": _pocket_counted,
    "visits left": _nothing_counted,
    "kind of share": _share_named,
    "percent": _rate_known,
    "how paid": _paid_how,
    "paid of late": _payment_told,
    "day paid": _days_told,
    "which of them": _itemized,
    "bill from there": _bill_at_hand,
    "network of another": _named_there,
    "paid late": _late_told,
    "cash price": _offered,
    "another plan": _of_another_payer,
}
"""What makes the papers print a thing of a kind after all; none do of a kind that is not among these."""


def settled_on_papers(
    topics: Mapping[str, Topic], case: Case, conversation: Conversation, understood: Understanding
) -> Settled:
    """What will be rendered for ``understood``: where it asks for a thing that no paper prints, that this is so."""
    settled = settle(topics, case, conversation, understood)
    asked = settled.references
    kind = next((one.removeprefix(SLANT) for one in asked.slants if one.startswith(SLANT)), None)
    papers = [paper for paper in (case.bill, case.eob) if paper]
    counted = asked.reckoning is not None and asked.reckoning.known
    if kind is None or not papers or understood.follows or (kind == "percent" and counted):
        return settled  # a percent that is worked out of the amounts printed is no rate that a plan sets
    wording = load_unprinted()[kind]
    if kind in _PRINTED and _PRINTED[kind](papers, asked):
        topic = wording.printed if wording.printed and topics[settled.topic].handoff is None else settled.topic
        reckoning = asked.reckoning or (Reckoning("payments made") if kind == "day paid" else None)
        told = replace(asked, slants=asked.slants - {SLANT + kind}, reckoning=reckoning)
        return replace(settled, topic=topic, references=told)
    sure = wording.topic != NOT_PRINTED and understood.confidence >= CERTAIN and settled.topic not in wording.over
    if sure or _told(topics[settled.topic], wording, understood.confidence):
        return settled
    return Settled(wording.topic, replace(asked, reckoning=None))


def _told(topic: Topic, wording: Wording, confidence: float) -> bool:
    """Whether ``topic`` says already that the papers do not tell the thing, or is on a graver matter."""
    if (topic.id in _COUNTS and wording.topic == NOT_PRINTED) or topic.id in wording.over:
        return False
    unknown = only_others_know(topic) and confidence >= LIKELY
    return unknown or topic.handoff is not None or topic.id in wording.told_by
