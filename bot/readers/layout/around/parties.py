"""Who gave the care and bills it, and which plan pays: by labels, by letterheads, by sentences."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from bot.readers.layout.language.labels import Label
from bot.readers.layout.page.places import Said, narrowed, value_of
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.claimed import served_by
from bot.readers.layout.stated.letterhead import CARE, PLACE, letterhead, named_near, named_over
from bot.readers.layout.stated.plan_names import named_by_headings
from bot.readers.layout.stated.sentences import payer_in, provider_in

_PERSON = re.compile(
    r",?\s(?:M\.?D|D\.?O|N\.?P|P\.?A|R\.?N|DDS|DMD|DPM|OD|PhD|LCSW|DPT|PT|PA-?C|CNM|FNP|APRN)\b\.?(?:-C)?|^Dr\.?\s",
    re.IGNORECASE,
)
_COLLECTOR = re.compile(
    r"\b(?:recovery|collections?|collectors?|receivables?|cobranzas?|credit (?:bureau|control|management|services?))\b",
    re.IGNORECASE,
)


_PRODUCT = re.compile(
    r"(?:(?:bronze|silver|gold|platinum|catastrophic|basic|standard|premium|choice|select|essential|value|plus|advantage"
    r"|individual|family|group|open|access|ppo|hmo|epo|pos|hdhp|hsa|plan|\d[\d,.]*%?)(?:\W+|$))+",
    re.IGNORECASE,
)
"""What an insurer calls one of its plans, which names no insurer: "Silver PPO"."""
_MORE = re.compile(r"\s?[,;(]|\.\s")
"""What follows a name: "Silver PPO, family plan, effective 01/01/2026"."""


_OF_CONTRACT = re.compile(
    r"\s?[,;(]\s*(?:group|grp|gp|member|policy|effective|eff|subscriber|id|family|individual|grupo|p[oó]liza|vigente)\b.*"
    r"|\s(?:on|as of|since|el|desde)\s\d.*|\s[-–—]\s?(?:paid|denied|pending|sent|billed|pag|negad|pendiente|enviad).*",
    re.IGNORECASE,
)
"""What is said of a plan behind its name: "Choice PPO, group 88120"."""


Party = Label | Literal["paid_to"]
"""Who a label names; `paid_to` is whom checks are made out to."""


def parties_of(
    said: Mapping[Party, Said[str] | None],
    rows: Sequence[Row],
    above: Sequence[Row],
    *,
    is_eob: bool,
    patient: str | None,
    heads: Sequence[Row] = (),
) -> tuple[Said[str] | None, Said[str] | None]:
    """The provider and the payer; `said` are the values beside labels.

    `above` are the rows over the first table, `heads` its headings.
    """
    place, plan = letterhead(above or rows, of_plan=is_eob)
    if place is None:
        place, plan = letterhead(rows, of_plan=is_eob)
    others = {patient, value_of(said.get("payer"))}
    place = None if place and place.value in others else place
    if not (place and PLACE.search(place.value)):
        place = said.get("location") or place
    provider = _provider(said.get("provider") or _paid_to(said.get("paid_to"), place), place, rows, is_eob)
    claim = said.get("claim_number")
    if provider is None and is_eob and claim:
        provider = named_near(rows, claim.value) or named_over(above)
        provider = None if provider and provider.value == value_of(plan) else provider
    provider = provider or (served_by(rows) if is_eob else None)
    if provider is None and is_eob and place and plan is None and CARE.search(place.value):
        provider = place  # the page of one claim is headed by who gave the care
    named = said.get("payer")
    if is_eob and plan and named and _PRODUCT.fullmatch(_MORE.split(named.value)[0]):
        named = plan
    payer = named or payer_in(rows) or said.get("billed_to")
    payer = _alone(payer or (plan or named_by_headings(heads) or place if is_eob else None))
    if value_of(payer) == value_of(provider):
        payer = _over_others(provider, above or rows, patient) if is_eob and provider else None
    return provider, payer


def _alone(payer: Said[str] | None) -> Said[str] | None:
    """The plan's name without what is said of the contract behind it."""
    name = _OF_CONTRACT.sub("", payer.value) if payer else ""
    return Said(name, narrowed(payer.words, payer.value, name)) if payer and name else payer


def _over_others(provider: Said[str], rows: Sequence[Row], patient: str | None) -> Said[str] | None:
    """Who the letterhead names where the rows that name the provider are left out: whose paper it is."""
    place, plan = letterhead([row for row in rows if provider.value not in row.text], of_plan=True)
    found = plan or place
    return found if found and found.value not in (patient, provider.value) else None


def _paid_to(said: Said[str] | None, head: Said[str] | None) -> Said[str] | None:
    """Whom checks are made out to, where no letterhead names who gave the care."""
    return None if head and PLACE.search(head.value) and not _COLLECTOR.search(head.value) else said


def _provider(said: Said[str] | None, head: Said[str] | None, rows: Sequence[Row], is_eob: bool) -> Said[str] | None:
    """Who bills: a person named on a visit works for the place in the letterhead."""
    if is_eob:
        return said
    named, place = value_of(said), value_of(head)
    if named and place and _PERSON.search(named) and not PLACE.search(_PERSON.sub("", named)):
        return head
    if named and place and " " not in named and not PLACE.search(named):
        return head  # a column headed "Provider" that says "Main"
    if named is None and place and _COLLECTOR.search(place):
        return provider_in(rows) or head  # who wants the debt paid names whose it was
    return said or head or provider_in(rows)
