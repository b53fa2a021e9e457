"""A link is proved by a code: what is a try, what counts how long, and why a link works no more."""

from datetime import timedelta

import pytest

from bot.models.codes import CODE_LIFETIME, CODES_A_DAY, CODES_AN_HOUR, TRIES_A_CODE, LinkCode
from bot.models.links import (
    SESSION_LIFETIME,
    TRIES_A_LINK,
    LinkEnd,
    LinkOverError,
    LinkSession,
    PersonAddress,
    PersonalLink,
)
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.ports import DeliverLater
from bot.use_cases.kernel.post import AddressRefusedError
from bot.use_cases.links.making import end_links
from bot.use_cases.links.opening import FindProved, OpenLink
from bot.use_cases.links.proving import EnterCode, SendCode
from tests.builders import TERMS
from tests.errands import KIND
from tests.use_cases.links.world import RECORD, World


async def send_code(world: World, link: PersonalLink) -> str:
    await world.as_visitor(SendCode, world.errands.answerables, world.secrets, world.post)(world.token(link))
    return world.transport.codes[-1].digits


async def enter(world: World, link: PersonalLink, digits: str) -> str:
    deed = world.as_visitor(EnterCode, world.errands.answerables, world.secrets)
    return await deed(world.token(link), digits)


def wrong(digits: str) -> str:
    return f"{(int(digits) + 1) % 1_000_000:06d}"


async def test_the_code_opens_a_session_for_half_an_hour(world: World) -> None:
    link = await world.ask()
    session = await enter(world, link, await send_code(world, link))
    find = world.as_visitor(FindProved, TERMS)
    proved = await find(world.token(link), session)
    assert proved is not None
    assert (proved.invited.person_id, proved.invited.version) == (world.invited.id, 1)
    assert not proved.consented
    assert world.uow.one(PersonAddress).confirmed_at == world.clock.now()
    world.clock.advance(SESSION_LIFETIME)
    assert await find(world.token(link), session) is None


async def test_neither_token_code_nor_session_is_kept(world: World) -> None:
    link = await world.ask()
    digits = await send_code(world, link)
    session = await enter(world, link, digits)
    stored = world.uow.file.read_bytes() + world.uow.file.with_name(f"{world.uow.file.name}-wal").read_bytes()
    for secret in (world.token(link), session):
        assert secret.encode() not in stored
    assert digits not in {code.mark for code in world.uow.all(LinkCode)}
    assert world.uow.actions[-1] == "link.prove"
    assert world.uow.audited[-1].changes == {"link": link.id, "way": "mail"}


async def test_without_the_servers_key_a_code_cannot_be_tried_out(world: World) -> None:
    link = await world.ask()
    digits = await send_code(world, link)
    code = world.uow.one(LinkCode)
    assert code.fits(digits, world.secrets.key("codes"))
    assert not code.fits(digits, b"")


@pytest.mark.parametrize(
    "typed", ["", "12345", "1234567", "12345a", "１２３４５６", "-12345", "0x1234", "\0" * 6]
)
async def test_what_is_no_code_is_no_try(world: World, typed: str) -> None:
    link = await world.ask()
    await send_code(world, link)
    with pytest.raises(InvalidValueError, match="code-malformed"):
        await enter(world, link, typed)
    assert world.uow.one(LinkCode).tries == 0
    assert world.uow.one(PersonalLink).failures == 0


async def test_five_wrong_tries_end_a_code(world: World) -> None:
    link = await world.ask()
    digits = await send_code(world, link)
    for _ in range(TRIES_A_CODE - 1):
        with pytest.raises(InvalidValueError, match="code-wrong"):
            await enter(world, link, wrong(digits))
    for typed in (wrong(digits), digits):
        with pytest.raises(OutdatedError, match="code-over"):
            await enter(world, link, typed)


async def test_ten_wrong_tries_across_codes_end_the_link_and_those_who_ask_are_told(world: World) -> None:
    """A new code gives no new tries: otherwise a million codes could be tried, five at a time."""
    link = await world.ask()
    tries = 0
    while link.ended_at is None:
        digits = await send_code(world, link)
        for _ in range(TRIES_A_CODE):
            with pytest.raises((InvalidValueError, OutdatedError)):
                await enter(world, link, wrong(digits))
            tries += 1
    assert tries == TRIES_A_LINK
    assert link.ended_why is LinkEnd.TRIES
    assert [promise.key for promise in world.uow.promised] == ["link-tries"] * 2
    assert world.uow.promised[0].recipient_id == world.leader.id
    with pytest.raises(LinkOverError) as over:
        await send_code(world, link)
    assert over.value.why is LinkEnd.TRIES


