from bot.readers import Document, read_document

_PAGE = """Elm Grove Hospital            {}
Statement date: 03/20/2026

Date        Code   Description      Charge
03/02/2026  99213  Office visit     160.00
Total charges                       160.00
"""


def said(*marks: str) -> list[str]:
    text = "\f".join(_PAGE.format(mark) for mark in marks)
    (bill, *_) = read_document(Document("statement.txt", text.encode()))
    return [one for one in bill.warnings if "pages" in one]


def test_a_page_that_the_paper_counts_and_that_is_not_here_is_said() -> None:
    [one] = said("Page 1 of 4")
    assert "has 4 pages, and only page 1 is here" in one
    assert said("Página: 2 de 3")


def test_whole_documents_and_other_counts_are_silent() -> None:
    assert said("Page 1 of 1") == []
    assert said("Page 1 of 2", "Page 2 of 2") == []
    assert said("Page 3") == []
