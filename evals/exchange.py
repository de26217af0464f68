"""How fast X12 is read: ``python -m evals.exchange [--claims 4000]``, in megabytes a second of computing.

The files are made here: every claim has a patient, dates, codes and amounts of its own, so that nothing is read from
what was remembered of the claim before.
"""

import argparse
import random
import time
from collections.abc import Iterator
from datetime import date, timedelta

from bot.readers import Document, x12
from evals.layouts.services import SERVICES
from evals.section import Section

CLAIMS = 4000
TIMES = 3
_NAMES = ("WHITLOCK", "BELL", "RAMAN", "HERRERA", "ZHOU", "OKAFOR", "LINDQVIST", "DUARTE", "MARSH", "KOWALSKI")
_REASONS = (("CO", "45"), ("PR", "1"), ("PR", "2"), ("PR", "3"), ("CO", "97"))


def remittance(claims: int, seed: int = 3) -> bytes:
    """An 835 of so many claims of one to eight services, which adds up."""
    chance = random.Random(seed)  # noqa: S311
    body, paid = [], 0
    for number in range(claims):
        part, amount = _answered(number, chance)
        body += part
        paid += amount
    head = [f"BPR*I*{_money(paid)}*C*ACH*CCP*01*999999992*DA*123456*1512345678**01*999988880*DA*98765*20260412",
            "TRN*1*12345*1512345678", "DTM*405*20260412", "N1*PR*SUMMIT MUTUAL INSURANCE", "N3*10 MAIN ST",
            "N4*PEORIA*IL*61602", "PER*BL*CLAIMS*TE*8005550142", "N1*PE*LAKEVIEW FAMILY CLINIC*XX*1234567893",
            "LX*1"]  # fmt: skip
    return _enveloped("835", "HP", [*head, *body])


def claims(count: int, seed: int = 3) -> bytes:
    """An 837 of so many professional claims of one to eight services."""
    chance = random.Random(seed)  # noqa: S311
    body = ["BHT*0019*00*244579*20260412*1023*CH", "NM1*41*2*LAKEVIEW FAMILY CLINIC*****46*TGJ23",
            "NM1*40*2*SUMMIT MUTUAL*****46*66783JJT", "HL*1**20*1", "NM1*85*2*LAKEVIEW FAMILY CLINIC*****XX*1234567893",
            "N3*4810 CHESTNUT ST", "N4*SPRINGFIELD*IL*62704"]  # fmt: skip
    for number in range(count):
        body += _claimed(number, chance)
    return _enveloped("837", "HC", body)


def _answered(number: int, chance: random.Random) -> tuple[list[str], int]:
    lines, charged, paid, owed = [], 0, 0, 0
    day = date(2026, 1, 1) + timedelta(days=chance.randrange(90))
    for service in chance.choices(SERVICES, k=chance.randint(1, 8)):
        code, _, modifier = service.code.partition("-")
        charge = chance.randrange(2_000, 900_000)
        left = charge
        taken = []
        for group, reason in chance.sample(_REASONS, chance.randint(1, 3)):
            amount = chance.randrange(1, left // 2)
            left -= amount
            owed += amount if group == "PR" else 0
            taken.append(f"CAS*{group}*{reason}*{_money(amount)}")
        composite = ":".join(filter(None, ("HC", code, modifier))) if code else f"NU:{service.revenue}"
        lines += [f"SVC*{composite}*{_money(charge)}*{_money(left)}*{service.revenue}*{chance.randint(1, 4)}",
                  f"DTM*472*{day:%Y%m%d}", *taken, f"REF*6R*{number}{charge}", f"AMT*B6*{_money(left)}"]  # fmt: skip
        charged, paid = charged + charge, paid + left
    head = [f"CLP*PC{number:07}*1*{_money(charged)}*{_money(paid)}*{_money(owed)}*12*EMC{number:09}*11*1",
            f"NM1*QC*1*{chance.choice(_NAMES)}*{chance.choice(_NAMES)}*Q***MI*{chance.randrange(10**9):09}",
            f"NM1*82*1*{chance.choice(_NAMES)}*ANN****XX*1982671234", f"DTM*232*{day:%Y%m%d}"]  # fmt: skip
    return [*head, *lines], paid


def _claimed(number: int, chance: random.Random) -> Iterator[str]:
    day = date(2026, 1, 1) + timedelta(days=chance.randrange(90))
    services = [(one, chance.randrange(2_000, 900_000)) for one in chance.choices(SERVICES, k=chance.randint(1, 8))]
    yield from (
        f"HL*{number + 2}*1*22*0",
        "SBR*P*18*******CI",
        f"NM1*IL*1*{chance.choice(_NAMES)}*{chance.choice(_NAMES)}****MI*{chance.randrange(10**9):09}",
        f"DMG*D8*{1940 + number % 70}0712*{chance.choice('FM')}",
        "NM1*PR*2*SUMMIT MUTUAL*****PI*888",
        f"CLM*PC{number:07}*{_money(sum(charge for _, charge in services))}***11:B:1*Y*A*Y*Y",
        f"HI*ABK:M54{number % 10}*ABF:E11{number % 10}",
    )
    for place, (service, charge) in enumerate(services, start=1):
        code = service.code.split("-")[0] or "99070"
        yield f"LX*{place}"
        yield f"SV1*HC:{code}*{_money(charge)}*UN*{chance.randint(1, 4)}***1"
        yield f"DTP*472*D8*{day:%Y%m%d}"


def _money(cents: int) -> str:
    return f"{cents / 100:.2f}".rstrip("0").rstrip(".")


def _enveloped(kind: str, group: str, body: list[str]) -> bytes:
    head = [f"{'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260412*1023*^*00501*'}"
            "000000001*0*P*:", f"GS*{group}*SENDER*RECEIVER*20260412*1023*1*X*005010X221A1"]  # fmt: skip
    transaction = [f"ST*{kind}*0001", *body, f"SE*{len(body) + 2}*0001"]
    return ("~\n".join([*head, *transaction, "GE*1*1", "IEA*1*000000001"]) + "~\n").encode()


def speed(data: bytes) -> float:
    """Megabytes a second of computing, the best of a few times."""
    least = float("inf")
    for _ in range(TIMES):
        started = time.process_time()
        x12.read(Document("file.edi", data))
        least = min(least, time.process_time() - started)
    return len(data) / 1e6 / least


def report(count: int = CLAIMS) -> Section:
    """The speeds as a section of the results."""
    files = {"remittances (835), MB a second": remittance(count), "claims (837), MB a second": claims(count)}
    rows = [(name, f"{speed(data):.1f} ({len(data) / 1e6:.1f} MB)") for name, data in files.items()]
    return Section("Exchange files", rows, "Of computing on one core; every claim and amount is another.")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=CLAIMS)
    for name, figure in report(parser.parse_args().claims).rows:
        print(f"{name:40} {figure}")


if __name__ == "__main__":
    main()
