"""The headers of every answer, the hosts for which we answer, and the address from which a request really comes."""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from types import MappingProxyType
from typing import Final

from aiohttp import web

Network = IPv4Network | IPv6Network

CONTENT_POLICY: Mapping[str, str] = MappingProxyType(
    {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
)
"""Forbids inline code and code of others, so that a text that slipped through the escaping still could not run
anything.
"""


def _as_header(policy: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}".strip() for name, value in policy.items())


WITH_OUR_SCRIPT = _as_header({**CONTENT_POLICY, "script-src": "'self'"})
"""The policy of a page that has a script, which is a file of ours. It still may ask nobody for anything."""

WITHOUT_ANYTHING = _as_header({"default-src": "'none'", "sandbox": ""})
"""The policy of a file that people have brought: it is kept by whoever asked for it, and runs nothing of this site
wherever a browser shows it nevertheless.
"""

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": _as_header(CONTENT_POLICY),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Referrer-Policy": "strict-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
)

BEHIND_HTTPS: Mapping[str, str] = MappingProxyType({"Strict-Transport-Security": "max-age=31536000"})
"""It holds for this host alone, because we cannot promise that its subdomains speak https."""

_DEFAULT_PORTS = (":443", ":80")
_FORWARDED_MOST = 20
"""Hops of `X-Forwarded-For` that are read; a longer chain was made up."""


def security_headers(*, secure: bool) -> Mapping[str, str]:
    return {**HEADERS, **(BEHIND_HTTPS if secure else {})}


class Hosts:
    """The hosts for which we answer. Any other host may be somebody else's domain that points here, or a
    forged link.
    """

    def __init__(self, *ours: str) -> None:
        self._ours = frozenset(map(_plain_host, ours))

    def is_ours(self, host: str | None) -> bool:
        return host is not None and _plain_host(host) in self._ours


class LoopbackHosts(Hosts):
    """The names of this machine, on any port."""

    def is_ours(self, host: str | None) -> bool:
        name, _, port = (host or "").rpartition(":")
        if not port.isdigit():
            name = host or ""
        return name in {"localhost", "127.0.0.1", "[::1]"}


def _plain_host(host: str) -> str:
    host = host.lower()
    return next((host.removesuffix(port) for port in _DEFAULT_PORTS if host.endswith(port)), host)


def client_address(peer: str | None, forwarded: Iterable[str], trusted: Collection[Network]) -> str:
    """The nearest address that is not one of our proxies.

    `forwarded` are the values of `X-Forwarded-For`, in their order. Each proxy adds, at the right, the address that
    called it. Everything to the left of the first address that is no proxy of ours was written by that stranger, and
    is not believed.
    """
    address = _parsed(peer or "")
    if address is None:
        return "unknown"
    hops = [hop for value in forwarded for hop in value.split(",")][-_FORWARDED_MOST:]
    while hops and _is_trusted(address, trusted):
        before = _parsed(hops.pop())
        if before is None:
            break
        address = before
    return address


def _is_trusted(address: str, trusted: Collection[Network]) -> bool:
    parsed = ip_address(address)
    return any(parsed.version == network.version and parsed in network for network in trusted)


def _parsed(text: str) -> str | None:
    """The address as `192.0.2.7`, also if it is written with a port, in brackets or as IPv6; None for anything that
    is no address.
    """
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return str(mapped or address)


def neighbourhood(address: str) -> str:
    """The addresses that share an allowance: a whole /64 for IPv6, because that is what one subscriber is given."""
    if ":" not in address:
        return address
    return str(ip_network(f"{address}/64", strict=False))


VISITOR: Final = web.RequestKey("visitor", str)
"""Whose allowance a request has used up."""


@lru_cache(maxsize=4096)
def visitor_of(peer: str | None, forwarded: tuple[str, ...], trusted: frozenset[Network]) -> str:
    """Whose allowance a request uses up. It is remembered, because whoever opens a page asks for several files."""
    return neighbourhood(client_address(peer, forwarded, trusted))
