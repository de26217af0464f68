"""The names at the top of the first page: of a place of care, and of a plan."""

import re
from collections.abc import Sequence

from bot.readers.layout.language.insurers import NAMES
from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.vocabulary import role_of
from bot.readers.layout.page.places import Said, between, saying
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.stated.plan_names import insurer_at

_GIVES_CARE = (
    r"hospitals?|clinics?|physicians?|associates|labs?|laborator(?:y|ies)|imaging|radiology|surgery|surgical|surgeons"
    r"|dentistry|pharmacy|pediatrics?|orthop\w+|cardiology|dermatology|urgent care|emergency|(?-i:ER)"
    r"|family (?:care|practice|medicine)|diagnostics?|pathology|anesthesia|ambulance|ems|therapy|rehab\w*|oncology"
    r"|infirmary|sanatorium|specialists?|psych\w+|chiropractic|podiatry|nephrology|urology|gastro\w+|neuro\w+"
    r"|pulmonary|allergy|endocrin\w+|hospice|nursing|dialysis|rescue|paramedics?|optometry|optical|audiology"
    r"|rheumatology|midwi\w+|institute|obstetrics|gynecology|air medical|medical$|medical (?:group|center)"
    r"|ortop[eé]d\w+|radiolog[ií]a|imágenes|cardiolog[ií]a|dermatolog[ií]a|cirug[ií]a|odontolog\w+|oftalmolog\w+"
    r"|terapia f[ií]sica|cl[ií]nica|centro m[eé]dico|laboratorios?|consultorios?|farmacia|sanatorio|m[eé]dicos?"
)
CARE = re.compile(rf"\b(?:{_GIVES_CARE})\b", re.IGNORECASE)
"""Words that stand in the name of who gives care and hardly in that of a plan."""
PLACE = re.compile(
    rf"\b(?:{_GIVES_CARE}|medical|health|healthcare|cent(?:er|re)|dental|wellness|eye|vision|women'?s|memorial|practice"
    r"|care|medicine|m\.?d\.?|counseling|behavioral|kidney|cancer|heart|vascular|fire|hearing|sleep|pain|spine"
    r"|consultants|assoc|salud|(?<=\w )(?:equipment|oxygen|respiratory|suppl(?:y|ies))|dme|prosthetics?"
    r"|orthotics?|orthodontics?|\w+odontics|apothecary|transport|mobility|birth|(?-i:ENT|OB-?GYN))\b",
    re.IGNORECASE,
)
"""Words that stand in the name of who gives care."""
INSURANCE = re.compile(
    r"\b(insurance|health ?plans?|ppo|hmo|epo|mutual|assurance|casualty|benefits?|blue (?:cross|shield)|medicare"
    r"|medicaid|plans?|coverage|insurer|seguros?|aseguradora|plan(?:es)? de salud|plan m[eé]dico|indemnity)\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:"
    r"medical|center|centre|hospital|hospitals|clinic|clinics|health|healthcare"
    r"|system|systems|regional|associates|group|physicians|childrens|children|s"
    r"|women|memorial|community|services|of|and|the|care|specialists"
    r"|partners|radiology|imaging|surgery|pediatrics|orthopedics|cardiology|laboratory|laboratories"
    r"|emergency|family|medicine|network|pllc|llc|inc|pc|pa"
    r"|md|dental|department|physician|pathology|anesthesia|district"
    r")"
)
"""Words that alone name no one place of care."""
_INSURER = re.compile(rf"\b(?:{NAMES})\b", re.IGNORECASE)
_TITLE = re.compile(
    r"reimbursement|statement|superbill|co-?pay|ledger|explanation|itemized|invoice|\bbill\b|estimate|summary|receipt|account"
    r"|page \d|notice|claim|estado de cuenta|factura|explicaci[oó]n|estimado|resumen|recibo|detalle|p[aá]gina|aviso"
    r"|questions?\b|preguntas|thank|please|gracias|favor|remit|welcome|charges|cargos|\bdear\b"
    r"|^(?:hello|hi|hola|estimad[oa]|good (?:morning|afternoon|evening|day)|buen[oa]s (?:d[ií]as|tardes|noches))\b"
    r"|\b(?:paid|payments?|adjustments?|discounts?|write-?offs?)$"
    r"|\bportal\b|en l[ií]nea\b|\bonline$|^my ?(?:chart|health)"
    r"|^(?:home|menu|messages|inbox|billing|profile|settings|search|help|back|log ?(?:in|out)|sign (?:in|out|off)"
    r"|skip to .*|inicio|mensajes|perfil|ayuda|facturaci[oó]n|(?:iniciar|cerrar) sesi[oó]n)$"
    r"|\bactivity$|\bhistory$|confidential|^p\.?\s?o\.? box|\blicensed\b|board.certified",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:physicians?|professional|hospital|facility|medical|dental|lab(?:oratory)?|pharmacy|imaging|emergency|clinic"
    r"|office|other|ancillary|supplies|room)"
    r" (?:services?|billing|department|fees?)"
    r"|(?:(?:patient|billing|detail|details|list|breakdown|summary|itemized|monthly|your|date|of|for|the)\b\W*)+",
    re.IGNORECASE,
)
"""What a part of the bill is called, or what is left of a title, which is nobody's name."""
_NAMES_APART = re.compile(r"\s+[-–—|•·]\s+")
_ENDS = re.compile(r",?\s+(?:\(?\d{3}\)?[-. ]|\d+ [A-Z])")
_TITLE_AFTER = re.compile(
    r"(?<=\w)\s+(?:(?:patient|billing|itemized|account|detailed|monthly)\s+)*(?:bill|statement|invoice|ledger"
    r"|itemized charges|charges|charge detail)(?: (?:date |dated |of )?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})?$",
    re.IGNORECASE,
)
_MEDICARE = re.compile(
    r"\bmedicare (?:summary notice|claims?|part [ab])\b|\bresum(?:ido|en) de medicare\b", re.IGNORECASE
)
STATUS = re.compile(
    r"(?:\s+(?:DENIED|APPROVED|PENDING|PROCESSED|REJECTED|PAID|NEGAD[OA]|DENEGAD[OA])"
    r"|\s*[-–—:(|,]\s*(?i:denied|approved|pending|processed|rejected|paid|negad[oa]|denegad[oa]))"
    r"\)?(?:\s+(?:on\s+)?\d[\d/.-]+)?$"
)
"""What became of a claim, printed behind a name and no part of it."""
_FORM = re.compile(r"\bUB-?04\b|\b(?:CMS|HCFA)-?1[45]\d0\b|\b42 REV\b|\b4 TYPE OF BILL\b", re.IGNORECASE)
_BOX = re.compile(r"^\d{1,2}[a-d]?\s+(?=[A-Z])")
_COMPANY = re.compile(
    r"\b(?:inc|corp|co|ltd|l\.?l\.?c|p\.?\s?a|p\.?\s?c|m\.?d|d\.?d\.?s|c\.?s\.?p|assoc)\.$", re.IGNORECASE
)
"""How the name of a company ends, which no sentence does."""
_MOST_NAMES = 3
_NEAR = 1.0
"""Heights of a row: the widest gap between the rows of one name."""
_NETWORK = re.compile(r"\s*[(,–-]?\s*\(?(?:in|out)[- ](?:of[- ])?network(?: provider)?\)?$", re.IGNORECASE)
"""Whether who gave the care has a contract with the plan, behind the name."""
_BRANCH = re.compile(r"\s*#\s?\d{1,5}$")


