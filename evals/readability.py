"""How hard a text is to read: Flesch-Kincaid grade in English, Fernández-Huerta ease in Spanish.

J. P. Kincaid and others, Derivation of new readability formulas, 1975 (https://stars.library.ucf.edu/istlibrary/56/);
J. Fernández Huerta, Medidas sencillas de lecturabilidad, 1959, with words per sentence in the second term
(https://linguistlist.org/issues/22/22-2332/). A list's points and a heading count as sentences; a figure or a code
counts as a word of one syllable, as the usual tools count it; addresses of pages are left out.
"""

import re
from collections.abc import Callable

_WORD = re.compile(r"[$#]?\d[\w.,:/%-]*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE = re.compile(r"[.!?…]+(?=[\s»”\")\]]|$)|\n+")
_ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+")

_EN_GROUP = re.compile(r"[aeiouy]+")
_EN_SILENT = re.compile(r"(?:[^laeiouy]|[aeiouy]l|ll)es?$|[^tdaeiouy]ed$")
_EN_SPOKEN = re.compile(r"(?:[csxz]|[cs]h|[dg]g|[a-z]g)es$")
_EN_HIATUS = re.compile(
    r"i[aou](?!us)|[au]o|eo(?!pl)|[^qg]ua|uie|eing|iest|ying|oyee|ea$|creat(?!ur)|^coin(?=s)|ien[ct]"
)
_EN_JOINED = re.compile(r"[tcsg]i[aou]|[tc]ien[ct]|(?<=.)li[ao]n|[^aeioul]ement|^some(?=thing|one|body|times|where)")
_ES_GROUP = re.compile(r"[aeiouáéíóúü]+")
_ES_HIATUS = re.compile(r"[aeoáéó](?=[aeoáéóíú])|[íú](?=[aeoáéó])")


def _english_syllables(word: str) -> int:
    joined = 0 if word.startswith("scien") else len(_EN_JOINED.findall(word))
    count = len(_EN_GROUP.findall(word)) + len(_EN_HIATUS.findall(word)) - joined
    if _EN_SILENT.search(word) and not _EN_SPOKEN.search(word) and not word.endswith(("ble", "cle", "ple", "tle")):
        count -= 1
    return max(count, 1)


def _spanish_syllables(word: str) -> int:
    spoken = re.sub(r"(?<=[qg])u(?=[eiéí])", "", word)
    spoken = re.sub(r"y\b", "i", spoken)
    return max(len(_ES_GROUP.findall(spoken)) + len(_ES_HIATUS.findall(spoken)), 1)


def syllables(word: str, language: str) -> int:
    """The syllables of a word, by its letters; 1 where it holds a digit."""
    if any(sign.isdigit() for sign in word):
        return 1
    count: Callable[[str], int] = _spanish_syllables if language == "es" else _english_syllables
    return count(word.lower())


def _rates(text: str, language: str) -> tuple[float, float] | None:
    """Words per sentence and syllables per word; None of a text without words."""
    sentences = [_WORD.findall(part) for part in _SENTENCE.split(_ADDRESS.sub(" ", text))]
    sentences = [words for words in sentences if words]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return None
    return len(words) / len(sentences), sum(syllables(word, language) for word in words) / len(words)


def flesch_kincaid(text: str) -> float | None:
    """The years of school that an English text asks for; None of a text without words."""
    if not (rates := _rates(text, "en")):
        return None
    return 0.39 * rates[0] + 11.8 * rates[1] - 15.59


def fernandez_huerta(text: str) -> float | None:
    """The ease of a Spanish text, 100 for very easy; None of a text without words."""
    if not (rates := _rates(text, "es")):
        return None
    return 206.84 - 60 * rates[1] - 1.02 * rates[0]
