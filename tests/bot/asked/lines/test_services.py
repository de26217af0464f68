"""Services are known by what people call them, the narrower name before the wider one."""

import re

from bot.asked.lines.services import load_services, services_named
from knowledge.question_features import plain


def test_the_narrower_name_is_meant() -> None:
    assert services_named("a blood test for hiv") == ("hiv",)
    assert services_named("the flu shot") == ("flu_shot",)
    assert services_named("a covid vaccine") == ("covid_shot",)
    assert services_named("a hearing test") == ("hearing_test",)
    assert services_named("una prueba de alergia") == ("allergy_test",)
    assert services_named("an eye exam") == ("eye_exam",)


def test_an_illness_is_no_test_for_it_outright() -> None:
    assert services_named("my son had covid", outright=True) == ()
    assert services_named("the covid test", outright=True) == ("covid",)


def test_every_service_is_found_by_what_it_is_called() -> None:
    for service in load_services().values():
        assert service.roles
        assert not re.search(r"\d{3}", service.words.pattern)
        for name in (service.name("en"), service.name("es")):
            assert service.words.search(plain(name.split("(")[0])), name
