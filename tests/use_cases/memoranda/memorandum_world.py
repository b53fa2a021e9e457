"""A match and everybody around it who may draft, answer or read a memorandum."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar

from bot.models.memoranda import Memorandum, PlanItem
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.memoranda.answering import AcknowledgeMemorandum
from bot.use_cases.memoranda.document import MemorandumDocument
from bot.use_cases.memoranda.drafting import (
    InviteToMemorandum,
    MemorandumForm,
    PartyForm,
    PreviewMemorandum,
)
from bot.use_cases.memoranda.printing import PrintMemorandum, ReadMemorandum
from tests.builders import a_membership, a_person, a_project, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock

Deed = TypeVar("Deed", bound=UseCase)


@dataclass
class PlainPrinter:
    """Keeps the documents, and gives each one's number of parties as its bytes."""

    printed: list[MemorandumDocument] = field(default_factory=list)

    async def print(self, document: MemorandumDocument) -> bytes:
        self.printed.append(document)
        return f"{len(document.parties)} parties".encode()


class World:
    """An accepted pitch between an NGO and a business, state bodies around them, people for all of them."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        self.uow = uow
        self.clock = clock
        self.printer = PlainPrinter()
        self.leader, self.colleague = self.person("Айгерім Сәрсен"), self.person("Дана Омар")
        self.owner, self.official = self.person("Сергей Ким"), self.person("Әділ Қожахмет")
        self.stranger = self.person("Марат Бек")
        self.ngo = self.organization("Болашақ кілті", OrganizationKind.NGO, self.leader, self.colleague)
        self.business = self.organization("Жем компрессор", OrganizationKind.BUSINESS, self.owner)
        self.department = self.organization(
            "Білім басқармасы", OrganizationKind.STATE, self.official, legal_form="department"
        )
        self.other = self.organization("Жас қанат", OrganizationKind.NGO, self.stranger)
        self.project: Project = uow.keep(a_project(self.ngo))
        self.pitch: Pitch = uow.keep(
            Pitch(
                project_id=self.project.id,
                backer_id=self.business.id,
                score=0.9,
                reasons=[],
                sent_at=clock.now(),
                status=PitchStatus.ACCEPTED,
            )
        )

    def person(self, name: str, **fields: Any) -> Person:
        return self.uow.keep(a_person(name, **fields))

    def organization(self, name: str, kind: OrganizationKind, *people: Person, **fields: Any) -> Organization:
        organization = self.uow.keep(an_organization(name, kind=kind, by=people[0], **fields))
        for person in people:
            self.uow.keep(a_membership(person, organization))
        return organization

    def act(self, use_case: type[Deed], person: Person, *organizations: Organization) -> Deed:
        return self.acting(use_case, an_actor(person, *organizations))

    def acting(self, use_case: type[Deed], actor: Actor) -> Deed:
        if use_case in {PreviewMemorandum, ReadMemorandum, PrintMemorandum}:
            return use_case(FakeIdentity(actor), self.uow, self.clock, self.printer)  # type: ignore[call-arg]
        return use_case(FakeIdentity(actor), self.uow, self.clock)

    def form(self, *third: PartyForm, **fields: Any) -> MemorandumForm:
        """As the NGO's leader fills it in."""
        today = self.clock.now().date()
        values: dict[str, Any] = {
            "pitch_id": self.pitch.id,
            "subject": "Ауыл балаларының цифрлық дағдыларын дамыту.\nМұғалімдерді оқыту.",
            "place": "Индер",
            "term_months": 12,
            "term_until": None,
            "plan": (PlanItem("Ноутбук сатып алу", today + timedelta(days=60), "Жем компрессор"),),
            "parties": (
                PartyForm(
                    self.ngo.id, "Үйірме ашамыз.", self.leader.id, position="chairperson", basis="charter"
                ),
                PartyForm(self.business.id, "Ноутбук береміз."),
                *third,
            ),
        }
        return MemorandumForm(**(values | fields))

    @property
    def three_parties(self) -> MemorandumForm:
        return self.form(PartyForm(self.department.id, ""))

    async def invite(self, form: MemorandumForm | None = None, submission: str = "first") -> Memorandum:
        deed = self.act(InviteToMemorandum, self.leader, self.ngo)
        return self.uow.by_id(Memorandum, await deed(submission, form or self.three_parties))

    async def acknowledge(self, memorandum: Memorandum, person: Person, organization: Organization) -> Any:
        return await self.act(AcknowledgeMemorandum, person, organization)(memorandum.id)

    async def acknowledge_all(self, memorandum: Memorandum) -> None:
        for person, organization in (
            (self.leader, self.ngo),
            (self.owner, self.business),
            (self.official, self.department),
        )[: len(memorandum.parties)]:
            await self.acknowledge(memorandum, person, organization)

    def told(self, key: str) -> list[int]:
        return sorted(promise.recipient_id for promise in self.uow.promised if promise.key == key)
