"""Whom a document says to call, as the templates see it."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.bill import Deadline
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
    document has a date to count from."""

    day: Fact | None
    days: Fact | None
    counted: Fact | None
    from_receipt: bool

    @classmethod
    def of(cls, deadline: Deadline, dated: Fact | None, owner: str) -> "DeadlineView":
        """The deadline of a document that is ``dated``."""
        source = f"{owner}last day to {deadline.what}"
        day = Fact(deadline.day, "date", source) if deadline.day else None
        days = count(deadline.days, f"{owner}days to {deadline.what}") if deadline.days else None
        dated = None if deadline.from_receipt else dated
        counted = days_after(dated, days) if days and dated and not day else None
        return cls(day, days, counted, deadline.from_receipt)


_OFFICE = ("billing", "factura", "cobro", "patient", "account", "customer", "servicio")
"""Words of a contact that speaks about bills, in English and Spanish."""


def to_call(contacts: Iterable[ContactView]) -> ContactView | None:
    """The contact to call about the bill: the first with a phone, a billing office before others."""
    callable_ = [contact for contact in contacts if contact.phone]
    office = [c for c in callable_ if any(word in str(c.who.value).lower() for word in _OFFICE)]
    return next(iter(office or callable_), None)
