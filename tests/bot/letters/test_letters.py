"""Every kind of letter, in both languages and forms, from papers of every sort."""

import re
from datetime import date
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answer import LetterKind
from bot.assistant import Assistant
from bot.bill import Address, Bill, Code, Contact, Deadline, Line, Totals
from bot.case import Case
from bot.exceptions import NoLetter
from bot.letters import Form, Letter, Order, letter_text
from bot.letters.blocks import Block, Points, Table
from bot.letters.conditions import CONDITIONS
from bot.letters.requests import request_of
from codesets.entry import Language
from evals.answering.questions import load_bill
from evals.readability import fernandez_huerta, flesch_kincaid
from knowledge.letter import load_letters
from tests.bot.letters.papers import BILL, CASES, COLLECTOR, EMERGENCY, ESTIMATE, NOTICE, PAID, RIDE, TODAY

KINDS: tuple[LetterKind, ...] = get_args(LetterKind)
LANGUAGES: tuple[Language, ...] = get_args(Language)
FORMS: tuple[Form, ...] = get_args(Form)
EMPTY = re.compile(r"\[\s*\]|\(\s*\)|“\s*”|«\s*»|\bNone\b|\{\{|\}\}|\s[,.;:]\s|, ,")


def write(assistant: Assistant, case: Case, kind: LetterKind, **more: object) -> Letter:
    return assistant.letter(case, Order(kind=kind, **more), TODAY)


def text(assistant: Assistant, case: Case, kind: LetterKind, **more: object) -> str:
    return letter_text(write(assistant, case, kind, **more))


def attempt(assistant: Assistant, case: Case, kind: LetterKind, **more: object) -> Letter | str:
    """The letter, or the sentence with which it is refused."""
    try:
        return write(assistant, case, kind, **more)
    except NoLetter as refused:
        return str(refused)


def load_case(name: str) -> Case:
    """A bill of the question set with the EOB that belongs to it."""
    return Case(bill=load_bill(name), eob=load_bill(f"{name}.eob"))


def refusal(assistant: Assistant, case: Case, kind: LetterKind, **more: object) -> str:
    with pytest.raises(NoLetter) as refused:
        write(assistant, case, kind, **more)
    return str(refused.value)


def sound(letter: Letter, own_words: str = "") -> None:
    """What holds for every letter: whole sentences, no hole, every figure with its source."""
    words = letter_text(letter)
    assert not EMPTY.search(words.replace(own_words, "") if own_words else words), words
    carried = " ".join(figure.value for figure in letter.figures)
    for amount in re.findall(r"\$[\d,]+\.\d\d", words):
        assert amount.replace("$", "").replace(",", "") in carried.replace(",", ""), amount
    for blank in letter.blanks:
        assert blank in words


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_is_sound_or_says_in_one_sentence_what_is_missing(
    assistant: Assistant, kind: LetterKind, language: Language, name: str
) -> None:
    for form in FORMS:
        for own in ("", "The nurse told me that it was done only once."):
            letter = attempt(assistant, CASES[name], kind, language=language, form=form, words=own)
            if isinstance(letter, str):
                assert re.fullmatch(r"[A-ZÁÉÍÓÚÑ][^\n]+\.", letter)
            else:
                sound(letter)


def test_every_kind_has_its_words_in_both_languages_and_its_condition() -> None:
    letters = load_letters()
    assert set(CONDITIONS) == set(KINDS)
    for language in LANGUAGES:
        assert set(letters[language]) == set(KINDS)
        for kind in KINDS:
            assert letters[language][kind].refuses.keys() == letters["en"][kind].refuses.keys()


def test_what_is_known_stands_in_the_letter_and_what_is_not_is_a_blank(assistant: Assistant) -> None:
    letter = write(assistant, CASES["bill"], "itemized_bill_request")
    assert letter.sender[0] == letter.closing[-1] == "Inés Valdovinos"
    assert letter.recipient[0] == "Quarry Lake Medical Group"
    assert "Account number: QL-20931" in letter.about
    assert "Date of service: June 9, 2026" in letter.about
    assert "[your street address]" in letter.blanks
    bare = write(assistant, CASES["nothing printed"], "itemized_bill_request")
    assert bare.recipient[0] == "[name of the hospital or clinic]"
    assert {"[your name]", "[the account number on the bill]"} <= set(bare.blanks)


