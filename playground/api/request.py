"""A request of the Bot API: its parameters, and the files that came with it.

Source: `HttpReader.cpp` of TDLib. A part of a form is a file if it has a file name, whatever it is called.
"""

import re
from collections.abc import AsyncIterator
from typing import NamedTuple, Protocol
from urllib.parse import parse_qsl, unquote

from aiohttp import BodyPartReader, MultipartReader

from playground.api.parameters.text import first_of, json_parameters
from playground.world.errors import ApiError, bad_request

BODY_LIMIT = 64 * 1024 * 1024
"""Bytes of a request. The limit is above the Bot API's own limit on files, so that a bot sees the Bot API's refusal."""
PART = re.compile(r';\s*([\w*]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))', re.DOTALL)
CHUNK = 1 << 16


class Upload(NamedTuple):
    name: str
    content_type: str
    content: bytes


class Body(Protocol):
    """What a request and an answer have in common."""

    @property
    def content_type(self) -> str: ...

    async def read(self) -> bytes: ...


class Parameters(NamedTuple):
    texts: dict[str, str]
    files: dict[str, Upload]


async def read_body(body: Body, query: dict[str, str], parts: MultipartReader | None) -> Parameters:
    """The parameters of the address and of the body; those of the address count where both have one. `parts` reads
    the body if it is a form with parts. Raises `ApiError`.
    """
    files: dict[str, Upload] = {}
    given: dict[str, str] = {}
    if parts is not None:
        async for name, value in _parts(parts):
            if isinstance(value, Upload):
                files.setdefault(name, value)
            else:
                given.setdefault(name, value)
    elif body.content_type == "application/json":
        given = json_parameters((await body.read()).decode(errors="replace"))
    elif body.content_type == "application/x-www-form-urlencoded":
        pairs = parse_qsl((await body.read()).decode(errors="replace"), keep_blank_values=True)
        given = first_of(*({name: value} for name, value in pairs))
    return Parameters(first_of(query, given), files)


async def _parts(reader: MultipartReader) -> AsyncIterator[tuple[str, str | Upload]]:
    left = BODY_LIMIT
    async for part in reader:
        if not isinstance(part, BodyPartReader):
            continue
        content = bytearray()
        while chunk := await part.read_chunk(CHUNK):
            content += chunk
            left -= len(chunk)
            if left < 0:
                raise ApiError(413, "Request Entity Too Large")
        names = _disposition(part.headers.get("Content-Disposition", ""))
        if not names.get("name"):
            raise bad_request("field name in multipart/form-data not found")
        if "filename" in names:
            kind = part.headers.get("Content-Type", "")
            yield names["name"], Upload(_file_name(names["filename"]), kind, bytes(content))
        else:
            yield names["name"], content.decode(errors="replace")


def _disposition(header: str) -> dict[str, str]:
    """The fields of the header. Letters that are not ASCII may stand in them as they are, or behind percent signs."""
    fields: dict[str, str] = {}
    for match in PART.finditer(header):
        quoted, token = match[2], match[3]
        value = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else token.strip()
        # What is no UTF-8 reaches here as halves of characters.
        fields[match[1].lower()] = unquote(value.encode(errors="surrogateescape").decode(errors="replace"))
    return fields


def _file_name(name: str) -> str:
    return re.split(r"[/\\]", name)[-1].replace("\0", "") or "file"
