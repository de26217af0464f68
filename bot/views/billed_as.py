"""How lines are billed, as the template tells it: by their side, as care from afar, as a class of medicine."""

import re
from dataclasses import dataclass, field, replace

from bot.asked.lines.billed_as import BilledAs
from bot.asked.lines.contrast import contrast_of
from bot.asked.lines.drug_classes import classes_of, load_drug_classes
from bot.asked.lines.printed_sides import printed_side
from bot.asked.lines.services import load_services
from bot.bill import Line
from bot.facts import Fact, text
from bot.roles import roles
from bot.views.bill import BillView
from bot.views.line import LineView
from codesets.entry import Language
from knowledge.question_features import plain

_AFAR_MARKS = frozenset({"95", "93", "GT", "GQ", "FQ", "G0"})
_AFAR_PLACES = frozenset({"02", "10"})
_AFAR_CODES = re.compile(r"980(?:0\d|1[0-6])|9942[123]|9944[123]|9896[678]|G2012|G2010|G225[012]|G0425|G0426|G0427")
_AFAR_WORDS = re.compile(
    r"\b(?:tele-?(?:health|med\w*|visit|phone)|virtual|video|phone|audio|online|telesalud|telefono)\b"
)
_ON_SITE = frozenset({"11", "19", "20", "21", "22", "23", "49", "50", "53", "62", "71", "72"})
"""Places that a patient goes to: an office, an urgent care center, a hospital, a clinic."""


@dataclass(frozen=True, slots=True)
class BilledView:
    """What a question asked of how lines are billed. The groups hold each of ``lines`` once; ``titles`` are the classes
    that the one medicine is known to be of, ``asked`` is the class the question named, ``of_it`` whether it is of that;
    ``by_code`` whether only the group of its code tells that."""

    aspect: str
    wanted: str
    lines: list[LineView]
    right: list[LineView] = field(default_factory=list)
    left: list[LineView] = field(default_factory=list)
    both: list[LineView] = field(default_factory=list)
    afar: list[LineView] = field(default_factory=list)
    on_site: list[LineView] = field(default_factory=list)
    unmarked: list[LineView] = field(default_factory=list)
    with_dye: list[LineView] = field(default_factory=list)
    without_dye: list[LineView] = field(default_factory=list)
    both_ways: list[LineView] = field(default_factory=list)
    titles: list[Fact] = field(default_factory=list)
    asked: Fact | None = None
    of_it: bool = False
    by_code: bool = False
    instead: list[LineView] = field(default_factory=list)
    """Lines that may hold the service asked for, where ``perhaps``, or that are most like it."""
    perhaps: bool = False
    of_another_part: bool = False
    loosely: bool = False
    """Whether the thing asked for is no service of a name of its own."""
    marks: bool = False
    """Whether the bill prints marks beside its codes at all, so that where none stands is told by that."""


def view_billed(billed: BilledAs | None, bill: BillView | None, language: Language) -> BilledView | None:
    """The view of what the question wants to know of how lines are billed; None where it wants nothing of it."""
    if billed is None or bill is None:
        return None
    view = BilledView(
        billed.aspect, billed.wanted, bill.pick(billed.lines), marks=any(line.modifiers for line in bill.lines)
    )
    if billed.aspect == "there":
        kind = load_services().get(billed.wanted) or roles().get(billed.wanted)
        return replace(
            view,
            asked=text(kind.name(language), "your question") if kind else None,
            instead=bill.pick(billed.instead),
            perhaps=billed.perhaps,
            of_another_part=billed.of_another_part,
            loosely=billed.loosely,
        )
    if billed.aspect == "drug":
        return _of_a_class(view, language)
    for line in view.lines:
        getattr(view, _group(billed.aspect, line) or "unmarked").append(line)
    return view


def _group(aspect: str, line: LineView) -> str | None:
    if aspect == "contrast":
        return contrast_of(line.described)
    own = line.described.line
    return printed_side(own) if aspect == "side" else _distance(own, line.role)


def _distance(line: Line, role: str) -> str | None:
    marks = {code.code for code in line.codes if code.system == "modifier"}
    places = {code.code for code in line.codes if code.system == "pos"}
    services = [code.code for code in line.codes if code.system in ("cpt", "hcpcs")]
    told = marks & _AFAR_MARKS or places & _AFAR_PLACES or any(map(_AFAR_CODES.fullmatch, services))
    if told or role == "telehealth" or _AFAR_WORDS.search(plain(line.description)):
        return "afar"
    return "on_site" if places & _ON_SITE else None


def _of_a_class(view: BilledView, language: Language) -> BilledView:
    line, asked = view.lines[0], load_drug_classes()[view.wanted]
    held = classes_of(line.described)
    named = asked.names is None or bool(
        asked.names.search(plain(f"{line.described.line.description} {line.name.value}"))
    )
    return BilledView(
        view.aspect,
        view.wanted,
        view.lines,
        titles=[text(one.title(language), f"class of {line.name.value}", line.id) for one in held],
        asked=text(asked.title(language), "your question"),
        of_it=asked in held,
        by_code=asked in held and not named,
    )
