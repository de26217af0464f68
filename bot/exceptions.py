"""What can go wrong between a document and its answer; every message is one sentence for the person.

BotError
├── Unreadable          the document can't become a bill; the message says why and what to do
│   ├── TooLarge        more bytes, pages or lines than a bill has
│   ├── Unsupported     a kind of file that nothing here reads
│   ├── Encrypted       a password is needed
│   └── NotInstalled    a part of plainbill that can be left out is needed for it
├── BadLayout           a provider's layout that an operator declared has a mistake
├── BadSetting          a setting in the environment has a mistake
└── NoLetter            the papers at hand make this letter untrue; the message says what is missing
"""


class BotError(Exception):
    """The root: catch it to turn any failure of this room into its one sentence."""


class Unreadable(BotError):
    """The document can't become a bill."""


class TooLarge(Unreadable):
    """The document has more bytes, pages or lines than a bill has."""


class Unsupported(Unreadable):
    """Nothing here reads this kind of file."""


class Encrypted(Unreadable):
    """The document is locked with a password."""


class NotInstalled(Unreadable):
    """Reading it needs a part of plainbill that is not installed here."""


class BadLayout(BotError):
    """A declared layout can't be used; the message names the file and the place."""


class BadSetting(BotError):
    """A setting can't be used; the message names it."""


class NoLetter(BotError):
    """This letter would say what the papers at hand do not show."""
