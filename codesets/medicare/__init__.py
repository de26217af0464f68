"""What Medicare pays for a service, from the imported fee schedules: a yardstick for a price, never what is owed."""

from codesets.medicare.paying import Locality, Setting, Yardstick, yardsticks

__all__ = ["Locality", "Setting", "Yardstick", "yardsticks"]
