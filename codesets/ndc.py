"""NDC, the National Drug Code: one package of one maker's drug.

The Food and Drug Administration assigns the maker's part; its directory is public and changes daily. Bills
write eleven digits, 5-4-2; boxes print ten, as 4-4-2, 5-3-2 or 5-4-1, and the missing zero is put back here.
Ten digits without dashes can't be told apart, and are refused; ``readings`` gives what they may be. https://www.fda.gov/drugs/drug-approvals-and-databases/national-drug-code-directory

>>> validate("0409-1207-03")
'00409120703'
>>> format("00409120703")
'00409-1207-03'
>>> is_valid("0409120703")
False
>>> readings("0409120703")
('00409-1207-03', '04091-0207-03', '04091-2070-03')
>>> on_the_box("00409120703")
('0409-1207-03', '00409-1207-3')
"""

import re

from codesets import ranges, shape
from codesets.entry import Entry, Range
from codesets.exceptions import CodeError

KEEPER = "Food and Drug Administration"
ADDRESS = "https://www.fda.gov/drugs/drug-approvals-and-databases/national-drug-code-directory"
RANGES: tuple[Range, ...] = ranges.load("ndc")

_PATTERN = re.compile(r"[0-9]{11}")
_PLAIN_EN = (
    "The number of one package of one maker's drug: {maker} is the maker, {product} the drug and its strength, "
    "{package} the size of the package. Which drug it is can be looked up in the FDA's NDC directory; the name beside "
    "it on the bill should be the same."
)
_PLAIN_ES = (
    "El número de un envase de un medicamento: {maker} es el fabricante, {product} el medicamento y su concentración, "
    "{package} el tamaño del envase. Qué medicamento es se puede ver en el directorio NDC de la FDA; debe ser el mismo "
    "que el nombre que la factura trae al lado."
)
_ON_BOX_EN = " On the box it may be printed {boxes}."
_ON_BOX_ES = " En la caja puede aparecer como {boxes}."
_PRINTED = ([4, 4, 2], [5, 3, 2], [5, 4, 1], [5, 4, 2])


def compact(text: str) -> str:
    """Return the eleven digits, each part filled with zeros where ``text`` has its dashes."""
    code = shape.tidy(text)
    parts = code.split("-")
    if [len(part) for part in parts] in _PRINTED:
        return parts[0].zfill(5) + parts[1].zfill(4) + parts[2].zfill(2)
    return code.replace("-", "")


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(11, 12)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is a drug package code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code with its dashes, 5-4-2."""
    code = compact(text)
    return f"{code[:5]}-{code[5:9]}-{code[9:]}" if len(code) == 11 else code


def describe(code: str) -> Entry | None:
    """Return what can be said of any package: its parts, and how the box may print it."""
    held = ranges.find(RANGES, compact(code))
    if held is None:
        return None
    maker, product, package = format(code).split("-")
    boxes = " / ".join(on_the_box(code))
    return Entry(
        system="ndc",
        code=compact(code),
        title_en=held.title_en,
        plain_en=_PLAIN_EN.format(maker=maker, product=product, package=package)
        + (_ON_BOX_EN.format(boxes=boxes) if boxes else ""),
        title_es=held.title_es,
        plain_es=_PLAIN_ES.format(maker=maker, product=product, package=package)
        + (_ON_BOX_ES.format(boxes=boxes) if boxes else ""),
        section=held.section,
    )


def readings(text: str) -> tuple[str, ...]:
    """Return the codes, 5-4-2, that ten digits without dashes may stand for, in the order 4-4-2, 5-3-2, 5-4-1.

    Empty where ``text`` is not ten digits. The same code may come of two forms and is then given once.
    """
    digits = shape.tidy(text)
    if not re.fullmatch(r"[0-9]{10}", digits):
        return ()
    filled = (f"0{digits}", f"{digits[:5]}0{digits[5:]}", f"{digits[:9]}0{digits[9:]}")
    return tuple(dict.fromkeys(map(format, filled)))


def on_the_box(text: str) -> tuple[str, ...]:
    """Return the ten-digit forms, with dashes, in which the package of ``text`` may be printed.

    One for each part that begins with a zero which the eleven digits may have added; none where no part does.
    Raises CodeError where ``text`` is no code.
    """
    code = validate(text)
    maker, product, package = code[:5], code[5:9], code[9:]
    shorter = ((maker[1:], product, package), (maker, product[1:], package), (maker, product, package[1:]))
    dropped = (maker[0], product[0], package[0])
    return tuple("-".join(parts) for parts, digit in zip(shorter, dropped, strict=True) if digit == "0")
