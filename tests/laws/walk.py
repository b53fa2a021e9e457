"""The random walk: six people do what they like, the process dies at the worst moments, and then nobody says a word.

It is the proof of the playground with one process and a clock that is moved. What is drawn depends on the seed alone,
so a walk that went wrong is walked again by its seed.
"""

import random
from contextlib import suppress
from datetime import datetime, timedelta

from bot.models.organizations import OrganizationKind
from bot.models.people import Person
from bot.models.projects import Project
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.storage.identity import Identities
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.outbox import DispatchOutbox
from bot.use_cases.kernel.ports import Undeliverable
from bot.use_cases.kernel.sending import Unwritten
from bot.use_cases.kernel.waiting import RingClocks
from bot.use_cases.moderation.projects import PublishProject
from bot.use_cases.people.reachability import ComeBack, GoAway
from bot.use_cases.pitches.first import ServeNewBackers
from bot.use_cases.pitches.left_alone import AskModeratorsToCall
from bot.use_cases.pitches.suggesting import SuggestBackers
from bot.wiring.registry import registry
from tests.builders import TERMS, a_backer_profile, a_membership, a_person, an_organization
from tests.database import Database, KilledError
from tests.dispatching import no_post
from tests.fakes import FakeMatching, FrozenClock, GoingOn, RecordingNotifier
from tests.fakes.sealing import PlainSealer
from tests.laws.carrying_out import CARRYING_OUT, bring_into_force
from tests.laws.changing_deeds import CHANGING
from tests.laws.deeds import DEEDS, Play, submit
from tests.laws.helping import HELPING
from tests.laws.world import World

TICKS = (ServeNewBackers, SuggestBackers, AskModeratorsToCall)
SILENCE = timedelta(days=60)
_ORGANIZATIONS = (
    ("Гүлнұр", OrganizationKind.NGO),
    ("Ерлан", OrganizationKind.BUSINESS),
    ("Сергей", OrganizationKind.BUSINESS),
    ("Айгерім", OrganizationKind.STATE),
)


class Messenger(RecordingNotifier):
    """It takes nothing to those who have blocked the bot, whether the bot knows of it or not."""

    def __init__(self) -> None:
        super().__init__()
        self.blocked: set[int] = set()

    async def send(self, account_id: int, language: Language, notification: Notification) -> int | None:
        if account_id in self.blocked:
            raise Undeliverable
        return await super().send(account_id, language, notification)


class SixPeople(World):
    """An NGO's leader, two entrepreneurs, a state body's specialist, a moderator, and an administrator."""

    def __init__(self, uow: Database, clock: FrozenClock, seed: int) -> None:
        self.uow, self.clock, self.random = uow, clock, random.Random(seed)
        self.sealer = PlainSealer(clock)
        self.matching, self.messenger, self.unwritten = FakeMatching(), Messenger(), Unwritten()
        self.identities = Identities(
            uow._sessions, registry(), administrators=frozenset(), terms=TERMS, remember=False
        )
        self.people: list[Person] = []
        for number, (name, kind) in enumerate(_ORGANIZATIONS):
            person = uow.keep(a_person(name, language=[Language.KAZAKH, Language.RUSSIAN][number % 2]))
            fields = {"legal_form": "department"} if kind is OrganizationKind.STATE else {}
            organization = uow.keep(an_organization(f"Ұйым {number}", kind=kind, by=person, **fields))
            uow.keep(a_membership(person, organization))
            if kind is OrganizationKind.BUSINESS:
                uow.keep(a_backer_profile(organization))
            self.people.append(person)
        self.moderators = [self._staff("Дана", StaffRole.MODERATOR)]
        self.administrator = self._staff("Болат", StaffRole.ADMINISTRATOR)

    async def walk(self, deeds: int) -> None:
        if self.random.random() < 0.5:
            await bring_into_force(self)
        await self.publish()
        for _ in range(deeds):
            # The process dies once in ten deeds: the transaction that it was at is as if it had never begun.
            self.uow.killed_at_commit = self.random.random() < 0.1
            with suppress(KilledError):
                await self.random.choice(WALK)(self)
            self.uow.killed_at_commit = False
        self.uow.killed_at_commit = self.random.random() < 0.5
        await self.be_silent(self.clock.now() + SILENCE)

    async def publish(self) -> None:
        """A project of the NGO is before its backers: what random deeds seldom come to."""
        while not self.uow.all(Project):
            await submit(self)
        for project in self.uow.all(Project):
            await self.do(self.moderators[0], PublishProject, project.id)
        await self.tick(*TICKS)

    async def be_silent(self, until: datetime) -> None:
        """From ring to ring. What is killed meanwhile is started anew."""
        while self.clock.now() < until:
            await self.do_what_is_due()
            upcoming = min((wait.next_at for wait in self.open_waits if wait.next_at), default=until)
            self.clock.move_to(min(max(upcoming, self.clock.now() + timedelta(hours=1)), until))
        await self.do_what_is_due()

    async def do_what_is_due(self) -> None:
        try:
            await self.tick(RingClocks, *TICKS)
        except KilledError:
            await self.tick(RingClocks, *TICKS)

    async def send(self) -> None:
        """All that is due by now."""
        going_on = GoingOn()
        send = DispatchOutbox(
            SystemIdentity(),
            self.uow,
            self.clock,
            self.messenger,
            registry(),
            may_go_on=going_on,
            unwritten=self.unwritten,
            post=no_post(),
        )
        while await send():
            pass


async def jump(world: World) -> None:
    assert isinstance(world, SixPeople)
    await world.be_silent(world.clock.now() + timedelta(hours=world.random.choice([3, 30, 80, 200])))


async def sent(world: World) -> None:
    """Now and then nothing is sent for long: the process has ended after its commits."""
    assert isinstance(world, SixPeople)
    await world.send()


async def block_the_bot(world: World) -> None:
    """The messenger tells the bot of it, or that note is lost and the bot finds out itself."""
    assert isinstance(world, SixPeople)
    person = world.somebody()
    if person.account_id is None:
        return
    world.messenger.blocked.add(person.account_id)
    if world.random.random() < 0.5:
        await world.do(person, GoAway)


async def unblock_the_bot(world: World) -> None:
    assert isinstance(world, SixPeople)
    for person in world.people:
        if person.account_id in world.messenger.blocked:
            world.messenger.blocked.discard(person.account_id)
            await world.do(person, ComeBack)


WALK: tuple[Play, ...] = (
    *DEEDS,
    *CHANGING,
    *CARRYING_OUT,
    *HELPING,
    *(jump,) * 6,
    *(sent,) * 4,
    *(block_the_bot,) * 2,
    unblock_the_bot,
)
