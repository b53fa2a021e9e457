"""The bodies of answers: each is made once, compressed once, and identified by its hash."""

import gzip
import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Self
from urllib.parse import quote

from aiohttp import ETag, web

_WORTH_COMPRESSING = 600
"""Bytes; a smaller body fits into one packet anyway."""
_ALREADY_SMALL = frozenset({"image/png", "font/woff2", "image/x-icon"})


@dataclass(frozen=True, slots=True)
class Body:
    """Content to be sent, also in compressed form. This is safe only because the content holds no secret. Never
    compress a page with a personal link or a code beside text that somebody else can choose: its length would betray
    the secret, letter by letter.
    """

    content: bytes
    content_type: str
    charset: str | None
    digest: str
    compressed: bytes | None = field(repr=False)

    @classmethod
    def of(cls, content: bytes, content_type: str) -> Self:
        textual = content_type not in _ALREADY_SMALL
        return cls(
            content,
            content_type,
            "utf-8" if textual else None,
            sha256(content).hexdigest()[:16],
            gzip.compress(content, mtime=0) if textual and len(content) > _WORTH_COMPRESSING else None,
        )


def send(request: web.BaseRequest, body: Body, *, cache_control: str) -> web.Response:
    """The body, compressed if this client can read that, or 304 if the client has it already."""
    # Both encodings share one tag, so it has to be a weak one.
    etag = ETag(body.digest, is_weak=True)
    known = request.if_none_match or ()
    if any(tag.value in {body.digest, "*"} for tag in known):
        response = web.Response(status=304)
    elif body.compressed is not None and _reads_gzip(request.headers.get("Accept-Encoding", "")):
        response = web.Response(body=body.compressed, content_type=body.content_type, charset=body.charset)
        response.headers["Content-Encoding"] = "gzip"
    else:
        response = web.Response(body=body.content, content_type=body.content_type, charset=body.charset)
    response.etag = etag
    response.headers["Cache-Control"] = cache_control
    if body.compressed is not None:
        response.headers["Vary"] = "Accept-Encoding"
    return response


def as_attachment(name: str) -> str:
    """The `Content-Disposition` of a file that is kept under this name: in ASCII for what reads nothing else, and as it
    is (RFC 6266, 4.3, and RFC 8187).
    """
    plain = re.sub(r"[^A-Za-z0-9. _-]", "", name).strip(" .-_")
    stem, dot, ending = plain.rpartition(".")
    ascii_name = plain if dot and stem.strip() else f"file.{ending or 'bin'}"
    return f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(name, safe='')}"


def _reads_gzip(accepted: str) -> bool:
    for entry in accepted.split(","):
        name, _, weight = entry.strip().lower().partition(";")
        if name.strip() == "gzip":
            return weight.strip() not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False
