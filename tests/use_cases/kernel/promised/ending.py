"""What is told of memoranda that are extended, and of those that end."""

from datetime import time, timedelta

from bot.models.country import moment
from bot.models.dates import months_later
from bot.models.memoranda import Memorandum
from bot.models.organizations import Membership
from bot.use_cases.memoranda.answering import DeclineMemorandum, TakeBackMemorandum
from bot.use_cases.memoranda.extending import ExtendMemorandum
from bot.use_cases.memoranda.leaving import AgreeToEnd, GoOn, LeaveMemorandum
from bot.use_cases.memoranda.signatories import ReplaceSignatory
from tests.builders import a_membership
from tests.use_cases.kernel.promised.meeting import (
    invited_and_acknowledged,
    the_backer_wants_an_end,
)
from tests.use_cases.kernel.promised.world import Table, World, the_project_is_withdrawn

TABLE = Table()


async def an_extension_is_proposed(world: World) -> None:
    await invited_and_acknowledged(world)
    first = world.made
    last_day = months_later(first.term_until, 12)
    extension_id = await world.by_backer(ExtendMemorandum)(first.id, world.backer.id, last_day)
    world.made = world.uow.by_id(Memorandum, extension_id)


async def one_is_proposed_and_the_bodys_signatory_is_gone(world: World) -> None:
    """Its other people are asked who takes it on."""
    await invited_and_acknowledged(world)
    other = world.new_person("Гүлнар Ахмет")
    world.uow.keep(a_membership(other, world.department))
    world.uow.delete(next(one for one in world.uow.all(Membership) if one.person_id == world.official.id))
    first = world.made
    last_day = months_later(first.term_until, 12)
    extension_id = await world.by_backer(ExtendMemorandum)(first.id, world.backer.id, last_day)
    world.made = world.uow.by_id(Memorandum, extension_id)
    world.official = other


async def one_is_proposed_and_handed_to_a_colleague(world: World) -> None:
    await an_extension_is_proposed(world)
    deputy = world.new_person("Марат Оспан")
    world.uow.keep(a_membership(deputy, world.backer))
    await world.by_backer(ReplaceSignatory)(world.made.id, world.backer.id, deputy.id)
    world.giver = deputy


async def the_colleague_tells_the_part(world: World) -> None:
    await world.tell_part(world.made, world.giver, world.backer)


async def somebody_takes_it_on(world: World) -> None:
    await world.tell_part(world.made, world.official, world.department)


async def all_confirm(world: World) -> None:
    await world.confirm_all(world.made)


async def one_declines(world: World) -> None:
    await world.by_ngo(DeclineMemorandum)(world.made.id, "Ерте")


async def it_is_taken_back(world: World) -> None:
    await world.by_backer(TakeBackMemorandum)(world.made.id)


async def a_party_leaves(world: World) -> None:
    first_id = world.made.supplements_id
    await world.by_ngo(LeaveMemorandum)(first_id, world.ngo.id)


async def proposed_and_a_party_leaves(world: World) -> None:
    await an_extension_is_proposed(world)
    await a_party_leaves(world)


async def proposed_and_confirmed(world: World) -> None:
    await an_extension_is_proposed(world)
    await all_confirm(world)


async def all_sign(world: World) -> None:
    for person, organization in world.signatories:
        await world.bring_copy(world.made, person, organization)


async def signed_and_one_is_confirmed(world: World) -> None:
    await invited_and_acknowledged(world)
    await all_sign(world)
    last_day = months_later(world.made.term_until, 12)
    extension_id = await world.by_backer(ExtendMemorandum)(world.made.id, world.backer.id, last_day)
    world.made = world.uow.by_id(Memorandum, extension_id)
    await all_confirm(world)


async def signed_and_one_is_signed(world: World) -> None:
    await signed_and_one_is_confirmed(world)
    await all_sign(world)


async def the_term_of_the_signed_ends_in_a_month(world: World) -> None:
    await signed_and_one_is_confirmed(world)
    first = world.uow.by_id(Memorandum, world.made.supplements_id or 0)
    world.clock.move_to(moment(first.term_until - timedelta(days=28), time(12)))
    await world.ring_clocks()


async def the_backer_wants_an_end_no_more(world: World) -> None:
    await the_backer_wants_an_end(world)
    await world.by_backer(GoOn)(world.made.id, world.backer.id)


async def it_ends_before_the_work_begins(world: World) -> None:
    await invited_and_acknowledged(world)
    for person, organization in world.signatories:
        await world.act(AgreeToEnd, person, organization)(world.made.id, organization.id)


for key in ("memorandum-extension-invited", "memorandum-extension-invited-own"):
    TABLE.kind(key, an_extension_is_proposed, all_confirm, one_declines, it_is_taken_back, a_party_leaves)
TABLE.kind(
    "memorandum-extension-office-own",
    one_is_proposed_and_handed_to_a_colleague,
    the_colleague_tells_the_part,
    one_declines,
    it_is_taken_back,
    a_party_leaves,
)
TABLE.kind(
    "memorandum-extension-office",
    one_is_proposed_and_the_bodys_signatory_is_gone,
    somebody_takes_it_on,
    one_declines,
    it_is_taken_back,
    a_party_leaves,
)
TABLE.kind("memorandum-extension-lapsed", proposed_and_a_party_leaves)
TABLE.kind("memorandum-extended", proposed_and_confirmed)
TABLE.kind("memorandum-extension-agreed", signed_and_one_is_confirmed)
TABLE.kind("memorandum-extension-signed", signed_and_one_is_signed)
TABLE.kind("memorandum-term-ends-unsigned", the_term_of_the_signed_ends_in_a_month, all_sign)
TABLE.kind("memorandum-end-not-wanted", the_backer_wants_an_end_no_more)
TABLE.kind("project-seeks-again", it_ends_before_the_work_begins, the_project_is_withdrawn)