def letterhead(rows: Sequence[Row], *, of_plan: bool = False) -> tuple[Said[str] | None, Said[str] | None]:
    """The names of a place of care and of a plan that stand at the top of the first page; None where none does.

    On the paper `of_plan` the name of an insurer is that of who writes.
    """
    place: Said[str] | None = None
    plan: Said[str] | None = None
    fallback: Said[str] | None = None
    form = any(_FORM.search(row.text) for row in rows)
    for at, row in enumerate(rows[:14]):
        if row.page != rows[0].page:
            break
        if match := _MEDICARE.search(row.text):
            plan = plan or Said("Medicare", between(row.words, *match.span()))
        for phrase in row.phrases:
            if of_plan and plan is None and (named := insurer_at(phrase.text)) and not CARE.search(named):
                plan = Said(named, saying(phrase.words, named))
                continue
            for text in _NAMES_APART.split(phrase.text):
                text = STATUS.sub("", _TITLE_AFTER.sub("", text.strip(" ,")))
                text = _BOX.sub("", text) if form else text
                if not _may_be_name(text):
                    continue
                said = Said(text, saying(phrase.words, text))
                if INSURANCE.search(text):
                    plan = plan or said
                elif PLACE.search(text) and (
                    " " in text or (row in rows[:2] and not row.cells)
                ):  # "Doctors" heads a table
                    place = place or _with_first_half(rows, at, phrase, said)
                elif _heads_table(row):
                    continue
                elif phrase.text.endswith(","):
                    continue  # whoever is written to
                elif row is rows[0] or (row in rows[:2] and _TITLE.search(rows[0].text)):
                    fallback = fallback or said
    return place or fallback, plan


