"""Whether what a message tells of a body is past: care that is over, a night long ago, someone who is well now."""

import re

_PAST = re.compile(
    r"\b(?:billed|charged|i was in|went (?:in|to)|was for|when i (?:was|went)|(?:days?|weeks?|months?|years?) ago"
    r"|(?:last|in) (?:week|month|year|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)|times (?:an|per|every) (?:hour|night)|during the (?:sleep )?(?:study|test)"
    r"|at birth|(?:was|were) born|turned out|(?:spent|stayed|kept \w+) (?:\w+ )?(?:days?|nights?|weeks?)"
    r"|(?:thats|that is|which is) why (?:the \w+|they|we|i|he|she) (?:came|went|took|called|did|had|put|ran|kept)"
    r"|(?<!estoy )(?<!esta )(?<!estamos )(?:en|durante) (?:el parto|la cesarea)"
    r"|por eso (?:fue|fui|fuimos|vino|vinieron|(?:l[aeo]|me|nos) (?:llev|hic)\w+)"
    r"|me cobraron|cobran|(?:el|la) (?:mes|ano|semana) pasad[oa]"
    r"|hace (?:un|una|dos|tres|\d+)(?! (?:rat|moment|minut|segund|hor)(?:it)?[oa]s?\b)"
    r"|fue por|fui (?:a|por)"
    r"|cuando fui|al nacer|nacio|(?:lo|la|me) tuvieron|estuv[eo] \w+ (?:dias?|noches?|semanas?)|resulto)\b"
)
_TREATED = re.compile(
    r"\b(?:they|the (?:doctor|dr|nurse|er|hospital|clinic|medic)s?) (?:just |only )?"
    r"(?:gave|pumped|put|stuck|kept|stitched|wrapped|sent|let|poked|looked|hooked|did|ran"
    r"|took (?:some |my |his |her |our |an? )?(?:blood|x-?rays?|vitals|pictures?|scans?|samples?|temperature))\b"
    r"|\b(?:he|she) (?:just |only )?(?:gave (?:me|us)|stitched|wrapped|looked at)\b"
    r"|\b(?:sent|let) (?:me|us|him|her|them|my \w+) (?:back )?(?:home|go)\b"
    r"|\ball (?:i|we|he|she) got\b|\b(?:i|we) (?:was|were) (?:only |just |in )?there\b"
    r"|\b(?:i|we) (?:only|just) (?:had|got|went) (?:for |in for )?(?:a|an|the|one|my|our)\b"
    r"|\b(?:me|le|nos|lo|la) (?:pusieron|dieron|mandaron|inyectaron|cosieron|soltaron|sacaron|hicieron)\b"
    r"|\b(?:solo|nomas|na mas) (?:me |le |nos )?(?:fui|fuimos|pusieron|dieron) (?:a|por|un|una|el|la)\b"
)
"""Care that was given and is over: "they pumped me full of fluids and let me go". What someone did themselves ("he took
all of them") is none."""
_GOES_ON = re.compile(
    r"\b(?:(?:is|are|am|im|hes|shes|its|theyre|esta|estoy) (?!it\b|that\b|this\b|line\b|there\b|the\b|owe\b|so\b|how\b)"
    r"|cant\b|cannot\b|wont\b|keeps?\b|getting\b|sigue\b|sigo\b|no (?:puedo|puede|deja|para)\b)"
)
"""What is so now, whatever was done before."""
_ASKED_SINCE = re.compile(
    r"\b(?:now (?:they|the \w+) (?:want|ask|charge|bill|send)\w*"
    r"|ahora (?:me |nos |le )?(?:quieren|piden|cobran|mandan))\b"
)
"""What is asked for since, so that what was told before it was then."""
_NOW = re.compile(
    r"\b(?:now(?! (?:they|i|we|the \w+) (?:want|owe|ask|say|charge|bill|get|got|send)\w*\b)|right now|today|tonight"
    r"|again|still(?! (?:owe|pay|get|being))|wont|isnt"
    r"|(?:came|coming|comes|is|are) back"
    r"|ahora(?! (?:l[eo]s? |me |nos )*(?:quier|pid|cobr|dic|deb|lleg|mand|sal[eg])\w*\b)|ahorita|hoy|otra vez|regreso"
    r"|volvio"
    r"|(?:todavia|sigue)(?! (?:l[oa] |me |nos |le )*(?:deb|pag|cobr|lleg|mand)))\b"
)
_WELL = re.compile(
    r"\b(?:(?:all )?(?:home|fine|ok|okay|well|good|great|healed|better|healthy|safe) now"
    r"|(?:hes|shes|im|were|theyre|is|are|am) (?:all )?(?:fine|okay|healed|home|healthy|doing (?:well|great|fine))"
    r"(?: now| today| again)?"
    r"|back (?:at|in) (?:school|work)|none since|all clear"
    r"|ya (?:esta|estoy|estamos|anda|ando|salio|quedo) (?:muy )?(?:bien|en (?:su |la )?casa|mejor|san[oa]|curad[oa])"
    r"|ya (?:sano|cerro|va a la escuela))\b"
)
"""All is well today."""
_THEN = re.compile(
    r"\b(?:that (?:night|day|time|morning|evening|week)|back then|born (?:at|early|premature)|sangraba"
    r"|(?:took|brought|drove|rushed|flew|carried) (?:me|him|her|us|them|my \w+)"
    r"|esa (?:noche|vez|tarde|manana)|ese dia|(?:l[oa]s?|me|nos) llev(?:aron|e|amos|o))\b"
)
"""What was then, beside the words of ``_PAST``."""


def is_past(words: str) -> bool:
    """Whether ``words`` (plain text) tell of what was, and of nothing that is so now."""
    since = bool(_ASKED_SINCE.search(words)) and not _GOES_ON.search(words)
    return (since or bool(_PAST.search(words))) and not _NOW.search(words)


def is_over(words: str) -> bool:
    """Whether a body's danger is past and the person well: "she collapsed that day, she's home now"."""
    words = re.sub(r"[’']", "", words)
    rest = _WELL.sub(" ", words)
    past = rest != words and bool(_PAST.search(rest) or _THEN.search(rest))
    return past and not (_NOW.search(rest) or _GOES_ON.search(rest))


def was_treated(words: str) -> bool:
    """Whether ``words`` tell of care that is over and of nothing that is so now."""
    return bool(_TREATED.search(words)) and not (_NOW.search(words) or _GOES_ON.search(words))
