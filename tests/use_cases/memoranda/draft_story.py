"""Whatever may happen to memoranda from the first word on, drawn at random: people answer in the chat and behind links;
who comes and goes meanwhile stands in `draft_surroundings.py`.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from random import Random
from typing import Any, ClassVar, TypeVar

from bot.models.country import today
from bot.models.dates import months_later
from bot.models.links import OrganizationAddress, PersonalLink
from bot.models.memoranda import Memorandum, MemorandumParty, MemorandumStage, Pair, SignedCopy
from bot.models.organizations import Organization
from bot.models.people import Person
from bot.use_cases.kernel.errors import DomainError, NotFoundError
from bot.use_cases.kernel.ports import Identity
from bot.use_cases.links.cards import AddAddressAsStaff, AddressForm
from bot.use_cases.links.handing import HandLinkOver, HandLinkOverAsStaff, TellCode, TellCodeAsStaff
from bot.use_cases.memoranda.answering import (
    AskForChange,
    ConfirmMemorandum,
    DeclineMemorandum,
    TakeBackMemorandum,
    TellPart,
)
from bot.use_cases.memoranda.by_link import (
    AskForChangeByLink,
    ConfirmByLink,
    DeclineByLink,
    TellOfficeByLink,
    TellPartByLink,
)
from bot.use_cases.memoranda.drafting import InviteToMemorandum, ReviseMemorandum
from bot.use_cases.memoranda.extending import ChangeExtension, ExtendMemorandum
from bot.use_cases.memoranda.forming import PartyForm
from bot.use_cases.memoranda.held_by_link import (
    AgreeToEndByLink,
    BringCopyByLink,
    ExtendByLink,
    GoOnByLink,
    LeaveByLink,
    StayByLink,
    TakeCopyBackByLink,
)
from bot.use_cases.memoranda.leaving import AgreeToEnd, GoOn, LeaveMemorandum
from bot.use_cases.memoranda.linking import KIND
from bot.use_cases.memoranda.signing import TakeBackSigned, TellSigned
from bot.use_cases.memoranda.staying import StayInMemorandum
from bot.use_cases.memoranda.telling import PartForm
from bot.use_cases.seals.checking import FileChecking
from tests.builders import a_membership
from tests.fakes.sealing import ScansAlone
from tests.use_cases.memoranda.doors import Doors
from tests.use_cases.memoranda.linked_world import PART, LinkedWorld
from tests.use_cases.memoranda.test_after import ring

Row = TypeVar("Row")
Did = Callable[[], Awaitable[object]]

OFFICE = {name: PART[name] for name in ("position", "position_own", "basis", "basis_own", "full_name")}
WISH = "Мерзімін ұзартсақ"


class Story:
    """Three parties, one of which has nothing but an address."""

    wishes: ClassVar = 0.08
    extensions: ClassVar = 1
    """How many of those who answer behind a link ask for a change, and how often they extend what was agreed."""

    def __init__(self, world: LinkedWorld, seed: int) -> None:
        self.world, self.random = world, Random(seed)
        self.doors = Doors(world)
        self.sent = 0
        self.partner = world.new_person("Дінмұхамед Әли")
        world.uow.keep(a_membership(self.partner, world.backer))
        self.people = (world.seeker, world.colleague, world.giver, self.partner)

    @property
    def all(self) -> list[Memorandum]:
        return self.world.uow.all(Memorandum)

    async def go_on(self, others: tuple[Callable[["Story"], Awaitable[object]], ...]) -> str:
        """One deed of somebody, or what happens beside. Returns what it was, and why it was refused."""
        is_open, holds = any(one.open for one in self.all), any(one.holds for one in self.all)
        likely = (self.answer,) * 6 * is_open + (self.act_on_agreed,) * 6 * holds
        deed = self.random.choice((*likely, self.draft, self.revise, self.take_back, self.time_passes))
        told = deed.__name__
        self.world.clock.advance(timedelta(minutes=self.random.randrange(40)))
        try:
            if self.random.random() < 0.15:
                other = self.random.choice(others)
                told = other.__name__
                await other(self)
            else:
                await deed()
        except DomainError as refusal:
            return f"{told}: {refusal.code}"
        return told

    async def draft(self) -> None:
        """From the match, or from nothing."""
        self.sent += 1
        world, giver = self.world, self.random.choice(self.people[2:])
        if not self.on_card(world.akimat):
            await self.put_on_card(world.akimat)
        match = self.random.random() < 0.5
        parties = (
            PartyForm(world.ngo.id, world.seeker.id),
            PartyForm(world.backer.id, giver.id if match else None),
            PartyForm(world.akimat.id),
        )
        ground = {"pitch_id": world.pitch.id} if match else {"pitch_id": None, "drafter_id": world.ngo.id}
        place = self.random.choice([Pair.same("Индер"), Pair.same("Индер"), Pair("Индер", "")])
        form = world.form(**ground, parties=parties, place=place)
        await self.doors.in_chat(InviteToMemorandum, world.seeker)(f"draft {self.sent}", form)

    async def revise(self) -> None:
        form = self.world.form(title=Pair(f"Үйірмелер {self.sent}", f"Кружки {self.sent}"))
        one = self.one(MemorandumStage.DRAFT)
        self.sent += 1
        if one.supplements_id is None:
            await self.doors.in_chat(ReviseMemorandum, self.of_ngo)(one.id, form)
        else:
            await self.doors.in_chat(ChangeExtension, self.somebody)(one.id, months_later(one.term_until, 1))

    async def take_back(self) -> None:
        if self.random.random() < 0.2:
            one = self.one(MemorandumStage.DRAFT, MemorandumStage.PUT)
            await self.doors.in_chat(TakeBackMemorandum, self.of_ngo)(one.id)

    async def time_passes(self) -> None:
        self.world.clock.advance(timedelta(days=self.random.choice([1, 1, 2, 2, 4, 4, 8, 31])))
        await self.tick()

    async def tick(self) -> None:
        await ring(self.world)
        await self.world.seal()
        await self.world.dispatch()

    async def answer(self) -> None:
        """Mostly of somebody whose answer is awaited, by their way."""
        memorandum = self.one(MemorandumStage.DRAFT, MemorandumStage.PUT)
        party = self.random.choice(memorandum.awaited or memorandum.parties)
        if party.organization_id == self.world.akimat.id:
            mailed = self.world.transport.is_open and self.random.random() < 0.9
            await (self.answer_by_link if mailed else self.answer_by_handed)(memorandum)
        else:
            await self.answer_in_chat(memorandum, self.person_for(party))
        await self.world.seal()

    async def answer_in_chat(self, memorandum: Memorandum, person: Person) -> None:
        chance = self.random.random()
        if chance < 0.08:
            await self.doors.in_chat(AskForChange, person)(memorandum.id, self.section(memorandum), WISH)
        elif chance < 0.1:
            await self.doors.in_chat(DeclineMemorandum, person)(memorandum.id, "Ерте")
        elif memorandum.stage is MemorandumStage.PUT:
            version = len(memorandum.versions)
            await self.doors.in_chat(ConfirmMemorandum, person)(memorandum.id, version)
        elif memorandum.supplements_id is not None:
            await self.doors.in_chat(TellPart, person)(memorandum.id, PartForm(position="director"))
        else:
            words = Pair("Көмектесеміз.", self.random.choice(["Поможем.", "Поможем.", ""]))
            part = PartForm(position="director", basis="charter", intentions=words)
            await self.doors.in_chat(TellPart, person)(memorandum.id, part)

    async def answer_by_link(self, memorandum: Memorandum) -> None:
        link = self.link_to(memorandum)
        identity = await self.doors.by_mail(link)
        await self.act_behind(identity, link, memorandum)

    async def answer_by_handed(self, memorandum: Memorandum) -> None:
        """A moderator, or now and then a colleague, hands the link over and tells the code."""
        needs = (self.doors.answerables, self.doors.secrets)
        entry = self.one_of([one for one in self.world.uow.all(OrganizationAddress) if one.ended_at is None])
        asked = (KIND, memorandum.id, entry.person_id)
        if self.random.random() < 0.7:
            link = await self.world.as_moderator(HandLinkOverAsStaff, *needs)(*asked)
            code = await self.world.as_moderator(TellCodeAsStaff, *needs)(link.id)
        else:
            colleague = self.somebody
            link = await self.doors.in_chat(HandLinkOver, colleague, *needs)(*asked)
            code = await self.doors.in_chat(TellCode, colleague, *needs)(link.id)
        identity = await self.doors.with_code(link.token, code.digits)
        await self.act_behind(identity, self.world.uow.by_id(PersonalLink, link.id), memorandum)

    async def act_behind(self, identity: Identity, link: PersonalLink, memorandum: Memorandum) -> None:
        chance = self.random.random()
        by, asked = self._behind(identity), (link.record_id, link.version)
        if chance < self.wishes:
            await by(AskForChangeByLink)(*asked, section=self.section(memorandum), words=WISH)
        elif chance < self.wishes + 0.02:
            await by(DeclineByLink)(*asked, reason="Ерте")
        elif memorandum.stage is MemorandumStage.PUT:
            await by(ConfirmByLink)(*asked)
        elif memorandum.supplements_id is not None:
            await by(TellOfficeByLink)(*asked, **OFFICE)
        else:
            await by(TellPartByLink)(*asked, **PART)

    def _behind(self, identity: Identity) -> Callable[..., Any]:
        return lambda deed, *needs: self.doors.behind(deed, identity, *needs)

    async def act_on_agreed(self) -> None:
        """Copies, the term, leaving and ending, in the chat or behind the page."""
        memorandum = self.one(MemorandumStage.AGREED, MemorandumStage.SIGNED)
        copies = {one.party_id for one in self.world.uow.all(SignedCopy) if one.taken_back_at is None}
        missing = [one for one in memorandum.parties if one.id not in copies]
        party = self.random.choice(missing or memorandum.parties)
        last_day = months_later(memorandum.term_until, 6)
        day = today(self.world.clock.now())
        if party.organization_id == self.world.akimat.id:
            deeds = await self.deeds_of_page(memorandum)
        else:
            person, own = self.person_for(party), (memorandum.id, party.organization_id)
            chat = self.doors.in_chat
            scan = f"scan of {party.organization_id}".encode()
            deeds = (
                *(lambda: chat(TellSigned, person, self.checking)(*own, scan, day),) * 8,
                lambda: chat(TakeBackSigned, person)(*own),
                lambda: chat(ExtendMemorandum, person)(*own, last_day),
                lambda: chat(LeaveMemorandum, person)(*own),
                *(lambda: chat(StayInMemorandum, person)(*own),) * 2,
                lambda: chat(AgreeToEnd, person)(*own),
                *(lambda: chat(GoOn, person)(*own),) * 2,
            )
        await self.random.choice(deeds)()

    async def deeds_of_page(self, memorandum: Memorandum) -> tuple[Did, ...]:
        link = self.link_to(memorandum)
        last_day = months_later(memorandum.term_until, 6)
        day = today(self.world.clock.now())
        by, asked = self._behind(await self.doors.by_mail(link)), (link.record_id, link.version)
        return (
            *(lambda: by(BringCopyByLink, self.checking)(*asked, file=b"scan", signed_on=f"{day:%d.%m.%Y}"),)
            * 8,
            lambda: by(TakeCopyBackByLink)(*asked),
            *(lambda: by(ExtendByLink)(*asked, until=f"{last_day:%d.%m.%Y}"),) * self.extensions,
            lambda: by(LeaveByLink)(*asked, sure="yes"),
            *(lambda: by(StayByLink)(*asked),) * 2,
            lambda: by(AgreeToEndByLink)(*asked, sure="yes"),
            *(lambda: by(GoOnByLink)(*asked),) * 2,
        )

    @property
    def checking(self) -> FileChecking:
        return FileChecking(self.world.uow, self.world.clock, ScansAlone(), ScansAlone())

    def one(self, *stages: MemorandumStage) -> Memorandum:
        found = [one for one in self.all if one.stage in stages]
        return self.one_of(found)

    def link_to(self, memorandum: Memorandum) -> PersonalLink:
        """Of those that were made for it, mostly one that works."""
        rows = self.world.uow.all(PersonalLink)
        links = [one for one in rows if (one.kind, one.record_id) == (KIND, memorandum.id) and one.address_id]
        working = [one for one in links if one.open(self.world.clock.now()) and not one.used_at]
        return self.one_of(working if working and self.random.random() < 0.9 else links)

    def one_of(self, rows: Sequence[Row]) -> Row:
        if not rows:
            raise NotFoundError
        return self.random.choice(rows)

    def on_card(self, organization: Organization) -> list[OrganizationAddress]:
        rows = self.world.uow.all(OrganizationAddress)
        return [one for one in rows if one.organization_id == organization.id and one.ended_at is None]

    async def put_on_card(self, organization: Organization) -> None:
        """By a moderator, who has checked it."""
        self.sent += 1
        form = AddressForm("Дәурен Қасымов", "Маман", f"office{self.sent}@example.kz")
        await self.world.as_moderator(AddAddressAsStaff, self.doors.secrets)(organization.id, form)

    def section(self, memorandum: Memorandum) -> str:
        return self.random.choice(
            ["term"] if memorandum.supplements_id else ["title", "aims", "term", "place"]
        )

    @property
    def of_ngo(self) -> Person:
        return self.random.choice(self.people[:2])

    @property
    def somebody(self) -> Person:
        return self.random.choice(self.people)

    def person_for(self, party: MemorandumParty) -> Person:
        """Its signatory, if it has one in the chat; now and then any of its people."""
        signatory = next((one for one in self.people if one.id == party.signatory_id), None)
        of_backer = party.organization_id == self.world.backer.id
        likely = self.people[2:] if of_backer else self.people[:2]
        return signatory if signatory and self.random.random() < 0.9 else self.random.choice(likely)
