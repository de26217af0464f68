"""What can be wrong with a file that is to be imported, as a reader of the message can mend it.

EditionError (ValueError)
├── NotRecognized     no importer knows the file's layout
├── Damaged           the file, or what is inside it, is broken off, encrypted or too large
├── NoPeriod          nothing says from when the edition holds
├── DownloadFailed    an address did not give the file that was expected
└── NoSuchEdition     nothing imported goes by that name
"""


class EditionError(ValueError):
    """The file cannot be imported as it stands."""


class NotRecognized(EditionError):
    """No importer knows the layout."""


class Damaged(EditionError):
    """The file is broken off, encrypted, or larger than what is read."""


class NoPeriod(EditionError):
    """Nothing in the file or its name says from when it holds."""


class DownloadFailed(EditionError):
    """The address did not give the file that was expected."""


class NoSuchEdition(EditionError):
    """Nothing imported goes by that name."""
