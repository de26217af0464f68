"""Pages as pictures for a person to look at: small enough to keep and to send."""

import base64
import io

import pypdfium2
from PIL import Image

WIDTH, HEIGHT = 1200, 2400
MOST = 20
LARGEST = 1_500_000
_COLORS = 64


def drawn(page: pypdfium2.PdfPage, turn: int) -> str | None:
    """The page, `turn` being the quarter turns by which its text is turned, upright as it is read: a PNG in Base64."""
    page.set_rotation(-90 * turn % 360)
    width, height = page.get_size()
    bitmap = page.render(scale=min(WIDTH / max(width, 1.0), HEIGHT / max(height, 1.0)), may_draw_forms=True)
    try:
        return png(bitmap.to_pil())
    finally:
        bitmap.close()


def png(image: Image.Image) -> str | None:
    """The picture within bounds as a PNG in Base64; None where it would be too large even so."""
    image.thumbnail((WIDTH, HEIGHT), reducing_gap=2.0)
    image = image.convert("L") if image.mode == "L" else image.convert("RGB")
    kept = io.BytesIO()
    image.quantize(_COLORS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(kept, "PNG")
    return base64.b64encode(kept.getvalue()).decode() if kept.tell() <= LARGEST else None
