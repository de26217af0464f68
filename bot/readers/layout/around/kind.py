"""Which kind of document it is, from its own words first and its columns second."""

import re
from collections.abc import Collection, Sequence

from bot.bill import Kind
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.rows import Row

_WORDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "good_faith_estimate",
        re.compile(r"good faith estimate|treatment (?:plan )?estimate|estimate of (?:charges|costs?|fees)|cost estimate"
            r"|(?:estimado|presupuesto|estimacion) de buena fe"),
    ),
    (
        "eob",
        re.compile(
            r"explanation of (?:health care )?benefits?|medicare summary notice|this is not a bill"
            r"|explanation of (?:payment|review|(?:bill|medical) review|reimbursement)"
            r"|claims? (?:summary|details?)"
            r"|explicacion de (?:(?:sus )?beneficios|pagos?|revision|reembolso)"
            r"|flexible spending|health reimbursement"
            r"|(?:reimbursement|claims?) statement|cuenta de gastos (?:flexibles|medicos)"
            r"|est[ao] no es una factura"
            r"|notice of (?:adverse|denial|claim denial)|denial of (?:payment|benefits|claim|coverage)"
            r"|adverse benefit determination|aviso de (?:negacion|denegacion)|negacion de (?:pago|beneficios|cobertura)"
            r"|prescription (?:drug )?summary"
            r"|dental explanation of|(?:resumen|detalles?) de (?:sus? |las? )?reclam|not a bill|no es una factura"
            r"|(?:resumen|aviso resumido) de medicare"
        ),
    ),
    ("remittance", re.compile(r"remittance advice|payment advice|provider remittance|electronic remittance")),
    ("claim", re.compile(r"health insurance claim form|cms 1500|ub 04 (?:claim|form)|uniform bill|ada dental claim form"
                          r"|42 rev cd|(?<!\d)(?<!\d )47 total charges|24 a dates? of service")),
    (
        "itemized_bill",
        re.compile(
            r"itemi[sz]ed|itemi[sz]ation|detail(?:ed)? (?:of charges|bill|statement|charges)"
            r"|charge detail|detalle de (?:los )?cargos|factura detallada|cuenta detallad[oa]|estado detallado"
            r"|cargos detallados|desglose"
        ),
    ),
    (
        "statement",
        re.compile(
            r"statement|amount (?:now )?due|balance (?:past )?due|pay this amount|estado de cuenta|saldo"
            r"|total a pagar|favor de pagar|pagar antes|due date|total due|account summary"
            r"|resumen de cuenta|vence|vencimiento"
        ),
    ),
)  # fmt: skip
_TITLE = re.compile(
    r"(?:your |su )?(?:(?:patient|billing|account|guarantor|hospital|medical|dental|physician) )*"
    r"(?:itemi[sz]ed (?:statement|bill|charges|invoice)(?: of (?:charges|services))?"
    r"|(?:detail|itemi[sz]ation) of charges|factura detallada|detalle de (?:los )?cargos|cuenta detallada"
    r"|statement(?: of account)?|bill|invoice|estado de (?:su )?cuenta|factura)"
)
"""What stands over a provider's own paper, and no more."""
_ASKING = re.compile(
    r"\b(?:please pay \d+|bill to|invoice (?:date|no|number|\d+)"
    r"|(?:amount|balance|total)(?: now)? due (?:by|on|before) \d+|pay(?: this amount)? by \d+|payment due \d+"
    r"|paid at (?:the |your )?(?:visit|time of (?:visit|service)|check in)"
    r"|amount enclosed|detach (?:here|and return)|return (?:this portion )?with (?:your )?payment"
    r"|make checks? payable|monto incluido|desprenda|(?:payment )?due date \d+|pay(?:ment)? due (?:by|on) \d+"
    r"|fecha de vencimiento|(?:vence|pague antes|pagar antes)(?: el| del)? \d+|(?:saldo|balance|total|monto) a pagar"
    r"|pagos? (?:del|hechos? por el) paciente|favor de pagar)\b"
)
"""What only who wants to be paid writes."""
_NO_BILL = re.compile(r"\b(?:this is not a bill|not a bill|est[ao] no es una factura|no es una factura)\b")
_AWAITED = re.compile(
    r"\b(?:claims?|bills?|charges) (?:has been |have been |was |were |is being |will be |been )?"
    r"(?:submitted|sent|filed|billed|forwarded)\b"
    r"|\b(?:we|hospital|clinic) (?:have |has |will )?(?:billed?|submit(?:ted)?|sent|file[ds]?)\b"
    r"|\b(?:pending|waiting|awaiting)\b.{0,20}\binsurance\b|\binsurance pending\b"
    r"|\b(?:enviamos|se envio|mandamos|presentamos)\b.{0,30}\b(?:seguro|reclamo|reclamacion|aseguradora)\b"
)
"""What a provider writes who waits for a plan's answer."""
_TOP = 25
"""Rows in which a document says what it is."""
_PLAN_COLUMNS: frozenset[Role] = frozenset(
    {"allowed", "plan_paid", "deductible", "copay", "coinsurance", "not_covered", "patient_owes"}
)


def kind_of(rows: Sequence[Row], roles: Collection[Role], has_codes: bool, *, claim: bool = False) -> Kind:
    """The kind of the document; a table of plan columns is an EOB even where no title says so.

    `claim` says that the document names a claim by its number, as an insurer does.
    """
    text = plain(" ".join(row.text for row in rows)[:60_000])
    title = plain(" ".join(row.text for row in rows[:_TOP]))
    if _lists_for_information(text, title, roles):
        text, title = _NO_BILL.sub(" ", text), _NO_BILL.sub(" ", title)
    for kind, words in _WORDS[:4]:
        if words.search(title):
            return kind
    if words_of("eob").search(text) and "itemi" not in title:
        return "eob"
    titled = any(_TITLE.fullmatch(plain(row.text)) for row in rows[:_TOP])
    columns = _PLAN_COLUMNS & set(roles) if not titled and not _ASKING.search(text) else frozenset()
    if len(columns) >= 4 and {"allowed", "plan_paid"} & columns:
        return "eob"
    if {"allowed", "plan_paid", "patient_owes"} <= columns or (
        claim and "plan_paid" in columns and columns & {"allowed", "patient_owes"}
    ):
        return "eob"
    if words_of("itemized_bill").search(title):
        return "itemized_bill"
    if words_of("statement").search(title if has_codes else text):
        return "statement"
    return "itemized_bill" if has_codes else "statement"


def says_no_bill(rows: Sequence[Row]) -> bool:
    """Whether the document says that it is not a bill."""
    return any(re.search(r"\bthis is not a bill\b|\best[ao] no es una factura\b", plain(row.text)) for row in rows)


def _lists_for_information(text: str, title: str, roles: Collection[Role]) -> bool:
    """Whether a provider lists its charges before the plan answered: such a list is no bill, and no plan's either."""
    itemized = words_of("itemized_bill").search(title)
    return not _PLAN_COLUMNS & set(roles) and bool(itemized or _AWAITED.search(text))


def words_of(kind: Kind) -> re.Pattern[str]:
    """The words by which a document says that it is of this kind."""
    return next(words for name, words in _WORDS if name == kind)
