import csv
from importlib.resources import files

from codesets import icd10cm


def test_every_name_is_of_a_code_and_of_one_alone() -> None:
    lines = list(csv.DictReader(files("codesets").joinpath("icd10cm.names.csv").read_text("utf-8").splitlines()))
    assert len(lines) >= 400
    assert len({line["code"] for line in lines}) == len(lines)
    owners: dict[str, str] = {}
    for line in lines:
        assert icd10cm.is_valid(line["code"])
        for name in f"{line['names_en']}|{line['names_es']}".split("|"):
            assert name == name.strip().lower() != ""
            assert owners.setdefault(name, line["code"]) == line["code"]
