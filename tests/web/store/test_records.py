"""Storage keeps its promises on both databases: SQLite, and a real PostgreSQL started for the test."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text, update

from bot.answer import Answer
from bot.bill import Bill
from bot.case import Case, Conversation
from web.store import papers, records
from web.store.database import Database
from web.store.papers import Paper
from web.store.tables import StoredCase, StoredEobPage, StoredEobTrace, StoredMessage, StoredPage, StoredTrace, now

CASE = Case(bill=Bill(kind="statement", provider="Elm Street Clinic"))


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    url = f"sqlite:///{tmp_path / 'test.sqlite'}" if request.param == "sqlite" else request.getfixturevalue("postgres")
    opened = Database(url)
    yield opened
    opened.close()


def new_visitor(database: Database) -> str:
    with database.begin() as db:
        return records.new_visitor(db)[1]


def test_a_case_comes_back_as_it_was_kept(database: Database) -> None:
    visitor = new_visitor(database)
    with database.begin() as db:
        bill_id = records.save_case(db, visitor, CASE)
    with database.begin() as db:
        assert records.find_case(db, visitor, bill_id) == CASE


def test_another_visitor_finds_nothing(database: Database) -> None:
    mine, yours = new_visitor(database), new_visitor(database)
    with database.begin() as db:
        bill_id = records.save_case(db, mine, CASE)
        chat_id = records.save_chat(db, mine, bill_id)
    with database.begin() as db:
        assert records.find_case(db, yours, bill_id) is None
        assert records.find_chat(db, yours, chat_id) is None
        assert records.delete_case(db, yours, bill_id) is False


def test_the_token_itself_is_not_kept(database: Database) -> None:
    with database.begin() as db:
        token, visitor = records.new_visitor(db)
        assert records.is_visitor(db, records.token_id(token))
        stored = db.execute(text("select id from visitor")).scalars().all()
    assert token not in stored
    assert visitor in stored


def test_a_conversation_keeps_its_messages_in_order_and_its_state(database: Database) -> None:
    visitor = new_visitor(database)
    with database.begin() as db:
        chat_id = records.save_chat(db, visitor, None)
    for number in (1, 2):
        with database.begin() as db:
            chat = records.find_chat(db, visitor, chat_id)
            assert chat is not None
            answer = Answer(answer=f"answer {number}", language="en", intent="x")
            records.save_message(db, chat.id, f"question {number}", answer, Conversation(listed=(number,)))
    with database.begin() as db:
        chat = records.find_chat(db, visitor, chat_id)
        assert chat is not None
        assert [row["text"] for row in records.transcript(db, chat)] == ["question 1", "question 2"]
        assert Conversation.model_validate(chat.conversation).listed == (2,)


def test_deleting_a_bill_deletes_what_was_said_about_it(database: Database) -> None:
    visitor = new_visitor(database)
    with database.begin() as db:
        bill_id = records.save_case(db, visitor, CASE)
        chat_id = records.save_chat(db, visitor, bill_id)
    with database.begin() as db:
        assert records.delete_case(db, visitor, bill_id)
    with database.begin() as db:
        assert records.find_chat(db, visitor, chat_id) is None


def test_what_is_old_is_purged_and_what_is_new_stays(database: Database) -> None:
    visitor = new_visitor(database)
    with database.begin() as db:
        old, new = records.save_case(db, visitor, CASE), records.save_case(db, visitor, CASE)
        db.execute(update(StoredCase).where(StoredCase.id == old).values(created=now() - timedelta(hours=5)))
    with database.begin() as db:
        records.purge(db, timedelta(hours=3))
    with database.begin() as db:
        assert records.find_case(db, visitor, old) is None
        assert records.find_case(db, visitor, new) == CASE


def test_requests_are_counted_by_the_minute(database: Database) -> None:
    counts = []
    for minute in (7, 7, 8):
        with database.begin() as db:
            counts.append(records.count_request(db, "someone", minute))
    assert counts == [1, 2, 1]


def test_an_error_undoes_the_whole_transaction(database: Database) -> None:
    visitor = new_visitor(database)
    kept: list[str] = []

    def fail_half_way() -> None:
        with database.begin() as db:
            kept.append(records.save_case(db, visitor, CASE))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    with database.begin() as db:
        assert records.find_case(db, visitor, kept[0]) is None


def test_the_paper_goes_with_its_bill(database: Database) -> None:
    mine, yours = new_visitor(database), new_visitor(database)
    trace = [{"path": "due_date", "page": 1, "box": None, "text": "04/15/2026", "place": "line 4"}]
    with database.begin() as db:
        bill_id = records.save_case(db, mine, CASE)
        papers.save_papers(
            db, bill_id, {"bill": Paper(trace, {1: b"first", 2: b"second"}), "eob": Paper(trace, {1: b"plan"})}
        )
    with database.begin() as db:
        assert papers.find_trace(db, mine, bill_id) == trace
        assert papers.pages_shown(db, bill_id) == [1, 2]
        assert papers.find_picture(db, mine, bill_id, 2) == b"second"
        assert papers.pages_shown(db, bill_id, "eob") == [1]
        assert papers.find_picture(db, mine, bill_id, 1, "eob") == b"plan"
        assert papers.find_trace(db, yours, bill_id) is None
        assert papers.find_picture(db, yours, bill_id, 2) is None
        assert papers.find_trace(db, yours, bill_id, "eob") is None
        assert papers.find_picture(db, yours, bill_id, 1, "eob") is None
    with database.begin() as db:
        records.delete_case(db, mine, bill_id)
    with database.begin() as db:
        for table in (StoredPage, StoredTrace, StoredEobPage, StoredEobTrace):
            assert db.scalar(select(func.count()).select_from(table)) == 0, table
        assert papers.find_trace(db, mine, bill_id) is None


def test_an_answer_to_a_conversation_that_was_deleted_meanwhile_is_not_kept(database: Database) -> None:
    visitor = new_visitor(database)
    with database.begin() as db:
        chat_id = records.save_chat(db, visitor, None)
        answer = Answer(answer="answer", language="en", intent="x")
        chat = records.find_chat(db, visitor, chat_id)
        assert chat is not None
        records.delete_chat(db, chat)
    with database.begin() as db:
        assert records.save_message(db, chat_id, "question", answer, Conversation()) is False
        assert db.scalar(select(StoredMessage.id).where(StoredMessage.chat == chat_id)) is None


def test_a_text_with_a_nul_is_kept_and_an_address_with_one_finds_nothing(database: Database) -> None:
    visitor = new_visitor(database)
    with database.begin() as db:
        chat_id = records.save_chat(db, visitor, None)
        answer = Answer(answer="answer", language="en", intent="x")
        assert records.save_message(db, chat_id, "why\0so much", answer, Conversation())
    with database.begin() as db:
        chat = records.find_chat(db, visitor, chat_id)
        assert chat is not None
        assert [row["text"] for row in records.transcript(db, chat)] == ["why\N{REPLACEMENT CHARACTER}so much"]
        assert records.find_chat(db, visitor, "\0") is None
        assert records.find_case(db, visitor, "a\0b") is None
