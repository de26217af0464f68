"""What opens hostile files, in a process of its own: PDFium, image decoders, the recognizers of text.

``python -m bot.worker`` is started by `bot.readers.sandbox` on first need and told to do one job at a time. Nothing
here imports the readers: it starts in a twentieth of a second, and what it gives back is plain JSON.
"""

MISSING = (
    "To read photos and scans, plainbill needs a text recognizer: install one with pip install 'plainbill[ocr]' (or, "
    "lighter, 'plainbill[photos]' and Debian's package tesseract-ocr), or send the bill as a digital PDF or as text."
)
LOCKED = "This spreadsheet is locked with a password; save a copy without it and send that."
