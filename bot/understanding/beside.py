"""Questions on what the paper prints beside its lines in columns of its own."""

from dataclasses import replace

from bot.asked.lines.details import details_meant
from bot.asked.references import References
from bot.bill import Bill
from bot.understanding.understood import SURE, Understanding
from codesets.entry import Language

TOPIC = "beside-the-line"


def beside_the_line(
    question: str, bill: Bill | None, references: References, language: Language
) -> Understanding | None:
    """That ``question`` asks for what stands beside the lines it means; None where it asks for something else."""
    details = details_meant(question, bill, references.lines)
    if not details:
        return None
    return Understanding(language, TOPIC, SURE, (), replace(references, details=details), outright=True)
