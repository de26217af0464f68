"""A line is called by its code's plain words, or by what is printed where that tells more."""

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation
from bot.described import describe
from bot.views.line_name import line_name
from knowledge import open_knowledge


def named(description: str, *codes: tuple[str, str]) -> str:
    line = Line(line=1, description=description, codes=tuple(Code(system=s, code=c) for s, c in codes))
    (described,) = describe(Bill(kind="statement", lines=(line,)), open_knowledge())
    return str(line_name(described, "en", "line 1, ", 1).value)


@pytest.mark.parametrize(
    ("printed", "revenue", "name"),
    [
        ("IBUPROFEN SUSP 100MG/5ML", "0250", "Ibuprofen suspension 100mg/5ml"),
        ("SUTURE TRAY", "0272", "Suture tray"),
        ("ZOLAPRIX PEN 40 MG/0.4 ML", "0250", "Zolaprix pen 40 mg/0.4 ml"),
        ("ACETAMINOPHEN 325MG TAB", "0250", "Acetaminophen 325mg tablet"),
    ],
)
def test_an_article_out_of_a_bin_is_called_by_its_own_words(printed: str, revenue: str, name: str) -> None:
    assert named(printed, ("revenue", revenue)) == name


@pytest.mark.parametrize(
    ("printed", "revenue", "name"),
    [
        ("HC SUPPLIES STERILE", "0270", "Medical supplies"),
        ("SELF ADMIN DRUGS", "0637", "Medicine you could take yourself"),
        ("PHARMACY GENERAL", "0250", "Hospital pharmacy"),
    ],
)
def test_words_that_name_no_article_leave_the_bins_own(printed: str, revenue: str, name: str) -> None:
    assert named(printed, ("revenue", revenue)) == name


def test_a_service_code_decides_before_what_is_printed() -> None:
    assert named("KETOROLAC 15MG", ("hcpcs", "J1885"), ("revenue", "0636")) == "Ketorolac (Toradol) injection"


def test_the_answer_names_the_article(assistant: Assistant) -> None:
    gel = Line(line=1, description="LET GEL 3ML", codes=(Code(system="revenue", code="0250"),), charge="41.50")
    answer = assistant.ask(Case(bill=Bill(kind="statement", lines=(gel,))), Conversation(), "what is the gel").answer
    assert "gel" in answer.answer.partition("\n")[0].lower()
