"""Addresses and links on both databases: what is unique, what is claimed once, what goes with a person."""

import asyncio
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.links import LinkEnd, LinkSession, LinkWay, MailOutcome, PersonalLink
from bot.models.organizations import Organization
from bot.models.people import Person
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.ports import Traces
from bot.use_cases.links.cards import AddAddress, AddressForm
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from tests.builders import a_membership, a_person, an_actor, an_organization
from tests.fakes import FakeIdentity, FixedSecrets, FrozenClock

ADDRESS = "s@akimat.example"


async def somebody(storage: SqlUnitOfWork, clock: FrozenClock, address: str = ADDRESS) -> tuple[int, int]:
    """Ids of a person without an account, and of whosever address this is."""
    async with storage as block:
        person = a_person("Сәуле", account_id=None, consented=False)
        await block[People].add(person)
        await block.flush()
        claimed = await block[Addresses].claim(person.id, address, clock.now())
        await block.commit()
        return person.id, claimed.id


async def a_link(storage: SqlUnitOfWork, clock: FrozenClock, person_id: int, address_id: int) -> int:
    async with storage as block:
        nonce = PersonalLink.new_nonce()
        link = PersonalLink(
            nonce=nonce,
            token_hash=PersonalLink.hash_of(nonce),
            kind="errand",
            record_id=2**40,
            version=1,
            person_id=person_id,
            address_id=address_id,
            way=LinkWay.MAIL,
            made_by=None,
            organization_id=None,
            made_at=clock.now(),
            expires_at=clock.now() + timedelta(days=1),
        )
        await block[PersonalLinks].add(link)
        await block.flush()
        session = LinkSession(
            token_hash=nonce, link_id=link.id, made_at=clock.now(), ends_at=clock.now() + timedelta(hours=1)
        )
        await block[PersonalLinks].add_session(session)
        await block.commit()
        return link.id


async def test_a_living_address_is_one_persons(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    first, address_id = await somebody(storage, clock)
    second, same = await somebody(storage, clock)
    assert same == address_id
    async with storage as block:
        address = await block[Addresses].get_for_update(address_id)
        assert address is not None
        assert address.person_id == first
        address.ended_at = clock.now()
        await block.flush()
        claimed = await block[Addresses].claim(second, ADDRESS, clock.now())
        assert claimed.person_id == second
        await block.commit()


async def test_many_who_claim_an_address_at_once_agree_whose_it_is(
    sessions: async_sessionmaker[AsyncSession], storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    others = [SqlUnitOfWork(sessions, clock, registry()) for _ in range(6)]
    claimed = await asyncio.gather(*(somebody(each, clock) for each in others))
    assert len({address_id for _, address_id in claimed}) == 1
    async with storage as block:
        address = await block[Addresses].living(ADDRESS)
        assert address is not None
        assert await block[Addresses].of_person(address.person_id) is address


async def test_a_link_is_claimed_once_by_many(
    sessions: async_sessionmaker[AsyncSession], storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    person_id, address_id = await somebody(storage, clock)
    link_id = await a_link(storage, clock, person_id, address_id)

    async def use() -> bool:
        async with SqlUnitOfWork(sessions, clock, registry()) as block:
            claimed = await block[PersonalLinks].use(link_id, person_id, 1, clock.now())
            await block.commit()
            return claimed

    assert sum(await asyncio.gather(*(use() for _ in range(8)))) == 1


async def test_a_link_is_not_claimed_for_another_version_or_when_it_is_over(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    person_id, address_id = await somebody(storage, clock)
    link_id = await a_link(storage, clock, person_id, address_id)
    async with storage as block:
        assert not await block[PersonalLinks].use(link_id, person_id + 1, 1, clock.now()), "another's by now"
        assert not await block[PersonalLinks].use(link_id, person_id, 2, clock.now())
        assert not await block[PersonalLinks].use(link_id, person_id, 1, clock.now() + timedelta(days=1))
        link = await block[PersonalLinks].get(link_id)
        assert link is not None
        link.end(LinkEnd.WITHDRAWN, clock.now())
        await block.flush()
        assert not await block[PersonalLinks].use(link_id, person_id, 1, clock.now())


async def test_what_is_forgotten_leaves_a_mark_of_the_stop_and_no_address(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    person_id, address_id = await somebody(storage, clock)
    link_id = await a_link(storage, clock, person_id, address_id)
    async with storage as block:
        address = await block[Addresses].get_for_update(address_id)
        assert address is not None
        address.stop("mark", clock.now())
        await block.flush()
        await block[Traces].erase(person_id, clock.now())
        await block.commit()
    async with storage as block:
        found = await block[Addresses].get(address_id)
        link = await block[PersonalLinks].get(link_id)
        assert found is not None
        assert link is not None
        assert (found.address, link.ended_why) == ("", LinkEnd.FORGOTTEN)
        assert await block[Addresses].stopped("mark")
        assert await block[Addresses].living(ADDRESS) is None
        assert await block[PersonalLinks].session(link.nonce) is None


async def test_who_is_reached_by_mail(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    """Whoever has an address where mail may go and no account; nobody where no mail server is set."""
    person_id, address_id = await somebody(storage, clock)
    async with storage as block:
        told = Notification("interest-lost", {"organization": "Жем", "title": "Үйірме"})
        await block.outbox.promise(person_id, told, dedupe_key="one")
        await block.commit()

    async def reached(*, mail: bool) -> list[tuple[int, int | None]]:
        async with storage.read() as block:
            heads = await block.outbox.heads(clock.now(), 10, mail=mail)
            return [(head.recipient_id, head.account_id) for head in heads]

    assert await reached(mail=False) == []
    assert await reached(mail=True) == [(person_id, None)]
    for outcome, there in ((MailOutcome.REFUSED, False), (MailOutcome.DEFERRED, True)):
        async with storage as block:
            address = await block[Addresses].get_for_update(address_id)
            assert address is not None
            address.note(outcome, clock.now())
            await block.commit()
        assert bool(await reached(mail=True)) is there


async def test_of_two_organisations_at_once_one_has_the_address(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> None:
    """Whoever is second would otherwise answer by somebody of the first."""
    async with storage as block:
        people = [a_person() for _ in range(2)]
        for person in people:
            await block[People].add(person)
        await block.flush()
        cards = [an_organization(by=person) for person in people]
        for person, card in zip(people, cards, strict=True):
            await block[Organizations].add(card)
            await block.flush()
            await block[Organizations].add_membership(a_membership(person, card))
        await block.commit()
    async with storage.read() as block:
        people = [person for id_ in [one.id for one in people] if (person := await block[People].get(id_))]

    async def add(person: Person, card: Organization) -> str:
        identity = FakeIdentity(an_actor(person, card))
        uow = SqlUnitOfWork(sessions, clock, registry())
        try:
            await AddAddress(identity, uow, clock, FixedSecrets())(
                card.id, AddressForm("Сәуле Ахметова", "Басшы", ADDRESS)
            )
        except ForbiddenError as refusal:
            return refusal.code
        return "added"

    tries = [add(person, card) for person, card in zip(people, cards, strict=True)]
    assert sorted(await asyncio.gather(*tries)) == ["added", "address-of-others"]
    async with storage.read() as block:
        assert sum([len(await block[Addresses].of_organization(card.id)) for card in cards]) == 1
