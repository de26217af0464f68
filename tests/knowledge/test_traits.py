from knowledge.traits import traits_of


def test_more_of_the_same_and_old_codes_are_told_by_the_name_alone() -> None:
    assert traits_of(["infusion each additional hour"]).is_more
    assert not traits_of(["infusion first hour", "not for additional hours"]).is_more
    assert traits_of(["chest X-ray (old code)"]).is_retired
    assert not traits_of(["chest X-ray", "before 2018 an old code stood for it"]).is_retired


def test_the_stance_is_that_of_all_names() -> None:
    sentence = "a picture of the inside of the body made with a strong magnet"
    assert traits_of(["mri", "without dye", sentence]).stance == traits_of(["mri without dye"]).stance
