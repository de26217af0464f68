"""Words that stand around what a question asks, taken out: greetings, wonder, whom it comes from, what it was read on.

"Ok so honestly, my husband wants to know how much they picked up of the boot" asks what "how much did the plan pay of
the boot" asks. The amounts of a line are said in a hundred ways; here each is put into the one that readers of
questions made of known parts know.
"""

import re
from collections.abc import Sequence

_KIN = (
    r"(?:husband|wife|spouse|partner|son|daughter|mom|mother|dad|father|sister|brother|friend|boss|accountant|patient"
    r"|caller|pt|boyfriend|girlfriend|roommate|guy|lady|woman|man)"
)
_PAPER = r"(?:paper|bill|statement|eob|invoice|sheet|page|letter|explanation(?: of benefits)?|form|printout|summary)"
_LEAD = re.compile(
    r"^(?:[\s,.!;:-]*(?:\b(?:"
    r"(?:hi|hello|hey)(?: there| again| folks| guys)?|ok|okay|so|well|um+|uh+|hmm+|honestly|seriously"
    r"|sorry|please|pls|look|listen|yes|yeah|yea"
    r"|no(?=[,.;!])|and|but|like|also|now|wait|oh|wow|lol|omg|quick (?:question|one)|question"
    r"|good (?:morning|afternoon|evening)"
    r"|thanks|thank you|just (?:wondering|curious|checking|a question|out of curiosity)|out of curiosity|curious"
    r"|(?:i (?:was|am|m)|im|we were|were) (?:just )?(?:wondering|curious|asking|calling about(?: how)?)"
    r"|(?:i|we)(?: would|d)? (?:just |really |only )?(?:want(?:ed)?|need|like|love|trying|have)(?: to)?"
    r" (?:know|understand|find out|see|figure out|ask|hear|check)(?: (?:about|if you know))?"
    r"|im (?:just |only )?trying to (?:understand|figure out|find out|see|work out)"
    r"|(?:can|could|would|will) (?:you|u|someone|anyone) (?:please |just |maybe |kindly )*"
    r"(?:tell|help|show|explain to|remind)(?: me| us)?(?: (?:understand|see|figure out|find|with|about))?"
    r"|do you (?:know|happen to know)|any (?:idea|clue)|tell me(?: please)?|let me know"
    r"|im (?:looking at|reading|holding|confused (?:about|by|on)|lost on|staring at) (?:this|the|my|our)"
    rf" {_PAPER}(?: (?:here|now|right now))?|i (?:got|have|received) (?:this|the|my|a|your) {_PAPER}(?: here)?"
    r"|i (?:\w+ )?(?:dont|do not|cant|cannot) (?:\w+ )?(?:get|understand|follow|see|read) (?:it|this|that"
    r"|any of (?:it|this))"
    rf"|my {_KIN} (?:says?|said|asked?|asks|wants? to know|is asking|was asking|wonders?|thinks|swears|claims)"
    rf"|(?:the |a |our )?{_KIN} (?:wants? to know|is asking|asks|asked|calls and asks|called and asks)"
    rf"|(?:on|in|from|per|looking at|according to|going by) (?:the|this|my|your|our) {_PAPER}(?: here)?"
    r"(?: (?:it|that) (?:says|shows|lists))?|for my records|for my taxes|as far as you (?:know|can (?:see|tell))"
    r")\b[\s,.!;:-]*)+)+"
)
_AMID = re.compile(
    r"\b(?:honestly|actually|basically|exactly|precisely|literally|approximately|roughly|specifically"
    r"|please|pls|lol|btw"
    r"|by the way|in the end|at the end of the day|when all is said and done|all said and done"
    r"|if you (?:dont|do not) mind"
    r"|if (?:thats|it is|its) (?:ok|okay|possible|alright)|if possible|if you (?:know|can(?: tell)?)"
    r"|i wonder|like(?=,)"
    r"|can you tell(?: me)?|do you know|just|even|ever|really(?! (?:owe|worth|right))|supposedly|apparently|finally"
    r"|(?:is|was|thats|that is|seems|this is) (?:(?:so|way|just|really|too|absolutely|totally|freaking"
    r"|kinda) )*(?:insane|crazy"
    r"|ridiculous|nuts|outrageous|absurd|unreal|wild|bonkers|highway robbery)|tho|though|anyways?"
    r"|(?:that )?(?:they|you|you guys) (?:gave|give|had given) (?:me|us)|honest question|one more thing|real quick"
    rf"|(?:on|in|from|per|according to|by) (?:the|this|that|my|your|our) {_PAPER}(?: here)?(?: (?:it"
    rf"|that) (?:says|shows))?"
    r"|(?:it|that|this|the (?:paper|bill|statement|eob)) says(?! (?:i|no|not|\$?\d))|right now|you guys|yall)\b"
)
_IS_IT_TRUE = re.compile(
    r"^(?:(?:so|and|ok) )*(?:is it|is that|was it) (?:true|right|correct|so)(?: (?:that|if))?\W+(?=\w+ \w+)"
)
_SPACES = re.compile(r"\s*,?\s+(?:,\s*)?|^\W+(?=\w)")

