"""The one-time key in the printed address, and the cookie that it is exchanged for."""

import hashlib
import secrets
import threading

from django.conf import settings
from django.core import signing

from liftagain.web.folder import mark_of

SALT = "liftagain.door"
COOKIE_LASTS_S = 30 * 24 * 3600


class OneTimeKey:
    """A key that opens once. It lives in memory only, so it also dies with the process."""

    def __init__(self) -> None:
        """No key: nothing opens until one is made."""
        self._hash: bytes | None = None
        self._lock = threading.Lock()

    def make(self) -> str:
        """A new key; the one before it no longer opens."""
        key = secrets.token_urlsafe(24)
        with self._lock:
            self._hash = hashlib.sha256(key.encode()).digest()
        return key

    def use(self, key: str) -> bool:
        """Whether this is the key. It is, once."""
        offered = hashlib.sha256(key.encode()).digest()
        with self._lock:
            opens = self._hash is not None and secrets.compare_digest(offered, self._hash)
            if opens:
                self._hash = None
        return opens


ONE_TIME_KEY = OneTimeKey()


def cookie_name() -> str:
    """The name of this data folder's cookie."""
    return f"liftagain-{mark_of(settings.SECRET_KEY)}"


def new_cookie() -> str:
    """The signed value of a cookie that opens every page."""
    return signing.dumps(secrets.token_hex(8), salt=SALT)


def opens(cookie: str | None) -> bool:
    """Whether the cookie was signed by this data folder's secret, and not too long ago."""
    try:
        return bool(signing.loads(cookie or "", salt=SALT, max_age=COOKIE_LASTS_S))
    except signing.BadSignature:
        return False
