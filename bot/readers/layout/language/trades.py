"""Papers of other trades: a bank's, a store's, a landlord's; told by their words where nothing of care is said."""

import re
from collections.abc import Iterable

from bot.readers.layout.language.phrases import plain

_ASIDE = re.compile(
    r"\b(?:customer|car|auto|pet|lawn|hair) care\b|\bcare of\b|\bvisit (?:us|our|www|the|a|any)\b|\bfdic insured\b"
    r"|\b(?:your|next|last|recent) visit\b|\bmarket (?:st|street|ave|avenue|rd|blvd|square)\b"
)
"""What means no care and no trade, though its words do elsewhere."""
_CARE = re.compile(
    r"\b(?:patients?|pacientes?|medic\w*|health\w*|salud|clini[ck]\w*|hospi\w*|doctors?|dra?|md|dds|dmd|dpm|dvm|np"
    r"|physicians?|dent\w*|tooth|teeth|muelas?|dientes?|\w*therap\w*|\w*terap\w*|\w*surg\w*|cirug\w*|pharma\w*"
    r"|farmac\w*|rx|prescri\w*|recetas?|diagnos\w*|procedures?|procedimientos?|treatments?|tratamientos?|visits?"
    r"|visitas?|consult\w*|exam\w*|vaccin\w*|vacunas?|shots?"
    r"|x rays?|xrays?|radiogra\w*|radiolog\w*|imaging|labs?|laborator\w*"
    r"|blood|sangre|insur\w*|seguros?|aseguradora|medicare|benefi\w*|copa\w*|coinsurance|coaseguro|deducti\w*"
    r"|deducible|guarantor|garante|claims?|reclam\w*|cpt|hcpcs|cdt|ndc|icd|mrn|dob|birth|nacimiento|nurs\w*"
    r"|enfermer\w*|ambulan\w*|ems|paramedic\w*|anest\w*|oxygen|oxigeno|wheelchair|walker|crutch\w*|cpap|brace|braces"
    r"|hearing|audi\w*|optic\w*|optom\w*|ophth\w*|oftal\w*|eyes?|eyewear|ojos?|vision|lens|lenses|lentes|glasses|frames?"
    r"|ortho\w*|orto\w*|chiro\w*|quiro\w*|acupunct\w*|acupunt\w*|counsel\w*|psych\w*|psic\w*|psiq\w*|mental"
    r"|behavioral|rehab\w*|care|cuidados?|wellness|inject\w*|inyec\w*|infus\w*|dialysis|dialisis|mri|ct|scans?"
    r"|ultraso\w*|specimens?|patholog\w*|patolog\w*|cardi\w*|derma\w*|pediat\w*|gyn\w*|ginec\w*|obstet\w*|urolog\w*"
    r"|oncolog\w*|neuro\w*|allerg\w*|alerg\w*|immun\w*|podia\w*|hsa|fsa|massage|masaje|spa|botox|laser|skin|residents?"
    r"|residentes?|assisted|senior|midwi\w*|doula|partera|birthing|fertil\w*|veterin\w*|recovery|detox|treated"
    r"|creditors?|debt|acreedor\w*|deuda|collect\w*|cobranzas?|services? (?:date|rendered|provided)|dates? of service"
    r"|fechas? de servicio|sliding|good faith|estimates?|estimado|superbill|provider|proveedor|member id)\b"
)
"""What is said of care, of who gives it, of who pays for it; wide, so that no bill is taken for another trade's."""
_OF_CARE_ALONE = re.compile(
    r"\b(?:patients?|pacientes?|guarantor|cpt|hcpcs|copay\w*|coinsurance|deductible|deducible|dates? of service"
    r"|fecha de servicio|diagnos\w*|hsa|fsa|care ?credit|health savings|flexible spending|claim number)\b"
)
"""What no bank prints, whatever it was that its customer paid for."""
_BANK = (
    r"withdrawals?|retiros?", r"(?:direct )?deposits|depositos|direct deposit|payroll|nomina",
    r"(?:opening|beginning|closing|ending) (?:balance|daily balance)|saldo (?:inicial|final)",
    r"atm|cajero automatico|overdraft|sobregiro", r"checking|savings|cuenta (?:de ahorros?|corriente)",
    r"bank|banco|credit union|cooperativa de ahorro", r"debit card|pos purchase|tarjeta de debito",
    r"annual percentage rate|apr|credit limit|cash advances?|limite de credito",
    r"minimum payment(?: due)?|pago minimo",
    r"purchases|compras", r"interest (?:earned|paid)|intereses ganados", r"wire|transfer|transferencia|zelle|ach",
)  # fmt: skip
_OTHERS: tuple[tuple[str, ...], ...] = (
    (
        r"(?:sales )?tax|taxable|ivu|impuesto", r"(?:thank you|thanks) for shopping|gracias por su compra|come again",
        r"cashier|register|store|lane|clerk|cajer[oa]|tienda|caja",
        r"\w*markets?|supermercado|mercado|grocer\w*|wholesale|\w*mart|foods?|deli|bakery|panaderia|hardware|bodega"
        r"|colmado|outlet|department store",
        r"milk|leche|bread|pan|eggs?|huevos|bananas?|guineos|apples?|cheese|queso|rice|arroz|beans|frijoles|chicken|pollo"
        r"|coffee|juice|jugo|paper towels|detergent",
        r"you saved|club card|loyalty|rewards?|coupons?|cupon(?:es)?", r"produce|frozen|dairy",
    ),
    (
        r"server|waiter|mesero|table \d+|mesa \d+", r"tip|gratuity|propina",
        r"restaurant\w*|cafe|grill|diner|pizzeria|bistro|bar"
        r"|kitchen", r"burgers?|pizza|fries|tacos?|sandwich|salad|soup|iced tea|beer|wine|appetizers?|entrees?",
    ),
    (
        r"kwh|therms?|gallons|ccf", r"meter(?: reading)?|medidor", r"electric\w*|power|luz|energia"
        r"|gas service|natural gas"
        r"|water|sewer|agua|acueducto", r"usage|consumo|supply charge|delivery charge|service address",
    ),
    (
        r"wireless|cellular|mobile|telecom\w*|broadband|internet|cable",
        r"data plan|unlimited|minutes|text messages|device payment"
        r"|router|mbps", r"taxes and fees|taxes fees|regulatory fees?|autopay",
    ),
    (
        r"vin", r"oil change|oil filter|synthetic oil|tires?|llantas|brakes?|frenos|alignment|spark plugs?|wipers?",
        r"odometer|license plate|vehicle|vehiculo|honda|toyota|ford|chevrolet|nissan|hyundai|bmw",
        r"auto(?:motive)? (?:repair|parts|service|body)|mecanico|garage|towing",
    ),
    (
        r"guests?|huesped", r"arrival|check in|departure|check out", r"occupancy tax|room tax|resort fee"
        r"|room (?:charge|rate)",
        r"inn|hotel|motel|resort|suites|lodge",
    ),
    (
        r"tenants?|inquilin[oa]|landlord|lessee", r"rent|renta|alquiler|lease|security deposit",
        r"apartments|property management"
        r"|realty|unit \d+\w?",
    ),
)  # fmt: skip
_FEWEST = 2
_FEWEST_OF_BANK = 3
_PLAINLY_BANK = 5


def of_another_trade(texts: Iterable[str]) -> bool:
    """Whether these rows say several things that only another trade says, and nothing of care.

    A bank lists what its customer paid to whom, a dentist too; its own words tell, where they are many.
    """
    text = _ASIDE.sub(" ", plain(" \n ".join(texts))[:60_000])
    bank = _signs(_BANK, text)
    if bank >= _PLAINLY_BANK and not _OF_CARE_ALONE.search(text):
        return True
    if _CARE.search(text):
        return False
    return bank >= _FEWEST_OF_BANK or any(_signs(trade, text) >= _FEWEST for trade in _OTHERS)


def _signs(trade: Iterable[str], text: str) -> int:
    return sum(bool(re.search(rf"\b(?:{words})\b", text)) for words in trade)
