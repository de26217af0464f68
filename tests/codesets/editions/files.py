"""Small files in the layouts that are published, made for the tests."""

import zipfile
from pathlib import Path

NOTICE = "Codes and other data only are copyright of their owner."


def hcpcs_line(code: str, record: str, words: str, short: str = "", added: str = "", ended: str = "") -> str:
    """One line of the fixed columns: 320 letters."""
    line = f"{code:>5}00100{record}{words:80}{short:28}"
    return f"{line:268}{added:8}{added:8}{ended:8}N".ljust(320)


def hcpcs_zip(folder: Path, name: str, lines: list[str]) -> Path:
    path = folder / f"{name}.zip"
    # Without the day of its making: the same file twice is the same file.
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("README.txt"), "HCPCS")
        archive.writestr(zipfile.ZipInfo(f"{name}.txt"), "***Disclaimers\n\n" + "\n".join(lines) + "\n")
    return path


def spring(folder: Path) -> Path:
    """January 2024: a drug, one whose name runs on, one that ends with March, a modifier."""
    return hcpcs_zip(
        folder,
        "HCPC2024_JAN_ANWEB",
        [
            hcpcs_line("LT", "7", "Left side of the body", "Left side", "19840101"),
            hcpcs_line("J1885", "3", "Injection, ketorolac tromethamine, per 15 mg", "Ketorolac inj", "19930101"),
            hcpcs_line("J0129", "3", "Injection, abatacept, 10 mg (when", "Abatacept injection", "20070101"),
            hcpcs_line("J0129", "4", "given under supervision)"),
            hcpcs_line("C9100", "3", "A drug that goes away", "Going drug", "20200101", "20240331"),
            hcpcs_line("G9999", "3", "A service left out of the next", "Left out", "20200101"),
        ],
    )


def summer(folder: Path) -> Path:
    """April 2024: the drug renamed, one code fewer."""
    return hcpcs_zip(
        folder,
        "HCPC2024_APR_ANWEB",
        [
            hcpcs_line("J1885", "3", "Injection, ketorolac, 15 mg", "Ketorolac injection", "19930101"),
            hcpcs_line("J0129", "3", "Injection, abatacept, 10 mg", "Abatacept injection", "20070101"),
        ],
    )


def write(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def rvu(folder: Path) -> Path:
    """Relative values with headings over three rows, and localities, in one zip as CMS packs them."""
    path = folder / "rvu24a.zip"
    values = [
        "2024 National Physician Fee Schedule Relative Value File January Release,,,,,,,,,,,",
        f"{NOTICE},,,,,,,,,,,",
        ",,,,NOT USED,,NON-FAC,NON-FAC,FACILITY,FACILITY,,",
        ",,,STATUS,FOR MEDICARE,WORK,PE,NA,PE,NA,MP,CONV",
        "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,RVU,INDICATOR,RVU,INDICATOR,RVU,FACTOR",
        "99213,,x,A,,1.30,1.33,,0.56,,0.10,33.2875",
        "71046,,x,A,,0.22,0.77,,0.77,NA,0.02,33.2875",
        "71046,26,x,A,,0.22,0.08,,0.08,,0.01,33.2875",
        "A0021,,x,I,,0.00,0.00,,0.00,,0.00,33.2875",
    ]
    places = [
        "ADDENDUM E,,,,,,",
        "Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2024 PW GPCI (with 1.0 Floor),"
        "2024 PE GPCI,2024 MP GPCI",
        "10112,AL,0,ALABAMA,1.000,0.872,0.575",
        "01112,CA,5,SAN FRANCISCO,1.089,1.345,0.437",
        "01112,CA,99,REST OF STATE,1.023,1.073,0.646",
    ]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("PPRRVU24_JAN.csv"), "\n".join(values))
        archive.writestr(zipfile.ZipInfo("GPCI2024.csv"), "\n".join(places))
    return path
