"""One hospital's price file as one SQLite file: written whole under another name first, then only read."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import quote

from codesets.prices.charge import Hospital, PublishedCharge, PublishedCode, Rate
from codesets.prices.exceptions import PriceFileError
from codesets.prices.wording import normal

FORMAT = 1
SUFFIX = ".prices"
_BATCH = 5000
_SCHEMA = """
    pragma journal_mode = off; pragma synchronous = off;
    create table hospital (format, said);
    create table charge (id integer primary key, description, wording, setting, modifiers,
        gross, cash, least, most, drug_unit, drug_type, notes);
    create table charge_code (charge, type, code, written);
    create table plan (id integer primary key, payer, plan);
    create table phrase (id integer primary key, said);
    create table rate (charge, plan, dollars, percentage, algorithm, methodology, median, low, high, count,
        estimate, notes);
"""
_INDEXES = """
    create index charge_by_wording on charge (wording);
    create index code_by_written on charge_code (written);
    create index code_by_charge on charge_code (charge);
    create index rate_by_charge on rate (charge);
"""

Told = Callable[[int], None]


def write_prices(
    folder: Path,
    name: str,
    read: Iterable[Hospital | PublishedCharge],
    made: Callable[[Hospital], Hospital],
    told: Told = lambda _: None,
) -> Hospital:
    """Write what was ``read`` as the file ``name`` in ``folder`` and return its hospital.

    ``made`` completes the hospital with what the file itself does not say. Raises PriceFileError where there are no
    charges; nothing is left of a failed attempt.
    """
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f".{name}.part"
    draft.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(draft)) as connection:
            connection.executescript(_SCHEMA)
            writer = _Writer(connection, told)
            hospital = made(writer.write(read))
            connection.executescript(_INDEXES)
            said = json.dumps(asdict(hospital), default=str)
            connection.execute("insert into hospital values (?, ?)", (FORMAT, said))
            connection.commit()
        draft.replace(folder / f"{name}{SUFFIX}")
    finally:
        draft.unlink(missing_ok=True)
    return hospital


class _Writer:
    """Fills the tables in batches; names of plans and rules, which repeat, are kept once."""

    def __init__(self, connection: sqlite3.Connection, told: Told) -> None:
        self._connection = connection
        self._told = told
        self._plans: dict[tuple[str, str], int] = {}
        self._phrases: dict[str, int] = {}
        self._charges: list[tuple[Any, ...]] = []
        self._codes: list[tuple[Any, ...]] = []
        self._rates: list[tuple[Any, ...]] = []

    def write(self, read: Iterable[Hospital | PublishedCharge]) -> Hospital:
        """Write all that is ``read``; the hospital with the number of its charges."""
        hospital, count = None, 0
        for one in read:
            if isinstance(one, Hospital):
                hospital = one
                continue
            if not one.description and not one.codes:
                continue
            count += 1
            self._add(count, one)
            if len(self._charges) >= _BATCH or len(self._rates) >= _BATCH * 4:
                self._flush()
                self._told(count)
        self._flush()
        self._told(count)
        if hospital is None or not count:
            raise PriceFileError("The file has no charges in it. Get the hospital's whole file again.")
        self._connection.executemany("insert into plan values (?, ?, ?)", ((i, *p) for p, i in self._plans.items()))
        self._connection.executemany("insert into phrase values (?, ?)", ((i, p) for p, i in self._phrases.items()))
        return replace(hospital, lines=count)

    def _add(self, number: int, one: PublishedCharge) -> None:
        amounts = map(_text, (one.gross, one.cash, one.least, one.most, one.drug_unit))
        words = (one.description, normal(one.description), one.setting, " ".join(one.modifiers))
        self._charges.append((number, *words, *amounts, one.drug_type, self._phrase(one.notes)))
        self._codes.extend((number, code.type, code.code, code.written) for code in dict.fromkeys(one.codes))
        for rate in one.rates:
            plan = self._plans.setdefault((rate.payer, rate.plan), len(self._plans) + 1)
            said = self._phrase(rate.algorithm), self._phrase(rate.methodology)
            paid = map(_text, (rate.median, rate.low, rate.high))
            figures = (number, plan, _text(rate.dollars), _text(rate.percentage), *said, *paid, rate.count)
            self._rates.append((*figures, _text(rate.estimate), self._phrase(rate.notes)))

    def _phrase(self, said: str | None) -> int | None:
        return self._phrases.setdefault(said, len(self._phrases) + 1) if said else None

    def _flush(self) -> None:
        for table, rows in (("charge", self._charges), ("charge_code", self._codes), ("rate", self._rates)):
            if rows:
                marks = ", ".join("?" * len(rows[0]))
                self._connection.executemany(f"insert into {table} values ({marks})", rows)  # noqa: S608
                rows.clear()
        self._connection.commit()


def _text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


_CHARGES = """select c.id, c.description, c.setting, c.modifiers, c.gross, c.cash, c.least, c.most, c.drug_unit,
    c.drug_type, p.said from charge c left join phrase p on p.id = c.notes"""
_RATES = """select l.payer, l.plan, r.dollars, r.percentage, a.said, m.said, r.median, r.low, r.high, r.count,
    r.estimate, n.said from rate r join plan l on l.id = r.plan left join phrase a on a.id = r.algorithm
    left join phrase m on m.id = r.methodology left join phrase n on n.id = r.notes
    where r.charge = ? order by r.rowid"""


class StoredPrices:
    """The price file at ``path``, opened read-only; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        uri = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._lock = Lock()
        self.path = path
        self.hospital = self._hospital()

    def _hospital(self) -> Hospital:
        row = self._rows("select said from hospital where format = ?", (FORMAT,))
        if not row:
            raise sqlite3.DatabaseError(f"{self.path.name} is of another format")
        said = json.loads(row[0][0])
        for name in ("locations", "addresses", "npis"):
            said[name] = tuple(said[name])
        said["updated"] = date.fromisoformat(said["updated"]) if said["updated"] else None
        return Hospital(**said)

    def by_code(self, code: str) -> list[PublishedCharge]:
        """The charges that carry ``code``, written as its system writes it."""
        where = " where c.id in (select charge from charge_code where written = ?) order by c.id limit 400"
        return self._charges(where, (code,))

    def by_wording(self, text: str) -> list[PublishedCharge]:
        """The charges whose description, marks and capitals aside, is ``text``."""
        return self._charges(" where c.wording = ? order by c.id limit 400", (normal(text),))

    def beginning(self, text: str) -> list[PublishedCharge]:
        """The charges whose description begins with ``text``, as a bill that cuts words off prints it."""
        first = normal(text)
        where = " where c.wording >= ? and c.wording < ? order by c.id limit 100"
        return self._charges(where, (first, first + "\uffff")) if first else []

    def wordings(self) -> Iterator[tuple[str, str, str]]:
        """Every description with the type and number of each of its codes."""
        rows = self._rows(
            "select c.description, k.type, k.code from charge c join charge_code k on k.charge = c.id", ()
        )
        yield from ((str(a), str(b), str(c)) for a, b, c in rows)

    def _charges(self, where: str, values: Sequence[object]) -> list[PublishedCharge]:
        return [self._charge(row) for row in self._rows(_CHARGES + where, values)]

    def _charge(self, row: Sequence[Any]) -> PublishedCharge:
        number, description, setting, modifiers, gross, cash, least, most, unit, kind, notes = row
        codes = self._rows("select type, code from charge_code where charge = ?", (number,))
        rates = self._rows(_RATES, (number,))
        return PublishedCharge(
            description=description,
            codes=tuple(PublishedCode(*code) for code in codes),
            setting=setting,
            modifiers=tuple(modifiers.split()),
            gross=_decimal(gross),
            cash=_decimal(cash),
            least=_decimal(least),
            most=_decimal(most),
            rates=tuple(_rate(rate) for rate in rates),
            drug_unit=_decimal(unit),
            drug_type=kind,
            notes=notes,
        )

    def _rows(self, statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._connection.execute(statement, values).fetchall()


def _rate(row: Sequence[Any]) -> Rate:
    payer, plan, dollars, percentage, algorithm, methodology, median, low, high, count, estimate, notes = row
    return Rate(
        payer=payer,
        plan=plan,
        dollars=_decimal(dollars),
        percentage=_decimal(percentage),
        algorithm=algorithm,
        methodology=methodology,
        median=_decimal(median),
        low=_decimal(low),
        high=_decimal(high),
        count=count,
        estimate=_decimal(estimate),
        notes=notes,
    )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
