"""The address of a mail server, as operators write it into the settings."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Self
from urllib.parse import unquote, urlsplit

_FROM_THE_FIRST_BYTE, _BEGUN = 465, 587
"""Ports on which clients hand mail over (RFC 8314, 3.3; RFC 6409)."""


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail is handed over. With `tls` it is from the first byte, else it is begun before anything is said
    (STARTTLS, RFC 3207), unless the server is `here`, on this machine, where nobody reads on the way.
    """

    host: str
    port: int
    tls: bool
    here: bool
    user: str | None = None
    password: str | None = field(default=None, repr=False)

    @classmethod
    def named(cls, url: str) -> Self:
        """`smtps://user:password@host`, or `smtp://…`. What a user's name or password may not hold in an address is
        percent-encoded there. Raises `ValueError`, which does not repeat it.
        """
        parts = urlsplit(url)
        if (
            parts.scheme not in {"smtp", "smtps"}
            or not parts.hostname
            or parts.path.strip("/")
            or parts.query
        ):
            msg = "not a mail server, such as smtps://user:password@mail.example or smtp://localhost:25"
            raise ValueError(msg)
        tls = parts.scheme == "smtps"
        return cls(
            parts.hostname,
            parts.port or (_FROM_THE_FIRST_BYTE if tls else _BEGUN),
            tls,
            _is_here(parts.hostname),
            unquote(parts.username) if parts.username else None,
            unquote(parts.password) if parts.password else None,
        )


def _is_here(host: str) -> bool:
    """Every name but `localhost` counts as another machine."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
