"""Who is who around a claim: provider, payer, subscriber, patient, as the levels of an 837 introduce them."""

from datetime import date
from typing import Literal, NamedTuple

from bot.bill import Contact
from bot.readers.x12 import contacts, values
from bot.readers.x12.segments import Segment, element

_SEXES: dict[str, Literal["female", "male"]] = {"F": "female", "M": "male"}


class Person(NamedTuple):
    """A subscriber or patient, as NM1 and DMG tell."""

    name: str | None = None
    birth: date | None = None
    sex: Literal["female", "male"] | None = None


class Parties(NamedTuple):
    """Those who are known where the file has been read to.

    ``written`` is the day of the file, ``speaking`` is whom the last NM1 introduced.
    """

    provider: str | None = None
    payer: str | None = None
    subscriber: Person | None = None
    patient: Person | None = None
    contacts: tuple[Contact, ...] = ()
    written: date | None = None
    speaking: str = ""

    def level(self, kind: str) -> "Parties":
        """Those who remain known when a level begins: 20 a provider, 22 a subscriber, 23 a dependent patient."""
        if kind == "20":
            return Parties(written=self.written)
        if kind == "22":
            return self._replace(payer=None, subscriber=None, patient=None, speaking="")
        return self._replace(patient=None, speaking="")

    def told(self, segment: Segment) -> "Parties":
        """Those known after one more segment."""
        kind = segment[0]
        if kind == "NM1":
            return self._introduced(element(segment, 1), segment)
        if kind == "DMG" and self.speaking in ("IL", "QC"):
            return self._described(values.day(element(segment, 2)), _SEXES.get(element(segment, 3)))
        if kind == "BHT":
            return self._replace(written=values.day(element(segment, 4)))
        if kind == "PER" and self.speaking == "85":
            return self._replace(contacts=(*self.contacts, *contacts.of(segment, "billing office"))[:10])
        return self

    def _described(self, birth: date | None, sex: Literal["female", "male"] | None) -> "Parties":
        if self.speaking == "IL":
            return self._replace(subscriber=(self.subscriber or Person())._replace(birth=birth, sex=sex))
        return self._replace(patient=(self.patient or Person())._replace(birth=birth, sex=sex))

    def _introduced(self, role: str, segment: Segment) -> "Parties":
        name = values.name(segment)
        if role == "85":
            return self._replace(provider=name, speaking=role)
        if role == "PR":
            return self._replace(payer=name, speaking=role)
        if role == "IL":
            return self._replace(subscriber=Person(name), speaking=role)
        if role == "QC":
            return self._replace(patient=Person(name), speaking=role)
        return self._replace(speaking=role)
