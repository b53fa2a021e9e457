"""The poster at the place of a completed project, and what its people say of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Protocol

from bot.models.words import Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.voices.access import ground_of, require_listener, require_own_point
from bot.use_cases.voices.asking import POSTER, asked_again_on
from bot.use_cases.voices.ports import VoicePoints

ATTACHMENT = "voices-poster"
"""The kind of attachment for a poster."""
_GROUP = 4
"""Letters of a code that stand together where people read it."""


@dataclass(frozen=True, slots=True)
class Poster:
    """What a poster says: what was carried out, and the `address` where people answer; `typed` is how it is read and
    typed by whoever has no camera.
    """

    title: Words
    region: str
    settlement: str
    address: str
    typed: str

    @classmethod
    def of(cls, title: Words, region: str, settlement: str, imprint: Imprint, code: str) -> "Poster":
        parts = "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))
        site = imprint.public_url.partition("://")[2]
        return cls(title, region, settlement, f"{imprint.public_url}/v/{code}", f"{site}/v/{parts}")


@dataclass(frozen=True, slots=True)
class PrintedPoster:
    title: Words
    pdf: bytes


class PosterPrinter(Protocol):
    async def print(self, poster: Poster) -> bytes:
        """The poster as a PDF of one page, in Kazakh and Russian."""


class _Printing(UseCase):
    """What both ways to a poster share."""

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: PosterPrinter, imprint: Imprint
    ) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer
        self._imprint = imprint

    async def _printed(self, title: Words, region: str, settlement: str, code: str) -> PrintedPoster:
        """Outside any block, because typesetting takes time."""
        poster = Poster.of(title, region, settlement, self._imprint, code)
        return PrintedPoster(title, await self._printer.print(poster))


class ReadPoster(_Printing):
    """The poster of a project, for its people and those who follow it: each of them may hang it."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> PrintedPoster:
        async with self.uow.read() as block:
            _, project, _carrier, point = await require_listener(self, block, project_id)
        return await self._printed(project.name, project.region, project.settlement, point.code)


class PrintPoster(_Printing):
    """The same for a message that the system sends. Whoever promised it decided who gets it."""

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self, point_id: int) -> PrintedPoster:
        async with self.uow.read() as block:
            point = (await block[VoicePoints].by_ids([point_id])).get(point_id)
            if point is None:
                raise NotFoundError
            project, _carrier = await ground_of(block, point)
        return await self._printed(project.name, project.region, project.settlement, point.code)


@dataclass(frozen=True, slots=True)
class Hangs:
    """When the project's people are asked about the poster again; None if they are not."""

    again: datetime | None


class SayItHangs(UseCase):
    """The poster hangs at the place. It is asked again when people there are. The same twice changes nothing."""

    permission: ClassVar = Permission.SEEK_SUPPORT

    async def __call__(self, project_id: int) -> Hangs:
        async with self.uow as block:
            actor, project, point = await require_own_point(self, block, project_id)
            if await block.waits.end(POSTER, point.id, "hung"):
                await block.audit.record(actor, "project.poster_hung", "project", project.id)
                await block.commit()
            return Hangs(asked_again_on(point))
