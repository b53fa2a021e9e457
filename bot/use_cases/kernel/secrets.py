"""The server's secret, from which a key for each purpose is derived."""

from typing import Protocol

from bot.use_cases.kernel.errors import DomainError


class NoSecretError(DomainError):
    """The server has no secret yet, or it cannot be read: `asar keys init` makes it."""

    def __init__(self, code: str = "no-secret") -> None:
        super().__init__(code)


class Secrets(Protocol):
    def key(self, purpose: str) -> bytes:
        """32 bytes for this purpose alone ("links", "codes"), always the same: whoever learns one of them learns
        neither the secret nor a key for anything else.

        Raises `NoSecretError`.
        """


class WithoutSecret:
    """Where nobody has given one: what needs a key fails, all else goes on."""

    def key(self, purpose: str) -> bytes:  # noqa: ARG002
        raise NoSecretError
