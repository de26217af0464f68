"""The three formats say the same of the same prices."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from codesets.editions.package import Package
from codesets.prices.charge import Hospital, PublishedCharge, PublishedCode
from codesets.prices.formats import FORMATS, json_file, tall, wide
from tests.codesets.prices import files

SHARED = Path(__file__).parents[4] / "shared" / "data" / "mrf"


def read(path: Path) -> tuple[Hospital, list[PublishedCharge]]:
    package = Package(path)
    form = max(FORMATS, key=lambda one: one.recognize(package))
    found = list(form.read(package))
    (hospital,) = (one for one in found if isinstance(one, Hospital))
    return hospital, [one for one in found if isinstance(one, PublishedCharge)]


def test_each_format_is_known_by_its_content(tmp_path: Path) -> None:
    for path, form in (
        (files.tall(tmp_path), tall),
        (files.wide(tmp_path), wide),
        (files.json_file(tmp_path), json_file),
    ):
        sure = {one: one.recognize(Package(path)) for one in FORMATS}
        assert max(sure, key=lambda one: sure[one]) is form
        assert sorted(sure.values())[-2] < 0.5


@pytest.mark.parametrize("made", [files.tall, files.wide, files.json_file])
def test_all_say_the_same(tmp_path: Path, made: object) -> None:
    hospital, charges = read(made(tmp_path))  # type: ignore[operator]
    assert hospital.name == "St. Example Medical Center"
    assert hospital.updated == date(2026, 1, 15)
    assert hospital.locations == ("St. Example Medical Center", "Example Surgery Center")
    assert hospital.npis == ("1234567893",)
    assert [charge.description for charge in charges] == [one["description"] for one in files.SERVICES]
    shot, drug = charges[:2]
    assert shot.codes == (PublishedCode("CPT", "96372"), PublishedCode("RC", "510"))
    assert (shot.gross, shot.cash) == (Decimal(245), Decimal(147))
    assert (shot.least, shot.most) == (Decimal("60.1"), Decimal(180))
    paid = [(rate.payer, rate.plan, rate.dollars, rate.percentage) for rate in shot.rates]
    assert paid == [
        ("Platform Health", "PPO", 180, None),
        ("Platform Health", "HMO", Decimal("120.5"), None),
        ("Other Plan", "All", None, 60),
    ]
    assert (drug.least, drug.most, drug.rates) == (None, None, ())


def test_what_version_2_expects_to_be_paid_is_an_estimate(tmp_path: Path) -> None:
    _, charges = read(files.wide(tmp_path))
    assert charges[0].rates[2].estimate == Decimal("147.25")
    assert charges[0].rates[2].median is None


def test_the_tax_number_stands_in_the_name_of_the_file(tmp_path: Path) -> None:
    assert read(files.tall(tmp_path))[0].ein == "12-3456789"


def test_codes_belong_to_their_systems() -> None:
    assert (PublishedCode("RC", "510").system, PublishedCode("RC", "510").written) == ("revenue", "0510")
    assert PublishedCode("HCPCS", "96372").system == "cpt"
    assert PublishedCode("CPT", "J1885").system == "hcpcs"
    assert PublishedCode("CDM", "4711").system is None


@pytest.mark.parametrize(
    ("name", "charges"), [("v3_tall_example.csv", 25), ("v3_wide_example.csv", 26), ("v3_example.json", 22)]
)
def test_cms_own_examples(name: str, charges: int) -> None:
    if not (SHARED / name).is_file():
        pytest.skip("CMS's examples are not on this machine")
    hospital, found = read(SHARED / name)
    assert (hospital.name, len(found)) == ("West Mercy Hospital", charges)
    emergency = next(one for one in found if one.description == "ER level 3")
    assert emergency.gross == 4000
    assert emergency.rates[0].percentage == 80
    assert emergency.rates[0].median == Decimal("12000.12")
    assert emergency.rates[0].count == "299"
    assert emergency.rates[0].dollars is None
