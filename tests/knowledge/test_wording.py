import numpy as np

from knowledge import Knowledge
from knowledge.files import CODES_FILE
from knowledge.lexical import Lexicon
from knowledge.postings import words_of
from knowledge.wording import Wording


def test_a_codes_own_name_covers_it_best(knowledge: Knowledge) -> None:
    lexicon = Lexicon(knowledge.folder / CODES_FILE)
    owner = [code for _, code, _ in lexicon.own_codes()].index("36415")
    name = "blood draw"
    wording = Wording(knowledge.folder)
    agreement = wording.agreement(tuple(dict.fromkeys(words_of(name))), name)
    for scores in (agreement.covered, agreement.overlap, agreement.leading, agreement.letters):
        assert scores[owner] >= scores.max() - 1e-3
        assert 0 <= scores.min() <= scores.max() <= 1.001


def test_letters_forgive_a_wrong_one(knowledge: Knowledge) -> None:
    lexicon = Lexicon(knowledge.folder / CODES_FILE)
    owner = [code for _, code, _ in lexicon.own_codes()].index("36415")
    letters = Wording(knowledge.folder).agreement(("venipunctur",), "venipunctur").letters
    assert letters[owner] > np.median(letters) + 0.3
