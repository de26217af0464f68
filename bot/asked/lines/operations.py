"""What a question wants worked out: a sum, what is left without something, the price of one, a number, a difference.

Only the words are read here. Of which lines or amounts it is meant is read elsewhere, and where that does not tell,
the words alone decide nothing.
"""

import re
from typing import Literal

from bot.asked.lines.places import ranks_but_for
from bot.asked.wording.fields import FIELDS

Operation = Literal[
    "before payment", "plan paid", "plan covers", "ranked", "payments left", "dearest day", "difference", "count days",
    "each", "without", "pay off", "fraction", "sum", "sum of two", "sum of days", "sum counted", "check",
    "which", "share", "units said", "sum of all", "units asked", "rest in parts", "units instead", "average",
    "whose", "days apart", "payments made", "days compared", "cheapest day", "units together",
    "debt", "which of two", "price over days", "composed", "part",
    "before or after", "as another", "at allowed",
]  # fmt: skip

_WITHOUT = (
    r"\b(?:without|w/o|minus|except(?: for)?|excluding|subtract(?:ed|ing)?|deduct(?:ed|ing)?|besides|other than"
    r"|apart from|aside from"
    r"|aparte de|ademas de|not counting|not including|leav(?:e|ing) out|ignor(?:e|ing)"
    r"|but not|(?<=everything )but|(?<=all )but|(?:tak(?:e|es|en|ing)|took) (?:out|off|away)|remov(?:e|es|ed|ing)"
    r"|drop(?:s|ped|ping)?|cancel(?:s|ed|led)?(?! (?:fees?|charges?|polic))|waiv(?:e|es|ed)|delet(?:e|es|ed)"
    r"|no(?= (?!show)[a-z])|sin(?: contar)?"
    r"|menos|excepto|quitando|elimin\w+|borr\w+|quit(?:an?|o|e|en|aran?)|salvo|fuera de|sac(?:an?|o|aran?)"
    r"|rest(?:o|an?|ara|aran|ando|amos)(?= (?:lo|la|el|los|las)\b)"
    r"|(?:tak(?:e|es|ing)|took|knock(?:s|ed)?)(?=.{2,60}\b(?:off|out|away)\b)"
    r"|(?:(?<=if i )|(?<=if we ))skip(?:ped)?"
    r"|(?:send|sent|give|gave|return(?:ed)?)(?=.{2,40}\bback\b)|(?:(?<=if i )|(?<=if we ))return(?:ed)?"
    r"|(?:if|once|suppose)(?: [a-z]+){1,3}? (?:forg[ia]v\w*|write off|wrote off)"
    r"|(?:if|suppose|pretend|say)(?: [a-z]+){1,3}? (?:(?:had|did|do|was|were)(?:nt| not)"
    r"|never) (?:have to pay|ha(?:d|ve)|been"
    r"|g[eo]t(?:ten)?|need(?:ed)?|do(?:ne)?|took|taken?|order(?:ed)?|used?|charged?|bill(?:ed)?)(?: me)?(?: for)?"
    r"|si no (?:me |le |nos )?(?:hubier\w+|hicier\w+|cobrar\w+|pusier\w+)(?: (?:hecho|cobrado|puesto"
    r"|pedido|usado))?)\b"
)
_SUM = (
    r"\b(?:together|altogether|combined|in all|all in|all told|in total|total(?:s|ed)?|sums?|plus|add(?:ed|s|ing)?"
    r"|whole (?:thing|visit|day|month|trip|stay|night)|all of (?:it|that|them|those)"
    r"|(?<!or )everything(?! around)|come(?:s)? (?:out )?to"
    r"|came (?:out )?to|come out|both|juntos|juntas|en conjunto|suma[rns]?|sumad[oa]s?|so far|hasta ahora"
    r"|sum[ae](?:lo|la|los|las|me|melo)"
    r"|en total|complet[oa]|enter[oa]|(?<!\bo )todo (?:lo|el|junto|eso)|amb[oa]s)\b|(?<=\w) ?\+ ?(?=\w)"
)
_ALL_OF = (
    r"\b(?:how much|what|cost|run|total|price)\b.*\ball (?:of )?(?:the|my|our|his|her|those|these|this|that)\b"
    r"|\bcuanto\b.*\btod[oa]s? (?:el|la|los|las|mis?|sus?|es[eo]s?|es[ao]s?|est[eo]s?|estas?)\b"
)
_UNITS = (
    r"(?:hour|unit|mile|spot|night|day|dose|pill|vial|mg|ml|milligram|piece|lot|step|minute|tablet|test|vaccine"
    r"|hora|milla|unidad|manch(?:it)?a|noche|dia|dosis|pastilla|ampolla|frasco|mililitro|miligramo|pieza|minuto"
    r"|tableta|prueba|vacuna)"
)
_TIMES = (
    r"(?:cent|month|mo|week|year|paycheck|visit|session|appointment|payment|mes|semana|quincena|ano|pago"
    r"|visita|sesion"
    r"|cita|consulta)"
)
_EACH = (
    rf"\b(?:apiece|a piece|a pop|each|single|(?:1|one) of (?:em|them|those|these)|whats one|cost of one|one {_UNITS}"
    rf"|(?:an?|per|every|por(?: cada)?|la|cada|el|una?)[ -]{_UNITS}|per (?!{_TIMES})\w+|cada un[oa]"
    rf"|cada (?!{_TIMES})\w+"
    rf"|how much (?:is |was )?an? (?!{_TIMES}|lot|little|bit|difference|discount|person|doctor|new)\w+|divid(?:ed|ido)"
    rf"|cuanto (?:es |sale |seria )?un[oa]|how much (?:is |was |for )?(?:just |only )?one)\b(?! {_TIMES})"
)
_COUNT = (
    r"\b(?:how many|(?:number|count) of|cuant[oa]s|numero de)(?: \w+){0,2}?"
    r" (?:visits?|days|dates|appointments|sessions|trips|times|visitas|dias|citas|sesiones|veces)\b"
    r"(?! (?:do (?:i|we) (?:have|get)|have i got|(?:i|we) (?:have|get)|me dan|nos dan|until|till|before|to|left|tengo"
    r"|hay|faltan|quedan|para|pa|antes)\b)"
)
_DIFFERENCE = (
    r"\b(?:differences?|gap(?= between)|how much (?:more|less|bigger|higher|cheaper|lower|pricier)"
    r"|by how much|how far apart|diferencia"
    r"|cuanto (?:es |fue |sale |salio )?(?:mas|menos)|(?:more|bigger|higher|cheaper|less) than"
    r"|(?:bigger|more|larger|higher|mas|mayor)\b.*\b(?:or|o) (?:is |was |are )?"
    r"(?:everything else|all the rest|the rest|the others|todo lo demas|el resto|lo demas)"
    r"|mas (?:car[oa]|barat[oa]|alt[oa]) (?:que|el|la)|vs|versus|compared (?:to|with)|compar(?:ado|ada) con|contra)\b"
)
_VISIT = r"(?:visit|day|date|appointment|session|trip|visita|dia|cita|sesion|fecha)"
_PER_VISIT = rf"\b(?:per|each|every|por|por cada|cada) {_VISIT}\b"
_AVERAGE = (
    rf"{_PER_VISIT}|"
    rf"\b(?:averag\w*|promedi\w*)\b(?: \w+){{0,5}}? (?:{_VISIT}|trip|time|treatment|vez|vuelta|tratamiento)s?\b"
    rf"|\b(?:each|every|per|a|one|cada|por)(?: \w+)? {_VISIT}\b(?: \w+){{0,4}}? (?:averag\w*|promedi\w*)"
)
_DEAREST = (
    r"(?:most|dearest|priciest|biggest|highest|costliest|(?:cost|was|ran|came to) more|(?:more"
    r"|most) expensive|pricier"
    r"|mas car[oa]|mas cost\w+|mas alt[oa]|(?:costo|salio|fue) mas)"
)
_CHEAPEST = (
    r"(?:least|cheapest|cheaper|lowest|smallest|(?:cost|was) less|mas barat[oa]|mas baj[oa]|(?:costo|salio) menos)"
)
_DEAREST_DAY = (
    rf"\b(?:which|what|que|cual) (?:of (?:the|my) )?{_VISIT}s?\b.*\b{_DEAREST}\b"
    rf"|\b{_DEAREST}(?: expensive)? {_VISIT}\b"
    rf"|\b{_VISIT} mas car[oa]\b"
)
_CHEAPEST_DAY = (
    rf"\b(?:which|what|que|cual) (?:of (?:the|my) )?{_VISIT}s?\b.*\b{_CHEAPEST}\b"
    rf"|\b{_CHEAPEST}(?: expensive)? {_VISIT}\b|\b{_VISIT} mas barat[oa]\b"
)
_PAYER = (
    r"(?:insurance|insurer|(?:the|my) plan|theyd?|medicare|medicaid|supplement|medigap|secondary"
    r"|second (?:insurance|plan)|aseguradora|seguro|suplemento|(?:el|mi) plan|ellos)"
)
_PAID = (
    r"(?:pays?|paid|covers?|covered|kick\w* in|picks? up|picked up|puts? in"
    r"|throws? in|chips? in|pitch\w* in|adds?|gives?|gave|sends?"
    r"|pag(?:a|an|o|ara|aran|ado|aron)|cubr\w+|pusier\w+|pone|diera)"
)
_PLAN_PAID = rf"\b(?:if|say|suppose|supposing|assum\w+|imagine|had|si|suponga\w*|digamos)\b.*\b{_PAYER}\b.*\b{_PAID}\b"
_COVERED = (
    # "When insurance paid" tells what was; "when it pays" what may be.
    rf"\bwhen\b.*\b(?:(?:gets?|comes back) (?:\w+ )?(?:covered|paid|approved|allowed|overturned)"
    rf"|{_PAYER} (?:\w+ )?(?:pays?|covers?|kicks in|picks? (?:it |this )?up))\b"
    r"|\b(?:if|say|suppose|once|si|cuando)\b.*\b(?:re-?process\w*|reproces\w*)\b"
    r"|\b(?:if|say|suppose|supposing|once|si|suponga\w*|cuando)\b.*\b"
    r"(?:(?:gets?|got|is|was|were|been|comes back) (?:\w+ )?"
    r"(?:covered|paid|approved|allowed|accepted|authorized|overturned|prevent(?:at)?ive|free)"
    rf"|{_PAYER} (?:\w+ )?{_PAID}|appeal (?:wins|works)"
    r"|(?:win|won) the appeal|i (?:win|won)|(?:gan[oe]|ganamos|ganara)|(?:cubr|cubiert|pag|apr[ou]e?b|autori[cz])\w+)\b"
)
_PAYMENT = r"(?:payments?|installments?|months?|pagos?|mensualidad(?:es)?|abonos?|cuotas?|meses)"
_PAYMENTS_LEFT = (
    rf"\b(?:how many|cuant[oa]s) (?:more )?(?:{_PAYMENT}|of (?:these|those|them))\b"
    rf"|\b{_PAYMENT}\b.*\b(?:left|to go|remain\w*|faltan?|quedan?|restan?)\b|\bhow (?:much longer|long)\b"
    r"|\bhow much\b.*\b(?:left|to go|remain\w*)\b|\bcuanto (?:me )?(?:falta|queda|resta)\b"
    r"|\b(?:doubl\w+|twice|2 at a time|tripl\w+|doble)\b|\bwhen (?:am|will|do) i (?:be )?(?:done|finish\w*)\b"
    rf"|\b(?:after|despues de)l?\b.*\b(?:next|proxim[oa]|siguiente) {_PAYMENT}\b|\b(?:after )?\d+ more\b"
    rf"|\b\d+ {_PAYMENT} (?:from now|later|mas)\b|\bdentro de \d+ {_PAYMENT}\b"
    r"|\b(?:cuando|en cuant[oa]s?) (?:termino|acabo|tiempo)\b"
)
_BEFORE_PAYMENT = (
    r"\bbefore (?:my|the|that|this) (?:last |latest |most recent |final )?(?:payment|check|installment|1|one)\b"
    r"|\b(?:balance|owed?|saldo|debia)\b.*\b(?:last (?:month|statement)|(?:mes|estado) pasado)\b"
    r"|\b(?:i|we) (?:already )?(?:paid|sent|put)\b.*\bbefore (?:that|it|then)\b"
    r"|\bbefore i (?:paid|sent|made|mailed|gave)\b"
    r"|\bantes de(?:l| mi| que)? (?:mi )?(?:ultim[oa] )?(?:pago|abono|mensualidad|pagara|diera|mandara)\b"
)
_CHECK = (
    r"\bshould\b.*\btotal\b|\btotal\b.*\bshould\b"
    r"|\btotal\b.*\bdeberia\b|\bdeberia\b.*\btotal\b|\boff by\b"
    r"|\b(?:fix\w*|correct\w*|corr[ei]g\w+|arregl\w+)\b.*\b(?:how much|cuanto)\b"
    r"|\b(?:how much|cuanto|por cuanto)\b.*\b(?:off|wrong|mistaken|mal|equivocad[oa]|error|de mas|de menos)\b"
)
_PAY_OFF = (
    r"\b(?:pay|pays|paid|paying|knock|settle|clear|wipe|get rid of|take care of|handle)\b"
    r"|\bsi (?:liquid\w+|pag\w+|salgo de|cubro|saldo)\b"
)
_FRACTION = (
    r"\b(?:half|halves|third|quarter|mitad|mitades|tercio|tercera parte|cuarta parte)\b"
    r"(?! (?:off|price|one|charge|line|visit))"
)

