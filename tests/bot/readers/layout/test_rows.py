from bot.readers.layout import Page, Word, cells_page, text_pages
from bot.readers.layout.rows import rows_of


def test_words_on_one_height_are_a_row_though_their_boxes_differ() -> None:
    words = (Word("$45", 50, 70, 99, 111), Word("Visit", 0, 30, 100, 110), Word("Next", 0, 25, 115, 125))
    assert [row.text for row in rows_of([Page(words)])] == ["Visit $45", "Next"]


def test_a_wide_gap_parts_phrases_and_a_space_does_not() -> None:
    (row,) = rows_of(text_pages("Amount due    $45.00  by March 3"))
    assert [phrase.text for phrase in row.phrases] == ["Amount due", "$45.00", "by March 3"]


def test_rules_leaders_and_emphasis_are_no_words() -> None:
    rows = rows_of(text_pages("**Total** ........ 45.00\n-----------\n|---|---|\n"))
    assert [row.text for row in rows] == ["Total 45.00"]


def test_cells_stay_whole_and_keep_their_column() -> None:
    (row,) = rows_of([cells_page([["", "Office visit", "45"]])])
    assert [(word.text, word.x0) for word in row.words] == [("Office visit", 10_000), ("45", 20_000)]


def test_a_form_feed_begins_a_page() -> None:
    assert [row.page for row in rows_of(text_pages("one\ftwo"))] == [1, 2]
