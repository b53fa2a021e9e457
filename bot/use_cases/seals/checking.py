"""What a file that somebody brings has to do with what was sealed here.

Pages and forms of other features ask this for their own record: who may ask is said there.
"""

from dataclasses import dataclass, replace
from hashlib import sha256

from bot.models.seals import CertificateRole
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.seals.findings import Change, Examined, SignedCopy, Verdict
from bot.use_cases.seals.ports import (
    FileChecker,
    SealCertificates,
    SealedFiles,
    SealForCheck,
    SignatureReader,
    Stamp,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """`stamp`: the sealed file of ours that it is, or begins with, which may be that of another record; None if these
    bytes are not among ours.
    """

    found: Examined
    stamp: Stamp | None = None


class FileChecking:
    """Checks files against what is kept. Reading takes short transactions; none is open while a file is looked into."""

    def __init__(self, uow: UnitOfWork, clock: Clock, checker: FileChecker, reader: SignatureReader) -> None:
        self._uow = uow
        self._clock = clock
        self._checker = checker
        self._reader = reader

    async def check(self, content: bytes, kind: str, record_id: int) -> Checked:
        """Is it the sealed file of this record, or another? Raises `CheckerBusyError` and `SpoiltFileError`."""
        async with self._uow.read() as block:
            same = await find_same(block, content)
            if same is not None:
                return Checked(Examined(Verdict.SEALED, sealed_length=len(content)), same)
            file = await block[SealedFiles].of(kind, record_id)
            seals = await self._seals(block)
        found = await self._checker.check(content, file.content if file else None, seals)
        if found.sealed_length is None:
            return Checked(found)
        async with self._uow.read() as block:
            stamp = await find_same(block, content[: found.sealed_length])
        if stamp is None and not found.counts_alone:
            found = replace(found, verdict=Verdict.CHANGED, change=Change.FORGED_SEAL)
        return Checked(found, stamp)

    async def read_copy(self, content: bytes, kind: str, record_id: int) -> SignedCopy:
        """What a party has brought as its signed copy of this record's file. Raises the same."""
        async with self._uow.read() as block:
            file = await block[SealedFiles].of(kind, record_id)
            seals = await self._seals(block)
        return await self._reader.read(content, file.content if file else None, seals)

    async def _seals(self, block: Block) -> list[SealForCheck]:
        now = self._clock.now()
        return [
            SealForCheck(each.pem, each.counts_alone(now))
            for each in await block[SealCertificates].all()
            if each.role is CertificateRole.SEAL
        ]


async def find_same(block: Block, content: bytes) -> Stamp | None:
    """The sealed file that these bytes are, all of them."""
    return await block[SealedFiles].find(sha256(content).hexdigest())
