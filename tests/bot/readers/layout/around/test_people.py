"""Several people on one document, each with the lines of what was done for them."""

from bot.readers import Document, read_document, read_traced

HEADED = (
    "Sandpiper Pediatrics\nFamily Statement\nStatement Date: 10/30/2026        Account: 20117\n\n"
    "Patient: Amara Okoro\n10/12/2026  90686  Flu vaccine              1   $32.00\n"
    "Patient: Chidi Okoro\n10/12/2026  90686  Flu vaccine              1   $32.00\n\n"
    "Total charges                $64.00\nAmount due                   $64.00\n"
)
BESIDE = (
    "SUNFLOWER PEDIATRICS\nStatement date 03/09/2026\n\n"
    "Date        Patient     Code    Description                 Charge    You owe\n"
    "02/10/26    Mateo       90707   MMR vaccine                  $98.00      $0.00\n"
    "02/10/26    Elena       90707   MMR vaccine                  $98.00      $0.00\n"
)


def people(paper: str) -> list[str | None]:
    (bill,) = read_document(Document("statement.txt", paper.encode()))
    return [line.patient for line in bill.lines]


def test_each_line_is_of_whom_is_named_above_it() -> None:
    assert people(HEADED) == ["Amara Okoro", "Chidi Okoro"]


def test_each_line_is_of_whom_its_column_names() -> None:
    assert people(BESIDE) == ["Mateo", "Elena"]


def test_a_document_of_one_person_names_nobody_on_its_lines() -> None:
    assert people(HEADED.replace("Chidi", "Amara")) == [None, None]


def test_a_column_without_names_names_nobody() -> None:
    paper = BESIDE.replace("Mateo", "     ").replace("Elena", "     ")
    assert people(paper) == [None, None]


def test_the_name_is_shown_where_it_stands() -> None:
    [(_, found)] = read_traced([Document("statement.txt", HEADED.encode())])
    assert {one.path: one.text for one in found if one.path.endswith(".patient")} == {
        "lines[0].patient": "Amara Okoro",
        "lines[1].patient": "Chidi Okoro",
    }
