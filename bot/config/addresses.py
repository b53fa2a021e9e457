"""What is asked of the addresses that settings name, and how lists of them are written."""

from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

from pydantic import AnyHttpUrl
from pydantic_settings import SettingsConfigDict

FROM_ENVIRONMENT: Final = SettingsConfigDict(
    env_prefix="ASAR_",
    env_file=".env",
    env_file_encoding="utf-8",
    # A setting that is left empty, as in `config.example.env`, has its default.
    env_ignore_empty=True,
    extra="ignore",
    frozen=True,
)
"""Where every setting is read from."""

_THIS_MACHINE: Final = ip_network("127.0.0.0/8")


def comma_separated(value: object) -> object:
    return [part for part in value.replace(" ", "").split(",") if part] if isinstance(value, str) else value


def readable_on_the_way(url: AnyHttpUrl) -> bool:
    """Whether what is sent to this address can be read on its way: it is plain http to another machine.

    Every name but `localhost` counts as another machine, `127.0.0.1.example.com` too. The host is taken from the
    address as pydantic has parsed it. Requests go to that same parsed address, so that an oddly written one cannot
    be judged as one host and called as another.
    """
    host = (url.host or "").strip("[]")
    if url.scheme != "http" or host == "localhost":
        return False
    try:
        address = ip_address(host)
    except ValueError:
        return True
    return address != IPv6Address("::1") and address not in _THIS_MACHINE


def says_more_than_a_host(url: AnyHttpUrl) -> bool:
    """Even an empty query or fragment: links are built by adding to the address."""
    return any(part is not None for part in (url.username, url.password, url.query, url.fragment))


def elsewhere(url: AnyHttpUrl | None) -> str:
    """The host of this address; empty for this machine, and where there is none."""
    return "" if url is None or is_loopback(url.host or "") else url.host or ""


def is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
