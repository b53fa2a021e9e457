"""Somebody who has a browser and no Telegram: opens the link in a letter, reads the page, fills in its forms.

It does what a browser without scripts does, with no more than the standard library's parser, so that the story can be
played on any machine. The tour takes a real browser where there is one (`playground/tour/browser.py`).
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Protocol
from urllib.parse import urljoin

import aiohttp

from playground.world.errors import ControlError

_SILENT = frozenset({"script", "style", "template"})
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
"""Elements that have no end (HTML, 13.1.2)."""


class Visitor(Protocol):
    """A browser with one page open. Labels are what stands on a button, on a link, or before a field."""

    async def open(self, url: str) -> None: ...

    async def read(self) -> str:
        """The words of the page."""

    async def sees(self, words: str) -> bool:
        """Whether the page says so, at once or as soon as its scripts are done."""

    async def offers(self, label: str) -> bool:
        """Whether the page has such a button, link or field."""

    async def fill(self, label: str, text: str) -> None: ...

    async def attach(self, label: str, name: str, content: bytes) -> None: ...

    async def press(self, label: str) -> None:
        """Press a button or follow a link, and wait for the page that comes."""


@dataclass
class _Form:
    action: str
    method: str
    values: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    """Labels of fields by their names."""
    buttons: dict[str, tuple[str, str]] = field(default_factory=dict)
    """What a button sends of its own, by what stands on it."""
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    by_parts: bool = False


class FormBrowser:
    """A `Visitor` that reads HTML and sends forms."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session
        self._page = _Page()
        self._url = ""

    async def open(self, url: str) -> None:
        async with self._session.get(url) as response:
            await self._take(response)

    async def read(self) -> str:
        return self._page.text

    async def sees(self, words: str) -> bool:
        return words in self._page.text

    async def offers(self, label: str) -> bool:
        page = self._page
        return label in page.links or any(
            label in form.buttons or label in form.labels.values() for form in page.forms
        )

    async def fill(self, label: str, text: str) -> None:
        form, name = self._field(label)
        form.values[name] = text

    async def attach(self, label: str, name: str, content: bytes) -> None:
        form, key = self._field(label)
        form.files[key] = name, content

    async def press(self, label: str) -> None:
        if (form := self._form_with(label)) is not None:
            await self._send(form, label)
        elif label in self._page.links:
            await self.open(urljoin(self._url, self._page.links[label]))
        else:
            raise ControlError(f"the page has no {label!r}: {self._page.text[:300]}", 404)

    def _form_with(self, button: str) -> _Form | None:
        """A form that has been filled in goes before one with the same button that has not."""
        found = [form for form in self._page.forms if button in form.buttons]
        return max(found, key=lambda form: any(form.values.get(name) for name in form.labels), default=None)

    def _field(self, label: str) -> tuple[_Form, str]:
        for form in self._page.forms:
            for name, known in form.labels.items():
                if known == label:
                    return form, name
        raise ControlError(f"the page has no field {label!r}: {self._page.text[:300]}", 404)

    async def _send(self, form: _Form, button: str) -> None:
        name, value = form.buttons[button]
        values = form.values | ({name: value} if name else {})
        address = urljoin(self._url, form.action)
        if form.method != "post":
            async with self._session.get(address, params=values) as response:
                await self._take(response)
            return
        data = aiohttp.FormData(values)
        if form.by_parts:
            data = aiohttp.FormData(default_to_multipart=True)
            for key, text in values.items():
                if key not in form.files:
                    data.add_field(key, text)
            for key, (file, content) in form.files.items():
                data.add_field(key, content, filename=file, content_type="application/pdf")
        async with self._session.post(address, data=data) as response:
            await self._take(response)

    async def _take(self, response: aiohttp.ClientResponse) -> None:
        self._url = str(response.url)
        self._page = _Page()
        self._page.feed(await response.text())
        self._page.close()


class _Page(HTMLParser):
    """Forms, links and words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[_Form] = []
        self.links: dict[str, str] = {}
        self._words: list[str] = []
        self._form: _Form | None = None
        self._ids: dict[str, tuple[_Form, str]] = {}
        self._caught: list[tuple[str, dict[str, str], list[str]]] = []
        """Elements whose words are wanted for themselves, the innermost last."""
        self._labels: list[tuple[str, str]] = []
        """What fields are for and what it is called. A label stands before its field as a rule."""
        self._select = ""
        """The list of options that was begun last."""
        self._open: list[tuple[str, bool]] = []
        """Elements that have begun, and whether what is in them is not shown."""

    @property
    def _silent(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self._words).split())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attributes}
        if tag not in _VOID:
            self._open.append((tag, self._silent or tag in _SILENT or "hidden" in named))
        if tag == "form":
            self._form = _Form(named.get("action", ""), named.get("method", "get").lower())
            self._form.by_parts = named.get("enctype") == "multipart/form-data"
            self.forms.append(self._form)
        elif tag in ("input", "textarea", "select"):
            self._take_field(tag, named)
        if tag == "option":
            self._take_option(named)
        if tag in ("a", "button", "label", "textarea"):
            self._caught.append((tag, named, []))

    def _take_field(self, tag: str, named: dict[str, str]) -> None:
        form, name = self._form, named.get("name", "")
        if form is None or not name:
            return
        form.values.setdefault(name, named.get("value", ""))
        self._select = name if tag == "select" else ""
        if named.get("type") != "hidden" or tag != "input":
            form.labels.setdefault(name, named.get("aria-label", name))
            self._ids[named.get("id", name)] = form, name

    def _take_option(self, named: dict[str, str]) -> None:
        """The first one is chosen unless another one is (HTML, 4.10.7)."""
        if self._form is not None and ("selected" in named or not self._form.values.get(self._select)):
            self._form.values[self._select] = named.get("value", "")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)
            for _, __, words in self._caught:
                words.append(data)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        if tag == "form":
            self._form = None
        elif self._caught and self._caught[-1][0] == tag:
            _, named, words = self._caught.pop()
            self._take_caught(tag, named, " ".join("".join(words).split()))

    def _take_caught(self, tag: str, named: dict[str, str], words: str) -> None:
        if not words and tag != "textarea":
            return
        if tag == "a" and "href" in named:
            self.links.setdefault(words, named["href"])
        elif tag == "button" and self._form is not None:
            self._form.buttons[words] = named.get("name", ""), named.get("value", "")
        elif tag == "textarea" and self._form is not None:
            self._form.values[named.get("name", "")] = words
        elif tag == "label":
            self._labels.append((named.get("for", ""), words))

    def close(self) -> None:
        super().close()
        for id_, words in self._labels:
            if id_ in self._ids:
                form, name = self._ids[id_]
                form.labels[name] = words


@asynccontextmanager
async def form_browser(language: str) -> AsyncIterator[FormBrowser]:
    """One that has not been anywhere yet, and asks for pages in that language first."""
    # Cookies of an address in figures are kept too: that is where the demo's pages are.
    jar = aiohttp.CookieJar(unsafe=True)
    headers = {"Accept-Language": language}
    async with aiohttp.ClientSession(cookie_jar=jar, headers=headers) as session:
        yield FormBrowser(session)
