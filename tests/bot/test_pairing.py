"""Lines of a bill and of its EOB find each other, and what has no partner is named."""

from datetime import date
from decimal import Decimal

from bot.bill import Bill, Code, Line
from bot.pairing import pair_lines
from bot.readers import Document, read_document
from bot.samples import open_file


def a_line(number: int, charge: str, code: str = "", day: int = 2, description: str = "", **more: object) -> Line:
    codes = tuple(Code(system="modifier" if len(c) == 2 else "cpt", code=c) for c in code.split())
    dated = date(2026, 3, day) if day else None
    return Line(line=number, charge=Decimal(charge), codes=codes, service_date=dated, description=description, **more)


def a_bill(*lines: Line) -> Bill:
    return Bill(kind="itemized_bill", lines=lines)


def an_eob(*lines: Line) -> Bill:
    return Bill(kind="eob", lines=lines)


def numbers(bill: Bill, eob: Bill) -> dict[int, int]:
    return {line: eob_line.line for line, eob_line in pair_lines(bill, eob).lines.items()}


def test_codes_pair_whatever_the_order() -> None:
    bill = a_bill(a_line(1, "10.00", "80053"), a_line(2, "20.00", "85025"), a_line(3, "5.00", "36415"))
    eob = an_eob(a_line(1, "5.00", "36415"), a_line(2, "10.00", "80053"), a_line(3, "20.00", "85025"))
    assert numbers(bill, eob) == {1: 2, 2: 3, 3: 1}


def test_an_eob_without_codes_pairs_by_charge_and_day() -> None:
    bill = a_bill(a_line(1, "10.00", "80053", 2), a_line(2, "10.00", "80053", 3), a_line(3, "7.00", "85025", 3))
    eob = an_eob(a_line(1, "7.00", "", 3), a_line(2, "10.00", "", 3), a_line(3, "10.00", "", 2))
    assert numbers(bill, eob) == {1: 3, 2: 2, 3: 1}


def test_lines_alike_pair_in_their_order() -> None:
    lines = [a_line(n, "150.00", "97110") for n in range(1, 5)]
    assert numbers(a_bill(*lines), an_eob(*lines)) == {1: 1, 2: 2, 3: 3, 4: 4}


def test_modifiers_tell_the_two_halves_of_one_service_apart() -> None:
    bill = a_bill(a_line(1, "90.00", "71046 26"), a_line(2, "90.00", "71046 TC"))
    eob = an_eob(a_line(1, "90.00", "71046 TC"), a_line(2, "90.00", "71046 26"))
    assert numbers(bill, eob) == {1: 2, 2: 1}


def test_one_thing_may_differ_but_not_two() -> None:
    bill = a_bill(a_line(1, "250.00", "99214"))
    assert numbers(bill, an_eob(a_line(1, "250.00", "99213"))) == {1: 1}
    assert numbers(bill, an_eob(a_line(1, "225.00", "99214"))) == {1: 1}
    assert numbers(bill, an_eob(a_line(1, "250.00", "99214", 4))) == {1: 1}
    assert numbers(bill, an_eob(a_line(1, "225.00", "99213"))) == {}
    assert numbers(bill, an_eob(a_line(1, "225.00", "99214", 4))) == {}
    assert numbers(bill, an_eob(a_line(1, "250.00", "99214", 20))) == {}


def test_what_the_eob_shows_as_one_sum_is_together() -> None:
    bill = a_bill(a_line(1, "300.00", "99283"), a_line(2, "40.00", "85025"), a_line(3, "60.00", "80053"))
    eob = an_eob(a_line(1, "300.00", "99283"), a_line(2, "100.00", "", description="Laboratory"))
    pairing = pair_lines(bill, eob)
    assert pairing.lines.keys() == {1}
    [(ours, theirs)] = pairing.together
    assert [line.line for line in ours] == [2, 3]
    assert [line.line for line in theirs] == [2]
    assert (pairing.alone, pairing.eob_alone) == ((), ())


