"""Writes X12 for the tests: segments into an interchange, with whatever delimiters a test asks for."""

from collections.abc import Iterable


def interchange(segments: Iterable[str], *, kind: str = "835", marks: str = "*:~", newline: str = "") -> bytes:
    """An interchange of one transaction; `segments` are written with ``*`` and ``:`` and get the marks asked for."""
    element, component, end = marks[0], marks[1], marks[2]
    body = list(segments)
    header = ["00", " " * 10, "00", " " * 10, "ZZ", "SENDER".ljust(15), "ZZ", "RECEIVER".ljust(15)]
    header += ["260302", "1253", "U", "00501", "000000905", "0", "P", component]
    envelope = ["ISA*" + "*".join(header), "GS*HP*S*R*20260302*1253*1*X*005010X221A1", f"ST*{kind}*0001"]
    envelope += [*body, f"SE*{len(body) + 2}*0001", "GE*1*1", "IEA*1*000000905"]
    written = [one if one.startswith("ISA") else one.replace(":", component) for one in envelope]
    return "".join(one.replace("*", element) + end + newline for one in written).encode()


PAYER = [
    "BPR*I*80*C*CHK************20260310",
    "TRN*1*1*1",
    "DTM*405*20260309",
    "N1*PR*HARVEST POINT HEALTH",
    "PER*CX*CLAIMS*TE*8005550190*UR*www.harvest.example",
    "N1*PE*FOX CLINIC*XX*1234567893",
    "LX*1",
]
"""What stands before the claims of a remittance that pays 80 dollars."""

CLAIM = [
    "CLP*ACC-1*1*245*80*45*12*PAYER-9",
    "NM1*QC*1*DUARTE*FELIX*M**JR",
    "DTM*232*20260301",
    "SVC*HC:96372:59*245*80**2",
    "DTM*472*20260302",
    "CAS*CO*45*120",
    "CAS*PR*1*25**2*15**3*5",
    "AMT*B6*125",
    "LQ*HE*N130",
]
"""A claim of one service."""
