"""Providers of the server's secret and of what seals and checks documents."""

from collections.abc import AsyncIterator, Iterator

from dishka import Provider, Scope, provide

from bot.config import Settings
from bot.sealing.checker import ProcessChecker
from bot.sealing.keys import KeySource
from bot.sealing.sealer import PdfSealer
from bot.sealing.secrets import StoredSecrets
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.seals.checking import FileChecking
from bot.use_cases.seals.ports import Sealer
from bot.use_cases.seals.warning import LastLook


class SealingProvider(Provider):
    scope = Scope.APP

    @provide
    def secrets(self, settings: Settings) -> Secrets:
        given = settings.secret
        return StoredSecrets(settings.keys_dir, given.get_secret_value() if given else "")

    @provide
    def checker(self, clock: Clock) -> Iterator[ProcessChecker]:
        checker = ProcessChecker(clock)
        yield checker
        checker.close()

    @provide(scope=Scope.REQUEST)
    def checking(self, uow: UnitOfWork, clock: Clock, checker: ProcessChecker) -> FileChecking:
        return FileChecking(uow, clock, checker, checker)

    @provide
    def last_look(self, settings: Settings) -> LastLook:
        return LastLook(needed=settings.environment == "production")

    @provide
    async def sealer(self, settings: Settings, clock: Clock) -> AsyncIterator[Sealer]:
        password = settings.seal_p12_password
        source = KeySource(
            settings.keys_dir, settings.seal_p12, password.get_secret_value() if password else ""
        )
        async with PdfSealer(source, clock) as sealer:
            yield sealer
