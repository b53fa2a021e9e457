"""A link that is over: another one in its place goes to the address on record, and a code leads to own data."""

from contextlib import suppress

import pytest

from bot.models.codes import TRIES_A_CODE
from bot.models.links import (
    LINK_LIFETIME,
    TRIES_A_LINK,
    LinkEnd,
    LinkOverError,
    MailOutcome,
    PersonAddress,
    PersonalLink,
)
from bot.use_cases.kernel.errors import DomainError, ForbiddenError, InvalidValueError, OutdatedError
from bot.use_cases.kernel.identity import InvitedIdentity
from bot.use_cases.links.answering import ReadWhatIsAsked
from bot.use_cases.links.making import end_links
from bot.use_cases.links.opening import FindProved, Opened, OpenLink
from bot.use_cases.links.proving import EnterCode, SendCode
from bot.use_cases.links.renewing import SendNewLink
from bot.use_cases.people.own_data import ExportMyData
from tests.builders import TERMS
from tests.dispatching import dispatcher
from tests.errands import KIND
from tests.fakes import RecordingNotifier
from tests.use_cases.links.world import RECORD, World


async def opened(world: World, link: PersonalLink) -> Opened:
    return await world.as_visitor(OpenLink, world.errands.answerables)(world.token(link))


async def renew(world: World, link: PersonalLink) -> None:
    deed = world.as_visitor(SendNewLink, world.errands.answerables, world.secrets, world.post)
    await deed(world.token(link))


async def send_code(world: World, link: PersonalLink) -> str:
    await world.as_visitor(SendCode, world.errands.answerables, world.secrets, world.post)(world.token(link))
    return world.transport.codes[-1].digits


async def enter(world: World, link: PersonalLink, digits: str) -> str:
    deed = world.as_visitor(EnterCode, world.errands.answerables, world.secrets)
    return await deed(world.token(link), digits)


async def guess(world: World, link: PersonalLink) -> None:
    """Until no more is let."""
    for _ in range(TRIES_A_LINK // TRIES_A_CODE):
        digits = await send_code(world, link)
        for _ in range(TRIES_A_CODE):
            with suppress(InvalidValueError, OutdatedError):
                await enter(world, link, f"{(int(digits) + 1) % 1_000_000:06d}")


async def run_out(world: World, _: PersonalLink) -> None:
    world.clock.advance(LINK_LIFETIME)


@pytest.mark.parametrize("end", [run_out, guess], ids=["expired", "tries"])
async def test_another_link_goes_to_the_address_on_record_and_once(world: World, end: object) -> None:
    link = await world.ask()
    await end(world, link)  # type: ignore[operator]
    assert (await opened(world, link)).new_to == "s***@akimat.example"
    await renew(world, link)
    another = world.uow.one(PersonalLink, ended_at=None)
    assert another.id != link.id
    assert (another.person_id, another.version) == (world.invited.id, 1)
    await dispatcher(world.uow, world.clock, RecordingNotifier(), post=world.post)()
    mailed = [mail for mail in world.transport.mails if mail.link.endswith(world.token(another))]
    assert [mail.address for mail in mailed] == ["saule@akimat.example"]
    with pytest.raises(LinkOverError) as refused:
        await renew(world, link)
    assert refused.value.why is LinkEnd.REPLACED
    assert ((await opened(world, link)).over, (await opened(world, link)).new_to) == (LinkEnd.REPLACED, "")
    assert (await opened(world, another)).over is None
    assert world.uow.actions[-1] == "link.renew"


async def test_none_is_sent_for_what_is_waited_for_no_more_nor_where_no_mail_goes(world: World) -> None:
    link = await world.ask()
    with pytest.raises(LinkOverError):
        await renew(world, link)
    world.clock.advance(LINK_LIFETIME)
    world.errands.withdrawn = True
    with pytest.raises(LinkOverError) as refused:
        await renew(world, link)
    assert refused.value.why is LinkEnd.WITHDRAWN
    assert (await opened(world, link)).over is LinkEnd.WITHDRAWN
    world.errands.withdrawn = False
    world.uow.one(PersonAddress).note(MailOutcome.REFUSED, world.clock.now(), 550)
    assert (await opened(world, link)).new_to == ""
    with pytest.raises(ForbiddenError, match="code-address-refused"):
        await renew(world, link)
    assert len(world.uow.all(PersonalLink)) == 1


_LEAD_NOWHERE = {LinkEnd.STOPPED, LinkEnd.NOT_THEIRS, LinkEnd.FORGOTTEN, LinkEnd.TRIES}
"""Nobody reads there who would be its person, or nobody proves it any more."""


@pytest.mark.parametrize("why", sorted(set(LinkEnd) - _LEAD_NOWHERE))
async def test_a_link_that_is_over_leads_to_own_data_and_to_nothing_else(world: World, why: LinkEnd) -> None:
    link = await world.ask()
    if why is LinkEnd.EXPIRED:
        world.clock.advance(LINK_LIFETIME)
    else:
        async with world.uow as block:
            await end_links(block, KIND, RECORD, why, world.clock.now())
            await block.commit()
    seen = await opened(world, link)
    assert (seen.over, seen.own_data) == (why, True)
    session = await enter(world, link, await send_code(world, link))
    proved = await world.as_visitor(FindProved, TERMS)(world.token(link), session)
    assert proved is not None
    over = InvitedIdentity(proved.invited, proved.name, proved.language, consented=True, over=True)
    data = await ExportMyData(over, world.uow, world.clock)()
    assert [row["address"] for row in data.rows["person_addresses"]] == ["saule@akimat.example"]
    with pytest.raises(ForbiddenError):
        await ReadWhatIsAsked(over, world.uow, world.clock, world.errands.answerables)()


async def test_wrong_codes_of_a_link_that_is_over_are_counted_too(world: World) -> None:
    link = await world.ask()
    async with world.uow as block:
        await end_links(block, KIND, RECORD, LinkEnd.WITHDRAWN, world.clock.now())
        await block.commit()
    await guess(world, link)
    assert link.failures == TRIES_A_LINK
    assert not (await opened(world, link)).own_data
    with pytest.raises(LinkOverError):
        await send_code(world, link)
    assert world.uow.promised == [], "nobody waits for it"


@pytest.mark.parametrize("why", [LinkEnd.STOPPED, LinkEnd.FORGOTTEN])
async def test_no_code_is_sent_where_no_mail_is_wanted_or_nobody_is_left(world: World, why: LinkEnd) -> None:
    link = await world.ask()
    link.end(why, world.clock.now())
    assert not (await opened(world, link)).own_data
    with pytest.raises(DomainError):
        await send_code(world, link)
    assert world.transport.codes == []
