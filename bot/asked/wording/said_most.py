"""Which of a question's words tell lines from one another, and which of the lines say the most of them."""

from bot.asked.wording.stems import stems

ACCOUNT = 4
"""Digits of a number that names something by itself, as an account's does."""


def telling_words(told: set[str], heads: set[str], named: list[str]) -> set[str]:
    """The words of ``told`` that count beside the ``named`` ones of the role: synonyms that are those again do not, nor
    do small numbers that stand alone, as those of "10 months" beside "10 MG"."""
    by_role = {stem for name in named for stem in stems(name)}
    found = {stem for stem in told if stem in heads or stem not in by_role}
    small = not named and all(stem.isdigit() and len(stem) < ACCOUNT for stem in found)
    return set() if small else found


def most_telling(meant: list[int], told: dict[int, set[str]]) -> list[int]:
    """``meant`` without the lines that say less of what is asked than another: of "the heart cath" every heart test
    says the one word, the catheter both."""
    return [line for line in meant if not any(told[line] < told[other] for other in meant)]


def foremost(meant: list[int], told: dict[int, set[str]], heads: dict[int, set[str]]) -> list[int]:
    """``meant`` without the lines that say a word by the way only, where another is named by it: a core "under a
    crown" beside the crown."""
    named = {stem for line in meant for stem in heads[line]}
    return [line for line in meant if not (told[line] - heads[line]) & named or told[line] & heads[line]]


def whole_names(named: dict[int, list[str]]) -> dict[int, list[str]]:
    """``named`` less the names that are a part of a longer one which another line is called by: an "er visit" is none
    in the office, though both are visits."""
    every = {name for names in named.values() for name in names}
    inner = {name for name in every if any(name != one and f" {name} " in f" {one} " for one in every)}
    return {line: [name for name in names if name not in inner] for line, names in named.items()}