def _heads_table(row: Row) -> bool:
    """Whether the row is the headings of a sheet, the first of which is nobody's name."""
    return row.cells and len(row.phrases) > _MOST_NAMES


def names_plan(text: str) -> bool:
    """Whether a text names a plan or an insurer, as "Bill to" may.

    >>> names_plan("Blue Prairie Health Plan"), names_plan("Aetna PPO"), names_plan("Maria Lopez")
    (True, True, False)
    """
    return bool(INSURANCE.search(text) or _INSURER.search(text))


def _may_be_name(text: str) -> bool:
    words = text.split()
    if not words:
        return False
    most = 14 if " / " in text else 9  # a name in two languages
    text = _BRANCH.sub("", text)
    if not words[0][0].isalnum() or words[0].islower():
        return False
    if (
        not 1 <= len(words) <= most
        or len(text) < 4
        or ":" in text
        or (text.endswith((".", "?", ",")) and len(words) > 4 and not _COMPANY.search(text))
    ):
        return False
    if (
        _TITLE.search(text)
        or _SECTION.fullmatch(text)
        or labels_of(text)
        or role_of(text)
        or any(map(str.isdigit, text))
        or "@" in text
    ):
        return False
    capitals = sum(word[0].isupper() for word in words if word[0].isalpha())
    return capitals >= len(words) / 2


def named_near(rows: Sequence[Row], words: str) -> Said[str] | None:
    """The place of care beside `words` in the first row that holds them, or just above, as Medicare prints it."""
    at = next((index for index, row in enumerate(rows) if words in row.text), None)
    if at is None:
        return None
    before, _, after = rows[at].text.partition(words)
    over = before.rpartition(",")[0]  # "Fox Clinic, Claim number 2026-3391"
    beside = [_NETWORK.sub("", over), *_NAMES_APART.split(after)]
    name = next((text for text in map(str.strip, beside) if _may_be_name(text) and PLACE.search(text)), None)
    if name:
        return Said(name, saying(rows[at].words, name))
    return named_over(rows[:at]) or _named_below(rows[at + 1 : at + 2])


def _named_below(rows: Sequence[Row]) -> Said[str] | None:
    """The place of care that stands with its address right below the number of a claim."""
    for row in rows:
        name = re.split(r",\s+(?=\d|P\.?\s?O)", row.text)[0]
        if name != row.text and _may_be_name(name) and PLACE.search(name):
            return Said(name, saying(row.words, name))
    return None


def named_over(rows: Sequence[Row]) -> Said[str] | None:
    """The place of care that the last of these rows name, which stand over a table or a number."""
    for row in rows[-4:]:
        for phrase in row.phrases:
            name = _NETWORK.sub("", _ENDS.split(phrase.text)[0].strip(" ,"))
            if _may_be_name(name) and PLACE.search(name) and not INSURANCE.search(name):
                return Said(name, saying(phrase.words, name))
    return None


def _with_first_half(rows: Sequence[Row], at: int, phrase: Phrase, said: Said[str]) -> Said[str]:
    """The name with what stands over it, where alone it is that of no one place."""
    over = _first_half(rows, at, phrase, said.value)
    return Said(f"{over.text} {said.value}", (*over.words, *said.words)) if over else said


def _first_half(rows: Sequence[Row], at: int, phrase: Phrase, name: str) -> Phrase | None:
    """The phrase above a name of nothing but common words that it ends: "NORTHERN PLAINS" over "MEDICAL CENTER"."""
    if at == 0 or not all(map(_GENERIC.fullmatch, plain(name).split())):
        return None
    row, above = rows[at], rows[at - 1]
    near = above.page == row.page and row.top - above.bottom <= _NEAR * (row.bottom - row.top)
    if not near or row.cells or above.cells:
        return None
    over = next((part for part in above.phrases if _lined_up(part, phrase, row.width)), None)
    alike = over is not None and over.text.isupper() == name.isupper() and _may_be_name(over.text)
    return over if over and alike and not names_plan(over.text) else None


def _lined_up(over: Phrase, phrase: Phrase, width: float) -> bool:
    """Whether two phrases begin at the same place, or have the same middle."""
    left = abs(over.x0 - phrase.x0) < width
    return left or abs(over.x0 + over.x1 - phrase.x0 - phrase.x1) < 2 * width
