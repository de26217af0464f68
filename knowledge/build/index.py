"""The search side of the SQLite file: what is known of every entry, and which one each row of the vectors is of."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from codesets.entry import Entry
from knowledge.build.texts import Text, is_encounter, names
from knowledge.postings import words_of
from knowledge.traits import traits_of

_SCHEMA = """
    create table own (id integer primary key, system text, code text, section text,
        one integer, other integer, is_more integer, is_retired integer);
    create table own_text (position integer primary key, owner integer, text text);
    create index own_text_owner on own_text (owner);
    create table diagnosis (id integer primary key, code text, words text);
    create table diagnosis_text (position integer primary key, owner integer);
    create table word (word text primary key, uses integer) without rowid;
"""


def write_index(
    path: Path,
    own: Sequence[Entry],
    own_texts: Sequence[Text],
    official: Sequence[Entry],
    texts: Sequence[Text],
    words: Mapping[str, int],
) -> None:
    """Add the search tables to the catalog at ``path``.

    Positions are those of the vectors' rows; ``words`` are the known words with their uses.
    """
    connection = sqlite3.connect(path)
    with connection:
        connection.executescript(_SCHEMA)
        _write_own(connection, own, own_texts)
        _write_diagnoses(connection, official, texts)
        connection.executemany("insert into word values (?, ?)", words.items())
    connection.execute("vacuum")
    connection.close()


def _write_own(connection: sqlite3.Connection, own: Sequence[Entry], texts: Sequence[Text]) -> None:
    texts_of: dict[int, list[str]] = defaultdict(list)
    for text in texts:
        texts_of[text.owner].append(text.text)
    connection.executemany(
        "insert into own values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (place, entry.system, entry.code, entry.section, *_traits(texts_of[place]))
            for place, entry in enumerate(own)
        ),
    )
    connection.executemany(
        "insert into own_text values (?, ?, ?)",
        ((place, text.owner, text.text) for place, text in enumerate(texts)),
    )


def _traits(texts: Sequence[str]) -> tuple[int, int, int, int]:
    found = traits_of(texts)
    return found.stance.one, found.stance.other, int(found.is_more), int(found.is_retired)


def _write_diagnoses(connection: sqlite3.Connection, official: Sequence[Entry], texts: Sequence[Text]) -> None:
    named = [(place, entry) for place, entry in enumerate(official) if not is_encounter(entry.code)]
    connection.executemany(
        "insert into diagnosis values (?, ?, ?)",
        ((place, entry.code, "|".join(" ".join(words_of(name)) for name in names(entry))) for place, entry in named),
    )
    connection.executemany(
        "insert into diagnosis_text values (?, ?)", ((place, text.owner) for place, text in enumerate(texts))
    )
