from knowledge.fallback import with_fallback

CODES = [("hcpcs", "C1876"), ("cpt", "37236"), ("hcpcs", "C1874"), ("cpt", "37238"), ("hcpcs", "C1875"),
         ("hcpcs", "J3490"), ("hcpcs", "L8699")]  # fmt: skip
SECTIONS = dict(zip(CODES, ["device", "surgery", "device", "surgery", "device", "drug", "device"], strict=True))


def test_an_implant_without_a_code_of_its_own_is_the_fifth() -> None:
    assert with_fallback(range(7), CODES, SECTIONS) == [0, 1, 2, 3, 6, 4, 5]


def test_what_stands_among_the_first_stays_there() -> None:
    assert with_fallback([0, 6, 1, 2, 3, 4, 5], CODES, SECTIONS) == [0, 6, 1, 2, 3, 4, 5]


def test_a_kind_without_a_catch_all_changes_nothing() -> None:
    assert with_fallback([1, 0, 2, 3, 4, 5, 6], CODES, SECTIONS) == [1, 0, 2, 3, 4, 5, 6]
    assert with_fallback([], [], SECTIONS) == []
