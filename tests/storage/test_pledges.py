"""Pledges and the parts that have arrived, in both databases."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from bot.models.organizations import OrganizationKind, OrganizationStatus
from bot.models.pledge_deliveries import Delivery, DeliveryStage
from bot.models.pledges import MoneyKind, Pledge, PledgeSide, PledgeStage
from bot.models.reference import Language, Need
from bot.models.words import ERASED
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.ports import Traces
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pledges.delivering import DeliveryForm, TellDelivery
from bot.use_cases.pledges.ports import Deliveries, InKind, Pledges, PledgeTotals
from bot.wiring.registry import registry
from tests.builders import a_memorandum, a_person, an_actor, an_organization
from tests.fakes import FakeIdentity, FrozenClock
from tests.storage.test_memoranda import Match, a_match


def a_pledge(match: Match, name: str, **fields: object) -> Pledge:
    values: dict[str, object] = {
        "submission_id": name,
        "project_id": match.project.id,
        "organization_id": match.organizations[1].id,
        "kind": Need.MONEY,
        "amount": 1_000_000,
        "what": "",
        "language": Language.KAZAKH,
        "money_kind": MoneyKind.VOLUNTARY,
        "due": match.project.created_at.date() + timedelta(days=30),
        "named": True,
        "offered_at": match.project.created_at,
        "offered_by": match.people[1].id,
        "stage": PledgeStage.PROMISED,
    }
    values |= fields
    if values["kind"] is not Need.MONEY:
        values["money_kind"] = None
    return Pledge(**values)  # type: ignore[arg-type]


def a_part(match: Match, pledge: Pledge, name: str, **fields: object) -> Delivery:
    values: dict[str, object] = {
        "submission_id": name,
        "pledge_id": pledge.id,
        "amount": 100,
        "side": PledgeSide.GIVER,
        "told_at": match.project.created_at,
        "told_by": match.people[1].id,
        "language": Language.KAZAKH,
    }
    return Delivery(**(values | fields))  # type: ignore[arg-type]


async def keep(storage: SqlUnitOfWork, *pledges: Pledge) -> None:
    async with storage as block:
        for pledge in pledges:
            await block[Pledges].add(pledge)
        await block.commit()


async def test_money_and_goods_are_never_added_up_and_each_counts_once(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    laptops = {"kind": Need.EQUIPMENT, "what": "ноутбук"}
    await keep(
        storage,
        a_pledge(match, "promised", delivered=300_000),
        a_pledge(match, "delivered", amount=500_000, delivered=500_000, stage=PledgeStage.DELIVERED),
        a_pledge(match, "withdrawn", delivered=200_000, stage=PledgeStage.WITHDRAWN),
        a_pledge(match, "offered", stage=PledgeStage.OFFERED),
        a_pledge(match, "declined", stage=PledgeStage.DECLINED),
        a_pledge(match, "laptops", amount=12, delivered=5, **laptops),
        a_pledge(match, "more laptops", amount=3, **laptops),
    )
    expected = PledgeTotals(
        money_promised=1_700_000,
        money_delivered=1_000_000,
        pledges=4,
        in_kind={Need.EQUIPMENT: InKind(15, 5)},
    )
    nothing = PledgeTotals()
    async with storage.read() as block:
        totals = await block[Pledges].totals_of([match.project.id, 4711])
        assert totals == {match.project.id: expected, 4711: nothing}
        assert await block[Pledges].totals_by_region() == {match.project.region: expected}


async def test_a_deal_of_three_counts_once(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    """What is promised beside a memorandum is counted for its giver, and not again for each of the other parties."""
    match = await a_match(storage, clock)
    official, department = (
        a_person("Нұрбол Қайырғали"),
        an_organization("Басқарма", kind=OrganizationKind.STATE),
    )
    async with storage as block:
        await block[People].add(official)
        await block.flush()
        department.created_by = official.id
        await block[Organizations].add(department)
        await block.commit()
    parties = [*zip(match.organizations, match.people, strict=True), (department, official)]
    memorandum = a_memorandum(match.project, match.pitch, parties)
    async with storage as block:
        await block[Memoranda].add(memorandum)
        await block.commit()
    assert len(memorandum.parties) == 3
    await keep(storage, a_pledge(match, "beside it", delivered=400_000, memorandum_id=memorandum.id))
    async with storage.read() as block:
        totals = (await block[Pledges].totals_of([match.project.id]))[match.project.id]
        of_regions = await block[Pledges].totals_by_region()
        assert await block[Pledges].backed([match.project.id]) == {match.project.id}
    assert (totals.pledges, totals.money_promised, totals.money_delivered) == (1, 1_000_000, 400_000)
    assert of_regions == {match.project.region: totals}


@contextmanager
def counted(engine: sa.Engine) -> Iterator[list[str]]:
    """The statements that the database gets."""
    said: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        said.append(statement)

    sa.event.listen(engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        sa.event.remove(engine, "before_cursor_execute", note)


async def test_totals_take_one_query_however_many_there_are(
    storage: SqlUnitOfWork, engine: AsyncEngine, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    numbers = []
    for batch in range(2):
        await keep(storage, *(a_pledge(match, f"{batch} {number}", amount=1) for number in range(20)))
        async with storage.read() as block:
            with counted(engine.sync_engine) as said:
                await block[Pledges].totals_by_region()
                await block[Pledges].totals_of([match.project.id])
            numbers.append(sum("pledges" in statement for statement in said))
    assert numbers == [2, 2]


async def test_a_suspended_giver_counts_for_what_has_arrived_alone(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    await keep(storage, a_pledge(match, "one", delivered=300_000))
    async with storage as block:
        assert await block[Pledges].backed([match.project.id]) == {match.project.id}
        giver = await block[Organizations].get_for_update(match.organizations[1].id)
        assert giver is not None
        giver.status = OrganizationStatus.SUSPENDED
        await block.commit()
    async with storage.read() as block:
        totals = (await block[Pledges].totals_of([match.project.id]))[match.project.id]
        assert (totals.money_promised, totals.money_delivered, totals.pledges) == (300_000, 300_000, 0)
        assert await block[Pledges].backed([match.project.id]) == set()


@pytest.mark.parametrize("stage", PledgeStage)
async def test_backed_is_a_project_with_a_pledge_that_stands(
    storage: SqlUnitOfWork, clock: FrozenClock, stage: PledgeStage
) -> None:
    match = await a_match(storage, clock)
    await keep(storage, a_pledge(match, "one", stage=stage))
    async with storage.read() as block:
        backed = bool(await block[Pledges].backed([match.project.id]))
    assert backed is (stage in {PledgeStage.PROMISED, PledgeStage.DELIVERED})


async def test_what_waits_for_somebody_is_found_on_their_side_alone(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    offered, due = a_pledge(match, "offered", stage=PledgeStage.OFFERED), a_pledge(match, "due")
    told, asked = a_pledge(match, "told"), a_pledge(match, "asked")
    await keep(storage, offered, due, told, asked)
    async with storage as block:
        await block[Deliveries].add(a_part(match, told, "by the giver"))
        await block[Deliveries].add(a_part(match, asked, "by the receiver", side=PledgeSide.RECEIVER))
        await block.commit()
    async with storage.read() as block:
        carrier, giver = match.project.organization_id, match.organizations[1].id
        assert await block[Pledges].awaiting([carrier], due.due) == [offered.id, told.id]
        assert await block[Pledges].awaiting([giver], due.due) == [due.id, asked.id]
        assert await block[Pledges].awaiting([giver], due.due - timedelta(days=1)) == [asked.id]


async def test_what_other_businesses_give_is_left_out_for_a_state_body(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    await keep(storage, a_pledge(match, "one"))
    carrier, giver = match.project.organization_id, match.organizations[1].id
    async with storage.read() as block:
        for side, kept, number in ((carrier, False, 1), (carrier, True, 0), (giver, True, 1)):
            among = block[Pledges]
            found = await among.of_organizations([side], but_business=kept, offset=0, limit=8)
            assert len(found) == await among.count_of_organizations([side], but_business=kept) == number


@pytest.mark.parametrize(
    "fields", [{"amount": 0}, {"delivered": 1_000_001}, {"delivered": -1}, {"money_kind": None}]
)
async def test_the_database_keeps_no_sum_that_cannot_be(
    storage: SqlUnitOfWork, clock: FrozenClock, fields: dict[str, object]
) -> None:
    match = await a_match(storage, clock)
    with pytest.raises(IntegrityError):
        await keep(storage, a_pledge(match, "one", **fields))


async def test_who_is_forgotten_leaves_what_was_promised(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    match = await a_match(storage, clock)
    person = match.people[1]
    pledge = a_pledge(match, "one", kind=Need.MENTORING, amount=5, what=f"{person.name} сабағы")
    await keep(storage, pledge)
    async with storage as block:
        part = a_part(match, pledge, "a part", amount=2, words=f"{person.name} жеткізді.")
        await block[Deliveries].add(part)
        await block.commit()
    async with storage as block:
        await block[Traces].erase(person.id, clock.now())
        await block.commit()
    async with storage.read() as block:
        kept = await block[Pledges].get(pledge.id)
        (left,) = (await block[Deliveries].of_pledges([pledge.id]))[pledge.id]
        assert kept is not None
        assert (kept.offered_by, left.told_by) == (None, None)
        assert (kept.what, left.words) == (f"{ERASED} сабағы", f"{ERASED} жеткізді.")
        assert left.stage is DeliveryStage.TOLD


async def test_of_two_who_tell_the_last_piece_at_once_one_is_refused(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    pledge = a_pledge(match, "one", kind=Need.EQUIPMENT, amount=1, what="жүк көлігі")
    await keep(storage, pledge)

    async def tell(number: int, side: PledgeSide) -> object:
        person = match.people[1 if side is PledgeSide.GIVER else 0]
        organization = match.organizations[1 if side is PledgeSide.GIVER else 0]
        own = SqlUnitOfWork(sessions, clock, registry())
        deed = TellDelivery(FakeIdentity(an_actor(person, organization)), own, clock)
        return await deed(f"part {number}", DeliveryForm(pledge.id, side, 1))

    tellings = (tell(number, side) for number, side in enumerate((*PledgeSide, *PledgeSide)))
    done = await asyncio.gather(*tellings, return_exceptions=True)
    refused = [one for one in done if isinstance(one, OutdatedError)]
    assert (len(done), len(refused)) == (4, 3)
    async with storage.read() as block:
        assert len((await block[Deliveries].of_pledges([pledge.id]))[pledge.id]) == 1


async def test_named_are_those_who_have_agreed_and_whose_promise_stands(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    giver, other = match.organizations[1].id, match.organizations[0].id
    await keep(
        storage,
        a_pledge(match, "unnamed", named=False, organization_id=other),
        a_pledge(match, "offered", stage=PledgeStage.OFFERED, organization_id=other),
        a_pledge(match, "one"),
        a_pledge(match, "again", stage=PledgeStage.DELIVERED),
    )
    async with storage as block:
        assert [one.id for one in await block[Pledges].named_givers(match.project.id)] == [giver]
        stopped = await block[Organizations].get_for_update(giver)
        assert stopped is not None
        stopped.status = OrganizationStatus.SUSPENDED
        await block.flush()
        assert await block[Pledges].named_givers(match.project.id) == []
        await block.commit()
