"""A table of narrow cells as a page prints it: words with places, and the lines between them where it is ruled."""

from collections.abc import Sequence

from bot.readers.layout import Page, Word

HEIGHT, LEADING = 10.0, 10.3
SIZE = 5.0
"""The width of a character; a space is half as wide, as in most type."""
TOP, MIDDLE, FOOT = 0.0, 0.5, 1.0


def table_page(
    rows: Sequence[Sequence[str]], widths: Sequence[int], *, stand: float, air: float, ruled: bool, top: float = 100.0
) -> Page:
    """The rows, the first of headings, in columns of ``widths`` characters; a cell stands at ``stand`` of its row.

    ``air`` is what is left free above and below the words of a row.
    """
    words: list[Word] = []
    heights = [top]
    lefts = [sum(widths[:index]) * SIZE + index * 2 * 4.0 for index in range(len(widths) + 1)]
    for row in rows:
        broken = [_broken(text, width) for text, width in zip(row, widths, strict=True)]
        tallest = max(map(len, broken))
        for lines, left in zip(broken, lefts, strict=False):
            begin = heights[-1] + air + stand * (tallest - len(lines)) * LEADING
            words += [
                word for number, line in enumerate(lines) for word in _put(line, left + 4, begin + number * LEADING)
            ]
        heights.append(heights[-1] + 2 * air + tallest * LEADING)
    rules = [(lefts[0], lefts[-1], at - 0.3, at + 0.3) for at in heights]
    rules += [(at - 0.3, at + 0.3, heights[0], heights[-1]) for at in lefts]
    return Page(tuple(words), rules=tuple(rules) if ruled else ())


def _put(line: str, x: float, top: float) -> list[Word]:
    words = []
    for text in line.split():
        words.append(Word(text, x, x + len(text) * SIZE, top, top + HEIGHT))
        x += len(text) * SIZE + SIZE / 2
    return words


def _broken(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` characters, a word never parted but behind a hyphen."""
    lines = [""]
    for word in text.replace("-", "- ").split():
        joined = f"{lines[-1]}{'' if lines[-1].endswith('-') else ' '}{word}".strip()
        if len(joined) <= width or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines
