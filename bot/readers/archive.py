"""ZIP archives from strangers, as office files are: opened only within bounds that no bill comes near.

Sizes that an archive declares are not believed: every member is unpacked up to the bound and its checksum compared.
"""

import io
import zipfile
import zlib

from bot.exceptions import Encrypted, TooLarge, Unreadable

MARK = b"PK\x03\x04"
_MOST_MEMBERS = 3_000
_MOST_UNPACKED = 80 * 1024 * 1024
_CHUNK = 1024 * 1024
_DAMAGED = "This file is damaged and can't be opened; save it again and send that."
_TOO_LARGE = "This file unpacks to far more than a bill holds; save only the pages of the bill and send those."
_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, KeyError)


def names_in(data: bytes) -> frozenset[str]:
    """The names of the members; none where the bytes are no archive that can be opened."""
    if not data.startswith(MARK):
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            return frozenset(opened.namelist()[:_MOST_MEMBERS])
    except _ERRORS:
        return frozenset()


def member(data: bytes, name: str, most: int = _CHUNK) -> bytes:
    """The first `most` bytes of one member; empty where it is not there or can't be unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened, opened.open(name) as stream:
            return stream.read(most)
    except (*_ERRORS, RuntimeError):
        return b""


def unpacked(data: bytes, wanted: tuple[str, ...] = ("",)) -> dict[str, bytes]:
    """The members that end in one of `wanted`, whole; raises `TooLarge`, `Encrypted` or `Unreadable`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            return _unpacked(opened, wanted)
    except _ERRORS as error:
        raise Unreadable(_DAMAGED) from error
    except RuntimeError as error:  # what zipfile says where a password is needed
        raise Encrypted("This file is locked with a password; save a copy without it and send that.") from error


def _unpacked(opened: zipfile.ZipFile, wanted: tuple[str, ...]) -> dict[str, bytes]:
    infos = opened.infolist()
    if len(infos) > _MOST_MEMBERS:
        raise TooLarge(_TOO_LARGE)
    left = _MOST_UNPACKED
    found: dict[str, bytes] = {}
    for info in infos:
        if not info.filename.endswith(wanted) or info.is_dir():
            continue
        if info.file_size > left:
            raise TooLarge(_TOO_LARGE)
        with opened.open(info) as stream:
            content = stream.read(left + 1)
        left -= len(content)
        if left < 0:
            raise TooLarge(_TOO_LARGE)
        found[info.filename] = content
    return found


def packed(members: dict[str, bytes]) -> bytes:
    """A plain archive of these members, for a reader of ours that takes an archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as made:
        for name, content in members.items():
            made.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()
