"""Spanish numbers in words, as dictation writes them: «mil doscientos cuarenta», «línea tres», «en doce meses».

They become figures before anything else is looked for in a question, so that what finds "1,240" finds them too.
"""

import re

_UNITS = {
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17,
    "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintiun": 21, "veintiuna": 21,
    "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26, "veintisiete": 27,
    "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
    "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100,
}  # fmt: skip
_HUNDREDS = {
    "doscient": 200, "trescient": 300, "cuatrocient": 400, "quinient": 500, "seiscient": 600, "setecient": 700,
    "ochocient": 800, "novecient": 900,
}  # fmt: skip
_VALUES = _UNITS | {stem + ending: value for stem, value in _HUNDREDS.items() for ending in ("os", "as")}
_ONE = ("un", "uno", "una")
_NAME = "|".join(sorted((*_VALUES, "mil"), key=len, reverse=True))
_NUMBER = re.compile(rf"(?<!por )\b(?:{_NAME})\b(?:\s+(?:y\s+)?(?:{_NAME}|(?<=y )un[oa]?)\b)*")
_NO_NUMBER = re.compile(r"\s+(?:gracias|por ciento|y pico|y tantos|y tantas|disculpas|perdones|veces)\b")
"""What stands after words that only sound like a number: «mil gracias», «al cien por ciento», «mil y pico»."""
_ELEVEN = re.compile(r"\s+(?:meses|pagos|cuotas|dolares|de)\b")
"""What must stand after «once», which is an English word too."""
_CENTS = re.compile(r"\b(\d+)(?: dolares)?(?: con| y) (\d{2}) centavos\b")


def digits(words: str) -> str:
    """``words`` (plain text) with its Spanish numbers written in figures; «un», «uno» and «una» alone stay."""
    return _CENTS.sub(r"\1.\2", _NUMBER.sub(_written, words))


def _written(said: re.Match[str]) -> str:
    """The run of number words in figures, or as it stands where it is no number."""
    if _NO_NUMBER.match(said.string, said.end()):
        return said[0]
    return said[0] if said[0] == "once" and not _ELEVEN.match(said.string, said.end()) else _figures(said[0])


def _figures(said: str) -> str:
    """The figures of a run of number words; a run that makes no one number gives several."""
    numbers: list[int] = []
    total, last = 0, 0
    for word in said.split():
        if word == "y":
            continue
        value = 1 if word in _ONE else _VALUES.get(word, 1000)
        if word == "mil" and 0 < total < 1000:
            total, last = total * 1000, 1000
        elif total and value < last and not (last < 30 or (last < 100 and value > 9)):
            total, last = total + value, value
        else:
            numbers += [total] if total else []
            total, last = value, value
    return " y ".join(map(str, [*numbers, total]))
