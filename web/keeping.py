"""Keeps the promise that the pages make: what is older than its time is deleted, also while nobody comes."""

import asyncio
import logging
from contextlib import suppress
from datetime import timedelta

from fastapi.concurrency import run_in_threadpool
from sqlalchemy.exc import SQLAlchemyError

from web.store.database import Database
from web.store.records import purge

EVERY = timedelta(minutes=10)


async def forget_in_time(database: Database, keep: timedelta, stop: asyncio.Event) -> None:
    """Calls `forget` every ten minutes until ``stop`` is set."""
    while not stop.is_set():
        with suppress(TimeoutError):
            async with asyncio.timeout(EVERY.total_seconds()):
                await stop.wait()
        await run_in_threadpool(forget, database, keep)


def forget(database: Database, keep: timedelta) -> None:
    """Deletes what is older than ``keep``; a database that is busy or away is asked again next time."""
    try:
        with database.begin() as session:
            purge(session, keep)
    except SQLAlchemyError as error:
        logging.getLogger("plainbill").warning("old bills were not deleted: %s", type(error).__name__)
