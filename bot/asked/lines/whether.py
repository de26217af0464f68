"""Questions whether a thing was done or is charged at all: "did they do an ultrasound", «¿me cobraron la vacuna?»."""

import re

from bot.asked.lines.services import services_named

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
_THING_FIRST = re.compile(
    r"^\W*(?:(?:y|oiga|pero|a ver)\W+)*(?P<thing>(?:el|la|los|las|mi|lo del?) (?:\w+ ){1,3}?)(?:ya |tambien )?"
    r"(?:viene|vienen|esta|estan|sale|salen|va|van) (?:(?:ya |ahi |aqui )?(?:incluid[oa]s?|metid[oa]s?)|ahi"
    r"|aqui|en (?:esta|la) (?:cuenta|factura))\b"
)
"""A thing named before it is asked whether it is in: «la anestesia viene incluida»."""
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
_LONGEST, _LONGEST_OF_SERVICE = 9, 14
"""Words of the thing asked about, and of a whole question that asks only for a service."""
_OPENS = (
    r"^\W*(?:(?:and|so|ok|also|hi|hey|hello|y|oiga|hola|disculpe|please|can you tell(?: me)?|tell me|i want to know"
    r"|do you know|can you see|check|quiero saber|digame|dime|puede ver|me puede decir)\W+)*(?:if |whether |si )?"
)
_BE = r"(?:is|are|was|were)"
_SOMEONE = (
    r"(?:they|you(?: guys| all)?|u|yall|i|we|(?:he|she)(?= (?:get|got|have|had|been|tested|given|charged|billed))"
    r"|the (?:hospital|er|lab|clinic)"
    r"|my (?:son|daughter|kid|baby|child|mom|mother|dad|father|husband|wife))"
)
_DO = (
    r"(?:do|done|run|take|taken|give|given|get|got|have|had|test|tested|check|checked|charge|charged|charging|bill"
    r"|billed|billing|x ?-?ray|x ?-?rayed|xrayed|scan|scanned|ct|mri|ultrasound|put|perform|use|used)\b"
)
_DID = r"(?:did|do|had|gave|took|ran|have|got|tested|charged|billed|used)\b"
_HICIERON = (
    r"(?:hicieron|hizo|sacaron|saco|pusieron|puso|dieron|tomaron|cobr\w+|realizaron|factur\w+|estan cobrando|hacen)\b"
)
_THIS, _ESTO = r"(?:this|that|it|any of (?:this|these|it))", r"(?:eso|esto|es[ae]|est[ae])"
_A_THING = r"(?:a |an |the |some |for |un |una |la |el |de )?(?:\w+ ?){1,2}\W*$"
_ASKS_OF_SERVICE = re.compile(
    rf"{_OPENS}(?:(?:did|do|have|has|was|were|am|are|is) {_SOMEONE} (?:(?:even|also|get|been|being|getting) )*{_DO}"
    rf"|(?:they|i|we) {_DID}"
    rf"|{_BE} there\b|any\b|do (?:you|u) see (?:a|an|any)\b"
    rf"|{_BE} (?:a |an |the |my |any )?(?:\w+ ){{1,3}}(?:on|in|listed|billed|charged|included)\b"
    rf"|does (?:it|this|the bill|my bill) (?:have|include|list|show)\b|{_BE} {_THIS} {_A_THING}"
    rf"|(?:ya )?(?:me|le|nos|se) (?:l[aeo]s? )?{_HICIERON}|hay\b|tuve\b|(?:viene|aparece|esta|sale|incluye|trae)\b"
    rf"|{_ESTO} (?:es|fue) {_A_THING}|(?:es|fue) {_ESTO} {_A_THING})"
)
"""Further ways to ask whether something was done or is billed, heard where a service is named for sure."""
_POINTS_AT_ONE = re.compile(rf"{_OPENS}(?:(?:is|was) (?:this|that|it)\b|{_ESTO} (?:es|fue)\b|(?:es|fue) {_ESTO}\b)")
_MORE_OF_SERVICE = re.compile(
    r"\b(?:why|how|what|whats|which|who|whose|when|where|really|actually|truly|just|only|ever|never|or not"
    r"|or did|else|twice"
    r"|double|again|extra|each|per|separate\w*|results?|positive|negative|wrong|right|correct|fair|normal"
    r"|necessary|need"
    r"|needed|cover\w*|approv\w*|auth\w*|deductible|copay|pay|paid|owe|owed|refund|much|many|long|more|less"
    r"|same|because"
    r"|should(?:nt|ve)?|could(?:nt|ve)?|would(?:nt)?|will|going|gonna|next|if (?:i|they)|not|dont|didnt|wasnt"
    r"|isnt|cancel\w*|read|reading"
    r"|part of|included in|inside|estimate|insurance|plan|left|side|sides|both|show(?!$)|found|find|ok|okay"
    r"|safe|mean\w*"
    r"|line|code|(?<!las )(?<!los )\d+|or|whole|entire|every|all (?:day|night|of)|time|minutes?|hours?|during|return\w*"
    r"|(?:take|took|taken) (?:it |that |them )?off|gave\b.*\bback|other|another|before|after|until|while"
    r"|consent|permission|network|(?:my|mi|la) (?:red|plan)|ask\w*|told|said|sign\w*|call\w*|sent|send"
    r"|por ?que|como|cuant[oa]s?|cual\w*|quien\w*|cuando|donde|de verdad|realmente|solo|nomas|nunca|otra vez|doble"
    r"|dos veces|hizo dano|hicieron dano|efectos?|aparte|resultados?|salio|mal|bien|correct\w+|normal|necesit\w+"
    r"|cubr\w+|autoriz\w+|pag\w+|deb[oe]\w*"
    r"|no|si me|deberia\w*|linea|codigo|ambos|ambas|derech\w+|izquierd\w+|seguro|permiso|firm\w+|antes|despues|todo el"
    r"|(?<=\w )o(?= \w)|durante|devolv\w+|horas?|minutos?)\b"
)
"""Words that ask something else of a service, or more."""


def asks_whether(words: str) -> bool:
    """Whether ``words`` (plain text) ask only if a thing that they name was done, or is on the bill."""
    asked = _ASKS.search(_ON_HERE.sub("", _OR_NOT.sub("", words)))
    if asked is None or len(asked["thing"].split()) > _LONGEST:
        return False
    return not _MORE.search(asked["thing"])


def service_asked(words: str, spoken: tuple[int, ...]) -> str | None:
    """The one service of which ``words`` (plain text) ask whether it was done or is billed; None where they ask
    anything else, or of the line that was ``spoken`` of."""
    words = _THING_FIRST.sub(r"viene \g<thing>", words)
    asked = _OR_NOT.sub("", words)
    if len(asked.split()) > _LONGEST_OF_SERVICE or _MORE_OF_SERVICE.search(asked):
        return None
    if not (_ASKS_OF_SERVICE.search(asked) or asks_whether(words)) or (spoken and _POINTS_AT_ONE.search(asked)):
        return None
    named = services_named(asked)
    return named[0] if len(named) == 1 else None