_SHARES = ("patient_owes", "plan_paid", "adjustment")
_PART_OF = r"\b(?:how much|part|cuanto) (?:of|de)\b"

PER_VISIT = re.compile(_PER_VISIT)
"""What is asked by the visit or day."""
WITHOUT = re.compile(_WITHOUT)
GONE = re.compile(
    r"\b(?:goes away|go away|went away|(?:wasnt|werent|isnt) there(?! (?:an?|any|no|some|more)\b)|is gone"
    r"|disappear\w*|comes? off|came off"
    r"|(?:gets?|got|is|are|was|were) (?:removed|dropped|deleted|taken off|waived|cancell?ed"
    r"|written off|forgiven|voided|credited|zeroed out|reversed)|se quitara?|desaparec\w+"
    r"|no estuvier\w+)\b"
)
"""What is said of a charge that would not be there, behind its name."""
SUM = re.compile(_SUM)
SECOND = re.compile(
    r"\b(?:supplement(?:al)?|medigap|secondary|suplemento|second (?:insurance|plan|insurer)|plan [fgkn]"
    r"|segundo (?:seguro|plan)|segunda aseguradora|seguro secundario)\b"
)
"""A plan that pays of what another one has left."""
OFF = re.compile(r"\b(?:off|discount\w*|instead|descuent\w*|rebaj\w*)\b")
"""What is said of a discount, which no plan pays."""
PAYMENT = re.compile(rf"\b{_PAYMENT}\b")
HOW_MUCH = re.compile(
    r"\b(?:how much|whats?|what|costs?|price|charged?|run|cuanto|como|precio|sale|salio|suman?|total)\b"
)
LEFT = re.compile(r"\b(?:left|remain\w*|still owe|owe|balance|queda\w*|resta\w*|sobra|debo|deberia|faltan?|restante)\b")
A_PART = "(?:half|third|quarter|mitad|tercio|tercera parte|cuarta parte)"
"""One of the parts below, in plain words."""
PARTS = {
    2: re.compile(r"\b(?:half|halves|mitad|mitades)\b"),
    3: re.compile(r"\b(?:third|tercio|tercera parte)\b"),
    4: re.compile(r"\b(?:quarter|cuarta parte)\b"),
}
"""Into how many parts a fraction cuts an amount, by its name."""


