"""What the headings of columns are called, in English and Spanish: one list for every kind of document."""

from functools import lru_cache
from typing import Literal

from bot.readers.layout.phrases import plain

Role = Literal[
    "line_number", "service_date", "end_date", "other_date", "code", "revenue", "modifier", "description", "units",
    "unit_price", "charge", "allowed", "adjustment", "plan_paid", "patient_paid", "credit", "deductible", "copay",
    "coinsurance", "not_covered", "patient_owes", "balance", "remarks", "diagnosis", "ndc", "provider", "other",
]  # fmt: skip

MONEY_ROLES: frozenset[Role] = frozenset(
    {
        "unit_price", "charge", "allowed", "adjustment", "plan_paid", "patient_paid", "credit", "deductible",
        "copay", "coinsurance", "not_covered", "patient_owes", "balance",
    }
)  # fmt: skip
DATE_ROLES: frozenset[Role] = frozenset({"service_date", "end_date", "other_date"})

HEADINGS: dict[Role, str] = {
    "line_number": "line; line no; ln; no; item; item no; line item; seq; linea; renglon; num; numero; no de linea",
    "service_date": "date; dates; dos; date of service; dates of service; service date; service dates; svc date;"
    " serv date; svc dt; srv date; date svc; dt of svc; service from; from; from date; begin date;"
    " start date; start; date from; date performed; performed; visit date; date provided; date of visit; day;"
    " fecha; fechas; fecha de servicio; fecha del servicio; fechas de servicio; fecha servicio; fecha de atencion;"
    " fecha de la atencion; fecha de visita; fecha serv; dia; desde; fill date; date filled; rx date",
    "end_date": "to; thru; through; to date; through date; thru date; end date; service to; service thru; hasta;"
    " date to; end; al",
    "other_date": "post date; posted; posting date; date posted; posted date; post dt; transaction date; trans date;"
    " tran date; billed date; bill date; date billed; entry date; process date; processed; date processed; paid date;"
    " date paid; payment date; fecha de pago; fecha de proceso; fecha de registro; fecha de asiento",
    "code": "code; codes; cpt; cpt code; cpt codes; cpt hcpcs; hcpcs cpt; cpt hcpcs code; hcpcs; hcpcs code;"
    " hcpcs codes; hcpcs rates; procedure; procedure code; procedure codes; proc; proc code; procedure no; proc cd;"
    " px; px code; px cd; service code; svc code; serv code; svc cd; billing code; bill code; cdt; cdt code; ada code;"
    " cpt mod; cpt modifier; code mod; hcpcs mod; procedure modifier; cpt hcpcs mod; proc mod; cpt no; cpt4;"
    " procedure cpt code; charge code hcpcs; codigo; codigos; cod; codigo cpt; codigo de procedimiento;"
    " codigo del procedimiento; procedimiento; codigo de servicio; codigo del servicio; codigo cpt hcpcs; cpt cdt",
    "revenue": "rev; rev code; revenue; revenue code; rev cd; rev no; rev center; revenue center; revenue cd; rc; ub;"
    " ub code; ub rev; ub04 code; ub rev code; rev codes; codigo de ingreso; codigo de ingresos; ingreso;"
    " cod ingreso; cod ingresos; codigo ingreso; codigo de centro; centro de ingresos",
    "modifier": "mod; mods; modifier; modifiers; modifier s; modif; md; modificador; modificadores; mod s",
    "description": "description; desc; service; description of service; description of services; service description;"
    " services; services provided; service provided; service rendered; services rendered; type of service;"
    " type of services; procedure description; item description; charge description; details; detail; transaction;"
    " transaction description; description of charges; description of charge; activity; explanation; item service;"
    " services and supplies; items and services; medical service; treatment; what was done; what this is;"
    " service or item; item or service; product; medication; drug; drug name; test; test name; tests;"
    " service type; procedure name; name of service; your service; service procedure; particulars; supply;"
    " procedure service; services you received; service received;"
    " descripcion; descripcion del servicio; descripcion de servicios; descripcion de los servicios; servicio;"
    " servicios; detalle; detalles; concepto; servicio prestado; servicios prestados; tipo de servicio; articulo;"
    " descripcion de servicio; servicio recibido; medicamento; prueba; tratamiento",
    "units": "units; unit; qty; quantity; qnty; quan; qt; no units; no of units; number of units; service units;"
    " serv units; svc units; units of service; days; days units; days or units; day unit; count; times; unit s;"
    " qty units; unit qty; units qty; hrs; hours; unidades; unidad; cant; cantidad; uds; unid; und; no de unidades",
    "unit_price": "unit price; price each; unit charge; unit cost; unit rate; each; rate; price per unit;"
    " cost per unit; price unit; charge per unit; precio unitario; precio por unidad; costo unitario; tarifa;"
    " valor unitario; precio unit; cost each",
    "charge": "charge; charges; amount; amt; total; total charge; total charges; gross charge; gross charges; billed;"
    " amount billed; billed amount; billed charges; billed charge; amt billed; billed amt; charge amount; charged;"
    " amount charged; charge amt; chg; chgs; chg amt; submitted charges; submitted charge; submitted amount;"
    " provider charges; provider charge; providers charge; provider billed; hospital charges; facility charges;"
    " total amount; total billed; total amount billed; fee; fees; price; cost; line total; extended; ext price;"
    " extended price; extended amount; ext amount; line amount; standard charge; list price; total price; debit;"
    " new charges; your charges; service charge; service charges; what provider billed; provider billed amount;"
    " amount provider billed; what your provider billed; patient charges; estimated charge; estimated charges; estimated amount;"
    " estimated cost; expected charge; expected charges; expected cost; estimate; usd; dollars; amount usd;"
    " total cost; original charge; original amount; charges billed; amount submitted; claim amount; what was billed;"
    " cargo; cargos; importe; monto; precio; costo; total cargos; cargo total; cargos totales; monto facturado;"
    " importe facturado; facturado; cantidad facturada; cargos facturados; cargo facturado; monto cobrado; cobro;"
    " valor; monto total; importe total; precio total; costo estimado; cargo estimado; cargos del proveedor;"
    " monto del cargo; monto estimado; tarifa cobrada; debito",
    "allowed": "allowed; allowed amount; amount allowed; allowed amt; allowable; allowable amount; plan allowed;"
    " approved; approved amount; amount approved; medicare approved; medicare approved amount; negotiated rate;"
    " negotiated amount; contracted rate; contract amount; plan rate; eligible amount; eligible charges; covered;"
    " covered amount; covered charges; amount eligible; eligible; member rate; plan allowance; allowed charges;"
    " plan price; plans price; your plans price; network price; amount covered; max allowed; plan approved; max allowable;"
    " permitido; monto permitido; cantidad permitida; importe permitido; aprobado; monto aprobado;"
    " cantidad aprobada; tarifa negociada; monto elegible; tarifa del plan; cargo permitido; monto cubierto;"
    " importe aprobado; cubierto",
    "adjustment": "adjustment; adjustments; adj; adjs; adj amount; discount; discounts; plan discount;"
    " plan discounts; network discount; network savings; savings; your savings; member savings; member discount;"
    " discount amount; contractual; contractual adjustment; contractual adj; contract adjustment; write off;"
    " writeoff; provider discount; provider adjustment; negotiated savings; negotiated discount; plan savings;"
    " provider write off; amount saved; ppo discount; insurance adjustment; ins adj; insurance adjustments;"
    " insurance discount; adjusted; adjustment amount; discount or reduction; reduction; allowance; ajuste; ajustes;"
    " descuento; descuentos; descuento del plan; descuento de la red; ahorro; ahorros; ajuste contractual;"
    " rebaja; descuento por contrato; ajuste del seguro; ajustes del seguro",
    "plan_paid": "plan paid; paid by plan; plan payment; plan payments; plan pays; insurance paid; ins paid;"
    " insurance payment; insurance payments; insurance; ins payment; ins pmt; ins payments; paid by insurance; payer paid;"
    " paid by insurer; insurer paid; your plan paid; we paid; what we paid; amount we paid; benefit paid;"
    " benefits paid; benefit; benefit amount; plan benefit; plan benefits; medicare paid; medicaid paid; amount paid;"
    " paid; paid amount; paid amt; amt paid; plan paid amount; amount plan paid; paid to provider; covered by plan; total paid; plan share;"
    " what your plan paid; your plan pays; health plan paid; provider paid; amount paid by plan; carrier paid;"
    " insurance pd; ins pd; what plan paid; medicare paid you; payment amount; amount paid to provider;"
    " pagado por el plan; pago del plan; pago del seguro; pagos del seguro; seguro pago; plan pago; el plan pago;"
    " pagado; pagado por el seguro; monto pagado; cantidad pagada; su plan pago; pago de seguro; seguro;"
    " pagado por su plan; importe pagado; lo que pago el plan; lo que pago su plan",
    "patient_paid": "patient paid; you paid; paid by you; patient payment; patient payments; your payment;"
    " your payments; paid by patient; pt paid; pt payments; pt pmt; amount you paid; pago del paciente;"
    " pagos del paciente; usted pago; sus pagos; pagado por usted; pagado por el paciente; what you paid",
    "credit": "payments; payment; credits; credit; payments adjustments; payment adjustment; payments and adjustments;"
    " payments adj; pmts adjs; pmt adj; pmts; pmt; payments credits; adjustments payments; payment or adjustment;"
    " adjustments and payments; credits adjustments; payments and credits; pagos; pago; creditos; credito; abonos;"
    " pagos ajustes; pagos y ajustes; abono; receipts; pymts adj; payment credit",
    "deductible": "deductible; deduct; ded; ded amt; deductible amount; your deductible; applied to deductible;"
    " amount applied to deductible; deducible; su deducible; aplicado al deducible; deductable; annual deductible;"
    " monto deducible; to deductible",
    "copay": "copay; co pay; copayment; co payment; copays; copay amount; your copay; copayments; copago; copagos;"
    " su copago; fixed copay; visit copay",
    "coinsurance": "coinsurance; co insurance; coins; coinsurance amount; your coinsurance; co ins; coins amt;"
    " coaseguro; su coaseguro; coseguro; percent coinsurance",
    "not_covered": "not covered; non covered; noncovered; non covered charges; noncovered charges; amount not covered;"
    " not allowed; not covered amount; ineligible; excluded; not payable; charges not covered; non cov; denied amount;"
    " not covered by plan; exclusions; non covered amount; not eligible; disallowed; amount not allowed; disallowed amount;"
    " your plan does not cover; no cubierto; no cubiertos; monto no cubierto; cargos no cubiertos; no elegible;"
    " no permitido; cantidad no cubierta; excluido; what plan does not cover; denied",
    "patient_owes": "patient responsibility; patient resp; pt resp; your responsibility; you owe; amount you owe;"
    " your share; what you owe; patient balance; pt balance; pat balance; pat resp; patient owes; patient amount;"
    " patient portion; your cost; your costs; member responsibility; member resp; subscriber liability;"
    " patient liability; your balance; amount due; balance due; due; due from patient; patient due; patient share;"
    " you may owe; amount you may owe; your portion; your cost share; total you owe; member liability; your total;"
    " your total cost; total patient responsibility; patient cost; maximum you may be billed; you may be billed;"
    " amount due from patient; due from you; you pay; your part; member owes; member pays; patient pays;"
    " amount you owe or already paid; what you may owe; your total costs; member cost share; total member responsibility; pt due;"
    " usted debe; su parte; su responsabilidad; responsabilidad del paciente; lo que usted debe; saldo del paciente;"
    " monto que debe; cantidad que debe; a pagar; por pagar; debe; su costo; responsabilidad del afiliado;"
    " paciente debe; usted paga; lo que debe; parte del paciente; saldo pendiente; saldo a pagar; su saldo;"
    " monto a pagar; usted podria deber; lo que usted podria deber; total que usted debe; costo del paciente",
    "balance": "balance; bal; running balance; account balance; remaining balance; balance forward; saldo; balance usd;"
    " line balance; remaining; current balance; saldo actual; saldo restante; net; net amount",
    "remarks": "remarks; remark; remark code; remark codes; notes; note; see note; see notes; reason; reason code;"
    " reason codes; rsn; rsn code; codes notes; comment; comments; message; message code; explanation code;"
    " note code; note codes; remarks code; remarks codes; carc rarc; adj reason; adjustment reason; carc; rarc;"
    " eob code; ex code; explanation codes; claim notes; footnote; reason for adjustment; claim code; nota; notas;"
    " see notes section; observaciones; codigo de observacion; codigos de observacion; razon; codigo de razon; motivo;"
    " comentarios; comentario; codigo de nota; mensaje; see remark; see remarks; denial code; ver nota",
    "diagnosis": "diagnosis; diagnosis code; diagnosis codes; dx; dx code; dx codes; icd; icd 10; icd10; icd code;"
    " icd 10 code; diag; diag code; icd 10 cm; diagnostico; codigo de diagnostico; diagnosticos; cie 10",
    "ndc": "ndc; ndc code; ndc no; ndc number; national drug code; numero ndc; codigo ndc",
    "provider": "provider; doctor; physician; rendering provider; provider name; performing provider; dr;"
    " service provider; practitioner; clinician; proveedor; medico; doctor a; prestador; seen by; rendering;"
    " ordering provider; ordering physician; attending; performed by",
    "other": "location; pos; place of service; place; type; tos; status; claim; claim no; claim number; ref;"
    " reference; reference no; ref no; patient; patient name; account; account no; acct; acct no; tooth; surface;"
    " area; tooth no; department; dept; cost center; check no; network; in network; tax; insurance plan; days supply;"
    " encounter; visit no; visit; facility; invoice; invoice no; order no; accession; charge code; cdm; cdm code;"
    " chg code; item code; item number; mrn; percent; percent covered; paid percent; lugar; lugar de servicio;"
    " tipo; estado; reclamo; no de reclamo; paciente; cuenta; no de cuenta; departamento; referencia; diente; impuesto;"
    " service no; svc no; product code; drg; ms drg; rx; rx no; prescription no; cdm no; internal code; charge no;"
    " hospital code; category; categoria; other insurance; other insurance paid; secondary insurance",
}

