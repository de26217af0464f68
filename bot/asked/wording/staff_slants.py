"""How a question of those who work on claims leans: to a level of appeal, to who may do a thing, to the whole cycle."""

import re

STAFF_SLANTS = {
    "writes off": re.compile(r"\bwrit(?:e|es|ing|ten) ?-?offs?\b|\bw/o\b|\badjust(?:ed)? off\b|\bdescont(?:ar|amos)\b"),
    "appealing": re.compile(r"\bappeal\w*\b|\bapel\w+"),
    "second level": re.compile(
        r"\b(?:second|2nd|next)[- ]level\b|\blevel (?:2|two|ii)\b|\breconsideration\b|\bqics?\b|\bsecond appeal\b"
        r"|\bsegund[oa] (?:nivel|apelacion)\b|\breconsideracion\b"
    ),
    "third level": re.compile(
        r"\b(?:third|3rd)[- ]level\b|\blevel (?:3|three|iii)\b|\baljs?\b|administrative law judge|\btercer nivel\b"
        r"|\bjuez administrativo\b"
    ),
    "all levels": re.compile(
        r"\b(?:how many|all|five|5|what are the|list the) (?:the )?(?:medicare )?(?:appeal )?levels\b"
        r"|\blevels of (?:medicare )?appeals?\b|\bniveles de (?:la )?apelacion\b"
    ),
    "proof of filing": re.compile(
        r"\b(?:clearing ?house|277 ?ca|277|999|proof of (?:timely )?filing|acceptance report|accepted report"
        r"|(?:have|has|with) (?:the |a )?(?:proof|confirmation)|prueba de(?:l)? envio|acuse)\b"
    ),
    "by nurses": re.compile(
        r"\b(?:nurs\w+|rn|dieti[ct]ian\w*|therapist\w*|pathologist\w*|radiologist\w*|enfermer\w+|nutri(?:ci|ti)on\w+)\b"
    ),
    "revenue cycle": re.compile(
        r"\brevenue cycle\b|\brcm\b|\bciclo de ingresos\b|\bfront end\b.*\bback end\b"
        r"|\b(?:schedul\w+|registration|pre-?reg\w*|eligibility)\b.*\b(?:collect\w+|payment|paid|posting)\b"
    ),
    "who may": re.compile(
        r"\bwho (?:all )?(?:can|may|is allowed|is able|has to|gets to|should)\b|\bquien (?:puede|debe)\b"
        r"|\bcan (?:a |the |our )?(?:biller|billing|coder|front desk)\w*\b"
        r"|\bpuede (?:el|la|un|una) (?:facturador|codificador)\w*\b"
    ),
}