def test_a_letter_goes_where_the_bill_says_or_where_its_letterhead_stands(assistant: Assistant) -> None:
    heading = Address(purpose="sender", text="Quarry Lake Medical Group, 8 Pier Lane, Duluth, MN 55802")
    headed = BILL.model_copy(update={"addresses": (heading,)})
    for kind in ("billing_error", "payment_plan", "financial_assistance"):
        letter = write(assistant, Case(bill=headed), kind)
        assert letter.recipient == ("Quarry Lake Medical Group", "Billing Department", "8 Pier Lane, Duluth, MN 55802")
        assert "[their street address]" not in letter.blanks
    told = Address(purpose="dispute", text="Patient Accounts, PO Box 41, Duluth, MN 55803")
    both = BILL.model_copy(update={"addresses": (told, heading)})
    assert (
        write(assistant, Case(bill=both), "billing_error").recipient[-1]
        == "Patient Accounts, PO Box 41, Duluth, MN 55803"
    )
    paid = BILL.model_copy(update={"addresses": (Address(purpose="payment", text="PO Box 9, Reno, NV 89501"),)})
    assert "[their street address]" in write(assistant, Case(bill=paid), "billing_error").blanks


def test_a_childs_bill_is_signed_by_someone_else(assistant: Assistant) -> None:
    child = BILL.model_copy(update={"patient_birth_date": TODAY.replace(year=TODAY.year - 17)})
    letter = write(assistant, Case(bill=child), "billing_error")
    assert letter.sender[0] == letter.closing[-1] == "[your name]"
    assert letter.about[1].startswith("Patient: Inés Valdovinos, born")
    grown = child.model_copy(update={"patient_birth_date": TODAY.replace(year=TODAY.year - 18)})
    assert write(assistant, Case(bill=grown), "billing_error").sender[0] == "Inés Valdovinos"


class TestBillingError:
    def test_the_findings_become_requests_and_their_lines_a_table(self, assistant: Assistant) -> None:
        said = text(assistant, CASES["bill"], "billing_error")
        assert re.search(r"2 +June 9, 2026 +GLYCATED HGB +83036 +\$64\.00", said)
        assert re.search(r"4 +June 9, 2026 +GLYCATED HGB", said)
        assert "line 2 and line 4 look the same" in said.replace("Line", "line")
        assert "KNEE XRAY" not in said

    def test_lines_that_are_named_take_the_place_of_the_findings(self, assistant: Assistant) -> None:
        said = text(assistant, CASES["bill"], "billing_error", lines=(5,))
        assert "KNEE XRAY 3V" in said
        assert "GLYCATED" not in said

    def test_the_persons_own_words_are_quoted_as_theirs(self, assistant: Assistant) -> None:
        said = text(assistant, CASES["bill"], "billing_error", words="I paid $20 at the desk.\n\nNobody X-rayed me.")
        assert "in my own words:\n\n“I paid $20 at the desk.”\n\n“Nobody X-rayed me.”" in said

    def test_without_anything_to_question_the_charge_is_a_blank(self, assistant: Assistant) -> None:
        letter = write(assistant, CASES["nothing printed"], "billing_error")
        assert "[the charge you question, and what is wrong with it]" in letter.blanks


