"""Refusals named by their codes alone, as at a desk: "CO 45 and PR 2". Each reason has the group named before it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.denials import Step, step_for
from bot.facts import Fact, text
from bot.views.code import CodeView, under_a_group
from codesets.entry import Language


@dataclass(frozen=True, slots=True)
class NamedRefusal:
    """A reason as named, "CO 45", and the step that it asks for."""

    label: Fact
    step: Step


def group_told(codes: Iterable[CodeView]) -> None:
    """Takes from the reasons' words what a group named beside them tells."""
    held = list(codes)
    if any(code.system == "group" for code in held):
        for code in held:
            if code.system == "carc":
                code.plain = under_a_group(code.plain)


def step_of_codes(codes: Sequence[CodeView], language: Language) -> Step | None:
    """What the first refusal with these codes asks for: a group, a reason and remarks, as far as they are named."""
    held = {system: [c.plain_code for c in codes if c.system == system] for system in ("group", "carc", "rarc")}
    return step_for("".join(held["group"][:1]), "".join(held["carc"][:1]), held["rarc"], language)


def steps_of_codes(codes: Sequence[CodeView], language: Language) -> list[NamedRefusal]:
    """What each named reason asks for, alike ones once; of remarks alone, what they ask for."""
    remarks = [code.plain_code for code in codes if code.system == "rarc"]
    group, found = "", list[NamedRefusal]()
    only = {code.plain_code for code in codes if code.system == "group"}
    for code in codes:
        if code.system == "group":
            group = code.plain_code
        elif code.system == "carc":
            # A group behind the only reason belongs to it too: "45 under CO".
            of = group or (next(iter(only)) if len(only) == 1 else "")
            step = step_for(of, code.plain_code, remarks, language)
            if step and all(step.patient.value != one.step.patient.value for one in found):
                found.append(NamedRefusal(text(f"{of} {code.plain_code}".strip(), "your question"), step))
    if not found and (step := step_of_codes(codes, language)):
        found.append(NamedRefusal(text(" ".join(remarks), "your question"), step))
    return found
