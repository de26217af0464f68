"""The PDF says what the text says: read back with PDFium, as the readers of bills read."""

import re
from typing import get_args

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer import LetterKind
from bot.assistant import Assistant
from bot.bill import Totals
from bot.case import Case
from bot.letters import Letter, Order, letter_text
from bot.letters.blocks import Paragraph
from bot.letters.pdf import letter_pdf
from codesets.entry import Language
from tests.bot.letters.papers import BILL, CASES, TODAY, charge

INCH = 72


def pages(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def words(text: str) -> str:
    """The text's signs in their order; where a line or a page ends is the paper's business."""
    return re.sub(r"Page \d+ of \d+|Página \d+ de \d+|[\s\ufffe-]", "", text)


@pytest.mark.parametrize("language", get_args(Language))
@pytest.mark.parametrize("kind", get_args(LetterKind))
def test_the_pdf_holds_what_the_text_holds(assistant: Assistant, kind: LetterKind, language: Language) -> None:
    case = CASES["bill and estimate" if kind == "estimate_dispute" else "bill and notice"]
    own = "Me hicieron el examen una sola vez. ¿Por qué aparece dos veces?\nIt was on a Friday."
    letter = assistant.letter(case, Order(kind=kind, language=language, words=own), TODAY)
    assert words("\n".join(pages(letter_pdf(letter)))) == words(letter_text(letter))


def test_the_recipient_shows_in_the_window_of_an_envelope(assistant: Assistant) -> None:
    letter = assistant.letter(CASES["bill"], Order(kind="billing_error"), TODAY)
    with pypdfium2.PdfDocument(letter_pdf(letter)) as document:
        page = document[0]
        assert page.get_size() == (8.5 * INCH, 11 * INCH)
        text = page.get_textpage()
        left, _, right, top = _box(text, letter.recipient[0])
        _, bottom, _, _ = _box(text, letter.recipient[-1])
    from_top = (11 * INCH - top, 11 * INCH - bottom)
    assert 2.4 * INCH < from_top[0] < from_top[1] < 3.4 * INCH
    assert 0.875 * INCH < left < right < 5.25 * INCH


def _box(text: pypdfium2.PdfTextPage, words: str) -> tuple[float, float, float, float]:
    first, count = text.search(words).get_next()
    boxes = [text.get_charbox(at) for at in range(first, first + count) if text.get_text_range(at, 1).strip()]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def test_only_the_pages_that_are_sent_are_numbered(assistant: Assistant) -> None:
    letter = assistant.letter(CASES["bill"], Order(kind="billing_error", words="It was once. " * 150), TODAY)
    *sent, kept = pages(letter_pdf(letter))
    assert len(sent) > 1
    for number, page in enumerate(sent, 1):
        assert f"Page {number} of {len(sent)}" in page
    assert "Page" not in kept.replace("this page", "")
    assert kept.startswith("For you. Do not send this page.")


def test_its_properties_say_what_it_is_and_nothing_of_the_person(assistant: Assistant) -> None:
    letter = assistant.letter(CASES["bill"], Order(kind="payment_plan", language="es"), TODAY)
    pdf = letter_pdf(letter)
    with pypdfium2.PdfDocument(pdf) as document:
        about = document.get_metadata_dict()
    assert about["Title"] == "Solicitud de un plan de pagos"
    assert about["Author"] == about["Subject"] == about["Keywords"] == ""
    assert b"/Lang (es-US)" in pdf
    assert b"/DisplayDocTitle true" in pdf


def test_what_the_font_lacks_is_marked_and_said(assistant: Assistant) -> None:
    named = BILL.model_copy(update={"patient": "李 Nguyễn"})
    letter = assistant.letter(Case(bill=named), Order(kind="payment_plan"), TODAY)
    *sent, kept = pages(letter_pdf(letter))
    assert "_ Nguyễn" in sent[0]
    assert "Write them in by hand" in kept


def test_long_names_and_long_bills_go_on_over_pages(assistant: Assistant) -> None:
    lines = tuple(charge(n, f"SERVICE {n} " + "VERYLONGWORD" * 20, "10.00", "99214") for n in range(1, 61))
    bill = BILL.model_copy(update={"provider": "Saint " * 60, "lines": lines, "totals": Totals()})
    order = Order(kind="billing_error", lines=tuple(range(1, 61)))
    letter = assistant.letter(Case(bill=bill), order, TODAY)
    read = "".join(pages(letter_pdf(letter)))
    assert all(f"SERVICE {n} " in read for n in range(1, 61))


@settings(max_examples=40, deadline=None)
@given(said=st.text(st.characters(codec="utf-8"), max_size=400))
def test_whatever_a_person_writes_is_words_and_not_markup(said: str) -> None:
    from bot.letters.cleaned import cleaned

    body = (Paragraph(f"“{cleaned(said)} <b>&amp; [x]”"),)
    letter = Letter("billing_error", "en", "letter", "Title", body, ("A",), "B", ("C",), ("D",), "E", ("F", "G", "H"))
    read = words(pages(letter_pdf(letter))[0])
    assert words("<b>&amp; [x]”") in read
