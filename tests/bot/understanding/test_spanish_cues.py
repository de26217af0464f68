"""What Spanish wordings say outright, as they are typed on a phone."""

import pytest

from bot.asked.lines.whether import service_asked
from bot.asked.references import References
from bot.assistant import Assistant
from bot.bill import Bill, Totals
from bot.case import Case
from bot.understanding.cues import heard
from tests.bot.understanding.test_follow_up import DENIED, talk


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("desglóseme los 410 por favor", "why-so-expensive"),
        ("me puede desglosar la cuenta", "why-so-expensive"),
        ("¿y de qué me cobran aquí?", "why-so-expensive"),
        ("que me desglosen el cuarto", "itemized-bill"),
        ("a quien pido la cuenta desglosada", "itemized-bill"),
        ("cada cuando salen los codigos nuevos de icd", "which-edition"),
        ("qué les digo a los de la oficina", "what-to-say"),
        ("y con el dentista qué les pido", "what-to-say"),
        ("quién decide el código 97110", "who-picks-the-codes"),
        ("me tienen que demostrar que la debo", "collections"),
        ("si voy con otro dermatólogo sale más barato?", "fair-price"),
        ("cuando me toca resurtir la losartan", "appointments"),
        ("¿firmé yo algún papel de eso?", "did-it-happen"),
        ("el medi-cal me cubrirá la muleta", "medicaid"),
        ("me va a llegar algo aparte del anestesiólogo?", "more-to-come"),
        ("falta que me cobre el radiólogo", "more-to-come"),
        ("la próxima sesión también la pago yo?", "future-care-cost"),
        ("qué enfermedad le pusieron aquí", "diagnosis-on-bill"),
        ("cuánto duró la endoscopia", "what-record-says"),
        ("tengo plan dental, ¿se lo puedo pasar?", "wrong-insurance"),
        ("¿todavía se puede cobrar a mi seguro?", "wrong-insurance"),
        ("la terapeuta es de otra empresa?", "about-the-doctor"),
        ("la dentista tiene licencia?", "about-the-doctor"),
        ("me corté en el trabajo, ¿por qué me llega a mí?", "accident-or-work-injury"),
        ("si no voy a la consulta cobran algo?", "no-show-fee"),
        ("¿me dan chance para pagar?", "due-date"),
        ("¿es normal que cobren así?", "fair-price"),
        ("a cómo dan esa pomada en costco", "fair-price"),
        ("hay un lugar donde salga más económico", "fair-price"),
        ("le facturaron el yeso a mi aseguranza", "did-insurance-pay"),
        ("qué seguro fue el que pagó", "did-insurance-pay"),
        ("por qué quedo a deber si el seguro pagó", "what-do-i-owe"),
        ("cuándo mandan el siguiente estado de cuenta", "more-to-come"),
        ("si vuelvo el mes que viene me lo van a cubrir", "does-plan-cover"),
        ("este es un bil?", "is-this-a-bill"),
        ("y el abono del martes lo restaron", "already-paid"),
        ("cuánto tiempo me queda antes de que se vaya a collection", "what-if-late"),
        ("quién me está cobrando esto", "who-is-billing-me"),
        ("cuánto me rebajaron", "adjustment-and-allowed"),
        ("quién dijo que era un nivel 3", "who-picks-the-codes"),
        ("mi cuenta cayó en colección", "collections"),
        ("cuánto fue todo lo que me facturaron", "how-many-charges"),
        ("cuánto llevo de mi máximo del año", "plan-limits-left"),
        ("cuánto cobra un otro cardiólogo", "fair-price"),
        ("qué costaría con la otra clínica", "fair-price"),
        ("el seguro cubre la limpieza del mes que viene", "does-plan-cover"),
        ("por qué el plan no cubrió más", "did-insurance-pay"),
        ("ya contestó mi seguro", "did-insurance-pay"),
        ("me sobra algo del deducible", "deductible-left"),
        ("qué le reportaron al plan", "did-it-happen"),
        ("cuándo lo decidieron", "claim-journey"),
        ("cuánto sale en la clínica de al lado", "fair-price"),
        ("la enfermera usó el código correcto?", "why-coded-this-way"),
        ("cuánto facturó la clínica por todo", "how-many-charges"),
        ("cuánto les debo todavía a la farmacia", "what-do-i-owe"),
        ("el patólogo cobra aparte?", "more-to-come"),
        ("necesito algo para los taxes", "taxes-and-health-accounts"),
        ("ya se me pasó la fecha", "due-date"),
        ("ya me reportaron al buró", "credit-report"),
    ],
)
def test_the_wording_names_the_topic(question: str, topic: str) -> None:
    assert topic in heard(question, References()).topics


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("por qué con seguro me sale más barato", "fair-price"),
        ("cuánto pagó medicaid", "medicaid"),
        ("cada cuánto cambian los códigos", "plan-rules"),
        ("¿cuánto me cobraron por el resurtido?", "appointments"),
        ("¿cuándo me toca la cita?", "line-and-plan"),
        ("qué le digo al seguro", "what-to-tell-the-patient"),
        ("¿cuándo me va a llegar el otro cheque?", "more-to-come"),
        ("¿para cuándo es el próximo pago?", "future-care-cost"),
        ("¿cuánto se tardó el seguro en pagar?", "what-record-says"),
        ("¿la doctora está fuera de mi red?", "about-the-doctor"),
    ],
)
def test_what_sounds_like_it_does_not(question: str, topic: str) -> None:
    assert topic not in heard(question, References()).topics