def test_one_code_counted_apart_and_as_one_is_together() -> None:
    bill = a_bill(a_line(1, "60.00", "97110"), a_line(2, "60.00", "97110"), a_line(3, "45.00", "97140"))
    eob = an_eob(a_line(1, "120.00", "97110", units="2"), a_line(2, "45.00", "97140"))
    for one, other, apart in ((bill, eob, [1, 2]), (eob, bill, [1])):
        pairing = pair_lines(one, other)
        assert [[line.line for line in ours] for ours, _ in pairing.together] == [apart]
        assert len(pairing.pairs) == 1
        assert (pairing.alone, pairing.eob_alone) == ((), ())


def test_a_sum_without_a_code_is_that_of_the_lines_of_one_code() -> None:
    bill = a_bill(a_line(1, "60.00", "97110"), a_line(2, "60.00", "97110"), a_line(3, "45.00", "97140"))
    eob = an_eob(a_line(1, "45.00", description="THERAPY"), a_line(2, "120.00", description="THERAPY"))
    pairing = pair_lines(bill, eob)
    assert [[line.line for line in ours] for ours, _ in pairing.together] == [[1, 2]]
    assert pairing.lines.keys() == {3}


def test_what_has_no_partner_is_named_and_payments_are_not() -> None:
    bill = a_bill(a_line(1, "10.00", "80053"), a_line(2, "20.00", "85025"), a_line(3, "-15.00", description="payment"))
    eob = an_eob(a_line(1, "10.00", "80053"), a_line(2, "33.00", "71046"))
    pairing = pair_lines(bill, eob)
    assert [line.line for line in pairing.alone] == [2]
    assert [line.line for line in pairing.eob_alone] == [2]


def test_another_visit_altogether_has_nothing_in_common() -> None:
    pairing = pair_lines(a_bill(a_line(1, "10.00", "80053")), an_eob(a_line(1, "33.00", "71046", 25)))
    assert pairing.is_empty


def test_the_sample_and_its_eob_pair_line_by_line() -> None:
    [bill] = read_document(open_file("injection-visit.pdf"))
    [eob] = read_document(open_file("eob.pdf"))
    assert numbers(bill, eob) == {1: 1, 2: 2, 3: 3, 4: 4, 5: 5}


def test_a_bill_pairs_with_itself(bill: Bill) -> None:
    assert numbers(bill, bill) == {line.line: line.line for line in bill.lines}


def test_documents_without_lines_pair_to_nothing() -> None:
    text = Document("note.txt", b"Statement\nAmount due $40.00", "text/plain")
    [statement] = read_document(text)
    assert pair_lines(statement, a_bill(a_line(1, "10.00"))).pairs == ()


def test_a_day_read_with_the_month_first_on_one_paper_is_the_same_day() -> None:
    ours = a_line(1, "1640.00", "72141").model_copy(update={"service_date": date(2026, 2, 7)})
    theirs = ours.model_copy(update={"service_date": date(2026, 7, 2)})
    assert numbers(a_bill(ours), an_eob(theirs)) == {1: 1}
    other = theirs.model_copy(update={"service_date": date(2026, 7, 12)})
    assert numbers(a_bill(ours), an_eob(other)) == {}


def test_the_last_lines_of_one_charge_are_one_service_though_the_plan_prints_no_day_and_another_code() -> None:
    ours = [a_line(1, "310.00", "99285"), a_line(2, "45.00", "87880")]
    theirs = [line.model_copy(update={"service_date": None}) for line in (a_line(1, "310.00", "99284"), ours[1])]
    pairing = pair_lines(a_bill(*ours), an_eob(*theirs))
    assert pairing.lines[1].codes[0].code == "99284"
    assert [pair.same_code for pair in pairing.pairs if pair.line.line == 1] == [False]
    assert not pairing.together
