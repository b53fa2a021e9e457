"""A clock rings while somebody answers, on both databases: neither waits for the other for ever, so no answer is lost.

Deeds lock a project, its pitch, what hangs on it, and then what waits; so does the pass that lets clocks ring.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.meetings import MeetingStatus
from bot.models.organizations import Organization, OrganizationKind
from bot.models.outbox import OutboxMessage
from bot.models.people import Person
from bot.models.pitches import PitchStatus
from bot.models.questions import Question
from bot.models.reference import Language
from bot.models.translations import LanguageRequest
from bot.models.waits import Wait
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.telling import Addressing, Recipient
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, RingClocks
from bot.use_cases.meetings.answering import AgreeToMeeting
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.waiting import PROPOSED
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.answering import AnswerPitch, PitchAnswer
from bot.use_cases.pitches.asking import asked_now
from bot.use_cases.pitches.clocks import PITCH
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from bot.use_cases.questions.answering import AnswerQuestion
from bot.use_cases.questions.clocks import QUESTION
from bot.use_cases.questions.ports import Questions
from bot.use_cases.translations.asking import AskForLanguage
from bot.use_cases.translations.clocks import LANGUAGE
from bot.use_cases.translations.ports import Translations
from bot.wiring.registry import registry
from tests.builders import (
    a_backer_profile,
    a_meeting,
    a_membership,
    a_person,
    a_pitch,
    a_project,
    an_actor,
    an_organization,
)
from tests.fakes import FakeIdentity, FrozenClock

Sessions = async_sessionmaker[AsyncSession]
Deed = Callable[["House", FakeIdentity], Awaitable[object]]
PAUSE_SECONDS = 0.3
"""Time enough for the other one to come as far as the first lock that it does not get."""


class Halting(FakeIdentity):
    """Whoever acts takes a moment each time that a deed asks who it is: the last time it has locked its records."""

    def __init__(self, actor: Actor, calls: int) -> None:
        super().__init__(actor)
        self.halted = asyncio.Event()
        self._calls = calls

    async def actor(self) -> Actor:
        self._calls -= 1
        if self._calls == 0:
            self.halted.set()
            await asyncio.sleep(PAUSE_SECONDS)
        return await super().actor()


class House:
    """A project before a backer, about which everything waits that can."""

    def __init__(self, sessions: Sessions, clock: FrozenClock) -> None:
        self.sessions = sessions
        self.clock = clock
        self.seeker: Person
        self.giver: Person
        self.ngo: Organization
        self.backer: Organization
        self.pitch_id = self.met_id = self.question_id = self.request_id = self.meeting_id = 0

    def uow(self) -> SqlUnitOfWork:
        return SqlUnitOfWork(self.sessions, self.clock, registry())

    async def fill(self) -> None:
        async with self.uow() as block:
            self.seeker, self.giver = a_person(), a_person(language=Language.RUSSIAN)
            for person in (self.seeker, self.giver):
                await block[People].add(person)
            await block.flush()
            self.ngo = an_organization("Кілт", by=self.seeker)
            self.backer = an_organization("Жем", kind=OrganizationKind.BUSINESS, by=self.giver)
            for organization, person in ((self.ngo, self.seeker), (self.backer, self.giver)):
                await block[Organizations].add(organization)
                await block.flush()
                await block[Organizations].add_membership(a_membership(person, organization))
            await block[Backers].add(a_backer_profile(self.backer))
            project, met = a_project(self.ngo), a_project(self.ngo)
            for one in (project, met):
                await block[Projects].add(one)
            await block.flush()
            pitch = a_pitch(project, self.backer, sent_at=self.clock.now())
            matched = a_pitch(met, self.backer, status=PitchStatus.ACCEPTED)
            for each in (pitch, matched):
                await block[Pitches].add(each)
            await block.flush()
            self.pitch_id = pitch.id
            question = Question(
                pitch_id=pitch.id,
                words="Неше бала?",
                language=Language.KAZAKH,
                asked_by=self.giver.id,
                asked_at=self.clock.now(),
            )
            await block[Questions].add(question)
            request = LanguageRequest(
                project_id=project.id, language=Language.RUSSIAN, asked_at=self.clock.now()
            )
            await block[Translations].add(request)
            starts = self.clock.now() + timedelta(days=1, hours=12)
            meeting = a_meeting(
                matched,
                self.backer,
                self.giver,
                status=MeetingStatus.PROPOSED,
                starts_at=starts,
            )
            await block[Meetings].add(meeting)
            await block.flush()
            self.question_id, self.request_id, self.meeting_id = question.id, request.id, meeting.id
            await block.waits.begin(QUESTION, question.id, party_id=self.ngo.id)
            await block.waits.begin(LANGUAGE, request.id, party_id=self.ngo.id)
            await block.waits.begin(PROPOSED, meeting.id, party_id=self.ngo.id, until=starts)
            await block.waits.begin_all(PITCH, [asked_now(pitch)])
            await block.commit()

        async with self.uow().read() as block:
            for name in ("seeker", "giver"):
                setattr(self, name, await block[People].get(getattr(self, name).id))

    async def only(self, kind: str) -> None:
        """Nothing else waits; a question that stood open would keep its pitch from being brought to mind."""
        async with self.sessions() as session:
            if kind != QUESTION:
                await session.execute(sa.delete(Question))
            await session.execute(sa.delete(Wait).where(Wait.kind != kind))
            await session.commit()

    async def tick(self, halted: asyncio.Event | None = None) -> int:
        """`halted`: what is to be said takes a moment, while records and waits are locked."""
        addressing = registry().addressing
        if halted is not None:
            addressing = _slow(addressing, halted)
        clocks = Clocks(registry().waits, AS_REGISTERED)
        return await RingClocks(SystemIdentity(), self.uow(), self.clock, clocks, addressing)()

    async def promised(self) -> list[str]:
        async with self.sessions() as session:
            return [row.content["key"] for row in await session.scalars(sa.select(OutboxMessage))]


def _slow(addressing: Addressing, halted: asyncio.Event) -> Addressing:
    find = addressing.finders[Representatives]

    async def find_slowly(
        block: Block, addressees: Collection[Representatives]
    ) -> Mapping[Representatives, Collection[Recipient]]:
        halted.set()
        await asyncio.sleep(PAUSE_SECONDS)
        return await find(block, addressees)

    return replace(addressing, finders={**addressing.finders, Representatives: find_slowly})  # type: ignore[dict-item]


async def answer_the_question(house: House, identity: FakeIdentity) -> object:
    return await AnswerQuestion(identity, house.uow(), house.clock)(house.question_id, "Сорок.")


async def ask_for_the_language(house: House, identity: FakeIdentity) -> object:
    return await AskForLanguage(identity, house.uow(), house.clock)(house.pitch_id)


async def agree_to_meet(house: House, identity: FakeIdentity) -> object:
    return await AgreeToMeeting(identity, house.uow(), house.clock)(house.meeting_id)


async def answer_the_pitch(house: House, identity: FakeIdentity) -> object:
    return await AnswerPitch(identity, house.uow(), house.clock)(house.pitch_id, PitchAnswer.LATER)


RACES: Mapping[str, tuple[Deed, int, bool, int]] = {
    QUESTION: (answer_the_question, 3, True, 1),
    LANGUAGE: (ask_for_the_language, 3, False, 1),
    PROPOSED: (agree_to_meet, 2, True, 1),
    PITCH: (answer_the_pitch, 3, False, 2),
}
"""By what waits: the deed about it, the time at which it asks who acts with its records locked, whether the project's
people do it, and after how many days the clock rings.
"""


@pytest.fixture
async def house(sessions: Sessions, clock: FrozenClock) -> House:
    house = House(sessions, clock)
    await house.fill()
    return house


@pytest.mark.parametrize("first", ["the deed", "the clock"])
@pytest.mark.parametrize("kind", RACES)
async def test_a_ring_and_an_answer_do_not_stop_one_another(house: House, kind: str, first: str) -> None:
    deed, calls, by_ngo, days = RACES[kind]
    await house.only(kind)
    house.clock.advance(timedelta(days=days))
    actor: Any = an_actor(house.seeker, house.ngo) if by_ngo else an_actor(house.giver, house.backer)
    if first == "the deed":
        identity = Halting(actor, calls)
        acting = asyncio.create_task(deed(house, identity))
        await identity.halted.wait()
        await asyncio.gather(house.tick(), acting)
    else:
        halted = asyncio.Event()
        ringing = asyncio.create_task(house.tick(halted))
        await asyncio.wait({ringing, asyncio.create_task(halted.wait())}, return_when="FIRST_COMPLETED")
        await asyncio.gather(deed(house, FakeIdentity(actor)), ringing)
        assert halted.is_set()
    assert await house.tick() == 0
