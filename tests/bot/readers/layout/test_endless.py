"""Text that goes on for ever as rows of headings is read or refused soon."""

import time
from contextlib import suppress

from bot.exceptions import Unreadable
from bot.readers.layout import bills_of, text_pages

HEAD = "Date        Code     Description      Charge      Date    Amount\n"
LINE = "03/02/2026  99213    Office visit     $186.00     Call    $20.00\n"


def test_headings_printed_again_and_again_take_no_square_of_their_number() -> None:
    started = time.process_time()
    with suppress(Unreadable):
        bills_of(text_pages((HEAD + LINE) * 1500))
    assert time.process_time() - started < 15
