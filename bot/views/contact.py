"""Whom a document says to call, as the templates see it."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.bill import Address, Deadline, Right
from bot.facts import Fact, count, days_after, text


class ContactView:
    """Whom to call: who it is, as printed, with the phone and page if the document has them."""

    def __init__(self, who: str, phone: str | None, url: str | None, owner: str) -> None:
        source = f"{owner}contacts"
        self.who = text(who, source)
        self.phone = Fact(phone, "phone", source) if phone else None
        self.url = text(url, source) if url else None


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """Until when something may be done: the day printed, or the days it gives, with the day they end on where the
    document has a date to count from. ``earliest`` is that day where they count from the receipt: nobody gets a paper
    before its date."""

    day: Fact | None
    days: Fact | None
    counted: Fact | None
    from_receipt: bool
    earliest: Fact | None = None

    @classmethod
    def among(
        cls, deadlines: Iterable[Deadline], dated: Fact | None, owner: str, right: Right
    ) -> "DeadlineView | None":
        """The one for ``right``, of a document that is ``dated``; None where there is none."""
        return next((cls._of(one, dated, owner) for one in deadlines if one.what == right), None)

    @classmethod
    def _of(cls, deadline: Deadline, dated: Fact | None, owner: str) -> "DeadlineView":
        source = f"{owner}last day to {deadline.what}"
        day = Fact(deadline.day, "date", source) if deadline.day else None
        days = count(deadline.days, f"{owner}days to {deadline.what}") if deadline.days else None
        ends = days_after(dated, days) if days and dated and not day else None
        if deadline.from_receipt:
            return cls(day, days, None, True, ends)
        return cls(day, days, ends, False)


def address_for(addresses: Iterable[Address], owner: str, *purposes: str) -> Fact | None:
    """The address given for the first of ``purposes`` that has one."""
    given = {one.purpose: one.text for one in addresses}
    found = next((purpose for purpose in purposes if purpose in given), None)
    return text(given[found], f"{owner}address, {found}") if found else None


_OFFICE = ("billing", "factura", "cobro", "patient", "account", "customer", "servicio")
"""Words of a contact that speaks about bills, in English and Spanish."""


def to_call(contacts: Iterable[ContactView]) -> ContactView | None:
    """The contact to call about the bill: the first with a phone, a billing office before others."""
    callable_ = [contact for contact in contacts if contact.phone]
    office = [c for c in callable_ if any(word in str(c.who.value).lower() for word in _OFFICE)]
    return next(iter(office or callable_), None)
