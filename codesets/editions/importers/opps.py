"""OPPS Addendum B: what Medicare pays a hospital's outpatient department for a code, every quarter.

Headings from CMS's file (https://www.cms.gov/medicare/payment/prospective-payment-systems/hospital-outpatient-pps/
quarterly-addenda-updates): "HCPCS Code", "Short Descriptor", "SI", "APC", "Relative Weight", "Payment Rate".
"""

from collections.abc import Iterator

from codesets.editions.edition import Period
from codesets.editions.importers import parts
from codesets.editions.layout import Layout, part_with, read_table
from codesets.editions.package import Package
from codesets.editions.rows import RateRow

LAYOUT = Layout(
    {"code": r"^hcpcs ?code$", "status": r"^(si|status ?indicator)$", "rate": r"^payment ?rate"},
    {"source": r"^source$"},
)


def kind(package: Package) -> str:
    """Hospital outpatient rates."""
    return "opps"


def recognize(package: Package) -> float:
    """Sure where the headings are there."""
    return 0.9 if part_with(package, LAYOUT) else 0.0


def period(package: Package) -> Period | None:
    """The quarter of the file's name, else the one its rows name."""
    part = part_with(package, LAYOUT)
    if part is None:
        return None
    row = next(read_table(package.table(part), LAYOUT), {})
    return parts.quarter(part.name) or parts.quarter(row.get("source", "")) or parts.quarter(package.path.name)


def read(package: Package) -> Iterator[RateRow]:
    """Every code with its status; no amount where it is packaged, or paid under another schedule."""
    part = part_with(package, LAYOUT)
    for row in read_table(package.table(part), LAYOUT) if part else ():
        if parts.is_procedure(row["code"]):
            yield RateRow(row["code"], "", parts.number(row["rate"]), row["status"])
