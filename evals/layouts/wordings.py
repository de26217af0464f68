"""What made-up providers call their columns, labels and titles; the `report` set was fixed before any tuning."""

from typing import NamedTuple


class Wordings(NamedTuple):
    """Headings by role, labels by field, titles by kind; `es` for a document in Spanish."""

    headings: dict[str, tuple[str, ...]]
    labels: dict[str, tuple[str, ...]]
    titles: dict[str, tuple[str, ...]]
    dates: tuple[str, ...]
    es: bool = False


TUNING_EN = Wordings(
    {
        "date": ("Date", "Date of Service", "Service Date", "DOS", "Svc Date", "DOS From"),
        "revenue": ("Rev", "Rev Code", "Revenue Code"),
        "code": ("Code", "CPT/HCPCS", "Procedure Code", "CPT"),
        "modifier": ("Mod", "Modifier"),
        "description": ("Description", "Service Description", "Services"),
        "units": ("Qty", "Units", "Quantity"),
        "unit_price": ("Unit Price", "Rate"),
        "charge": ("Charge", "Amount", "Total Charges", "Amount Billed", "Chg Amt", "Total Price"),
        "allowed": ("Allowed", "Allowed Amount"),
        "adjustment": ("Discount", "Adjustments", "Plan Discount", "Adjust", "Ins Adj"),
        "plan_paid": ("Plan Paid", "Insurance Paid", "Paid"),
        "deductible": ("Deductible",),
        "copay": ("Copay",),
        "coinsurance": ("Coinsurance",),
        "patient_owes": ("You Owe", "Patient Responsibility", "Your Share", "What I Owe", "Outstanding", "Pat Due"),
        "line": ("Line", "#"),
        "junk": ("Location", "Provider"),
    },
    {
        "patient": ("Patient", "Patient Name"),
        "account": ("Account Number", "Account #", "Patient No", "Pat Cntl #"),
        "claim_number": ("Claim Number", "Claim #"),
        "birth_date": ("Date of Birth", "DOB"),
        "statement_date": ("Statement Date", "Bill Date", "Stmt Date"),
        "due_date": ("Due Date", "Payment Due"),
        "provider": ("Provider",),
        "payer": ("Insurance", "Primary Insurance"),
        "charges": ("Total Charges", "Total"),
        "plan_paid": ("Insurance Payments",),
        "adjustments": ("Adjustments",),
        "patient_paid": ("Patient Payments",),
        "patient_owes": ("Amount Due", "Balance Due"),
        "subtotal": ("Subtotal",),
    },
    {
        "itemized_bill": ("Itemized Bill", "Itemized Statement of Charges"),
        "statement": ("Billing Statement",),
        "eob": ("Explanation of Benefits",),
    },
    ("%m/%d/%Y", "%m/%d/%y", "%Y-%m-%d", "%b %d, %Y"),
)

REPORT_EN = Wordings(
    {
        "date": ("Date(s) of Service", "Serv. Date", "Date of Svc", "Visit Date", "DATE", "From"),
        "revenue": ("Rev Cd", "Rev. Code", "REV CD", "UB Rev", "Revenue"),
        "code": ("CPT®", "HCPCS/CPT", "Proc Code", "Procedure", "Service Code", "CPT/HCPCS Code"),
        "modifier": ("Mods", "MOD", "Modifier(s)"),
        "description": (
            "Description of Services", "Item Description", "Service", "Type of Service", "Service Provided", "DESC",
        ),
        "units": ("QTY", "No. of Units", "Unit(s)", "Days/Units", "Quan"),
        "unit_price": ("Price Each", "Unit Charge", "Cost/Unit"),
        "charge": ("Charges", "Billed Amt", "Total Charge", "Provider Charges", "Amount ($)", "Gross Charge"),
        "allowed": ("Amount Allowed", "Approved Amount", "Plan Allowance", "Negotiated Rate"),
        "adjustment": ("Network Savings", "Contractual Adj.", "Provider Write-off", "Member Savings"),
        "plan_paid": ("Paid by Plan", "What Your Plan Paid", "Benefit Paid", "Ins Paid"),
        "deductible": ("Applied to Deductible", "Ded.", "Deductible Amount"),
        "copay": ("Co-pay", "Copayment", "Copay Amt"),
        "coinsurance": ("Co-insurance", "Coins", "Coinsurance Amt"),
        "patient_owes": ("Amount You Owe", "Member Responsibility", "What You Owe", "Pt Resp", "Patient Balance"),
        "line": ("Ln", "No.", "Item"),
        "junk": ("Dept", "Rendering Provider", "POS", "Status"),
    },
    {
        "patient": ("Patient", "PATIENT NAME", "Name of patient", "Services for"),
        "account": ("Acct #", "ACCOUNT NO.", "Patient Account", "Guarantor Account Number", "Visit number"),
        "claim_number": ("Claim ID", "Claim No.", "Reference number"),
        "birth_date": ("Birth date", "DOB", "Date of birth"),
        "statement_date": ("Date of statement", "Invoice date", "STATEMENT DATE", "Date printed"),
        "due_date": ("Pay by", "Payment due date", "Please pay by", "DUE DATE"),
        "provider": ("Service provider", "Provider name", "Facility"),
        "payer": ("Insurance company", "Health plan", "Primary coverage"),
        "charges": ("Total charges for this visit", "TOTAL", "Grand Total", "Total billed"),
        "plan_paid": ("Insurance paid", "Paid by your insurance", "Health plan payments"),
        "adjustments": ("Insurance adjustments", "Discounts", "Contractual adjustments"),
        "patient_paid": ("Your payments", "You have paid", "Payments from patient"),
        "patient_owes": ("PLEASE PAY THIS AMOUNT", "Your balance", "Total amount due", "Amount you owe"),
        "subtotal": ("Sub-total", "Section total", "Subtotal"),
    },
    {
        "itemized_bill": ("ITEMIZED BILL", "Detail of Charges", "Itemization of hospital services"),
        "statement": ("Patient Statement", "STATEMENT OF ACCOUNT", "Your medical bill"),
        "eob": ("EXPLANATION OF BENEFITS", "Your Explanation of Benefits - This is not a bill", "Claim Summary"),
    },
    ("%m/%d/%Y", "%m-%d-%Y", "%m/%d/%y", "%B %d, %Y", "%d-%b-%Y", "%b %d %Y", "%Y-%m-%d"),
)  # fmt: skip

