"""Fetches photos from the messenger, which keeps them for the chat alone, so that pages can show them."""

from contextlib import suppress
from typing import ClassVar

from bot.models.errors import InvalidValueError
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.due import Undated
from bot.use_cases.kernel.files import Files, Photos
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.pictures.ports import KeptPictures

_BATCH = 5
"""Some megabytes and seconds, after which whoever stops the process need not wait."""


class FetchPictures(Undated, UseCase):
    """Fetches a few photos that pages would show. Returns how many it asked for; 0 means that none is left.

    One that does not come is asked for again later and less and less often, and holds up no other.
    """

    permission: ClassVar = Permission.RUN_SYSTEM
    why_undated: ClassVar = "a page shows what it has, and nobody waits for its photo"

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, files: Files, photos: Photos
    ) -> None:
        super().__init__(identity, uow, clock)
        self._files = files
        self._photos = photos

    async def __call__(self) -> int:
        async with self.uow.read() as block:
            wanted = await block[KeptPictures].wanted(self.clock.now(), _BATCH)
        for reference in wanted:
            await self._fetch(reference)
        return len(wanted)

    async def _fetch(self, reference: str) -> None:
        content = None
        with suppress(InvalidValueError):
            content = await self._photos.redraw(await self._files.fetch(reference))
        async with self.uow as block:
            now, pictures = self.clock.now(), block[KeptPictures]
            copy = await pictures.copy_for_update(reference)
            if content is None:
                copy.fail(now)
            else:
                copy.arrive(await pictures.keep(content, now))
            await block.commit()
