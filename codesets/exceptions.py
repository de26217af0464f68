"""What can be wrong with a code.

CodeError (ValueError)
├── UnknownSystem      no code system goes by that name
├── InvalidLength      too short or too long for its system
├── InvalidFormat      a character where none of its kind may stand
└── InvalidComponent   well formed, but in no range that the system assigns
"""


class CodeError(ValueError):
    """The text is not a code of the system it was read as."""


class UnknownSystem(CodeError):
    """No code system goes by that name."""


class InvalidLength(CodeError):
    """The text is too short or too long for its system."""


class InvalidFormat(CodeError):
    """A character stands where the system allows none of its kind."""


class InvalidComponent(CodeError):
    """The code is well formed but lies in no range that the system assigns."""
