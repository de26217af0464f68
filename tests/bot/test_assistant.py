from decimal import Decimal

import pytest

from bot.answers.guard import untraced
from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case, Conversation
from codesets.entry import Language
from evals.answering.questions import load_bill
from knowledge.topic import load_topics

QUESTIONS = [
    "Why so much?",
    "what do i owe",
    "what is 96372",
    "por qué tan caro",
    "¿cuánto debo?",
    "why a shot cost this",
]


def ask(assistant: Assistant, bill: Bill | None, question: str, before: Conversation | None = None):  # type: ignore[no-untyped-def]
    return assistant.ask(Case(bill=bill), before or Conversation(), question)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_figure_of_an_answer_has_its_row(assistant: Assistant, bill: Bill, question: str) -> None:
    answer = ask(assistant, bill, question).answer
    amounts = [f"${Decimal(row.value):,.2f}" for row in answer.figures if row.value.replace(".", "").isdigit()]
    shown = [*amounts, *(row.value for row in answer.figures), *(f"line {n} línea {n}" for n in answer.lines)]
    money = [word for word in answer.answer.split() if word.startswith("$")]
    assert money or "96372" in question
    assert untraced(" ".join(money), shown) == []


def test_the_injection_is_taken_apart(assistant: Assistant, bill: Bill) -> None:
    answer = ask(assistant, bill, "Why was I charged $1000 for an injection?").answer
    assert answer.intent == "injection-cost"
    assert set(answer.lines) == {1, 2, 3, 4, 5}
    for shown in ("$60.00", "$190.00", "$310.00", "31.0%", "60 mg", "Granite Health Plan", "1-800-555-0117"):
        assert shown in answer.answer


def test_the_same_question_twice_gives_the_same_answer(assistant: Assistant, bill: Bill) -> None:
    assert ask(assistant, bill, "why so much").answer == ask(assistant, bill, "why so much").answer


def test_danger_comes_before_the_bill(assistant: Assistant, bill: Bill) -> None:
    answer = ask(assistant, bill, "i cant pay this and i want to die").answer
    assert answer.handoff is not None
    assert (answer.handoff.to, answer.handoff.phone, answer.abstained) == ("crisis line", "988", True)


def test_without_a_bill_it_asks_for_one(assistant: Assistant) -> None:
    answer = ask(assistant, None, "what do I owe").answer
    assert (answer.intent, answer.abstained) == ("no-bill", True)


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_people_ask_of_a_topic_can_be_told_without_a_bill(
    assistant: Assistant, caplog: pytest.LogCaptureFixture, language: Language
) -> None:
    for topic in load_topics()[language].values():
        for question in topic.questions[:2]:
            assert assistant.ask(Case(), Conversation(), question, language).answer.answer
    assert [record.getMessage() for record in caplog.records if "could not be rendered" in record.getMessage()] == []


def test_a_code_needs_no_bill(assistant: Assistant) -> None:
    answer = ask(assistant, None, "what is 96372").answer
    assert answer.abstained is False
    assert [code.code for code in answer.codes] == ["96372"]


def test_that_charge_is_the_one_last_spoken_of(assistant: Assistant, bill: Bill) -> None:
    first = ask(assistant, bill, "what is line 4")
    second = ask(assistant, bill, "why was i charged for that", first.conversation)
    assert second.answer.lines[0] == 4


def test_which_charge_is_asked_back_with_choices(assistant: Assistant, bill: Bill) -> None:
    answer = ask(assistant, bill, "what is that charge for").answer
    assert answer.intent == "which-line"
    assert len(answer.suggestions) == 5
    assert "$310.00" in answer.suggestions[0]


def test_a_choice_offered_is_understood_when_taken(assistant: Assistant, bill: Bill) -> None:
    asked = ask(assistant, bill, "what is that charge for")
    taken = ask(assistant, bill, asked.answer.suggestions[1], asked.conversation)
    assert taken.answer.lines[0] == 2


def test_the_answer_is_in_the_language_of_the_question(assistant: Assistant, bill: Bill) -> None:
    assert ask(assistant, bill, "por qué me cobran tanto").answer.language == "es"
    assert ask(assistant, bill, "why do you charge so much").answer.language == "en"


def test_a_very_long_question_is_read_to_its_bound(assistant: Assistant, bill: Bill) -> None:
    assert ask(assistant, bill, "why so much " * 5000).answer.answer


def test_a_short_question_follows_what_the_last_answer_leads_on_to(assistant: Assistant, bill: Bill) -> None:
    alone = ask(assistant, bill, "how long have i got")
    appeal = ask(assistant, bill, "how do i appeal the denial")
    assert ask(assistant, bill, "how long have i got", appeal.conversation).answer.intent == "appeal-deadline"
    assert alone.answer.intent != "appeal-deadline"