class TestAppeal:
    def test_what_was_refused_is_listed_with_its_reason(self, assistant: Assistant) -> None:
        letter = write(assistant, CASES["bill and notice"], "insurer_appeal")
        said = letter_text(letter)
        assert letter.recipient[0] == "Alder Mutual PPO"
        assert "Claim number: AM-77120" in letter.about
        assert re.search(r"X-RAY +73562 +\$205\.00", said)
        assert "reason given was code 50" in said

    def test_what_is_the_providers_to_write_off_is_not_the_patients_to_appeal(self, assistant: Assistant) -> None:
        def with_group(group: str) -> Line:
            refused = NOTICE.lines[1].adjustments[0].model_copy(update={"group": group})
            return NOTICE.lines[1].model_copy(update={"line": 3, "description": group, "adjustments": (refused,)})

        mixed = NOTICE.model_copy(update={"lines": (with_group("CO"), with_group("OA"))})
        said = text(assistant, Case(bill=mixed), "insurer_appeal")
        assert re.search(r"OA +73562", said)
        assert not re.search(r"CO +73562", said)
        alone = NOTICE.model_copy(update={"lines": (with_group("CO"),)})
        said = text(assistant, Case(bill=alone), "insurer_appeal")
        assert re.search(r"CO +73562", said)
        assert "leaves the whole of it to the provider" in said

    def test_the_last_day_is_counted_from_the_notice(self, assistant: Assistant) -> None:
        said = text(assistant, CASES["bill and notice"], "insurer_appeal")
        assert "180 days" in said
        assert "June 25, 2026, that is December 22, 2026." in said
        assert "has passed" not in said

    def test_a_day_that_is_over_is_said_to_be(self, assistant: Assistant) -> None:
        old = NOTICE.model_copy(update={"statement_date": TODAY.replace(year=2025)})
        assert "that day has passed" in text(assistant, Case(bill=old), "insurer_appeal")

    def test_a_notice_without_a_date_leaves_blanks(self, assistant: Assistant) -> None:
        undated = NOTICE.model_copy(update={"statement_date": None})
        letter = write(assistant, Case(bill=undated), "insurer_appeal")
        assert "[the date on the denial notice]" in letter.blanks
        assert "count from the date on yours" in letter_text(letter)

    def test_medicare_has_its_own_time_and_other_public_plans_tell_theirs(self, assistant: Assistant) -> None:
        def of(payer: str) -> str:
            return text(assistant, Case(bill=NOTICE.model_copy(update={"payer": payer})), "insurer_appeal")

        assert "120 days" in of("Medicare Part B")
        assert "180 days" not in of("Medicare Part B")
        for payer in ("Granite Medicare Advantage", "State Medicaid"):
            assert "own time limit" in of(payer)
            assert "180 days" not in of(payer)

    def test_where_nothing_was_denied_there_is_no_appeal(self, assistant: Assistant) -> None:
        assert "nothing to appeal" in refusal(assistant, Case(bill=BILL, eob=PAID), "insurer_appeal")
        assert "no hay qué apelar" in refusal(assistant, Case(bill=PAID), "insurer_appeal", language="es")

    def test_a_denial_in_the_persons_own_words_is_taken(self, assistant: Assistant) -> None:
        said = text(assistant, Case(bill=PAID), "insurer_appeal", words="They denied my MRI on the phone.")
        assert "They denied my MRI" in said

    def test_without_a_notice_the_denial_is_a_blank(self, assistant: Assistant) -> None:
        letter = write(assistant, CASES["bill"], "insurer_appeal")
        assert "[the care that was denied, and the reason in the notice]" in letter.blanks


