"""Rewording an answer: what is private taken out, an endpoint asked, the guard's verdict, and the own words else."""

import logging
import re
import unicodedata
from collections.abc import Callable
from threading import BoundedSemaphore
from typing import Literal

from bot.answer import Answer
from bot.answers.guard import untraced
from bot.case import Case
from bot.rephrase.compare import STRAYS, Reason, laid_out, mended, refusal
from bot.rephrase.endpoint import Endpoint, Failure, NoWording
from bot.rephrase.pause import Pause
from bot.rephrase.redaction import Redacted, is_clean, redact
from bot.rephrase.settings import RephraseSettings
from knowledge.topic import load_topics

Verdict = Literal["reworded", "partly", "unchanged", "unsent", "busy", "resting", "added", "failed"]
Outcome = Verdict | Failure | Reason
"""What became of an answer. "partly": some paragraphs kept their own words; "unsent": its words are not for rewording;
"busy", "resting": the endpoint was not asked; a Failure: it gave nothing; "added" (a date, telephone or link) or a
Reason: the guard refused what it gave; "failed": we did."""

AT_ONCE = 4
"""Answers that wait for their wording at the same time; more keep their own words."""
LONGEST = 4000
"""Characters of an answer that is sent."""
_SLACK = 200
"""Characters that a wording may have beyond twice the answer's, to be looked at any closer."""
GRAVE = frozenset({"clinician", "emergency", "crisis line"})
"""Hand-offs whose words stay as people reviewed them."""
VERBATIM = frozenset({"change-instructions", "privacy", "who-are-you", "speak-english", "speak-spanish"})
"""Topics whose words stay, beside all that abstain: a refusal, what we say of ourselves, what is in two languages."""
_LIFELINES = re.compile(r"\b(?:911|988)\b")

_log = logging.getLogger("plainbill")


def may_be_reworded(answer: Answer) -> bool:
    """Whether the words of ``answer`` may be changed at all: no refusal, no "I can't tell", nothing grave."""
    topics = [load_topics()[answer.language].get(intent) for intent in answer.intent.split(" + ")]
    if answer.abstained or (answer.handoff and answer.handoff.to in GRAVE):
        return False
    if any(topic is None or topic.abstains or topic.handoff in GRAVE or topic.id in VERBATIM for topic in topics):
        return False
    return len(answer.answer) <= LONGEST and not _LIFELINES.search(answer.answer)


class Rephraser:
    """Rewords answers through the endpoint that ``settings`` name. Safe to share between threads; close it when done.

    ``told`` hears what became of each answer, and nothing else of it.
    """

    def __init__(self, settings: RephraseSettings, told: Callable[[Outcome], None] = lambda _: None) -> None:
        self._endpoint = Endpoint(settings)
        self._told = told
        self._pause = Pause()
        self._places = BoundedSemaphore(AT_ONCE)

    def reword(self, answer: Answer, case: Case, question: str) -> Answer:
        """``answer`` in other words, or as it is; never an error. Only ``answer.answer`` changes, and ``reworded``."""
        try:
            outcome, words = self._reworded(answer, case, question)
        except Exception as error:
            # The kind of error only: its text may hold what stands on someone's bill.
            _log.error("rewording failed: %s", type(error).__name__)
            outcome, words = "failed", None
        self._told(outcome)
        return answer.model_copy(update={"answer": words, "reworded": True}) if words else answer

    def close(self) -> None:
        """Lets go of the endpoint."""
        self._endpoint.close()

    def _reworded(self, answer: Answer, case: Case, question: str) -> tuple[Outcome, str | None]:
        if not may_be_reworded(answer):
            return "unsent", None
        redacted = redact(answer.answer, case, question)
        try:
            given = self._asked(redacted.text, answer)
        except NoWording as none:
            return none.failure, None
        if given is None:
            return ("resting" if self._pause.holds() else "busy"), None
        return _judged(answer, redacted, given)

    def _asked(self, text: str, answer: Answer) -> str | None:
        """The endpoint's wording; None where it was not asked. Raises NoWording."""
        if self._pause.holds() or not self._places.acquire(blocking=False):
            return None
        try:
            given = self._endpoint.ask(text, answer.language)
        except NoWording:
            self._pause.note(answered=False)
            raise
        finally:
            self._places.release()
        self._pause.note(answered=True)
        return unicodedata.normalize("NFC", given)


def _judged(answer: Answer, redacted: Redacted, given: str) -> tuple[Outcome, str | None]:
    """What the guard makes of a wording, and the words to use if it lets any through."""
    if len(given) > 2 * len(redacted.text) + _SLACK:
        return "length", None
    if not is_clean(given):
        return "added", None
    used, reason = given, refusal(redacted.text, given, answer.language)
    if reason in STRAYS:
        used = mended(redacted.text, given, answer.language)
    if reason and (used == given or refusal(redacted.text, used, answer.language)):
        return reason, None
    words = redacted.restore(laid_out(redacted.text, used))
    if untraced(words, [answer.answer]):
        return "figures", None
    if words == answer.answer:
        return reason or "unchanged", None
    return ("partly" if reason else "reworded"), words