def test_asking_back_does_not_lose_what_was_spoken_of(assistant: Assistant, bill: Bill) -> None:
    appeal = ask(assistant, bill, "how do i appeal the denial")
    lost = ask(assistant, bill, "hm what about the thing with the other whatever", appeal.conversation)
    assert lost.conversation.topic in (lost.answer.intent, "appeal")
    assert lost.conversation.topic not in ("cannot-tell", "which-question", "which-line")


def test_what_a_code_says_is_told_though_illness_is_feared(assistant: Assistant, bill: Bill) -> None:
    feared = assistant.ask(Case(bill=bill), Conversation(), "what's M54.50 does that mean cancer").answer
    assert feared.intent == "what-is-code"
    asked = assistant.ask(Case(bill=bill), Conversation(), "is 96372 safe while pregnant").answer
    assert asked.intent == "medical-advice"


def test_two_services_of_which_one_is_on_no_line_are_both_explained(assistant: Assistant, bill: Bill) -> None:
    answer = ask(assistant, bill, "difference between 99213 and 99214").answer
    assert {"99213", "99214"} <= {code.code for code in answer.codes}


def test_a_price_in_round_figures_is_the_whole_and_no_illness(assistant: Assistant, bill: Bill) -> None:
    answer = ask(assistant, bill, "a thousand bucks for a headache, seriously?").answer
    assert (answer.abstained, answer.handoff) == (False, None)
    assert "$310.00" in answer.answer


def test_how_much_of_the_balance_is_deductible_stands_on_no_bill(assistant: Assistant, bill: Bill) -> None:
    assert ask(assistant, bill, "is the 1000 my deductible").answer.abstained is True
    assert ask(assistant, bill, "what does deductible mean").answer.abstained is False


def test_what_only_others_can_promise_is_left_to_them(assistant: Assistant, bill: Bill) -> None:
    less = ask(assistant, bill, "would they take $700 if I pay today").answer
    assert less.abstained is True
    assert "$300.00" in less.answer
    assert ask(assistant, bill, "how do I negotiate this").answer.abstained is False


def test_words_of_medicine_do_not_outshout_a_question_that_is_plainly_on_something_else(
    assistant: Assistant, bill: Bill
) -> None:
    reply = assistant.ask(Case(bill=bill), Conversation(), "por qué salió tan cara la inyección")
    assert reply.answer.intent == "injection-cost"
    assert reply.answer.handoff is None


def test_what_they_will_decide_is_left_open_beside_what_is_known(assistant: Assistant, bill: Bill) -> None:
    foretold = ask(assistant, bill, "will they send me to collections").answer
    assert (foretold.intent, foretold.abstained) == ("collections", True)
    assert ask(assistant, bill, "can they send me to collections").answer.abstained is False


def test_what_was_owed_before_is_counted_in(assistant: Assistant) -> None:
    lines = (Line(line=1, description="OFFICE VISIT", charge=Decimal("170.00")),)
    totals = Totals(charges=Decimal("170.00"), patient_owes=Decimal("255.00"), previous_balance=Decimal("85.00"))
    statement = Bill(kind="statement", lines=lines, totals=totals)
    told = ask(assistant, statement, "does the 255 include last month's 85").answer
    assert told.intent == "previous-balance"
    assert "$170.00 is new" in told.answer
    right = ask(assistant, statement, "is the total right").answer.answer
    assert "$170.00 + $85.00 owed from before = $255.00" in right


def test_without_insurance_the_charges_tell(assistant: Assistant, bill: Bill) -> None:
    told = ask(assistant, bill, "what would all of this have run me with no insurance at all").answer
    assert told.intent == "without-insurance"
    assert not told.abstained
    assert "$1,000.00" in told.answer


def test_a_second_question_goes_on_about_the_line_of_the_first(assistant: Assistant, bill: Bill) -> None:
    told = ask(assistant, bill, "what is the blood thing? what did it cost").answer
    assert told.lines == (5,)


def test_why_a_part_is_ones_own_is_told_by_what_it_is_made_of(assistant: Assistant) -> None:
    told = assistant.ask(Case(bill=load_bill("ear-tubes")), Conversation(), "why do I owe 1320 for the tubes").answer
    assert "$1,200.00" in told.answer
    assert "$120.00" in told.answer


def test_a_number_of_payments_is_worked_out(assistant: Assistant, bill: Bill) -> None:
    told = ask(assistant, bill, "could i do it in 4 payments? how much each").answer
    assert "$250.00" in told.answer
    assert told.lines == ()


@pytest.mark.parametrize(
    ("bill", "question", "lines"),
    [
        ("terapia-nino", "¿por qué no pagaron la terapia del 25?", (4,)),
        ("kids-clinic", "how much was the office visit on the 18th", (6,)),
    ],
)
def test_a_day_told_with_a_service_tells_which_of_them(
    assistant: Assistant, bill: str, question: str, lines: tuple[int, ...]
) -> None:
    assert ask(assistant, load_bill(bill), question).answer.lines == lines


