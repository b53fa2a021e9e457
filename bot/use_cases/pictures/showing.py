"""Gives a picture to whoever reads the page that shows it."""

from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.pictures.access import require_public_picture


class ShowPicture(UseCase):
    permission: ClassVar = Permission.LOOK_UP
    reads: ClassVar = True

    async def __call__(self, sha256: str) -> bytes:
        """A JPEG. Raises `NotFoundError`."""
        async with self.uow.read() as block:
            return await require_public_picture(block, sha256)
