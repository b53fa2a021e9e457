"""A link to an errand, without a page: who asks, who is asked, and their mail server."""

from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from bot.models.links import OrganizationAddress, PersonAddress, PersonalLink
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.identity import InvitedIdentity, VisitorIdentity
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Identity, Invited
from bot.use_cases.links.mailing import LinksPost
from bot.use_cases.links.making import make_link, token_of
from tests.builders import a_membership, a_person, an_actor, an_organization
from tests.database import Database
from tests.errands import KIND, Errands
from tests.fakes import FakeIdentity, FixedSecrets, FrozenClock, RecordingTransport

Deed = TypeVar("Deed", bound=UseCase)

RECORD = 7
ADDRESS = "saule@akimat.example"
NAME = "Сәуле Ахметова"


@dataclass
class World:
    """`ngo` asks; `office` is the party for which `invited` answers at `address`, put on its card by `clerk`."""

    uow: Database
    clock: FrozenClock
    ngo: Organization
    leader: Person
    office: Organization
    clerk: Person
    invited: Person
    address: PersonAddress
    entry: OrganizationAddress
    errands: Errands
    transport: RecordingTransport = field(default_factory=RecordingTransport)
    secrets: FixedSecrets = field(default_factory=FixedSecrets)

    @property
    def post(self) -> LinksPost:
        return LinksPost(self.transport, self.secrets, self.errands.answerables, "https://asar.example")

    def as_visitor(self, deed: type[Deed], *needs: Any) -> Deed:
        return deed(VisitorIdentity(Language.RUSSIAN), self.uow, self.clock, *needs)

    def as_leader(self, deed: type[Deed], *needs: Any) -> Deed:
        return deed(self.identity(self.leader, self.ngo), self.uow, self.clock, *needs)

    def as_clerk(self, deed: type[Deed], *needs: Any) -> Deed:
        return deed(self.identity(self.clerk, self.office), self.uow, self.clock, *needs)

    def as_staff(self, deed: type[Deed], *needs: Any, regions: tuple[str, ...] = ()) -> Deed:
        moderator = self.uow.keep(a_person("Модератор"))
        acting = an_actor(moderator, roles=frozenset({Role.MODERATOR}))
        return deed(FakeIdentity(replace(acting, regions=regions)), self.uow, self.clock, *needs)

    def as_invited(self, deed: type[Deed], link: PersonalLink, *needs: Any, consented: bool = True) -> Deed:
        person = self.uow.by_id(Person, link.person_id)
        invited = Invited(
            link.id,
            link.kind,
            link.record_id,
            link.version,
            person.id,
            "s***@akimat.example",
            has_account=person.account_id is not None,
        )
        identity = InvitedIdentity(invited, NAME, Language.RUSSIAN, consented=consented)
        return deed(identity, self.uow, self.clock, *needs)

    @staticmethod
    def identity(person: Person, *organizations: Organization) -> Identity:
        return FakeIdentity(an_actor(person, *organizations))

    async def ask(
        self, *, version: int = 1, by_mail: bool = True, person: Person | None = None
    ) -> PersonalLink:
        async with self.uow as block:
            link = await make_link(
                block,
                self.secrets,
                kind=KIND,
                record_id=RECORD,
                version=version,
                person_id=(person or self.invited).id,
                address=self.address if by_mail else None,
                made_by=self.leader.id,
                asked_by=self.ngo.id,
                now=self.clock.now(),
            )
            await block.commit()
        return self.uow.by_id(PersonalLink, link.id)

    def token(self, link: PersonalLink) -> str:
        return token_of(link, self.secrets)


def a_world(uow: Database, clock: FrozenClock) -> World:
    leader, clerk = uow.keep(a_person("Айгерім Сәрсен")), uow.keep(a_person("Бақыт Оспанов"))
    ngo = uow.keep(an_organization("Болашақ кілті", by=leader))
    office = uow.keep(an_organization("Индер ауданы әкімдігі", kind=OrganizationKind.STATE, by=clerk))
    for person, organization in ((leader, ngo), (clerk, office)):
        uow.keep(a_membership(person, organization))
    invited = uow.keep(a_person(NAME, account_id=None, consented=False))
    address = uow.keep(PersonAddress(person_id=invited.id, address=ADDRESS, added_at=clock.now()))
    entry = uow.keep(
        OrganizationAddress(
            organization_id=office.id,
            address_id=address.id,
            person_id=invited.id,
            name=NAME,
            post="Әкім орынбасары",
            added_by=clerk.id,
            added_at=clock.now(),
        )
    )
    errands = Errands(person_id=invited.id, organization_id=office.id)
    errands.asked_by = (OrganizationName("public_fund", ngo.name_kk, ngo.name_ru, ngo.name_en),)
    return World(uow, clock, ngo, leader, office, clerk, invited, address, entry, errands)
