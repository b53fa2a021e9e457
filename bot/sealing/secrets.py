"""The server's secret: from the settings, or from a file beside the seal's key."""

from functools import cached_property
from pathlib import Path
from typing import Final

from bot.use_cases.kernel.secrets import NoSecretError

SECRET: Final = "secret"  # noqa: S105 - a file's name
"""The file's name. It holds 32 random bytes as text, so that the same may stand in `ASAR_SECRET`."""
_LENGTH: Final = 32
"""In bytes, as long as the hash that derives from it."""


class StoredSecrets:
    """The `Secrets` port. `secret` is that of the settings, empty if the file in `folder` has it."""

    def __init__(self, folder: Path, secret: str = "") -> None:
        self._folder = folder
        self._given = secret

    def key(self, purpose: str) -> bytes:
        # Loaded when first asked for: most commands of the command line derive nothing.
        from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415

        # RFC 5869. The secret is random and long, so no salt is needed; the purpose keeps keys apart.
        return HKDF(SHA256(), _LENGTH, salt=None, info=f"asar:{purpose}".encode()).derive(self._secret)

    @cached_property
    def _secret(self) -> bytes:
        if self._given:
            return self._given.encode()
        try:
            kept = (self._folder / SECRET).read_bytes().strip()
        except OSError:
            raise NoSecretError from None
        if len(kept) < _LENGTH:
            raise NoSecretError
        return kept
