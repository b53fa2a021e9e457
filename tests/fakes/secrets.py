"""A server's secret that is always the same."""

import hmac
from hashlib import sha256


class FixedSecrets:
    def __init__(self, secret: bytes = b"a secret of the tests") -> None:
        self._secret = secret

    def key(self, purpose: str) -> bytes:
        return hmac.digest(self._secret, purpose.encode(), sha256)
