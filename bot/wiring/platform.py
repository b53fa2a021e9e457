"""Providers of what lives as long as the process: settings, clock, ticks, the registry of features."""

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from typing import Protocol

from aiogram import Bot
from dishka import Provider, Scope, from_context, provide

from bot.config import Settings
from bot.documents.memorandum import TypstMemorandumPrinter
from bot.documents.papers import TypstPapers
from bot.documents.photos import PillowPhotos
from bot.documents.pictures import TypstPictures
from bot.documents.posters import TypstPosters
from bot.documents.years import YearFiles
from bot.models.consents import Terms
from bot.presenting.pictures.picture import Pictures
from bot.scheduling import jobs
from bot.scheduling.clock import FollowedClock, SystemClock
from bot.scheduling.scheduler import Ticker
from bot.storage.working_days import LawfulDays
from bot.telegram.pace import Pace, RealTime, Timing
from bot.use_cases.health.signs import SignsSeen
from bot.use_cases.kernel.files import Photos
from bot.use_cases.kernel.owing import Given
from bot.use_cases.kernel.ports import Clock, MayGoOn
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.retiring import Keeping
from bot.use_cases.kernel.sending import Unwritten
from bot.use_cases.kernel.telling import Addressing
from bot.use_cases.kernel.waiting import Clocks, WaitTimes
from bot.use_cases.memoranda.document import MemorandumPrinter
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.moderation.background import BinRegister
from bot.use_cases.organizations.bin_questions import BinLimit
from bot.use_cases.papers.document import PaperPrinter
from bot.use_cases.papers.year import YearPrinter
from bot.use_cases.people.access import NamedAdministrators
from bot.use_cases.people.expiring import Expiry, LastPass
from bot.use_cases.pitches.life import PITCHES
from bot.use_cases.pitches.waves import PitchRules
from bot.use_cases.voices.posters import PosterPrinter
from bot.use_cases.working_days.ports import HolidayList
from bot.use_cases.working_days.seeding import LastSeeding
from bot.web.site import Site
from bot.wiring.registry import registry


class WakeOutbox(Protocol):
    """Called after a commit that put messages into the outbox, so that they are sent now and not at the next tick."""

    def __call__(self) -> None: ...


class WakeReplies(Protocol):
    """Called after an update has left replies that are owed: the trouble may be over already."""

    def __call__(self) -> None: ...


class PlatformProvider(Provider):
    scope = Scope.APP

    settings = from_context(Settings, scope=Scope.APP)
    bot = from_context(Bot, scope=Scope.APP)

    @provide
    def registry(self) -> Registry:
        return registry()

    @provide
    def addressing(self, registry: Registry) -> Addressing:
        return registry.addressing

    @provide
    def wait_times(self, settings: Settings) -> WaitTimes:
        return WaitTimes(settings.waits)

    @provide
    def clocks(self, registry: Registry, times: WaitTimes) -> Clocks:
        return Clocks(registry.waits, times)

    @provide
    def clock(self, settings: Settings) -> Clock:
        return FollowedClock(str(settings.clock_url)) if settings.clock_url else SystemClock()

    @provide
    def timing(self, clock: Clock) -> Timing:
        return clock if isinstance(clock, FollowedClock) else RealTime()

    @provide
    def pace(self, timing: Timing, settings: Settings) -> Pace:
        return Pace(timing, settings.pace_per_second)

    @provide
    def terms(self, settings: Settings) -> Terms:
        return settings.terms

    @provide
    def ticker(self, settings: Settings) -> Ticker:
        return Ticker(settings.tick_seconds)

    @provide
    def wake_outbox(self, ticker: Ticker) -> WakeOutbox:
        return lambda: ticker.wake(jobs.OUTBOX)

    unwritten = provide(Unwritten)
    given = provide(Given)
    may_go_on = provide(jobs.GoingOn, provides=MayGoOn)

    @provide
    def keeping(self, settings: Settings) -> Keeping:
        return Keeping(sent=timedelta(days=settings.sent_kept_days))

    @provide
    def expiry(self, settings: Settings) -> Expiry:
        return Expiry(timedelta(days=settings.expire_after_days))

    @provide
    def bin_limit(self, settings: Settings) -> BinLimit:
        return BinLimit(settings.bin_questions_a_day)

    @provide
    def bin_register(self, settings: Settings) -> BinRegister:
        return BinRegister(settings.bin_register_url)

    @provide
    def named_administrators(self, settings: Settings) -> NamedAdministrators:
        return NamedAdministrators(settings.admin_ids)

    last_pass = provide(LastPass)
    last_seeding = provide(LastSeeding)
    holiday_list = provide(LawfulDays, provides=HolidayList)

    @provide
    def signs_seen(self, ticker: Ticker) -> SignsSeen:
        return SignsSeen(lambda: ticker.wake(jobs.SIGNS))

    @provide
    def wake_replies(self, ticker: Ticker) -> WakeReplies:
        return lambda: ticker.wake(jobs.OWED_REPLIES)

    @provide
    async def memorandum_printer(self) -> AsyncIterator[MemorandumPrinter]:
        async with TypstMemorandumPrinter() as printer:
            yield printer

    @provide
    async def paper_printer(self) -> AsyncIterator[PaperPrinter]:
        async with TypstPapers() as printer:
            yield printer

    @provide
    async def year_printer(self) -> AsyncIterator[YearPrinter]:
        async with YearFiles() as printer:
            yield printer

    @provide
    async def poster_printer(self) -> AsyncIterator[PosterPrinter]:
        async with TypstPosters() as printer:
            yield printer

    @provide
    def imprint(self, site: Site, settings: Settings) -> Imprint:
        return Imprint(site.public_url, served=settings.web_port is not None)

    @provide
    def photos(self) -> Iterator[Photos]:
        photos = PillowPhotos()
        yield photos
        photos.close()

    @provide
    async def pictures(self) -> AsyncIterator[Pictures]:
        async with TypstPictures() as pictures:
            yield pictures

    @provide
    def pitch_rules(self, settings: Settings, times: WaitTimes) -> PitchRules:
        return PitchRules(
            per_wave=settings.pitches_per_wave,
            waves=settings.pitch_waves,
            expires_after=timedelta(days=-times.moments(PITCHES)[-1].days),
        )
