"""What a labeled amount, date or name on a document is, in English and Spanish: the vocabulary of labels."""

import re
from functools import lru_cache
from typing import Literal

from bot.readers.layout.phrases import plain

Label = Literal[
    "charges", "allowed", "plan_paid", "adjustments", "patient_paid", "patient_owes", "payments",
    "payments_and_adjustments", "previous", "subtotal", "provider", "payer", "account", "claim_number", "patient",
    "birth_date", "sex", "statement_date", "due_date", "service_date", "diagnosis", "ignored",
]  # fmt: skip

AMOUNTS: frozenset[Label] = frozenset(
    {
        "charges", "allowed", "plan_paid", "adjustments", "patient_paid", "patient_owes", "payments",
        "payments_and_adjustments", "previous", "subtotal",
    }
)  # fmt: skip

LABELS: dict[Label, str] = {
    "charges": "total; totals; total charges; grand total; total billed; total amount billed; charges; total of charges;"
    " total current charges; current charges; new charges; total new charges; total hospital charges;"
    " total facility charges; amount billed; billed amount; gross charges; total gross charges; invoice total;"
    " claim total; claim totals; total estimated charges; total estimated cost; total expected charges; total cost;"
    " total estimate; estimated total; expected total; total expected cost; total for this claim; total for all services;"
    " total amount; bill total; statement total; total this claim; total for claim; total for visit; total for this visit;"
    " sum of charges; total services; total submitted charges; total billed charges; total charge; total charges billed;"
    " charges this visit; charges for this visit; charges total; total price; total good faith estimate; final total;"
    " amount your provider billed; total of all charges; total provider charges; what your provider billed; total fees;"
    " total charges for this visit; charges to date; total for services; total charges this statement; total statement charges;"
    " total de cargos; cargos totales; total cargos; total facturado; total general; monto facturado; cargos;"
    " total de los cargos; importe total; monto total; suma de cargos; costo total; costo total estimado;"
    " total estimado; total de la factura; total factura; total de servicios; cargos de esta visita; totales; cargo total;"
    " total de cargos por servicios; monto total facturado; total cobrado; cargos nuevos; total del reclamo",
    "allowed": "allowed amount; total allowed; amount allowed; total allowed amount; plan allowed; plan allowed amount;"
    " total amount allowed; allowed; approved amount; medicare approved amount; total approved; eligible amount;"
    " monto permitido; total permitido; cantidad permitida; monto aprobado; cantidad aprobada; total aprobado",
    "plan_paid": "plan paid; total plan paid; your plan paid; insurance payment; insurance payments; insurance paid;"
    " total insurance payments; paid by insurance; paid by plan; paid by your plan; paid by your insurance; plan payment;"
    " plan payments; total plan payments; amount paid by insurance; amount paid by plan; amount your plan paid;"
    " insurance payments received; amount insurance paid; amount paid by your plan; what your plan paid; insurance;"
    " total paid by insurance; total paid by plan; payer payments; payer paid; medicare paid; medicare payment;"
    " medicaid payment; medicaid paid; insurance pmts; ins payments; ins paid; ins pmt; ins payment; total insurance paid;"
    " health plan paid; health plan payment; benefits paid; total benefits paid; we paid; plan pays; we paid your provider;"
    " third party payments; primary insurance payment; primary insurance paid; secondary insurance payment; payments by insurance;"
    " insurance company payments; amount covered by insurance; insurance payments and credits; payments from insurance;"
    " pagado por el plan; pago del seguro; pagos del seguro; pagado por el seguro; su plan pago; el plan pago;"
    " total pagado por el plan; total pagado por el seguro; pago del plan; pagos de seguro; pagado por su seguro;"
    " pago de su seguro; pagos de su seguro; lo que pago su plan; pago de la aseguradora; pagos recibidos del seguro",
    "adjustments": "adjustment; adjustments; total adjustments; total discounts; discount; discounts; plan discount;"
    " plan discounts; contractual adjustment; contractual adjustments; insurance adjustment; insurance adjustments;"
    " network discount; network savings; total savings; your savings; write off; write offs; plan savings; discounts applied;"
    " insurance discount; insurance discounts; contractual allowance; contractual allowances; provider discount; you saved;"
    " self pay discount; uninsured discount; adjustments and discounts; discounts and adjustments; contract adjustment; adj;"
    " insurance adj; contractual adj; contractual write off; member savings; total adjustment; less adjustments; cash discount;"
    " prompt pay discount; financial assistance discount; charity care adjustment; amount saved; financial assistance adjustment;"
    " ajuste; ajustes; total de ajustes; descuento; descuentos; ajuste contractual; ajustes contractuales; ajustes del seguro;"
    " descuento del plan; total de descuentos; ajuste del seguro; ahorro; ahorros; descuento del seguro; descuentos del plan",
    "patient_paid": "patient payment; patient payments; your payments; your payment; you paid; paid by you; paid by patient;"
    " amount you paid; patient paid; total patient payments; payments you made; payment received from you; patient pmts;"
    " amount paid by patient; copay paid; copayment paid; payments from you; your payments to date; payment from you;"
    " patient payments received; self pay payments; payment thank you; payments received thank you; payment received thank you;"
    " copay payment; personal payments; credit card payment; check payment; patient payment thank you; guarantor payments;"
    " amount already paid; already paid; you already paid; less amount paid by you; payments made by you; pt payments; pt payment;"
    " pagos del paciente; sus pagos; usted pago; pago del paciente; pagado por usted; pagos recibidos de usted; su pago;"
    " pago recibido gracias; pagado por el paciente; lo que usted pago; pagos realizados por usted; pagos que usted hizo",
    "patient_owes": "amount due; total due; balance due; amount you owe; you owe; total amount due; pay this amount;"
    " please pay; please pay this amount; patient responsibility; your responsibility; patient balance; your balance;"
    " total patient responsibility; account balance; current balance; new balance; balance; amount owed; your share;"
    " total you owe; amount now due; amount due now; current amount due; total balance due; total balance; due now;"
    " your total; what you owe; patient amount due; patient owes; outstanding balance; amount payable; payment due;"
    " remaining balance; your cost; your total cost; total your responsibility; member responsibility; you may owe; ending balance;"
    " amount you may owe; total you may owe; amount due from patient; patient due; balance now due; statement balance; your amount due;"
    " total account balance; total patient balance; minimum due; what you may owe; pay amount; owed by you; balance you owe;"
    " total amount you owe; your portion; patient portion; your part; total member responsibility; net due; net amount due;"
    " please pay this amount by; amount due by; amount to pay; amount due on this account; balance owed; total owed; you need to pay;"
    " the amount you owe; self pay balance; due from patient; patient due now; balance after insurance; responsibility; patient share;"
    " amount you need to pay; your new balance; your current balance; your account balance; amount you owe now; patient resp;"
    " amount you owe provider; amount you owe your provider; what you may be billed; maximum you may be billed;"
    " you may be billed; total to pay; balance to pay; past due balance; amount past due and due now;"
    " saldo; saldo a pagar; total a pagar; usted debe; monto que debe; cantidad a pagar; monto a pagar; saldo pendiente;"
    " saldo actual; lo que usted debe; total que usted debe; su saldo; su responsabilidad; responsabilidad del paciente;"
    " saldo del paciente; pague esta cantidad; cantidad que debe; importe a pagar; monto adeudado; total adeudado; a pagar;"
    " su parte; favor de pagar; por favor pague; usted podria deber; su costo; saldo por pagar; saldo de la cuenta; pague este monto;"
    " total del paciente; monto que usted debe; cantidad adeudada; nuevo saldo; saldo nuevo; saldo total; total pendiente;"
    " cantidad que usted debe; lo que debe; monto pendiente; total que debe",
    "payments": "payment; payments; total payments; payments received; total payments received; payments to date; less payments;"
    " amount paid; total paid; paid; credits; total credits; payments credits; payments and credits; paid to date; paid to provider;"
    " pagos; total de pagos; pagos recibidos; pagado; monto pagado; total pagado; creditos; pago; pago recibido; menos pagos",
    "payments_and_adjustments": "payments and adjustments; payments adjustments; total payments and adjustments; pmts adjs;"
    " payments adjustments credits; payments discounts; adjustments and payments; insurance payments and adjustments;"
    " insurance payments adjustments; less payments and adjustments; total payments adjustments; adjustments payments;"
    " insurance payments discounts; payments and discounts; total credits and adjustments; insurance paid and adjustments;"
    " pagos y ajustes; total de pagos y ajustes; pagos ajustes; pagos y descuentos; pagos del seguro y ajustes",
    "previous": "previous balance; balance forward; prior balance; past due; past due amount; beginning balance; balance brought forward;"
    " last statement balance; previous statement balance; opening balance; amount past due; starting balance; old balance;"
    " carried forward; brought forward; balance carried forward; balance from last statement; total past due; previous amount due;"
    " 0 30 days; 31 60 days; 61 90 days; 91 120 days; over 90 days; over 120 days; 30 days; 60 days; 90 days; 120 days; current;"
    " saldo anterior; saldo previo; saldo vencido; saldo inicial; monto vencido; balance anterior",
    "subtotal": "subtotal; sub total; subtotals; sub totals; page total; total this page; page subtotal; section total; department total; day total;"
    " daily total; category total; continued; continued on next page; total from previous page; page totals; carried to next page;"
    " total carried forward; total brought forward; amount carried forward; amount brought forward; running total; total to date;"
    " total de pagina; total de esta pagina; total parcial; total del dia; total de la seccion; continua; subtotales; suma parcial",
    "provider": "provider; provider name; hospital; facility; facility name; clinic; service provider; billing provider; billed by;"
    " provider of service; provider of services; rendering provider; treating provider; physician; doctor; attending physician; medical provider;"
    " make checks payable to; make check payable to; checks payable to; make payment to; remit to; remit payment to; pay to; name of provider;"
    " make checks payable; please remit to; health care provider; convening provider; rendered by; laboratory; practice; from provider;"
    " proveedor; nombre del proveedor; hospital o clinica; centro; clinica; proveedor de servicios; medico; doctor a; establecimiento;"
    " haga su cheque a nombre de; pagadero a; enviar pago a; proveedor de salud; institucion; facturado por; emisor; centro medico",
    "payer": "insurance; payer; primary insurance; insurance on file; insurance company; insurer; health plan; plan; plan name; insurance plan;"
    " insurance carrier; carrier; primary payer; primary payor; payor; insurance name; coverage; primary coverage; insurance billed; primary;"
    " insurance provider; primary insurance on file; insurance information; primary ins; billed to insurance; insurance 1; primary plan;"
    " seguro; aseguradora; plan de salud; compania de seguro; compania de seguros; seguro primario; seguro medico; plan medico; seguro principal;"
    " seguro registrado; seguro en archivo; nombre del plan; pagador; cobertura",
    "account": "account; account number; account no; acct; acct no; acct number; patient account; patient account number; account id; acct id; patient acct;"
    " patient account no; patient acct no; guarantor account; guarantor number; hospital account; visit number; encounter number; guarantor id;"
    " bill number; invoice number; invoice no; invoice; statement number; guarantor account number; hsp account; hospital account number; guarantor no;"
    " visit no; encounter; encounter no; patient control number; patient control no; har; account nbr; acct nbr; billing account; your account number;"
    " cuenta; numero de cuenta; no de cuenta; cuenta no; num de cuenta; numero de factura; factura no; cuenta del paciente; cuenta numero; cta;"
    " factura; numero de cuenta del paciente; no de factura; nro de cuenta; su numero de cuenta; numero de visita",
    "claim_number": "claim number; claim no; claim; claim id; claim nbr; claim reference number; claim control number; icn; dcn; reference number; claim ref;"
    " claim reference; payer claim number; payer claim control number; claim identification number; claim num; document control number;"
    " numero de reclamo; no de reclamo; reclamo; reclamacion; numero de reclamacion; reclamo no; reclamacion no; numero de reclamacion medica;"
    " no de reclamacion; numero del reclamo; num de reclamo; reclamo numero",
    "patient": "patient; patient name; name of patient; name; member; member name; patient s name; patients name; services for; service for; pt name;"
    " patient full name; bill to patient; care for; services provided to; claim for; insured patient; your name; for patient; pt; beneficiary name; beneficiary;"
    " statement for; services rendered to; dependent; person receiving care; person receiving services;"
    " paciente; nombre del paciente; nombre; afiliado; miembro; servicios para; nombre y apellido; nombre del afiliado; beneficiario; asegurado;"
    " nombre del asegurado; persona atendida; nombre completo",
    "birth_date": "date of birth; dob; birth date; birthdate; patient dob; patient date of birth; patient birth date; d o b; born; birthday; date of birth dob;"
    " patient birthdate; fecha de nacimiento; nacimiento; f nacimiento; fec nac; fecha nac; f de nacimiento; nacido; nacida",
    "sex": "sex; gender; patient sex; patient gender; sexo; genero; sexo del paciente",
    "statement_date": "statement date; bill date; billing date; invoice date; date of statement; date; date of bill; statement; date of notice; notice date; eob date;"
    " date issued; issue date; issued; printed; print date; date prepared; date printed; process date; processed date; date processed; date processed on;"
    " processed on; statement generated; estimate date; date of estimate; date of good faith estimate; claim processed; claim processed on; letter date;"
    " claim processed date; date of this notice; bill issued; report date; run date; prepared on; prepared; date claim processed; date of this statement;"
    " fecha de factura; fecha de emision; fecha del estado; fecha de estado de cuenta; fecha del estado de cuenta; fecha; fecha de la factura; emitido;"
    " emitida; fecha de este aviso; fecha de aviso; fecha de proceso; fecha de procesamiento; fecha del aviso; fecha de impresion; fecha del estimado;"
    " fecha de facturacion; procesado; fecha procesado; fecha de corte",
    "due_date": "due date; payment due date; pay by; due; due by; date due; payment due by; please pay by; pay before; payment due; please pay before; payment date due;"
    " pay on or before; due on; payment is due; payment is due by; payment due on; please pay this amount by; amount due by; due on or before; balance due by;"
    " fecha de vencimiento; vence; vencimiento; pagar antes del; fecha limite; fecha limite de pago; vence el; pague antes del; fecha de pago; pagar antes de;"
    " pague antes de; pagar para el; pague a mas tardar; pagar a mas tardar el; fecha de vencimiento del pago; fecha maxima de pago; pague a mas tardar el",
    "service_date": "date of service; service date; date s of service; dates of service; service dates; dos; visit date; date of visit; service period; date of care;"
    " admit date; admission date; admission; admit; admitted; service from; statement covers; statement covers period; statement period; covers period;"
    " admit discharge; dates of care; scheduled date of service; expected date of service; date services provided; discharge date; discharge; discharged;"
    " statement from; service date s; visit; fill date; expected service date; scheduled service date; date collected; collected;"
    " fecha de servicio; fecha del servicio; fechas de servicio; fecha de la visita; fecha de visita; fecha de atencion; fecha de ingreso; fecha de alta; ingreso;"
    " alta; fecha de la atencion; periodo; fecha prevista del servicio; atencion; visita; fecha de consulta; fecha de la consulta; fecha de cita",
    "diagnosis": "diagnosis; diagnoses; diagnosis code; diagnosis codes; dx; dx code; dx codes; icd 10; icd 10 codes; icd 10 code; primary diagnosis; icd10;"
    " principal diagnosis; diag; diagnosis es; icd 10 cm; dx s; admitting diagnosis; secondary diagnosis; diagnosis icd 10; diagnosis code s; icd 10 diagnosis;"
    " diagnostico; diagnosticos; codigo de diagnostico; codigos de diagnostico; diagnostico principal; diagnostico cie 10; codigo cie 10",
    "ignored": "phone; telephone; tel; fax; address; page; mrn; medical record; medical record number; medical record no; member id; member id no; id number; subscriber id;"
    " group; group number; group no; policy; policy number; policy no; npi; tax id; ein; federal tax id; subscriber; guarantor; guarantor name; subscriber name;"
    " responsible party; ordering physician; referring physician; amount enclosed; check number; check no; card number; exp date; expiration date; signature; billing office;"
    " zip; city; state; id; questions; email; website; fed tax id; group name; employer; relationship; bill to; mail to; amount paid enclosed; deductible; copay; coinsurance;"
    " deductible used; out of pocket; out of pocket maximum; deductible met; year to date; provider npi; ordered by; referred by; type of bill; bill type; patient id; id no;"
    " telefono; direccion; pagina; identificacion; numero de miembro; grupo; poliza; numero de poliza; npi del proveedor; garante; suscriptor; firma; cantidad incluida;"
    " deducible; copago; coaseguro; correo; id de miembro; numero de grupo; numero de afiliado; oficina de facturacion; no de miembro; preguntas; expediente",
}

