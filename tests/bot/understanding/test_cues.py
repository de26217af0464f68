import pytest

from bot.asked.references import References
from bot.understanding.cues import heard, load_cues
from knowledge.topic import load_topics

LINE = References(lines=(2,), how="words")


def test_every_cue_names_a_topic() -> None:
    cues = load_cues()
    assert (cues.anywhere.keys() | cues.of_lines.keys()) <= load_topics()["en"].keys()


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("who comes up with those five digit codes", "who-picks-the-codes"),
        ("who publishes the icd codes", "which-edition"),
        ("does the 8 minute rule hold here", "timed-units"),
        ("can they keep adding fees to this debt", "collections"),
        ("if i correct the claim how long until they pay", "will-it-work"),
        ("i gave 20 each time, is that what you have down", "already-paid"),
        ("so how long have I got on this", "due-date"),
        ("¿qué plazo me dan para esto?", "due-date"),
        ("how much did the office knock off", "adjustment-and-allowed"),
        ("¿quién actualiza los códigos CPT?", "which-edition"),
        ("120+45+60 makes 225, not 300", "is-the-total-right"),
        ("the anesthesia guy is out of network and nobody asked me", "out-of-network"),
        ("did the office get an authorization for it", "did-it-happen"),
        ("¿el consultorio pidió la autorización?", "did-it-happen"),
        ("has my check cleared", "already-paid"),
        ("the clerk swore the sling was free, who is lying", "did-it-happen"),
        ("¿le llegó al seguro mi apelación?", "did-it-happen"),
        ("i handed them 25 at the door, was it credited", "already-paid"),
        ("dejé 60 en caja, ¿ya van metidos?", "already-paid"),
        ("does the anesthesia doctor show up here", "several-bills"),
        ("¿aparece aquí el médico que la durmió?", "several-bills"),
        ("the scheduler told me it was free, is that written anywhere", "did-it-happen"),
        ("is there any record of my phone call", "did-it-happen"),
        ("la señora me prometió que era gratis, ¿eso quedó apuntado?", "did-it-happen"),
        ("are my new dentures ready yet", "did-it-happen"),
        ("¿ya llegaron mis plantillas?", "did-it-happen"),
        ("would the plan have covered the brace if I'd applied in time", "what-if-otherwise"),
        (
            "does this get me to my family out of pocket maximum, have we reached our out of pocket max",
            "plan-limits-left",
        ),
        ("when is the lab going to issue a revised bill", "will-it-work"),
        ("how often does my plan let me replace the mask", "plan-rules"),
        ("¿cada cuánto me cubren la limpieza?", "plan-rules"),
        ("how many times was she in for it", "per-visit"),
        ("mi seguro ya les depositó?", "did-insurance-pay"),
        ("¿ya se aplicó mi pago?", "already-paid"),
        ("what do i owe after that discount", "what-do-i-owe"),
        ("when will the resubmitted claim get processed", "will-it-work"),
        ("how much is left on my copay card", "plan-limits-left"),
        ("is it legal to add interest to this", "collections"),
        ("so what will we owe in all", "what-do-i-owe"),
        ("¿y cuánto vamos a deber en total?", "what-do-i-owe"),
        ("what fraction did the plan pay", "percent-between"),
        ("pagué 40 en la recepción, ya los quitaron?", "already-paid"),
        ("how many payments have I made", "already-paid"),
        ("me hablan de una agencia que dizque debo", "collections"),
        ("mi mujer puede ver esto", "privacy"),
        ("cuántas veces fui y cuánto cobraron", "per-visit"),
        ("why did my plan turn us down", "was-it-denied"),
        ("how would my dad appeal that", "appeal"),
        ("is there a live person on this line", "talk-to-person"),
        ("what is the radiology group gonna charge me", "future-care-cost"),
        ("was it Ana or Priya who drew my blood", "who-did-it"),
        ("would it be less if the lab was in network", "what-if-otherwise"),
        ("whats the status, deductible balance wise", "deductible-left"),
        ("my cousins kid got half that price", "fair-price"),
        ("is medicaid even paying", "did-insurance-pay"),
        ("and what if we miss that date", "what-if-late"),
        ("why is everything not itemized", "itemized-bill"),
        ("what's the most the lab may charge her", "what-do-i-owe"),
        ("what time was he discharged", "what-record-says"),
        ("the amount you expect from us", "what-do-i-owe"),
        ("was it the doctor or the nurse that saw her", "who-did-it"),
        ("is there a number where a person answers", "whom-to-call"),
        ("¿tienen un número donde atiendan personas?", "whom-to-call"),
        ("and if I skip a payment", "what-if-late"),
        ("why isn't my bill itemized", "itemized-bill"),
        ("que me detallen la cuenta", "itemized-bill"),
        ("¿hasta cuánto nos pueden cobrar por esto?", "what-do-i-owe"),
        ("lo máximo que me podrían pedir", "what-do-i-owe"),
        ("¿a qué hora lo dieron de alta?", "what-record-says"),
        ("would another hospital have been cheaper", "fair-price"),
        ("mi vecina pagó menos ahí mismo", "fair-price"),
        ("¿en otra clínica sale menos?", "fair-price"),
        ("who was the nurse", "who-did-it"),
        ("quién me sacó la sangre", "who-did-it"),
        ("will they approve it if I send a letter", "will-it-work"),
        ("si apelo me lo ganan", "will-it-work"),
        ("would my mom be eligible", "do-i-qualify"),
        ("¿califico yo?", "do-i-qualify"),
        ("how many sessions do I have left", "plan-limits-left"),
        ("is Dr. Lee in my network", "is-in-network"),
        ("deductible or coinsurance, what's what", "cost-sharing"),
        ("if they took 20% off", "percent-off"),
        ("how do I work a CO 197", "denial-next-step"),
        ("line 2 came back co16, next step", "denial-next-step"),
        ("qué hacemos con un CO 16", "denial-next-step"),
        ("what does Medicare pay for 99213", "fair-price"),
        ("cuánto paga Medicare por el 71046", "fair-price"),
        ("a cómo sale esa pastilla en el Costco", "fair-price"),
        ("cuánto me va a costar la próxima vacuna", "future-care-cost"),
        ("they billed my old insurance", "wrong-insurance"),
        ("se lo cobraron al seguro anterior", "wrong-insurance"),
        ("can they bill us for the whole amount", "surprise-bill"),
        ("¿me pueden cobrar la diferencia?", "surprise-bill"),
        ("how do I know this debt is mine", "collections"),
        ("¿cómo sé que la deuda es mía?", "collections"),
        ("¿ayudan a la gente de bajos recursos?", "financial-assistance"),
        ("what do I tell the patient about this", "what-to-tell-the-patient"),
        ("the whole life cycle of a claim", "claim-journey"),
        ("what did we pay already", "already-paid"),
        ("¿cuánto llevo pagado?", "already-paid"),
        ("if I mail the payment now is it too late", "what-if-late"),
        ("mi estado tiene una ley de facturas detalladas", "itemized-bill"),
        ("do I have to pay while they review it", "dispute"),
        ("¿se va a enterar mi jefe?", "privacy"),
        ("mi cuenta todavía no la pagan", "how-long-insurance-takes"),
        ("can you waive the late fee", "will-they-forgive"),
        ("¿me estarán cobrando de más?", "is-the-bill-right"),
        ("¿me pueden negar la atención?", "care-refused-over-debt"),
        ("¿será una estafa?", "is-this-fraud"),
        ("¿tienen programa de caridad?", "financial-assistance"),
        ("me llegaron dos facturas", "several-bills"),
        ("do I owe anything at another hospital", "other-bill"),
        ("¿debo algo en otro lado?", "other-bill"),
        ("one from the lab and one from the clinic", "several-bills"),
    ],
)
def test_what_a_wording_asks_is_heard_anywhere(question: str, topic: str) -> None:
    assert topic in heard(question, References()).topics


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("how much did the plan pay on the x-ray", "line-and-plan"),
        ("what percent of it is the room", "percent-of-total"),
        ("which code is the shot", "code-of-line"),
        ("¿de qué fecha es la placa?", "when-was-this"),
        ("why is the flu test on there twice", "charged-twice"),
        ("the total without the room", "without-line"),
        ("how many units of the drug", "units-and-dose"),
        ("qué me pusieron para el dolor", "what-is-line"),
        ("no reconozco el cobro de la placa", "never-had-this"),
        ("I don't recognize the x-ray", "never-had-this"),
    ],
)
def test_what_is_asked_of_a_line_is_heard_where_a_line_is_meant(question: str, topic: str) -> None:
    assert topic in heard(question, LINE).topics
    assert topic not in heard(question, References()).topics