@pytest.mark.parametrize(
    ("bill", "question"),
    [
        ("hand-therapy", "how come the splint is all mine to pay"),
        ("kidney-stone", "how much fue el scan de la panza"),
        ("wrist-hospital", "cuánto me clavaron por la férula"),
    ],
)
def test_no_body_and_no_plan_is_heard_where_a_price_is_asked(assistant: Assistant, bill: str, question: str) -> None:
    answer = ask(assistant, load_bill(bill), question).answer
    assert answer.intent not in ("medical-advice", "why-did-doctor-order", "test-results", "line-and-plan")


@pytest.mark.parametrize("question", ["how many days was I in the hospital", "¿cuántos días estuve internada?"])
def test_a_stay_is_told_with_its_nights(assistant: Assistant, question: str) -> None:
    words = ask(assistant, load_bill("cesarea"), question).answer.answer
    assert "3 nights" in words or "3 noches" in words


def test_why_more_is_asked_than_the_plans_share_is_told_where_the_papers_show_it(assistant: Assistant) -> None:
    lines = (Line(line=1, description="KNEE ARTHROSCOPY", charge=Decimal(900)),)
    sums = Totals(charges=Decimal(900), plan_paid=Decimal(300), adjustments=Decimal(500), patient_owes=Decimal(100))
    eob = Bill(kind="eob", lines=lines, totals=sums)
    unposted = sums.model_copy(update={"plan_paid": Decimal(200), "patient_owes": Decimal(200)})
    case = Case(bill=Bill(kind="statement", lines=lines, totals=unposted), eob=eob)
    told = assistant.ask(case, Conversation(), "do I owe this?").answer
    assert told.intent == "what-do-i-owe"
    assert "does not count $100.00 that your plan paid" in told.answer
    assert {"200.00", "100.00"} <= {row.value for row in told.figures}


def test_what_was_paid_already_is_why_less_is_asked_than_the_share(assistant: Assistant) -> None:
    lines = (Line(line=1, description="OFFICE VISIT", charge=Decimal(150)),)
    sums = Totals(charges=Decimal(150), plan_paid=Decimal(60), adjustments=Decimal(45), patient_owes=Decimal(45))
    paid = sums.model_copy(update={"patient_paid": Decimal(20), "patient_owes": Decimal(25)})
    case = Case(bill=Bill(kind="statement", lines=lines, totals=paid), eob=Bill(kind="eob", lines=lines, totals=sums))
    told = assistant.ask(case, Conversation(), "do I owe this?").answer
    assert told.answer.startswith("You owe $25.00")
    assert "$20.00 that you paid already" in told.answer


@pytest.mark.parametrize(
    ("bill", "question"),
    [
        ("sleep-study", "how many times an hour did I stop breathing"),
        ("allergy", "do the allergy shots after this cost about the same"),
        ("ankle-urgent", "what was the name of the fella that shot me up with the ketorolac"),
        ("lungs", "what'd my lungs score"),
        ("rx-receipt", "¿puedo cambiar la semaglutida por otra medicina más barata?"),
    ],
)
def test_a_line_named_is_not_described_where_no_bill_tells_what_is_asked_of_it(
    assistant: Assistant, bill: str, question: str
) -> None:
    assert ask(assistant, load_bill(bill), question).answer.abstained


@pytest.mark.parametrize(
    ("bill", "eob", "question", "first", "abstained"),
    [
        ("er-visit", "er-visit.eob", "¿cuánto es lo mío del electro?", "Su parte es de ", False),
        ("migraine-er", "migraine-er.eob", "oiga, y de la visita cuanto pongo yo", "Su parte es de ", False),
        ("er-visit", None, "¿cuánto es lo mío del electro?", "Esta factura no dice ", True),
        ("azucar", None, "cuanto es lo mio de la consulta", "Su parte es de $25.00", False),
        ("la-ceiba", None, "por que tan cara la sutura", "$540.00", False),
        ("la-ceiba", None, "le dieron rebaja?", "El ajuste es un descuento", False),
        ("ernight", "ernight.eob", "che, cuanto sale el suero", "- $198.00", False),
        ("cesarea", None, "la sala de operaciones y la anestesia cuanto fue", "Juntos suman $4,350.00", False),
    ],
)
def test_what_is_asked_of_a_line_comes_first(
    assistant: Assistant, bill: str, eob: str | None, question: str, first: str, abstained: bool
) -> None:
    case = Case(bill=load_bill(bill), eob=load_bill(eob) if eob else None)
    answer = assistant.ask(case, Conversation(), question).answer
    assert (answer.answer.startswith(first), answer.abstained) == (True, abstained), answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("why is this so expensive", "The other charge is $92.00."),
        ("¿por qué es tan caro?", "El otro cobro es de $92.00."),
    ],
)
def test_one_charge_more_than_are_listed_is_one(assistant: Assistant, question: str, said: str) -> None:
    lines = tuple(Line(line=n, description=f"Thing {n}", charge=Decimal(101 - n)) for n in range(1, 10))
    many = Bill(kind="itemized_bill", lines=lines, totals=Totals(charges=Decimal(864), patient_owes=Decimal(864)))
    assert said in ask(assistant, many, question).answer.answer
