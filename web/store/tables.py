"""The tables. Bills and answers are kept as the JSON of their contract; a session only as the hash of its token."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, Integer, LargeBinary, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


class Words(TypeDecorator[str]):
    """Text as anyone may send it; what PostgreSQL can't keep in a text, a NUL, is kept as a mark in its place."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """``value`` as the database takes it."""
        return value and value.replace("\0", "\N{REPLACEMENT CHARACTER}")


class Base(DeclarativeBase):
    """The root of all tables."""


class Visitor(Base):
    """One session. ``id`` is the SHA-256 of the token that only its holder has."""

    __tablename__ = "visitor"
    id: Mapped[str] = mapped_column(Words(64), primary_key=True)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True), default=now)


class StoredCase(Base):
    """A bill with its EOB and estimate, as brought by one session."""

    __tablename__ = "bill"
    id: Mapped[str] = mapped_column(Words(32), primary_key=True)
    visitor: Mapped[str] = mapped_column(ForeignKey("visitor.id", ondelete="CASCADE"), index=True)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True), default=now, index=True)
    case: Mapped[dict[str, object]] = mapped_column(JSON)


class _Trace:
    bill: Mapped[str] = mapped_column(ForeignKey("bill.id", ondelete="CASCADE"), primary_key=True)
    trace: Mapped[list[dict[str, Any]]] = mapped_column(JSON)


class _Page:
    bill: Mapped[str] = mapped_column(ForeignKey("bill.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    png: Mapped[bytes] = mapped_column(LargeBinary)


class StoredTrace(_Trace, Base):
    """Where in its document each value of a bill was found."""

    __tablename__ = "trace"


class StoredPage(_Page, Base):
    """The picture of one page of a bill's document."""

    __tablename__ = "page"


class StoredEobTrace(_Trace, Base):
    """Where in its document each value of the EOB beside a bill was found."""

    __tablename__ = "eob_trace"


class StoredEobPage(_Page, Base):
    """The picture of one page of the EOB beside a bill."""

    __tablename__ = "eob_page"


class StoredChat(Base):
    """A conversation, about a bill or about none, with the state in which it goes on."""

    __tablename__ = "chat"
    id: Mapped[str] = mapped_column(Words(32), primary_key=True)
    visitor: Mapped[str] = mapped_column(ForeignKey("visitor.id", ondelete="CASCADE"), index=True)
    bill: Mapped[str | None] = mapped_column(ForeignKey("bill.id", ondelete="CASCADE"), index=True)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True), default=now, index=True)
    conversation: Mapped[dict[str, object]] = mapped_column(JSON)


class StoredMessage(Base):
    """One question and its answer."""

    __tablename__ = "message"
    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    chat: Mapped[str] = mapped_column(ForeignKey("chat.id", ondelete="CASCADE"), index=True)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True), default=now)
    question: Mapped[str] = mapped_column(Words(4000))
    answer: Mapped[dict[str, object]] = mapped_column(JSON)


class Window(Base):
    """How many requests one session or address made in one minute, so that every replica counts alike."""

    __tablename__ = "request_window"
    key: Mapped[str] = mapped_column(Words(80), primary_key=True)
    minute: Mapped[int] = mapped_column(Integer, primary_key=True)
    requests: Mapped[int] = mapped_column(Integer, default=0)
