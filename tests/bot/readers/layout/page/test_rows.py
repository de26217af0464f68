from bot.readers import Document, read_document
from bot.readers.layout import Page, Word, cells_page, text_pages
from bot.readers.layout.page.rows import rows_of


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


def test_an_amount_one_space_behind_its_label_is_read_as_one_far_from_it() -> None:
    near = "Charges $323.00\nAetna paid -$200.00\nMedicare adjustment -$90.00\nYou owe $33.00\n"
    for paper in (near, near.replace(" -", "      -")):
        (bill,) = read_document(Document("bill.txt", f"Fern Clinic\n99213  Office visit   $323.00\n{paper}".encode()))
        assert (str(bill.totals.plan_paid), str(bill.totals.adjustments)) == ("200.00", "90.00")
