from bot.readers.layout.language.labels import labels_of


def test_what_is_expected_of_a_plan_was_not_paid() -> None:
    assert labels_of("Estimated insurance") == labels_of("Estimated plan payment") == ("ignored",)


def test_what_is_expected_of_the_person_is_asked() -> None:
    assert labels_of("Estimated amount due") == labels_of("Amount due")
