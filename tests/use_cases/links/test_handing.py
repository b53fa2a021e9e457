"""A link that is handed over: by the party's own people or a moderator, with a code to be told by voice."""

import pytest

from bot.models.codes import CODES_AN_HOUR, LinkCode
from bot.models.links import LinkEnd, LinkWay, PersonalLink
from bot.use_cases.kernel.answering import Answerables
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.links.handing import HandLinkOver, HandLinkOverAsStaff, TellCode, TellCodeAsStaff
from bot.use_cases.links.opening import FindProved, OpenLink
from bot.use_cases.links.proving import EnterCode, SendCode
from tests.builders import TERMS, an_actor
from tests.errands import KIND
from tests.fakes import FakeIdentity, FixedSecrets
from tests.use_cases.links.world import RECORD, World


def needs(world: World) -> tuple[Answerables, FixedSecrets]:
    return world.errands.answerables, world.secrets


async def test_the_partys_own_representative_hands_it_over_and_tells_the_code(world: World) -> None:
    handed = await world.as_clerk(HandLinkOver, *needs(world))(KIND, RECORD, world.invited.id)
    opened = await world.as_visitor(OpenLink, world.errands.answerables)(handed.token)
    assert (opened.way, opened.address) == (LinkWay.HANDED, "")
    told = await world.as_clerk(TellCode, *needs(world))(handed.id)
    enter = world.as_visitor(EnterCode, *needs(world))
    session = await enter(handed.token, told.digits)
    proved = await world.as_visitor(FindProved, TERMS)(handed.token, session)
    assert proved is not None
    assert proved.invited.address == "", "the answer says that no address was proved"
    assert world.uow.actions == ["link.hand", "link.tell-code", "link.prove"]
    assert [entry.actor_id for entry in world.uow.audited] == [
        world.clerk.id,
        world.clerk.id,
        world.invited.id,
    ]
    assert world.uow.one(LinkCode).made_by == world.clerk.id
    assert world.address.confirmed_at is None


async def test_whoever_asks_may_not_and_learns_nothing(world: World) -> None:
    hand = world.as_leader(HandLinkOver, *needs(world))
    with pytest.raises(NotFoundError):
        await hand(KIND, RECORD, world.invited.id)
    with pytest.raises(OutdatedError, match="outdated"):
        await hand(KIND, RECORD, world.leader.id)
    with pytest.raises(NotFoundError):
        await hand("nothing", RECORD, world.invited.id)
    assert world.uow.all(PersonalLink) == []


async def test_a_moderator_may_where_help_is_asked_for_and_no_one_whose_it_is(world: World) -> None:
    with pytest.raises(OutdatedError, match="help-not-asked"):
        await world.as_staff(HandLinkOverAsStaff, *needs(world))(KIND, RECORD, world.invited.id)
    world.errands.helps = True
    handed = await world.as_staff(HandLinkOverAsStaff, *needs(world))(KIND, RECORD, world.invited.id)
    with pytest.raises(NotFoundError):
        await world.as_staff(TellCodeAsStaff, *needs(world))(handed.id)
    with pytest.raises(ForbiddenError, match="decision-on-own"):
        both = an_actor(world.clerk, world.office, roles=frozenset({Role.STATE, Role.MODERATOR}))
        hand = HandLinkOverAsStaff(FakeIdentity(both), world.uow, world.clock, *needs(world))
        await hand(KIND, RECORD, world.invited.id)


async def test_no_code_of_it_goes_by_mail_and_few_are_told(world: World) -> None:
    handed = await world.as_clerk(HandLinkOver, *needs(world))(KIND, RECORD, world.invited.id)
    with pytest.raises(ForbiddenError, match="code-by-voice"):
        await world.as_visitor(SendCode, *needs(world), world.post)(handed.token)
    tell = world.as_clerk(TellCode, *needs(world))
    for _ in range(CODES_AN_HOUR):
        await tell(handed.id)
    with pytest.raises(ForbiddenError, match="codes-too-many-hour"):
        await tell(handed.id)


async def test_it_takes_the_place_of_the_link_that_was_mailed(world: World) -> None:
    mailed = await world.ask()
    await world.as_clerk(HandLinkOver, *needs(world))(KIND, RECORD, world.invited.id)
    assert mailed.ended_why is LinkEnd.REPLACED
    with pytest.raises(NotFoundError):
        await world.as_clerk(TellCode, *needs(world))(mailed.id)


async def test_nobody_answers_in_the_place_of_whoever_is_in_the_chat(world: World) -> None:
    world.errands.helps = True
    handed = await world.as_clerk(HandLinkOver, *needs(world))(KIND, RECORD, world.invited.id)
    world.invited.account_id = 77
    for hand in (
        world.as_clerk(HandLinkOver, *needs(world)),
        world.as_staff(HandLinkOverAsStaff, *needs(world)),
    ):
        with pytest.raises(ForbiddenError, match="answers-in-chat"):
            await hand(KIND, RECORD, world.invited.id)
    with pytest.raises(ForbiddenError, match="answers-in-chat"):
        await world.as_clerk(TellCode, *needs(world))(handed.id)
    assert world.uow.all(LinkCode) == []
