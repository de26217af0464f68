"""What people say was done to them, as the noun that bills print: «me empastaron la muela», "they stitched him up".

Bills name things; people tell of deeds. The noun is added where the verb stands, so that both are looked for.
"""

import re

_DEEDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{verbs})\b"), noun)
    for verbs, noun in (
        (r"(?:cos(?:ieron|ieran|i[oa]|er(?:l[oae]|me|nos)?|erles?)|sutur(?:aron|o|ada|ado)|stitch(?:ed|ing)|sewed|sewn)",
         "sutura"),
        (r"(?:empast(?:aron|o|ada|ado|ar)|(?:rellen|tap)(?:aron|o|ada) (?:la|una|el|un) (?:muela|diente))", "empaste"),
        (r"(?:enyes(?:aron|o|ado|ada|ar)|casted)", "yeso"),
        (r"(?:entablill(?:aron|o|ada|ado)|splinted)", "ferula"),
        (r"(?:vacun(?:aron|o|ada|ado|arl[oa]|arme)|vaccinated|immunized)", "vacuna"),
        (r"(?:inyect(?:aron|o|ada|ado|arl[oa]|arme)|injected)", "inyeccion"),
        (r"(?:oper(?:aron|o|ada|ado|arl[oa]|arme)|operated)", "operacion"),
        (r"(?:anestesi(?:aron|o|ada|ado)|(?:me|lo|la|le|nos) d(?:urm|orm)i(?:eron|o))", "anestesia"),
        (r"(?:nebuliz(?:aron|o|ada|ado))", "nebulizacion"),
        (r"(?:vend(?:aron|ada)|bandag(?:ed|ing))", "vendaje"),
        (r"(?:stick|stuck|jab|poke|put|push)(?:ing|ed)? (?:it|them|that|those) in(?:to)?(?: me| him| her| us| my \w+)?",
         "administration"),
        (r"(?:squirt|push|pump|drip|ran|run|shot|put|inject)\w*(?: \w+){0,3} (?:in|into|through)"
         r" (?:my|his|her|the|a) (?:veins?|iv)", "iv"),
        (r"(?:knock|put) (?:me|him|her|us) (?:out|under|to sleep)|(?:knocked|put) (?:out|under|to sleep)"
         r"|went under|going under", "anesthesia"),
        (r"(?:hicieron|hizo|sacaron|mataron|matar|tratamiento de|tratar) (?:el |del )?nervio", "endodoncia"),
        (r"(?:x-?rayed)", "radiografia"),
        (r"(?:sedated|sedaron|sedad[oa])", "sedation"),
        (r"how far (?:\w+ ){0,5}(?:dr[io]ve|took?|take|carr\w+|transport\w*|go|went|r[io]de)|que tan lejos", "milla"),
        (r"(?:no[- ]?shows?|didn\W?t (?:show(?: up)?|make it)|no me presente|no fui a la cita)", "perdida"),
        (r"rayos? (?:x|equis)", "radiografia"),
        (r"(?:me|le|nos|lo|la) (?:sacaron|tomaron) (?:una )?placas?", "radiografia"),
        (r"(?:limpi(?:aron|o|arme|arle)) (?:los |las )?(?:dientes|muelas)", "limpieza"),
    )
)  # fmt: skip


_SMALL = re.compile(r"\b(\w{3,})it([oa]s?)\b")
"""A small thing, as Spanish says it fondly: «tubitos», «maquinita»."""


def with_deeds(words: str) -> str:
    """``words`` (plain text), with the noun of each deed that they tell of, and of each small thing, at their end."""
    nouns = [noun for verbs, noun in _DEEDS if verbs.search(words) and not re.search(rf"\b{noun}", words)]
    return " ".join((words, *nouns, *(m[1] + m[2] for m in _SMALL.finditer(words))))
