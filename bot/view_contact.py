"""Whom a document says to call, as the templates see it."""

from collections.abc import Iterable

from bot.facts import Fact, text


class ContactView:
    """Whom to call: who it is, as printed, with the phone and page if the document has them."""

    def __init__(self, who: str, phone: str | None, url: str | None, owner: str) -> None:
        source = f"{owner}contacts"
        self.who = text(who, source)
        self.phone = Fact(phone, "phone", source) if phone else None
        self.url = text(url, source) if url else None


_OFFICE = ("billing", "factura", "cobro", "patient", "account", "customer", "servicio")
"""Words of a contact that speaks about bills, in English and Spanish."""


def to_call(contacts: Iterable[ContactView]) -> ContactView | None:
    """The contact to call about the bill: the first with a phone, a billing office before others."""
    callable_ = [contact for contact in contacts if contact.phone]
    office = [c for c in callable_ if any(word in str(c.who.value).lower() for word in _OFFICE)]
    return next(iter(office or callable_), None)
