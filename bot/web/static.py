"""Files that never change under their name, because the name contains a hash of the content.

The files are kept in memory and a request is looked up among their names, so no request can lead to a path on disk.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from types import MappingProxyType

from aiohttp import web

from bot.web.bodies import Body, send

PREFIX = "/static/"
FOR_GOOD = "public, max-age=31536000, immutable"
A_DAY = "public, max-age=86400"

CONTENT_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "css": "text/css",
        "js": "text/javascript",
        "svg": "image/svg+xml",
        "png": "image/png",
        "ico": "image/x-icon",
        "woff2": "font/woff2",
    }
)
_REFERENCE = re.compile(r'url\("([^"]+)"\)')


class StaticFiles:
    """All files of the folder. Style sheets are added last, because they refer to the other files."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._bodies: dict[str, Body] = {}
        folder = files("bot.web").joinpath("static")
        found = {
            entry.name: entry.read_bytes()
            for entry in folder.iterdir()
            if _suffix(entry.name) in CONTENT_TYPES
        }
        for name, content in sorted(found.items(), key=lambda item: (item[0].endswith(".css"), item[0])):
            self._add(name, self._with_addresses(content) if name.endswith(".css") else content)

    def address(self, name: str) -> str:
        """The address of a file. Raises `KeyError` if there is no such file, which the tests find before any reader
        does.
        """
        return PREFIX + self._names[name]

    def body(self, name: str) -> Body:
        return self._bodies[self._names[name]]

    async def serve(self, request: web.Request) -> web.StreamResponse:
        body = self._bodies.get(request.match_info["name"])
        if body is None:
            raise web.HTTPNotFound
        return send(request, body, cache_control=FOR_GOOD)

    async def serve_icon(self, request: web.Request) -> web.StreamResponse:
        """Serve the icon under the one name by which browsers ask for it, whatever the page says."""
        return send(request, self.body("favicon.ico"), cache_control=A_DAY)

    def _add(self, name: str, content: bytes) -> None:
        stem, _, suffix = name.rpartition(".")
        hashed = f"{stem}.{sha256(content).hexdigest()[:12]}.{suffix}"
        self._names[name] = hashed
        self._bodies[hashed] = Body.of(content, CONTENT_TYPES[suffix])

    def _with_addresses(self, content: bytes) -> bytes:
        return _REFERENCE.sub(lambda found: f'url("{self.address(found[1])}")', content.decode()).encode()


def _suffix(name: str) -> str:
    return name.rpartition(".")[2]
