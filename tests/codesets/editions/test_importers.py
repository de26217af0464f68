"""Each published layout is known by its content, tells its edition, and gives its rows."""

import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from codesets.editions.edition import Period
from codesets.editions.importers import IMPORTERS
from codesets.editions.importing import recognized
from codesets.editions.package import Package
from codesets.editions.rows import CodeRow, LocalityRow, PairRow, RateRow, Row, RvuRow, UnitsRow
from tests.codesets.editions import files

SHARED = Path(__file__).parents[4] / "shared" / "data" / "codes"


def read(path: Path) -> tuple[str, Period | None, list[Row]]:
    package = Package(path)
    importer = recognized(package)
    return importer.kind(package), importer.period(package), list(importer.read(package))


def test_hcpcs_in_fixed_columns(tmp_path: Path) -> None:
    kind, period, rows = read(files.spring(tmp_path))
    assert (kind, period) == ("hcpcs", Period("2024-01", date(2024, 1, 1), date(2024, 3, 31)))
    named = {row.code: row for row in rows if isinstance(row, CodeRow)}
    assert named["LT"].system == "modifier"
    assert named["J0129"].text == "Injection, abatacept, 10 mg (when given under supervision)"
    assert (named["C9100"].starts, named["C9100"].ends) == (date(2020, 1, 1), date(2024, 3, 31))


def test_hcpcs_as_a_table(tmp_path: Path) -> None:
    path = files.write(
        tmp_path,
        "hcpcs.csv",
        "Unnamed: 0,HCPCS_CODE,CLNDR_HCPCS_YR_NUM,LONG_DESCRIPTION,SHORT_DESCRIPTION,ADD_DT,ACT_EFF_DT,TERM_DT",
        "0,A1,2020,Dressing for one wound,Dressing,2002-07-01,2002-07-01,nan--",
        "1,J1885,2020,Injection,Ketorolac,1993-01-01,1997-01-01,2020-06-30",
    )
    kind, period, rows = read(path)
    assert (kind, period) == ("hcpcs", Period("2020", date(2020, 1, 1), date(2020, 12, 31)))
    assert rows[0] == CodeRow("modifier", "A1", "Dressing", "Dressing for one wound", starts=date(2002, 7, 1))
    assert isinstance(rows[1], CodeRow)
    assert rows[1].ends == date(2020, 6, 30)


def test_diagnoses_and_procedures_in_order(tmp_path: Path) -> None:
    short = "Type 2 diabetes mellitus without complications"
    kind, period, rows = read(
        files.write(
            tmp_path, "icd10cm_order_2024.txt", f"00002 E119    1 {short:60} {short}", f"{'00003 E11':13} 0 {'x':60} x"
        )
    )
    assert (kind, period) == ("icd10cm", Period("FY2024", date(2023, 10, 1), date(2024, 9, 30)))
    assert [row.code for row in rows if isinstance(row, CodeRow)] == ["E11.9", "E11"]
    name = "Bypass"
    kind, period, rows = read(
        files.write(
            tmp_path,
            "icd10pcs_order_2025.txt",
            f"00001 {'001':7} 0 {name:60} {name}",
            f"00002 {'0016070':7} 1 {name:60} {name} Cerebral",
        )
    )
    assert kind == "icd10pcs"
    assert rows == [CodeRow("icd10pcs", "0016070", f"{name} Cerebral", f"{name} Cerebral")]


def test_the_april_update_of_diagnoses_begins_in_april(tmp_path: Path) -> None:
    path = files.write(tmp_path, "icd10cm-order-April-2025.txt", f"00002 E119    1 {'x':60} x")
    assert read(path)[1] == Period("FY2025, April", date(2025, 4, 1), date(2025, 9, 30))


def test_ms_drg_titles(tmp_path: Path) -> None:
    kind, period, rows = read(files.write(tmp_path, "msdrg_v43_1.tsv", "drg\tdescription", "1\tA heart, another"))
    assert (kind, period) == ("msdrg", Period("version 43.1", date(2026, 4, 1), date(2026, 9, 30)))
    assert rows == [CodeRow("msdrg", "001", "A heart, another")]


def test_a_licensees_lists(tmp_path: Path) -> None:
    head = "Concept Id\tCPT Code\tLong\tMedium\tShort\tConsumer\tSpanish Consumer\tCurrent Descriptor Effective Date"
    row = "1\t99213\tlong name\tmedium name\tshort\tfor patients\tpara pacientes\t20240101"
    kind, period, rows = read(files.write(tmp_path, "CPT 2026 ConsolidatedCodeList.txt", files.NOTICE, head, row))
    assert (kind, period and period.starts) == ("cpt", date(2026, 1, 1))
    assert rows == [CodeRow("cpt", "99213", "medium name", "for patients", "para pacientes")]
    cdt = files.write(tmp_path, "cdt2026.csv", "CDT Code,Nomenclature,Descriptor", "D0120,short name,longer")
    assert read(cdt)[2] == [CodeRow("cdt", "D0120", "short name", "longer")]
    rarc = files.write(
        tmp_path, "rarc 2025-07-01.csv", "Code,Description,Start Date,Stop Date", "N130,A remark,01/01/2003,"
    )
    assert read(rarc)[0] == "rarc"
    assert read(rarc)[2] == [CodeRow("rarc", "N130", "A remark", starts=date(2003, 1, 1))]
    pos = files.write(
        tmp_path,
        "pos 2024-05-02.csv",
        "Place of Service Code(s),Place of Service Name,Place of Service Description",
        "1,Pharmacy,A drugstore",
        "35-40,Unassigned,N/A",
    )
    assert read(pos)[2] == [CodeRow("pos", "01", "Pharmacy", "A drugstore")]


