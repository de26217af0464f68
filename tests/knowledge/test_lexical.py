from knowledge import Knowledge
from knowledge.files import CODES_FILE
from knowledge.lexical import Lexicon


def test_every_vector_has_its_entry(knowledge: Knowledge) -> None:
    lexicon = Lexicon(knowledge.folder / CODES_FILE)
    owners = lexicon.owners("own_text")
    assert set(owners.tolist()) == set(range(len(lexicon.own_codes())))
    assert len(lexicon.own_traits()) == len(lexicon.own_codes())
