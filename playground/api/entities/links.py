"""Addresses in messages and buttons, as Telegram reads and rewrites them.

Source: `LinkManager.cpp` and `HttpUrl.cpp` of TDLib.
"""

import ipaddress
import re
from typing import Any, NamedTuple

from playground.api.numbers import INT32, INT64, int_or_none

OWN_SCHEMES = ("tg", "ton", "tonsite")
_HOST = re.compile(r"(?:[\w.!$,~*'();&+=-]|%[0-9a-fA-F]{2}|[^\x00-\x7f])*", re.ASCII)
_USER = re.compile(r"(?:[\w.!$,~*'();&+=:-]|%[0-9a-fA-F]{2}|[^\x00-\x7f])*", re.ASCII)
_SPACE = " \t\r\n\v\0"
DATE_FORMAT = re.compile("[rR]|[tTdDwW]*")


class LinkError(ValueError):
    """The address is refused. The message is Telegram's own."""


class _Url(NamedTuple):
    scheme: str
    user: str
    host: str
    port: int
    """0 if none is given."""
    rest: str
    """What follows the host: path, query and fragment. It begins with a slash."""

    @property
    def is_ipv6(self) -> bool:
        return self.host.startswith("[")

    def __str__(self) -> str:
        user = f"{self.user}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        return f"{self.scheme}://{user}{self.host}{port}{self.rest}"


def _lower(text: str) -> str:
    """The text with small ASCII letters; other letters stay as they are."""
    return "".join(character.lower() if character.isascii() else character for character in text)


def parse_url(url: str) -> _Url:
    """The parts of an http address; `http` may be left out. Raises `LinkError`."""
    scheme = "http"
    if match := re.match(r"([^:/?#@\[\]]*)://", url):
        scheme = _lower(match[1])
        if scheme not in ("http", "https"):
            raise LinkError("Unsupported URL protocol")
        url = url[match.end() :]
    authority = re.split(r"[/?#]", url, maxsplit=1)[0]
    rest = url[len(authority) :]
    user_host, port = _without_port(authority)
    user, _, host = user_host.rpartition("@")
    if len(host) > 1 and host.startswith("[") and host.endswith("]"):
        try:
            ipaddress.IPv6Address(host[1:-1].partition("%")[0])
        except ValueError:
            raise LinkError("Wrong IPv6 address specified in the URL") from None
    if not host:
        raise LinkError("URL host is empty")
    if host == ".":
        raise LinkError("Host is invalid")
    rest = rest.rstrip(_SPACE) or "/"
    rest = "".join(f"%{ord(char):02X}" if char <= " " else char for char in "/" * (rest[0] != "/") + rest)
    parsed = _Url(scheme, user, _lower(host), port, rest)
    if parsed.is_ipv6 and host.endswith("]"):
        if not re.fullmatch(r"\[[0-9a-f:.]*\]", parsed.host):
            raise LinkError("Wrong IPv6 URL host")
    else:
        _check_part(parsed.host, _HOST, "host")
        _check_part(user, _USER, "userinfo")
    return parsed


def _without_port(authority: str) -> tuple[str, int]:
    at = max(authority.rfind(mark) for mark in ":]@")
    if at < 1 or authority[at] != ":":
        return authority, 0
    digits = authority[at + 1 :]
    while len(digits) > 1 and digits[0] == "0":
        digits = digits[1:]
    port = int_or_none(digits, INT32)
    if not port or not 0 < port <= 65535:
        raise LinkError("Wrong port number specified in the URL")
    return authority[:at], port


def _check_part(part: str, allowed: re.Pattern[str], name: str) -> None:
    match = allowed.match(part)
    end = match.end() if match else 0
    if end == len(part):
        return
    if part[end] == "%":
        raise LinkError(f"Wrong percent-encoded symbol in URL {name}")
    raise LinkError(f"Disallowed character in URL {name}")


def check_link(link: str, *, https_only: bool = False) -> str:
    """The address as Telegram keeps it. Raises `LinkError` in the words `URL '<link>' is invalid: ...`."""
    try:
        return _checked(link, https_only=https_only)
    except LinkError as error:
        raise LinkError(f"URL '{link}' is invalid: {error}") from None


def link_or_none(link: str) -> str | None:
    try:
        return _checked(link)
    except LinkError:
        return None


def _checked(link: str, *, https_only: bool = False) -> str:
    own = next((scheme for scheme in OWN_SCHEMES if _lower(link).startswith(f"{scheme}:")), None)
    if own:
        link = link[len(own) + 1 :].removeprefix("//")
    url = parse_url(link)
    if https_only and (url.scheme != "https" or own):
        raise LinkError("Only HTTPS links are allowed")
    if not own:
        if "." not in url.host and not url.is_ipv6:
            raise LinkError("Wrong HTTP URL")
        return str(url)
    if _lower(link).startswith("http://") or url.scheme == "https" or url.user or url.port or url.is_ipv6:
        raise LinkError("Wrong tg URL" if own == "tg" else "Wrong ton URL")
    if not re.fullmatch(r"[A-Za-z0-9_.-]+" if own == "tonsite" else r"[A-Za-z0-9_-]+", url.host):
        raise LinkError("Unallowed characters in URL host")
    rest = url.rest[1:] if url.rest.startswith("/?") else url.rest
    return f"{own}://{url.host}{rest}"


def _own_parameters(link: str, host: str) -> list[tuple[str, str]]:
    """The parameters of an address like `tg://<host>?a=b`; none for any other address."""
    match = re.match(rf"tg:(?://)?{host}/?\?([^#]*)", link, re.IGNORECASE | re.DOTALL | re.ASCII)
    if match is None:
        return []
    return [(key, value) for key, _, value in (part.partition("=") for part in match[1].split("&"))]


def linked_user(link: str) -> int | None:
    """The person whom `tg://user?id=...` means."""
    for key, value in _own_parameters(_lower(link), "user"):
        if key == "id":
            id_ = int_or_none(value, INT64)
            return id_ if id_ is not None and 0 < id_ < 1 << 52 else None
    return None


def linked_emoji(link: str) -> int | None:
    """The custom emoji that `tg://emoji?id=...` means."""
    for key, value in _own_parameters(link, "emoji"):
        if key == "id":
            return int_or_none(value, INT64) or None
    return None


def linked_date(link: str) -> dict[str, Any] | None:
    """The moment that `tg://time?unix=...&format=...` means, as fields of an entity."""
    moment, form = 0, ""
    for key, value in _own_parameters(link, "time"):
        if key == "unix":
            moment = int_or_none(value, INT32) or 0
            if moment <= 0:
                return None
        elif key == "format":
            form = value
    return date_fields(moment, form) if moment and DATE_FORMAT.fullmatch(form) else None


def date_fields(moment: int, form: str) -> dict[str, Any]:
    """The fields of a `date_time` entity. The format comes back in one fixed order, the short forms win."""
    if form in ("r", "R"):
        return {"unix_time": moment, "date_time_format": "r"}
    weekday = "w" if set(form) & set("wW") else ""
    parts = (next((letter for letter in pair if letter in form), "") for pair in ("dD", "tT"))
    return {"unix_time": moment, "date_time_format": weekday + "".join(parts)}
