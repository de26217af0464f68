"""The codes that a thing may have which the question seeks the code of."""

from bot.asked.codes.dose_said import DOSE, units_of_dose
from bot.asked.codes.sought import Sought
from bot.bill import Code
from bot.facts import Fact
from bot.views.code import CodeView
from bot.views.meanings import meaning_of
from codesets.catalog import Catalog
from codesets.entry import Language
from knowledge.finder import Finder
from knowledge.match import Match

_LIKELY = 0.05
"""Below this confidence a code is not offered;"""
_NEARLY = 0.12
"""nor one that is not this nearly as likely as the best."""
_MOST = 4


def codes_found(sought: Sought | None, finder: Finder | None, catalog: Catalog, language: Language) -> list[CodeView]:
    """The likeliest codes, best first; none where nothing comes near."""
    if sought is None or finder is None:
        return []
    if sought.ruled:
        ruled = [Code.model_validate({"system": sought.systems[0], "code": code}) for code in sought.ruled]
        return [CodeView(code, catalog.find(code.system, code.code), language) for code in ruled]
    what = finder.write_out(sought.what) if sought.systems == ("icd10cm",) else sought.what
    matches = finder.lookup(what, k=_MOST + 1, systems=sought.systems, language=language)
    least = max(_LIKELY, _NEARLY * max((match.confidence for match in matches), default=0))
    kept = [match for match in matches if match.confidence >= least and not _is_cut_short(match, matches)]
    codes = [Code.model_validate({"system": match.system, "code": match.code}) for match in kept]
    return [CodeView(code, catalog.find(code.system, code.code), language) for code in codes[:_MOST]]


def dose_found(sought: Sought | None, found: list[CodeView], language: Language) -> Fact | None:
    """How many units the dose is that was asked with the thing, by the one code found that has such a unit."""
    if sought is None or sought.dose is None:
        return None
    names = [f"{DOSE}{code.plain_code}:{sought.dose}" for code in found]
    fitting = [name for name in names if units_of_dose(name)]
    return meaning_of(fitting[0], language) if len(fitting) == 1 or names[:1] == fitting[:1] != [] else None


def _is_cut_short(match: Match, others: list[Match]) -> bool:
    """Whether a diagnosis is the beginning of a longer one found too: only the longest may stand on a claim."""
    return match.system == "icd10cm" and any(
        one.code != match.code and one.code.startswith(match.code) and one.confidence > _LIKELY for one in others
    )