class TestEstimate:
    def test_the_gap_is_computed_and_its_lines_are_shown(self, assistant: Assistant) -> None:
        said = text(assistant, CASES["bill and estimate"], "estimate_dispute")
        assert "That is $433.00 more." in said
        assert "KNEE XRAY 3V" in said
        assert "LIPID PNL" not in said
        assert "October 29, 2026" in said

    def test_under_the_threshold_or_below_the_estimate_it_is_refused(self, assistant: Assistant) -> None:
        def against(charges: str) -> str:
            planned = ESTIMATE.model_copy(update={"totals": Totals(charges=charges)})
            planned = Bill.model_validate(planned.model_dump())
            return refusal(assistant, Case(bill=BILL, estimate=planned), "estimate_dispute")

        assert "$399.99 above the estimate, and this dispute starts at $400" in against("334.01")
        assert "not above the estimate" in against("800.00")

    def test_it_is_for_people_who_did_not_use_insurance(self, assistant: Assistant) -> None:
        case = Case(bill=BILL, eob=NOTICE, estimate=ESTIMATE)
        assert "did not use insurance" in refusal(assistant, case, "estimate_dispute")
        named = BILL.model_copy(update={"payer": "Alder Mutual PPO"})
        assert "If you used it, do not send" in text(assistant, Case(bill=named, estimate=ESTIMATE), "estimate_dispute")

    def test_without_an_estimate_its_figures_are_blanks(self, assistant: Assistant) -> None:
        letter = write(assistant, CASES["bill"], "estimate_dispute")
        assert {"[the total of the estimate]", "[the date on the estimate]"} <= set(letter.blanks)
        assert "Send this only if" in letter_text(letter)


class TestSurprise:
    def test_a_bill_above_the_plans_share_is_one(self, assistant: Assistant) -> None:
        said = text(assistant, Case(bill=EMERGENCY, eob=NOTICE), "surprise_bill")
        assert "Your bill asks for $734.00. That is $529.00 more." in said
        assert "emergency room" in said

    def test_it_asks_what_the_finding_asks(self, assistant: Assistant) -> None:
        case = load_case("oon-anesthesia")
        asked = [finding for finding in assistant.findings(case, "en") if finding.kind == "balance_billing"]
        said = text(assistant, case, "surprise_bill")
        assert asked
        assert all((request_of(finding, "en") or "") in said for finding in asked)

    def test_an_air_ambulance_is_named(self, assistant: Assistant) -> None:
        flight = BILL.lines[0].model_copy(update={"codes": (Code(system="hcpcs", code="A0431"),)})
        said = text(assistant, Case(bill=BILL.model_copy(update={"lines": (flight,)})), "surprise_bill")
        assert "air ambulance" in said.split("Please do the following")[0]

    def test_a_ride_on_the_ground_is_not_covered(self, assistant: Assistant) -> None:
        assert "ambulance on the ground" in refusal(assistant, Case(bill=RIDE), "surprise_bill")

    def test_a_notice_that_agrees_with_the_bill_speaks_against_it(self, assistant: Assistant) -> None:
        case = Case(bill=BILL, eob=PAID)
        assert "in your own words" in refusal(assistant, case, "surprise_bill")
        assert "surprise bill" in text(assistant, case, "surprise_bill", words="The surgeon was out of network.")


@pytest.mark.parametrize("kind", ["payment_plan", "financial_assistance", "surprise_bill"])
def test_where_nothing_is_owed_nothing_is_asked_for(assistant: Assistant, kind: LetterKind) -> None:
    assert "nothing left to pay" in refusal(assistant, CASES["nothing owed"], kind)


class TestCollector:
    def test_help_is_asked_of_the_one_who_treated(self, assistant: Assistant) -> None:
        letter = write(assistant, Case(bill=COLLECTOR), "financial_assistance")
        assert letter.recipient[:2] == ("[name of the hospital or clinic that treated you]", "Billing Department")
        assert "[the account number on the bill]" in letter.blanks
        assert "I have no date for the first bill" in letter_text(letter)
        call = text(assistant, Case(bill=COLLECTOR), "financial_assistance", form="phone")
        assert "The collection agency at 1-800-555-0190 can say which one it is." in call

    def test_the_collector_is_asked_to_stop_not_to_hold(self, assistant: Assistant) -> None:
        letter = write(assistant, Case(bill=COLLECTOR), "billing_error")
        assert letter.recipient[0] == "Harrier Account Services"
        said = letter_text(letter)
        assert "Please stop the collection" in said
        assert "HIPAA" not in said

    def test_a_collector_that_names_only_who_treated_is_left_to_fill_in(self, assistant: Assistant) -> None:
        named = COLLECTOR.model_copy(
            update={
                "provider": "Orchard Valley Hospital",
                "deadlines": (Deadline(what="dispute", day=date(2027, 1, 15)),),
            }
        )
        letter = write(assistant, Case(bill=named), "billing_error")
        assert letter.recipient[0] == "[name of the collection agency]"
        assert "Care by: Orchard Valley Hospital" in letter.about
        assert "I dispute this debt." in letter_text(letter)
        assert "until January 15, 2027 to dispute" in letter_text(letter)
        help_asked = write(assistant, Case(bill=named), "financial_assistance")
        assert help_asked.recipient[0] == "Orchard Valley Hospital"

    def test_a_collector_has_no_record_of_the_care_to_look_in(self, assistant: Assistant) -> None:
        said = text(assistant, Case(bill=COLLECTOR), "billing_error", form="phone", words="I paid this last year.")
        assert "stop the collection of it while you look" in said
        assert "medical record" not in said


