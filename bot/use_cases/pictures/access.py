"""A picture is everybody's as long as the record that shows it is."""

from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.pictures.ports import KeptPictures


async def require_public_picture(block: Block, sha256: str) -> bytes:
    """Its bytes. Raises `NotFoundError`, whether there never was such a picture or its record is gone."""
    pictures = block[KeptPictures]
    content = await pictures.content(sha256) if await pictures.is_public(sha256) else None
    if content is None:
        raise NotFoundError
    return content
