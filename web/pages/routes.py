"""The addresses of the pages, of their words, and of the samples they offer."""

from importlib.resources import files
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.templating import Jinja2Templates

from bot.samples import SAMPLES, Sample, open_file
from codesets import SYSTEMS
from codesets.entry import Language
from web.deps import ServiceDep, few_tries
from web.pages.signing_in import is_password, is_signed_in, sign_in, sign_out
from web.pages.words import page_language, words
from web.problems import not_found

FOLDER = Path(str(files(__package__)))
STATIC = FOLDER / "static"

router = APIRouter(include_in_schema=False)
_templates = Jinja2Templates(FOLDER / "templates")

PageLanguage = Annotated[Language, Depends(page_language)]

# Three are enough to try: a bill, another kind of bill, and what an insurer sends.
_OFFERED: dict[Language, tuple[str, ...]] = {
    "en": ("injection-visit", "lab-bill", "eob"),
    "es": ("factura-es", "injection-visit", "eob"),
}


def offered(language: Language) -> list[Sample]:
    """The samples that the patient page shows in ``language``, in its order."""
    by_id = {sample.id: sample for sample in SAMPLES}
    return [by_id[name] for name in _OFFERED[language]]


@router.get("/", response_class=HTMLResponse)
def patient_page(request: Request, language: PageLanguage, opened: ServiceDep) -> Response:
    """The page of the person who has the bill."""
    settings = opened.settings
    context = {
        "hours": settings.keep_hours,
        "megabytes": settings.largest_upload // (1024 * 1024),
        "samples": offered(language),
    }
    return _page(request, "patient.html", language, context)


@router.get("/staff", response_class=HTMLResponse)
def staff_page(request: Request, language: PageLanguage, opened: ServiceDep) -> Response:
    """The page of those who answer the telephone: codes, looked up while someone waits."""
    if not is_signed_in(request, opened.settings):
        return _page(request, "sign_in.html", language, {"wrong": False}, status=401)
    context = {"systems": list(SYSTEMS), "locked": opened.settings.staff_password is not None}
    return _page(request, "staff.html", language, context)


@router.post("/staff", dependencies=[Depends(few_tries)])
def staff_sign_in(
    request: Request, language: PageLanguage, opened: ServiceDep, password: Annotated[str, Form(max_length=1000)] = ""
) -> Response:
    """Opens the desk with its password."""
    if not is_password(password, opened.settings):
        return _page(request, "sign_in.html", language, {"wrong": True}, status=401)
    answer = RedirectResponse(f"/staff?lang={language}", status_code=303)
    sign_in(answer, opened.settings)
    return answer


@router.post("/staff/sign-out")
def staff_sign_out(language: PageLanguage) -> Response:
    """Closes the desk in this browser."""
    answer = RedirectResponse(f"/staff?lang={language}", status_code=303)
    sign_out(answer)
    return answer


@router.get("/words/{language}.json")
def page_words(language: Language) -> dict[str, str]:
    """The words of a page, for the parts of it that are drawn in the browser and for the widget."""
    return words(language)


@router.get("/samples/{filename}")
def sample_file(filename: str) -> Response:
    """A sample document, as a file of one's own would be."""
    known = {name for sample in SAMPLES for name in (sample.filename, sample.eob) if name}
    if filename not in known:
        raise not_found()
    kind = "application/pdf" if filename.endswith(".pdf") else "text/plain; charset=utf-8"
    return Response(open_file(filename).data, media_type=kind)


def _page(
    request: Request, template: str, language: Language, context: dict[str, object], status: int = 200
) -> Response:
    shown = {"t": words(language), "language": language, **context}
    # A shared computer's back button must not bring back what someone deleted.
    return _templates.TemplateResponse(request, template, shown, status, {"Cache-Control": "no-store"})
