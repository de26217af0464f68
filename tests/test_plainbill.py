import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.readers.document import LARGEST_BYTES
from bot.samples import load, open_file
from knowledge import Knowledge
from tests.bot.readers.photos import photo


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "plainbill", *arguments], input=stdin, capture_output=True, timeout=60)


@pytest.fixture
def bill(tmp_path: Path) -> str:
    path = tmp_path / "bill.pdf"
    path.write_bytes(load("injection-visit").data)
    return str(path)


def test_read_prints_the_bill_as_json(bill: str) -> None:
    read = json.loads(run("read", bill, "--json").stdout)
    assert read["totals"]["charges"] == "1000.00"
    assert len(read["lines"]) == 5


def test_read_with_trace_says_where_each_value_was_found(bill: str) -> None:
    read = json.loads(run("read", bill, "--json", "--trace").stdout)
    places = {found["path"]: found for found in read["trace"]}
    assert places["lines[3].charge"]["text"] == "$19.00"
    assert places["totals.patient_owes"]["page"] == 1
    assert len(places["due_date"]["box"]) == 4
    assert "trace" not in json.loads(run("read", bill, "--json").stdout)


def test_read_shows_which_line_of_the_eob_is_which(bill: str, tmp_path: Path) -> None:
    eob = tmp_path / "eob.pdf"
    eob.write_bytes(load("eob").data)
    read = json.loads(run("read", bill, "--eob", str(eob), "--json").stdout)
    assert read["totals"]["charges"] == "1000.00"
    assert read["eob"]["kind"] == "eob"
    assert read["pairs"][2] == {"lines": [3], "eob_lines": [3]}
    assert "The bill and its EOB" in run("read", bill, "--eob", str(eob)).stdout.decode()


def test_photos_are_pages_of_one_bill(tmp_path: Path) -> None:
    pages = [tmp_path / "1.jpg", tmp_path / "2.jpg"]
    for path, name in zip(pages, ("injection-visit.pdf", "eob.pdf"), strict=True):
        path.write_bytes(photo("exif", name, dpi=110).data)
    ended = run("read", str(pages[0]), "--page", str(pages[1]), "--json")
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == b""
    assert len(json.loads(ended.stdout)["lines"]) >= 5


def test_read_takes_text_on_standard_input() -> None:
    read = json.loads(run("read", "-", "--json", stdin=load("injection-visit-text").data).stdout)
    assert read["totals"]["charges"] == "1000.00"


def test_ask_answers_in_plain_text(bill: str, knowledge: Knowledge) -> None:
    answer = run("ask", bill, "Why was I charged $1000 for an injection?")
    assert answer.returncode == 0, answer.stderr
    assert "$1,000.00" in answer.stdout.decode()


def test_questions_that_share_a_chat_are_one_conversation(bill: str, tmp_path: Path, knowledge: Knowledge) -> None:
    rows = [
        {"id": 1, "question": "why so much?", "chat": "a"},
        {"id": 2, "question": "and the second one?", "chat": "a"},
        {"id": 3, "question": "what is line 4"},
    ]
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    answers = [json.loads(line) for line in run("ask", bill, "--questions", str(path)).stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [1, 2, 3]
    assert answers[1]["lines"][0] == answers[0]["lines"][1]
    assert answers[2]["lines"][0] == 4


def test_explain_covers_every_line(bill: str, knowledge: Knowledge) -> None:
    explained = json.loads(run("explain", bill, "--json", "--lang", "es").stdout)
    assert [line["line"] for line in explained["lines"]] == [1, 2, 3, 4, 5]
    assert explained["bill"]["totals"]["charges"] == "1000.00"


def test_lookup_finds_codes_one_and_many(tmp_path: Path, knowledge: Knowledge) -> None:
    one = json.loads(run("lookup", "emergency room", "--system", "revenue", "--json").stdout)
    assert one[0]["code"] == "0450"
    path = tmp_path / "queries.jsonl"
    path.write_text('{"id": "a", "query": "96372"}\n{"id": "b", "query": "CO-45"}\n', encoding="utf-8")
    many = [json.loads(line) for line in run("lookup", "--queries", str(path), "-k", "2").stdout.splitlines()]
    assert [row["id"] for row in many] == ["a", "b"]
    assert many[0]["matches"][0]["code"] == "96372"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(bytes(range(256)) * 100, id="noise"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(200), id="a picture"),
        pytest.param(b"\x00\xff" * (LARGEST_BYTES // 2 + 1), id="more bytes than a bill has"),
    ],
)
def test_what_can_not_be_read_ends_with_one_sentence_and_code_2(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    ended = run("read", str(path))
    assert ended.returncode == 2
    assert ended.stdout == b""
    sentence = ended.stderr.decode().strip()
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "Traceback" not in sentence


def test_a_file_that_is_not_there_is_named() -> None:
    ended = run("read", "/nowhere/bill.pdf")
    assert ended.returncode == 2
    assert b"/nowhere/bill.pdf" in ended.stderr


def test_missing_knowledge_says_how_to_make_it(bill: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAINBILL_KNOWLEDGE", str(tmp_path / "nothing"))
    ended = run("ask", bill, "why")
    assert ended.returncode == 2
    assert b"plainbill knowledge build" in ended.stderr


def test_the_shop_imports_neither_torch_nor_transformers(bill: str, knowledge: Knowledge) -> None:
    program = (
        "import sys, plainbill\n"
        "from web.app import create_app\n"
        f"bill = plainbill.read_document(plainbill.Document('b', open({bill!r}, 'rb').read()))[0]\n"
        "plainbill.Assistant(plainbill.open_knowledge()).ask("
        "plainbill.Case(bill=bill), plainbill.Conversation(), 'why so much')\n"
        "print([name for name in ('torch', 'transformers', 'sentence_transformers', 'sklearn') if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60)
    assert ended.stdout.strip() == b"[]", ended.stderr


def test_a_letter_is_printed_as_text_or_written_as_pdf(bill: str, tmp_path: Path, knowledge: Knowledge) -> None:
    printed = run("letter", bill, "--kind", "billing_error", "--line", "3", "--words", "It was <once>.")
    assert printed.returncode == 0, printed.stderr
    assert "“It was <once>.”" in printed.stdout.decode()
    path = tmp_path / "letter.pdf"
    written = run("letter", bill, "--kind", "payment_plan", "--lang", "es", "--out", str(path))
    assert path.read_bytes().startswith(b"%PDF-")
    assert "[su teléfono]" in written.stdout.decode().splitlines()


def test_an_answer_names_the_letter_that_follows_from_it(bill: str, knowledge: Knowledge) -> None:
    answered = run("ask", bill, "How do I set up a payment plan?").stdout.decode()
    assert answered.endswith("plainbill letter FILE --kind payment_plan\n")


def test_a_letter_that_makes_no_sense_ends_with_one_sentence(bill: str, knowledge: Knowledge) -> None:
    estimate = run("letter", "-", "--kind", "estimate_dispute", stdin=open_file("eob.txt").data)
    assert (estimate.returncode, estimate.stdout) == (2, b"")
    assert estimate.stderr.decode().count("\n") == 1
    for wrong in (["--kind", "ransom_note"], ["--kind", "billing_error", "--phone", "--out", "x.pdf"]):
        assert run("letter", bill, *wrong).returncode == 2