@pytest.mark.parametrize(
    ("question", "beside", "topic"),
    [
        ("how much should it have been", "eob", "bill-and-eob-differ"),
        ("¿a quién le hago caso?", "eob", "bill-and-eob-differ"),
        ("which line went up", "estimate", "over-estimate"),
        ("so what got bumped up", "estimate", "over-estimate"),
        ("are these two papers the same amount", "eob", "bill-and-eob-differ"),
        ("¿coinciden los dos papeles?", "eob", "bill-and-eob-differ"),
        ("qué cambió del presupuesto", "estimate", "over-estimate"),
    ],
)
def test_what_is_asked_of_two_papers_is_heard_where_both_are_there(question: str, beside: str, topic: str) -> None:
    assert topic in heard(question, References(), beside=[beside]).topics
    assert topic not in heard(question, References()).topics


def test_a_short_question_leans_on_the_line_spoken_of_last() -> None:
    assert "units-and-dose" in heard("per night?", References(), spoken_of=True).topics
    assert not heard("per night?", References())


def test_the_name_of_the_plan_is_read_as_insurance() -> None:
    heard_of = heard("how much did harbor mutual pay on it", LINE, payers=["Harbor Mutual PPO"])
    assert "line-and-plan" in heard_of.topics


@pytest.mark.parametrize("question", ["my leg is swollen after the shot", "me duele donde me inyectaron"])
def test_a_body_that_hurts_is_for_a_clinician(question: str) -> None:
    assert heard(question, References()).topics == {"medical-advice"}