_PATTERNS: tuple[tuple[Operation, re.Pattern[str]], ...] = (
    ("debt", re.compile("")),
    ("as another", re.compile(r"\b(?:like|as|the way|igual que|lo mismo que|como)\b")),
    ("days apart", re.compile(r"\b(?:how (?:many|long|soon|much time)|cuant[oa]s?)\b")),
    ("before payment", re.compile(_BEFORE_PAYMENT)),
    (
        "rest in parts",
        re.compile(
            rf"\b(?:{_PAYMENT}|mos?|mes|years?|anos?|rest|remaining|resto|split|spread|divid\w+"
            r"|repartid\w+)\b"
        ),
    ),
    ("units together", re.compile(r"\b(?:how (?:many|much|long|far)|(?:number|count) of|cuant[oa]s?)\b")),
    ("units instead", re.compile(r"\b(?:instead|rather|place|not|vez|lugar|no)\b")),
    ("units asked", re.compile(r"\b\d{1,3}\b")),
    ("plan paid", re.compile(_PLAN_PAID)),
    ("plan covers", re.compile(_COVERED)),
    ("which of two", re.compile(r"\b(?:or|o)\b")),
    ("whose", re.compile("")),
    ("which", re.compile(r"\b(?:which|what|whats|where|list|show|name|anything|any|cual(?:es)?)\b")),
    (
        "payments made",
        re.compile(
            r"\b(?:payments?|pa(?:y|id)|pag\w+|abon\w+|mensualidad(?:es)?"
            r"|sen[dt]|put|puso|pusieron|gave|(?:was|is|did|has|see) (?:my|the|that|our|those) \$?\d)"
        ),
    ),
    ("payments left", re.compile(_PAYMENTS_LEFT)),
    ("check", re.compile(_CHECK)),
    ("ranked", re.compile(r"\b\d{1,2}\b")),
    ("price over days", re.compile(r"\b(?:each|every|between|from|over|across|all|entre|cada|de una)\b")),
    ("days compared", re.compile(rf"\b{_VISIT}s?\b|\b(?:than|que|why|how come|por ?que|compar\w+)\b")),
    ("dearest day", re.compile(_DEAREST_DAY)),
    ("cheapest day", re.compile(_CHEAPEST_DAY)),
    ("difference", re.compile(_DIFFERENCE)),
    ("average", re.compile(_AVERAGE)),
    ("count days", re.compile(_COUNT)),
    ("each", re.compile(_EACH)),
    ("without", re.compile(f"{_WITHOUT}|{GONE.pattern}")),
    ("pay off", re.compile(_PAY_OFF)),
    ("fraction", re.compile(_FRACTION)),
    ("sum", re.compile(_SUM)),
    ("sum of all", re.compile(_ALL_OF)),
    ("sum of two", re.compile(r"\bmas\b")),
    ("sum of days", re.compile("")),
    ("sum counted", re.compile(r"\b[2-9]\b")),
    ("share", re.compile("|".join((*(FIELDS[name].pattern for name in _SHARES), _PART_OF)))),
    ("units said", re.compile(r"\b(?:\d{1,2}|one|single|un[oa]?|sol[oa])\b")),
)


def operations_in(words: str) -> tuple[Operation, ...]:
    """The operations that ``words`` (plain text without apostrophes) may ask for, what is told surest first."""
    found = tuple(operation for operation, pattern in _PATTERNS if pattern.search(words))
    return tuple(operation for operation in found if operation != "without") if ranks_but_for(words) else found
