"""Somebody becomes one with their account while a memorandum that they sign is acted on, in both databases."""

import asyncio
from dataclasses import dataclass, replace

import pytest

from bot.models.codes import AddressCode
from bot.models.memoranda import MemorandumStage
from bot.models.people import Person
from bot.models.reference import Language
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.errors import DomainError
from bot.use_cases.kernel.identity import InvitedIdentity
from bot.use_cases.kernel.ports import Invited
from bot.use_cases.links.joining import JoinAddress
from bot.use_cases.links.ports import Addresses
from bot.use_cases.memoranda.answering import DeclineMemorandum
from bot.use_cases.memoranda.by_link import ConfirmByLink
from bot.use_cases.memoranda.linking import KIND
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from tests.builders import a_membership, a_person, an_actor
from tests.fakes import FakeIdentity, FrozenClock
from tests.storage.test_memoranda import Match, Sessions, a_match, kept
from tests.storage.test_memoranda_by_link import linked, somebody_at


@dataclass
class Joining:
    """`invited` signs for the business at an address, which `chat`, its representative, has just proved."""

    sessions: Sessions
    clock: FrozenClock
    match: Match
    invited: Person
    chat: Person
    memorandum_id: int
    link_id: int

    @property
    def uow(self) -> SqlUnitOfWork:
        return SqlUnitOfWork(self.sessions, self.clock, registry())

    async def join(self) -> None:
        identity = FakeIdentity(an_actor(self.chat, self.match.organizations[1]))
        await JoinAddress(identity, self.uow, self.clock)()

    async def decline(self) -> None:
        identity = FakeIdentity(an_actor(self.match.people[0], self.match.organizations[0]))
        await DeclineMemorandum(identity, self.uow, self.clock)(self.memorandum_id, "Бағыты басқа")

    async def confirm_by_page(self) -> None:
        invited = Invited(
            self.link_id, KIND, self.memorandum_id, 1, self.invited.id, "s***@zhem.example", has_account=False
        )
        identity = InvitedIdentity(invited, self.invited.name, Language.RUSSIAN, consented=True)
        await ConfirmByLink(identity, self.uow, self.clock)(self.memorandum_id, 1)


@pytest.fixture
async def joining(storage: SqlUnitOfWork, sessions: Sessions, clock: FrozenClock) -> Joining:
    match = await a_match(storage, clock)
    invited, address = await somebody_at(storage, match, clock)
    memorandum_id = await kept(storage, replace(match, people=(match.people[0], invited)))
    link = await linked(storage, memorandum_id, invited, address, clock)
    async with storage as block:
        chat = a_person(invited.name)
        await block[People].add(chat)
        await block.flush()
        await block[Organizations].add_membership(a_membership(chat, match.organizations[1]))
        code = AddressCode(
            person_id=chat.id,
            address=address.address,
            made_at=clock.now(),
            nonce="a" * 32,
            mark="b" * 64,
            used_at=clock.now(),
        )
        await block[Addresses].add_code(code)
        await block.commit()
    async with storage.read() as block:
        known = await block[People].get(chat.id)
        assert known is not None
    return Joining(sessions, clock, match, invited, known, memorandum_id, link.id)


async def test_the_deed_of_another_party_comes_through_and_so_does_the_join(
    joining: Joining, storage: SqlUnitOfWork
) -> None:
    await asyncio.gather(joining.decline(), joining.join())
    async with storage.read() as block:
        memorandum = await block[Memoranda].get(joining.memorandum_id)
    assert memorandum is not None
    assert memorandum.stage is MemorandumStage.DECLINED
    assert memorandum.parties[1].signatory_id == joining.chat.id


async def test_a_page_answers_before_the_join_or_not_at_all(joining: Joining, storage: SqlUnitOfWork) -> None:
    """Whichever comes first: nothing is answered by nobody."""
    joined, answered = await asyncio.gather(joining.join(), joining.confirm_by_page(), return_exceptions=True)
    assert joined is None
    assert answered is None or isinstance(answered, DomainError)
    async with storage.read() as block:
        memorandum = await block[Memoranda].get(joining.memorandum_id)
    assert memorandum is not None
    assert memorandum.parties[1].signatory_id == joining.chat.id
    assert len(memorandum.answers) == (answered is None)


async def test_the_same_tap_twice_at_once_joins_once(joining: Joining, storage: SqlUnitOfWork) -> None:
    await asyncio.gather(joining.join(), joining.join())
    async with storage.read() as block:
        entries = await block.audit.of("person", joining.chat.id)
    assert [entry.action for entry in entries].count("person.join") == 1
