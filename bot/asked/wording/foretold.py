"""Whether a question asks what someone else will do: "will they send it on", «me van a aceptar».

No paper holds what a plan, an office or a court will decide, however much there is to say of how they decide it.
"""

import re

_WILL = re.compile(
    r"\b(?:will|wont|won't|gonna|going to) (?!i\b|we\b|you\b|my (?:share|part)\b)"
    r"|\b(?:va|van) a \w+r(?:me|nos|l[eoa]s?|se)?\b"
    r"|\b(?:cubrir|aceptar|aprobar|autorizar)(?:an?|ian?)\b|\b(?:puede|pueden|podrian?) (?:cubrir|aceptar|aprobar)\w*\b"
    r"|\b(?:sera|cree[ns]?|crees) que\b.*\b(?:cubr[ae]n?|pag(?:a|an|ue|uen)|acept[ae]n?|apr(?:ue|o)b[ae]n?)\b"
)
_OWN = re.compile(
    r"\b(?:i|we)(?: am| are|'m|'re|m)? (?:not )?(?:gonna|going to|will|wont|won't)\b|\bvoy a\b|\bvamos a\b"
)
_GIVEN = re.compile(r"\b(?:will|am|are) (?:i|we) (?:(?:gonna|going to) )?(?:get|be|hear|win)\b")
"""What becomes of oneself by what others do: "will I get approved"."""
_WHEN = re.compile(
    r"\bwhen (?:do|does|will|can|should|am|are|is) (?:i|we|they|the \w+|my \w+) (?:\w+ )?(?:going to |gonna )?"
    r"(?:get|see|receive|expect|send|refund|mail|return|give)\w*\b.*\b(?:back|refund|money|check|credit)\b"
    r"|\bcuando (?:me|nos) (?:l[oa]s? )?(?:devuelv|regres|reembols|reintegr)\w*\b"
)
"""When money comes back, which is another's to send."""
_SUPPOSED = re.compile(r"\b(?:if|suppose|say|si|supongamos)\b")
_ASKING = re.compile(
    r"\bif (?:i|we) (?:\w+ )?(?:ask|call|beg|plead|complain|appeal|fight|send|write|explain|push|tell"
    r"|request|dispute)\w*\b"
    r"|\bsi (?:yo )?(?:l[aeo]s? |se l[oa]s? )*(?:pido|llamo|hablo|apelo|reclamo|mando|peleo|explico|ruego|escribo"
    r"|insisto|saco|aplico|solicito|consigo|me (?:inscribo|meto|apunto)"
    r"|pedimos|llamamos|hablamos|apelamos|reclamamos)\b"
)
"""What one would do to move them, which supposes no other sum."""


def foretells(words: str) -> bool:
    """Whether ``words``, plain, ask of what another will do, and not of what a sum would come to."""
    others = bool(_WILL.search(words)) and not _OWN.search(words)
    told = others or bool(_GIVEN.search(words) or _WHEN.search(words))
    return told and not _SUPPOSED.search(_ASKING.sub(" ", words))
