"""A client of the pages behind a link that is a browser as far as headers go."""

import re
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Protocol

import aiohttp
from yarl import URL

if TYPE_CHECKING:
    from tests.web.links.conftest import Linked

BROWSER = {"Sec-Fetch-Site": "same-origin"}
"""What a browser sends with a form of ours, besides the origin."""
_INPUT = re.compile(r'<input id="[^"]+" name="([^"]+)" maxlength="\d+" value="([^"]*)"')
_FORM = re.compile(r'<form method="post" action="([^"]+)"[^>]*>(.*?)</form>', re.DOTALL)
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


class Served(Protocol):
    """Pages, wherever they are served."""

    @property
    def url(self) -> str: ...


@dataclass
class Reader:
    """One browser: it keeps cookies, and follows where it is sent."""

    session: aiohttp.ClientSession
    site: Served
    text: str = ""
    status: int = 0
    headers: Any = None

    async def get(self, path: str, **headers: str) -> str:
        return await self._asked("GET", path, headers=headers)

    async def press(self, path: str, headers: dict[str, str] | None = None, **fields: str) -> str:
        """Send the form of the page at hand whose action ends with `path`, with what was typed into it."""
        action, hidden = self.form(path)
        return await self._asked(
            "POST",
            action,
            data=hidden | fields,
            headers=BROWSER | {"Origin": self.site.url} | (headers or {}),
        )

    async def upload(
        self,
        file: bytes,
        deed: str,
        headers: dict[str, str] | None = None,
        changed: dict[str, str] | None = None,
    ) -> str:
        """Send a file by the form of the page at hand, with what stands in it `changed`."""
        action, hidden = self.form("/upload", deed)
        hidden["signed_on"] = dict(_INPUT.findall(self.text)).get("signed_on", "")
        form = aiohttp.FormData()
        for name, value in {**hidden, **(changed or {})}.items():
            form.add_field(name, value, content_type="text/plain")
        form.add_field("file", BytesIO(file), filename="scan.png", content_type="image/png")
        return await self._asked(
            "POST", action, data=form, headers=BROWSER | {"Origin": self.site.url} | (headers or {})
        )

    async def post(self, path: str, data: dict[str, str], **headers: str) -> str:
        return await self._asked("POST", path, data=data, headers=headers)

    def form(self, path: str, deed: str = "") -> tuple[str, dict[str, str]]:
        for action, inside in _FORM.findall(self.text):
            hidden = dict(_HIDDEN.findall(inside))
            if action.endswith(path) and deed in {"", hidden.get("deed")}:
                return action, hidden
        raise AssertionError(f"no form {path} {deed}")

    async def _asked(self, method: str, path: str, **given: Any) -> str:
        async with self.session.request(method, self.site.url + path, **given) as answer:
            self.text, self.status, self.headers = (
                await answer.text(errors="replace"),
                answer.status,
                answer.headers,
            )
            return self.text

    @property
    def cookies(self) -> dict[str, str]:
        return {
            name: morsel.value
            for name, morsel in self.session.cookie_jar.filter_cookies(URL(self.site.url)).items()
        }

    async def prove(self, linked: "Linked") -> None:
        await self.get(linked.path + "?lang=ru")
        await self.press("/code")
        await self.press("/enter", code=linked.code)

    async def consent(self) -> None:
        await self.press("/consent")
