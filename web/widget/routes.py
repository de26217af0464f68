"""Where a portal's page finds the widget."""

from importlib.resources import files
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse

STATIC = Path(str(files(__package__))) / "static"

router = APIRouter(include_in_schema=False)


@router.get("/widget.js")
def widget_script() -> FileResponse:
    """The ES module that defines ``<plainbill-chat>``; a portal asks each time whether it changed."""
    return FileResponse(STATIC / "widget.js", media_type="text/javascript", headers={"Cache-Control": "no-cache"})