def test_what_the_person_offers_each_month_is_in_the_plan(assistant: Assistant) -> None:
    letter = write(assistant, CASES["bill"], "payment_plan", words="I can do $45 a month.")
    assert "I can pay $45.00 a month" in letter_text(letter)
    assert not [blank for blank in letter.blanks if "amount" in blank]


def test_help_may_be_asked_for_240_days_after_the_first_bill(assistant: Assistant) -> None:
    said = text(assistant, CASES["bill"], "financial_assistance")
    assert "If this bill, dated July 1, 2026, is the first one, that is February 26, 2027." in said


def test_the_call_says_whom_at_which_number_and_what_to_write_down(assistant: Assistant) -> None:
    call = write(assistant, CASES["bill and notice"], "insurer_appeal", form="phone")
    assert call.sender == call.closing == ()
    said = letter_text(call)
    assert "1-800-555-0171 (member services)" in said
    assert "the reference number of the call" in said
    assert "1-800-555-0133 (billing office)" in text(assistant, CASES["bill"], "payment_plan", form="phone")


def test_a_spanish_call_names_the_office_in_spanish(assistant: Assistant) -> None:
    said = text(assistant, CASES["bill"], "payment_plan", language="es", form="phone")
    assert "1-800-555-0133 (oficina de facturación)" in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["billing_error", "financial_assistance", "payment_plan"])
def test_a_call_holds_what_the_person_wrote(assistant: Assistant, kind: LetterKind, language: Language) -> None:
    call = write(assistant, CASES["bill"], kind, language=language, form="phone", words="I never got the knee brace.")
    said = letter_text(call)
    assert "I never got the knee brace." in said
    assert not any("question" in blank or "cobro" in blank for blank in call.blanks)


def test_the_lines_of_a_letter_stand_as_on_the_bill(assistant: Assistant) -> None:
    letter = write(assistant, CASES["bill"], "billing_error", lines=(3, 1))
    table = next(block for block in letter.body if isinstance(block, Table))
    assert [row[0] for row in table.rows] == ["1", "3"]


def test_what_the_law_no_longer_says_is_in_no_letter() -> None:
    for letters in load_letters().values():
        for words in letters.values():
            said = f"{words.body} {words.notes} {words.phone}"
            assert not re.search(r"CFPB|1099|all medical debt", said)
            assert bool(words.sources) == bool(words.cited)


NAMES = st.one_of(
    st.sampled_from(
        [
            "<b>Bold</b> & Sons",
            "{{ 7 * 7 }}",
            "A" * 1500,
            "\u202eright to left\u202c",
            "טל כהן",
            "a\x00b\x07c",
            "[ ]",
            "| x |",
        ]
    ),
    st.text(max_size=80),
)
MONEY = st.none() | st.decimals(min_value=-99999, max_value=99999, places=2)
DATES = st.none() | st.dates()
CODES = st.sampled_from([("cpt", "99284"), ("revenue", "0450"), ("hcpcs", "A0429"), ("cpt", "!!"), ("modifier", "59")])


