"""What can be wrong with a hospital's price file."""

from codesets.editions.exceptions import EditionError


class PriceFileError(EditionError):
    """The file is no price file of one of the formats that CMS lays down, or says less than it must."""
