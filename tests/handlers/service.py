"""The bot as people meet it: real wiring, real HTTP, in this process, on a database in a temporary folder."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable, MutableMapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import structlog
from dishka import AsyncContainer, Provider, Scope
from pydantic import AnyHttpUrl, SecretStr
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.application import Application
from bot.config import Settings
from bot.main import ALLOWED_UPDATES
from bot.models.consents import Terms
from bot.models.organizations import OrganizationKind
from bot.models.people import ConsentKind
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.presenting.consent import wording
from bot.presenting.translator import Translator
from bot.scheduling import jobs
from bot.scheduling.scheduler import Ticker
from bot.storage.identity import Identities
from bot.storage.tables import metadata
from bot.telegram.client import open_bot
from bot.telegram.pace import Timing
from bot.telegram.polling import Poller
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Clock, Identity, IdentityFactory
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.organizations.cards import RegisterOrganization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import OrganizationForm
from bot.use_cases.organizations.waiting import VERIFICATION
from bot.use_cases.people.introducing import (
    ChooseLanguage,
    GiveConsent,
    IntroduceOneself,
)
from bot.use_cases.people.ports import People
from bot.use_cases.translations.ports import TranslationService
from bot.use_cases.working_days.seeding import LastSeeding, SeedWorkingDays
from bot.wiring import build_container
from playground.api.entities.html import parse_html
from playground.people.client import Player, PlaygroundClient
from playground.server import RunningServer
from playground.world.clock import Clock as PlaygroundClock
from tests.builders import OPERATOR, a_bin, an_organization
from tests.fakes.translator import FakeTranslator
from tests.on_the_loop import engines_on_the_loop
from tests.seals import keys_in

A_YEAR = timedelta(days=365)
"""So old is the key that seals: scenes play on days before and after today."""
IDLE_TICK = 2.0
"""Seconds. Eight ticks that find nothing cost more than most tests, so nobody waits for them: they run when the clock
moves, when a message is promised, and when a test says `ticked`."""
ADMINISTRATOR = 7_000_001
"""The account that the settings name as administrator."""
_NAMES = {
    Language.KAZAKH: "Айгерім Сәрсен",
    Language.RUSSIAN: "Сергей Волков",
    Language.ENGLISH: "Emma Clark",
}
_LEGAL_FORMS = {
    OrganizationKind.NGO: "public_fund",
    OrganizationKind.BUSINESS: "llp",
    OrganizationKind.STATE: "state_institution",
}


def shown(html: str) -> str:
    """What a person sees of a text of the bot: its marks of bold and italic are not letters."""
    return parse_html(html)[0]


class LogBook:
    """What the bot has logged. An entry of level error fails the test, unless the test has taken it."""

    def __init__(self) -> None:
        self.entries: list[dict[str, Any]] = []

    def __call__(self, _: object, level: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        error = entry.get("exc_info")
        if error is True:
            error = sys.exc_info()[1]
        shown = repr(error) if isinstance(error, BaseException) else error
        self.entries.append({**entry, "level": level, "exc_info": shown})
        raise structlog.DropEvent

    def take(self, event: str) -> list[dict[str, Any]]:
        """The entries of that name, which the test expected."""
        taken = [entry for entry in self.entries if entry["event"] == event]
        self.entries = [entry for entry in self.entries if entry["event"] != event]
        return taken

    @property
    def errors(self) -> list[dict[str, Any]]:
        return [entry for entry in self.entries if entry["level"] in {"error", "exception", "critical"}]


class RingingClock(PlaygroundClock):
    """The playground's own, which tells when it was moved: something may be due now.

    The bot's pace and the playground's rates are on the one scale of `monotonic`. It goes on by itself, and whoever
    waits on it moves it, so that nothing really waits. It never goes back, although each test begins at the same date.
    """

    def __init__(self) -> None:
        super().__init__()
        self.moved: Callable[[], None] = lambda: None
        self.real = False
        """Whether whoever waits really waits."""
        self._ahead = 0.0

    def advance(self, by: timedelta) -> None:
        super().advance(by)
        self._ahead += by.total_seconds()
        self.moved()

    def monotonic(self) -> float:
        return time.monotonic() + self._ahead

    async def sleep(self, seconds: float) -> None:
        if self.real:
            await asyncio.sleep(seconds)
        else:
            self._ahead += seconds
            await asyncio.sleep(0)


class Service:
    """A running bot and its playground, with short ways to what a test needs to be there before it begins."""

    def __init__(
        self,
        server: RunningServer,
        client: PlaygroundClient,
        container: AsyncContainer,
        translator: FakeTranslator,
    ) -> None:
        self.server = server
        self.client = client
        self.container = container
        self.translator = translator
        """Without a name, as where no language model is set."""

    def speaks(self, language: Language) -> Translator:
        """The words that the bot uses: for labels to press and texts to expect."""
        return Translator(language, self.server.playground.clock.now)

    @asynccontextmanager
    async def acting(self, person: Player) -> AsyncIterator[AsyncContainer]:
        """A scope as an update of this person opens one: `await scope.get(SomeUseCase)`."""
        identify = await self.container.get(IdentityFactory)
        language = Language(person.data["language_code"])
        async with self.container({Identity: identify(person.id, language)}) as scope:
            yield scope

    async def perform(self, person: Player, use_case: type[Any], *args: Any, **kwargs: Any) -> Any:
        """Run a use case as this person, without any screen."""
        async with self.acting(person) as scope:
            return await (await scope.get(use_case))(*args, **kwargs)

    @asynccontextmanager
    async def storage(self) -> AsyncIterator[UnitOfWork]:
        """An open block of the real unit of work; commit it to keep what was changed."""
        async with self.container({Identity: None}) as scope, await scope.get(UnitOfWork) as uow:
            yield uow

    async def ticked(self) -> None:
        """Everything that is due has been done by the ticks, and what follows from it."""
        ticker = await self.container.get(Ticker)
        wake_all(ticker)
        while ticker._woken:
            await asyncio.wait(ticker._woken)

    async def tick_by_itself(self, *, wanted: bool) -> None:
        """Every `IDLE_TICK`. It rests between the tests here, and while others run in this process."""
        scheduler = (await self.container.get(Ticker))._scheduler
        if wanted:
            scheduler.resume()
        else:
            scheduler.pause()

    async def open_from_summary(self, moderator: Player, queue: str) -> None:
        """The moderator opens the queue with the button of their summary, which says what waits by now."""
        await self.ticked()
        t = self.speaks(Language(moderator.data["language_code"]))
        await moderator.press(t.plain(f"action-open-{queue}"))

    async def open_queue(self, staff: Player, queue: str) -> None:
        """The same from the menu, where a queue in which nothing waits is one of all queues."""
        t = self.speaks(Language(staff.data["language_code"]))
        await self.menu(staff)
        await staff.press(t.plain("menu-queues"))
        await staff.sees(shown(t("queues")))
        await staff.press(t.plain(f"menu-{queue}"))

    async def newcomer(self, language: Language = Language.KAZAKH, name: str | None = None) -> Player:
        """Somebody who has never written to the bot."""
        return await self.client.person(name or _NAMES[language], language_code=language.value)

    async def participant(self, language: Language = Language.KAZAKH, name: str | None = None) -> Player:
        """Somebody who has consented and told their name; the menu is on their screen."""
        name = name or _NAMES[language]
        person = await self.client.person(name, language_code=language.value)
        await self.introduce(person, language, name)
        await self.menu(person)
        return person

    async def representative(
        self,
        kind: OrganizationKind = OrganizationKind.NGO,
        language: Language = Language.KAZAKH,
        *,
        verified: bool = True,
        name: str | None = None,
        **fields: Any,
    ) -> tuple[Player, int]:
        """Somebody with an organisation, and its id; `fields` are those of its form."""
        person = await self.client.person(name or _NAMES[language], language_code=language.value)
        await self.introduce(person, language, name or _NAMES[language])
        organization_id = await self.organization(person, kind, verified=verified, **fields)
        await self.menu(person)
        return person, organization_id

    async def organization(
        self,
        founder: Player,
        kind: OrganizationKind = OrganizationKind.NGO,
        *,
        verified: bool = True,
        **fields: Any,
    ) -> int:
        """Registered by the founder; nobody is told of its verification."""
        example = an_organization(kind=kind, legal_form=_LEGAL_FORMS[kind], bin=a_bin())
        values = {name: getattr(example, name) for name in OrganizationForm.__dataclass_fields__} | fields
        organization_id: int = await self.perform(
            founder, RegisterOrganization, f"prepared-{values['bin']}", OrganizationForm(**values)
        )
        if verified:
            async with self.storage() as uow:
                organization = await uow[Organizations].get(organization_id)
                assert organization is not None
                organization.verify(self.server.playground.clock.now())
                await uow.waits.end(VERIFICATION, organization_id, "verified")
                await uow.commit()
        return organization_id

    async def staff(
        self, *roles: StaffRole, language: Language = Language.KAZAKH, name: str | None = None
    ) -> Player:
        """Somebody with staff roles."""
        person = await self.client.person(name or _NAMES[language], language_code=language.value)
        await self.introduce(person, language, name or _NAMES[language])
        await self.assign(person, *roles)
        await self.menu(person)
        return person

    async def assign(self, person: Player, *roles: StaffRole) -> None:
        async with self.storage() as uow:
            known = await uow[People].by_account(person.id)
            assert known is not None
            for role in roles:
                known.assign(role)
            await uow.commit()

    async def person_id(self, person: Player) -> int:
        """The id by which the bot's records know them."""
        async with self.storage() as uow:
            known = await uow[People].by_account(person.id)
            assert known is not None
            return known.id

    async def menu(self, person: Player) -> None:
        """Open the menu, whatever stood on the screen before."""
        await person.send("/menu")
        await person.settled()

    async def introduce(self, person: Player, language: Language, name: str) -> None:
        await self.consent(person, language)
        await self.perform(person, ChooseLanguage, language)
        await self.perform(person, IntroduceOneself, name)

    async def consent(self, person: Player, language: Language) -> None:
        """To the wording of today, as it is read in this language."""
        shown = wording(self.speaks(language), await self.container.get(Terms))
        await self.perform(person, GiveConsent, ConsentKind.SERVICE, shown, person.data["first_name"])

    async def seed_working_days(self) -> None:
        """As at the first tick, and before anything is counted by them."""
        (await self.container.get(LastSeeding)).day = None
        async with self.container({Identity: SystemIdentity()}) as scope:
            await (await scope.get(SeedWorkingDays))()

    async def empty(self) -> None:
        """Forget every row, so that the next test begins as on the first day. No tick is at work meanwhile: it would
        write of people who are gone.
        """
        ticker, engine = await self.container.get(Ticker), await self.container.get(AsyncEngine)
        async with AsyncExitStack() as ticks_rest:
            for lock in ticker._locks.values():
                await ticks_rest.enter_async_context(lock)
            connection = await ticks_rest.enter_async_context(engine.begin())
            for table in reversed(metadata().sorted_tables):
                await connection.execute(table.delete())
        (await self.container.get(Identities)).forget()


