"""Questions whether a thing was done or is charged at all: "did they do an ultrasound", «¿me cobraron la vacuna?»."""

import re

_ASKS = re.compile(
    r"^\W*(?:(?:so|and|ok|okay|wait|also|but|y|oiga|oye|entonces|pero|disculpe|a ver)\W+)*(?:"
    r"(?:did|have) (?:i|we|he|she|they|you|the \w+|my \w+)(?: even| actually| really| ever)?"
    r" (?:get|got|have|had|do|done|give|gave|given|run|take|took|taken|bill|charge|put)(?: (?:me|us"
    r"|him|her|my (?!insur|plan|cov)\w+))?"
    r"(?: (?:for|on))?"
    r"|(?:am i|are we|was i|were we|is he|is she|was he|was she) (?:\w+ )?(?:charged|billed|paying) for"
    r"|(?:are|were) (?:they|you) (?:\w+ )?(?:charging|billing) (?:me|us|him|her) for"
    r"|(?:is|was) there|do you see|does (?:it|this|the bill) (?:show|list|have|say|include)"
    r"|(?:a (?:mi|el|ella)|al nino|a la nina|a mi (?!no\b|nunca\b|ni\b)\w+)? ?(?:me|le|nos|les)"
    r" (?:hicieron|hizo|dieron|dio|pusieron|puso|tomaron|sacaron|saco|cobraron|cobran|cobro|estan cobrando|aplicaron"
    r"|metieron)(?: (?:por|de))?"
    r"|(?:hay|aparece|sale|viene|trae|incluye|esta(?:n)? cobrando|cobran|cobraron|hicieron)(?: (?:ahi|aqui|por))?"
    r"|(?:aqui|ahi) (?:hay|viene|sale|aparece|dice|cobran)"
    r") (?P<thing>.+)$"
)
_MORE = re.compile(
    r"\b(?:dano|harm\w*|hurt|why|how|what|who|when|where|which|por ?que|xq|pq|como|cuant\w+|que|quien\w*|cuando|donde"
    r"|cual\w*|or|and|y|twice"
    r"|double|again|too much|extra|extras?|right\b|correct\w*|wrong|insur\w*|plan|segur\w*|aseguran\w*|medicare"
    r"|medicaid|copa\w*|deduc\w*|co-?ins\w*|discount\w*|descuent\w*|veces|doble|bien|mal|mas|menos|otra|otro|otr[ao]s"
    r"|results?|resultados?|need\w*|necesi\w*|pay\w*|pag\w*|owe\w*|deb[eo]\w*|still|todavia|before"
    r"|antes|after|despues"
    r"|code\w*|codig\w*|should\w*|network|red|not|no(?! me| le)|nunca|never|another|other|separate\w*|aparte|full"
    r"|complet\w*|tod[oa]s?|instead|en vez|bill\w* to|recarg\w*|interes\w*|multas?|fees?|late|refund\w*|credit\w*"
    r"|percent|that|this|it|them|those|these|eso|esto|es[ae]s?|lo|receipt|recibo|price\w*|precio\w*|\d+)\b"
)
"""What asks for more than whether the thing is there."""
_OR_NOT = re.compile(r"\W*\b(?:or (?:not|no|what)|o no|o que|si o no|yes or no|verdad|right)\W*$")
_ON_HERE = re.compile(
    r"\W*\b(?:(?:on|in) (?:this|the|my|it|here|that)(?: (?:bill|statement|paper|list|day|visit))?"
    r"|here|that day|ese dia"
    r"|(?:en|de) (?:est[ea]|la|mi|el|ese)(?: (?:factura|cuenta|bill|bil|papel|estado|lista|dia"
    r"|visita))?|aqui|ahi|ahora)\W*$"
)
_LONGEST = 9


def asks_whether(words: str) -> bool:
    """Whether ``words`` (plain text) ask only if a thing that they name was done, or is on the bill."""
    asked = _ASKS.search(_ON_HERE.sub("", _OR_NOT.sub("", words)))
    if asked is None or len(asked["thing"].split()) > _LONGEST:
        return False
    return not _MORE.search(asked["thing"])
