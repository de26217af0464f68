"""Advice on care that is asked for outright: "should I get the second shot", "can I stop the pills to save money".

Such a question is for someone who treats the person, whatever it says of money besides. Paying, calling or disputing
is no care, and whether a charge "should be taken off" is asked of the bill.
"""

import re

_CARE = (
    r"(?:shots?|doses?|pills?|tablets?|medicines?|medications?|meds|antibiotics?|insulin|inhalers?|boosters?|vaccines?"
    r"|mri|ct|cat scan|scans?|x-?rays?|ultrasounds?|mammograms?|colonoscop\w+|biops\w+|tests?|blood ?work|labs?"
    r"|surger\w+|operations?|procedures?|injections?|infusions?|therapy|treatments?|chemo|radiation|physical therapy"
    r"|stitches|cast|brace|follow-? ?ups?|checkups?|screenings?|dialysis|crowns?|root canals?|steroids?"
    r"|blood thinners?|drops)"
)
_THING = rf"(?:(?!it\b|pay|bill|cost|price|charge|cover)[\w-]+ ){{0,3}}{_CARE}\b"
_MAY = (
    r"(?:should (?:i|we|he|she|they|my \w+)(?: even| really)?"
    r"|do (?:i|we) (?:really |even |actually |still )?(?:need|have) to"
    r"|(?:can|could|may) (?:i|we|he|she|my \w+) (?:just |safely |also )?"
    r"|is it (?:safe|ok|okay|fine|bad|dangerous|risky)(?: (?:for|if) (?:me|him|her|us|i|we|my \w+))? (?:to )?)"
)
_DOES = (
    r" ?(?:stop|quit|skip|halve|split|cut (?:back|down)|put off|delay|postpone|go without|do without|take|finish|start"
    r"|continue|keep(?: taking| doing| getting| using)?|repeat|switch|get|have|use|do)"
)
_ADVICE_EN = (
    rf"\b{_MAY}{_DOES} (?:(?:taking|doing|using|getting|off|on|of|to|with|out) )*{_THING}",
    rf"\b(?:do|does) (?:i|we|he|she|my \w+) (?:really |even |actually |still )?need {_THING}",
    r"\b(?:should|do) (?:i|we|he|she|my \w+) (?:(?:really|even|still) )?(?:(?:need|have) to )?(?:go|come) (?:back|in)"
    r" (?:to|for|there|again|and get|soon)\b",
    r"\b(?:how many|how often|how much) (?:\w+ ){0,3}(?:should|do) (?:i|we|he|she|my \w+) (?:need to )?(?:take|give)\b"
    r"(?! off)",
    r"\b(?:is|was|are|were) (?:my|his|her|our|their) (?:\w+ ){0,2}(?:going to|gonna) (?:get|be) (?:\w+ )?"
    r"(?:worse|better|okay|ok|fine|normal|back)\b",
)
_CARE_ES = (
    r"(?:inyecci\w+|vacunas?|refuerzo|dosis|pastillas?|pildoras?|medicinas?|medicamentos?|antibioticos?|insulina"
    r"|inhalador|resonancia|tomografia|radiografia|rayos|placas?|ultrasonido|eco|mamografia|colonoscopia|biopsia"
    r"|examen\w*|analisis|prueba|laboratorios?|cirugia|operacion|procedimiento|terapias?|tratamiento|quimio\w*"
    r"|radiacion|seguimiento|consulta|control|dialisis|corona|endodoncia|gotas|yeso|puntos|suero)"
)
_ADVICE_ES = (
    r"\b(?:puedo|podria|puede|debo|debe|deberia|debemos|conviene|tengo que|tiene que|hace falta|es (?:seguro|malo"
    r"|peligroso|necesario)) (?:yo |ya |no )?(?:(?:dejar|parar) de (?:tomar\w*|pon\w+|usar|dar\w*|ir\b)|suspender"
    r"|saltar\w*|brincar\w*|tomar\w*|repetir\w*|aplazar|posponer|seguir (?:tomando|con|usando)|hacer(?:me|le|se)"
    r"|poner(?:me|le|se)|operar(?:me|se)|volver a)"
    rf" (?:(?!pag|cobr|cuent|factur|preci)\w+ ){{0,3}}{_CARE_ES}\b",
    r"\b(?:debo|debe|deberia|conviene|tengo que|tiene que|hace falta) operar(?:me|se|lo|la)\b",
    rf"\b(?:de verdad |realmente )?(?:necesito|necesita|me hace falta) (?:otra?|la|el|mas|las|los|una?|ese|esa) "
    rf"(?:\w+ )?{_CARE_ES}\b",
    r"\b(?:cuant[oa]s?|cada cuanto) (?:\w+ ){0,2}(?:le doy|me (?:tomo|pongo)|le pongo"
    r"|(?:debo|debe|tengo que|puedo|le puedo) (?:tomar|dar|poner)\w*)\b",
    r"\b(?:va|van) a (?:empeorar|mejorar|quedar (?:bien|mal|igual)|sanar)\b",
)
_OF_THE_BILL = re.compile(
    r"\b(?:pa(?:y|ys|id|ying|yment)|owe|bills?|billed|charged?|remov\w+|taken off|refund\w*|cover\w*|cod(?:e|ed|es)|ask"
    r"|approv\w+|authori[sz]\w+|referral|appeal\w*|disput\w+|itemized|estimate|quote|cheaper|somewhere|elsewhere"
    r"|networks?|complain\w*|pharmacy instead|records?|results?|copy|copies|insurance card|pag\w+|deb[oe]r? (?:\$|\d)"
    r"|cobr\w+|factur\w+|quitad?\w*|reembols\w+|cubr\w+|cubiert\w+|codigo|autoriz\w+|apel\w+|desglos\w+|copia"
    r"|resultados?)\b"
)
_ADVICE = re.compile("|".join((*_ADVICE_EN, *_ADVICE_ES)))
_NEAR = 40
"""Letters on each side of the words that ask, in which a word of the bill tells that they ask of it."""


def asks_for_advice(words: str) -> bool:
    """Whether ``words`` (plain text) ask outright what care to have, to go on with or to leave."""
    for asked in _ADVICE.finditer(words):
        near = words[max(0, asked.start() - _NEAR) : asked.end() + _NEAR]
        if not _OF_THE_BILL.search(re.split(r"(?<=[.?!;])\s", near)[0]):
            return True
    return False
