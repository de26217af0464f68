"""Short forms that read as other words: "the or" is the operating room, the "pt" of staff a patient."""

import re

_ROOM = re.compile(
    r"\b(the) or\b(?! (?:the|a|my|is it|not)\b)|\b(an|for|in|and) or(?= (?:room|charges?|fees?|time|and"
    r"|bill)\b|\W*$|\W*[,.?!])"
)
"""The operating room as it is called for short, which in small letters reads as "or"."""
_PATIENT = re.compile(
    r"(?:(?<=\bbill )|(?<=\btell )|(?<=\bcall )|(?<=\bnew )|(?<=\bbill the )"
    r"|(?<=\btell the )|(?<=\bhit the )|(?<=\bcharge the ))"
    r"pts?\b"
    r"|\bpts?(?= (?:says?|said|wants?|wanted|owes?|owed|called|asks?|asked|claims?|swears?|thinks?|liable"
    r"|responsib\w+"
    r"|share|balance)\b)"
)
"""What staff write for a patient, and everybody else for physical therapy."""


_AS_SPOKEN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(?:otha|othr|uther|udder|utha|oder|odda)\b"), "other"),
    (re.compile(r"\b(?:nutha|nother|anotha)\b"), "another"),
    (re.compile(r"\b(?:an|n) (?=(?:the|tha|that|what|how)\b)"), "and "),
    (re.compile(r"\b(?:tha|teh|hte)\b(?= [a-z]{3,})"), "the"),
)
"""Words written as they are spoken, or with a slip: "an the otha one"."""


_MONTH = (
    r"jan(?:uary)?|enero|feb(?:ruary)?|febrero|march|marzo|april|abril|may|mayo|june?|junio|july?|julio|aug(?:ust)?"
    r"|agosto|sept?(?:ember)?|septiembre|oct(?:ober)?|octubre|nov(?:ember)?|noviembre|dec(?:ember)?|diciembre"
)
_MONTH_ONCE = re.compile(
    rf"\b({_MONTH}) (\d{{1,2}}(?:st|nd|rd|th)?) ?(,|and|y|&) ?"
    r"(?=\d{1,2}(?:st|nd|rd|th)?\b(?![.,:/]?\d| ?(?:%|am|pm)))"
)
"""A month said once of several days: "june 5 and 9"."""


def written_out(words: str) -> str:
    """``words`` (plain text) as they are written, with "or" written out where it is the operating room, and "pt"
    where it is the patient: "can we bill the pt", "pt says"."""
    for said, meant in _AS_SPOKEN:
        words = said.sub(meant, words)
    while (said_once := _MONTH_ONCE.sub(r"\1 \2 \3 \1 ", words)) != words:
        words = said_once
    return _PATIENT.sub("patient", _ROOM.sub(lambda said: f"{said[1] or said[2]} operating room", words))
