"""A completed project at whose place people are asked, and browsers without an account that open its page."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http.cookies import SimpleCookie
from ipaddress import ip_network
from typing import Any

import aiohttp
import pytest
from dishka import Provider, Scope
from markupsafe import escape

from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.voices import Voice, VoicePoint
from bot.presenting.translator import Translator
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.projects.ports import Projects
from bot.use_cases.voices.ports import VoicePoints, Voices
from tests.builders import a_person, a_project, an_organization
from tests.fakes import FixedSecrets, FrozenClock
from tests.web.conftest import Open, Website

CODE = "QZ7K2M9XTBWVNR4Y"
FIELD = 'name="{}" value="'


@dataclass
class Page:
    status: int
    text: str
    headers: Any

    def value_of(self, field: str) -> str:
        return self.text.partition(FIELD.format(field))[2].partition('"')[0]


class Passer:
    """A browser at the place, at an address of its own."""

    def __init__(self, place: "Place", address: str) -> None:
        self._place, self._address = place, address
        self.cookies: dict[str, str] = {}

    async def open(self, path: str = "", *, lang: str = "ru", **headers: str) -> Page:
        return await self._ask("GET", f"{path or self._place.path}?lang={lang}", headers=headers)

    async def send(self, path: str, data: Any, **headers: str) -> Page:
        ours = {"Origin": self._place.site.url, "Sec-Fetch-Site": "same-origin"}
        return await self._ask("POST", path, data=data, headers=ours | headers)

    async def answer(self, answer: str, page: Page | None = None, **headers: str) -> Page:
        """Tap an answer on the page, opened just now unless one is given."""
        shown = page or await self.open()
        fields = {name: shown.value_of(name) for name in ("once", "form")}
        return await self.send(self._place.path, {**fields, "answer": answer}, **headers)

    async def _ask(self, method: str, path: str, **more: Any) -> Page:
        more["headers"] = {
            "X-Forwarded-For": self._address,
            "Accept-Language": "ru",
            **more.get("headers", {}),
        }
        if self.cookies:
            more["headers"]["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        async with (
            aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session,
            session.request(method, self._place.site.url + path, allow_redirects=False, **more) as answer,
        ):
            for header in answer.headers.getall("Set-Cookie", ()):
                self.cookies |= {name: one.value for name, one in SimpleCookie(header).items()}
            return Page(answer.status, await answer.text(), answer.headers)


@dataclass
class Place:
    site: Website
    clock: FrozenClock
    project_id: int = 0
    point_id: int = 0
    code: str = CODE

    @property
    def path(self) -> str:
        return f"/v/{self.code}"

    def passer(self, address: str = "10.0.0.1") -> Passer:
        return Passer(self, address)

    async def in_block(self, deed: Callable[[Any], Awaitable[Any]]) -> Any:
        async with self.site.container() as scope:
            uow: Any = await scope.get(UnitOfWork)
            async with uow as block:
                found = await deed(block)
                await block.commit()
                return found

    async def counts(self) -> dict[str, int]:
        async def read(block: Any) -> dict[str, int]:
            tallies = await block[Voices].tallies(self.point_id)
            return {
                answer.value: count for tally in tallies.values() for answer, count in tally.counts.items()
            }

        return dict(await self.in_block(read))

    async def close(self) -> None:
        async def close(block: Any) -> None:
            point: VoicePoint = await block[VoicePoints].by_code(self.code, lock=True)
            point.close(self.clock.now())

        await self.in_block(close)

    async def voice_of(self, passer: Passer) -> Voice:
        token = next(value for name, value in passer.cookies.items() if "voice-" in name).partition(".")[2]

        async def read(block: Any) -> Voice:
            found: Voice = await block[Voices].by_mark(Voice.mark_of(token))
            return found

        voice: Voice = await self.in_block(read)
        return voice

    def says(self, language: Language = Language.RUSSIAN) -> Callable[..., str]:
        """Sentences as they stand in a page."""
        plainly = Translator(language, self.clock.now).plain
        return lambda key, **values: str(escape(plainly(key, **values)))


@pytest.fixture
async def place(open_website: Open, clock: FrozenClock) -> Place:
    standing = Provider(scope=Scope.APP)
    standing.provide(lambda: clock, provides=Clock)
    standing.provide(lambda: FixedSecrets(), provides=Secrets)  # noqa: PLW0108 - its own argument is no dependency
    proxy = frozenset({ip_network("127.0.0.1")})
    place = Place(await open_website(standing, trusted_proxies=proxy), clock)

    async def fill(block: Any) -> None:
        person = a_person()
        await block[People].add(person)
        await block.flush()
        ngo = an_organization("Жас қанат", by=person)
        await block[Organizations].add(ngo)
        await block.flush()
        project = a_project(ngo, stage=ProjectStage.COMPLETED)
        project.completed_at = clock.now()
        await block[Projects].add(project)
        await block.flush()
        point = VoicePoint(project_id=project.id, code=CODE, opened_at=clock.now())
        await block[VoicePoints].add(point)
        await block.flush()
        place.project_id, place.point_id = project.id, point.id

    await place.in_block(fill)
    return place
