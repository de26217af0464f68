"""What a person paid at the counter is told of each drug, and that a paper which asks for nothing asks for nothing."""

import pytest

from bot.assistant import Assistant
from bot.brought import make_case
from bot.case import Conversation
from bot.readers import Document, read_document
from knowledge import Knowledge

DRUGS = b"""Elm Rx Medicare Plan
Your monthly prescription drug summary
THIS IS NOT A BILL
Member name: Ana Ruiz

Date filled   Drug                    Qty   Total price   Plan paid   You paid
03/26/2026    FARXIGA 10 MG TAB        30       $520.34     $478.34     $42.00
03/29/2026    LOSARTAN 50 MG TAB       90        $60.00      $60.00      $0.00
TOTALS for the month                            $580.34     $538.34     $42.00
"""
SHARES = """Plan Vital
Explicación de sus beneficios
Asegurado: Ana Ruiz      Reclamación #: P642500001

Fecha        Código  Servicio               Cargo  No cubierto  Permitido  Copago  El plan pagó
01/26/2026   71046   Radiografía          $146.00        $0.00     $44.00   $2.00        $42.00
01/30/2026   99213   Visita                $89.00       $89.00      $0.00   $0.00         $0.00
""".encode()


def _ask(knowledge: Knowledge, data: bytes, question: str) -> str:
    case = make_case(read_document(Document("notice.txt", data)), [], [])
    return Assistant(knowledge).ask(case, Conversation(), question).answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how much did I pay for the farxiga?", "$42.00"),
        ("do I owe anything?", "Nothing more"),
        ("what is line 1?", "$42.00 was paid by you"),
    ],
)
def test_what_was_paid_at_the_counter_is_told(knowledge: Knowledge, question: str, said: str) -> None:
    assert said in _ask(knowledge, DRUGS, question)


def test_the_parts_of_a_share_are_told_where_no_total_is_printed(knowledge: Knowledge) -> None:
    answer = _ask(knowledge, SHARES, "¿cuánto debo?")
    assert answer.startswith("$2.00 por lo menos")
    assert "$89.00" in answer
