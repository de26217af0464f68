"""Pages that the document counts and that are not here: "Page 2 of 3" alone tells that two others exist."""

import re
from collections.abc import Iterator, Sequence

from bot.readers.layout.page.rows import Row

_PAGE = re.compile(r"\b(?:page|p[aá]gina|p[aá]g\.?|pg\.?):? ?(\d{1,2}) (?:of|de) (\d{1,2})\b", re.IGNORECASE)
_MOST = 40


def lost_pages(rows: Sequence[Row]) -> Iterator[str]:
    """A sentence where pages are counted, and fewer of them are here than there are."""
    counted = [(int(match[1]), int(match[2])) for row in rows for match in _PAGE.finditer(row.text)]
    counted = [(page, of) for page, of in counted if 0 < page <= of <= _MOST]
    if not counted or len({of for _, of in counted}) > 1:
        return
    here, count = sorted({page for page, _ in counted}), counted[0][1]
    if len(here) < count and len({row.page for row in rows}) < count:
        pages = ", ".join(map(str, here))
        yield (
            f"The paper says that it has {count} pages, and only page {pages} is here; "
            "the others may have more charges."
        )
