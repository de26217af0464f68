"""The words such papers print: headings in the variants that plans use, names, services and notes."""

HEADINGS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "day": (
        ("Date of service", "Service date", "Date(s) of service", "Dates", "Date", "Service date(s)"),
        ("Fecha de servicio", "Fecha del servicio", "Fecha"),
    ),
    "code": (("Code", "Procedure code", "Service code", "CPT code", "Billing code"), ("Código", "Código de servicio")),
    "words": (
        ("Service description", "Type of service", "Description of service", "Description", "Service", "Services"),
        ("Descripción", "Servicio", "Tipo de servicio", "Descripción del servicio"),
    ),
    "units": (("Units", "Qty", "No. of services"), ("Unidades", "Cantidad")),
    "billed": (
        ("Amount billed", "Provider charges", "Billed charges", "Total charge", "Provider billed", "Charges",
         "Submitted charges", "Billed", "Amount your provider billed", "What your doctor charged"),
        ("Monto facturado", "Cargos del proveedor", "Cantidad facturada"),
    ),
    "discount": (
        ("Plan discount", "Discount", "Network savings", "Discounts and reductions", "Provider discount",
         "Your savings", "Contract savings", "Member savings", "Plan discounts"),
        ("Descuento", "Descuento del plan", "Ahorro de la red"),
    ),
    "allowed": (
        ("Allowed amount", "Amount allowed", "Member rate", "Plan allowance", "Covered amount", "Allowed",
         "Negotiated rate", "Our allowance", "Amount covered (allowed)", "Eligible amount"),
        ("Monto permitido", "Cantidad permitida", "Monto aprobado"),
    ),
    "not_covered": (
        ("Not covered", "Amount not covered", "Non-covered charges", "Not payable", "Ineligible", "Plan exclusions",
         "Your plan does not cover"),
        ("No cubierto", "Monto no cubierto"),
    ),
    "paid": (
        ("Plan paid", "Your plan paid", "We paid", "Plan pays", "Amount paid", "What your plan paid", "Paid by plan",
         "Benefit amount", "Health plan paid", "Amount we paid", "Plan's share", "Benefits paid"),
        ("Pagado por el plan", "Su plan pagó", "Pago del plan"),
    ),
    "deductible": (
        ("Deductible", "Your deductible", "Applied to deductible", "Deductible amount"),
        ("Deducible", "Su deducible"),
    ),
    "copay": (("Copay", "Your copay", "Copayment", "Co-pay"), ("Copago", "Su copago")),
    "coinsurance": (("Coinsurance", "Your coinsurance", "Co-insurance"), ("Coaseguro", "Su coaseguro")),
    "owed": (
        ("You owe", "Your share", "Amount you owe", "What you owe", "You may owe", "Patient responsibility",
         "Member responsibility", "Your total cost", "What I owe", "Your responsibility", "Total you owe",
         "Amount you may owe", "Your total costs"),
        ("Usted debe", "Su parte", "Lo que usted debe", "Su responsabilidad"),
    ),
    "remarks": (
        ("Notes", "Remarks", "See notes", "Remark code", "Reason code", "Remark codes", "See note"),
        ("Notas", "Ver notas", "Observaciones"),
    ),
    "together": (("Copay/Deductible", "Deductible/Copay", "Deductible and copay"), ("Copago/Deducible",)),
}  # fmt: skip
OVER = (("Your share", "Your responsibility", "Your benefits applied"), ("Su parte", "Su responsabilidad"))
LABELS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "patient": (("Patient", "Patient name", "Services for"), ("Paciente", "Nombre del paciente")),
    "claim": (("Claim number", "Claim #", "Claim ID", "Claim no."), ("Número de reclamo", "No. de reclamo")),
    "provider": (("Provider", "Provider name", "Health care provider"), ("Proveedor", "Nombre del proveedor")),
    "received": (("Received", "Date received", "Claim received"), ("Recibido", "Fecha de recibo")),
    "processed": (("Processed", "Date processed", "Processed on"), ("Procesado", "Fecha de proceso")),
    "member": (("Member name", "Subscriber", "Subscriber name"), ("Nombre del afiliado", "Suscriptor")),
    "id": (("Member ID", "ID number", "Subscriber ID"), ("Identificación del afiliado", "Número de afiliado")),
    "group": (("Group number", "Group", "Group no."), ("Número de grupo", "Grupo")),
    "issued": (("Date", "Statement date", "Notice date"), ("Fecha", "Fecha del aviso")),
    "total": (("Total", "Totals", "Claim total", "Claim totals"), ("Total", "Totales", "Total del reclamo")),
    "all": (("Grand total", "Total for all claims"), ("Total general", "Total de todos los reclamos")),
}
SUMMARY = (
    {"billed": ("Amount billed", "Total billed by providers", "Total charges"),
     "discount": ("Discounts", "Plan discounts", "Your discounts"),
     "paid": ("Your plan paid", "Plan paid", "Total plan paid"),
     "owed": ("You owe", "What you owe", "Total you may owe", "Your total cost")},
    {"billed": ("Monto facturado", "Total facturado"), "discount": ("Descuentos",),
     "paid": ("Su plan pagó", "Pagado por el plan"), "owed": ("Usted debe", "Lo que usted debe")},
)  # fmt: skip
TITLES = (
    ("Explanation of Benefits", "EXPLANATION OF BENEFITS (EOB)", "Your explanation of benefits", "Claim summary"),
    ("Explicación de beneficios", "EXPLICACIÓN DE BENEFICIOS"),
)
NO_BILL = (("This is not a bill.", "THIS IS NOT A BILL"), ("Esto no es una factura.", "ESTO NO ES UNA FACTURA"))
NOTES_TITLE = (("Notes", "Remark codes", "About your claim"), ("Notas", "Observaciones"))
LEGENDS = {
    "en": (
        "Your plan's contract with this provider lowered the price. You are not billed for the difference.",
        "This went toward your yearly deductible.",
        "Your benefits do not include this service.",
    ),
    "es": (
        "El contrato de su plan con este proveedor bajó el precio. No se le cobra la diferencia.",
        "Esto se aplicó a su deducible anual.",
        "Sus beneficios no incluyen este servicio.",
    ),
}
PAYERS = (
    "Blue Cross Blue Shield of Texas", "Aetna", "Cigna Healthcare", "UnitedHealthcare", "Kaiser Permanente", "Humana",
    "Anthem Blue Cross and Blue Shield", "Meritain Health", "UMR", "Independence Blue Cross",
    "Harvard Pilgrim Health Care", "Priority Health", "Summit Ridge Health Plan",
    "Geisinger Health Plan", "Blue Shield of California", "Allegiance",
)  # fmt: skip
PEOPLE = (
    ("Miriam", "Desmond", "Lucía", "Hector", "Imani", "Gustavo", "Fern", "Theo", "Ngozi", "Paloma", "Ravi", "Ingrid"),
    ("Abernathy", "Cárdenas", "Fitzgerald", "Ocampo", "Mbeki", "Larsen", "Vasquez", "Whitcomb", "Zamora", "Ellison"),
)
PROVIDERS = (
    "Dr. Helen Marchetti", "Cedar Hollow Medical Group", "Westbrook Regional Hospital", "Pinnacle Imaging LLC",
    "Omar Siddiqui MD", "Lakeview Orthopedic Associates", "Quest Diagnostics", "Sunrise Pediatrics PA",
    "St. Brendan Hospital", "Coastal Physical Therapy",
)  # fmt: skip
SERVICES = (
    ("99213", "Office visit", "Consulta médica"),
    ("99204", "New patient visit", "Consulta de paciente nuevo"),
    ("36415", "Blood draw", "Toma de sangre"),
    ("80053", "Metabolic panel", "Panel metabólico"),
    ("85025", "Complete blood count", "Hemograma completo"),
    ("71046", "Chest X-ray", "Radiografía de tórax"),
    ("97110", "Physical therapy exercise", "Ejercicio terapéutico"),
    ("J3301", "Injected medicine", "Medicamento inyectado"),
    ("93000", "Electrocardiogram with report", "Electrocardiograma con informe"),
    ("72148", "MRI of lower back", "Resonancia de la espalda baja"),
    ("99284", "Emergency care", "Atención de emergencia"),
    ("90837", "Therapy session, 60 minutes", "Sesión de terapia, 60 minutos"),
    ("45380", "Colonoscopy with biopsy", "Colonoscopia con biopsia"),
    ("90686", "Flu shot", "Vacuna contra la gripe"),
)
