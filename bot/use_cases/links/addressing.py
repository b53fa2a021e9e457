"""Addresses of mail: how they are written in our records, told to others, and remembered when they are erased."""

import hmac
from hashlib import sha256

from bot.understanding.contacts import parse_email
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.secrets import Secrets

_MARKS = "addresses"


def parse_address(text: str) -> str:
    """The one form of an address: in small letters, its host as the name system has it (RFC 5890).

    An address with other letters than Latin ones before the @ needs SMTPUTF8 (RFC 6531), which few servers speak.
    Raises `InvalidValueError`.
    """
    local, _, host = parse_email(text).lower().rpartition("@")
    try:
        plain = f"{local}@{host.encode('idna').decode()}"
    except UnicodeError:
        raise InvalidValueError("email-invalid") from None
    if not plain.isascii():
        raise InvalidValueError("email-invalid")
    return plain


def masked(address: str) -> str:
    """The address as others are told it: `s***@akimat.kz`."""
    local, _, host = address.rpartition("@")
    return f"{local[:1]}***@{host}"


def mark_of(address: str, secrets: Secrets) -> str:
    """A digest that stands for an address at which mail was stopped. It cannot be read without the server's secret."""
    return hmac.digest(secrets.key(_MARKS), address.encode(), sha256).hex()
