"""Conversations: beginning one, asking in it, reading it back, deleting it."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from fastapi.sse import EventSourceResponse, format_sse_event
from pydantic import BaseModel, StringConstraints
from sqlalchemy.orm import Session

from bot.answer import Answer
from bot.case import Case, Conversation
from codesets.entry import Language
from web.api.telling import STREAM_HEADERS
from web.deps import LIMITED, ServiceDep, VisitDep, enter, hand_out
from web.problems import not_found
from web.store import records
from web.store.tables import StoredChat

router = APIRouter(prefix="/api/chats", tags=["chats"])


class ChatRequest(BaseModel):
    """Which bill the conversation is about; none for questions in general."""

    bill_id: str | None = None


class NewChat(BaseModel):
    """A conversation that was begun; ``session_token`` as with a new bill."""

    chat_id: str
    session_token: str | None = None


class Question(BaseModel):
    """One message; ``language`` overrides the one it is written in."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
    language: Language | None = None


class Message(BaseModel):
    """A question and its answer."""

    text: str
    answer: Answer
    created: str


class Transcript(BaseModel):
    """A conversation, in order."""

    chat_id: str
    bill_id: str | None
    messages: list[Message]


@router.post("", status_code=201, dependencies=[LIMITED])
def create_chat(given: ChatRequest, request: Request, response: Response, opened: ServiceDep) -> NewChat:
    """Begins a conversation about a bill of this session, or about none."""
    with opened.database.begin() as db:
        entry = enter(request, db)
        if given.bill_id is not None and records.find_case(db, entry.visitor, given.bill_id) is None:
            raise not_found()
        chat_id = records.save_chat(db, entry.visitor, given.bill_id)
    hand_out(entry, response, opened)
    return NewChat(chat_id=chat_id, session_token=entry.token)


@router.post(
    "/{chat_id}/messages",
    dependencies=[LIMITED],
    response_model=Answer,
    responses={200: {"content": {"text/event-stream": {}}, "description": "The answer, or events delta then answer"}},
)
def create_message(
    chat_id: str, given: Question, request: Request, visit: VisitDep, opened: ServiceDep
) -> Answer | Response:
    """Answers a message: JSON, or with ``Accept: text/event-stream`` the events ``delta`` and then ``answer``."""
    with visit.own() as (db, visitor):
        chat = _chat(db, visitor, chat_id)
        case = records.find_case(db, visitor, chat.bill) if chat.bill else None
        before = Conversation.model_validate(chat.conversation)
    reply = opened.assistant.ask(case or Case(), before, given.text, given.language)
    with opened.database.begin() as db:
        if not records.save_message(db, chat_id, given.text, reply.answer, reply.conversation):
            raise not_found()
    if "text/event-stream" in request.headers.get("accept", ""):
        return EventSourceResponse(_events(reply.answer), headers=STREAM_HEADERS)
    return reply.answer


@router.get("/{chat_id}", dependencies=[LIMITED])
def read_chat(chat_id: str, visit: VisitDep) -> Transcript:
    """The transcript."""
    with visit.own() as (db, visitor):
        chat = _chat(db, visitor, chat_id)
        messages: Any = records.transcript(db, chat)
    return Transcript(chat_id=chat.id, bill_id=chat.bill, messages=messages)


@router.delete("/{chat_id}", status_code=204, dependencies=[LIMITED])
def delete_chat(chat_id: str, visit: VisitDep) -> Response:
    """Deletes the conversation."""
    with visit.own() as (db, visitor):
        records.delete_chat(db, _chat(db, visitor, chat_id))
    return Response(status_code=204)


def _chat(db: Session, visitor: str, chat_id: str) -> StoredChat:
    chat = records.find_chat(db, visitor, chat_id)
    if chat is None:
        raise not_found()
    return chat


class Delta(BaseModel):
    """The next words of an answer."""

    text: str


def _events(answer: Answer) -> Iterator[bytes]:
    for words in re.findall(r"\S+\s*", answer.answer):
        yield format_sse_event(event="delta", data_str=Delta(text=words).model_dump_json())
    yield format_sse_event(event="answer", data_str=answer.model_dump_json())
