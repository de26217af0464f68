"""Puts the service together: what it opens once, its routes, and what holds for every request."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta

from anyio import CapacityLimiter
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware

from bot.assistant import Assistant
from bot.readers import check_layouts
from bot.rephrase import open_rephraser
from knowledge import Knowledge, open_knowledge
from web import problems
from web.api import bills, chats, codes, health, letters
from web.api import pages as papers
from web.deps import Service
from web.keeping import forget, forget_in_time
from web.middleware import BoundedBody, Counted, Quiet, SafeHeaders, count_rewording
from web.pages import routes as pages
from web.pages.files import FreshFiles
from web.settings import Settings
from web.store.database import Database
from web.widget import routes as widget

READ_AT_ONCE = 16
"""Documents that are read at one time; the next ones wait."""
DESCRIPTION = "Reads a medical bill, explains it in plain words, answers questions about it."


def create_app(settings: Settings) -> FastAPI:
    """The service for ``settings``; raises KnowledgeMissing, BadLayout or BadSetting at once, not with a first bill."""
    check_layouts()
    life = _life(
        settings, open_knowledge(builtin_cpt_words=settings.builtin_cpt_words), Database(settings.database_url)
    )
    app = FastAPI(title="plainbill", description=DESCRIPTION, version="0.1.0", lifespan=life, redoc_url=None)
    for part in (bills, papers, letters, chats, codes, health, pages, widget):
        app.include_router(part.router)
    # Packed are only files that are the same for everyone: beside a secret, the size of an answer could tell of it.
    app.mount("/static", GZipMiddleware(FreshFiles(directory=pages.STATIC)))
    app.mount("/widget", GZipMiddleware(FreshFiles(directory=widget.STATIC)))
    problems.install(app)
    app.add_middleware(Quiet)
    app.add_middleware(BoundedBody, largest=settings.largest_upload)
    app.add_middleware(SafeHeaders)
    app.add_middleware(Counted)
    if settings.allowed_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(settings.allowed_origins),
            allow_methods=["GET", "POST", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "Accept"],
        )
    return app


def _life(
    settings: Settings, knowledge: Knowledge, database: Database
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """What stands from the first request to the last."""

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        rephraser = open_rephraser(settings, count_rewording)
        assistant = Assistant(knowledge, rephraser=rephraser)
        assistant.warm_up()
        app.state.service = Service(settings, knowledge, assistant, database, CapacityLimiter(READ_AT_ONCE))
        keep, stop = timedelta(hours=settings.keep_hours), asyncio.Event()
        forget(database, keep)
        keeping = asyncio.create_task(forget_in_time(database, keep, stop))
        yield
        stop.set()
        await keeping
        if rephraser:
            rephraser.close()
        database.close()

    return life
