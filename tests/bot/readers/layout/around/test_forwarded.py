"""The head of a message that was sent on says when it was sent, not when its bill was made."""

from datetime import date

from bot.readers import Document, read_document

BODY = (
    "Patient: Ana Ruiz\n{day}\n\n"
    "Date of service  Code   Service        Charge\n06/01/2026       99213  Office visit  $120.00\n"
)
HEAD = "See below\n\nFrom: Fox Billing <b@fox.example>\nDate: Thu, Jul 9, 2026\nSubject: Your bill\nTo: me\n\n"


def day_of(text: str) -> date | None:
    (bill,) = read_document(Document("mail.txt", text.encode()))
    return bill.statement_date


def test_the_day_of_the_bill_goes_before_that_of_the_message() -> None:
    assert day_of(HEAD + BODY.format(day="Statement date: 06/20/2026")) == date(2026, 6, 20)
    quoted = "".join(f"> {line}\n" for line in (HEAD + BODY.format(day="Bill date: 06/20/2026")).splitlines())
    assert day_of(quoted) == date(2026, 6, 20)


def test_without_one_it_is_the_day_that_the_message_was_sent() -> None:
    assert day_of(HEAD + BODY.format(day="")) == date(2026, 7, 9)
