"""Who may see the desk: whoever knows its password, for twelve hours; everyone where none is set.

The cookie holds the hour until which it is good and a signature of it. The key of the signature is drawn from the
password, slowly, so that whoever finds a cookie can't try passwords on it: nothing is kept on the service, every
replica has the same key, and another password ends all that was given out.
"""

import hashlib
import hmac
import time
from functools import lru_cache

from fastapi import Request, Response
from pydantic import SecretStr

from web.settings import Settings

COOKIE = "plainbill_desk"
_HOURS = 12


def is_signed_in(request: Request, settings: Settings) -> bool:
    """Whether the desk is open to whoever asks."""
    secret = settings.staff_password
    if secret is None:
        return True
    until, _, signature = request.cookies.get(COOKIE, "").partition(".")
    good = hmac.compare_digest(signature.encode(), _signature(until, secret).encode())
    return good and until.isdigit() and int(until) > time.time()


def is_password(given: str, settings: Settings) -> bool:
    """Whether ``given`` is the desk's password, in a time that tells nothing of it."""
    secret = settings.staff_password
    return secret is not None and hmac.compare_digest(given.encode(), secret.get_secret_value().encode())


def sign_in(response: Response, settings: Settings) -> None:
    """Gives out the cookie, where a password is set; for this browser's own pages alone."""
    secret = settings.staff_password
    if secret is None:
        return
    until = str(int(time.time()) + _HOURS * 3600)
    response.set_cookie(
        COOKIE,
        f"{until}.{_signature(until, secret)}",
        max_age=_HOURS * 3600,
        path="/staff",
        httponly=True,
        samesite="strict",
        secure=settings.secure_cookies,
    )


def sign_out(response: Response) -> None:
    """Takes the cookie back."""
    response.delete_cookie(COOKIE, path="/staff", httponly=True, samesite="strict")


def _signature(until: str, secret: SecretStr) -> str:
    return hmac.new(_key(secret), f"desk until {until}".encode(), hashlib.sha256).hexdigest()


@lru_cache(maxsize=1)
def _key(secret: SecretStr) -> bytes:
    # Some 70 ms and 16 MB, once a process: https://www.rfc-editor.org/rfc/rfc7914
    given = secret.get_secret_value().encode()
    return hashlib.scrypt(given, salt=b"plainbill desk cookie", n=2**14, r=8, p=1, dklen=32)
