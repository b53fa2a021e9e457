"""A small world in which random deeds are played through the bot's own use cases, and time runs.

Nothing is done behind the use cases' back: people act with the roles that the database gives them at that moment, and
what is refused is refused.
"""

import inspect
import random
from datetime import datetime, timedelta
from typing import Any, TypeVar, get_type_hints

import sqlalchemy as sa

from bot.models.base import Base
from bot.models.errors import DomainError
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.waits import Wait
from bot.storage.identity import Identities, StoredIdentity
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.telling import Addressing
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks, WaitTimes
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.memoranda.document import MemorandumPrinter
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.organizations.bin_questions import TEN_A_DAY, BinLimit
from bot.use_cases.people.access import NamedAdministrators
from bot.use_cases.pitches.waves import PitchRules
from bot.use_cases.seals.ports import Sealer
from bot.wiring.registry import registry
from tests.builders import (
    TERMS,
    a_backer_profile,
    a_membership,
    a_person,
    an_organization,
)
from tests.database import Database
from tests.fakes import FakeMatching, FrozenClock
from tests.fakes.sealing import PlainSealer
from tests.use_cases.memoranda.memorandum_world import PlainPrinter

Deed = TypeVar("Deed", bound=UseCase)
Entity = TypeVar("Entity", bound=Base)

DAY = timedelta(days=1)


class World:
    """Two NGOs, three backers and a state body, each with one or two people; two moderators, an administrator."""

    def __init__(self, uow: Database, clock: FrozenClock, seed: int) -> None:
        self.uow, self.clock, self.random = uow, clock, random.Random(seed)
        self.matching = FakeMatching()
        self.sealer = PlainSealer(clock)
        self.identities = Identities(
            uow._sessions, registry(), administrators=frozenset(), terms=TERMS, remember=False
        )
        # Half of them read Russian, so that there is something to ask for in another language.
        self.people: list[Person] = [
            uow.keep(a_person(name, language=[Language.KAZAKH, Language.RUSSIAN][number % 2]))
            for number, name in enumerate(NAMES)
        ]
        self.moderators = [self._staff("Дана", StaffRole.MODERATOR), self._staff("Асел", StaffRole.MODERATOR)]
        self.administrator = self._staff("Болат", StaffRole.ADMINISTRATOR)
        kinds = [OrganizationKind.NGO] * 2 + [OrganizationKind.BUSINESS] * 3 + [OrganizationKind.STATE]
        for number, kind in enumerate(kinds):
            fields = {"legal_form": "department"} if kind is OrganizationKind.STATE else {}
            leader = self.people[number]
            organization = uow.keep(an_organization(f"Ұйым {number}", kind=kind, by=leader, **fields))
            uow.keep(a_membership(leader, organization))
            if number % 2:
                uow.keep(a_membership(self.people[-1 - number // 2], organization))
            if kind is OrganizationKind.BUSINESS:
                uow.keep(a_backer_profile(organization))

    def _staff(self, name: str, role: StaffRole) -> Person:
        person = self.uow.keep(a_person(name))
        person.assign(role)
        self.people.append(person)
        return person

    def acting(self, person: Person) -> Identity:
        return StoredIdentity(person.account_id, self.identities, Language.KAZAKH)

    def make(self, deed: type[Deed], identity: Identity) -> Deed:
        """The use case with what its constructor asks for, as the container would give it."""
        known: dict[Any, object] = {
            Identity: identity,
            UnitOfWork: self.uow,
            Clock: self.clock,
            Registry: registry(),
            PitchRules: PitchRules(per_wave=2, waves=2),
            MatchingService: self.matching,
            MemorandumPrinter: PlainPrinter(),
            Sealer: self.sealer,
            Imprint: Imprint("https://asar.example"),
            Clocks: Clocks(registry().waits, AS_REGISTERED),
            Addressing: registry().addressing,
            WaitTimes: AS_REGISTERED,
            BinLimit: TEN_A_DAY,
            NamedAdministrators: NamedAdministrators(frozenset()),
        }
        hints = get_type_hints(deed.__init__)
        names = list(inspect.signature(deed.__init__).parameters)[1:]
        return deed(*[known[hints[name]] for name in names])

    async def do(self, person: Person, deed: type[UseCase], *args: object, **kwargs: object) -> bool:
        """Whether it was done. A refusal is an answer too."""
        try:
            await self.make(deed, self.acting(person))(*args, **kwargs)  # type: ignore[operator]
        except DomainError:
            return False
        return True

    async def tick(self, *deeds: type[UseCase]) -> int:
        done = 0
        for deed in deeds:
            for _ in range(50):
                found = await self.make(deed, SystemIdentity())()  # type: ignore[operator]
                done += found or 0
                if not found:
                    break
        return done

    async def let_time_run(self, until: datetime, *deeds: type[UseCase]) -> None:
        """Go from one ring to the next, by a day at most, and let every tick do its work."""
        while self.clock.now() < until:
            upcoming = min((wait.next_at for wait in self.open_waits if wait.next_at), default=until)
            soonest, latest = self.clock.now() + timedelta(hours=1), self.clock.now() + DAY
            self.clock.move_to(min(max(upcoming, soonest), latest, until))
            await self.tick(RingClocks, *deeds)

    @property
    def open_waits(self) -> list[Wait]:
        return [wait for wait in self.uow.all(Wait) if wait.ended_at is None]

    def any_of(self, kind: type[Entity]) -> Entity | None:
        """One of the newest: what is older has mostly ended, and a deed on it is refused."""
        rows = self.uow.all(kind)[-6:]
        return self.random.choice(rows) if rows else None

    def somebody(self, *likely: int | None) -> Person:
        """One of these people nine times of ten, and otherwise anybody: most deeds of strangers are refused."""
        known = [person for person in self.people if person.id in likely]
        return self.random.choice(known if known and self.random.random() < 0.9 else self.people)

    def people_of(self, organization_id: int) -> list[int]:
        query = sa.text("SELECT person_id FROM memberships WHERE organization_id = :id AND status = 'active'")
        return list(self.uow._rows.scalars(query, {"id": organization_id}))

    def organization(self, kind: OrganizationKind) -> Organization:
        return self.random.choice([row for row in self.uow.all(Organization) if row.kind is kind])


NAMES = ("Гүлнұр", "Айгерім", "Сергей", "Ерлан", "Марат", "Нұрбол", "Жанар", "Олжас", "Сәуле")
