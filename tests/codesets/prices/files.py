"""Small price files in CMS's formats, made for the tests: one hospital, the same five services each time."""

import json
from pathlib import Path
from typing import Any

HOSPITAL = {
    "hospital_name": "St. Example Medical Center",
    "last_updated_on": "2026-01-15",
    "version": "3.0.0",
    "location_name": ["St. Example Medical Center", "Example Surgery Center"],
    "hospital_address": ["1 Main Street, Springfield, CA 90000"],
    "type_2_npi": ["1234567893"],
}
Service = dict[str, Any]
SERVICES: list[Service] = [
    {
        "description": "HC INJ THER/PROPH SUBQ/IM",
        "codes": [("96372", "CPT"), ("510", "RC")],
        "setting": "outpatient", "gross": "245.00", "cash": "147.00", "min": "60.10", "max": "180",
        "rates": [
            ("Platform Health", "PPO", "180", ""), ("Platform Health", "HMO", "120.50", ""),
            ("Other Plan", "All", "", "60"),
        ],
    },
    {
        "description": "HC INJECTION KETOROLAC 15 MG",
        "codes": [("J1885", "HCPCS")],
        "setting": "both", "gross": "80", "cash": "40", "min": "", "max": "", "rates": [],
    },
    {
        "description": "HC XR CHEST 2 VIEWS",
        "codes": [("71046", "CPT")],
        "setting": "outpatient", "gross": "410", "cash": "205", "min": "90", "max": "90",
        "rates": [("Platform Health", "PPO", "90", "")],
    },
    {
        "description": "HC XR CHEST 2 VIEWS",
        "codes": [("71046", "CPT")],
        "setting": "inpatient", "gross": "500", "cash": "250", "min": "", "max": "", "rates": [],
    },
    {
        "description": "HC XR CHEST 2 VIEWS PORTABLE",
        "codes": [("71045", "CPT")],
        "setting": "outpatient", "gross": "300", "cash": "150", "min": "", "max": "", "rates": [],
    },
]  # fmt: skip


def tall(folder: Path, name: str = "12-3456789_st-example_standardcharges.csv", **hospital: object) -> Path:
    """The tall CSV of version 3."""
    rows = [
        "description,code | 1,code | 1 | type,code|2,code|2|type,setting,standard_charge|gross,"
        "standard_charge|discounted_cash,payer_name,plan_name,modifiers,standard_charge|negotiated_dollar,"
        "standard_charge|negotiated_percentage,standard_charge|min,standard_charge|max"
    ]
    for one in SERVICES:
        codes = ",".join(f"{code},{kind}" for code, kind in [*one["codes"], ("", "")][:2])
        for payer, plan, dollars, percent in one["rates"] or [("", "", "", "")]:
            rows.append(
                f"{one['description']},{codes},{one['setting']},{one['gross']},{one['cash']},{payer},{plan},,"
                f"{dollars},{percent},{one['min']},{one['max']}"
            )
    return _csv(folder / name, rows, {**HOSPITAL, **hospital})


def wide(folder: Path, name: str = "wide.csv") -> Path:
    """The wide CSV of version 2, which calls the location otherwise."""
    plans = [("Platform Health", "PPO"), ("Platform Health", "HMO"), ("Other Plan", "All")]
    heads = [f"standard_charge|{p}|{q}|{f}" for p, q in plans for f in ("negotiated_dollar", "negotiated_percentage")]
    rows = [
        "description,code|1,code|1|type,code|2,code|2|type,setting,standard_charge|gross,standard_charge|discounted_cash,"
        + ",".join(heads)
        + ",estimated_amount|Other Plan|All,standard_charge|min,standard_charge|max"
    ]
    for one in SERVICES:
        codes = ",".join(f"{code},{kind}" for code, kind in [*one["codes"], ("", "")][:2])
        said = {(p, q): (dollars, percent) for p, q, dollars, percent in one["rates"]}
        paid = ",".join(cell for plan in plans for cell in said.get(plan, ("", "")))
        guess = "147.25" if ("Other Plan", "All") in said else ""
        rows.append(
            f"{one['description']},{codes},{one['setting']},{one['gross']},{one['cash']},{paid},{guess},{one['min']},{one['max']}"
        )
    told = {("hospital_location" if key == "location_name" else key): value for key, value in HOSPITAL.items()}
    return _csv(folder / name, rows, {**told, "version": "2.0.0"})


def _csv(path: Path, rows: list[str], hospital: dict[str, Any]) -> Path:
    values = ["|".join(value) if isinstance(value, list) else str(value) for value in hospital.values()]
    quoted = ",".join(f'"{value}"' for value in values)
    path.write_text("\ufeff" + "\n".join([",".join(hospital), quoted, *rows]) + "\n", encoding="utf-8")
    return path


def json_file(folder: Path, name: str = "prices.json") -> Path:
    """The JSON of version 3, the hospital's own names last."""
    services = []
    for one in SERVICES:
        charge: dict[str, Any] = {"setting": one["setting"]}
        charge |= {"gross_charge": float(one["gross"]), "discounted_cash": float(one["cash"])}
        if one["min"]:
            charge |= {"minimum": float(one["min"]), "maximum": float(one["max"])}
        if one["rates"]:
            charge["payers_information"] = [_payer(*rate) for rate in one["rates"]]
        codes = [{"code": code, "type": kind} for code, kind in one["codes"]]
        services.append({"description": one["description"], "code_information": codes, "standard_charges": [charge]})
    path = folder / name
    path.write_text(json.dumps({"standard_charge_information": services, **HOSPITAL}), encoding="utf-8")
    return path


def _payer(payer: str, plan: str, dollars: str, percent: str) -> dict[str, Any]:
    said: dict[str, Any] = {"payer_name": payer, "plan_name": plan, "methodology": "fee schedule"}
    if dollars:
        said["standard_charge_dollar"] = float(dollars)
    if percent:
        said["standard_charge_percentage"] = float(percent)
    return said
