"""An NGO and a backer, and what comes between them: the scene in which most deeds of matching and after it play."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar

from bot.models.backers import BackerProfile
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project
from tests.builders import (
    a_backer_profile,
    a_membership,
    a_person,
    a_pitch,
    a_project,
    an_actor,
    an_organization,
)
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock


def keep_backer(
    uow: Database, name: str = "Жем", *, people: int = 1, verified: bool = True, **profile: Any
) -> Organization:
    """One with a profile, which is searched for, and so many people who represent it."""
    backer = uow.keep(an_organization(name, kind=OrganizationKind.BUSINESS, verified=verified))
    for _ in range(people):
        uow.keep(a_membership(uow.keep(a_person()), backer))
    uow.keep(a_backer_profile(backer, **profile))
    return backer


def keep_project(uow: Database, **fields: Any) -> Project:
    """Of an NGO of its own."""
    return uow.keep(a_project(uow.keep(an_organization()), **fields))


class Scene:
    """One person on each side. The project, the backer's profile and the pitch are made when a test first looks at
    them: without a profile a backer is not searched for, and without a project there is nothing to search backers for.
    """

    pitch_fields: ClassVar[Mapping[str, Any]] = {}

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        self.uow = uow
        self.clock = clock
        self.seeker, self.giver = self.new_person(), self.new_person("Сергей Волков")
        self.ngo = self.new_organization("Болашақ кілті", OrganizationKind.NGO, self.seeker)
        self.backer = self.new_organization(
            "Жем", OrganizationKind.BUSINESS, self.giver, settlement="Құлсары", contact_phone="+77770001122"
        )

    @cached_property
    def project(self) -> Project:
        return self.new_project()

    @cached_property
    def profile(self) -> BackerProfile:
        return self.uow.keep(a_backer_profile(self.backer))

    @cached_property
    def pitch(self) -> Pitch:
        return self.uow.keep(a_pitch(self.project, self.backer, **self.pitch_fields))

    def new_person(self, name: str = "Айгерім Сәрсен", **fields: Any) -> Person:
        return self.uow.keep(a_person(name, **fields))

    def new_organization(
        self, name: str, kind: OrganizationKind, *people: Person, **fields: Any
    ) -> Organization:
        """All of these people represent it, and the first has founded it."""
        organization = self.uow.keep(an_organization(name, kind=kind, by=people[0], **fields))
        for person in people:
            self.uow.keep(a_membership(person, organization))
        return organization

    def new_backer(self, name: str = "Жем", **profile: Any) -> Organization:
        return keep_backer(self.uow, name, **profile)

    def new_project(self, title: str = "Ауыл мектептеріндегі үйірмелер", **fields: Any) -> Project:
        """Another one of the same NGO."""
        return self.uow.keep(a_project(self.ngo, title, **fields))

    def acting(self, person: Person, *organizations: Organization) -> FakeIdentity:
        return FakeIdentity(an_actor(person, *organizations))

    @property
    def as_ngo(self) -> FakeIdentity:
        return self.acting(self.seeker, self.ngo)

    @property
    def as_backer(self) -> FakeIdentity:
        return self.acting(self.giver, self.backer)

    @property
    def told(self) -> list[tuple[str, int]]:
        """What was promised to whom, in order."""
        return [(promise.key, promise.recipient_id) for promise in self.uow.promised]

    @property
    def said(self) -> list[str]:
        """The kinds of what was promised, in order."""
        return [promise.key for promise in self.uow.promised]


class Match(Scene):
    """The NGO has accepted the backer's interest."""

    pitch_fields: ClassVar[Mapping[str, Any]] = {"status": PitchStatus.ACCEPTED}
