"""How a question leans that asks what no bill tells: whether a charge was sent to a plan, who coded it, which plan it
was that paid, when the next bill comes, whether the debt stands on a credit report by now.

Each goes with a topic that has more to say; its first sentence has to say that the paper does not tell, and who can.
"""

import re
from collections.abc import Mapping

_PLAN_EN = r"(?:insurance|insurer|insurance company|plan|medicare|medicaid|ins)"
_PLAN_ES = r"(?:seguro|aseguradora|plan(?: medico)?|poliza|insurance|medicare|medicaid|medi-?cal|chip|aarp|suplemento)"
_BILL_ES = r"(?:factura|cuenta|estado(?: de cuenta)?|recibo|cobro|bil|bill|biles|facturas|cuentas)"

NOT_HERE: Mapping[str, re.Pattern[str]] = {
    "was sent": re.compile(
        rf"\b(?:did|has|have|was|were|is)\b.{{0,45}}\b(?:sen[dt]|submit(?:ted)?|file[d]?|bill(?:ed)?|r[au]n"
        rf"|forward(?:ed)?"
        rf"|go(?:ne)?)\b.{{0,30}}\b(?:to|through|thru|with|by|past) (?:my |the |our |her |his )?{_PLAN_EN}\b"
        rf"|\b(?:did|has|have)\b.{{0,20}}\b(?:even |ever )?(?:bill(?:ed)?|file[d]? with) (?:my |the |our )?{_PLAN_EN}\b"
        r"|^(?!.*\bpor ?que\b).*\b(?:mandaron|mando|enviaron|envio|pasaron|paso|cobraron|cobro|sometieron|sometio"
        r"|facturaron|facturo|metieron|presentaron|corrieron|reportaron|mandado|enviado|mandada|enviada|pasado"
        r"|facturado|sometido|sometida|llego)\b.{0,35}"
        rf"\b(?:al|a la|a mi|a el|a su|por (?:el|mi)|con (?:el|mi)|a) (?:el |mi |otro |primer )?{_PLAN_ES}\b"
        rf"|\b(?:ya )?lo (?:tiene|recibio) (?:el|mi) {_PLAN_ES}\b"
    ),
    "who coded": re.compile(
        r"^(?!.*\bor\b).*\bwho(?: \w+)? (?:coded|picked|put|chose|assigned|entered|typed)\b"
        r"|^(?!.* o (?:el|la|una?) ).*\bquien(?:es)?(?: (?:fue|fueron)(?: (?:el|la|los) que)?)? (?:\w+ )?"
        r"(?:puso|pusieron|codifico|codificaron|decidio|determino|determinaron|escogio|eligio|asigno|marco"
        r"|anoto|escribio|metio)\b"
    ),
    "which plan": re.compile(
        r"\b(?:which|what) (?:insurance|plan|insurer|insurance company)(?: \w+)? (?:pa(?:y|id)|covered|was billed)\b"
        rf"|\b(?:que|cual|a que|a cual) {_PLAN_ES}(?: (?:es|fue))?(?: el)?(?: que)? (?:l[oe]s? |me |se )*(?:l[oa] )?"
        r"(?:pag\w+|cubrio|puso|cobraron|mandaron|facturaron)\b"
    ),
    "next bill": re.compile(
        r"\bwhen\b.{0,30}\b(?:next|another|new|other) (?:\w+ )?(?:bill|statement|invoice)\b"
        r"|\bwhen (?:will|do|does|should) (?:i|we|they|the \w+)\b.{0,20}\b(?:get|send|mail|receive|see|expect)\b.{0,12}"
        r"\b(?:the|a|my) (?:\w+ )?bill\b"
        r"|\bcuando\b.{0,18}\b(?:lleg|mand|envi|sal|vien|ca[ei]|recib)\w*\b.{0,15}"
        rf"\b(?:proxim[oa]|siguiente|otr[oa]|nuev[oa]|la|el|mi) (?:proxim[oa] |otr[oa] )?{_BILL_ES}\b"
        rf"|\b(?:proxim[oa]|siguiente) {_BILL_ES}\b.{{0,20}}\bcuando\b"
    ),
    "without discount": re.compile(
        r"\b(?:without|no) (?:the |that |a |any )?(?:discount|write-?off|adjustment)\b"
        r"|\bif (?:they|it|i|there).{0,25}(?:hadnt|had not|didnt|wasnt|not).{0,25}\bdiscount\b"
        r"|\bsin (?:el |ese |ningun )?descuento\b|\bsi no .{0,30}\bdescuento\b"
    ),
    "right code": re.compile(
        r"\bwho\b.{0,30}\bcoded (?:it |this )?wrong\b"
        r"|\b(?:did|was|is|has)\b.{0,45}\b(?:cod(?:e|ed|ing)|codes)\b.{0,20}\b(?:right|correct(?:ly)?|properly"
        r"|accurate\w*)\b"
        r"|\b(?:did|was|is|has)\b.{0,45}\b(?:right|correct|proper|accurate) (?:\w+ )?codes?\b"
        r"|\b(?:puso|pusieron|escribio|anoto|marco|marcaron|facturo|facturaron|uso|usaron|escogio|mando|esta"
        r"|estan)\b.{0,20}"
        r"\b(?:bien|correctos?|correctamente)\b.{0,25}\bcodigos?\b"
        r"|\bcodigos?\b.{0,25}\b(?:esta|estan|es|son|fue)\b.{0,12}\b(?:bien|correctos?)\b"
        r"|\b(?:codific(?:o|aron)|codificad[oa])\b.{0,15}\b(?:bien|correct\w+)\b"
        r"|\bequivoc(?:o|aron)\b.{0,30}\bcodigos?\b|\bbien codificad[oa]s?\b|\bel codigo (?:correcto|que (?:es|era))\b"
    ),
    "all done": re.compile(
        rf"\b{_PLAN_ES} (?:ya )?(?:termino|acabo|proceso|reviso|pago) (?:con )?(?:todo|esto|eso|la cuenta)\b"
        rf"|\bya (?:termino|acabo|proceso|reviso|pago) (?:todo )?(?:el |la |mi )?{_PLAN_ES}\b"
        r"|\b(?:acabo|acabaron|termino|terminaron) (?:ya )?de pagar(?:les|le|me)?\b"
        r"|\b(?:falta|va a|todavia) (?:que )?(?:pag\w+|pon\w+|dar|de) (?:algo )?mas\b|\btodo lo que (?:iba"
        r"|va) a pagar\b"
        r"|\b(?:is|are|has|have) (?:my |the )?(?:insurance|plan|they|it)\b.{0,12}\b(?:done|finished)\b"
        r"|\bgoing to pay (?:any ?)?more\b"
    ),
    "after plan pays": re.compile(
        rf"\b(?:despues (?:de )?que|cuando|una vez que|ya que) (?:(?:el|mi|la) )?{_PLAN_ES} (?:ya )?(?:pague"
        rf"|conteste|ponga|cubra|procese)\b"
        r"|\b(?:after|once|when) (?:my |the )?(?:insurance|plan|medicare|medicaid) (?:pays|answers|processes|covers)\b"
    ),
    "on here": re.compile(
        r"\b(?:viene|vienen|esta|estan|sale|aparece|va|entra|incluid[oa])\b.{0,15}\b(?:aqui|ahi|incluid[oa]"
        r"|en (?:esta|la) (?:factura|cuenta))\b"
        r"|\b(?:is|are|was)\b.{0,30}\b(?:on|in) (?:here|this|it|the bill|this bill)\b|\bincluded\b"
    ),
    "counts visits": re.compile(
        r"\bcuant[oa]s (?:veces|visitas|citas|terapias|sesiones|dias|idas)\b(?!.*\b(?:quedan|faltan|mas)\b)"
        r"|\bhow many (?:times|visits|days|sessions|appointments)\b(?!.*\b(?:left|more|remain\w*)\b)"
    ),
    "by now": re.compile(
        r"^(?!.*\b(?:if|will|would|going|gonna|can|how long|when)\b).*(?:\balready\b"
        r"|\b(?:is|are) (?:this|it|that|these|they) (?:\w+ )?(?:on|showing|reported|in)\b"
        r"|\b(?:did|has|have|was|were) (?:this|it|that|they|you|yall|i|the \w+)\b.{0,20}\b(?:report\w*|show\w*|hit|hurt"
        r"|affect\w*|go(?:ne)?|put|sent?|been)\b)"
        r"|^(?!.*\b(?:si|va|van|puede|pueden|cuando)\b).*\b(?:ya|salio|aparecio|reportaron|mandaron|pusieron"
        r"|me (?:aparece|sale)|esta (?:en|esto)|esta cuenta (?:ya )?esta"
        r"|han reportado|reportad[oa])\b"
    ),
}
"""The words, in plain text without accents, that lean to each."""