TUNING_ES = Wordings(
    {
        "date": ("Fecha", "Fecha de servicio"),
        "revenue": ("Código de ingreso",),
        "code": ("Código", "Código CPT"),
        "modifier": ("Modificador",),
        "description": ("Descripción", "Servicio"),
        "units": ("Cantidad", "Unidades"),
        "unit_price": ("Precio unitario",),
        "charge": ("Cargo", "Importe"),
        "allowed": ("Monto permitido",),
        "adjustment": ("Descuento",),
        "plan_paid": ("Pagado por el plan",),
        "deductible": ("Deducible",),
        "copay": ("Copago",),
        "coinsurance": ("Coaseguro",),
        "patient_owes": ("Usted debe",),
        "line": ("Línea",),
        "junk": ("Lugar",),
    },
    {
        "patient": ("Paciente",),
        "account": ("Número de cuenta",),
        "claim_number": ("Número de reclamo",),
        "birth_date": ("Fecha de nacimiento",),
        "statement_date": ("Fecha de factura",),
        "due_date": ("Fecha de vencimiento",),
        "provider": ("Proveedor",),
        "payer": ("Seguro",),
        "charges": ("Total de cargos",),
        "plan_paid": ("Pagos del seguro",),
        "adjustments": ("Ajustes",),
        "patient_paid": ("Pagos del paciente",),
        "patient_owes": ("Saldo a pagar",),
        "subtotal": ("Subtotal",),
    },
    {
        "itemized_bill": ("Factura detallada",),
        "statement": ("Estado de cuenta",),
        "eob": ("Explicación de beneficios",),
    },
    ("%m/%d/%Y",),
    es=True,
)

REPORT_ES = Wordings(
    {
        "date": ("Fecha de atención", "Fecha del servicio", "FECHA"),
        "revenue": ("Cód. ingreso",),
        "code": ("Cód.", "Procedimiento", "Código de servicio"),
        "modifier": ("Mod.",),
        "description": ("Descripción del servicio", "Concepto", "Detalle"),
        "units": ("Cant.", "Unid.", "Cantidad"),
        "unit_price": ("Precio por unidad", "Costo unitario"),
        "charge": ("Cargos", "Monto", "Cargo total", "Monto facturado"),
        "allowed": ("Permitido", "Cantidad aprobada"),
        "adjustment": ("Descuento del plan", "Ajuste"),
        "plan_paid": ("Su plan pagó", "Pago del seguro"),
        "deductible": ("Deducible",),
        "copay": ("Copago",),
        "coinsurance": ("Coaseguro",),
        "patient_owes": ("Su responsabilidad", "Lo que usted debe"),
        "line": ("No.",),
        "junk": ("Médico",),
    },
    {
        "patient": ("Nombre del paciente", "PACIENTE"),
        "account": ("No. de cuenta", "Cuenta"),
        "claim_number": ("No. de reclamación",),
        "birth_date": ("Fecha de nac.", "Nacimiento"),
        "statement_date": ("Fecha de emisión", "Fecha del estado de cuenta"),
        "due_date": ("Pagar antes del", "Vence"),
        "provider": ("Nombre del proveedor",),
        "payer": ("Aseguradora", "Plan de salud"),
        "charges": ("Cargos totales", "TOTAL"),
        "plan_paid": ("Pagado por el seguro",),
        "adjustments": ("Descuentos",),
        "patient_paid": ("Usted pagó",),
        "patient_owes": ("Total a pagar", "Usted debe"),
        "subtotal": ("Subtotal",),
    },
    {
        "itemized_bill": ("DETALLE DE CARGOS", "Cuenta detallada"),
        "statement": ("ESTADO DE CUENTA", "Su factura médica"),
        "eob": ("Explicación de sus beneficios", "ESTO NO ES UNA FACTURA"),
    },
    ("%m/%d/%Y", "%d de {month} de %Y", "%m/%d/%y"),
    es=True,
)

