"""What travels between the service and its workers: a JSON object and bytes, each behind its length.

JSON rather than pickle, for a worker that a file has taken over must not be able to take over the service.
"""

import json
import struct
from typing import Any, BinaryIO

_LENGTHS = struct.Struct(">II")
LARGEST = 64 * 1024 * 1024


def send(stream: BinaryIO, message: dict[str, Any], data: bytes = b"") -> None:
    """Write one frame; raises OSError where the other side is gone."""
    head = json.dumps(message, separators=(",", ":")).encode()
    stream.write(_LENGTHS.pack(len(head), len(data)))
    stream.write(head)
    stream.write(data)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[dict[str, Any], bytes]:
    """Read one frame; raises EOFError where the other side is gone, ValueError where it is no frame."""
    head, data = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    if head > LARGEST or data > LARGEST:
        raise ValueError("a frame larger than any page needs")
    message = json.loads(_exactly(stream, head))
    if not isinstance(message, dict):
        raise ValueError("a frame without an object")
    return message, _exactly(stream, data)


def _exactly(stream: BinaryIO, count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
