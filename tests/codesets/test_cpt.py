"""CPT codes: five digits, or four and the letter of their kind."""

import pytest

from codesets import cpt, ranges
from codesets.exceptions import CodeError, InvalidComponent, InvalidFormat, InvalidLength


@pytest.mark.parametrize(
    ("printed", "code"),
    [("99213", "99213"), (" 0042t ", "0042T"), ("0001F", "0001F"), ("0240U", "0240U"), ("00100", "00100")],
)
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert cpt.validate(printed) == code
    assert cpt.is_valid(printed)


@pytest.mark.parametrize("text", ["", "9921", "992133", "99999", "02000", "J1885", "0450", "99213-25", "ABCDE"])
def test_refuses_what_is_none(text: str) -> None:
    assert not cpt.is_valid(text)
    with pytest.raises(CodeError):
        cpt.validate(text)


@pytest.mark.parametrize(
    ("code", "section"),
    [
        ("99213", "visit"),
        ("99284", "emergency_visit"),
        ("99232", "hospital_care"),
        ("99396", "preventive_visit"),
        ("96372", "administration"),
        ("90471", "administration"),
        ("90686", "vaccine"),
        ("80053", "lab"),
        ("88305", "pathology"),
        ("70450", "imaging"),
        ("93000", "heart_test"),
        ("94010", "lung_test"),
        ("97110", "therapy"),
        ("90834", "mental_health"),
        ("20610", "procedure"),
        ("47562", "surgery"),
        ("00840", "anesthesia"),
        ("59400", "maternity"),
        ("77427", "radiation"),
        ("90935", "dialysis"),
        ("0042T", "procedure"),
        ("1036F", "measure"),
        ("0001A", "administration"),
        ("91300", "vaccine"),
    ],
)
def test_the_range_tells_the_kind(code: str, section: str) -> None:
    held = ranges.find(cpt.RANGES, code)
    assert held is not None
    assert held.section == section


def test_says_what_is_wrong() -> None:
    with pytest.raises(InvalidLength, match="4 characters"):
        cpt.validate("9921")
    with pytest.raises(InvalidFormat):
        cpt.validate("9921X")
    with pytest.raises(InvalidComponent):
        cpt.validate("02000")
