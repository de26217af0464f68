"""A paper as an X12 835, the insurer's remittance."""

from evals.errors.independent.case import NOTHING, Paper, Row


def remittance(paper: Paper) -> str:
    """One claim with its service lines, the totals of their reasons agreeing."""
    said, day = paper.said, max(row.date for row in paper.rows).replace("-", "")
    paid, owed = paper.total("pd") or NOTHING, paper.total("ow") or NOTHING
    last, _, first = said["Patient"].rpartition(" ")[::-1]
    body = [
        "ST*835*0001",
        f"BPR*I*{paid}*C*ACH*CCP*01*011900445*DA*4400121*1512345678**01*011900571*DA*8800455*{day}",
        "TRN*1*90071221*1512345678",
        f"DTM*405*{day}",
        f"N1*PR*{said['Insurance'].upper()}",
        f"N1*PE*{said['Provider'].upper()}*XX*1234567893",
        "LX*1",
        f"CLP*A-{said['Claim']}*1*{paper.charges}*{paid}*{owed}*12*{said['Claim']}*11*1",
        f"NM1*QC*1*{last}*{first}****MI*M0044120",
    ]
    for row in paper.rows:
        body += _service(row)
    body.append(f"SE*{len(body) + 1}*0001")
    head = f"ISA*00*{'':10}*00*{'':10}*ZZ*{'PLAN':15}*ZZ*{'CLINIC':15}*260811*0912*^*00501*000000001*0*P*:"
    group = "GS*HP*PLAN*CLINIC*20260811*0912*1*X*005010X221A1"
    return "~\n".join([head, group, *body, "GE*1*1", "IEA*1*000000001", ""])


def _service(row: Row) -> list[str]:
    code = ":".join(("HC", row.code, *row.modifiers))
    adjusted = [f"CAS*{group}*{reason}*{amount}" for group, reason, amount in row.reasons]
    return [f"SVC*{code}*{row.charge}*{row.more['pd']}**{row.units}", f"DTM*472*{row.date.replace('-', '')}", *adjusted]
