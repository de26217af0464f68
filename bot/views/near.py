"""What else a code may be that is not known, or that is only a heading of longer ones."""

from bot.bill import Code
from bot.views.code import CodeView
from codesets.catalog import Catalog
from codesets.entry import Language
from codesets.near import near_codes

_SERVICES = ("cpt", "hcpcs")
_MOST = 4
_NEXT = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def meant_instead(code: CodeView, catalog: Catalog, language: Language) -> list[CodeView]:
    """The codes that a service's code may be with a slip; none of one that is known."""
    if code.system not in _SERVICES or (code.known and code.origin != "range"):
        return []
    found = []
    for one in near_codes(code.plain_code):
        system = "cpt" if one[0].isdigit() else "hcpcs"
        found.append(CodeView(Code(system=system, code=one), catalog.find(system, one), language))
    return [view for view in found if view.title]


def longer(code: CodeView, catalog: Catalog, language: Language) -> list[CodeView]:
    """The codes under a diagnosis that is only their heading; none of one that may stand on a claim itself."""
    if code.system != "icd10cm" or not code.known:
        return []
    stem = code.plain_code if "." in code.plain_code else f"{code.plain_code}."
    entries = ((stem + end, catalog.find("icd10cm", stem + end)) for end in _NEXT)
    found = [(name, entry) for name, entry in entries if entry and entry.origin not in ("range", None)]
    return [CodeView(Code(system="icd10cm", code=name), entry, language) for name, entry in found[:_MOST]]
