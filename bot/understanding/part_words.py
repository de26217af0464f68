"""The words of a short message that replaces a part of the question before it: which charges, how they go together."""

import re

from bot.understanding.leaning_words import LEAD

SAME = re.compile(
    r"\b(?:of|on|for|toward|towards|from|with) (?:the )?(?:that|this|it|those|these|them)(?: (?:one|ones|charge"
    r"|line)s?)?\b"
    r"|\b(?:that|this|those|these) (?:one|ones|charge|line|thing|item)s?\b|\b(?:that|this|it|those|these|them)\b"
    r"|\b(?:de|por|en|a|con) (?:es[eoa]s?|est[eoa]s?|ell[oa]s?)(?: (?:cobro|linea|cargo)s?)?\b|\b(?:es[eoa]s?"
    r"|est[eoa]s?)\b"
)
"""The charges before once more."""
SURELY_ALL = re.compile(
    r"\b(?:(?:of|on|for|de|por|en) )?(?:everything|(?:the )?(?:whole|entire) (?:bill|thing|visit|amount)|overall"
    r"|all (?:of )?(?:the )?charges|the bill|toda la (?:cuenta|factura)|todos los cobros|todo"
    r"|la cuenta(?: completa| entera)?)\b"
)
"""The whole bill, whatever was spoken of before."""
ALL = re.compile(r"\b(?:in total|in all|total|altogether|all told|en total)\b")
"""The whole, or all that was spoken of one by one."""
THE_REST = re.compile(
    r"\b(?:of |on |for |de |por )?(?:the |all the )?(?:(?:rest|others?|remaining)(?: of)?(?: the)? (?:charges?"
    r"|lines?|ones)"
    r"|other [2-9](?: ones| charges)?|others|everything else|all the others)\b"
    r"|\b(?:de |por )?(?:l[oa]s )(?:demas|otr[oa]s)(?: (?:[2-9]|cobros|lineas|cargos))?\b"
    r"|\b(?:el )?resto de los cobros\b"
)
"""All charges but those before."""
BOTH = re.compile(
    r"\b(?:tod[oa]s? junt[oa]s?|all together|everything together)\b"
    r"|\b(?:of |on |for )?(?:all (?:of )?(?:it|that|them|those)|both(?: of (?:them|those|these))?|(?:the|those"
    r"|these) (?:2|two|3)(?: (?:of them|things|charges|together))?|all (?:2|3|4)(?: (?:months|days|visits"
    r"|sessions|times|charges))?|(?:the total |the sum )?so far|up to now|(?:con eso )?cuanto (?:voy|llevo)"
    r"|all of (?:them|those)|the (?:2|two) of them)\b"
    r"|\b(?:de |por )?(?:entre )?(?:amb[oa]s|(?:l[oa]s|es[oa]s|est[oa]s|tod[oa]s|las|los) (?:2|dos|3)(?: (?:cosas"
    r"|cobros|cargos))?|tod[oa]s|todo eso|hasta ahora|lo que llev(?:o|amos))\b"
)
"""Those spoken of last together."""
TOGETHER = re.compile(
    r"\b(?:(?:all )?together|combined|added up|summed|sum|add(?:ed)?(?: up)?|junt[oa]s?|sumad[oa]s|suman"
    r"|sum[ae](?:me)?(?:l[oa]s)?)\b"
)
"""That a sum is wanted."""
WITH = re.compile(
    r"\bon top of (?:that|it|this|those)\b|\bcon todo y\b|\b(?:together with|along with|plus|adding|add(?: in)?"
    r"|(?<!me )(?<!us )with|including|combined with"
    r"|junto con|junt[oa]s con"
    r"|(?<!nada )mas(?! (?:car|barat|grand|chic|alt|baj|pequen|cost))"
    r"|sumando|sum[ae](?:le|ndole)?|agreg(?:ue|ando)(?:le)?|con)\b(?= )"
)
"""What is added to the charges before."""
WITHOUT = re.compile(
    r"\b(?:(?:everything|all|todo) (?:else )?(?:but|except(?: for)?|besides|other than|menos|excepto)|(?:t(?:ake"
    r"|aking)|leav(?:e|ing)) (?=(?:that|it|this|those|them)(?: ones?)? (?:out|off|away)\b)"
    r"|(?:quit(?:e|ando|a)"
    r"|sac(?:a|ando)|saque) (?=es[eoa]s?\b)|minus|without|not counting|except(?: for)?|excluding|leaving out"
    r"|but not|besides|other than|menos"
    r"|sin(?: contar)?"
    r"|excepto|quitando|salvo|aparte de)\b(?= )"
)
"""What is left out of the charges before."""
EACH = re.compile(
    r"\b(?:of|for|de|por) (?:just |only |solo |nada mas )?(?:one|un[oa])(?: of (?:them|those|these)| de (?:ell"
    r"|es)[oa]s)?\W*$"
    r"|\b(?:(?:on |the |an |en )?(?:average|promedio)(?: of)?|(?:for |of |on )?each(?: (?:one|of (?:them|those"
    r"|these)|session|visit|time|treatment))?|apiece|a piece"
    r"|per (?:session|visit|treatment|time|one|day)|(?:a|every) (?:session|treatment|visit|time)"
    r"|(?:de |por )?cada (?:un[oa]|sesion|visita|vez|cita|tratamiento)|por (?:sesion|visita|vez|cita))\b"
)
"""What asks for one of several that are alike."""
ONE_BY_ONE = re.compile(r"\b(?:each (?:one|of (?:them|those|these))|cada un[oa])\b(?!.*\b(?:averag|promedi)\w*)")
"""What asks for each by itself, where they differ."""
NEGATED = re.compile(
    r"\bnot (?:the|my|that|those) (?:[\w-]+ ){0,2}[\w-]+[,;.]+ (?=\w)"
    r"|\bno (?:es |era |hablo de |digo )?(?:el|la|los|las|lo de(?:l| la)?) (?:[\w-]+ ){0,2}[\w-]+[,;.]+"
    r" (?:sino |digo )?(?=\w)"
)
"""What is put aside before what is meant: "not the visit, the x-ray"."""
AGAINST = re.compile(
    r"^\W*(?:(?:and|so|ok|y) )?(?:by how much|por cuanto)\W*$|\b(?:(?:by )?how much (?:more|less|higher|lower"
    r"|cheaper)(?: (?:is|was|were|are))?(?: than)?|(?:more|less) than"
    r"|(?:es |fue |sale |costo )?(?:mas|menos)(?: car[oa]s?| barat[oa]s?)? que"
    r"|(?:por )?cuanto (?:mas|menos)(?: (?:fue|es|era|salio|costo|car[oa]|barat[oa]))*(?: que)?|(?:the "
    r"|whats the )?(?:difference|diff|gap)(?: (?:between|from|to))?|how far apart|versus|vs"
    r"|compared (?:to|with)"
    r"|against|(?:la )?diferencia(?: (?:entre|con))?|contra|comparad[oa] con)\b"
)
"""What holds the charges before against others."""
DAY = re.compile(
    r"\b(?:of |on |for |de |en )?(?:(?:that|the)(?: (?:whole|entire|same|full))? (?:day|date)|(?:ese|el mismo"
    r"|todo el|todo ese)"
    r" (?:mismo )?dia|esa fecha)\b"
)
"""The day of the charges before."""
OTHER_DAY = re.compile(
    r"\b(?:of |on |for |de |d)?(?:the |el |la |l )?(?:other (?:day|date|visit|appointment|trip)|otr[oa] (?:dia"
    r"|fecha|visita|cita|vez))\b"
)
"""The other of two days."""
OTHER = re.compile(
    r"^\W*(?:(?:and|y|so|ok|what about|how about|for|of|de|d) )*(?:the other(?: one)?|(?:el|la"
    r"|lo) otr[oa])\W*$"
)
"""The other of two sets."""
BARE_REST = re.compile(r"\b(?:of |on |de )?(?:the rest|the remaining|el resto|lo demas)\b(?! of)")
"""What is left, of charges or of an amount."""
DAYS = re.compile(
    r"\b(?:the|those|both|these|los|las|esos|esas)? ?(?:2 )?(?:days|visits|dates|dias|visitas|citas"
    r"|fechas)\b"
)
"""The days spoken of."""
ELSE = re.compile(
    r"[$%]|\d\.\d|\b(?:(?:is|was|are|were|do|does|did|wo)nt|not(?! counting)|same as|igual (?:que|a)|misma cosa"
    r"|si(?= )|how many|how (?:long|often)|which|why|how come|if|when|who|where|than|more|less|fewer"
    r"|an (?:hour|unit|mile|day)|(?:part|percent|percentage|fraction) of the|again|twice|already|last|month|due"
    r"|payments?"
    r"|cuant[oa]s (?!fueron)|cual(?:es)?|por que|cuando|quien|donde|mas que|menos que|por hora|porcentaje|otra vez"
    r"|pasado|mes|pagos|mi pago)\b"
)
"""What asks for something else than an amount of charges."""
ELSEWHERE = re.compile(
    r"^\W*(?:and |y |so )?(?:que es|what is|whats) (?:a |an |un )?(?:co-?a?seguro|coinsurance|copago|co-?pay|deducible"
    r"|deductible)\W*$"
    r"|\b(?:(?<!i )means?|significan?|medicare|medicaid|separately|found|finds?|show(?:ed|s)?|results?|normal"
    r"|happen\w*|done"
    r"|que salio|encontraron|mostro|hicieron|ya pag\w+|bill(?:ed)? (?:it to |to )?(?:my |the |our )?(?:insurance"
    r"|plan))\b"
    r"|\b(?:are|were|son)\b.*\b(?:same|alike|iguales|mism[oa]s?)\b|^\W*(?:did|do|does|can) (?:they|you"
    r"|it) (?:bill|charge)\b"
)
"""What asks for a meaning, a finding or who was billed."""
SAYS = re.compile(
    r"\b(?:i|im|ive|we|he|she|they|you|yo|ella|ellos|usted|me|had|got|get|have|has|stayed|can|could|should|will"
    r"|want|need"
    r"|tuve|quede|quiero|puedo|puede|deben?)\b"
    r"|\b\d+ (?:nights?|days?|units?|times|hours?|minutes?|noches?|dias?|veces|unidades|horas?|minutos?)\b"
)
"""What tells something, where charges would be named."""
NEW = re.compile(
    rf"{LEAD}(?:(?:what|how much) (?:is|was|were|are)|whats|tell me about|que (?:es|fue|son)|cuanto (?:es|fue"
    rf"|son)) (?:the|a|an|my|la"
    r"|el|los|las|un|una|mi)\b"
)
"""What begins a question that asks anew what a charge is."""
AS_WELL = re.compile(
    r"\b(?:the )?same(?: (?:thing|question))? (?:with|for|on|about|but for)\b|\b(?:lo mismo|igual) (?:con|para|de"
    r"|por|en)\b"
)
"""What asks the same once more."""
ANDS = re.compile(r"^\W*(?:and|y|what about|how about|que tal|ok and)\b")
"""What goes on from the question before."""
LITTLE = re.compile(
    r"\b(?:whatd|howd|whod|whatll|all in|am|got|gets?|nada mas|have to|need to|has to|supposed to|going to|gonna"
    r"|got to|gotta"
    r"|end(?:ed)? up|put"
    r"|add|work(?:s)? out"
    r"|figure|for me|thats|its|those|between|entre|leaving|with|que|o sea|osea|aca"
    r"|fijese|together|come out|would|just|only|really|actually|even|and|so|ok|okay|then|but|also|just|only|no"
    r"|nope|wait|sorry|oh|well|actually|i mean|i meant|meant|mean"
    r"|please|pls"
    r"|what about|how about|what|whats|how much|much|is|was|were|are|be|did|does|do|the|of|on|for|to|at|a|an|in|by|as"
    r"|amount|amounts|part|it|again|there|me|us|same|question|thing|tell|give|show|would|come|comes|came|like|all"
    r"|up|out"
    r"|y|e|entonces|pero|pues|bueno|perdon|digo|quise decir|me referia|ahora|que|cuanto|cuanta|cuantos|es|fue|seria|son"
    r"|fueron|era|eran|serian|la|el|los|las|lo|le|les|de|del|por|en|un|una|al|a|solo|nomas|tambien|oiga|monto|cantidad"
    r"|parte|mismo|misma|se|ya|si|da|sale|salio|hay de|hay|tal)\b"
)
"""Words that name nothing."""
POSITION = re.compile(
    r"\b(?:(?:1st|2nd|3rd|first|second|third|fourth|last|next|other|previous|biggest|largest|smallest|cheapest"
    r"|(?:most|least) expensive|highest|lowest|bigger|smaller|cheaper|dearest)(?: (?:one|charge|line))?|one|ones"
    r"|primer[oa]?|segund[oa]|tercer[oa]?|ultim[oa]|siguiente|otr[oa]|anterior|mas|menos|car[oa]|barat[oa]|grande"
    r"|chic[oa]|mayor|menor|cobro|linea|charge|line)\b"
)
"""Words that tell charges by where they stand, or by their size."""
MOST = re.compile(
    r"\b(?:which|what|whats|who|cual|que)\b.{0,24}?\b(?:biggest|largest|highest|most|main|mayor|mas (?:grande"
    r"|car[oa]|alt[oa]))"
    r"(?: (?:piece|part|chunk|bit|charge|share|one|amount|parte|cobro))?(?: (?:of|in|from|de) (?:that|it|those"
    r"|them|this"
    r"|es[oa]s?|ell[oa]s))?\W*$"
    r"|\b(?:biggest|largest|most)(?: (?:piece|part|chunk|bit|share))? of (?:it|that|those|them|this)\b.{0,12}"
    r"\b(?:on|from|for|off|in) (?:which|what)(?: (?:one|line|charge))?\W*$"
)
"""What asks for the one of several that has the most of the amount spoken of."""
REST = re.compile(r"\b(?:the rest|whats left|el resto|lo demas)\b")
"""What is left when something is taken out."""
LEADING = re.compile(
    r"^(?:(?:and|so|ok|okay|then|but|also|no|wait|what about|how about|just|only|y|entonces|pero|pues|que tal|de"
    r"|of|for)\b ?)+"
)
"""What leads in to a message."""
