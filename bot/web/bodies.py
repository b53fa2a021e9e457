"""The bodies of answers: each is made once, compressed once, and identified by its hash."""

import gzip
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import Self
from urllib.parse import quote

from aiohttp import hdrs, web

_WORTH_COMPRESSING = 600
"""Bytes; a smaller body fits into one packet anyway."""
_ALREADY_SMALL = frozenset({"image/png", "image/jpeg", "font/woff2", "image/x-icon"})


@dataclass(frozen=True, slots=True)
class Body:
    """Content to be sent, also in compressed form. This is safe only because the content holds no secret. Never
    compress a page with a personal link or a code beside text that somebody else can choose: its length would betray
    the secret, letter by letter.

    `headers` and `compressed_headers` are what is told of it with each answer, made once.
    """

    content: bytes
    content_type: str
    charset: str | None
    digest: str
    compressed: bytes | None = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    compressed_headers: Mapping[str, str] = field(repr=False)

    @classmethod
    def of(cls, content: bytes, content_type: str) -> Self:
        textual = content_type not in _ALREADY_SMALL
        digest = sha256(content).hexdigest()[:16]
        compressed = (
            gzip.compress(content, mtime=0) if textual and len(content) > _WORTH_COMPRESSING else None
        )
        headers: dict[str, str] = {
            hdrs.CONTENT_TYPE: f"{content_type}; charset=utf-8" if textual else content_type,
            # Both encodings share one tag, so it has to be a weak one.
            hdrs.ETAG: f'W/"{digest}"',
        }
        if compressed is not None:
            headers[hdrs.VARY] = hdrs.ACCEPT_ENCODING
        return cls(
            content,
            content_type,
            "utf-8" if textual else None,
            digest,
            compressed,
            headers,
            {**headers, hdrs.CONTENT_ENCODING: "gzip"},
        )


def send(request: web.BaseRequest, body: Body, *, cache_control: str) -> web.Response:
    """The body, compressed if this client can read that, or 304 if the client has it already."""
    asked = request.headers
    if hdrs.IF_NONE_MATCH in asked and _is_known(request, body):
        headers = {name: value for name, value in body.headers.items() if name != hdrs.CONTENT_TYPE}
        response = web.Response(status=304, headers=headers)
    elif body.compressed is not None and reads_gzip(asked.get(hdrs.ACCEPT_ENCODING, "")):
        response = web.Response(body=body.compressed, headers=body.compressed_headers)
    else:
        response = web.Response(body=body.content, headers=body.headers)
    response.headers[hdrs.CACHE_CONTROL] = cache_control
    return response


def as_attachment(name: str) -> str:
    """The `Content-Disposition` of a file that is kept under this name: in ASCII for what reads nothing else, and as it
    is (RFC 6266, 4.3, and RFC 8187).
    """
    plain = re.sub(r"[^A-Za-z0-9. _-]", "", name).strip(" .-_")
    stem, dot, ending = plain.rpartition(".")
    ascii_name = plain if dot and stem.strip() else f"file.{ending or 'bin'}"
    return f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(name, safe='')}"


def _is_known(request: web.BaseRequest, body: Body) -> bool:
    return any(tag.value in {body.digest, "*"} for tag in request.if_none_match or ())


@lru_cache(maxsize=512)
def reads_gzip(accepted: str) -> bool:
    for entry in accepted.split(","):
        name, _, weight = entry.strip().lower().partition(";")
        if name.strip() == "gzip":
            return weight.strip() not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False