_AUX = r"(?:do|does|would|will|must|should|am|are|is|were|was|have|got|gotta|could|might|may|did)"
_I = r"(?:i|we|he|she|(?:the )?(?:patient|pt)|my (?!ins|plan|coverage|carrier|health|medicare)\w+)"
_SOMEHOW = r"(?:actually|really|still|only|personally|myself|just|currently|now|then|all|even)"
_PAYER = (
    r"(?:(?:(?:the|my|our|his|her|their) )?(?:(?:health|dental|medical|primary) )?(?:insurances?|insurer"
    r"|plans?|ins|carrier"
    r"|coverage|medicare|medicaid)(?: (?:company|plan|carrier|people|folks|guys))?|they|it)"
)
_PAYS = (
    r"(?:pa(?:y|id|ys|ying)|cover(?:ed|s|ing)?|pick(?:ed|ing|s)? up|kick(?:ed|ing)? in|chip(?:ped"
    r"|ping)? in|pitch(?:ed|ing)? in"
    r"|contribut(?:e|ed)|shell(?:ed)? out|cough(?:ed)? up|fork(?:ed)? over|t(?:ake|ook) care of"
    r"|foot(?:ed)?|touch(?:ed)?|put (?:in|toward|towards|up)"
    r"|reimburse[ds]?|hand(?:ed)? over)"
)
_CUTS = (
    r"(?:kn[oa]ck(?:ed|ing)?|t(?:ake|ook|aken|aking)|shav(?:e|ed)|cut|c[ao]me|wr(?:ite|ote|itten)"
    r"|mark(?:ed)?|slash(?:ed)?)"
)
_SAME: Sequence[tuple[re.Pattern[str], str]] = (
    (
        re.compile(
            rf"\b(?:am|are) (?:i|we) (?:(?:{_SOMEHOW}|going to|gonna) )*(?:pay(?:ing)?|ow(?:e|ing))\b(?: for\b)?"
        ),
        " i owe ",
    ),
    (re.compile(r"\b(?P<more>more|less|higher|lower) for (?:me|us) than\b"), r"\g<more> my share than"),
    (re.compile(r"\bsliding scale(?: (?:adjustment|discount|thing|fee|price))?\b"), " discount "),
    (
        re.compile(
            r"\b(?:id|ill|would i|will i|i would|i will)(?: (?:still|only|then|have to|need to"
            r"|be))* (?:ow(?:e|ing)|pay(?:ing)?)\b"
        ),
        " i owe ",
    ),
    (
        re.compile(
            rf"\b(?:{_AUX} )?{_I} (?:{_SOMEHOW} )*(?:end(?:ed)? up|w(?:ind|ound) up|get stuck|got stuck"
            rf"|stuck|(?:left )?ha(?:ve|s|d)"
            rf"(?: left)?(?: got)?|need(?:ed)?|supposed|expected|going|gonna|gotta|got|being (?:asked|made)"
            rf"|asked|required|left)"
            rf"(?: (?:to|with))?(?: {_SOMEHOW})*(?: (?:pay(?:ing)?|ow(?:e|ing)|cover(?:ing)?|send|cough up"
            rf"|shell out|come up with))"
            r"(?: for| toward| out)?\b"
        ),
        " i owe ",
    ),
    (
        re.compile(
            r"\b(?:patient|pt|my|our|his|her) (?:own )?(?:responsibilit(?:y|ies)|liability|obligation"
            r"|piece|end|cut|balance due"
            r"|portion|out[ -]of[ -]pockets?(?: cost)?)(?! of (?:the )?(?:bargain|rope))\b"
            r"|\bout[ -]of[ -](?:(?:my|our) (?:own )?)?pockets?(?: cost)?(?! max\w*| limit)(?: for)?\b"
            r"|\b(?:left|falls?|fell|lands?|landed|put|dumped|pushed) (?:over )?(?:for|to|on|onto) (?:me"
            r"|us|the patient)\b"
            r"|\b(?:sticks?|stuck|leaves?|left) (?:me|us) with\b|\b(?:i|im|we|am i|are we) (?:am "
            r"|are )?on the hook for\b"
            r"|\bfor (?:me|us) to (?:pay|cover)\b"
        ),
        " my share ",
    ),
    (
        re.compile(
            r"\b(?:insurances?|insurer|plans?) (?:payments?|contribution|portion|share|part|reimbursement)\b"
            r"|\bpayments? (?:from|by) (?:the |my )?(?:insurance|insurer|plan)\b"
            rf"|\b(?:(?:did|does|has|have|do|would) )?{_PAYER} (?:(?:{_SOMEHOW}|end(?:ed)? up|w(?:ind"
            rf"|ound) up|go(?:ne)? ahead and"
            rf"|decide[ds]? to|agree[ds]? to|has|have|had|already|ever|finally) )*{_PAYS}(?: (?:toward"
            rf"|towards|for))?\b"
        ),
        " insurance paid ",
    ),
    (
        re.compile(
            r"\b(?:insurance|plan|contractual|provider|network|negotiated|in[ -]network) (?:discounts?"
            r"|adjust(?:ment)?s?"
            r"|write[ -]?offs?|savings|reductions?|allowances?)\b"
            rf"|\b{_CUTS} (?:(?:anything|something|any|some|much|a lot|money|all of (?:it|that)) )?(?:off"
            rf"|down|out)(?: (?:of|on|from))?\b"
            r"|\b(?:get|got|was|were|been|be) (?:discounted|reduced|lowered|adjusted|forgiven|written off)\b"
            r"|\bprice cuts?\b|\bdid (?:i|we) save\b|\bsavings\b"
        ),
        " discount ",
    ),
)


def without_asides(words: str) -> str:
    """``words`` (plain text without apostrophes) without what is said around the question; as they are where nothing
    would be left."""
    bare = _IS_IT_TRUE.sub("is ", _LEAD.sub("", words))
    bare = _SPACES.sub(" ", _AMID.sub(" ", bare)).strip()
    return bare or words


def said_simply(words: str) -> str:
    """``words`` without asides, what is paid, left and taken off said in one way each."""
    words = without_asides(words)
    for pattern, simple in _SAME:
        words = pattern.sub(simple, words)
    return re.sub(r" +", " ", words).strip()
