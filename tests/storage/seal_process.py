"""A process that seals the memoranda that wait for it and sends them, and is killed on the way, as by `kill -9`.

The arguments of `main`: the database's address, the present (ISO 8601), a folder, and when to die, as in
`reminder_process`: after the n-th `print`, `seal`, `promise` or `commit`, or once the n-th message of a kind has
arrived. The folder holds the key that seals, and `sent`, which has a line for each message that arrived: to whom, its
kind, and the hash of the file with it.
"""

from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.documents.memorandum import TypstMemorandumPrinter
from bot.models.reference import Language
from bot.sealing.sealer import PdfSealer
from bot.sealing.source import KeySource
from bot.storage.database import create_engine
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.memoranda.document import MemorandumDocument
from bot.use_cases.memoranda.printing import PrintMemorandum
from bot.use_cases.memoranda.sealing import Imprint, SealMemoranda
from bot.use_cases.seals.ports import Sealed
from bot.wiring.registry import registry
from tests.dispatching import dispatcher
from tests.fakes.clock import FrozenClock
from tests.storage.reminder_process import Death, MortalUnitOfWork

Sessions = async_sessionmaker[AsyncSession]


class MortalPrinter(TypstMemorandumPrinter):
    death: Death

    async def print(self, document: MemorandumDocument) -> bytes:
        pdf = await super().print(document)
        self.death.at("print")
        return pdf


class MortalSealer(PdfSealer):
    death: Death

    async def seal(self, pdf: bytes) -> Sealed:
        sealed = await super().seal(pdf)
        self.death.at("seal")
        return sealed


class MortalMessenger:
    """Writes down what arrives, and may die before anybody here hears of it."""

    def __init__(self, sessions: Sessions, clock: Clock, printer: TypstMemorandumPrinter, sent: Path) -> None:
        self._sessions, self._clock, self._printer, self._sent = sessions, clock, printer, sent
        self.death: Death

    async def send(self, account_id: int, _: Language, notification: Notification) -> int | None:
        enclosed = notification.attachment
        pdf = await self._printed(enclosed.id) if enclosed else b""
        with self._sent.open("a") as file:
            file.write(f"{account_id} {notification.key} {sha256(pdf).hexdigest()}\n")
        self.death.at(notification.key)
        return None

    async def _printed(self, memorandum_id: int) -> bytes:
        uow = SqlUnitOfWork(self._sessions, self._clock, registry())
        return (await PrintMemorandum(SystemIdentity(), uow, self._clock, self._printer)(memorandum_id)).pdf

    def resting(self) -> float:
        return 0.0


async def main(url: str, now: str, folder: str, step: str, times: str) -> None:
    engine = create_engine(url)
    clock, death = FrozenClock(datetime.fromisoformat(now)), Death(step, int(times))
    sessions = async_sessionmaker(engine, expire_on_commit=False)
    uow = MortalUnitOfWork(sessions, clock, registry())
    async with MortalPrinter() as printer, MortalSealer(KeySource(Path(folder)), clock) as sealer:
        messenger = MortalMessenger(sessions, clock, printer, Path(folder, "sent"))
        uow.death = printer.death = sealer.death = messenger.death = death
        imprint = Imprint("https://asar.example")
        await SealMemoranda(SystemIdentity(), uow, clock, printer, sealer, imprint)()
        await dispatcher(uow, clock, messenger)()
    await engine.dispose()