@pytest.mark.parametrize("question", ["what is line 2", "why so much", "qué es esto", "how much was whoever drew it"])
def test_a_plain_question_holds_no_cue(question: str) -> None:
    assert not heard(question, LINE)


@pytest.mark.parametrize("question", ["¿cuánto será mi parte?", "¿cuánto me va a salir todo esto?"])
def test_what_this_bill_will_cost_is_no_future_care(question: str) -> None:
    assert "future-care-cost" not in heard(question, References()).topics


@pytest.mark.parametrize("question", ["how much do I owe the hospital", "how much do we pay the doctor?"])
def test_whom_someone_owes_is_no_line_although_its_words_name_one(question: str) -> None:
    assert "line-and-plan" not in heard(question, LINE).topics


def test_comp_is_the_plan_where_the_papers_name_one() -> None:
    comp = ("Ridgeway Comp Trust (workers' compensation)",)
    assert "did-insurance-pay" in heard("is workers comp paying", References(), comp).topics
    assert heard("is workers comp paying", References(), ("Granite Health Plan",)).topics == frozenset()


@pytest.mark.parametrize(
    "question",
    [
        "we only got a tetanus shot, why is it over a thousand dollars",
        "I just had an injection. how come I owe 900",
        "nomás me pusieron una vacuna, ¿por qué debo 800?",
    ],
)
def test_why_so_little_cost_so_much_is_no_claim_that_it_was_never_done(question: str) -> None:
    assert "never-had-this" not in heard(question, References(lines=(3,), how="words")).topics


def test_what_one_owes_in_all_is_no_question_for_a_lawyer() -> None:
    assert "legal-question" not in heard("how much are we on the hook for", References()).topics


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("what is the facility charge", "future-care-cost"),
        ("what is my emergency room bill", "future-care-cost"),
        ("why is this listed twice", "itemized-bill"),
        ("explíqueme en detalle por qué debo esto", "itemized-bill"),
        ("was it the CT or the MRI that was denied", "who-did-it"),
        ("how long do I have left to appeal", "what-record-says"),
        ("how did you get the total you want", "what-do-i-owe"),
    ],
)
def test_what_only_sounds_like_a_topic_names_none(question: str, topic: str) -> None:
    assert topic not in heard(question, References()).topics


@pytest.mark.parametrize(
    "question",
    [
        "la vacuna la cubrió?",
        "cuánto descontaron en la férula",
        "por la placa cuánto pagué de coaseguro",
        "la paga medicaid?",
    ],
)
def test_what_became_of_a_line_is_asked_without_a_subject(question: str) -> None:
    assert "line-and-plan" in heard(question, LINE).topics


def test_what_was_cut_off_a_body_is_no_discount() -> None:
    assert "adjustment-and-allowed" not in heard("me quitaron un lunar y llegan dos cuentas", References()).topics
    assert "adjustment-and-allowed" in heard("cuánto quitaron del precio", References()).topics


@pytest.mark.parametrize(
    "question", ["did anybody else chip in", "¿la pagó alguien más?", "who has to cover it", "¿quién lo debe pagar?"]
)
def test_who_pays_of_a_line_is_asked_of_the_plan_and_of_oneself(question: str) -> None:
    assert "line-and-plan" in heard(question, LINE).topics


def test_a_thing_given_back_is_no_payment() -> None:
    assert "already-paid" not in heard("i gave the 2 crutches back, was it taken off", References()).topics


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("el medico viene incluido aqui", "several-bills"),
        ("la radiografia la leyo el mismo doctor", "who-did-it"),
        ("con quien me comunico para aclarar esto", "whom-to-call"),
        ("ahi viene lo atrasado", "previous-balance"),
        ("por que mi seguro no pago todo", "cost-sharing"),
        ("hay recargo si tardo", "what-if-late"),
    ],
)
def test_spanish_as_it_is_typed_names_its_topic(question: str, topic: str) -> None:
    assert topic in heard(question, References()).topics


@pytest.mark.parametrize(
    ("question", "topic"),
    [("mi hija tenia influenza", "test-results"), ("y cuantas me pusieron", "units-and-dose")],
)
def test_spanish_asks_of_a_line(question: str, topic: str) -> None:
    assert topic in heard(question, References(lines=(1,), how="words"), spoken_of=True).topics