_ROLE_OF: dict[str, Role] = {}
for _role, _phrases in HEADINGS.items():
    for _phrase in _phrases.split(";"):
        _ROLE_OF.setdefault(_phrase.strip(), _role)
LONGEST_HEADING = max(len(phrase.split()) for phrase in _ROLE_OF)
_QUALIFIERS = frozenset(
    "the a your of in by amount amt total usd us dollars el la los las de del su monto total en ver see this".split()
)


@lru_cache(maxsize=8192)
def role_of(heading: str) -> Role | None:
    """The role of a column headed so; None where the heading is not one this project knows.

    >>> role_of("Amt. Billed ($)"), role_of("Fecha de servicio"), role_of("Dear Ms. Roe")
    ('charge', 'service_date', None)
    """
    words = plain(heading).split()
    if not words or len(words) > LONGEST_HEADING + 3:
        return None
    whole = _ROLE_OF.get(" ".join(words))
    if whole:
        return whole
    if words[-1].isdigit():  # a footnote mark: "Amount you owe 3"
        words = words[:-1]
    for end in range(len(words), 0, -1):
        if any(word not in _QUALIFIERS for word in words[end:]):
            break
        for start in range(end):
            if any(word not in _QUALIFIERS for word in words[:start]):
                break
            if role := _ROLE_OF.get(" ".join(words[start:end])):
                return role
    return None
