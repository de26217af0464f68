"""Every code of a hospital's claim has words in both languages and a page that they rest on."""

import re

from knowledge.claim_codes import load_claim_codes


def test_each_code_is_whole() -> None:
    codes = load_claim_codes()
    assert len(codes) > 40
    for (field, code), told in codes.items():
        assert field in ("condition", "occurrence", "value")
        assert re.fullmatch(r"[0-9A-Z]{2}", code)
        assert told.sources, code
        assert all(words.endswith(".") for words in told.means.values()), code
