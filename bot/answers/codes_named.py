"""What the codes that a question names mean, beside an answer that speaks of something else about them."""

from bot.answers.ledger import Ledger
from bot.answers.render import render_text
from bot.views.context import About
from knowledge.topic import Topic

_SYSTEMS = ("modifier", "carc", "rarc", "pos")
_MOST = 3
_WORDS = "{% for code in codes %}\n- {{ code.code }}: {{ lower_first(code.title) }}\n{% endfor %}"


def with_codes(words: str, ledger: Ledger, about: About, topic: Topic) -> str:
    """``words`` with a line for each modifier, reason, remark or place that was named and not yet spoken of."""
    if topic.abstains or topic.handoff or not topic.questions:
        return words
    spoken = {code.code for code in ledger.codes}
    codes = [c for c in about.codes if c.system in _SYSTEMS and c.title and c.plain_code not in spoken][:_MOST]
    if not codes:
        return words
    return f"{words}\n\n{render_text(topic.language, _WORDS, {'codes': codes}, ledger)}"
