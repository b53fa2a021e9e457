"""A match and everybody around it who may draft, answer or read a memorandum."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, TypeVar

from bot.models.country import today
from bot.models.memoranda import Memorandum, Pair, PlanItem
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.waits import Wait
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.memoranda.answering import ConfirmMemorandum, TellPart
from bot.use_cases.memoranda.document import MemorandumDocument
from bot.use_cases.memoranda.drafting import InviteToMemorandum, PreviewMemorandum
from bot.use_cases.memoranda.forming import MemorandumForm, PartyForm
from bot.use_cases.memoranda.missing_copies import COPY
from bot.use_cases.memoranda.printing import PrintMemorandum, ReadMemorandum
from bot.use_cases.memoranda.sealing import Imprint, SealMemoranda
from bot.use_cases.memoranda.signing import TellSigned
from bot.use_cases.memoranda.telling import PartForm
from bot.use_cases.seals.checking import FileChecking
from tests.builders import a_membership, an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.fakes.sealing import PlainSealer, ScansAlone
from tests.scenes import Match

Deed = TypeVar("Deed", bound=UseCase)


@dataclass
class PlainPrinter:
    """Keeps the documents, and gives each one's number of parties as its bytes."""

    printed: list[MemorandumDocument] = field(default_factory=list)

    async def print(self, document: MemorandumDocument) -> bytes:
        self.printed.append(document)
        return f"{len(document.parties)} parties".encode()

    async def print_translation(self, document: MemorandumDocument) -> bytes:
        self.printed.append(document)
        return f"{len(document.parties)} parties in English".encode()


class World(Match):
    """A colleague in the NGO, a state body that could join, and a stranger with an organisation of their own."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        super().__init__(uow, clock)
        self.printer = PlainPrinter()
        self.sealer = PlainSealer(clock)
        self.colleague, self.official = self.new_person("Дана Омар"), self.new_person("Әділ Қожахмет")
        self.stranger = self.new_person("Марат Бек")
        uow.keep(a_membership(self.colleague, self.ngo))
        self.department = self.new_organization(
            "Білім басқармасы", OrganizationKind.STATE, self.official, legal_form="department"
        )
        self.other = self.new_organization("Жас қанат", OrganizationKind.NGO, self.stranger)

    def act(self, use_case: type[Deed], person: Person, *organizations: Organization) -> Deed:
        return self.act_as(use_case, an_actor(person, *organizations))

    def act_as(self, use_case: type[Deed], actor: Actor) -> Deed:
        if use_case in {PreviewMemorandum, ReadMemorandum, PrintMemorandum}:
            return use_case(FakeIdentity(actor), self.uow, self.clock, self.printer)  # type: ignore[call-arg]
        return use_case(FakeIdentity(actor), self.uow, self.clock)

    def form(self, *third: PartyForm, **fields: Any) -> MemorandumForm:
        """As the NGO's leader fills it in."""
        today = self.clock.now().date()
        values: dict[str, Any] = {
            "pitch_id": self.pitch.id,
            "title": Pair(self.project.title, "Кружки программирования в сельских школах"),
            "aims": Pair(
                "Ауыл балаларының цифрлық дағдыларын дамыту.\nМұғалімдерді оқыту.",
                "Развивать цифровые навыки сельских детей.\nОбучать учителей.",
            ),
            "place": Pair.same("Индер"),
            "term_months": 12,
            "term_until": None,
            "plan": (PlanItem("Ноутбук сатып алу", today + timedelta(days=60), "Жем компрессор").row,),
            "parties": (PartyForm(self.ngo.id, self.seeker.id), PartyForm(self.backer.id), *third),
            "own": PartForm(
                position="chairperson",
                basis="charter",
                intentions=Pair("Үйірме ашамыз.", "Откроем кружки."),
            ),
        }
        return MemorandumForm(**(values | fields))

    @property
    def three_parties(self) -> MemorandumForm:
        return self.form(PartyForm(self.department.id))

    async def prepare(self, form: MemorandumForm | None = None, submission: str = "first") -> Memorandum:
        """Sent, but nobody has told their post, apart from the drafter."""
        deed = self.act(InviteToMemorandum, self.seeker, self.ngo)
        return self.uow.by_id(Memorandum, await deed(submission, form or self.three_parties))

    async def invite(self, form: MemorandumForm | None = None, submission: str = "first") -> Memorandum:
        """Sent, all posts told, and so put before the parties."""
        memorandum = await self.prepare(form, submission)
        for person, organization in self.signatories[1 : len(memorandum.parties)]:
            await self.tell_part(memorandum, person, organization)
        return memorandum

    async def tell_part(
        self, memorandum: Memorandum, person: Person, organization: Organization, **part: Any
    ) -> bool:
        told = PartForm(**({"intentions": Pair("Көмектесеміз.", "Поможем.")} | part))
        return await self.act(TellPart, person, organization)(memorandum.id, told)

    @property
    def signatories(self) -> tuple[tuple[Person, Organization], ...]:
        return (
            (self.seeker, self.ngo),
            (self.giver, self.backer),
            (self.official, self.department),
        )

    async def confirm(self, memorandum: Memorandum, person: Person, organization: Organization) -> Any:
        return await self.act(ConfirmMemorandum, person, organization)(
            memorandum.id, len(memorandum.versions)
        )

    async def confirm_all(self, memorandum: Memorandum) -> None:
        for person, organization in self.signatories[: len(memorandum.parties)]:
            await self.confirm(memorandum, person, organization)
        await self.seal()

    async def seal(self, most: int = 20) -> int:
        """What the tick does. Returns how many it has sealed."""
        system = SystemIdentity()
        imprint = Imprint("https://asar.example")
        return await SealMemoranda(system, self.uow, self.clock, self.printer, self.sealer, imprint)(most)

    async def bring_copy(
        self,
        memorandum: Memorandum,
        person: Person,
        organization: Organization,
        signed_on: date | None = None,
    ) -> None:
        """A scan of the signed paper; signed today if it is not said otherwise."""
        identity = FakeIdentity(an_actor(person, organization))
        checking = FileChecking(self.uow, self.clock, ScansAlone(), ScansAlone())
        bring = TellSigned(identity, self.uow, self.clock, checking)
        await bring(
            memorandum.id,
            organization.id,
            f"scan of {organization.id}".encode(),
            signed_on or today(self.clock.now()),
        )

    def told_of(self, key: str) -> list[int]:
        """Who was told so, by their ids."""
        return sorted(recipient_id for kind, recipient_id in self.told if kind == key)


async def nobody_waits_for_copies(uow: Database) -> None:
    """As if they were there: what a test is about stands in a message of its own, and not in a summary of several."""
    async with uow as block:
        waiting = [wait.record_id for wait in uow.all(Wait) if wait.kind == COPY]
        await block.waits.end_all(COPY, waiting, "brought")
        await block.commit()
