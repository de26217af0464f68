"""Writes a letter: the words of its kind around the facts of the papers, with blanks for what they do not show."""

import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from bot.answer import Source
from bot.answers.guard import untraced
from bot.answers.ledger import Ledger
from bot.answers.render import cited_facts, render_text
from bot.checks.seen import Seen
from bot.exceptions import NoLetter
from bot.letters.blocks import Block, Points, Table, read_blocks
from bot.letters.conditions import speaks_against
from bot.letters.desk import Desk
from bot.letters.letter import Letter, Order
from bot.letters.papers import Papers
from knowledge.letter import LetterWords, load_frame, load_letters

_IMPORTS = '{% import "_letter.md" as say with context %}'
_log = logging.getLogger("plainbill")


def write(order: Order, context: dict[str, Any], seen: Sequence[Seen], today: date) -> Letter:
    """The letter, or the words for the telephone, that ``order`` asks for from the papers in ``context``.

    Raises NoLetter where the papers speak against it.
    """
    words = load_letters()[order.language][order.kind]
    papers = Papers.of(context, seen, bool(order.words.strip()))
    desk = Desk(order, papers, load_frame(order.language), today, Ledger(order.language))
    names = {**context, **desk.names(), "to": words.to, "cited": cited_facts(words.cited)}

    def fill(template: str) -> str:
        return render_text(order.language, _IMPORTS + template, names, desk.ledger)

    if against := speaks_against(order.kind, papers):
        raise NoLetter(fill(words.refuses[against]))
    letter = _script(words, desk, fill) if order.form == "phone" else _letter(words, desk, fill)
    if strays := untraced("\n".join(_all_words(letter)), desk.ledger.shown):
        _log.error("the letter %s showed %d figures without a source", order.kind, len(strays))
        raise NoLetter("This letter can't be written: a figure in it has no source. Please report this.")
    return letter


def _script(words: LetterWords, desk: Desk, fill: Callable[[str], str]) -> Letter:
    body = read_blocks(fill(words.phone), desk.tables, is_numbered=False)
    return Letter(
        kind=desk.order.kind,
        language=desk.order.language,
        form="phone",
        title=words.title,
        body=body,
        blanks=tuple(dict.fromkeys(desk.blanks)),
        figures=desk.ledger.figures,
        sources=_sources(words, desk.ledger),
    )


def _letter(words: LetterWords, desk: Desk, fill: Callable[[str], str]) -> Letter:
    frame = desk.frame

    def lines(templates: Iterable[str]) -> tuple[str, ...]:
        return tuple(filter(None, map(fill, templates)))

    sender, recipient = lines(frame.sender), lines(frame.recipients[words.to])
    about = (*lines([words.subject]), *lines(frame.about))
    greeting = fill(frame.greeting[words.to])
    body = read_blocks(fill(words.body), desk.tables, is_numbered=True)
    closing = lines(frame.closing)
    blanks = tuple(dict.fromkeys(desk.blanks))
    return Letter(
        kind=desk.order.kind,
        language=desk.order.language,
        form="letter",
        title=words.title,
        sender=sender,
        date=fill("{{ letter_date }}"),
        recipient=recipient,
        about=about,
        greeting=greeting,
        body=body,
        closing=closing,
        notes=read_blocks(fill(words.notes + "\n\n" + frame.notes), (), is_numbered=False),
        blanks=blanks,
        figures=desk.ledger.figures,
        sources=_sources(words, desk.ledger),
    )


def _sources(words: LetterWords, ledger: Ledger) -> tuple[Source, ...]:
    """The sources of the figures that were shown, and those that no figure is cited from."""
    cited = {one.source.url for one in words.cited.values()}
    shown = {fact.source for fact in ledger.facts}
    used = {one.source.url for name, one in words.cited.items() if cited_facts(words.cited)[name].source in shown}
    kept = (source for source in words.sources if source.url in used or source.url not in cited)
    return tuple(Source(title=s.title, url=s.url, checked=s.checked) for s in kept)


def _all_words(letter: Letter) -> Iterable[str]:
    """Every text of the letter that a person reads; the numbers of its list are no figures."""
    yield from (letter.title, *letter.sender, letter.date, *letter.recipient, *letter.about, letter.greeting)
    for block in (*letter.body, *letter.notes):
        yield from _texts(block)
    yield from letter.closing


def _texts(block: Block) -> Iterable[str]:
    if isinstance(block, Points):
        return block.points
    if isinstance(block, Table):
        return [cell for row in block.rows for cell in row]
    return [block.text]
