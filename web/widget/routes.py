"""Where a portal's page finds the widget and its style."""

from importlib.resources import files
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse

FOLDER = Path(str(files(__package__)))

router = APIRouter(include_in_schema=False)

# A portal's page asks again each time whether the file changed, so that a new release reaches it at once.
_REVALIDATE = {"Cache-Control": "no-cache"}


@router.get("/widget.js")
def widget_script() -> FileResponse:
    """The ES module that defines ``<plainbill-chat>``."""
    return FileResponse(FOLDER / "widget.js", media_type="text/javascript", headers=_REVALIDATE)


@router.get("/widget.css")
def widget_style() -> FileResponse:
    """The style inside the widget's shadow."""
    return FileResponse(FOLDER / "widget.css", media_type="text/css", headers=_REVALIDATE)
