"""Two at the same moment, one by tap and one by page: one agreement, one number, one seal, in both databases."""

import asyncio
from dataclasses import replace

from bot.models.links import OrganizationAddress, PersonAddress, PersonalLink
from bot.models.memoranda import AnswerWay, MemorandumStage
from bot.models.people import Person
from bot.models.reference import Language
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.identity import InvitedIdentity
from bot.use_cases.kernel.ports import Invited
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.links.making import make_link
from bot.use_cases.links.ports import Addresses
from bot.use_cases.memoranda.by_link import ConfirmByLink
from bot.use_cases.memoranda.linking import KIND
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from tests.builders import a_person
from tests.fakes import FixedSecrets, FrozenClock
from tests.storage.test_memoranda import Match, Sessions, a_match, acknowledging, kept

ADDRESS = "saule@zhem.example"


async def somebody_at(
    storage: SqlUnitOfWork, match: Match, clock: FrozenClock
) -> tuple[Person, PersonAddress]:
    """Without an account, on the business's card."""
    async with storage as block:
        person = a_person("Сәуле Ахметова", account_id=None)
        await block[People].add(person)
        await block.flush()
        address = await block[Addresses].claim(person.id, ADDRESS, clock.now())
        entry = OrganizationAddress(
            organization_id=match.organizations[1].id,
            address_id=address.id,
            person_id=person.id,
            name=person.name,
            post="Директор",
            added_by=match.people[1].id,
            added_at=clock.now(),
        )
        await block[Addresses].add_to_card(entry)
        await block.commit()
        return person, address


async def linked(
    storage: SqlUnitOfWork,
    memorandum_id: int,
    person: Person,
    address: PersonAddress,
    clock: FrozenClock,
    secrets: Secrets | None = None,
) -> PersonalLink:
    async with storage as block:
        link = await make_link(
            block,
            secrets or FixedSecrets(),
            kind=KIND,
            record_id=memorandum_id,
            version=1,
            person_id=person.id,
            address=address,
            made_by=None,
            asked_by=None,
            now=clock.now(),
        )
        await block.commit()
        return link


async def test_one_by_tap_and_one_by_page_agree_once(
    storage: SqlUnitOfWork, sessions: Sessions, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    person, address = await somebody_at(storage, match, clock)
    signing = replace(match, people=(match.people[0], person))
    memorandum_id = await kept(storage, signing)
    link = await linked(storage, memorandum_id, person, address, clock)
    invited = Invited(link.id, KIND, memorandum_id, 1, person.id, "s***@zhem.example")

    async def by_page() -> None:
        identity = InvitedIdentity(invited, person.name, Language.RUSSIAN, consented=True)
        uow = SqlUnitOfWork(sessions, clock, registry())
        await ConfirmByLink(identity, uow, clock)(memorandum_id, 1)

    taps = [acknowledging(sessions, clock, match, 0)(memorandum_id, 1) for _ in range(4)]
    pages = [by_page() for _ in range(6)]
    await asyncio.gather(*pages[:3], *taps[:2], *pages[3:], *taps[2:])
    async with storage.read() as block:
        memorandum = await block[Memoranda].get(memorandum_id)
        assert await block[Memoranda].to_seal() == memorandum_id
        assert await block[Memoranda].to_seal(but=[memorandum_id]) is None
        actions = [entry.action for entry in await block.audit.of("memorandum", memorandum_id)]
    assert memorandum is not None
    assert memorandum.stage is MemorandumStage.AGREED
    assert memorandum.number == f"ASAR-{clock.now().year}-23-0001"
    assert sorted(answer.way for answer in memorandum.answers) == [AnswerWay.CHAT, AnswerWay.PAGE]
    assert sorted(actions) == ["memorandum.agreed", "memorandum.confirm", "memorandum.confirm"]
