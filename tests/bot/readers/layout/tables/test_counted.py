"""How many of a service where the notice prints it in front of the service."""

import pytest

from bot.readers import Document, read_document

HEAD = """\
{plan}
THIS IS NOT A BILL
Claim Number: 44-20261-07

Date        {service}                 Amount      {approved}      Paid
"""


def _units(plan: str, approved: str, rows: list[tuple[str, str]]) -> list[str | None]:
    text = HEAD.format(plan=plan, service="Services Provided", approved=approved)
    text += "".join(
        f"03/0{at}/26    {said:32}  $90.00      {allowed:>8}      $40.00\n"
        for at, (said, allowed) in enumerate(rows, 1)
    )
    (bill,) = read_document(Document("notice.txt", text.encode()))
    return [line.units for line in bill.lines]


def test_counts_stand_in_front_of_what_they_count() -> None:
    rows = [
        ("2 Ear tests (92567)", "$50.00"),
        ("1 Office visit (99212)", "$50.00"),
        ("2 Allergy tests (95004)", "$50.00"),
    ]
    assert _units("Hill Health Plan", "Allowed", rows) == ["2", "1", "2"]


def test_one_service_is_counted_by_a_public_plan_only() -> None:
    rows = [("4 Steroid shots (J1100)", "$50.00")]
    assert _units("Medicare Summary Notice", "Medicare Approved", rows) == ["4"]
    assert _units("Hill Health Plan", "Allowed", rows) in (["1"], [None])


@pytest.mark.parametrize(
    "rows",
    [
        [("1 Office visit (99212)", "$50.00"), ("2 Ear test (92567)", "$50.00"), ("3 Strep test (87880)", "$50.00")],
        [("2 views of the wrist (73100)", "$50.00"), ("1 view of the chest (71045)", "$50.00")],
    ],
    ids=["numbers of lines", "views"],
)
def test_other_numbers_count_nothing(rows: list[tuple[str, str]]) -> None:
    assert set(_units("Hill Health Plan", "Allowed", rows)) <= {None, "1"}
