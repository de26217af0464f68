import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bill import Bill
from bot.exceptions import Unreadable
from bot.readers import Document, read_document
from bot.samples import open_file

(BILL,) = read_document(open_file("eob.txt"))


def read(content: object) -> list[Bill]:
    return read_document(Document("bill.json", json.dumps(content).encode()))


def test_a_bill_comes_back_as_it_was_written() -> None:
    content = BILL.model_dump(mode="json")
    assert read(content) == [BILL]
    assert read({"bill": content}) == [BILL]
    assert read([content, content]) == [BILL, BILL]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind": "poem"}, "kind"),
        ({"totals": {"charges": 12.5}}, "totals.charges"),
        ({"totals": {"charges": "12.345"}}, "two decimal places"),
        ({"statement_date": "soon"}, "statement_date"),
        ({"lines": [{"line": "first"}]}, "lines.0.line"),
    ],
)
def test_the_first_mistake_is_named_in_one_sentence(change: dict[str, object], words: str) -> None:
    with pytest.raises(Unreadable, match=words) as raised:
        read(BILL.model_dump(mode="json") | change)
    assert str(raised.value).count("\n") == 0


@pytest.mark.parametrize("content", [{}, [], {"resourceType": "Patient"}, {"bill": 3}, [[1, 2]], {"lines": []}])
def test_json_that_is_no_bill_is_refused(content: object) -> None:
    with pytest.raises(Unreadable):
        read(content)


def test_json_nested_without_end_is_refused() -> None:
    with pytest.raises(Unreadable):
        read_document(Document("bill.json", b'{"a":' * 50_000 + b"1" + b"}" * 50_000))


@settings(max_examples=60)
@given(
    st.builds(Bill, kind=st.just("statement"), provider=st.none() | st.text(max_size=20), account=st.text(max_size=9))
)
def test_any_bill_survives_the_journey(bill: Bill) -> None:
    assert read(bill.model_dump(mode="json")) == [bill]
