"""How a question leans, where an answer's first sentence must follow it: to a figure, to Medicare, to a time limit, to
a change made only so that a plan pays, to the whole charge, to what a plan has counted for the year.
"""

import re

from bot.asked.wording.not_here import NOT_HERE
from bot.asked.wording.staff_slants import STAFF_SLANTS
from bot.asked.wording.two_totals import totals_apart
from bot.asked.wording.unprinted import SLANT, unprinted_asked

HOW_MUCH = re.compile(
    r"\bhow (?:much|many|far|close)\b|\bwhat (?:part|portion|share|amount|percent|percentage)\b"
    r"|\b(?:have|did|has|had|was|were) (?:i|we)\b|\bwhat(?:'?s| is| was) my\b|\bis (?:this|that|any|there)\b"
    r"|\bcuant[oa]s?\b|\ba como\b|\bque (?:parte|monto|cantidad|porcentaje)\b"
    r"|\bya (?:llegue|cumpli|alcance|complete|pague)\b"
    r"|\bcual es (?:mi|el monto)\b|\bes (?:esto )?mi\b|\besto es\b|\bhay (?:un|algun)\b"
    r"|\b(?:any|some|much|part) of (?:it|that|this|the|what|my)\b|\b(?:algo|parte) de (?:los|eso|lo que|mi)\b"
)
"""Words that ask for a figure."""
NAMES_OWED = re.compile(
    r"\b(?:owe|owing|due|balance(?: of)?|debo|debiendo|saldo(?: de)?)(?: (?:still|them|you|los|de))* \$?\d"
)
"""How the amount that is owed is named."""
_SLANTS = {
    "names owed": NAMES_OWED,
    "asks left": re.compile(
        r"\b(?:how much|whats?|what is|what do (?:i|we)|cuanto|que)\b.{0,25}?\b(?:left|remain\w*|still (?:owe|due"
        r"|open)|owe"
        r"|queda\w*|falta\w*|resta\w*|debo|debemos)\b"
    ),
    "one of them": re.compile(
        r"\b(?:each|apiece|a pop|every|(?:a|per|by the) (?:month|week|day|visit|session|time|piece))\b"
        r"|\bcada\b|\b(?:al|por) (?:mes|sesion|visita|vez|semana|dia)\b"
    ),
    "of charges": re.compile(
        r"\b(?:full|whole|total|original|billed|list|sticker) (?:\w+ )?(?:charges?|price|bill|amount)\b"
        r"|\b(?:everything|all) (?:that )?(?:they |was |were |it )?(?:charged?|billed)\b"
        r"|\b(?:of|from) (?:the )?(?:charges|billed)\b|\bde (?:lo (?:cobrado|facturado)|los cobros)\b"
        r"|\b(?:cobro|precio|monto|total) (?:completo|original|cobrado|facturado)\b"
        r"|\btodo lo (?:que )?(?:me )?(?:cobra\w+|factura\w+)\b"
    ),
    "length of stay": re.compile(
        r"\bhow (?:long|many (?:days|nights))\b.*\b(?:there|hospital\w*|stay\w*|admitted|inpatient|kept|keep)\b"
        r"|\bcuant(?:o(?: tiempo)?|os dias|as noches)\b.*\b(?:ahi|alli|hospital\w*|internad[oa]|ingresad[oa]|estadia)\b"
    ),
    "held alike": re.compile(r"\bthe same(?: thing| test| charge)? as\b|\bmism[oa](?: \w+)? que (?:el|la|los|las)\b"),
    "without copay": re.compile(
        r"^\W*(?:(?:so|and|ok|but|y|then|entonces)\W+)*(?:whats?|how much|cuanto|que)\b"
        r"(?!.*\b(?:paid|why|if|because|thought|pague|si)\b)(?=.*\b(?:left|owe|remains?|rest|queda|debo|debemos)\b)"
        r".*\b(?:after|without|minus|less|besides|beyond|aside from|on top of|despues del?|sin|menos"
        r"|quitando|aparte del?) (?:(?:the|my|all|any|those|el|los|mis?) )*(?:co-?pay\w*|copagos?)\W*$"
    ),
    "why mine": re.compile(
        r"\b(?:why|how come)\b.*\b(?:pay(?:ing)?|owe|owing|stuck with|left with"
        r"|(?:getting|got|get) (?:hit|stuck|dinged)|my (?:part|share|problem))\b"
        r"|\bpor ?que\b.*\b(?:tengo que|tuve que|debo|me toca|hay que|tiene que|le toca) ?(?:pagar\w*)?\b"
    ),
    "paid whole": re.compile(
        r"\b(?:why|how come)\b.*\b(?:i|we|he|she|my \w+) (?:\w+ )?(?:pay(?:ing)?|paid|owe)\b"
        r".*\b(?:all|whole|full|entire)\b"
        r"|\bpor ?que\b.*\b(?:pag[oue]\w*|deb[oe]\w*|toca|toco|cobr\w+|quedo)\b.*\b(?:complet|enter|tod)[oa]s?\b"
    ),
    "uncovered": re.compile(
        r"\b(?:dont|doesnt|do not|does not|isnt|is not|arent|not|never)\b.{0,30}\b(?:cover\w*|pay for)\b"
        r"|\bno (?:l[oa]s? |me l[oa]s? )?(?:cubre\w*|pagan?|esta\w* cubiert\w+)\b"
    ),
    "other plan": re.compile(
        r"^(?!.*\b(?:why|did|paid|already|por ?que|pago)\b)(?=.*\b(?:will|would|gonna|going to|does|do|can|is|how much"
        r"|va a|paga\w*|cubr\w+|cuanto)\b)(?=.*\b(?:medigap|supplement\w*|secondary|plan [fgkn]|suplement\w*"
        r"|secundari[oa]|(?:new|second|other|nuevo|segundo|otro|nueva|otra)"
        r" (?:insurance|plan|insurer|coverage|seguro|aseguranza))\b)"
        r".*\b(?:pay\w*|cover\w*|pick\w*|takes?|take care|kick\w*|paga\w*|cubr\w+)\b"
    ),
    "of a payer": re.compile(
        r"\b(?:pa(?:y|id)\w*|unpaid|cover\w*|den(?:y|ied|ial)\w*|refus\w+|reject\w+|approv\w*|accept\w*|insur\w*|plans?"
        r"|medicare|medicaid|hmo|ppo"
        r"|claim|zero|0|nothing|part|share|owe\w*|stuck|left|on me|pag\w+|cubr\w+|cubier\w+"
        r"|neg\w+|nieg\w+|rechaz\w+|aprob\w+|acept\w+|segur\w+|asegura\w+|reclam\w+|deb\w+|toca\w*|parte|cero|nada)\b"
    ),
    "did so": re.compile(
        r"^(?!.*\b(?:if|another|more|else|what would|si|otro)\b).*\b(?:took|taken|gave|given|got|already|is it|was it"
        r"|did"
        r"|right"
        r"|quitaron|descontaron|rebajaron|dieron|ya|verdad)\b"
    ),
    "paid by all": re.compile(
        r"^(?!.*\b(?:i|we|i'?ve|we'?ve) (?:\w+ )?paid\b)(?!.*\b(?:he|hemos) pagado\b).*(?:"
        r"\b(?:paid|payments?)\b.{0,30}\b(?:so far|in all|altogether|by (?:everybody|everyone|all|both)|in total)\b"
        r"|\b(?:so far|in all|altogether|total) (?:been )?paid\b"
        r"|\b(?:pagado|pagos)\b.{0,25}\b(?:hasta ahora|en total|entre todos)\b)"
    ),
    "paid too": re.compile(
        r"\b(?:insurance|insurer|plan|they|medicare|it) (?:\w+ )?(?:paid|covered) (?:what|how much)\b"
        r"|\b(?:what|how much) (?:did|has|have|was) (?:\w+ ){1,4}?(?:pay|paid|cover(?:ed)?)\b"
        r"|\bhow much [\w ]{3,25} paid\b"
        r"|\b(?:cuanto|que) pag(?:o|aron)\b"
    ),
    "own count": re.compile(
        r"\b(?:how (?:much|close|far|near)|whats my|what is my|what was my|when will i|when do i)\b"
        r"|\b(?:cuanto|que tan(?:to)?|cual es mi|cuando)\b"
    ),
    "medicare": re.compile(r"\bmedicare\b(?! advantage)"),
    "limit": re.compile(
        r"\b(?:how (?:long|many (?:days|months))|limits?|deadline|last day|time ?frame|window|tfl|timely(?: filing)?"
        r"|cuant[oa]s? (?:tiempo|dias|meses)|plazos?|limite|ultimo dia)\b"
    ),
    "to be paid": re.compile(
        r"\b(?:so|so that|just so|to get|in order to get|para que|pa que)\b.{0,30}\b(?:insurance|insurer|plan"
        r"|medicare|it|they|claim|seguro|aseguranza|aseguradora|lo|la)\b.{0,20}\b(?:pays?|paid|cover(?:s|ed)?"
        r"|approves?d?|takes? it|pague|paguen|cubra|cubran|apruebe\w*|acept\w+)\b"
        r"|\b(?:something|code|one|codigo|algo) (?:that )?(?:the |my |her |his |el |que (?:el )?)?"
        r"(?:insurance|plan|insurer|medicare|seguro|aseguranza) (?:will |would |si )?"
        r"(?:pays?|cover\w*|accept\w*|pag\w+|cubr\w+|acept\w+)\b"
    ),
}


def slants_of(words: str) -> frozenset[str]:
    """How ``words`` (plain text) lean, by the names above."""
    patterns = (*_SLANTS.items(), *STAFF_SLANTS.items(), *NOT_HERE.items())
    found = {slant for slant, said in patterns if said.search(words)}
    found |= {SLANT + kind} if (kind := unprinted_asked(words)) else set()
    return frozenset({*found, *(f"apart {total}" for total in totals_apart(words) or ())})
