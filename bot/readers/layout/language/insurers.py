"""Insurers by the names that bills use for them: "Excellus payment" is a payment of the plan."""

import re

NAMES = (
    r"blue|bcbs|anthem|aetna|cigna|humana|uhc|united ?health\w*|kaiser|tricare|champva|molina|ambetter|centene|wellcare"
    r"|caresource|highmark|premera|regence|oscar|delta dental|metlife|guardian|excellus|univera|geisinger|upmc"
    r"|harvard pilgrim|tufts|priority health|medica|healthpartners|independence|carefirst|amerihealth|fidelis|emblem"
    r"|oxford|sentara|optima|selecthealth|moda|pacificsource|cdphp|mvp|horizon|wellmark|health ?net|iehp|superior"
    r"|buckeye|meridian|umr|geha|aarp|multiplan|ameritas|principal|sunlife|sun life|ucare|vsp|eyemed"
    r"|davis vision|medigap|medi cal|triple s|mmm|mcs|first medical"
)
"""A pattern for text in small letters without marks."""
WHOLE = (
    rf"\b(?:{NAMES}|medicare|medicaid)\b"
    r"(?: (?:blue|cross|shield|health(?:care| care)?|plans?|ppo|hmo|epo|dental|vision|insurance|advantage|supplement"
    r"|part [abcd]|of (?:(?:north|south|west|new|rhode|puerto) )?[a-z]+))*"
)
"""A name with the words that insurers' names go on with: "blue cross blue shield of north dakota"."""
ALONE = re.compile(
    rf"(?:{NAMES}|medicare|medicaid)"
    r"(?: (?:plan|ppo|hmo|epo|health(?:care)?|insurance|ins|medicare|medicaid|advantage|supplement|part [abcd]|pays))*"
)
"""An insurer's name, with nothing beside it but words of plans."""
