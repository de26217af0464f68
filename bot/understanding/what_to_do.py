"""Whether a message asks what to do and names nothing: "so what now", "what are my options", «¿y ahora qué hago?».

With a bill at hand that is asked of the bill: its answer is the steps, one after another. A message that says more, a
denial or a symptom, is understood by what it says.
"""

import re

from knowledge.question_features import plain

STEPS_TOPIC = "worried"
_TOO_DEAR = re.compile(
    r"^\W*(?:(?:no|so|ok|but|pues|pero|es que|ay|wow|oh|ah|bueno|hijole|man|omg)\W+)*"
    r"(?:(?:this|that|it|esto|eso)(?:\W?s| is)? |its |thats |esta |es |sale |me sale )*"
    r"(?:way |just |really |so |muy |bien |demasiad[oa] |re |super )*"
    r"(?:too (?:much|expensive|high)|expensive|a lot|car(?:it|isim)?[oa]|mucho(?: dinero)?|much|high)(?: for (?:me|us)"
    r"| para (?:mi|nosotros)| money| dinero)?\W+"
)
"""A sigh over the price before what is asked."""
_ASKED = re.compile(
    r"^\W*(?:(?:so|ok|okay|and|then|well|but) )*"
    r"(?:what (?:can|should|could|must|do) (?:i|we) do(?: now| next| here| then| first)?"
    r"(?: (?:about|with) (?:it|this|that"
    r"|(?:the|my|this) (?:(?:\$?\d[\d,.]*|bill|balance|rest|amount|debt) ?){1,2}))?"
    r"|(?:is there|isnt there) (?:anything|something) (?:i|we) can do(?: about (?:it|this|that))?"
    r"|(?:can|could) (?:i|we) do (?:anything|something)(?: about (?:it|this|that))?"
    r"|what now|now what|what are (?:my|our) (?:options|choices)|where do (?:i|we) (?:even )?(?:start|begin))\W*$"
    r"|^\W*(?:(?:y|entonces|bueno|pues|ahora|pero) )*"
    r"(?:(?:que|como) (?:puedo|podemos|debo|debemos|tengo que|podria|deberia) hacer|(?:que|como le) (?:hago|hacemos)"
    r"|(?:hay|habra) algo que (?:pueda|podamos|se pueda) hacer|(?:puedo|se puede) hacer algo"
    r"|que opciones (?:tengo|tenemos|hay))"
    r"(?: (?:ahora|aqui|entonces|primero|con (?:esto|eso|esta (?:cuenta|factura))))?\W*$"
)


def asks_what_to_do(message: str) -> bool:
    """Whether ``message`` asks what to do, and says nothing else."""
    return bool(_ASKED.search(_TOO_DEAR.sub("", plain(message))))
