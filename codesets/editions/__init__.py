"""Editions that an operator imports: official code sets, fee schedules and coding rules, each with its dates.

They lie over the built-in words. ``Shelf`` answers from them, ``import_file`` adds one, ``update`` downloads them.
"""

from codesets.editions.edition import KINDS, Edition
from codesets.editions.exceptions import EditionError
from codesets.editions.importing import Imported, Stated, import_file
from codesets.editions.shelf import Official, Shelf, default_folder

__all__ = [
    "KINDS",
    "Edition",
    "EditionError",
    "Imported",
    "Official",
    "Shelf",
    "Stated",
    "default_folder",
    "import_file",
]
