"""What a page shows: its lines and its rows of cells."""

import pytest

from bot.exceptions import Unreadable
from bot.readers.layout import Block
from bot.readers.markup import blocks_of, decoded


def shown(page: str) -> list[str | list[str]]:
    return [_plain(block) for block in blocks_of(page) if block != ""]


def _plain(block: Block) -> str | list[str]:
    return block if isinstance(block, str) else [cell.text for cell in block]


def test_lines_end_where_a_page_ends_them_and_spaces_are_one() -> None:
    assert shown("<h1>Fox  Clinic</h1><p>Amount\n due:<b> $45.00</b><br>Thank you</p>") == [
        "Fox Clinic",
        "Amount due: $45.00",
        "Thank you",
    ]


def test_pieces_that_only_a_style_sets_apart_stay_apart() -> None:
    assert shown("<div><span>Amount due</span><span>$45.00</span></div>") == ["Amount due   $45.00"]
    assert shown("<p><b>$</b><b>45</b>.00</p>") == ["$45.00"]


def test_raised_cents_are_cents_and_the_mark_of_a_note_is_no_part_of_an_amount() -> None:
    assert shown("<p>Total $45<sup>00</sup></p>") == ["Total $45.00"]
    assert shown("<p>Total $45.00<sup>1</sup></p>") == ["Total $45.00"]


@pytest.mark.parametrize(
    "piece",
    [
        "<script>'$9.00'</script>",
        "<template>$9.00</template>",
        "<p hidden>$9.00</p>",
        "<p style='color:red; display: none'>$9.00</p>",
        "<p class='sr-only'>nine dollars</p>",
        "<input type='hidden' value='9.00'>",
        "<style>.a{color:red}.gone{display:none}</style><p class='a gone'>$9.00</p>",
        "<!-- $9.00 -->",
    ],
)
def test_what_nobody_sees_is_not_read(piece: str) -> None:
    assert shown(f"<p>Fox Clinic</p>{piece}") == ["Fox Clinic"]


def test_what_only_the_printer_hides_is_read_and_the_more_exact_rule_wins() -> None:
    style = "<style>@media print{.a{display:none}} .b{display:none} .b.open{display:block}</style>"
    assert shown(f"{style}<p class='a'>one</p><p class='b open'>two</p><p class='b'>three</p>") == ["one", "two"]


def test_cells_keep_their_columns_under_spans() -> None:
    table = (
        "<table><tr><th rowspan=2>Date</th><th colspan=2>Insurance</th></tr><tr><th>Paid</th><th>Adjusted</th></tr>"
        "<tr><td rowspan=2>2/3/2026</td><td>$1.00</td><td>$2.00</td></tr><tr><td>$3.00</td><td>$4.00</td></tr></table>"
    )
    assert shown(table) == [
        ["Date", "Insurance", ""],
        ["", "Paid", "Adjusted"],
        ["2/3/2026", "$1.00", "$2.00"],
        ["2/3/2026", "$3.00", "$4.00"],
    ]


def test_an_amount_over_several_rows_counts_once() -> None:
    table = (
        "<table><tr><th>A</th><th>B</th><th>C</th></tr>"
        "<tr><td>x</td><td>1</td><td rowspan=2>$9.00</td></tr><tr><td>y</td><td>2</td></tr></table>"
    )
    assert shown(table)[1:] == [["x", "1", "$9.00"], ["y", "2", ""]]


def test_the_foot_of_a_table_comes_last() -> None:
    foot, body = "<tr><td>Total</td><td>$3.00</td></tr>", "<tr><td>Visit</td><td>$3.00</td></tr>"
    table = f"<table><tfoot>{foot}</tfoot><tbody>{body}</tbody></table>"
    assert shown(table) == [["Visit", "$3.00"], ["Total", "$3.00"]]


