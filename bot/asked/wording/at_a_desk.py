"""English short forms of those who work on bills, written out: "pt resp", "stmt", "w/o amt", "which dos has the bal".

Only forms that are no word of either language where they stand are touched, before anything else reads the question.
"""

import re

from bot.asked.wording.by_ear import by_ear

_DOLLARS = r"(?:amts?|amounts?|on|for|line|total|adj\w*|this|by)\b"
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(short, re.IGNORECASE), long)
    for short, long in (
        (r"\bpts? resp(?:onsib)?\b\.?", "patient responsibility"),
        (r"\bstmt(s?)\b", r"statement\1"),
        (r"\bp(?:y)?mt(s?)\b", r"payment\1"),
        (r"\baccts?\b(?! ?#)", "account"),
        (r"\bbal\b", "balance"),
        (r"\bcoins\b(?! (?:in|from)\b)", "coinsurance"),
        (r"\bded\b", "deductible"),
        (r"\badj\b(?! (?:code|reason)\b)", "adjustment"),
        (r"\bamt(s?)\b", r"amount\1"),
        (r"\bchgs?\b", "charges"),
        (r"\bclms\b", "claims"),
        (r"\bclm\b", "claim"),
        (r"^\W*(?:icn|dcn|tcn)\W*$", "claim number"),
        (r"\bfa\b(?= (?:number|phone|form|app\b|application|policy|program))", "financial assistance"),
        (r"\bhow many mos\b", "how many months"),
        (r"(?<=\d )mos\b", "months"),
        (r"\bthru\b", "through"),
        (r"\bauth\b(?! (?:number|no|#))", "authorization"),
        (r"\binpt\b", "inpatient"),
        (r"\boutpt\b", "outpatient"),
        (r"\b(which|what|the|for|same|each|per|any) dos\b", r"\1 date of service"),
        (rf"\bw/o(?=s\b| {_DOLLARS}|\s*[?.!]*$)", "write-off"),
        (r"\bwrite off(s?)(?= (?:on|amount|total)\b)", r"write-off\1"),
        (r"\b(the|total|contractual|any|a) write off(s?)\b", r"\1 write-off\2"),
        (r"\b(the|did|any|total) w/o\b", r"\1 write-off"),
        (r"\bcontractuals?\b(?! (?:adj|write|allow|oblig|disc|rate|amount))", "contractual adjustment"),
    )
)


def spelled_out(question: str) -> str:
    """``question`` with its short forms as words; all else stays letter by letter.

    >>> spelled_out("pt resp on line 2"), spelled_out("mri w/o contrast"), spelled_out("total w/o on 5/19")
    ('patient responsibility on line 2', 'mri w/o contrast', 'total write-off on 5/19')
    """
    for short, long in _FORMS:
        question = short.sub(long, question)
    return question


def as_written(question: str) -> str:
    """``question`` as it is written, where it was spelled by ear or cut short."""
    return spelled_out(by_ear(question))
