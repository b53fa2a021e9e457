"""A sealer that seals nothing: its files are told apart by a number at their end."""

from dataclasses import dataclass

from bot.use_cases.kernel.ports import Clock
from bot.use_cases.seals.ports import Certificate, NoKeyReason, NoSealKeyError, Sealed
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
