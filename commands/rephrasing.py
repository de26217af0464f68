"""The rewording that the environment asks for, for the commands that answer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.rephrase.rephraser import Rephraser

_ASKED_FOR = "PLAINBILL_REPHRASE_URL"


@contextmanager
def rephrasing() -> Iterator[Rephraser | None]:
    """What rewords answers while the block lasts; None where no endpoint is named. Raises BadSetting."""
    if _ASKED_FOR not in map(str.upper, os.environ):
        yield None
        return
    # Here, since most commands need none of it and should start at once.
    from bot.rephrase import open_rephraser
    from bot.rephrase.settings import RephraseSettings
    from bot.settings import from_environment

    rephraser = open_rephraser(from_environment(RephraseSettings))
    try:
        yield rephraser
    finally:
        if rephraser:
            rephraser.close()
