"""Saving and finding what belongs to one session; what belongs to another is not there."""

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from bot.answer import Answer
from bot.case import Case, Conversation
from web.store.tables import StoredCase, StoredChat, StoredMessage, Visitor, Window, now


def token_id(token: str) -> str:
    """What is kept of a session's token: its SHA-256, in hexadecimal."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_visitor(db: Session) -> tuple[str, str]:
    """A new session: its token, for the visitor alone, and its id."""
    token = secrets.token_urlsafe(32)
    db.add(Visitor(id=token_id(token)))
    db.flush()
    return token, token_id(token)


def is_visitor(db: Session, visitor: str) -> bool:
    """Whether the session is known."""
    return db.get(Visitor, visitor) is not None


def save_case(db: Session, visitor: str, case: Case) -> str:
    """Keeps a case for the session; returns its bill's id."""
    stored = StoredCase(id=secrets.token_hex(16), visitor=visitor, case=case.model_dump(mode="json"))
    db.add(stored)
    db.flush()
    return stored.id


def find_case(db: Session, visitor: str, bill_id: str) -> Case | None:
    """The session's case of that id, or None."""
    stored = db.scalar(select(StoredCase).where(StoredCase.id == bill_id, StoredCase.visitor == visitor))
    return Case.model_validate(stored.case) if stored else None


def delete_case(db: Session, visitor: str, bill_id: str) -> bool:
    """Deletes the case and the conversations about it; False where the session has none of that id."""
    if find_case(db, visitor, bill_id) is None:
        return False
    db.execute(delete(StoredCase).where(StoredCase.id == bill_id))
    return True


def save_chat(db: Session, visitor: str, bill_id: str | None) -> str:
    """Begins a conversation; returns its id."""
    state = Conversation().model_dump(mode="json")
    chat = StoredChat(id=secrets.token_hex(16), visitor=visitor, bill=bill_id, conversation=state)
    db.add(chat)
    db.flush()
    return chat.id


def find_chat(db: Session, visitor: str, chat_id: str) -> StoredChat | None:
    """The session's conversation of that id, or None."""
    return db.scalar(select(StoredChat).where(StoredChat.id == chat_id, StoredChat.visitor == visitor))


def save_message(db: Session, chat_id: str, question: str, answer: Answer, after: Conversation) -> bool:
    """Keeps a question, its answer, and the state in which the conversation goes on; False where it was deleted."""
    state = after.model_dump(mode="json")
    kept = db.execute(
        update(StoredChat).where(StoredChat.id == chat_id).values(conversation=state).returning(StoredChat.id)
    )
    if kept.first() is None:
        return False
    db.add(StoredMessage(chat=chat_id, question=question, answer=answer.model_dump(mode="json")))
    return True


def transcript(db: Session, chat: StoredChat) -> list[dict[str, Any]]:
    """The conversation's questions and answers, in order."""
    rows = db.scalars(select(StoredMessage).where(StoredMessage.chat == chat.id).order_by(StoredMessage.id))
    return [{"text": row.question, "answer": row.answer, "created": row.created.isoformat()} for row in rows]


def delete_chat(db: Session, chat: StoredChat) -> None:
    """Deletes the conversation and its messages."""
    db.execute(delete(StoredChat).where(StoredChat.id == chat.id))


def purge(db: Session, keep: timedelta) -> None:
    """Deletes what is older than ``keep``: bills with their conversations, and sessions left with nothing."""
    cutoff = now() - keep
    db.execute(delete(StoredCase).where(StoredCase.created < cutoff))
    db.execute(delete(StoredChat).where(StoredChat.created < cutoff))
    used = select(StoredCase.visitor).union(select(StoredChat.visitor))
    db.execute(delete(Visitor).where(Visitor.created < cutoff, Visitor.id.not_in(used)))


def count_request(db: Session, key: str, minute: int) -> int:
    """Counts one request of ``key`` in ``minute`` and returns how many that makes, however many come at once."""
    insert = postgresql.insert if db.get_bind().dialect.name == "postgresql" else sqlite.insert
    counted = db.scalar(
        insert(Window)
        .values(key=key, minute=minute, requests=1)
        .on_conflict_do_update(index_elements=[Window.key, Window.minute], set_={Window.requests: Window.requests + 1})
        .returning(Window.requests)
    )
    if counted == 1:
        db.execute(delete(Window).where(Window.minute < minute - 1))
    return int(counted or 0)
