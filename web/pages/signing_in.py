"""Who may see the desk: whoever knows its password, for twelve hours; everyone where none is set.

The cookie holds the hour until which it is good and a signature of it, made with the password: nothing is kept on
the service, and another password ends all that was given out.
"""

import hashlib
import hmac
import time

from fastapi import Request, Response

from web.settings import Settings

COOKIE = "plainbill_desk"
_HOURS = 12


def is_signed_in(request: Request, settings: Settings) -> bool:
    """Whether the desk is open to whoever asks."""
    if settings.staff_password is None:
        return True
    until, _, signature = request.cookies.get(COOKIE, "").partition(".")
    good = hmac.compare_digest(signature.encode(), _signature(until, settings).encode())
    return good and until.isdigit() and int(until) > time.time()


def is_password(given: str, settings: Settings) -> bool:
    """Whether ``given`` is the desk's password, in a time that tells nothing of it."""
    secret = settings.staff_password
    return secret is not None and hmac.compare_digest(given.encode(), secret.get_secret_value().encode())


def sign_in(response: Response, settings: Settings) -> None:
    """Gives out the cookie; for this browser's own pages alone."""
    until = str(int(time.time()) + _HOURS * 3600)
    value = f"{until}.{_signature(until, settings)}"
    response.set_cookie(
        COOKIE,
        value,
        max_age=_HOURS * 3600,
        path="/staff",
        httponly=True,
        samesite="strict",
        secure=settings.secure_cookies,
    )


def sign_out(response: Response) -> None:
    """Takes the cookie back."""
    response.delete_cookie(COOKIE, path="/staff", httponly=True, samesite="strict")


def _signature(until: str, settings: Settings) -> str:
    secret = settings.staff_password.get_secret_value() if settings.staff_password else ""
    return hmac.new(secret.encode(), f"desk until {until}".encode(), hashlib.sha256).hexdigest()
