"""What can be wrong with the knowledge, as a reader of the message can mend it.

KnowledgeError (RuntimeError)
├── KnowledgeMissing   the folder has not been built on this machine
├── TopicInvalid       a topic's file does not say what it must
└── WorkshopMissing    the folder cannot be built: the packages of the extra ``build`` are absent
"""


class KnowledgeError(RuntimeError):
    """The knowledge cannot be used as it stands."""


class KnowledgeMissing(KnowledgeError):
    """The folder has not been built; the message says how to make it."""


class WorkshopMissing(KnowledgeError):
    """The packages that build the knowledge are not installed; the message says how to install them."""


class TopicInvalid(KnowledgeError):
    """A topic's file does not say what a topic must; the message names the file and the fault."""
