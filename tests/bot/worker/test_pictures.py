"""A picture file becomes pixels that stand upright, whatever form a phone or a scanner gave it."""

import io
import random
from contextlib import suppress

import numpy as np
import pytest
from PIL import Image

from bot.exceptions import Unreadable
from bot.worker.pictures import pictures

_ORIENTATION = 0x0112
_RIGHT = 6  # the picture was stored a quarter turn counterclockwise


def corner(form: str, mode: str = "RGB", **options: object) -> bytes:
    """A white sheet, taller than wide, with a dark corner at its upper left; stored on its side."""
    sheet = Image.new("RGB", (120, 200), "white")
    sheet.paste((0, 0, 0), (0, 0, 40, 40))
    exif = Image.Exif()
    exif[_ORIENTATION] = _RIGHT
    out = io.BytesIO()
    sheet.rotate(90, expand=True).convert(mode).save(out, form, exif=exif, **options)
    return out.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "AVIF", "PNG"])
def test_a_photo_stored_sideways_stands_as_its_file_says(form: str) -> None:
    ((count, pixels),) = pictures(corner(form), 5)
    assert count == 1
    assert pixels.shape[:2] == (200, 120)
    assert pixels[:30, :30].mean() < 40
    assert pixels[50:].mean() > 230


@pytest.mark.parametrize("compression", ["group4", "tiff_lzw", "jpeg"])
def test_a_fax_has_all_its_pages(compression: str) -> None:
    mode = "1" if compression == "group4" else "L"
    pages = [Image.new(mode, (60, 80), shade) for shade in (0, 255, 255)]
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], compression=compression)
    assert [round(float(np.mean(pixels))) for _, pixels in pictures(out.getvalue(), 5)] == [0, 255, 255]


@pytest.mark.filterwarnings("ignore")  # Pillow's, of what is damaged
@pytest.mark.parametrize("form", ["JPEG", "JPEG2000", "WEBP", "AVIF", "PNG", "TIFF", "GIF", "BMP"])
def test_a_damaged_picture_of_any_form_is_shown_or_refused(form: str) -> None:
    whole, chance = corner(form), random.Random(form)  # noqa: S311
    for _ in range(60):
        damaged = bytearray(whole[: chance.choice((None, chance.randrange(12, len(whole))))])
        for place in chance.sample(range(12, len(damaged)), min(8, len(damaged) - 12)):
            damaged[place] = chance.randrange(256)
        with suppress(Unreadable):
            assert all(pixels.size for _, pixels in pictures(bytes(damaged), 5))
