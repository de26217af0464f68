"""Serves scripts and styles so that a browser never mixes those of two releases."""

from os import PathLike, stat_result

from fastapi.responses import Response
from fastapi.staticfiles import StaticFiles
from starlette.types import Scope


class FreshFiles(StaticFiles):
    """Files that a browser keeps but asks about each time; unchanged ones cost a 304."""

    def file_response(
        self, full_path: str | PathLike[str], stat_result: stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """The file, to be revalidated."""
        answer = super().file_response(full_path, stat_result, scope, status_code)
        answer.headers["Cache-Control"] = "no-cache"
        return answer