def wake_all(ticker: Ticker) -> None:
    for name in jobs.WORK:
        ticker.wake(name)


@asynccontextmanager
async def serving(
    server: RunningServer, client: PlaygroundClient, database_url: str, clock: RingingClock
) -> AsyncIterator[Service]:
    """A bot at work. Its routers are module-level, so there can be one of these in a process."""
    with TemporaryDirectory() as keys:
        keys_in(Path(keys), clock.now() - A_YEAR)
        settings = Settings(
            _env_file=None,  # a developer's own settings have no say here
            bot_token=SecretStr(server.token),
            telegram_api_url=AnyHttpUrl(server.url),
            database_url=database_url,
            admin_ids=frozenset({ADMINISTRATOR}),
            **OPERATOR,
            environment="development",
            tick_seconds=IDLE_TICK,
            keys_dir=Path(keys),
        )
        async with _serving(server, client, settings, clock) as service:
            yield service


@asynccontextmanager
async def _serving(
    server: RunningServer, client: PlaygroundClient, settings: Settings, clock: RingingClock
) -> AsyncIterator[Service]:
    clocks = Provider(scope=Scope.APP)
    # The playground's clock at first hand: the bot follows it without delay.
    clocks.provide(lambda: clock, provides=Clock)
    clocks.provide(lambda: clock, provides=Timing)
    # Pages have addresses here, though nobody serves them.
    clocks.provide(lambda: Imprint("http://127.0.0.1"), provides=Imprint)
    translator = FakeTranslator(model="")
    clocks.provide(lambda: translator, provides=TranslationService)
    async with open_bot(server.token, server.url) as bot:
        poller = Poller(bot, ALLOWED_UPDATES)
        container = build_container(settings, bot, clocks, engines_on_the_loop(settings.database_url))
        application = Application(settings, bot, container)
        ticker = await container.get(Ticker)
        clock.moved = partial(wake_all, ticker)
        server.playground.bot_at_work = lambda: bool(ticker._woken) or poller.busy
        polling = asyncio.create_task(poller.run(await application.start(), settings.shutdown_seconds))
        try:
            yield Service(server, client, container, translator)
        finally:
            poller.stop()
            await polling
            await application.close()
