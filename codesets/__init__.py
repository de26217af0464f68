"""Every code system that a US medical bill is written in, by the name that plainbill gives it.

>>> validate("icd10cm", "e119")
'E11.9'
"""

from codesets import (
    bill_type,
    carc,
    cdt,
    cpt,
    discharge,
    group,
    hcpcs,
    icd10cm,
    icd10pcs,
    modifier,
    ms_drg,
    ndc,
    npi,
    place_of_service,
    rarc,
    revenue,
)
from codesets.exceptions import UnknownSystem
from codesets.system import CodeSystem

SYSTEMS: dict[str, CodeSystem] = {
    "cpt": cpt,
    "hcpcs": hcpcs,
    "icd10cm": icd10cm,
    "icd10pcs": icd10pcs,
    "revenue": revenue,
    "modifier": modifier,
    "carc": carc,
    "rarc": rarc,
    "msdrg": ms_drg,
    "pos": place_of_service,
    "ndc": ndc,
    "cdt": cdt,
    "group": group,
    "tob": bill_type,
    "discharge": discharge,
    "npi": npi,
}
"""Adding a system is adding its module and one line here.

The last three are no codes of a bill's lines: they stand in a claim's own fields, and are looked up by name.
"""


def validate(system: str, code: str) -> str:
    """Return ``code`` the way the field writes it; raise CodeError where ``system`` has no such code."""
    try:
        module = SYSTEMS[system]
    except KeyError:
        raise UnknownSystem(f"{system!r} is none of the code systems: {', '.join(SYSTEMS)}.") from None
    return module.format(module.validate(code))
