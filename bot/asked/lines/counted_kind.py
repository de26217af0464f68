"""Lines that are as many as a question counts of a thing: "the two night studies", "the tests, all three of them"."""

import re
from collections.abc import Collection

from bot.asked.lines.whole_kinds import tests_of
from bot.asked.wording.stems import WORD, stem, stems
from bot.described import Described
from knowledge.question_features import plain

_OWN = r"(?:the|these|those|both|my|all|his|her|our|l[oa]s|es[oa]s|est[oa]s|mis|sus|tod[oa]s l[oa]s)"
_COUNTED = re.compile(
    rf"(?:\b{_OWN} |^)(?P<before>[2-9]) (?P<things>(?:[a-z-]+ ){{0,3}}?(?P<last>[a-z-]{{3,}}s))\b"
    rf"|\b{_OWN} (?P<named>(?:[a-z-]+ ){{0,2}}?(?P<noun>[a-z-]{{3,}}s))\b.*\ball (?P<after>[2-9])(?: of them)?\b"
)
_TESTS = frozenset({"tests", "examenes", "estudios", "pruebas", "analisis"})
_NO_THING = frozenset(
    """charges items lines things ones payments days visits weeks months times bills services amounts prices units doses
    doctors people dates years hours minutes totals parts numbers papers
    cobros cargos lineas cosas pagos dias visitas semanas meses veces facturas servicios montos precios unidades dosis
    doctores personas fechas anos horas minutos totales partes numeros papeles""".split()  # noqa: SIM905
)


def counted_kind(words: str, described: Collection[Described]) -> tuple[int, ...]:
    """The lines that print the thing counted in ``words`` (plain text), where they are just as many; else none."""
    found = _COUNTED.search(words)
    noun = (found["last"] or found["noun"]) if found else None
    if found is None or noun is None or noun in _NO_THING:
        return ()
    number = int(found["before"] or found["after"])
    if noun in _TESTS and len(tests := tests_of(described)) == number:
        return tests
    one_of_them = noun.removesuffix("ies") + "y" if noun.endswith("ies") else noun
    said = [one for one in described if {stem(noun), stem(one_of_them)} & _printed(one)]
    told = set(stems(found["things"] or found["named"])) - {stem(noun)}
    nearer = [one for one in said if told <= _printed(one)]
    lines = next((one for one in (nearer, said) if len(one) == number), [])
    return tuple(one.line.line for one in lines)


def _printed(one: Described) -> set[str]:
    """What the line says, and how it is called."""
    texts = (one.line.description, *((one.main.title_en, one.main.title_es) if one.main else ()))
    return {stem(word) for text in texts for word in WORD.findall(plain(text))}
