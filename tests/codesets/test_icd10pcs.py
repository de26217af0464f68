"""ICD-10-PCS codes: seven characters, never I or O."""

import pytest

from codesets import icd10pcs
from codesets.exceptions import CodeError


@pytest.mark.parametrize(
    ("printed", "code"),
    [("0dtj4zz", "0DTJ4ZZ"), ("30233N1", "30233N1"), ("10E0XZZ", "10E0XZZ"), ("B030ZZZ", "B030ZZZ")],
)
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert icd10pcs.validate(printed) == code
    assert icd10pcs.is_valid(printed)


@pytest.mark.parametrize("text", ["", "0DTJ4Z", "ODTJ4ZZ", "0DTI4ZZ", "EDTJ4ZZ", "0ETJ4ZZ"])
def test_refuses_what_is_none(text: str) -> None:
    assert not icd10pcs.is_valid(text)
    with pytest.raises(CodeError):
        icd10pcs.validate(text)
