from bot.letters.blocks import TABLE, Paragraph, Points, Table, read_blocks


def test_paragraphs_points_headings_and_tables_are_told_apart() -> None:
    table = Table(("a", "b"), (("1", "2"),))
    text = f"# First\n\nWords.\n\n- one\n- two\n\n- three\n\n{TABLE}\n\nEnd."
    assert read_blocks(text, [table], is_numbered=True) == (
        Paragraph("First", is_heading=True),
        Paragraph("Words."),
        Points(("one", "two", "three"), is_numbered=True),
        table,
        Paragraph("End."),
    )


def test_nothing_is_no_block() -> None:
    assert read_blocks("", [], is_numbered=False) == ()
