"""What a file that somebody brings has to do with what was sealed here."""

from hashlib import sha256

from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.seals.ports import SealedFiles, Stamp


async def find_same(block: Block, content: bytes) -> Stamp | None:
    """The sealed file that these bytes are, all of them."""
    return await block[SealedFiles].find(sha256(content).hexdigest())