def test_a_table_that_only_lays_things_out_is_read_cell_by_cell() -> None:
    page = "<table><tr><td>Fox Clinic<br>1 Main St<br>Troy NY</td><td>Statement<br>03/02/2026</td></tr></table>"
    assert shown(page) == ["Fox Clinic", "1 Main St", "Troy NY", "Statement", "03/02/2026"]
    nested = "<table><tr><td><table><tr><td>Due</td><td>$4.00</td></tr></table></td><td>Pay now</td></tr></table>"
    assert shown(nested) == [["Due", "$4.00"], "Pay now"]
    boxes = "<table><tr><td>Due date<br>04/01/2026</td><td>Amount due<br>$4.00</td></tr></table>"
    assert shown(boxes) == [["Due date", "Amount due"], ["04/01/2026", "$4.00"]]


def test_terms_stand_beside_their_values() -> None:
    assert shown("<dl><dt>Patient</dt><dd>Ana Ruiz</dd><dt>Due</dt></dl>") == [["Patient", "Ana Ruiz"], "Due"]


def test_tables_made_of_plain_elements_are_tables() -> None:
    head = "<div role=row><i role=columnheader>Service</i><i role=columnheader>Charge</i></div>"
    roles = f"<div role=table>{head}<div role=row><i role=cell>Visit</i><i role=cell>$4.00</i></div></div>"
    assert shown(roles) == [["Service", "Charge"], ["Visit", "$4.00"]]
    row = "<div><div>{}</div><div>{}</div><div>{}</div></div>"
    plain = "<div>" + row.format("Date", "Service", "Charge") + row.format("2/3/2026", "Visit", "$4.00") + "</div>"
    assert shown(plain) == [["Date", "Service", "Charge"], ["2/3/2026", "Visit", "$4.00"]]


def test_text_kept_as_typed_keeps_its_columns() -> None:
    assert shown("<pre>Date   Charge\n2/3    $4.00</pre>") == ["Date   Charge", "2/3    $4.00"]


def test_forms_show_what_is_filled_in() -> None:
    page = "<p>Plan <select><option>A<option selected>Summit</select></p><p>Due <input value='$4.00'></p>"
    assert shown(page) == ["Plan Summit", "Due $4.00"]


def test_the_encoding_is_the_one_the_page_names() -> None:
    assert decoded("<meta charset=windows-1252><p>Médico".encode("cp1252")).endswith("Médico")
    assert decoded("<p>Médico".encode()) == "<p>Médico"
    assert decoded("<p>Médico".encode("utf-16")).endswith("<p>Médico")
    assert decoded(b"<meta charset=no-such><p>x") == "<meta charset=no-such><p>x"


def test_pages_nested_without_end_and_pages_of_nothing_are_refused() -> None:
    for page in ("<div>" * 100_000 + "$4.00", "", "<!-- -->"):
        with pytest.raises(Unreadable):
            blocks_of(page)


def test_hostile_styles_and_spans_take_no_time() -> None:
    style = "<style>" + "@" * 200_000 + "/*" * 100_000 + "{" * 100_000 + "</style>"
    spans = "<table>" + "<tr><td colspan=999999 rowspan=999999>x</td><td>y</td><td>z</td></tr>" * 200 + "</table>"
    nested = "<div><div><p>a</p><p>b</p><p>c</p></div>" * 200
    for page in (style, spans, nested):
        blocks_of(page + "<p>Fox Clinic</p>")


def test_a_page_knows_no_entities_of_its_own() -> None:
    page = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>&b; &amp; $4.00</p>'
    assert "aaaa" not in str(shown(page)).replace('"aaaa"', "")


def test_what_stands_just_above_a_table_is_set_apart_from_it() -> None:
    page = "<p>Patient: Ana</p><table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>"
    kinds = [block if isinstance(block, str) else "row" for block in blocks_of(page)]
    assert kinds == ["Patient: Ana", "", "row", "row", ""]


def test_plain_elements_may_have_headings_of_two_rows() -> None:
    row = "<div><div>{}</div><div>{}</div><div>{}</div></div>"
    rows = row.format("Date of", "", "Total") + row.format("Service", "Test", "Charge")
    rows += row.format("2/3/2026", "A1C", "$4.00")
    assert shown(f"<div>{rows}</div>")[0] == ["Date of", "", "Total"]
