"""Spanish words as people write them by ear on a phone: «kuanto kobraron», «la bacuna», «sirujia».

Only spellings that are no word of either language are touched, so that English and names stay as they are. The words
are put right before anything else reads them, for a word spelled wrong tells neither the topic nor the line.
"""

import re

_SPELLED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b{heard}", re.IGNORECASE), written)
    for heard, written in (
        (r"k(?=(?:u[aá]n[td]|u[aá]l|obr|[oó]mo\b|osa|uenta|onsulta|argo|ovr))", "c"),
        (r"k(?=(?:ier|itar|itan|i[eé]n\b))", "qu"),
        (r"(?:ke|qe)\b(?= (?:es|son|me|se|no|le|les|nos|el|la|los|las|lo|ya|yo|hago|debo|tengo|pasa|cobr))", "que"),
        (r"(?:co|ko)vr(?=(?:ar|an|aron|o\b|[oó]|e))", "cobr"),
        (r"bacun", "vacun"),
        (r"in(?:ll?|y|j)e[cks]{1,2}(?=i[oó]n)", "inyecc"),
        (r"anestec(?=i)", "anestes"),
        (r"as[uú]car", "azúcar"),
        (r"(?:ecs|exs|ex|es|ec)[aá]men(?=(?:es)?\b)", "examen"),
        (r"[sc]iruj[ií]a(?=s?\b)", "cirugía"),
        (r"alerj(?=i)", "alerg"),
        (r"analici(?=s)", "análisi"),
        (r"(emer|ur)jen(?=[sc]i)", r"\1gen"),
        (r"(emergen|urgen|diferen|resonan|ambulan)s(?=ias?\b)", r"\1c"),
        (r"ospital", "hospital"),
        (r"(?:h?ise|ize)\b(?= (?:el|la|los|las|un|una|mis?) )", "hice"),
        (r"resep(?=ci[oó]n)", "recep"),
        (r"desc?quent", "descuent"),
    )
)


def by_ear(question: str) -> str:
    """``question`` with words that are spelled by ear as they are written; all else stays letter by letter.

    >>> by_ear("kuanto kobraron por la bacuna"), by_ear("the kidney bill")
    ('cuanto cobraron por la vacuna', 'the kidney bill')
    """
    for heard, written in _SPELLED:
        question = heard.sub(written, question)
    return question
