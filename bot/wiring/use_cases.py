"""Providers of what lives as long as one update, request or tick: the actor's unit of work, and the use cases."""

from functools import cache

from dishka import AsyncContainer, Provider, Scope, from_context, provide

from bot.config import Settings
from bot.scheduling import jobs
from bot.storage.database import Sessions
from bot.storage.identity import Identities
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.catalogue import all_use_cases
from bot.use_cases.kernel.due import AllWork
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.post import Transport
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.kernel.waiting import WaitTimes
from bot.wiring.platform import WakeOutbox


class DeedProvider(Provider):
    scope = Scope.REQUEST

    identity = from_context(Identity, scope=Scope.REQUEST)

    @provide
    def unit_of_work(  # noqa: PLR0917 - the container passes them by their types
        self,
        sessions: Sessions,
        clock: Clock,
        registry: Registry,
        identities: Identities,
        wake: WakeOutbox,
        times: WaitTimes,
        secrets: Secrets,
        transport: Transport,
        settings: Settings,
    ) -> UnitOfWork:
        return SqlUnitOfWork(
            sessions,
            clock,
            registry,
            identities.forget,
            wake,
            times=times,
            secrets=secrets,
            mail=transport.open(),
            terms=settings.terms,
        )

    @provide
    async def all_work(self, container: AsyncContainer) -> AllWork:
        return AllWork([await container.get(work) for work in jobs.WORK.values()])


@cache
def use_cases() -> Provider:
    """The same for every container of a process: what each use case asks for is read off its signature."""
    provider = Provider(scope=Scope.REQUEST)
    for use_case in all_use_cases():
        provider.provide(use_case)
    return provider
