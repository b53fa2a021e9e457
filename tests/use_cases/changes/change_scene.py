"""A verified NGO with a published project, whose people correct both; a moderator, a backer."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

from bot.models.changes import Change
from bot.models.organizations import Organization
from bot.models.people import Person
from bot.models.roles import StaffRole
from bot.use_cases.changes.views import Edited
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.use_cases.organizations.cards import EditOrganization
from bot.use_cases.organizations.views import OrganizationForm
from bot.use_cases.projects.submission import EditProject
from bot.use_cases.projects.views import ProjectForm
from bot.wiring.registry import registry
from tests.builders import an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.imprint import with_imprint
from tests.scenes import Scene


def card_of(organization: Organization) -> OrganizationForm:
    return OrganizationForm(
        **{field.name: getattr(organization, field.name) for field in fields(OrganizationForm)}
    )


class ChangeScene(Scene):
    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.moderator = self.new_person("Модератор", staff=(StaffRole.MODERATOR,))

    def by(self, person: Person, kind: type[Any], *organizations: Organization) -> Any:
        return kind(FakeIdentity(an_actor(person, *organizations)), self.uow, self.clock, *with_imprint(kind))

    def by_ngo(self, kind: type[Any]) -> Any:
        return self.by(self.seeker, kind, self.ngo)

    def by_moderator(self, kind: type[Any]) -> Any:
        return self.by(self.moderator, kind)

    async def edit_card(self, by: Person | None = None, **values: Any) -> Edited:
        edit = self.by(by or self.seeker, EditOrganization, self.ngo)
        edited: Edited = await edit(self.ngo.id, replace(card_of(self.ngo), **values))
        return edited

    async def edit_project(self, **values: Any) -> Edited:
        own = {field.name: getattr(self.project, field.name) for field in fields(ProjectForm)}
        edited: Edited = await self.by_ngo(EditProject)(self.project.id, ProjectForm(**own | values))
        return edited

    @property
    def change(self) -> Change:
        """The last one."""
        return self.uow.all(Change)[-1]

    async def pass_time(self, after: timedelta) -> None:
        self.clock.advance(after)
        clocks = Clocks(registry().waits, AS_REGISTERED)
        await RingClocks(SystemIdentity(), self.uow, self.clock, clocks, registry().addressing)()
