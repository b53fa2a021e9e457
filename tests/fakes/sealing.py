"""A sealer that seals nothing: its files are told apart by a number at their end."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.use_cases.kernel.ports import Clock
from bot.use_cases.seals.findings import CopyForm, Examined, SignedCopy, Verdict
from bot.use_cases.seals.ports import Certificate, NoKeyReason, NoSealKeyError, Sealed, SealForCheck
from tests.seals import sealed_bytes


@dataclass
class PlainSealer:
    clock: Clock
    has_key: bool = True
    sealed: int = 0

    async def seal(self, pdf: bytes) -> Sealed:
        await self.chain()
        self.sealed += 1
        return sealed_bytes(pdf + f" sealed {self.sealed}".encode(), self.clock.now())

    async def chain(self) -> tuple[Certificate, ...]:
        if not self.has_key:
            raise NoSealKeyError(NoKeyReason.MISSING)
        return sealed_bytes(at=self.clock.now()).chain


class ScansAlone:
    """Takes every file for a scan, and for none of ours."""

    async def check(self, content: bytes, sealed: bytes | None, seals: Sequence[SealForCheck]) -> Examined:
        return Examined(Verdict.NOT_OURS)

    async def read(self, content: bytes, sealed: bytes | None, seals: Sequence[SealForCheck]) -> SignedCopy:
        return SignedCopy(CopyForm.SCAN, "image/jpeg")
