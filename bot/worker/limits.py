"""The most that this process may take; where the system has no such limits, the service's clock is what is left."""

import sys

if sys.platform != "win32":
    import resource
    import signal


def limit_memory(most: int) -> None:
    """Let allocations beyond `most` bytes of address space fail with MemoryError."""
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 28, 1 << 28))


def limit_seconds(seconds: int) -> None:
    """End this process once it has computed for `seconds` more."""
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds + 1, hard))


def end_when_idle(seconds: int) -> None:
    """End this process, as if it had been asked to, unless called again within `seconds`; 0 lets it be."""
    if sys.platform != "win32":
        signal.alarm(seconds)


def leave_quietly_when_idle() -> None:
    """Make the end by idleness an ordinary exit."""
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, lambda *_: sys.exit(0))


def peak_memory() -> int:
    """The most bytes this process has held at once; 0 where that is not known."""
    if sys.platform == "win32":
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