def test_relative_values_and_localities(tmp_path: Path) -> None:
    kind, period, rows = read(files.rvu(tmp_path))
    assert (kind, period) == ("pfs", Period("2024-01", date(2024, 1, 1), date(2024, 12, 31)))
    visit, film = (row for row in rows if isinstance(row, RvuRow) and row.modifier == "" and row.status == "A")
    assert (visit.work, visit.office, visit.facility) == (Decimal("1.30"), Decimal("1.33"), Decimal("0.56"))
    assert film.facility is None
    places = [row for row in rows if isinstance(row, LocalityRow)]
    assert [(place.state, place.locality) for place in places] == [("AL", "00"), ("CA", "05"), ("CA", "99")]


def test_rates_fees_and_limits(tmp_path: Path) -> None:
    opps = files.write(
        tmp_path,
        "April 2026 Addendum B.csv",
        files.NOTICE,
        "HCPCS Code,Short Descriptor,SI,APC,Relative Weight,Payment Rate,National Unadjusted Copayment",
        '99284,x,J2,5024,4.1,"$1,426.30",.',
        "J1885,x,N,,,,",
    )
    assert read(opps)[1] == Period("2026-04", date(2026, 4, 1), date(2026, 6, 30))
    assert read(opps)[2] == [RateRow("99284", "", Decimal("1426.30"), "J2"), RateRow("J1885", "", None, "N")]
    clfs = files.write(
        tmp_path,
        "CLFS 2024 Q2V1.csv",
        "2024 Clinical Diagnostic Laboratory Fee Schedule",
        "YEAR,HCPCS,MOD,EFF_DATE,INDICATOR,RATE,SHORTDESC,LONGDESC,EXTENDEDLONGDESC",
        "2024,80053,,20240101,N,10.56,x,x,x",
        "2024,0001U,,20240101,L,0.00,x,x,x",
    )
    assert read(clfs)[2] == [RateRow("80053", "", Decimal("10.56"), "N"), RateRow("0001U", "", None, "L")]
    asp = files.write(
        tmp_path,
        "asp.csv",
        "Payment Allowance Limits for Medicare Part B Drugs,,,",
        '"Effective January 1, 2024 through March 31, 2024",,,',
        "HCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit",
        "J1885,x,15 MG,0.612",
    )
    assert read(asp)[1] == Period("2024-01", date(2024, 1, 1), date(2024, 3, 31))
    assert read(asp)[2] == [RateRow("J1885", "", Decimal("0.612"), unit="15 MG")]


def test_pairs_and_unlikely_units(tmp_path: Path) -> None:
    pairs = files.write(
        tmp_path,
        "ccioph-v301r0-f1.txt",
        files.NOTICE,
        "Column 1\tColumn 2\t*=in existence prior to 1996\tEffective Date\tDeletion Date *=no data\t"
        "Modifier 0=not allowed 1=allowed 9=not applicable\tPTP Edit Rationale",
        "80053\t80048\t\t20000701\t*\t0\tMore extensive",
        "80053\t82947\t\t20000701\t20000701\t9\tNever held",
    )
    kind, period, rows = read(pairs)
    assert (kind, period) == ("ptp-hospital", Period("v30.1, part 1", date(2024, 4, 1), date(2024, 6, 30)))
    assert rows == [PairRow("80053", "80048", date(2000, 7, 1), None, "0", "More extensive")]
    units = files.write(
        tmp_path,
        "MCR_MUE_PractitionerServices_Eff_01-01-2024.csv",
        f'"{files.NOTICE}",,,',
        '"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale',
        "36415,2,3 Date of Service Edit: Clinical,CMS Policy",
    )
    kind, period, rows = read(units)
    assert (kind, period) == ("mue-practitioner", Period("2024-01", date(2024, 1, 1), date(2024, 3, 31)))
    assert rows == [UnitsRow("36415", 2, "3", "CMS Policy")]


@pytest.mark.parametrize(
    ("name", "kind", "rows"),
    [
        ("cms_hcpcs_2019.zip", "hcpcs", 6800),
        ("cms_hcpcs_2020.csv", "hcpcs", 7197),
        ("msdrg_v43_1.tsv", "msdrg", 772),
        ("opps_addendum_b_2026-04.csv", "opps", 19059),
        ("pfs_rvu_2024.tsv", "pfs", 18664),
    ],
)
def test_files_as_published(name: str, kind: str, rows: int) -> None:
    if not (SHARED / name).is_file():
        pytest.skip("the published files are not on this machine")
    found, period, read_rows = read(SHARED / name)
    assert (found, len(read_rows)) == (kind, rows)
    assert period is not None


def test_no_two_layouts_claim_one_file_alike(tmp_path: Path) -> None:
    for path in (files.spring(tmp_path), files.rvu(tmp_path)):
        sure = sorted((importer.recognize(Package(path)) for importer in IMPORTERS), reverse=True)
        assert sure[0] > sure[1]


def test_the_workbook_and_the_text_of_one_release_say_the_same(tmp_path: Path) -> None:
    published = SHARED / "cms_hcpcs_2019.zip"
    if not published.is_file():
        pytest.skip("the published files are not on this machine")
    with zipfile.ZipFile(published) as archive:
        book = Path(archive.extract("HCPC2019_CONTR_ANWEB.xlsx", tmp_path))
    kind, period, rows = read(book)
    assert (kind, period and period.name) == ("hcpcs", "2019")
    assert set(rows) == set(read(published)[2])
