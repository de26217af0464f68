from bot.answer import Answer, Figure, Handoff
from bot.answers.several import together


def test_parts_keep_their_figures_lines_and_order() -> None:
    row = Figure(value="12.00", origin="line 1, charge")
    first = Answer(answer="One.", language="en", intent="a", lines=(1, 2), figures=(row,), confidence=0.9)
    second = Answer(answer="Two.", language="en", intent="b", lines=(2, 3), figures=(row,), confidence=0.7)
    both = together([first, second])
    assert (both.answer, both.lines, both.figures, both.confidence) == ("One.\n\nTwo.", (1, 2, 3), (row,), 0.7)


def test_it_abstains_only_where_every_part_does_and_keeps_the_hand_off() -> None:
    handoff = Handoff(reason="Ask them.", to="insurer")
    told = Answer(answer="One.", language="en", intent="a")
    untold = Answer(answer="Two.", language="en", intent="b", abstained=True, handoff=handoff)
    assert together([told, untold]).abstained is False
    assert together([told, untold]).handoff == handoff
    assert together([untold, untold]).abstained is True