@pytest.mark.parametrize("then", ["y a los del consultorio que les digo", "que le pido a la doctora"])
def test_a_denial_that_is_the_providers_is_told_to_the_provider(assistant: Assistant, then: str) -> None:
    answer = talk(assistant, Case(bill=DENIED), "me negaron algo?", then)[-1]
    assert answer.intent == "what-to-say"
    assert not answer.abstained


@pytest.mark.parametrize("then", ["me lo tienen que comprobar?", "do they need to prove it"])
def test_after_a_collector_proof_is_asked_of_the_debt(assistant: Assistant, then: str) -> None:
    bill = Bill(kind="statement", provider="Alder Recovery Services", totals=Totals(patient_owes="210.00"))
    assert talk(assistant, Case(bill=bill), "es una agencia de cobranza?", then)[-1].intent == "collections"


@pytest.mark.parametrize("then", ["¿y si no la pago?", "que pasa si no pagamos", "and if i dont pay it"])
def test_not_paying_is_no_refusal_of_theirs(assistant: Assistant, then: str) -> None:
    bill = Bill(kind="statement", provider="Alder Clinic", totals=Totals(patient_owes="210.00"))
    assert talk(assistant, Case(bill=bill), "cuánto debo", then)[-1].intent == "refuse-to-pay"


def test_a_thing_named_before_it_is_asked_whether_it_is_in() -> None:
    assert service_asked("la anestesia ya viene incluida", ()) == service_asked("viene la anestesia", ()) is not None


@pytest.mark.parametrize(
    ("question", "topic"),
    [("tengo q pagar la placa o no", "line-and-plan"), ("de q fue la placa", "what-is-line")],
)
def test_of_a_line(question: str, topic: str) -> None:
    assert topic in heard(question, References(lines=(1,), how="words")).topics


@pytest.mark.parametrize("question", ["si tengo medicaid por q me cobran", "i have medicaid, why am i billed"])
def test_medicaid_that_paid_is_not_to_be_billed_again(assistant: Assistant, question: str) -> None:
    totals = Totals(charges="90.00", plan_paid="60.00", patient_owes="12.00")
    bill = Bill(kind="statement", provider="Alder Clinic", payer="Juniper Medicaid", totals=totals)
    answer = talk(assistant, Case(bill=bill), question)[-1]
    assert answer.intent == "medicaid"
    assert "$60.00" in answer.answer.split("\n")[0]
    assert "cóbrenle a Medicaid" not in answer.answer
    assert "bill Medicaid" not in answer.answer