TRIAL_EN = Wordings(
    {
        "date": ("Service Dates", "Date(s)", "Date Svc Provided", "Svc Dt", "Performed On"),
        "revenue": ("Revenue Ctr", "Rev #", "Rev Center Code"),
        "code": ("Billing Code", "HCPCS Code", "Proc. No.", "Procedure Code (CPT)", "ADA/CPT Code"),
        "modifier": ("Mod 1", "Modifier Code"),
        "description": ("Service Provided & Billing Notes", "Test/Item Description", "Service/Item", "Care Received"),
        "units": ("Qty/Units", "# Units", "Units Billed", "Count"),
        "unit_price": ("Price/Unit", "Each"),
        "charge": ("Amount Provider Charged", "Charges Billed", "Facility Fee Amount",
                   "Submitted Charges ($)", "Full Price"),
        "allowed": ("Medicare-Approved Amount", "Member Rate", "Allowed (Covered) Amount", "Contract Allowed"),
        "adjustment": ("Negotiated Discount", "Insurance Discount Applied", "Adjustments by Plan", "Discount Amt"),
        "plan_paid": ("Amount Medicare Paid", "Plan Pays", "Paid by Insurance Company", "Benefits Paid by Plan"),
        "deductible": ("Your Deductible", "Deductible Applied", "To Deductible"),
        "copay": ("Your Copay", "Copay ($)", "Office Copay"),
        "coinsurance": ("Member Coinsurance", "Your Coinsurance", "Coinsurance (20%)"),
        "patient_owes": ("What I Owe", "Maximum You May Be Billed", "You Owe or Already Paid",
                         "Your Member Responsibility"),
        "line": ("Line #", "Seq", "Line No"),
        "junk": ("Site", "Ordering Dr", "Ref ID", "Department Name"),
    },
    {
        "patient": ("Patient's name", "Member", "Patient full name", "Guest"),
        "account": ("Hospital account #", "Account ID", "Billing account number", "Bill no."),
        "claim_number": ("Claim reference", "Your claim number", "Claim control no."),
        "birth_date": ("Born on", "Birthdate", "Patient DOB"),
        "statement_date": ("Prepared on", "This statement is dated", "Bill issued", "Notice date"),
        "due_date": ("Pay on or before", "Due by", "Payment is due", "Deadline to pay"),
        "provider": ("Your provider", "Care provided by", "Provider of services"),
        "payer": ("Insurance on record", "Your insurance", "Payer name"),
        "charges": ("Total of all charges", "Totals", "Charges total", "Total for this bill"),
        "plan_paid": ("Insurance has paid", "Amount paid by plan", "Paid to us by insurance"),
        "adjustments": ("Adjustments and discounts", "Insurance discount", "Amount taken off"),
        "patient_paid": ("Amount you have already paid", "Patient payments to date", "Paid by you so far"),
        "patient_owes": ("You now owe", "Total amount you need to pay", "Balance you owe", "Amount due from you"),
        "subtotal": ("Subtotal of section", "Sub total", "Department subtotal"),
    },
    {
        "itemized_bill": ("Itemized Hospital Bill", "Summary of Itemized Charges", "Itemised account"),
        "statement": ("Medical Bill", "Monthly Statement", "Account statement"),
        "eob": ("Medicare Summary Notice", "Your claim explained - NOT A BILL",
                "Health benefits explanation: this is not a bill"),
    },
    ("%m/%d/%Y", "%b. %d, %Y", "%d %b %Y", "%Y/%m/%d"),
)  # fmt: skip

SETS = {
    "tuning": (TUNING_EN, TUNING_EN, TUNING_EN, TUNING_ES),
    "trial": (TRIAL_EN,),
    "report": (REPORT_EN, REPORT_EN, REPORT_EN, REPORT_ES),
}
MONTHS_ES = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip
