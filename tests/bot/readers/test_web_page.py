import pytest

from bot.readers import Document, web_page


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html>",
        "\ufeff<html lang=en>",
        "<?xml version='1.0'?>\n<!-- saved - by -- hand -->\n<!DOCTYPE html>",
        "<table border=1><tr><td>x",
        "<div class='bill'>",
    ],
)
def test_a_page_is_told_by_its_beginning(text: str) -> None:
    assert web_page.recognize(Document("bill.txt", text.encode())) > 0.9


@pytest.mark.parametrize("text", ["Fox <billing@fox.example>", "< 45.00 >", "<?xml version='1.0'?><Bundle/>", "{}"])
def test_what_only_looks_a_little_like_one_is_none(text: str) -> None:
    assert web_page.recognize(Document("bill.html", text.encode())) == 0


def test_many_comments_take_no_time() -> None:
    assert web_page.recognize(Document("x", b"<!-- a -->" * 2000 + b"text")) == 0
