"""Reads what is owed cut into parts: "two thirds of the balance", "split between me and my brother", «entre tres»."""

import re

from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning

_PEOPLE = (
    r"(?:of us|people|persons|siblings|brothers|sisters|kids|roommates|friends|ways|of them|personas|hermanos|hermanas"
    r"|hijos|amigos|nosotros)"
)
_SPLIT = re.compile(
    r"\b(?:split|divid\w+|share[ds]?|halve[ds]?|partes? iguales|part\w+|repart\w+|each|cada un[oa]|apiece|per person"
    r"|(?:le|nos|me) toca)\b"
)
_AMONG = re.compile(
    rf"\b(?:between|among|by|in|into|entre) (?:the |all |l[oa]s |nosotr[oa]s )?(?P<n>\d{{1,2}}) {_PEOPLE}\b"
    rf"|\b(?P<ways>\d{{1,2}}) ways\b|\bentre (?:l[oa]s )?(?P<told>\d{{1,2}})\W*$"
)
_WITH = re.compile(
    r"\b(?:between|with|entre|con) (?:me and |mi [a-z]+ y yo|yo y |myself and |us\b)?"
    r"(?:my |mi )?(?:brother|sister|wife|husband|partner|spouse|son|daughter|mom|mother|dad|father|roommate|boyfriend"
    r"|girlfriend|ex|herman[oa]|espos[oa]|marido|mujer|pareja|hij[oa]|mama|papa|yo)\b"
)
_FRACTION = re.compile(
    r"\b(?P<of>[2-9]) ?(?P<part>thirds|quarters|fourths|fifths|tercios|tercer[ao]s? partes|cuartos|cuartas partes"
    r"|quintos)"
    r"\b(?: of| del?)?(?: (?:the|my|our|la|mi|lo|el))?(?: (?:whole|total))?"
    r" ?(?:balance|bill|it|that|amount|total|saldo|cuenta|factura|eso|what i owe|que debo|rest)?\b"
)
_PARTS = {"th": 3, "qu": 4, "fo": 4, "fi": 5, "te": 3, "cu": 4, "quin": 5}
_OTHERWISE = re.compile(
    r"\b(?:if|why|how come|months?|weeks?|payments?|installments?|plan|insurance|si|por ?que|meses|semanas|pagos|cuotas"
    r"|seguro|line|linea|days?|visits?|dias|visitas)\b"
)


def own_parts(asked: Asked) -> Reckoning | None:
    """The parts that the balance is cut into, and how many of them are meant; None where the words cut it in none."""
    words = asked.words
    owes = asked.sets.bill.totals.patient_owes
    if not owes or _OTHERWISE.search(words) or asked.sets.meant(words):
        return None
    if found := _FRACTION.search(words):
        part = found["part"]
        parts = 5 if part.startswith("quin") else _PARTS[part[:2]]
        number = int(found["of"])
        return Reckoning("composed", counts="fraction", number=number, parts=parts) if number < parts else None
    if not _SPLIT.search(words):
        return None
    among = _AMONG.search(words)
    if len(re.findall(r"\d+", words)) > (1 if among else 0):
        return None  # "280 divided by 7": another amount than the balance is cut
    people = int(next(filter(None, among.groups()))) if among else 2 if _WITH.search(words) else 0
    return Reckoning("composed", counts="people", parts=people) if 1 < people <= 20 else None