@st.composite
def bills(draw: st.DrawFn) -> Bill:
    lines = tuple(
        Line(
            line=number,
            service_date=draw(DATES),
            description=draw(NAMES),
            codes=tuple(Code(system=s, code=c) for s, c in draw(st.lists(CODES, max_size=2))),
            charge=draw(MONEY),
            not_covered=draw(MONEY),
            patient_owes=draw(MONEY),
        )
        for number in range(1, draw(st.integers(0, 3)) + 1)
    )
    return Bill(
        kind=draw(st.sampled_from(["statement", "itemized_bill", "eob", "remittance", "claim", "good_faith_estimate"])),
        provider=draw(st.none() | NAMES),
        payer=draw(st.none() | NAMES),
        account=draw(st.none() | NAMES),
        patient=draw(st.none() | NAMES),
        patient_birth_date=draw(DATES),
        statement_date=draw(DATES),
        due_date=draw(DATES),
        contacts=tuple(Contact(who=draw(NAMES), phone=draw(st.none() | NAMES)) for _ in range(draw(st.integers(0, 1)))),
        lines=lines,
        totals=Totals(charges=draw(MONEY), patient_owes=draw(MONEY), plan_paid=draw(MONEY)),
    )


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(
    bill=bills(),
    eob=st.none() | bills(),
    estimate=st.none() | bills(),
    kind=st.sampled_from(KINDS),
    language=st.sampled_from(LANGUAGES),
    form=st.sampled_from(FORMS),
    own=st.text(max_size=120),
)
def test_any_papers_give_a_letter_or_one_sentence(
    assistant: Assistant,
    bill: Bill,
    eob: Bill | None,
    estimate: Bill | None,
    kind: LetterKind,
    language: Language,
    form: Form,
    own: str,
) -> None:
    case = Case(bill=bill, eob=eob, estimate=estimate)
    letter = attempt(assistant, case, kind, language=language, form=form, words=own)
    if isinstance(letter, str):
        assert "\n" not in letter
        assert "no source" not in letter
        return
    said = letter_text(letter)
    carried = " ".join(figure.value for figure in letter.figures).replace(",", "")
    for amount in re.findall(r"\$([\d,]+\.\d\d)\b", said):
        assert amount.replace(",", "") in carried
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", said)
    for blank in letter.blanks:
        assert blank.strip("[] ")


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_is_easy_to_read(assistant: Assistant, kind: LetterKind, name: str) -> None:
    for form in FORMS:
        english = attempt(assistant, CASES[name], kind, form=form)
        spanish = attempt(assistant, CASES[name], kind, form=form, language="es")
        if isinstance(english, Letter) and isinstance(spanish, Letter):
            for part in ("body", "notes"):
                assert (flesch_kincaid(prose(getattr(english, part))) or 0) <= 9
                assert (fernandez_huerta(prose(getattr(spanish, part))) or 100) >= 60


def prose(blocks: tuple[Block, ...]) -> str:
    """The sentences of a letter, without its tables."""
    texts = [
        block.points if isinstance(block, Points) else (block.text,) for block in blocks if not isinstance(block, Table)
    ]
    return "\n".join(text for part in texts for text in part)


def test_a_question_about_a_payment_does_not_ask_for_the_record_of_the_care(assistant: Assistant) -> None:
    once = BILL.model_copy(update={"lines": BILL.lines[:3]})
    answer = NOTICE.model_copy(update={"lines": once.lines, "totals": Totals(charges="734.00", patient_owes="100.00")})
    assert "medical record" in text(assistant, Case(bill=BILL), "billing_error")
    said = text(assistant, Case(bill=once, eob=answer), "billing_error")
    assert "EOB says my share is $100.00" in said
    assert "medical record" not in said
    assert "HIPAA" not in said
    assert "medical record" in text(assistant, Case(bill=once, eob=answer), "billing_error", lines=(2,))


def test_a_plan_that_has_answered_is_not_sent_the_claim_again(assistant: Assistant) -> None:
    again = "send the claim now"
    assert again in text(assistant, Case(bill=EMERGENCY), "surprise_bill")
    assert again not in text(assistant, Case(bill=EMERGENCY, eob=NOTICE), "surprise_bill")
