"""Rewording by a language model, off unless an operator names one: words may change, what they say may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.rephrase.rephraser import Outcome, Rephraser
    from bot.rephrase.settings import RephraseSettings


def open_rephraser(settings: RephraseSettings, told: Callable[[Outcome], None] = lambda _: None) -> Rephraser | None:
    """What rewords answers as ``settings`` say, to be closed; None where they name no endpoint.

    ``told`` hears what became of each answer.
    """
    if settings.rephrase_url is None:
        return None
    from bot.rephrase.rephraser import Rephraser  # it brings an HTTP client, which few need

    return Rephraser(settings, told)
