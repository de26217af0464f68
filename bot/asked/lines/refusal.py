"""What is asked of a charge that the plan did not pay: why, whose turn it is, whether to pay it, whether to
fight, whether to bill it to the patient.

"What went wrong with the treadmill", "whose job is it to sort that out", "am I stuck with that one", «¿de quién es la
culpa?». Whether such words ask of a refusal at all, the papers tell: they must show one, of the line that is meant.
"""

import re
from typing import Literal

Side = Literal["reason", "blame", "pays", "fights", "picks", "bills"]

_UNPAID = (
    r"(?:pay\w*|paid|unpaid|cover\w*|den(?:y|ied|ial)|refus\w+|reject\w+|approv\w*|accept\w*|turn\w* (?:it )?down"
    r"|thr(?:ew|own) (?:it )?out|kick\w* (?:it )?back|zero|claim|insurance|insurer|plan"
    r"|pag\w+|cubr\w+|neg\w+|nieg\w+|rechaz\w+|aprob\w+|acept\w+|seguro|aseguradora)"
)
_REASON = (
    r"\bwhat(?:'?s| was| is| went| were)? (?:\w+ )?(?:wrong|missing|the (?:problem|issue|hold ?up|matter|trouble))\b"
    r"|\bwhat happened (?:with|to)\b|\b(?:excuse|reason|grounds)\b"
    r"|\bwhat (?:did|didn'?t) (?:i|we|he|she|they|you|the \w+|my \w+) "
    r"(?:forget|miss|mess|leave out|skip|not (?:do|send|file))"
    r"|\b(?:motivo|razon|pretexto)\b|\bque (?:le )?(?:falta|falto|paso con|estuvo mal|salio mal|tiene de malo)\b"
)
_BLAME = (
    r"\bwhose (?:fault|mistake|job|error|turn|move|problem|responsibility|doing|duty)\b"
    r"|\bwho(?:'?s| is| was| has| had| needs?| should| must| gets?)? (?:\w+ ){0,2}(?:mess\w*|screw\w*|forgot|goof\w*"
    r"|to blame|at fault|responsible|on the hook|fix\w*|sort\w*|correct\w*|redo|resend|resubmit|eats?|swallows?"
    r"|absorbs?)\b|\bdropp\w* the ball\b|\b(?:is|was) (?:that|it|this) (?:\w+ )?on (?:me|us|them|the \w+|my \w+)\b"
    r"|\b(?:is|was) the (?:\w+ ){1,4}on (?:me|us|them)\b"
    r"|\bsomething (?:the|my) \w+ (?:has|have|needs?) to (?:fix|redo|do|send|correct)"
    r"|\bde quien (?:es|fue) (?:la culpa|el error|la falta)\b|\bquien (?:se equivoco|la rego|tiene la culpa|lo arregla"
    r"|tiene que (?:arreglar|corregir)\w*)\b|\ba quien le toca (?:arreglar|corregir)\w*\b"
)
_PAYS = (
    r"\b(?:do|should|must|will|would|does) (?:i|we|my \w+) (?:\w+ ){0,3}(?:pay|paying)\b"
    r"|\b(?:am|are|will|would) (?:i|we) (?:\w+ ){0,3}(?:stuck with|on the hook|responsible|liable)\b"
    r"|\b(?:get|gets|got|can|could|may|allowed|able)\b.{1,30}\b"
    r"(?:bill|charge|come after|go after|collect from) (?:me|us)\b"
    r"|\b(?:tengo|tenemos|debo|debemos) (?:que )?pagar(?:lo|la|los|las)?\b|\bme (?:lo|la) pueden cobrar\b"
)
_WHOM = r"(?:the |this |that |our |a )?(?:pts?|patients?|members?|guarantors?|callers?)"
_BILLS = (
    rf"\bbillable to {_WHOM}\b|\b(?:balance )?(?:bill|charge) {_WHOM}\b|\bmov\w+ (?:it |this |that )?to {_WHOM}\b"
    rf"|\b(?:can|may|do|should) (?:i|we) (?:balance )?bill(?: (?:it|this|that|for (?:it|this|that)))?\W*$"
    rf"|\b(?:{_WHOM}|she|he|they)\b.{{0,15}}\b(?:be|get) (?:balance )?(?:billed|charged)\b"
    rf"|\b(?:is|are) (?:it|this|that|these|those|line \d+|the (?:\w+ ){{1,4}}?)\W?(?:\w+ )?"
    r"(?:pt|patient|member) (?:liability|responsibility|resp)\b"
    r"|\bcobr\w+ (?:\w+ ){0,2}al (?:paciente|afiliad[oa])\b"
)
"""Those at the desk ask whether it may be billed to the patient."""
_FIGHTS = r"\b(?:appeal|fight|contest|challenge)\b|\b(?:apel\w+|pelear(?:lo|la)?|impugn\w+)\b"
_PICKS = (
    r"\bwhich\b(?!.{0,25}\b(?:day|date|address|number|form|office|department|place|way|law|rule)\b).{0,45}"
    r"\b(?:fight|appeal|challenge|contest|push back on|go after)\b(?!.{0,20}\bsay)"
    r"|\b(?:fight|appeal|challenge|contest) (?:\w+ ){0,2}first\b|\bworth (?:fighting|appealing|challenging)\b"
    r"|\bcual(?:es)?\b(?!.{0,25}\b(?:plazo|fecha|dia|limite|direccion|numero|motivo|manera|forma|proceso|paso|ley)\b)"
    r".{0,30}\b(?:pele[oa]r?|apel[oa]r?)\b"
)
"""Which of several is worth a fight."""
_TELLS: tuple[tuple[Side, re.Pattern[str]], ...] = (
    ("bills", re.compile(_BILLS)),
    ("picks", re.compile(_PICKS)),
    ("fights", re.compile(_FIGHTS)),
    ("blame", re.compile(_BLAME)),
    ("pays", re.compile(_PAYS)),
    ("reason", re.compile(rf"^(?=.*\b{_UNPAID}\b).*(?:{_REASON})")),
)


def refusal_asked(words: str) -> Side | None:
    """What ``words`` (plain text) would ask of a charge that was not paid; None where they ask nothing of the kind."""
    return next((side for side, pattern in _TELLS if pattern.search(words)), None)
