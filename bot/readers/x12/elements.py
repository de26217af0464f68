"""The elements that each field of a bill is read from, in 835 and 837."""

from bot.bill import CodeSystem

Where = tuple[str, tuple[int, ...]]
"""The name of a segment, and the numbers of elements in it."""

_REASONS: Where = ("CAS", (3, 6, 9, 12, 15, 18))
_SERVICE: tuple[Where, ...] = (("SVC", (1, 6)), ("SV1", (1,)), ("SV2", (2,)), ("SV3", (1,)))
_CONDITIONS: tuple[Where, ...] = (("HI", tuple(range(1, 13))),)

HEAD: dict[str, tuple[Where, ...]] = {
    "provider": (("N1", (2,)), ("NM1", (3,))),
    "payer": (("N1", (2,)), ("NM1", (3,))),
    "account": (("CLP", (1,)), ("CLM", (1,))),
    "claim_number": (("CLP", (7,)), ("CLM", (1,))),
    "patient": (("NM1", (3,)),),
    "patient_birth_date": (("DMG", (2,)),),
    "patient_sex": (("DMG", (3,)),),
    "statement_date": (("DTM", (2,)), ("BPR", (16,)), ("BHT", (4,))),
}
TOTALS: dict[str, tuple[Where, ...]] = {
    "charges": (("CLP", (3,)), ("CLM", (2,))),
    "plan_paid": (("CLP", (4,)), ("AMT", (2,))),
    "patient_paid": (("AMT", (2,)),),
    "patient_owes": (("CLP", (5,)), ("AMT", (2,))),
}
LINE: dict[str, tuple[Where, ...]] = {
    "service_date": (("DTM", (2,)), ("DTP", (3,))),
    "description": _SERVICE,
    "units": (("SVC", (7, 5)), ("SV1", (4,)), ("SV2", (5,)), ("SV3", (6,))),
    "charge": (("SVC", (2,)), ("SV1", (2,)), ("SV2", (3,)), ("SV3", (2,)), ("CLP", (3,))),
    "allowed": (("AMT", (2,)),),
    "plan_paid": (("SVC", (3,)), ("SVD", (2,)), ("CLP", (4,))),
    "not_covered": (("SV2", (7,)), _REASONS),
    **dict.fromkeys(("adjustment", "deductible", "copay", "coinsurance", "patient_owes", "adjustments"), (_REASONS,)),
    "remarks": (("LQ", (2,)), ("MOA", (3, 4, 5, 6, 7)), ("MIA", (5, 20, 21, 22, 23))),
}
CODES: dict[CodeSystem, tuple[Where, ...]] = {
    **dict.fromkeys(("cpt", "hcpcs", "cdt", "modifier"), _SERVICE),
    "revenue": (("SVC", (4, 1)), ("SV2", (1,))),
    "ndc": (("LIN", (3,)), ("SVC", (1,))),
    "pos": (("SV1", (5,)), ("SV3", (3,)), ("CLM", (5,))),
    "msdrg": (("CLP", (11,)), *_CONDITIONS),
    "icd10cm": _CONDITIONS,
    **dict.fromkeys(("icd10pcs", "carc", "rarc", "group"), ()),
}
