"""What is sent: made once, compressed once, known by its hash."""

import gzip
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Self

from aiohttp import ETag, web

_WORTH_COMPRESSING = 600
"""Bytes; a smaller body fits into one packet anyway."""
_ALREADY_SMALL = frozenset({"image/png", "font/woff2", "image/x-icon"})


@dataclass(frozen=True, slots=True)
class Body:
    """Compression is safe here because nothing secret stands in these bytes. A page that holds a personal link or a
    code beside somebody else's text must not be compressed: its length would betray the secret, letter by letter.
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
    """The body as this client can read it, or 304 where it has it already."""
    # One tag for both encodings, therefore a weak one.
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


def _reads_gzip(accepted: str) -> bool:
    for entry in accepted.split(","):
        name, _, weight = entry.strip().lower().partition(";")
        if name.strip() == "gzip":
            return weight.strip() not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False