_LABELS_OF: dict[str, tuple[Label, ...]] = {}
for _label, _phrases in LABELS.items():
    for _phrase in _phrases.split(";"):
        _LABELS_OF[_phrase.strip()] = (*_LABELS_OF.get(_phrase.strip(), ()), _label)
LONGEST_LABEL = max(len(phrase.split()) for phrase in _LABELS_OF)
_LEAD = frozenset("your the this su sus el la los las less menos plus equals estimated".split())
_BOUNDS = frozenset("as for to on through por al de from by".split())
_PART = re.compile(
    r"(?:sub ?totale?s?|total) (?:for|of|de|del|para|por) (?!charges|services|cargos|servicios|los cargos)"
)


@lru_cache(maxsize=8192)
def labels_of(text: str) -> tuple[Label, ...]:
    """What a label that reads `text` may announce; empty where it is none this project knows.

    >>> labels_of("Total Charges:"), labels_of("Insurance"), labels_of("Total protein")
    (('charges',), ('plan_paid', 'payer'), ())
    """
    words = plain(text).split()
    while words:
        if labels := _LABELS_OF.get(" ".join(words)):
            return labels
        if words[0] not in _LEAD:
            return ()
        words = words[1:]
    return ()


@lru_cache(maxsize=8192)
def total_of(text: str) -> Label | None:
    """What amount a label announces, also one that names its part: "Total for pharmacy" is a subtotal.

    >>> total_of("Total for Pharmacy"), total_of("Insurance payments as of 3/2"), total_of("Total knee implant")
    ('subtotal', 'plan_paid', None)
    """
    for label in labels_of(text):
        if label in AMOUNTS:
            return label
    flat = plain(text)
    if re.match(r"sub ?total", flat) or _PART.match(flat):
        return "subtotal"
    words = flat.split()
    for end in range(min(len(words) - 1, LONGEST_LABEL), 1, -1):
        if words[end] in _BOUNDS:
            for label in labels_of(" ".join(words[:end])):
                if label in AMOUNTS:
                    return label
    return None
