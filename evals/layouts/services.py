"""Services as hospitals print them, with their codes and a price: the stuff that made-up bills are made of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Service:
    """A printed wording, its codes, a price for one unit in cents, and the most units usual."""

    wording: str
    code: str
    revenue: str
    cents: int
    most: int = 1


def _services(table: str) -> tuple[Service, ...]:
    made = []
    for row in table.strip().splitlines():
        wording, code, revenue, cents, most = (cell.strip() for cell in row.split("|"))
        made.append(Service(wording, code, revenue, int(cents), int(most)))
    return tuple(made)


SERVICES = _services("""
HC CLINIC VISIT LEVEL 3                      | G0463    | 0510 | 28450  | 1
PF OFFICE VISIT ESTABLISHED                  | 99213-25 | 0983 | 18600  | 1
OFFICE VISIT, NEW PATIENT, 45 MINUTES        | 99204    | 0983 | 41275  | 1
EMERGENCY DEPT VISIT HIGH                    | 99284    | 0450 | 187540 | 1
HC INJ IM/SUBQ                               | 96372    | 0940 | 9650   | 2
IV INFUSION HYDRATION 1ST HR                 | 96360    | 0260 | 54200  | 1
IV PUSH NEW DRUG EA ADDL                     | 96375-59 | 0260 | 21110  | 3
ONDANSETRON 4MG/2ML INJ                      | J2405    | 0636 | 325    | 4
KETOROLAC 15 MG                              | J1885    | 0636 | 950    | 4
LAB METABOLIC PANEL COMP                     | 80053    | 0301 | 18400  | 1
CBC W/ AUTO DIFF                             | 85025    | 0305 | 9725   | 1
VENIPUNCTURE                                 | 36415    | 0300 | 2200   | 1
TROPONIN QUANT                               | 84484    | 0301 | 22650  | 3
URINALYSIS AUTO W/O MICRO                    | 81003    | 0307 | 4100   | 1
XR CHEST 2 VIEWS                             | 71046    | 0324 | 41800  | 1
CT ABD & PELVIS W CONTRAST                   | 74177    | 0352 | 398700 | 1
MRI LUMBAR W/O                               | 72148    | 0612 | 276150 | 1
EKG 12 LEAD TRACING                          | 93005    | 0730 | 31200  | 1
THER EXERCISE 15 MIN                         | 97110-GP | 0420 | 11500  | 4
MANUAL THERAPY 15 MIN                        | 97140-GP | 0420 | 10850  | 2
DRAIN/INJ MAJOR JOINT RT                     | 20610-RT | 0761 | 48900  | 1
TRIAMCINOLONE 10 MG                          | J3301    | 0636 | 1125   | 8
STERILE SUPPLIES                             |          | 0270 | 6650   | 3
RM SEMI-PRIVATE 2 BED                        |          | 0120 | 214500 | 4
PHARMACY GENERAL                             |          | 0250 | 3875   | 1
RECOVERY ROOM PER 30 MIN                     |          | 0710 | 61200  | 3
ACETAMINOPHEN 325 MG TAB                     |          | 0637 | 310    | 6
LIPID PANEL                                  | 80061    | 0301 | 11200  | 1
TSH                                          | 84443    | 0301 | 13450  | 1
HGB A1C                                      | 83036    | 0301 | 8900   | 1
VACCINE ADMIN 1ST                            | 90471    | 0771 | 6400   | 1
PSYCHOTHERAPY 45 MIN                         | 90834    | 0914 | 22500  | 1
US PREGNANCY > 14 WKS                        | 76805    | 0402 | 87300  | 1
COLONOSCOPY W BX                             | 45380    | 0750 | 345600 | 1
SURG PATH LVL IV                             | 88305    | 0312 | 31900  | 3
ANES UPPER GI                                | 00731    | 0370 | 98000  | 1
CRUTCHES PAIR                                | E0114    | 0292 | 8750   | 1
SPLINT FOREARM STATIC                        | 29125-LT | 0761 | 26400  | 1
""")

DESCRIBED_ES = {
    "99213-25": "CONSULTA DE SEGUIMIENTO",
    "99204": "CONSULTA, PACIENTE NUEVO",
    "96372": "APLICACIÓN DE INYECCIÓN",
    "80053": "PANEL METABÓLICO",
    "85025": "HEMOGRAMA COMPLETO",
    "36415": "TOMA DE SANGRE",
    "81003": "ANÁLISIS DE ORINA",
    "71046": "RADIOGRAFÍA DE TÓRAX",
    "97110-GP": "EJERCICIO TERAPÉUTICO 15 MIN",
    "80061": "PERFIL DE LÍPIDOS",
    "93005": "ELECTROCARDIOGRAMA",
    "J1885": "KETOROLACO 15 MG",
    "90834": "PSICOTERAPIA 45 MIN",
}
