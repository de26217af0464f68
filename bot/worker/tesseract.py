"""Debian's ``tesseract``, where it is installed and RapidOCR is not: slower to be sure, a tenth of the memory."""

import shutil
import subprocess
from functools import cache
from typing import Any

import cv2

from bot.exceptions import Unreadable
from bot.worker import pixels
from bot.worker.pixels import Pixels

_SECONDS = 60
_FAILED = "The text on this picture could not be recognized; take the photo again in better light, or paste the text."


@cache
def installed() -> bool:
    """Whether the program is there."""
    return shutil.which("tesseract") is not None


def words(page: Pixels) -> list[list[Any]]:
    """The words as [text, x0, x1, top, bottom, confidence, no other readings], in pixels."""
    if _turn(page) == 180:
        page = pixels.quarter_turned(page, 2)
    found = []
    for row in _run(page, "--psm", "6", "-l", _language(), "tsv").splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) == 12 and cells[0] == "5" and cells[11].strip() and float(cells[10]) >= 0:
            left, top, width, height = map(float, cells[6:10])
            found.append([cells[11].strip(), left, left + width, top, top + height, float(cells[10]) / 100, []])
    return found


def _turn(page: Pixels) -> int:
    """The degrees by which the page has to be turned to stand upright; 0 where Tesseract can't tell."""
    try:
        said = _run(page, "--psm", "0")
    except Unreadable:
        return 0
    return next((int(line.split(":")[1]) for line in said.splitlines() if line.startswith("Rotate:")), 0)


@cache
def _language() -> str:
    known = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False).stdout.split()  # noqa: S607
    return "eng+spa" if "spa" in known else "eng"


def _run(page: Pixels, *options: str) -> str:
    picture = cv2.imencode(".png", page, [cv2.IMWRITE_PNG_COMPRESSION, 1])[1].tobytes()
    command = ["tesseract", "stdin", "stdout", *options]
    try:
        ran = subprocess.run(command, input=picture, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603
    except (subprocess.SubprocessError, OSError) as error:
        raise Unreadable(_FAILED) from error
    return ran.stdout.decode(errors="replace")
