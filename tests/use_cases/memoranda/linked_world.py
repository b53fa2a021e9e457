"""A memorandum with a district's akimat that has nobody in the chat: somebody answers for it at an address that a
moderator has checked and put on its card.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from bot.models.links import OrganizationAddress, PersonAddress, PersonalLink
from bot.models.memoranda import Memorandum
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.waits import Wait
from bot.use_cases.kernel.answering import Shown
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.identity import InvitedIdentity
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Invited
from bot.use_cases.links.addressing import masked
from bot.use_cases.links.answering import ReadWhatIsAsked
from bot.use_cases.links.mailing import LinksPost
from bot.use_cases.memoranda.by_link import ConfirmByLink, TellPartByLink
from bot.use_cases.memoranda.forming import PartyForm
from bot.use_cases.memoranda.linking import HELP, KIND
from bot.wiring.registry import registry
from tests.builders import a_person, an_actor, an_organization
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FakeIdentity, FixedSecrets, FrozenClock, RecordingNotifier, RecordingTransport
from tests.use_cases.memoranda.memorandum_world import World

Deed = TypeVar("Deed", bound=UseCase)

PART: Mapping[str, str] = {
    "position": "deputy_akim",
    "position_own": "",
    "basis": "order",
    "basis_own": "",
    "full_name": "Ахметова Сәуле Қайратқызы",
    "intentions_kk": "Үй-жай береміз.",
    "intentions_ru": "Дадим помещение.",
    "address_kk": "",
    "address_ru": "",
}


class LinkedWorld(World):
    """`saule` answers for `akimat`."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.transport = RecordingTransport()
        self.notifier = RecordingNotifier()
        self.moderator, self.overseer = uow.keep(a_person("Модератор")), uow.keep(a_person("Модератор"))
        self.akimat = uow.keep(
            an_organization(
                "Индер ауданы әкімдігі", kind=OrganizationKind.STATE, by=self.moderator, legal_form="akimat"
            )
        )
        self.saule = self.at_address("Сәуле Ахметова", "saule@akimat.example", self.akimat)

    def at_address(
        self, name: str, address: str, organization: Organization, by: Person | None = None
    ) -> Person:
        """Somebody without an account, on that organisation's card."""
        person = self.uow.keep(a_person(name, account_id=None, consented=False))
        kept = self.uow.keep(PersonAddress(person_id=person.id, address=address, added_at=self.clock.now()))
        self.uow.keep(
            OrganizationAddress(
                organization_id=organization.id,
                address_id=kept.id,
                person_id=person.id,
                name=name,
                post="Әкімнің орынбасары",
                added_by=(by or self.moderator).id,
                added_at=self.clock.now(),
                by_moderator=by is None,
            )
        )
        return person

    @property
    def with_akimat(self) -> Any:
        return self.form(PartyForm(self.akimat.id))

    def link_of(self, person: Person, kind: str = KIND) -> PersonalLink:
        """The one that works."""
        return self.uow.one(PersonalLink, person_id=person.id, kind=kind, ended_at=None)

    def by_link(self, deed: type[Deed], link: PersonalLink, *needs: Any) -> Deed:
        person = self.uow.by_id(Person, link.person_id)
        address = self.uow.by_id(PersonAddress, link.address_id).address if link.address_id else ""
        invited = Invited(
            link.id,
            link.kind,
            link.record_id,
            link.version,
            person.id,
            masked(address) if address else "",
            by_moderator=link.by_moderator,
            has_account=person.account_id is not None,
        )
        identity = InvitedIdentity(invited, person.name, Language.RUSSIAN, consented=True)
        return deed(identity, self.uow, self.clock, *needs)

    async def tell_part_by_link(self, person: Person, **changed: str) -> None:
        link = self.link_of(person)
        await self.by_link(TellPartByLink, link)(link.record_id, link.version, **{**PART, **changed})

    async def confirm_by_link(self, person: Person) -> None:
        link = self.link_of(person)
        await self.by_link(ConfirmByLink, link)(link.record_id, link.version)

    async def read_by_link(self, link: PersonalLink) -> Shown:
        return await self.by_link(ReadWhatIsAsked, link, registry().answerables)()

    async def put_with_akimat(self) -> Memorandum:
        """Before all parties, the akimat's part told by link."""
        memorandum = await self.prepare(self.with_akimat)
        await self.tell_part(memorandum, self.giver, self.backer)
        await self.tell_part_by_link(self.saule)
        return memorandum

    def by_now(self, memorandum: Memorandum) -> Memorandum:
        return self.uow.by_id(Memorandum, memorandum.id)

    @property
    def helped(self) -> list[int]:
        """The parties that a moderator is asked to help with."""
        return [wait.record_id for wait in self.uow.all(Wait) if wait.kind == HELP and not wait.ended_at]

    @property
    def post(self) -> LinksPost:
        return LinksPost(self.transport, FixedSecrets(), registry().answerables, "https://asar.example")

    def act_with_post(self, deed: type[Deed], person: Person, *organizations: Organization) -> Deed:
        identity = FakeIdentity(an_actor(person, *organizations))
        return deed(identity, self.uow, self.clock, self.post)  # type: ignore[call-arg]

    def as_moderator(self, deed: type[Deed], *needs: Any) -> Deed:
        """One who has nothing to do with any of the parties."""
        acting = an_actor(self.overseer, roles=frozenset({Role.MODERATOR}))
        return deed(FakeIdentity(acting), self.uow, self.clock, *needs)

    async def dispatch(self) -> None:
        await dispatcher(self.uow, self.clock, self.notifier, post=self.post)()