async def test_a_new_code_ends_the_former_and_an_old_one_ends_by_itself(world: World) -> None:
    link = await world.ask()
    former = await send_code(world, link)
    newer = await send_code(world, link)
    if former != newer:
        with pytest.raises(InvalidValueError, match="code-wrong"):
            await enter(world, link, former)
    world.clock.advance(CODE_LIFETIME)
    with pytest.raises(OutdatedError, match="code-over"):
        await enter(world, link, newer)


async def test_a_code_works_once(world: World) -> None:
    link = await world.ask()
    digits = await send_code(world, link)
    await enter(world, link, digits)
    with pytest.raises(OutdatedError, match="code-over"):
        await enter(world, link, digits)


async def test_few_codes_go_to_an_address_whatever_the_link(world: World) -> None:
    link = await world.ask()
    for _ in range(CODES_AN_HOUR):
        await send_code(world, link)
    link = await world.ask()
    with pytest.raises(ForbiddenError, match="codes-too-many-hour"):
        await send_code(world, link)
    sent = CODES_AN_HOUR
    while sent < CODES_A_DAY:
        world.clock.advance(timedelta(hours=1, seconds=1))
        await send_code(world, link)
        sent += 1
    world.clock.advance(timedelta(hours=1, seconds=1))
    with pytest.raises(ForbiddenError, match="codes-too-many-day"):
        await send_code(world, link)


async def test_what_could_not_be_sent_is_nobodys_code(world: World) -> None:
    link = await world.ask()
    for _ in range(CODES_AN_HOUR + 1):
        world.transport.refusals = [DeliverLater("away", outage=True)]
        with pytest.raises(ForbiddenError, match="code-not-sent"):
            await send_code(world, link)
    assert world.uow.all(LinkCode) == []
    world.transport.refusals = [AddressRefusedError(550)]
    with pytest.raises(ForbiddenError, match="code-address-refused"):
        await send_code(world, link)
    assert world.address.outcome_code == 550
    assert not world.address.usable


async def test_a_link_that_nobody_made_is_not_found(world: World) -> None:
    with pytest.raises(NotFoundError):
        await world.as_visitor(OpenLink, world.errands.answerables)("A" * 22)


async def test_a_link_says_why_it_works_no_more(world: World) -> None:
    open_link = world.as_visitor(OpenLink, world.errands.answerables)
    link = await world.ask()
    token = world.token(link)
    assert (await open_link(token)).over is None
    world.errands.version = 2
    assert (await open_link(token)).over is LinkEnd.NEWER
    world.errands.withdrawn = True
    assert (await open_link(token)).over is LinkEnd.WITHDRAWN
    world.errands.withdrawn, world.errands.person_id = False, world.leader.id
    assert (await open_link(token)).over is LinkEnd.REPLACED
    world.clock.advance(timedelta(days=31))
    assert (await open_link(token)).over is LinkEnd.REPLACED, "which says more than that its time is over"
    world.errands.person_id = world.invited.id
    assert (await open_link(token)).over is LinkEnd.EXPIRED


async def test_a_session_ends_with_its_link_and_opens_no_other(world: World) -> None:
    link = await world.ask()
    session = await enter(world, link, await send_code(world, link))
    other = await world.ask(person=world.leader, by_mail=False)
    find = world.as_visitor(FindProved, TERMS)
    assert await find(world.token(other), session) is None
    async with world.uow as block:
        await end_links(block, KIND, RECORD, LinkEnd.REPLACED, world.clock.now(), person_id=world.invited.id)
        await block.commit()
    assert await find(world.token(link), session) is None
    assert world.uow.one(LinkSession).ended_at == world.clock.now()


async def test_opening_a_link_writes_nothing(world: World) -> None:
    link = await world.ask()
    before = world.uow.commits
    for _ in range(3):
        await world.as_visitor(OpenLink, world.errands.answerables)(world.token(link))
    assert world.uow.commits == before
